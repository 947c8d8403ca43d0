"""The store: what is asked of the database, each time for one viewer's organisation."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256

from sqlalchemy import Connection, Engine

from coach.domain import Document, Part, Viewer
from coach.errors import InputError
from coach.storage import documents, revisions
from coach.storage.plain import plain
from coach.storage.talks import Talks
from coach.storage.work import Work

_LONGEST = 255
_UNNAMED = f"A document needs a name of 1 to {_LONGEST} characters; this one has {{size}}."


class Store:
    """What organisations keep. Everything a viewer reads or changes is their own organisation's; `talks` are theirs.

    Every method raises Conflict where the database stays busy and ConfigError where it fails.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._work = Work(engine)
        self.talks = Talks(self._work)

    def keep_document(self, viewer: Viewer, name: str, content: bytes, parts: Sequence[Part]) -> bool:
        """Keep a document's bytes and parts, in place of the one of that name; False if they were kept already.

        The name is stripped; InputError if it is empty or longer than 255 characters.
        """
        name, digest = _name(name), sha256(content).hexdigest()
        parts = [Part(plain(part.text), plain(part.heading), part.page) for part in parts]
        with self._changing(viewer) as connection:
            if documents.same(connection, viewer, name, digest, parts):
                connection.rollback()
                return False
            documents.discard(connection, viewer, name)
            documents.add(connection, viewer, name, digest, content)
            documents.add_parts(connection, viewer, name, parts)
        return True

    def documents(self, viewer: Viewer) -> tuple[Document, ...]:
        """The documents, by name."""
        with self._work.reading() as connection:
            return documents.every(connection, viewer)

    def original(self, viewer: Viewer, name: str) -> bytes:
        """A document's bytes as they were given; NotFound says which documents there are."""
        with self._work.reading() as connection:
            return documents.content(connection, viewer, plain(name).strip())

    def remove_document(self, viewer: Viewer, name: str) -> None:
        """Forget a document and its parts; NotFound says which documents there are."""
        name = plain(name).strip()
        with self._changing(viewer) as connection:
            if not documents.discard(connection, viewer, name):
                raise documents.missing(connection, viewer, name)

    def parts(self, viewer: Viewer) -> tuple[tuple[Document, tuple[Part, ...]], ...]:
        """Every document with its parts in order, by name."""
        with self._work.reading() as connection:
            return documents.with_parts(connection, viewer)

    def revision(self, viewer: Viewer) -> int:
        """A number that goes up with every change of the documents; 0 where nothing was ever kept."""
        with self._work.reading() as connection:
            return revisions.read(connection, viewer)

    def organisations(self) -> tuple[str, ...]:
        """The organisations that have documents, sorted; for the coach's own upkeep, never for a viewer."""
        with self._work.reading() as connection:
            return documents.organisations(connection)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @contextmanager
    def _changing(self, viewer: Viewer) -> Iterator[Connection]:
        """A transaction with the revision already counted up, for which others of the organisation have to wait."""
        with self._work.changing() as connection:
            revisions.count(connection, viewer)
            yield connection


def _name(name: str) -> str:
    name = plain(name).strip()
    if not 0 < len(name) <= _LONGEST:
        raise InputError(_UNNAMED.format(size=len(name)))
    return name
