"""Messages as they come in: typed or pasted at a terminal, or in a pipe with a blank line at the end of each."""

import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from select import select

# Seconds in which the next line of a paste is there; nobody types that fast.
_PASTED = 0.05


def messages(prompt: str) -> Iterator[str]:
    """One message after another, until the end of input."""
    if sys.stdin is None:
        return
    yield from _typed(prompt) if sys.stdin.isatty() else _piped()


def _piped() -> Iterator[str]:
    lines: list[str] = []
    for line in sys.stdin:
        if line.strip():
            lines.append(line.rstrip("\r\n"))
            # A command is a message of its own.
            if not (len(lines) == 1 and line.startswith("/")):
                continue
        if lines:
            yield "\n".join(lines)
            lines = []
    if lines:
        yield "\n".join(lines)


def _typed(prompt: str) -> Iterator[str]:
    if find_spec("readline"):
        import_module("readline")  # gives `input` its editing and its history
    while True:
        try:
            lines = [input(prompt)]
            while _more():
                lines.append(input())
        except EOFError:
            return
        if any(line.strip() for line in lines):
            yield "\n".join(lines)


def _more() -> bool:
    """Whether another line of the same paste is there already; where that cannot be asked, every line is a message."""
    try:
        return bool(select([sys.stdin], [], [], _PASTED)[0])
    except (OSError, ValueError):
        return False
