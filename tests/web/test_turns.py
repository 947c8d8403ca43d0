import threading
from contextlib import contextmanager

import pytest
from starlette.testclient import TestClient

from coach.errors import InputError
from coach.language.voice import speak
from evals.benchmarks.serving import events
from tests.service.scripted import DRAFT
from tests.web.conftest import HERE

STREAM = {"accept": "text/event-stream"}


def said(client, talk, text=DRAFT, message="m1", **headers):
    return client.post(f"/conversations/{talk}/messages", json={"text": text, "message_id": message}, headers=headers)


def heard(answer):
    return list(events(iter(answer.text.split("\n"))))


def test_a_message_is_answered_with_its_whole_turn(client, talk):
    answer = said(client, talk)
    turn = answer.json()
    assert answer.status_code == 201
    assert answer.headers["location"] == f"/api/v1/turns/{turn['id']}"
    assert (turn["status"], turn["text"], turn["message"], turn["after"]) == ("done", DRAFT, "m1", 1)
    assert [segment["number"] for segment in turn["segments"]] == list(range(1, len(turn["segments"]) + 1))
    assert turn["segments"][-1]["kind"] == "ask"
    assert client.get(f"/turns/{turn['id']}").json() == turn


def test_the_same_message_sent_again_is_there_once(client, talk):
    assert said(client, talk).json() == said(client, talk).json()
    assert len(client.get(f"/conversations/{talk}").json()["turns"]) == 1


def test_a_message_without_an_id_gets_one(client, talk):
    answers = [client.post(f"/conversations/{talk}/messages", json={"text": "hello"}).json() for _ in range(2)]
    assert answers[0]["message"] != answers[1]["message"]


def test_a_reply_is_streamed_segment_by_segment(client, talk):
    answer = said(client, talk, **STREAM)
    found = heard(answer)
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-accel-buffering"] == "no"
    assert [event.name for event in found] == ["segment"] * (len(found) - 1) + ["done"]
    assert [event.id for event in found[:-1]] == [str(event.data["number"]) for event in found[:-1]]
    assert found[-1].data == {"status": "done", "version": 1, "chips": found[-1].data["chips"]}
    turn = client.get(answer.headers["location"].removeprefix("/api/v1")).json()
    assert [event.data for event in found[:-1]] == turn["segments"]


def test_a_stream_is_resumed_after_the_last_event_that_came(client, talk):
    turn = said(client, talk).json()["id"]
    whole = heard(client.get(f"/turns/{turn}/events"))
    for number in range(len(whole)):
        later = heard(client.get(f"/turns/{turn}/events", headers={"last-event-id": str(number)}))
        assert later == whole[number:]
        assert heard(client.get(f"/turns/{turn}/events?after={number}")) == later


def test_the_header_counts_more_than_the_address(client, talk):
    turn = said(client, talk).json()["id"]
    answer = client.get(f"/turns/{turn}/events?after=9", headers={"last-event-id": "0"})
    assert heard(answer)[0].id == "1"


@pytest.mark.parametrize("id", ["-1", "x"])
def test_an_event_id_that_is_none_is_refused(client, talk, id):
    turn = said(client, talk).json()["id"]
    answer = client.get(f"/turns/{turn}/events", headers={"last-event-id": id})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["where"] == "header.last-event-id"


def test_who_does_not_want_to_wait_reads_the_reply_later(client, talk):
    answer = said(client, talk, prefer="respond-async")
    assert answer.status_code == 202
    assert answer.headers["preference-applied"] == "respond-async"
    assert heard(client.get(f"/turns/{answer.json()['id']}/events"))[-1].name == "done"


def test_the_last_message_can_be_sent_again_in_other_words(client, talk):
    first = said(client, talk).json()
    answer = client.post(
        f"/conversations/{talk}/messages", json={"text": "hello", "message_id": "m2", "replaces": first["id"]}
    )
    assert answer.status_code == 201
    opened = client.get(f"/conversations/{talk}").json()
    assert [turn["message"] for turn in opened["turns"]] == ["m2"]
    assert opened["goals"] == []
    again = client.post(f"/conversations/{talk}/messages", json={"text": "no", "replaces": first["id"]})
    assert again.status_code == 409


def test_a_file_is_answered_like_a_message(client, talk):
    answer = client.post(
        f"/conversations/{talk}/files", params={"name": "plan.md", "message_id": "f1"}, content=DRAFT.encode()
    )
    assert answer.status_code == 201
    assert (answer.json()["text"], answer.json()["after"]) == (DRAFT, 1)


