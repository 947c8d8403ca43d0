import pytest
from starlette.testclient import TestClient

from tests.web.conftest import HERE


@pytest.fixture
def door(make):
    with TestClient(make({"COACH_ORIGINS": "https://intranet.example"}), base_url=HERE) as client:
        yield client


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8321", "localhost:9", "LOCALHOST", "[::1]:8321", "127.9.9.9", "localhost."]
)
def test_this_machines_own_names_are_answered(door, host):
    assert door.get("/healthz", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "coach.example", "coach.example:8321", "localhost.evil.example", "127.0.0.1.evil.example", "192.168.1.5",
        "0.0.0.0", "[::]", "", "evil.example@127.0.0.1", "127.0.0.1:x", "127.0.0.1/evil.example", "2130706433",
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/", "/healthz", "/api/v1/conversations"])
def test_any_other_name_is_refused_though_it_leads_here(door, host, path):
    answer = door.get(path, headers={"host": host})
    assert (answer.status_code, answer.headers["content-type"]) == (403, "application/problem+json")


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://127.0.0.1:9999", "http://localhost:8321", "file://"]
)
def test_a_foreign_page_changes_nothing(door, origin):
    for method, path in (("POST", "/conversations"), ("DELETE", "/own"), ("PATCH", "/x"), ("PUT", "/direction")):
        answer = door.request(method, f"/api/v1{path}", json={}, headers={"origin": origin})
        assert (answer.status_code, "COACH_ORIGINS" in answer.json()["detail"]) == (403, True)
    assert door.get("/api/v1/conversations").json() == {"items": []}


@pytest.mark.parametrize("origin", [HERE, "https://intranet.example"])
def test_its_own_page_and_named_sites_may(door, origin):
    assert door.post("/api/v1/conversations", json={}, headers={"origin": origin}).status_code == 201


def test_only_named_sites_may_read(door):
    named = door.get("/api/v1/conversations", headers={"origin": "https://intranet.example"})
    foreign = door.get("/api/v1/conversations", headers={"origin": "https://evil.example"})
    assert named.headers["access-control-allow-origin"] == "https://intranet.example"
    assert "access-control-allow-origin" not in foreign.headers
    assert "access-control-allow-credentials" not in named.headers


def test_without_named_sites_nobody_else_may_read(client):
    answer = client.get("/conversations", headers={"origin": "https://intranet.example"})
    assert "access-control-allow-origin" not in answer.headers
    asked = {"origin": "https://intranet.example", "access-control-request-method": "POST"}
    assert client.options("/conversations", headers=asked).status_code == 400


@pytest.mark.parametrize("path", ["/healthz", "/api/v1/conversations", "/nothing", "/api/v1/nothing"])
def test_every_answer_tells_the_browser_to_be_careful(door, path):
    headers = door.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


def test_data_is_not_kept_by_browsers_and_loads_nothing(door):
    headers = door.get("/api/v1/conversations").headers
    assert headers["cache-control"] == "no-store"
    assert headers["content-security-policy"].startswith("default-src 'none'")


def test_what_browsers_ask_for_by_themselves_is_there(door):
    assert door.get("/manifest.json").json()["name"] == "okr-coach"
    assert door.get("/favicon.ico").headers["content-type"] == "image/svg+xml"
    assert door.get("/favicon.svg").text.startswith("<svg")
