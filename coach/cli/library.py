"""`okr-coach search` and `okr-coach index`: what the library says, and a company's own guides in it."""

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any

from coach import show
from coach.app import build
from coach.cli.output import put, say
from coach.domain import Viewer
from coach.errors import CoachError, InputError
from coach.settings import load, unknown
from coach.show.phrases import phrases

if TYPE_CHECKING:
    from coach.retrieval.index import Progress
    from coach.retrieval.library import Answer
    from coach.service.guides import Guides

_TYPES = ("guide", "example", "pair", "question")
_STAGES = ("arrive", "focus", "sharpen", "defend", "finish", "check-in", "close", "program")
_NOTHING_ASKED = 'Nothing was asked. Try: okr-coach search "How do I find a baseline?"'
_NO_PATH = "There is no file or folder {name}; check the name."
_EMPTY = "There is no guide in {name}: .md, .txt, .html, .docx and .pdf are read."
_SUFFIXES = frozenset((".md", ".markdown", ".txt", ".html", ".htm", ".docx", ".pdf"))
_NO_LOOK = "{name} cannot be looked at ({problem})."
_TWICE = "{one} and {other} would both be called {name}; add the folder above them, or rename one."
_NO_WORK = "There is no kind of work called {name}; there are: {known}."
_ASK = "? "
_MEGABYTE = 1_000_000
# How long another process that is writing the index is waited for, and between two looks; seconds.
_PATIENCE, _TURN = 60.0, 0.3


def search_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.description = (
        "Search the library: your own guides first, then guides, examples and before-and-after pairs. "
        "Without a question, every line of standard input is one."
    )
    parser.add_argument("question", nargs="*", metavar="QUESTION", help="in your own words")
    parser.add_argument("--type", choices=_TYPES, action="append", help="only this; may be given more than once")
    parser.add_argument("--function", default="", help="only what fits this kind of work, such as nursing or finance")
    parser.add_argument("--stage", choices=_STAGES, default="", metavar="STAGE", help=f"one of {', '.join(_STAGES)}")
    parser.add_argument("--limit", type=int, default=3, help="at most so many passages (default: 3)")
    parser.add_argument("--format", choices=("text", "json"), type=str.lower, default="text", help="default: text")
    _organisation(parser)
    parser.set_defaults(run=_search)


