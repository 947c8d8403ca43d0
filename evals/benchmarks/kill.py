"""A server killed while it replies, and started again: is the message there once, and does the reply complete?

Every other kill comes as soon as the first segment is seen; the others at moments spread over the time of a reply.
"""

import random
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from http.client import HTTPException
from pathlib import Path
from threading import Thread
from time import monotonic, sleep
from typing import NamedTuple

from evals.benchmarks.serving import Client, Server

ROUNDS = 20
# The longest wait between sending and the end, in seconds: well past a whole reply, so that every stage is hit.
_LONGEST, _PATIENCE = 0.25, 30.0
_DRAFT = """Objective: Drivers come home rested
- Launch the rota app by May
- Overtime from 90 to 30 h a month
- Train all dispatchers
- Hold a weekly meeting with the depots
"""


class Round(NamedTuple):
    """A kill: after how many seconds, how many events were seen, whether the last was; then what was found."""

    delay: float
    seen: int
    over: bool
    messages: int
    status: str
    whole: bool

    @property
    def sound(self) -> bool:
        """Whether the message is there once and its reply is complete."""
        return self.messages == 1 and self.status == "done" and self.whole


def measure(rounds: int = ROUNDS, seed: int = 1, **environ: str) -> list[Round]:
    """So many kills."""
    draw = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder, Server(Path(folder, "data"), "--no-page", **environ) as server:
        return [
            _round(server, f"kill-{n}", 0.0 if n % 2 else _LONGEST * (n + draw.random()) / rounds)
            for n in range(rounds)
        ]


def _round(server: Server, message: str, delay: float) -> Round:
    with server.client() as client:
        conversation = client.begin()
    seen: list[str] = []
    with server.client() as client:
        listener = Thread(target=_listen, args=(client, conversation, message, seen))
        listener.start()
        begun = monotonic()
        sleep(delay)
        while not delay and not seen and monotonic() < begun + _PATIENCE:
            sleep(0.001)
        delay = monotonic() - begun
        server.kill()
        listener.join()
    server.start()
    with server.client() as client:
        return Round(delay, len(seen), "done" in seen, *_found(client, conversation, message))


def _listen(client: Client, conversation: str, message: str, seen: list[str]) -> None:
    body = {"text": _DRAFT, "message_id": message}
    with suppress(OSError, HTTPException):
        for event in client.stream("POST", f"/conversations/{conversation}/messages", body):
            seen.append(event.name)  # noqa: PERF401 - others look at it meanwhile


def _found(client: Client, conversation: str, message: str) -> tuple[int, str, bool]:
    """What is there after the restart, once the client has sent its message again, as it cannot know that it came."""
    client.say(conversation, _DRAFT, message)
    turns = [
        turn for turn in client.ask("GET", f"/conversations/{conversation}")["turns"] if turn["message"] == message
    ]
    events = list(client.stream("GET", f"/turns/{turns[0]['id']}/events"))
    numbers = [event.data["number"] for event in events if event.name == "segment"]
    whole = numbers == list(range(1, len(numbers) + 1)) and bool(numbers) and events[-1].name == "done"
    return len(turns), turns[0]["status"], whole


def table(found: list[Round]) -> Iterator[str]:
    """The figures as lines of text."""
    counts = as_json(found)
    sound, cut = counts["sound"], counts["cut"]
    yield f"{'killed while it replied':62} {'figure':>9} {'aim':>9}"
    yield f"{'kills':62} {len(found):>9}"
    yield f"{'… in the middle of the stream':62} {cut:>9}"
    yield f"{'message there once, reply complete after the restart':62} {sound:>9} {len(found):>9}"
    yield from (f"  not sound: {one}" for one in found if not one.sound)


def as_json(found: list[Round]) -> dict[str, int]:
    """The counts for a file of figures: how often, how often in the middle of the stream, how often all was well."""
    cut = sum(one.seen > 0 and not one.over for one in found)
    return {"kills": len(found), "cut": cut, "sound": sum(one.sound for one in found)}
