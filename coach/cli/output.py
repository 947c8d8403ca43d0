"""Writing to a terminal or a pipe, whatever its encoding."""

import os
import sys
from io import TextIOWrapper

from coach import show
from coach.errors import CoachError

_UNWRITTEN = "The output could not be written ({reason})."


def ready() -> None:
    """CoachError where standard output is closed."""
    if sys.stdout is None:
        raise CoachError(_UNWRITTEN.format(reason="it is closed"))


def put(words: str, *, exact: bool = False) -> None:
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
        close_quietly()
        raise CoachError(_UNWRITTEN.format(reason=problem.strerror)) from None


def say(words: str) -> None:
    """Write a line to standard error."""
    if sys.stderr is None:
        return
    if isinstance(sys.stderr, TextIOWrapper):
        sys.stderr.reconfigure(errors="replace")
    sys.stderr.write(f"{show.fit(show.clean(words), sys.stderr.encoding)}\n")


def close_quietly() -> None:
    """Point standard output, which takes no more, at nothing, so that Python does not complain on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
