"""A Chroma server holds the index as well, shared by replicas, and the search outlives it."""

import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from coach.errors import ConfigError
from coach.retrieval.collection import Broken, key, served
from coach.retrieval.index import Index
from coach.retrieval.place import Server
from coach.retrieval.writer import Writer

TEXTS = {key(text): text for text in (f"passage number {n}" for n in range(40))}
ONE = "passage number 17"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    port = free_port()
    program = Path(sys.executable).with_name("chroma")
    command = [program, "run", "--path", tmp_path_factory.mktemp("chroma"), "--host", "127.0.0.1", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(200):
        try:
            urlopen(f"http://127.0.0.1:{port}/api/v2/heartbeat", timeout=1).close()
            break
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    yield f"http://127.0.0.1:{port}"
    process.kill()
    process.wait()


def index(folder, embedder, url):
    return Index(Server(folder, "library", url), embedder, Writer(folder))


def nearest(index, letters):
    found = index.near(letters.embed_query(ONE), 1)
    return found and next(iter(found))


def test_what_one_replica_built_another_shares(server, tmp_path, embedder, letters):
    one, other = (index(tmp_path / name, embedder, server) for name in ("one", "other"))
    assert one.build(TEXTS)
    assert other.build(TEXTS)
    assert nearest(one, letters) == nearest(other, letters) == key(ONE)
    changed = TEXTS | {key("a fresh text"): "a fresh text"}
    for _ in range(3):
        assert one.build(changed)
        assert one.build(TEXTS)
    assert nearest(other, letters) == key(ONE)
    one.close()
    other.close()


def test_a_collection_that_was_removed_is_built_anew(server, tmp_path, embedder, letters):
    made = index(tmp_path, embedder, server)
    made.build(TEXTS)
    client = served(server)
    for collection in client.list_collections():
        client.delete_collection(collection.name)
    assert nearest(made, letters) is None
    assert made.build(TEXTS)
    assert nearest(made, letters) == key(ONE)
    made.close()


def test_where_nobody_listens_there_is_no_index_and_no_other_fault(tmp_path, embedder, letters):
    made = index(tmp_path, embedder, f"http://127.0.0.1:{free_port()}")
    assert nearest(made, letters) is None
    with pytest.raises(Broken):
        made.build(TEXTS)


@pytest.mark.parametrize("url", ["localhost:8000", "ftp://host", "http://", "nonsense"])
def test_an_address_that_is_none_is_refused_by_the_name_of_its_setting(url):
    with pytest.raises(ConfigError, match="COACH_CHROMA_URL"):
        served(url)
