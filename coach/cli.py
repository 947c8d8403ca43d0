"""The command line: `okr-coach review` and `okr-coach doctor`.

Exit status: 0 done, 1 a point that `--fail-on` names or a fault the doctor found, 2 what was given cannot be used,
70 a mistake of the program, 130 interrupted.
"""

import argparse
import errno
import json
import os
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from shutil import get_terminal_size
from typing import Any

from coach import show
from coach.app import App, build
from coach.errors import CoachError, InputError
from coach.intake import Received
from coach.review import LEVELS, Level, Review
from coach.settings import load, unknown

_DESCRIPTION = "A coach for Objectives and Key Results that asks and never writes the goal."
_NOTHING = (
    "There is nothing to review yet. Name a file (okr-coach review draft.md), pipe a text in "
    "(okr-coach review < draft.md), or look at an example first (okr-coach review --example)."
)
_MISTAKE = (
    "Something went wrong inside okr-coach ({name}: {problem}). Your draft is unchanged. "
    "Please report it with the command you used; --debug shows the details that help."
)
_A_DRAFT = "That looks like a draft, and there is no such file; pipe it in: echo '…' | okr-coach review"
_UNNAMED = "No file was named."
_NO_FILE = "There is no file {name}; check the name."
_A_FOLDER = "{name} is a folder; name one file in it."
_NOTHING_IN = "There is nothing to read in {name}."
_UNWRITTEN = "The output could not be written ({reason})."
_SUFFIXES = frozenset((".txt", ".md", ".markdown", ".csv", ".tsv", ".json", ".jsonl", ".ndjson"))
_SUFFIXES |= {".xlsx", ".docx", ".pdf", ".html", ".htm", ".doc", ".xls", ".odt", ".rtf"}
_LONGEST = 200
_INTERNAL, _INTERRUPTED = 70, 130


def main(argv: Sequence[str] | None = None, environ: Mapping[str, str] | None = None) -> int:
    """Run one command and give its exit status; never ends in a traceback unless `--debug` asks for one."""
    environ = os.environ if environ is None else environ
    given = _parser().parse_args(argv)
    try:
        return _run(given, environ)
    except CoachError as problem:
        _say(str(problem))
        return 2
    except BrokenPipeError:
        _close_quietly()
        return 0
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as problem:  # noqa: BLE001 - the outermost door
        if given.debug:
            traceback.print_exc()
        _say(_MISTAKE.format(name=type(problem).__name__, problem=problem))
        return _INTERNAL


def _run(given: argparse.Namespace, environ: Mapping[str, str]) -> int:
    if sys.stdout is None:
        raise CoachError(_UNWRITTEN.format(reason="it is closed"))
    if given.version:
        _print(f"okr-coach {_doctor().version()}\n")
        return 0
    if given.command is None:
        _print(_parser().format_help())
        return 0
    command: Callable[[argparse.Namespace, Mapping[str, str]], int] = given.run
    return command(given, environ)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="okr-coach", description=_DESCRIPTION)
    parser.add_argument("--version", action="store_true", help="show the version")
    parser.set_defaults(debug=False)
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--debug", action="store_true", help="show the details of a mistake in the program")
    commands = parser.add_subparsers(dest="command", title="commands", metavar="COMMAND")
    _review_arguments(
        commands.add_parser("review", parents=[shared], help="what a thoughtful coach would ask about a draft")
    )
    doctor = commands.add_parser("doctor", parents=[shared], help="check that everything configured works")
    doctor.set_defaults(run=_examine)
    return parser


def _review_arguments(parser: argparse.ArgumentParser) -> None:
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
        _say(_doctor().warning(environ))
    app = build(load(environ))
    received = _received(app, given)
    if received is None:
        _say(_NOTHING)
        return 2
    review = app.review(received)
    _print(_written(review, given, environ), exact=given.format != "text")
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


def _examine(_: argparse.Namespace, environ: Mapping[str, str]) -> int:
    checks = _doctor().examine(environ)
    _print("".join(f"{check}\n" for check in checks))
    return 0 if all(check.works for check in checks) else 1


def _doctor() -> Any:
    # Loaded only when asked for: a review should not pay for what it does not use.
    return import_module("coach.doctor")


def _print(words: str, *, exact: bool = False) -> None:
    """Write to standard output; `exact` is UTF-8 whatever the locale, else what the locale lacks becomes alike or `?`.

    Half a surrogate pair, which no encoding has, becomes its JSON escape. CoachError where it cannot be written.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        if exact:
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        else:
            sys.stdout.reconfigure(errors="replace")
    try:
        sys.stdout.write(words if exact else show.fit(words, sys.stdout.encoding))
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as problem:
        _close_quietly()
        raise CoachError(_UNWRITTEN.format(reason=problem.strerror)) from None


def _say(words: str) -> None:
    if sys.stderr is None:
        return
    if isinstance(sys.stderr, TextIOWrapper):
        sys.stderr.reconfigure(errors="replace")
    sys.stderr.write(f"{show.fit(show.clean(words), sys.stderr.encoding)}\n")


def _close_quietly() -> None:
    """Point standard output, which takes no more, at nothing, so that Python does not complain on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
