"""The coach as it is served: from the command to ready, a turn, fifty conversations at once, memory.

A conversation is the same ten messages each time: a pasted draft, a choice, answers, a question about the method, a
line of one's own. At once means that fifty are held side by side, each with pauses of a few seconds, as people make
them; the rush is the same without any pause, which no fifty people manage.
"""

import os
import random
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, sleep
from typing import Any

from evals.benchmarks.serving import Server

AIMS = {"turn": 150.0, "first": 12.0, "ready": 8.0, "memory": 550.0}
TALKS = 50
# Seconds in which somebody opens the page, and the library is loaded.
_OPENING = 5.0
_ALONE = 5
#: Seconds between a reply and the next message, from … to.
PAUSE = (2.0, 6.0)
MESSAGES = (
    "Objective: Drivers come home rested\n- Launch the rota app by May\n- Overtime from 90 to 30 h a month\n"
    "- Train all dispatchers\n- Hold a weekly meeting with the depots",
    "the rota app",
    "drivers would know their week ten days ahead",
    "how do I find a baseline?",
    "we count swaps at short notice, about 42 a week",
    "15 by the end of June",
    "Swaps at short notice from 42 to 15 a week by the end of June",
    "is this good?",
    "my boss fixed the 15",
    "I will ask the depot leads on Tuesday",
)


def measure(talks: int = TALKS) -> dict[str, Any]:
    """All figures: seconds, milliseconds, megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        compiled = {"PYTHONPYCACHEPREFIX": f"{folder}/compiled", "PYTHONDONTWRITEBYTECODE": ""}
        data = Path(folder) / "data"
        with Server(data, **compiled) as first:
            first.end()
        with Server(data, **compiled) as second:
            second.settled()
            sleep(_OPENING)
            return {
                "first": first.seconds,
                "first worked": first.worked_until_ready,
                "ready": second.seconds,
                "ready worked": second.worked_until_ready,
                "idle": second.resident(),
                "in process": spread(_in_process(Path(folder) / "alone")),
                "api": spread([ms for _ in range(_ALONE) for ms in _talk(second, 0.0)]),
                **_together(second, talks),
                "errors": second.errors(),
            }


def _together(server: Server, talks: int) -> dict[str, Any]:
    """Many conversations side by side: with pauses and without."""
    with ThreadPoolExecutor(talks) as pool:
        paced = [ms for times in pool.map(lambda n: _talk(server, 1.0, n), range(talks)) for ms in times]
        memory = server.resident()
        rush = [ms for times in pool.map(lambda n: _talk(server, 0.0, n), range(talks)) for ms in times]
    return {"talks": talks, "paced": spread(paced), "memory": memory, "rush": spread(rush)}


def _talk(server: Server, pause: float, seed: int = 0) -> list[float]:
    """Milliseconds from each message to the end of its reply."""
    draw, times = random.Random(seed), []
    with server.client() as client:
        conversation = client.begin()
        for message in MESSAGES:
            sleep(pause * draw.uniform(*PAUSE))
            start = perf_counter()
            client.say(conversation, message)
            times.append(1000 * (perf_counter() - start))
    return times


def _in_process(data: Path, talks: int = 5) -> list[float]:
    """The same without a server: milliseconds of a turn, the first conversation left out."""
    from coach.app import build
    from coach.settings import load
    from coach.web.identity import ME

    app = build(load({**os.environ, "COACH_DATA": str(data)}))
    app.guides().refresh(ME)
    rehearsal, times = app.rehearsal(), []
    for talk in range(talks + 1):
        conversation = rehearsal.start(ME).id
        for number, message in enumerate(MESSAGES):
            start = perf_counter()
            list(rehearsal.answer(ME, rehearsal.receive(ME, conversation, message, f"m{number}").id))
            times += [1000 * (perf_counter() - start)] if talk else []
    return times


def spread(times: list[float]) -> dict[str, float]:
    """Their middle, the one that 95 in 100 stay below, and the largest."""
    return {"turns": len(times), "p50": median(times), "p95": quantiles(times, n=20)[-1], "max": max(times)}


def table(figures: dict[str, Any]) -> Iterator[str]:
    """The figures as lines of text."""
    yield f"{'the coach as it is served':62} {'figure':>9} {'aim':>9}"
    yield _row("command to ready, the first time on a machine", figures["first"], "s", AIMS["first"])
    yield _row("… of processor time", figures["first worked"], "s", None)
    yield _row("command to ready, after that", figures["ready"], "s", AIMS["ready"])
    yield _row("… of processor time", figures["ready worked"], "s", None)
    yield from turns("a turn in process", figures["in process"], AIMS["turn"])
    yield from turns("a turn over the API, one conversation after another", figures["api"], AIMS["turn"])
    yield from turns(f"a turn of {figures['talks']} conversations at once", figures["paced"], AIMS["turn"])
    yield from turns(f"a turn of {figures['talks']} in a rush, without a pause", figures["rush"], None)
    yield _row("memory when the index is there", figures["idle"], "MB", None)
    yield _row(f"memory after {figures['talks']} conversations", figures["memory"], "MB", AIMS["memory"])
    yield f"{'complaints of the server':62} {figures['errors'] or 'none':>9}"


def turns(name: str, found: dict[str, float], aim: float | None) -> Iterator[str]:
    """The lines about the turns of a pace."""
    yield _row(f"{name}, p50 of {found['turns']}", found["p50"], "ms", None)
    yield _row(f"{name}, p95", found["p95"], "ms", aim)


def _row(name: str, figure: float, unit: str, aim: float | None) -> str:
    digits = 2 if unit == "s" else 1
    allowed = "" if aim is None else f"{aim:g} {unit}"
    over = "  over" if aim is not None and figure > aim else ""
    return f"{name:62} {f'{figure:.{digits}f} {unit}':>9} {allowed:>9}{over}"
