"""Speed and memory of the library's search: a rebuild, the first search of a process, many passages, two processes."""

import json
import os
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles
from threading import Thread
from time import monotonic, perf_counter, sleep
from typing import Any

from coach.domain import Viewer
from coach.retrieval import shipped, vectors
from coach.settings import load
from evals.retrieval import DATA
from evals.retrieval import load as queries

PASSAGES = 10_000
AIMS = {"rebuild": 30.0, "memory": 250.0, "first": 2.5, "p95": 15.0, "found": 5.0}
_WORD = "quokkaferry"
_ORG = "local"


def measure(passages: int = PASSAGES) -> dict[str, Any]:
    """All figures: seconds, milliseconds, megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        rebuilt = _child(folder, "rebuild")
        anew = _child(folder, "anew")
        first = [_timed(lambda: _command(folder, "search", "How do I find a baseline?")) for _ in range(5)]
        found = _two_processes(folder)
    with tempfile.TemporaryDirectory() as folder:
        many = _child(folder, "many", str(passages))
    return {
        "rebuild": rebuilt,
        "anew": anew,
        "first": {"median": median(first), "max": max(first)},
        **found,
        "many": many,
    }


def _child(folder: str, task: str, *more: str) -> dict[str, Any]:
    """A task of this module in a process of its own, so that its memory is its own."""
    code = f"from evals.benchmarks.library import {task}; {task}(*__import__('sys').argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", code, folder, *more], env=_environ(folder), capture_output=True, text=True, check=True
    )
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def _environ(folder: str) -> dict[str, str]:
    return {**os.environ, "COACH_DATA": folder, "PYTHONPATH": str(Path(__file__).parents[2])}


def _command(folder: str, *arguments: str) -> str:
    command = [sys.executable, "-m", "coach", *arguments]
    return subprocess.run(command, env=_environ(folder), capture_output=True, text=True, check=True).stdout


def _timed(call: Callable[[], object]) -> float:
    start = perf_counter()
    call()
    return perf_counter() - start


def _peak() -> float:
    """The largest resident size so far, in megabytes."""
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def _tell(**figures: object) -> None:
    sys.stdout.write(json.dumps(figures) + "\n")


def _guides(folder: str) -> Any:
    from coach.app import build

    return build(load({"COACH_DATA": folder})).guides()


def rebuild(folder: str) -> None:
    """The shipped knowledge indexed with the vectors that come with it; idle is the open library, model loaded."""
    _build(folder)


def anew(folder: str) -> None:
    """The shipped knowledge indexed with every text embedded here, as for an embedder without shipped vectors."""
    vectors.file = lambda _: Path(folder) / "none"
    _build(folder)


def _build(folder: str) -> None:
    guides, viewer = _guides(folder), Viewer("operator", _ORG, frozenset({"admin"}))
    guides.search(viewer, "warm")
    idle = _peak()
    seconds = _timed(lambda: guides.rebuild(viewer))
    _tell(seconds=seconds, idle=idle, above=_peak() - idle)


def many(folder: str, passages: str) -> None:
    """Searches, one after another on one core, with an organisation's guide of so many passages beside the library."""
    from coach.domain import Part
    from coach.storage import open_store

    store, viewer = open_store(f"sqlite:///{folder}/okr-coach.db"), Viewer("operator", _ORG, frozenset({"admin"}))
    store.keep_document(
        viewer, "many.md", b"many", [Part(text, f"Part {n}") for n, text in enumerate(_texts(int(passages)))]
    )
    store.close()
    guides = _guides(folder)
    seconds = _timed(lambda: guides.refresh(viewer))
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {0})
    asked = [query.text for split in ("dev", "test") for query in queries(DATA / f"{split}.jsonl")]
    for text in asked[:20]:
        guides.search(viewer, f"{text} warm")
    times = [1000 * _timed(lambda text=text: guides.search(viewer, text)) for text in asked]  # type: ignore[misc]
    by = guides.search(viewer, "How do I find a baseline?").by
    _tell(
        passages=int(passages),
        queries=len(times),
        p50=median(times),
        p95=quantiles(times, n=20)[-1],
        built=seconds,
        by=by,
    )


