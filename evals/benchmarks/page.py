"""The page under load beside a plain gr.ChatInterface with the same coach, and how soon a browser shows it.

A turn takes from the message to the whole reply, through the events that a browser sends for it: one for the page,
three for the interface. What either sends once the reply is there is sent too, and not counted.
"""

import json
import random
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection
from importlib import import_module
from pathlib import Path
from shutil import which
from statistics import median
from time import perf_counter, sleep
from typing import Any
from uuid import uuid4

from evals.benchmarks.serving import Server
from evals.benchmarks.talk import MESSAGES, PAUSE, TALKS, spread, turns

AIMS = {"first page": 2.0, "ratio": 1.2}
_PLAIN = ("evals.benchmarks.plain",)
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_OPENINGS = 5
Talk = Callable[["Session", str, str], None]


class Session:
    """A tab of a browser, as far as Gradio knows it."""

    def __init__(self, port: int) -> None:
        self._port, self._hash = port, uuid4().hex
        self.history: Any = []

    def ask(self, function: int, data: list[Any], event: Any = None) -> list[Any]:
        """Send an event and wait for its end: the last values of its outputs. RuntimeError where it failed."""
        told = {"data": data, "event_data": event, "fn_index": function, "session_hash": self._hash}
        name = json.loads(self._sent("POST", "/gradio_api/queue/join", told | {"trigger_id": None}))["event_id"]
        with closing(HTTPConnection("127.0.0.1", self._port, timeout=120)) as line:
            line.request("GET", f"/gradio_api/queue/data?session_hash={self._hash}")
            for said in (json.loads(row[6:]) for row in line.getresponse() if row.startswith(b"data: ")):
                if said["msg"] == "process_completed" and said["event_id"] == name:
                    return _outputs(said)
        raise RuntimeError("the stream ended before its event did")

    def _sent(self, method: str, path: str, body: Any) -> bytes:
        with closing(HTTPConnection("127.0.0.1", self._port, timeout=120)) as line:
            line.request(method, path, json.dumps(body), {"Content-Type": "application/json"})
            return line.getresponse().read()


def _outputs(said: dict[str, Any]) -> list[Any]:
    if not said["success"]:
        raise RuntimeError(f"an event failed: {said['output']}")
    found: list[Any] = said["output"]["data"]
    return found


def _page(session: Session, conversation: str, text: str) -> Iterator[None]:
    (told,) = session.ask(0, [], {"conversation": conversation, "message": uuid4().hex, "text": text})
    if "error" in told:
        raise RuntimeError(told["error"])
    yield
    session.ask(1, [told])


def _interface(session: Session, conversation: str, text: str) -> Iterator[None]:
    session.ask(0, [f"{conversation}\n{text}"])
    (session.history,) = session.ask(1, [None, session.history])
    session.history = session.ask(2, [None, None])[1]
    yield
    session.ask(3, [session.history])
    session.ask(4, [])


def measure(talks: int = TALKS) -> dict[str, Any]:
    """All figures: milliseconds of a turn on either, seconds until the page is shown."""
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Path(folder) / "page", Path(folder) / "plain"
        with Server(ours) as page, Server(theirs, program=_PLAIN) as plain:
            page.settled()
            begun = [[page.client().begin() for _ in range(talks)] for _ in range(2)]
            theirs_begun = [_begun(theirs, talks) for _ in range(2)]
            shown = _shown(page.port)
            return {
                "talks": talks,
                "shown": shown,
                "page": spread(_paced(page.port, begun[0], _page, 1.0)),
                "plain": spread(_paced(plain.port, theirs_begun[0], _interface, 1.0)),
                "page in a rush": spread(_paced(page.port, begun[1], _page, 0.0)),
                "plain in a rush": spread(_paced(plain.port, theirs_begun[1], _interface, 0.0)),
                "memory": page.resident(),
                "errors": page.errors(),
            }


def _begun(data: Path, talks: int) -> list[str]:
    """Conversations in the data folder of a server that has no other way to begin one."""
    from coach.app import build
    from coach.settings import load
    from coach.web.identity import ME

    rehearsal = build(load({"COACH_DATA": str(data)})).rehearsal()
    return [rehearsal.start(ME).id for _ in range(talks)]


def _paced(port: int, talks: list[str], say: Callable[..., Iterator[None]], pause: float) -> list[float]:
    """Milliseconds of every turn of conversations that are held side by side."""

    def hold(conversation: str) -> list[float]:
        session, draw, times = Session(port), random.Random(conversation), []
        for message in MESSAGES:
            sleep(pause * draw.uniform(*PAUSE))
            start = perf_counter()
            turn = say(session, conversation, message)
            next(turn)
            times.append(1000 * (perf_counter() - start))
            list(turn)
        return times

    with ThreadPoolExecutor(len(talks)) as pool:
        return [ms for times in pool.map(hold, talks) for ms in times]


def _shown(port: int) -> list[float]:
    """Seconds from the address to a page that can be typed into, each time in a fresh browser; none without one."""
    program = next(filter(None, map(which, _BROWSERS)), None)
    if program is None:
        return []
    with import_module("playwright.sync_api").sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        with closing(browser):
            return [_opened(browser, f"http://127.0.0.1:{port}/") for _ in range(_OPENINGS)]


def _opened(browser: Any, address: str) -> float:
    with closing(browser.new_context()) as context:
        page, start = context.new_page(), perf_counter()
        page.goto(address)
        page.wait_for_selector("#welcome .starter")
        page.wait_for_selector("#message")
        return perf_counter() - start


def table(figures: dict[str, Any]) -> Iterator[str]:
    """The figures as lines of text."""
    yield f"{'the page':62} {'figure':>9} {'aim':>9}"
    if shown := figures["shown"]:
        over = "  over" if median(shown) > AIMS["first page"] else ""
        said = f"a fresh browser until one can type, median of {len(shown)}"
        yield f"{said:62} {median(shown):7.2f} s {'2 s':>9}{over}"
        yield f"{'… the slowest':62} {max(shown):7.2f} s"
    for pace, said in (("", "at once"), (" in a rush", "in a rush, without a pause")):
        yield from turns(f"page: a turn of {figures['talks']} {said}", figures[f"page{pace}"], None)
        yield from turns(f"plain interface: a turn of {figures['talks']} {said}", figures[f"plain{pace}"], None)
        ratio = figures[f"page{pace}"]["p95"] / figures[f"plain{pace}"]["p95"]
        over = "  over" if ratio > AIMS["ratio"] else ""
        yield f"{'… p95 of the page, as a multiple':62} {ratio:9.2f} {'1.2':>9}{over}"
    yield f"{'memory of the page afterwards':62} {figures['memory']:6.1f} MB"
    yield f"{'complaints of the server':62} {figures['errors'] or 'none':>9}"
