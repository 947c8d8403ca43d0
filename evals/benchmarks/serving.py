"""A served coach in a process of its own, and a small client of its API."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse
from pathlib import Path
from time import monotonic, sleep
from typing import Any, NamedTuple
from urllib.parse import urlsplit

ROOT = Path(__file__).parents[2]
_PATIENCE = 60.0
_READY = re.compile(r"http://\S+")
_API = "/api/v1"
_SERVE = ("coach", "serve", "--port", "0")


class Event(NamedTuple):
    """A server-sent event."""

    id: str
    name: str
    data: Any


class Client:
    """Asks one server, each time over a new connection; a context that lets go of the last."""

    def __init__(self, port: int) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """The JSON of an answer; RuntimeError where it is a problem."""
        response = self._sent(method, _API + path, body, headers)
        read = response.read()
        if response.status >= 400:
            raise RuntimeError(f"{method} {path}: {response.status} {read.decode()}")
        return json.loads(read) if read else None

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def begin(self) -> str:
        """A new conversation."""
        id: str = self.ask("POST", "/conversations", {})["id"]
        return id

    def say(self, conversation: str, text: str, message: str | None = None) -> Any:
        """A message, and its whole turn."""
        body = {"text": text} | ({"message_id": message} if message else {})
        return self.ask("POST", f"/conversations/{conversation}/messages", body)

    def stream(self, method: str, path: str, body: Any = None, **headers: str) -> Iterator[Event]:
        """The events of an answer as they come."""
        response = self._sent(method, _API + path, body, {"Accept": "text/event-stream", **headers})
        if response.status >= 400:
            raise RuntimeError(f"{method} {path}: {response.status} {response.read().decode()}")
        yield from events(line.decode().rstrip("\n") for line in response)

    def _sent(self, method: str, path: str, body: Any, headers: Mapping[str, str]) -> HTTPResponse:
        content = None if body is None else json.dumps(body)
        kind = {} if body is None else {"Content-Type": "application/json"}
        self._connection.close()  # the server lets go of a line that is silent while somebody thinks
        self._connection.request(method, path, content, {**kind, **headers})
        return self._connection.getresponse()


def events(lines: Iterator[str]) -> Iterator[Event]:
    """Server-sent events out of their lines."""
    fields: dict[str, str] = {}
    for line in lines:
        if line and not line.startswith(":"):
            name, _, value = line.partition(": ")
            fields[name] = value
        elif not line and "data" in fields:
            yield Event(fields.get("id", ""), fields.get("event", "message"), json.loads(fields["data"]))
            fields = {}


class Server:
    """`okr-coach serve` at a free port, with a data folder of its own; a context that ends it.

    `program` is another one in its place, which says so too when it is ready.
    """

    def __init__(self, data: Path, *arguments: str, program: Sequence[str] = _SERVE, **environ: str) -> None:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("COACH_")}
        self._environ = {**clean, "COACH_DATA": str(data), "PYTHONPATH": str(ROOT), **environ}
        self._log = data.with_name(f"{data.name}.log")
        self._command = [sys.executable, "-m", *program, *arguments]
        self.data = data
        self.port = 0
        self.seconds, self.worked_until_ready = 0.0, 0.0
        self.said: list[str] = []

    def __enter__(self) -> "Server":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()

    def start(self) -> None:
        """Start it and wait until it says that it is ready; `seconds` is how long that took."""
        begun, self.said = monotonic(), []
        with self._log.open("a") as log:
            self.process = subprocess.Popen(
                self._command, env=self._environ, stdout=subprocess.PIPE, stderr=log, text=True
            )
        for line in self.process.stdout or ():
            self.said.append(line.rstrip())
            if line.startswith("Ready"):
                self.seconds, self.worked_until_ready = monotonic() - begun, self.worked()
                self.port = urlsplit(_READY.findall(line)[0]).port or 0
                return
        raise RuntimeError(f"the server ended with {self.process.wait()}: {self.errors()}")

    def client(self) -> Client:
        """A client of it."""
        return Client(self.port)

    def kill(self) -> None:
        """End it as a crash would."""
        self.__exit__()

    def end(self) -> int:
        """End it as an operator would; its exit status."""
        self.process.terminate()
        return self.process.wait(timeout=_PATIENCE)

    def resident(self) -> float:
        """Its resident size in megabytes."""
        told = subprocess.run(["ps", "-o", "rss=", "-p", str(self.process.pid)], capture_output=True, text=True)
        return int(told.stdout) / 1024

    def worked(self) -> float:
        """Its processor time so far in seconds, which other programs disturb less; 0 where the system does not say."""
        stat = Path(f"/proc/{self.process.pid}/stat")
        if not stat.exists():
            return 0.0
        fields = stat.read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def answers(self, path: str = "/readyz") -> int:
        """The status of a page; 0 where nothing answers."""
        with suppress(OSError, HTTPException), closing(HTTPConnection("127.0.0.1", self.port)) as connection:
            connection.request("GET", path)
            return connection.getresponse().status
        return 0

    def settled(self, patience: float = 120.0) -> None:
        """Wait until its index is built, which it does beside answering."""
        until = monotonic() + patience
        while self.read("/readyz").get("index") != "ready" and monotonic() < until:
            sleep(0.5)

    def read(self, path: str) -> Any:
        """The JSON at an address."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=_PATIENCE)) as connection:
            connection.request("GET", path)
            return json.loads(connection.getresponse().read())

    def errors(self) -> str:
        """What it complained of so far."""
        return self._log.read_text().strip()
