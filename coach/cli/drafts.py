"""`okr-coach review`: read a draft and show what a thoughtful coach would ask about it."""

import argparse
import errno
import json
import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from shutil import get_terminal_size

from coach import show
from coach.app import App, build
from coach.cli.output import put, say
from coach.errors import InputError
from coach.intake import Received
from coach.review import LEVELS, Level, Review
from coach.settings import load, unknown

_NOTHING = (
    "There is nothing to review yet. Name a file (okr-coach review draft.md), pipe a text in "
    "(okr-coach review < draft.md), or look at an example first (okr-coach review --example)."
)
_A_DRAFT = "That looks like a draft, and there is no such file; pipe it in: echo '…' | okr-coach review"
_UNNAMED = "No file was named."
_NO_FILE = "There is no file {name}; check the name."
_A_FOLDER = "{name} is a folder; name one file in it."
_NOTHING_IN = "There is nothing to read in {name}."
_SUFFIXES = frozenset((".txt", ".md", ".markdown", ".csv", ".tsv", ".json", ".jsonl", ".ndjson"))
_SUFFIXES |= {".xlsx", ".docx", ".pdf", ".html", ".htm", ".doc", ".xls", ".odt", ".rtf"}
_LONGEST = 200


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.description = "Read a draft and show what a thoughtful coach would ask about it."
    source = parser.add_mutually_exclusive_group()
    source.add_argument(
        "file", nargs="?", metavar="FILE", help="text, CSV, JSON, .xlsx, .docx or .pdf; - for standard input"
    )
    source.add_argument("--example", action="store_true", help="review the example that comes with the coach")
    forms = ("text", "json", "markdown")
    parser.add_argument("--format", choices=forms, type=str.lower, default="text", help="default: text")
    level = "exit 1 at a gap, wording or question, or graver"
    parser.add_argument("--fail-on", choices=LEVELS, type=str.lower, metavar="LEVEL", help=level)
    parser.add_argument("--all", action="store_true", help="cut nothing short, however long the draft")
    parser.set_defaults(run=_review)


def _review(given: argparse.Namespace, environ: Mapping[str, str]) -> int:
    if unknown(environ):
        say(import_module("coach.doctor").warning(environ))
    app = build(load(environ))
    received = _received(app, given)
    if received is None:
        say(_NOTHING)
        return 2
    review = app.review(received)
    put(_written(review, given, environ), exact=given.format != "text")
    return 1 if _fails(review, given.fail_on) else 0


def _received(app: App, given: argparse.Namespace) -> Received | None:
    """What was given; None where nobody gave anything: no file, and a keyboard at standard input."""
    if given.example:
        return app.example()
    if given.file not in (None, "-"):
        return _from_path(app, given.file)
    if sys.stdin is None or (given.file is None and sys.stdin.isatty()):
        return None
    return app.read_stream(sys.stdin.buffer)


def _from_path(app: App, name: str) -> Received:
    """Read a file; what is wrong with its name is said of the name as it was typed."""
    if wrong := _fault(name):
        raise InputError(wrong.format(name=name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"))
    return app.read_path(Path(name))


def _fault(name: str) -> str:
    """What is wrong with a name; a draft typed in place of one is a likely slip, and gets an answer of its own."""
    if not name.strip():
        return _UNNAMED
    path = Path(name)
    if path == Path(os.devnull):
        return _NOTHING_IN
    try:
        if path.exists():
            return _A_FOLDER if path.is_dir() else ""
    except OSError as problem:
        # What may not be looked at is there, as far as anybody can tell; reading it says why not.
        if problem.errno != errno.ENAMETOOLONG:
            return ""
    return _A_DRAFT if len(name.split()) > 1 and path.suffix.lower() not in _SUFFIXES else _NO_FILE


def _written(review: Review, given: argparse.Namespace, environ: Mapping[str, str]) -> str:
    if given.format == "json":
        return json.dumps(review.as_json(), ensure_ascii=False, indent=2) + "\n"
    if given.format == "markdown":
        return show.markdown(review)
    if not sys.stdout.isatty():
        return show.text(review, everything=given.all, encoding=sys.stdout.encoding)
    colour = not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"
    width = min(get_terminal_size().columns, show.WIDEST)
    return show.text(review, width, colour, given.all, sys.stdout.encoding)


def _fails(review: Review, level: Level | None) -> bool:
    """Whether a shown point has that level or a graver one."""
    if level is None or review.gravest is None:
        return False
    return LEVELS.index(review.gravest) <= LEVELS.index(level)
