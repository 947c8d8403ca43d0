"""The command line: `okr-coach serve`, `chat`, `review`, `search`, `index`, `export`, `forget` and `doctor`.

Exit status: 0 done, 1 a point that `--fail-on` names, a fault the doctor found or nothing that fits a search, 2 what
was given cannot be used, 70 a mistake of the program, 130 interrupted.
"""

import argparse
import os
import traceback
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

from coach.cli import chat, drafts, library, own, serve
from coach.cli.output import close_quietly, put, ready, say
from coach.errors import CoachError

_DESCRIPTION = "A coach for Objectives and Key Results that asks and never writes the goal."
_MISTAKE = (
    "Something went wrong inside okr-coach ({name}: {problem}). What you gave is unchanged. "
    "Please report it with the command you used; --debug shows the details that help."
)
_INTERNAL, _INTERRUPTED = 70, 130


def main(argv: Sequence[str] | None = None, environ: Mapping[str, str] | None = None) -> int:
    """Run one command and give its exit status; never ends in a traceback unless `--debug` asks for one."""
    environ = os.environ if environ is None else environ
    given = _parser().parse_args(argv)
    try:
        return _run(given, environ)
    except CoachError as problem:
        say(str(problem))
        return 2
    except BrokenPipeError:
        close_quietly()
        return 0
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as problem:  # noqa: BLE001 - the outermost door
        if given.debug:
            traceback.print_exc()
        say(_MISTAKE.format(name=type(problem).__name__, problem=problem))
        return _INTERNAL


def _run(given: argparse.Namespace, environ: Mapping[str, str]) -> int:
    ready()
    if given.version:
        put(f"okr-coach {import_module('coach.doctor').version()}\n")
        return 0
    if given.command is None:
        put(_parser().format_help())
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
    serve.arguments(commands.add_parser("serve", parents=[shared], help="the page in a browser, and the API"))
    chat.arguments(commands.add_parser("chat", parents=[shared], help="rehearse a draft in the terminal"))
    drafts.arguments(
        commands.add_parser("review", parents=[shared], help="what a thoughtful coach would ask about a draft")
    )
    library.search_arguments(
        commands.add_parser("search", parents=[shared], help="what the library says about the method, with its sources")
    )
    library.index_arguments(
        commands.add_parser("index", parents=[shared], help="a company's own guides in the library"), shared
    )
    own.export_arguments(
        commands.add_parser("export", parents=[shared], help="everything the coach keeps of you, or one talk")
    )
    own.forget_arguments(
        commands.add_parser("forget", parents=[shared], help="delete everything the coach keeps of you")
    )
    doctor = commands.add_parser("doctor", parents=[shared], help="check that everything configured works")
    doctor.set_defaults(run=_examine)
    return parser


def _examine(_: argparse.Namespace, environ: Mapping[str, str]) -> int:
    checks = import_module("coach.doctor").examine(environ)
    put("".join(f"{check}\n" for check in checks))
    return 0 if all(check.works for check in checks) else 1
