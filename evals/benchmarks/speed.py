"""Three measures of the review: the command from the shell, one set in process, a folder of pages.

The set is timed as a first meeting: what earlier sets left in caches is dropped before each (the shipped wordings,
read once, stay). The pages run in a process of their own, whose largest resident size is taken.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Any

from coach.errors import InputError
from coach.intake import read_file
from coach.review import review
from evals.review import load

SETS = Path(__file__).parent.parent / "data"
PAGES = SETS / "structure"
AIMS = {"command": 1.0, "set": 0.020, "pages": 30.0, "memory": 500.0}

# None of these may be loaded for a small English draft that goes into a pipe.
HEAVY = (
    "charset_normalizer", "chromadb", "docx", "gradio", "langchain_core", "lxml", "numpy", "onnxruntime", "openai",
    "openpyxl", "py3langid", "pypdf", "rich", "sqlalchemy", "tiktoken",
)  # fmt: skip
_DRAFT = """Objective: Volunteers stay with the food bank for more than one season
- Volunteers who come back after three months from 38% to 60%
- Write a handbook for shift leads
- Answer every message within two days
"""
_LOADED = "import sys; from coach.cli import main; main(sys.argv[1:]); sys.stderr.write(' '.join(sys.modules))"
_PEAK = (
    "import resource, sys; from evals.benchmarks.speed import read_pages; print(*read_pages(sys.argv[1]), "
    "resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
)


def measure(pages: Path, labelled: list[Path], runs: int) -> dict[str, Any]:
    """All figures: seconds, megabytes, counts."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.md"
        draft.write_text(_DRAFT, encoding="utf-8")
        started = [_timed(lambda: _run("-m", "coach", "review", str(draft))) for _ in range(runs)]
        loaded = _run("-c", _LOADED, "review", str(draft)).stderr.split()
    return {
        "command": {"runs": runs, "median": median(started), "max": max(started)},
        "heavy": sorted(set(loaded) & set(HEAVY)),
        "set": _spread([seconds for path in labelled for seconds in _sets(path)]),
        "pages": {"folder": pages.name, **_pages(pages)},
    }


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, encoding="utf-8", env=_environ()
    )
    if done.returncode:
        raise InputError(f"{' '.join(arguments[:3])} ended with {done.returncode}: {done.stderr.strip()[-300:]}")
    return done


def _environ() -> dict[str, str]:
    root = str(SETS.parent.parent)
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}


def _timed(call: Callable[[], object]) -> float:
    start = perf_counter()
    call()
    return perf_counter() - start


def _sets(path: Path) -> Iterator[float]:
    """Seconds for each set of a labelled file, given as the text that a person would paste."""
    review(_DRAFT)
    for case in load(path):
        lines = (f"Objective: {case.okrs.objective.text}", *(f"- {one.text}" for one in case.okrs.key_results))
        text = "\n".join(lines)
        _forget()
        yield _timed(lambda text=text: review(text))  # type: ignore[misc]


def _forget() -> None:
    """Empty every cache of words in the rooms that read them; what was loaded once for all (no argument) stays."""
    for name, module in list(sys.modules.items()):
        if name.startswith(("coach.text", "coach.intake", "coach.review")) and name != "coach.review.wording":
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear") and value.__wrapped__.__code__.co_argcount:
                    value.cache_clear()


def _spread(seconds: list[float]) -> dict[str, Any]:
    if len(seconds) < 2:
        return {"sets": len(seconds), "p50": None, "p95": None, "max": None}
    return {"sets": len(seconds), "p50": median(seconds), "p95": quantiles(seconds, n=20)[-1], "max": max(seconds)}


def _pages(folder: Path) -> dict[str, Any]:
    seconds, count, sets, refused, peak = _run("-c", _PEAK, str(folder)).stdout.split()
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return {
        "seconds": float(seconds),
        "pages": int(count),
        "sets": int(sets),
        "refused": int(refused),
        "megabytes": int(peak) / unit,
    }


def read_pages(folder: str) -> tuple[float, int, int, int]:
    """Seconds to read and review every page of a folder, how many there are, their sets, and the pages refused."""
    files = [path for path in sorted(Path(folder).iterdir()) if path.is_file() and not _is_answer(path)]
    start, sets, refused = perf_counter(), 0, 0
    for path in files:
        try:
            sets += len(review(read_file(path)).sets)
        except InputError:
            refused += 1
    return perf_counter() - start, len(files), sets, refused


def _is_answer(path: Path) -> bool:
    """Whether a file tells what is to be found in the page beside it."""
    return path.suffix == ".json" and any(other.suffix != ".json" for other in path.parent.glob(f"{path.stem}.*"))


def table(figures: dict[str, Any]) -> Iterator[str]:
    """The figures as lines of text."""
    command, one, pages = figures["command"], figures["set"], figures["pages"]
    yield f"{'measure':44} {'figure':>9} {'aim':>9}"
    yield _row(f"okr-coach review, small file, median of {command['runs']}", command["median"], "s", AIMS["command"])
    yield _row("okr-coach review, small file, slowest", command["max"], "s", AIMS["command"])
    yield f"{'heavy modules loaded for it':44} {' '.join(figures['heavy']) or 'none':>9} {'none':>9}"
    if one["sets"] > 1:
        yield _row(f"one set in process, p50 of {one['sets']}", 1000 * one["p50"], "ms", 1000 * AIMS["set"])
        yield _row("one set in process, p95", 1000 * one["p95"], "ms", None)
        yield _row("one set in process, slowest", 1000 * one["max"], "ms", None)
    yield _row(f"{pages['pages']} pages with {pages['sets']} sets", pages["seconds"], "s", AIMS["pages"])
    yield _row("largest memory meanwhile", pages["megabytes"], "MB", AIMS["memory"])
    if pages["refused"]:
        yield f"{'pages that could not be read':44} {pages['refused']:>9}"


def _row(name: str, figure: float, unit: str, aim: float | None) -> str:
    digits = 2 if unit == "s" else 1
    allowed = "" if aim is None else f"{aim:g} {unit}"
    over = "  over" if aim is not None and figure > aim else ""
    return f"{name:44} {f'{figure:.{digits}f} {unit}':>9} {allowed:>9}{over}"