def _texts(count: int) -> Iterator[str]:
    """Made-up passages: two sentences of the guides, put together by chance."""
    sentences = [s.strip() for p in shipped.guides() for s in p.text.split(". ") if 5 < len(s.split()) < 30]
    draw = random.Random(1)
    for number in range(count):
        yield f"{number}: {draw.choice(sentences)}. {draw.choice(sentences)}."


def _two_processes(folder: str) -> dict[str, Any]:
    """Seconds from the end of `index add` in one process until another, which keeps searching, finds what is new."""
    guide = Path(folder) / "new.md"
    guide.write_text(f"# The {_WORD}\n\nThe {_WORD} leaves from pier nine at noon.\n", encoding="utf-8")
    command = [sys.executable, "-m", "coach", "search", "--format", "json"]
    asker = subprocess.Popen(
        command, env=_environ(folder), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    answers: list[tuple[float, str]] = []
    listener = Thread(target=lambda: answers.extend((monotonic(), line) for line in asker.stdout or ()))
    listener.start()
    asking = True

    def ask() -> None:
        while asking and asker.stdin:
            asker.stdin.write(f"when does the {_WORD} leave from the pier\n")
            asker.stdin.flush()
            sleep(0.1)

    writer = Thread(target=ask)
    writer.start()
    sleep(3)
    _command(folder, "index", "add", str(guide))
    added = monotonic()
    sleep(6)
    asking = False
    writer.join()
    asker.stdin.close()
    listener.join()
    errors = asker.stderr.read()
    asker.wait()
    hits = [(when, json.loads(line)) for when, line in answers]
    own = [(when, answer) for when, answer in hits if any(hit["document"] == "new.md" for hit in answer["hits"])]
    both = [when for when, answer in own if answer["by"] == "both"]
    return {
        "found": max(0.0, own[0][0] - added) if own else None,
        "found by both": max(0.0, both[0] - added) if both else None,
        "answers": len(hits),
        "errors": errors.strip(),
    }


def table(figures: dict[str, Any]) -> Iterator[str]:
    """The figures as lines of text."""
    rebuilt, anew, many = figures["rebuild"], figures["anew"], figures["many"]
    yield f"{'search in the library':62} {'figure':>9} {'aim':>9}"
    yield _row("rebuild of the shipped knowledge", rebuilt["seconds"], "s", AIMS["rebuild"])
    yield _row("the same with everything embedded anew", anew["seconds"], "s", AIMS["rebuild"])
    yield _row(f"memory above idle ({anew['idle']:.0f} MB) meanwhile", anew["above"], "MB", AIMS["memory"])
    yield _row("first search of a fresh process, median of 5", figures["first"]["median"], "s", AIMS["first"])
    yield _row("first search of a fresh process, slowest", figures["first"]["max"], "s", AIMS["first"])
    said = f"one query over {many['passages']:,} passages and the library, one core"
    yield _row(f"{said}, p50 of {many['queries']}", many["p50"], "ms", None)
    yield _row("the same, p95", many["p95"], "ms", AIMS["p95"])
    yield _row(f"indexing those {many['passages']:,} passages", many["built"], "s", None)
    for name, said in (
        ("found", "a guide added by another process is found after"),
        ("found by both", "… and by meaning too"),
    ):
        yield _row(said, figures[name], "s", AIMS["found"]) if figures[name] is not None else f"{said}: not at all"
    said = f"errors while searching on, of {figures['answers']} answers"
    yield f"{said:62} {figures['errors'] or 'none':>9}"


def _row(name: str, figure: float, unit: str, aim: float | None) -> str:
    digits = 2 if unit == "s" else 1
    allowed = "" if aim is None else f"{aim:g} {unit}"
    over = "  over" if aim is not None and figure > aim else ""
    return f"{name:62} {f'{figure:.{digits}f} {unit}':>9} {allowed:>9}{over}"
