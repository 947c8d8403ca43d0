"""PDF and Word files read in a process of their own, which is stopped where it takes too long or too much memory.

What a prepared file makes a library do is not known beforehand; this way it cannot be done to the program itself.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from coach.errors import InputError
from coach.intake import documents, pages, word
from coach.intake.packing import SPLIT, Block, bounded

if sys.platform != "win32":
    import resource

_SECONDS = 20
_MEMORY = 512 * 1024 * 1024
_PAGES = 300
_UNPACKED = 100_000_000
_HEAVY = 3
# The process looks for modules where this one does, however this one came to know the places.
_START = "import sys; sys.path[:] = sys.argv[1:]; from coach.intake.apart import main; main()"


def pdf(data: bytes, name: str) -> list[str]:
    """The text of each page of a PDF; InputError for what is damaged, locked or too large."""
    return [str(page) for page in _found("pdf", data, name)]


def docx(data: bytes, name: str) -> list[Block]:
    """The blocks of a Word document; InputError for what is damaged, locked or too large."""
    return [Block(*fields) for fields in _found("docx", data, name)]


def _found(kind: str, data: bytes, name: str) -> list[Any]:
    heavy = InputError(f"{name} takes more than {_SECONDS} seconds, or too much memory, to read. {SPLIT}")
    asked = json.dumps([kind, name]).encode() + b"\n"
    try:
        done = subprocess.run(
            [sys.executable, "-c", _START, *sys.path],
            input=asked + data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise heavy from None
    if done.returncode == _HEAVY or done.returncode < 0:
        raise heavy
    if done.returncode:
        raise documents.damaged(name, ValueError("its reading broke off"))
    answer = json.loads(done.stdout)
    if "problem" in answer:
        raise InputError(answer["problem"])
    return list(answer["found"])


def main() -> None:
    """The process: a line that names kind and file and then the file's bytes come in, what was found goes out."""
    kind, name = json.loads(sys.stdin.buffer.readline())
    _limit()
    try:
        answer = {"found": list(_READERS[kind](sys.stdin.buffer.read(), name))}
        sys.stdout.buffer.write(json.dumps(answer).encode())
    except InputError as problem:
        sys.stdout.buffer.write(json.dumps({"problem": str(problem)}).encode())
    except MemoryError:
        sys.exit(_HEAVY)


def _limit() -> None:
    """Bound this process's memory and time, where the system can; its caller's patience is bounded everywhere."""
    if sys.platform != "win32":
        for what, most in ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CPU, _SECONDS), (resource.RLIMIT_CORE, 0)):
            with suppress(ValueError, OSError):
                resource.setrlimit(what, (most, resource.getrlimit(what)[1]))


def _pdf(data: bytes, name: str) -> Iterator[str]:
    return bounded(pages.read(data, name, _PAGES), len, name)


def _docx(data: bytes, name: str) -> Iterator[Block]:
    if documents.package(data, name, _UNPACKED) != "docx":
        raise InputError(f"{name} is no Word document; save it as .docx again.")
    return bounded(word.blocks(data, name), lambda block: block.size, name)


_READERS: dict[str, Callable[[bytes, str], Iterator[Any]]] = {"pdf": _pdf, "docx": _docx}
