"""A company's own guides: kept, found and cited before what is shipped."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from coach.domain import Document, Part, Passage, Viewer
from coach.errors import Denied, NotFound
from coach.intake import Parts
from coach.retrieval.index import Progress
from coach.retrieval.keeper import Keeper
from coach.retrieval.library import WANTED, Answer, Library
from coach.retrieval.scope import Filter as Filter

_DENIED = "Only a coach, a champion or an administrator may change the guides of {organisation}."
_MISSING = "There is no such passage; the guide it stood in may have been removed."


class Documents(Protocol):
    """Where documents are kept, each call within the viewer's organisation."""

    def keep_document(self, viewer: Viewer, name: str, content: bytes, parts: Sequence[Part]) -> bool:
        """Keep or replace; False where the same is kept already."""
        ...

    def documents(self, viewer: Viewer) -> tuple[Document, ...]:
        """Sorted by name."""
        ...

    def remove_document(self, viewer: Viewer, name: str) -> None:
        """NotFound where there is none of that name."""
        ...


class Kept(Documents, Protocol):
    """What the index reads of it."""

    def parts(self, viewer: Viewer) -> tuple[tuple[Document, tuple[Part, ...]], ...]:
        """Every document with its parts, in order."""
        ...

    def revision(self, viewer: Viewer) -> int:
        """Grows with every change."""
        ...

    def organisations(self) -> tuple[str, ...]:
        """Those that have documents."""
        ...


class Originals:
    """The documents as the index reads them: for a whole organisation, nobody in particular asking.

    `there` says whether anything was ever kept; before that, looking opens and makes nothing.
    """

    def __init__(self, documents: Callable[[], Kept], there: Callable[[], bool] = lambda: True) -> None:
        self._documents, self._there = documents, there

    def revision(self, organisation: str) -> int:
        """0 where nothing was ever kept."""
        return self._documents().revision(_indexer(organisation)) if self._there() else 0

    def parts(self, organisation: str) -> Sequence[tuple[Document, Sequence[Part]]]:
        """Every document with its parts, in order."""
        return self._documents().parts(_indexer(organisation)) if self._there() else ()

    def organisations(self) -> Sequence[str]:
        """Those that have documents."""
        return self._documents().organisations() if self._there() else ()


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding a guide: whether anything changed, whether it was there before, its number of passages, and
    what was noticed.
    """

    name: str
    changed: bool
    known: bool
    passages: int
    notices: tuple[str, ...]


class Guides:
    """The use cases of an organisation's guides."""

    def __init__(
        self, documents: Callable[[], Documents], library: Library, read: Callable[[bytes, str], Parts]
    ) -> None:
        self._documents, self._library, self._read = documents, library, read

    def add(self, viewer: Viewer, name: str, content: bytes) -> Added:
        """Keep a guide; InputError where it cannot be read, Denied, Conflict."""
        _allow(viewer)
        read = self._read(content, name)
        known = any(document.name == name.strip() for document in self.list(viewer))
        changed = self._documents().keep_document(viewer, name, content, read.parts)
        return Added(name, changed, known, len(read.parts), read.notices)

    def list(self, viewer: Viewer) -> tuple[Document, ...]:
        """The guides of the viewer's organisation, sorted by name."""
        return self._documents().documents(viewer)

    def remove(self, viewer: Viewer, name: str) -> None:
        """Forget a guide; NotFound, Denied."""
        _allow(viewer)
        self._documents().remove_document(viewer, name)

    def refresh(self, viewer: Viewer, progress: Progress | None = None) -> bool:
        """Bring the indexes up to date that the viewer's searches use; False where another process will do it."""
        return self._library.refresh(progress, organisation=viewer.organisation)

    def rebuild(self, viewer: Viewer, progress: Progress | None = None) -> bool:
        """Build those indexes anew; False where another process is at them. Denied."""
        _allow(viewer)
        return self._library.refresh(progress, anew=True, organisation=viewer.organisation)

    def ready(self, viewer: Viewer) -> bool:
        """Whether the indexes that the viewer's searches use are up to date."""
        return self._library.current(viewer.organisation)

    def kept(self) -> Keeper:
        """A context in which the indexes follow every change, in the background."""
        return Keeper(self._library)

    def search(self, viewer: Viewer, query: str, wanted: Filter = WANTED, limit: int = 5) -> Answer:
        """What the organisation's guides and the library say to a query."""
        return self._library.search(query, wanted, organisation=viewer.organisation, limit=limit)

    def passage(self, viewer: Viewer, id: str) -> Passage:
        """A passage by its id, to open a citation; NotFound."""
        found = self._library.passage(id, organisation=viewer.organisation)
        if found is None:
            raise NotFound(_MISSING)
        return found


def _allow(viewer: Viewer) -> None:
    if not viewer.may("coach", "champion", "admin"):
        raise Denied(_DENIED.format(organisation=viewer.organisation))


def _indexer(organisation: str) -> Viewer:
    return Viewer("index", organisation, frozenset())
