"""`python -m evals TASK`: measure the coach; each task prints a table."""

import argparse
import sys
from pathlib import Path

from coach.errors import CoachError
from evals import likeness, readers, reading, retrieval, review, structure, talks


def main(argv: list[str] | None = None) -> int:
    """Run one task; exit status 2 for data that cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m evals", description="Measure the coach.")
    tasks = parser.add_subparsers(dest="task", required=True)
    agreement = tasks.add_parser("review", help="agreement of the review with labelled sets")
    agreement.add_argument("--dataset", type=Path, action="append", help="a labelled file (default: all in evals/data)")
    agreement.add_argument("--mistakes", action="store_true", help="list every disagreement too")
    pages = tasks.add_parser("structure", help="objectives and key results recovered from pages")
    pages.add_argument("--dataset", type=Path, help="a folder of pages, each with its .json")
    search = tasks.add_parser("retrieval", help="what the library's search finds for labelled questions")
    search.add_argument("--split", choices=retrieval.SPLITS, action="append", help="only this (default: all)")
    search.add_argument("--mistakes", action="store_true", help="list every question that is served badly too")
    search.add_argument("--save", action="store_true", help="keep the figures for README and for the tests")
    grades = tasks.add_parser("readers", help="settle what two readers gave passages for the labelled questions")
    grades.add_argument("--pools", type=Path, metavar="FOLDER", help="write what they are to read instead")
    messages = tasks.add_parser("reading", help="what messages are read to do, for labelled messages")
    messages.add_argument("--split", choices=reading.SPLITS, action="append", help="only this (default: all)")
    messages.add_argument("--mistakes", action="store_true", help="list every message that is read otherwise too")
    tasks.add_parser("likeness", help="what the thresholds of likeness in the review would ask about")
    conversations = tasks.add_parser("talks", help="whole conversations, replayed")
    conversations.add_argument("name", nargs="*", help="only these (default: all)")
    conversations.add_argument("--show", action="store_true", help="print them as they were said")
    conversations.add_argument("--seed", type=int, default=0, help="another choice of wordings")
    given = parser.parse_args(argv)
    try:
        if given.task == "talks":
            return talks.run(given.name, given.show, given.seed)
        if given.task == "reading":
            return reading.run(given.split or reading.SPLITS, given.mistakes)
        if given.task == "likeness":
            return likeness.run()
        if given.task == "retrieval":
            return retrieval.run(given.split or retrieval.SPLITS, given.mistakes, given.save)
        if given.task == "readers":
            return readers.run(given.pools)
        if given.task == "structure":
            return structure.run(given.dataset)
        return review.run(given.dataset or sorted(review.DATA.glob("review_*.jsonl")), given.mistakes)
    except (CoachError, UnicodeDecodeError) as problem:
        return _refused(f"The data cannot be read: {problem}")
    except OSError as problem:
        return _refused(f"{problem.filename or 'The data'} cannot be read ({problem.strerror or problem}).")


def _refused(why: str) -> int:
    sys.stderr.write(f"{why}\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
