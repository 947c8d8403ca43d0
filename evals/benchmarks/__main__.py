"""`python -m evals.benchmarks [review|library]`: print the tables of speed and memory."""

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from coach.errors import CoachError
from evals.benchmarks import growth, library
from evals.benchmarks.speed import PAGES, SETS, measure, table


def main(argv: list[str] | None = None) -> int:
    """Measure and print; exit status 2 for data that cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m evals.benchmarks", description="Measure speed and memory.")
    parser.add_argument("what", nargs="?", choices=("review", "library"), help="only this (default: both)")
    parser.add_argument(
        "--passages", type=int, default=library.PASSAGES, help="of a company's guides (default: 10,000)"
    )
    parser.add_argument("--pages", type=Path, default=PAGES, help="a folder of pages (default: evals/data/structure)")
    parser.add_argument("--runs", type=int, default=10, help="how often the command is started (default: 10)")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures to a file too")
    given = parser.parse_args(argv)
    try:
        figures: dict[str, Any] = {}
        if given.what != "library":
            figures |= measure(given.pages, sorted(SETS.glob("review_dev_*.jsonl")), max(1, given.runs))
            _put(table(figures))
            _put(growth.table(growth.measure()))
        if given.what != "review":
            figures["library"] = library.measure(given.passages)
            _put(library.table(figures["library"]))
        if given.json:
            given.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    except CoachError as problem:
        return _refused(str(problem))
    except OSError as problem:
        return _refused(f"{problem.filename or 'A file'} cannot be used ({problem.strerror or problem}).")
    return 0


def _put(rows: Iterable[str]) -> None:
    sys.stdout.write("".join(f"{row}\n" for row in rows))
    sys.stdout.flush()


def _refused(why: str) -> int:
    sys.stderr.write(f"{why}\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
