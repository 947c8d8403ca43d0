"""Which generation of an index is the current one: a small file, swapped whole."""

import json
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path

_NAME = "current.json"
_GENERATION = re.compile(r"okr-[a-z0-9-]+")
_METADATA = "index_metadata.pickle"


@dataclass(frozen=True, slots=True)
class Pointer:
    """A generation: its name, the embedder that made it, what it holds (`content`, a digest) and how many vectors.

    `files` are the digests of those files of an embedded one that nothing may change any more, `before` is the
    generation it replaced.
    """

    generation: str
    embedder: str
    content: str
    size: int
    files: dict[str, str]
    before: str = ""


def read(folder: Path) -> Pointer | None:
    """The current generation of a folder; None where there is none or the file is damaged."""
    try:
        found = Pointer(**json.loads((folder / _NAME).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return found if _formed(found) else None


def _formed(found: Pointer) -> bool:
    """Whether every field is what it should be; a generation's name becomes a path."""
    texts = (found.generation, found.embedder, found.content, found.before)
    return (
        all(isinstance(text, str) for text in texts)
        and _GENERATION.fullmatch(found.generation) is not None
        and isinstance(found.size, int)
        and isinstance(found.files, dict)
    )


def swap(folder: Path, pointer: Pointer) -> None:
    """Make a generation the current one, at once for everybody; OSError where it cannot be written."""
    fresh = folder / f"{_NAME}.{os.getpid()}"
    fresh.write_text(json.dumps(asdict(pointer), indent=1), encoding="utf-8")
    fresh.replace(folder / _NAME)


def digests(folder: Path) -> dict[str, str]:
    """The digests of the files that Chroma reads without looking at what they hold: damaged, they end the process.

    They are written for good once their metadata are; before, the vectors are still in the database beside them.
    """
    return {str(file.relative_to(folder)): blake2b(file.read_bytes()).hexdigest() for file in sorted(_settled(folder))}


def sound(folder: Path, pointer: Pointer) -> bool:
    """Whether an embedded generation is as it was written."""
    try:
        return digests(folder) == pointer.files and _consistent(folder / "chroma.sqlite3")
    except OSError:
        return False


def _settled(folder: Path) -> Iterator[Path]:
    for metadata in folder.glob(f"*/{_METADATA}"):
        yield from (file for file in metadata.parent.iterdir() if file.is_file())


def _consistent(database: Path) -> bool:
    if not database.is_file():
        return False
    try:
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
            (found,) = connection.execute("pragma quick_check(1)").fetchone()
            return bool(found == "ok")
    except sqlite3.Error:
        return False