def test_a_file_that_cannot_be_read_is_answered_with_what_to_do(client, talk):
    answer = client.post(f"/conversations/{talk}/files", params={"name": "plan.docx"}, content=b"\x00" * 9)
    assert answer.status_code == 422
    assert answer.json()["type"] == "urn:okr-coach:problem:input"


def test_feedback_is_put_and_put_again(client, talk):
    turn = said(client, talk).json()["id"]
    for good in (True, True, False):
        assert client.put(f"/turns/{turn}/feedback", json={"good": good}).status_code == 204
    assert client.put("/turns/other/feedback", json={"good": True}).status_code == 404


@pytest.mark.parametrize("path", ["/turns/none", "/turns/none/events"])
def test_a_turn_that_is_not_there_is_not_found(client, path):
    assert client.get(path).status_code == 404


def test_a_message_that_is_too_long_is_answered_with_the_limit(client, talk):
    answer = said(client, talk, "a" * 20_001)
    assert answer.status_code == 422
    assert "20,000" in answer.json()["detail"]


@contextmanager
def held(make):
    """A client of a coach that does not begin to speak until it is let, and what counts how often it spoke."""
    let, spoken = threading.Event(), []

    def wait(*given, **more):
        assert let.wait(10)
        spoken.append(given)
        return speak(*given, **more)

    with TestClient(make(speak=wait), base_url=HERE) as client:
        client.base_url = f"{HERE}/api/v1"
        yield client, let, spoken
        let.set()


def test_a_reply_goes_on_when_nobody_listens_and_is_spoken_once_for_all_who_do(make):
    with held(make) as (client, let, spoken):
        talk = client.post("/conversations", json={}).json()["id"]
        turn = said(client, talk, prefer="respond-async").json()["id"]
        answers = []
        listeners = [
            threading.Thread(target=lambda: answers.append(client.get(f"/turns/{turn}/events").text)) for _ in range(3)
        ]
        for listener in listeners:
            listener.start()
        let.set()
        for listener in listeners:
            listener.join()
        assert len(set(answers)) == 1
        assert len(spoken) == 1
        assert client.get(f"/turns/{turn}").json()["status"] == "done"


def test_a_reply_that_was_stopped_says_so(make):
    with held(make) as (client, let, _):
        talk = client.post("/conversations", json={}).json()["id"]
        turn = said(client, talk, prefer="respond-async").json()["id"]
        assert client.post(f"/turns/{turn}/stop").status_code == 204
        let.set()
        assert heard(client.get(f"/turns/{turn}/events"))[-1].data["status"] == "stopped"
        assert client.get(f"/turns/{turn}").json()["segments"] == []


def test_silence_is_filled_with_comments(make, monkeypatch):
    monkeypatch.setattr("coach.web.stream._BEAT", 0.01)
    with held(make) as (client, let, _):
        talk = client.post("/conversations", json={}).json()["id"]
        with threading_timer(0.2, let.set):
            answer = said(client, talk, **STREAM)
        assert ":" in [line[:1] for line in answer.text.splitlines()]
        assert heard(answer)[-1].name == "done"


@contextmanager
def threading_timer(seconds, call):
    timer = threading.Timer(seconds, call)
    timer.start()
    yield
    timer.join()


def test_what_goes_wrong_in_the_middle_is_an_event_without_details(make, caplog):
    def broken(*_, **__):
        raise ValueError("secret words")

    with TestClient(make(speak=broken), base_url=HERE) as client:
        client.base_url = f"{HERE}/api/v1"
        talk = client.post("/conversations", json={}).json()["id"]
        answer = said(client, talk, **STREAM)
        (event,) = heard(answer)
        assert (event.name, event.data["status"]) == ("error", 500)
        assert said(client, talk).status_code == 500
    assert "secret" not in answer.text + caplog.text
    assert "ValueError" in caplog.text


def test_what_the_person_can_mend_is_told_in_the_stream(make):
    def refused(*_, **__):
        raise InputError("Please say it in other words.")

    with TestClient(make(read=refused), base_url=HERE) as client:
        client.base_url = f"{HERE}/api/v1"
        talk = client.post("/conversations", json={}).json()["id"]
        assert heard(said(client, talk, **STREAM))[-1].data["detail"] == "Please say it in other words."
