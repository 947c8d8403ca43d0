"""The API on a store in memory; the reading of messages is the script of the service's tests, the rest is real."""

import pytest
from starlette.testclient import TestClient

from coach.review import review
from coach.service.rehearsal import Rehearsal
from coach.settings import load
from coach.storage import open_memory
from coach.web.server import build_api
from tests.service.scripted import Guides, means

HERE = "http://127.0.0.1:8321"


class Shelf(Guides):
    """The library of two passages, with an index that is always ready."""

    def ready(self, _):
        return True


@pytest.fixture
def make():
    """A function that builds the application; what is given replaces parts and settings."""

    def build(environ=None, **parts):
        guides = Shelf()
        rehearsal = Rehearsal(means(open_memory(), **{"guides": guides} | parts))
        return build_api(rehearsal, guides, review, load(environ or {}), "1.2.3", page=False)

    return build


@pytest.fixture
def client(make):
    """A client on this machine, below `/api/v1`."""
    with TestClient(make(), base_url=HERE) as client:
        client.base_url = f"{HERE}/api/v1"
        yield client


@pytest.fixture
def talk(client):
    """The id of a conversation that was begun."""
    return client.post("/conversations", json={}).json()["id"]
