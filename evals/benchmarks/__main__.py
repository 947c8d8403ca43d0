"""`python -m evals.benchmarks [review|library|talk|page|kill]`: print the tables of speed and memory."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from coach.errors import CoachError
from evals.benchmarks import growth, kill, library, page, talk
from evals.benchmarks.speed import PAGES, SETS, measure, table


def main(argv: list[str] | None = None) -> int:
    """Measure and print; exit status 2 for data that cannot be read."""
    given = _parser().parse_args(argv)
    try:
        figures: dict[str, Any] = {}
        for what in [given.what] if given.what else _WHAT:
            figures |= _MEASURES[what](given)
        if given.json:
            known = json.loads(given.json.read_text(encoding="utf-8")) if given.json.exists() else {}
            given.json.write_text(json.dumps(known | figures, indent=1) + "\n", encoding="utf-8")
    except CoachError as problem:
        return _refused(str(problem))
    except OSError as problem:
        return _refused(f"{problem.filename or 'A file'} cannot be used ({problem.strerror or problem}).")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals.benchmarks", description="Measure speed and memory.")
    parser.add_argument("what", nargs="?", choices=_WHAT, help="only this (default: all)")
    parser.add_argument(
        "--passages", type=int, default=library.PASSAGES, help="of a company's guides (default: 10,000)"
    )
    parser.add_argument("--pages", type=Path, default=PAGES, help="a folder of pages (default: evals/data/structure)")
    parser.add_argument("--runs", type=int, default=10, help="how often the command is started (default: 10)")
    parser.add_argument("--talks", type=int, default=talk.TALKS, help="conversations at once (default: 50)")
    parser.add_argument("--rounds", type=int, default=kill.ROUNDS, help="how often the server is killed (default: 20)")
    parser.add_argument("--json", type=Path, metavar="OUT", help="put the figures into a file too")
    return parser


def _review(given: argparse.Namespace) -> dict[str, Any]:
    figures = measure(given.pages, sorted(SETS.glob("review_dev_*.jsonl")), max(1, given.runs))
    _put(table(figures))
    _put(growth.table(growth.measure()))
    return figures


def _library(given: argparse.Namespace) -> dict[str, Any]:
    figures = library.measure(given.passages)
    _put(library.table(figures))
    return {"library": figures}


def _talk(given: argparse.Namespace) -> dict[str, Any]:
    figures = talk.measure(max(1, given.talks))
    _put(talk.table(figures))
    return {"talk": figures}


def _page(given: argparse.Namespace) -> dict[str, Any]:
    figures = page.measure(max(1, given.talks))
    _put(page.table(figures))
    return {"page": figures}


def _kill(given: argparse.Namespace) -> dict[str, Any]:
    found = kill.measure(max(1, given.rounds))
    _put(kill.table(found))
    return {"kill": kill.as_json(found)}


_MEASURES: dict[str, Callable[[argparse.Namespace], dict[str, Any]]] = {
    "review": _review,
    "library": _library,
    "talk": _talk,
    "page": _page,
    "kill": _kill,
}
_WHAT = tuple(_MEASURES)


def _put(rows: Iterable[str]) -> None:
    sys.stdout.write("".join(f"{row}\n" for row in rows))
    sys.stdout.flush()


def _refused(why: str) -> int:
    sys.stderr.write(f"{why}\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