def index_arguments(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    """What the command and its parts take."""
    parser.description = "A company's own guides: found and cited before what is shipped."
    parts = parser.add_subparsers(dest="part", title="parts", metavar="PART", required=True)
    add = parts.add_parser("add", parents=[shared], help="add guides or bring them up to date")
    add.add_argument("path", nargs="+", metavar="PATH", help=".md, .txt, .html, .docx or .pdf, or a folder of them")
    remove = parts.add_parser("remove", parents=[shared], help="forget a guide")
    remove.add_argument("name", metavar="NAME", help="as the list shows it")
    listed = parts.add_parser("list", parents=[shared], help="show the guides")
    rebuild = parts.add_parser("rebuild", parents=[shared], help="build the index anew")
    for part, run in ((add, _add), (remove, _remove), (listed, _list), (rebuild, _rebuild)):
        _organisation(part)
        part.set_defaults(run=run)


def _organisation(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--org", default="local", help="whose guides (default: local)")


def _search(given: argparse.Namespace, environ: Mapping[str, str]) -> int:
    guides = _opened(environ)
    if given.limit < 1:
        raise InputError("--limit must be 1 or more.")
    question = " ".join(given.question).strip()
    if question:
        return 0 if _answered(guides, given, question, environ) else 1
    if given.question or sys.stdin is None:
        raise InputError(_NOTHING_ASKED)
    found = False
    with guides.kept():
        for line in _lines():
            found |= _answered(guides, given, line, environ)
    return 0 if found else 1


def _lines() -> Iterator[str]:
    """Questions from standard input, asked for where a person is typing."""
    while True:
        if sys.stdin.isatty():
            put(_ASK)
        line = sys.stdin.readline()
        if not line:
            return
        if line.strip():
            yield line.strip()


def _answered(guides: "Guides", given: argparse.Namespace, question: str, environ: Mapping[str, str]) -> bool:
    scope = import_module("coach.retrieval.scope")
    wanted = scope.Filter(frozenset(given.type or _TYPES[:3]), _function(given), given.stage)
    answer = guides.search(_viewer(given), question, wanted, given.limit)
    put(_written(answer, given, environ), exact=given.format == "json")
    return bool(answer.hits)


def _function(given: argparse.Namespace) -> str:
    name = "-".join(given.function.lower().split())
    known = import_module("coach.retrieval.shipped").functions()
    if name and name not in known:
        raise InputError(_NO_WORK.format(name=given.function, known=", ".join(known)))
    return name


def _written(answer: "Answer", given: argparse.Namespace, environ: Mapping[str, str]) -> str:
    if given.format == "json":
        hits = [{**asdict(hit.passage), "score": round(hit.score, 4)} for hit in answer.hits]
        return json.dumps({"hits": hits, "by": answer.by, "why": answer.why}, ensure_ascii=False) + "\n"
    lines = list(show.answered(answer))
    if not sys.stdout.isatty():
        return show.laid(lines, encoding=sys.stdout.encoding) + "\n"
    colour = not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"
    width = min(get_terminal_size().columns, show.WIDEST)
    return show.laid(lines, width, colour, sys.stdout.encoding) + "\n"


def _add(given: argparse.Namespace, environ: Mapping[str, str]) -> int:
    guides, viewer, limit = _opened(environ), _viewer(given), int(load(environ).input_limit_mb * _MEGABYTE)
    files = [found for path in given.path for found in _files(Path(path))]
    _refuse_doubles(files)
    refused = 0
    for name, path in files:
        try:
            added = guides.add(viewer, name, _bytes(path, limit))
        except InputError as problem:
            refused += 1
            say(phrases("en", "library")("skipped", name=name, reason=str(problem)))
            continue
        key = "changed-not" if not added.changed else "replaced" if added.known else "added"
        _put(key, name=name, passages=_counted(added.passages))
        for notice in added.notices:
            say(f"{name}: {notice}")
    built = refused == len(files) or _indexed(guides, given)
    return 2 if refused else 0 if built else 1


def _files(path: Path) -> list[tuple[str, Path]]:
    """The guides at a path with the names they are kept under: a file's own, or its way down from a folder."""
    try:
        if path.is_file():
            return [(path.name, path)]
        if not path.is_dir():
            raise InputError(_NO_PATH.format(name=path))
    except OSError as problem:
        raise InputError(_NO_LOOK.format(name=path, problem=problem.strerror)) from None
    found = sorted(_within(path))
    if not found:
        raise InputError(_EMPTY.format(name=path))
    return [(one.relative_to(path).as_posix(), one) for one in found]


def _within(folder: Path) -> Iterator[Path]:
    """What of a folder can be a guide: nothing hidden, and no link that leads out of it."""

    def closed(problem: OSError) -> None:
        say(_NO_LOOK.format(name=problem.filename, problem=problem.strerror))

    for above, folders, names in os.walk(folder, onerror=closed):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            one = Path(above, name)
            fits = one.suffix.lower() in _SUFFIXES and not name.startswith(".") and one.is_file()
            if fits and one.resolve().is_relative_to(folder.resolve()):
                yield one


def _refuse_doubles(files: list[tuple[str, Path]]) -> None:
    """InputError where two files would be kept under one name, and the second would replace the first."""
    known: dict[str, Path] = {}
    for name, path in files:
        if known.setdefault(name, path) != path:
            raise InputError(_TWICE.format(name=name, one=known[name], other=path))


def _bytes(path: Path, limit: int) -> bytes:
    """What a file holds, up to one byte more than may be read."""
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except OSError as problem:
        raise InputError(f"it cannot be opened ({problem.strerror})") from None


def _remove(given: argparse.Namespace, environ: Mapping[str, str]) -> int:
    guides = _opened(environ)
    guides.remove(_viewer(given), given.name)
    _put("removed", name=given.name)
    return 0 if _indexed(guides, given) else 1


def _list(given: argparse.Namespace, environ: Mapping[str, str]) -> int:
    found = _opened(environ).list(_viewer(given))
    if not found:
        _put("guides-none")
    for document in found:
        size = f"{document.size / 1000:,.1f} kB"
        added = f"{document.added:%Y-%m-%d %H:%M} UTC"
        _put("guide", name=document.name, passages=_counted(document.parts), size=size, added=added)
    return 0


def _rebuild(given: argparse.Namespace, environ: Mapping[str, str]) -> int:
    guides = _opened(environ)
    with _progress() as progress:
        done = guides.rebuild(_viewer(given), progress)
    _put("rebuilt" if done else "elsewhere")
    return 0


def _indexed(guides: "Guides", given: argparse.Namespace) -> bool:
    """Take a change into the index and say so; a fault leaves the guides kept, and found by words.

    Another process that is writing is given time: it takes the change up itself, or leaves the turn to this one.
    """
    viewer, until = _viewer(given), time.monotonic() + _PATIENCE
    try:
        with _progress() as progress:
            done = guides.refresh(viewer, progress)
            while not (done or guides.ready(viewer)) and time.monotonic() < until:
                time.sleep(_TURN)
                done = guides.refresh(viewer, progress)
    except CoachError as problem:
        say(phrases("en", "library")("failed", problem=str(problem)))
        return False
    _put("ready" if done or guides.ready(viewer) else "elsewhere")
    return True


@contextmanager
def _progress() -> "Iterator[Progress | None]":
    """A bar on standard error where somebody is looking."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Indexing", total=None, visible=False)
        yield lambda done, total: bar.update(task, completed=done, total=total, visible=done < total)


def _opened(environ: Mapping[str, str]) -> "Guides":
    if unknown(environ):
        say(import_module("coach.doctor").warning(environ))
    return build(load(environ)).guides()


def _counted(passages: int) -> str:
    return phrases("en", "library").several("passages", passages).lower()


def _viewer(given: argparse.Namespace) -> Viewer:
    """Whoever can run the command can open the database: the operator."""
    if not given.org.isprintable():
        raise InputError("The name after --org has characters that no name has; please type it again.")
    return Viewer("operator", given.org.strip() or "local", frozenset({"admin"}))


def _put(key: str, **values: Any) -> None:
    put(show.clean(phrases("en", "library")(key, **values)) + "\n")
