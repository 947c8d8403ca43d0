import pytest
from starlette.testclient import TestClient

from coach.errors import ConfigError, Denied, ModelError
from tests.service.scripted import DRAFT
from tests.web.conftest import HERE


def problem(answer):
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert set(body) == {"type", "title", "status", "detail", "errors"}
    assert body["status"] == answer.status_code
    return body


def test_what_is_not_there_is_a_problem(client):
    for path in ("/nothing", "/conversations/none", "/library/passages/none"):
        assert problem(client.get(path))["type"] == "urn:okr-coach:problem:not-found"


def test_a_method_that_an_address_does_not_take_is_a_problem(client):
    answer = client.put("/conversations")
    assert problem(answer)["type"] == "urn:okr-coach:problem:method-not-allowed"
    assert answer.headers["allow"] == "GET, POST"


@pytest.mark.parametrize("content", ["{", b"\xff", "", "[1]", '{"lead": 0}'])
def test_json_that_is_none_or_another_is_a_problem(client, content):
    answer = client.post("/conversations", content=content, headers={"content-type": "application/json"})
    assert problem(answer)["type"] == "urn:okr-coach:problem:invalid"


def test_what_was_sent_is_not_repeated(client):
    answer = client.post("/conversations", json={"mode": "secret words", "secret": "words"})
    assert "secret words" not in answer.text


@pytest.mark.parametrize("text", [r"\ud800 hm", r"\u0000 hm", r"hm \udfff\u0000"])
def test_half_a_letter_and_no_letter_at_all_are_taken_for_what_they_are(client, talk, text):
    body = f'{{"text": "{text}"}}'
    answer = client.post(f"/conversations/{talk}/messages", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 201
    assert client.get(f"/conversations/{talk}").status_code == 200


@pytest.mark.parametrize(
    ("error", "status", "kind"),
    [
        (Denied("You may not do that."), 403, "denied"),
        (ConfigError("The store cannot be used."), 503, "configuration"),
        (ModelError("secret"), 500, "unexpected"),
        (ValueError("secret"), 500, "unexpected"),
    ],
)
def test_every_error_has_its_status(make, caplog, error, status, kind):
    def broken(*_, **__):
        raise error

    with TestClient(make(talks=broken), base_url=HERE) as client:
        body = problem(client.get("/api/v1/conversations"))
    assert (body["status"], body["type"]) == (status, f"urn:okr-coach:problem:{kind}")
    assert "secret" not in body["detail"] + caplog.text
    assert (type(error).__name__ in caplog.text) == (status == 500)


@pytest.mark.parametrize("told", [True, False])
def test_more_than_is_read_at_once_is_refused(make, told):
    with TestClient(make({"COACH_INPUT_LIMIT_MB": "0.001"}), base_url=HERE) as client:
        body = b'{"text": "' + b"a" * 2_000 + b'"}'
        content = body if told else iter([body[:900], body[900:]])
        answer = client.post("/api/v1/reviews", content=content, headers={"content-type": "application/json"})
    assert problem(answer)["type"] == "urn:okr-coach:problem:content-too-large"
    assert "0.001 MB" in answer.json()["detail"]


def test_a_pasted_text_is_reviewed_and_not_kept(client):
    review = client.post("/reviews", json={"text": DRAFT}).json()
    assert review["sets"][0]["objective"]["text"] == "Drivers come home rested"
    assert review["sets"][0]["first"] == "key-result-is-a-task"
    assert client.get("/conversations").json() == {"items": []}


def test_a_text_in_which_nothing_can_be_read_is_answered_with_what_to_do(client):
    assert "write or paste" in problem(client.post("/reviews", json={"text": " "}))["detail"]
