"""`okr-coach serve` as a process of its own: its start, its end, and a crash in the middle of a reply."""

import json
import signal
import socket
from contextlib import closing
from http.client import HTTPConnection

import pytest

from coach import cli
from evals.benchmarks import kill
from evals.benchmarks.serving import Server, events
from tests.service.scripted import DRAFT

QUICK = ("--no-page",)
WORDS = {"COACH_EMBEDDER": "none"}
API = "/api/v1"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("serve") / "data", *QUICK, **WORDS) as server:
        yield server


def test_it_says_which_coach_speaks_where_the_data_lies_and_where_it_listens(server):
    assert "plain coach, no model connected" in server.said[0]
    assert server.data.name in server.said[1]
    assert server.said[-1].startswith(f"Ready: open http://127.0.0.1:{server.port}/ ")
    assert server.answers("/healthz") == 200
    assert server.answers("/readyz") == 200


def test_a_message_is_answered_over_the_wire(server):
    with server.client() as client:
        conversation = client.begin()
        found = list(client.stream("POST", f"/conversations/{conversation}/messages", {"text": DRAFT}))
        assert [event.name for event in found][-2:] == ["segment", "done"]
        assert client.ask("GET", f"/conversations/{conversation}")["goals"]


def test_who_hangs_up_loses_nothing(server):
    with server.client() as client:
        conversation = client.begin()
        body = json.dumps({"text": DRAFT, "message_id": "m1"})
        head = f"POST {API}/conversations/{conversation}/messages HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        head += f"Accept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        with socket.create_connection(("127.0.0.1", server.port)) as line:
            line.sendall((head + body).encode())
            line.recv(1)
        (turn,) = client.ask("GET", f"/conversations/{conversation}")["turns"]
        assert list(client.stream("GET", f"/turns/{turn['id']}/events"))[-1].data["status"] == "done"


def test_two_tabs_on_one_conversation_both_hear_the_whole_reply(server):
    with server.client() as one, server.client() as other:
        conversation = one.begin()
        turn = one.ask("POST", f"/conversations/{conversation}/messages", {"text": DRAFT}, Prefer="respond-async")["id"]
        heard = [list(client.stream("GET", f"/turns/{turn}/events")) for client in (one, other)]
    assert heard[0] == heard[1]
    assert heard[0][-1].name == "done"


def test_another_name_for_this_machine_is_refused(server):
    with closing(HTTPConnection("127.0.0.1", server.port)) as connection:
        connection.request("GET", f"{API}/conversations", headers={"Host": "coach.example"})
        assert connection.getresponse().status == 403


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_when_it_is_told_to_though_somebody_listens(tmp_path, stop):
    with Server(tmp_path / "data", *QUICK, **WORDS) as server:
        with socket.create_connection(("127.0.0.1", server.port)):
            server.process.send_signal(stop)
            assert server.process.wait(timeout=20) == 0
        assert server.process.stdout.read() == "Ended. Everything you wrote is kept.\n"
        assert server.errors() == ""


def test_killed_while_it_replies_it_has_the_message_once_and_the_whole_reply_after_a_restart():
    found = kill.measure(3, **WORDS)
    assert [one for one in found if not one.sound] == []


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "coach.example"])
def test_others_cannot_be_let_in_without_sign_in(capsys, host):
    assert cli.main(["serve", "--host", host], {}) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"COACH_HOST is '{host}'")
    assert "Use 127.0.0.1" in said
    assert cli.main(["serve"], {"COACH_HOST": host}) == 2


def test_a_port_that_is_taken_is_told_with_another_to_try(capsys):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert cli.main(["serve", "--port", str(port)], {}) == 2
    assert f"--port {port + 1}" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["abc", "-1", "65536"])
def test_a_port_that_is_none_is_told(capsys, port):
    with pytest.raises(SystemExit):
        cli.main(["serve", f"--port={port}"], {})
    assert "a number from 0 to 65535" in capsys.readouterr().err


def test_a_data_folder_that_cannot_be_made_is_told(capsys, tmp_path):
    (tmp_path / "file").write_text("no folder")
    assert cli.main(["serve", "--port", "0"], {"COACH_DATA": str(tmp_path / "file" / "below")}) == 2
    assert "COACH_DATA" in capsys.readouterr().err


def test_events_are_read_as_they_are_written():
    lines = "retry: 1000\n\n: ping\n\nevent: segment\ndata: 1\nid: 7\n\nevent: done\ndata: {}\n\n".split("\n")
    assert list(events(iter(lines))) == [("7", "segment", 1), ("", "done", {})]
