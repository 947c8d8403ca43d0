"""Which embedder a setting asks for, and what happens when it cannot be had."""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import ClassVar

import pytest

from coach.embeddings import choose
from coach.errors import ConfigError, ModelError


class Handler(BaseHTTPRequestHandler):
    """A small server that answers as OpenAI's embeddings do."""

    seen: ClassVar[list[tuple[str, dict]]] = []
    status = 200

    def do_POST(self):
        given = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self.seen.append((self.headers["authorization"], given))
        texts = given["input"] if isinstance(given["input"], list) else [given["input"]]
        rows = [{"object": "embedding", "index": n, "embedding": [len(t), 1.0]} for n, t in enumerate(texts)]
        body = json.dumps({"object": "list", "model": given["model"], "data": rows, "usage": {}}).encode()
        self.send_response(self.status)
        self.send_header("content-type", "application/json")
        self.end_headers()
        self.wfile.write(body if self.status == 200 else b'{"error": {"message": "no such key"}}')

    def log_message(self, *_):
        return


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setattr(Handler, "seen", [])
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as made:
        thread = Thread(target=made.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{made.server_port}/v1"
        made.shutdown()
        thread.join()


def test_none_is_none():
    assert choose("none") is None


def test_the_shipped_one_is_there_once_however_often_it_is_asked_for():
    assert choose("minilm") is choose("MiniLM")


def test_an_embedder_behind_an_openai_compatible_server_is_used(server, tmp_path):
    key = tmp_path / "key"
    key.write_text("sk-secret\n")
    embedder = choose("openai:some-model", server, str(key))
    assert embedder.documents(["ab", "abc"]) == [[2.0, 1.0], [3.0, 1.0]]
    assert embedder.query("abcd") == [4.0, 1.0]
    authorization, given = Handler.seen[0]
    assert authorization == "Bearer sk-secret"
    assert (given["model"], given["input"]) == ("some-model", ["ab", "abc"])


def test_a_server_of_ones_own_needs_no_key(server):
    assert choose("openai:some-model", server).query("ab") == [2.0, 1.0]


def test_a_refusal_is_an_error_of_the_model_and_shows_no_key(server, tmp_path, monkeypatch):
    monkeypatch.setattr(Handler, "status", 401)
    key = tmp_path / "key"
    key.write_text("sk-secret")
    with pytest.raises(ModelError) as raised:
        choose("openai:some-model", server, str(key)).query("ab")
    assert "sk-secret" not in str(raised.value)


def test_nobody_listening_is_an_error_of_the_model():
    with pytest.raises(ModelError, match="openai:some-model"):
        choose("openai:some-model", "http://127.0.0.1:9/v1").query("ab")


def test_vectors_of_two_servers_are_not_mixed(server):
    assert choose("openai:m", server).name != choose("openai:m", "http://127.0.0.1:9/v1").name


@pytest.mark.parametrize("name", ["minilm2", "openai", "", "nobody:knows", "ollama:nomic"])
def test_an_unknown_or_uninstalled_embedder_is_refused_by_name(name):
    with pytest.raises(ConfigError, match="COACH_EMBEDDER"):
        choose(name)


def test_openai_without_a_key_is_refused(monkeypatch):
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(ConfigError, match="COACH_EMBEDDER"):
        choose("openai:text-embedding-3-small")


def test_a_key_file_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(ConfigError, match="COACH_EMBEDDER_KEY_FILE"):
        choose("openai:some-model", "http://127.0.0.1:9/v1", str(tmp_path / "absent"))
