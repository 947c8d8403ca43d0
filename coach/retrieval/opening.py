"""The library put together from its parts."""

from collections.abc import Callable
from functools import partial
from hashlib import blake2b
from pathlib import Path

from coach.embeddings import Embedder
from coach.retrieval import shipped, vectors
from coach.retrieval.company import Company, Originals
from coach.retrieval.index import Index
from coach.retrieval.library import Library
from coach.retrieval.place import Folder, Place, Server
from coach.retrieval.scope import Scope
from coach.retrieval.shelf import Shelf
from coach.retrieval.vectors import Vectors
from coach.retrieval.writer import Writer


def open_library(
    folder: Path, writer: Writer, embedder: Embedder | None, originals: Originals | None = None, url: str = ""
) -> Library:
    """The library with its indexes in a folder, or on the Chroma server at `url`; nothing is built or loaded yet."""

    def scope(name: str, shelf: Shelf, known: Callable[[], Vectors] | None = None) -> Scope:
        place: Place = Server(folder, name, url) if url else Folder(folder, name)
        return Scope(shelf, Index(place, embedder, writer, known) if embedder else None, known)

    known = partial(vectors.shipped, embedder.name) if embedder else None
    scopes = [scope(name, shelf, known) for name, shelf in shelves().items()]
    company = Company(originals, lambda name, shelf: scope(_folder(name), shelf)) if originals else None
    return Library(scopes, company, embedder)


def shelves() -> dict[str, Shelf]:
    """The shipped shelves by name: what is searched by default, and the bank of questions."""
    passages = shipped.passages()
    outside = [asked for topic in shipped.outside().values() for asked in topic]
    return {
        "library": Shelf([p for p in passages if p.type != "question"], outside),
        "questions": Shelf([p for p in passages if p.type == "question"]),
    }


def _folder(organisation: str) -> str:
    """A name that any file system and Chroma take, different for different organisations."""
    return f"own-{blake2b(organisation.encode(), digest_size=8).hexdigest()}"
