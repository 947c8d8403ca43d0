"""An organisation's own documents as passages, read again when they change."""

import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import RLock
from typing import Protocol

from coach.domain import Document, Part, Passage
from coach.retrieval.scope import Scope
from coach.retrieval.shelf import Shelf

# How long an answer to "has anything changed?" holds, in seconds, and how many organisations are kept at hand.
_HOLDS = 0.5
_AT_HAND = 32


class Originals(Protocol):
    """Where the documents are kept; `revision` is cheap and grows with every change."""

    def revision(self, organisation: str) -> int:
        """0 where nothing was ever kept."""
        ...

    def parts(self, organisation: str) -> Sequence[tuple[Document, Sequence[Part]]]:
        """Every document with its parts, in order."""
        ...

    def organisations(self) -> Sequence[str]:
        """Those that have documents."""
        ...


@dataclass(slots=True)
class _Kept:
    revision: int
    looked: float
    scope: Scope


class Company:
    """The scopes of organisations, opened when asked for."""

    def __init__(self, originals: Originals, scope: Callable[[str, Shelf], Scope]) -> None:
        self._originals, self._scope = originals, scope
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._lock = RLock()

    def scope(self, organisation: str) -> Scope | None:
        """The scope of an organisation as of half a second ago at most; None where it never kept anything."""
        with self._lock:
            kept = self._kept.get(organisation)
            now = time.monotonic()
            if kept is None or now - kept.looked > _HOLDS:
                kept = self._renewed(organisation, kept)
                kept.looked = now
                self._kept[organisation] = kept
                self._close_old()
            self._kept.move_to_end(organisation)
            return kept.scope if kept.revision else None

    def scopes(self) -> list[Scope]:
        """Those of every organisation that has documents."""
        found = (self.scope(organisation) for organisation in self._originals.organisations())
        return [scope for scope in found if scope]

    def _renewed(self, organisation: str, kept: _Kept | None) -> _Kept:
        revision = self._originals.revision(organisation)
        if kept and kept.revision == revision:
            return kept
        if not revision:
            return _Kept(0, 0.0, Scope(Shelf(()), None))
        shelf = Shelf([p for document, parts in self._originals.parts(organisation) for p in passages(document, parts)])
        scope = Scope(shelf, kept.scope.index) if kept and kept.revision else self._scope(organisation, shelf)
        return _Kept(revision, 0.0, scope)

    def _close_old(self) -> None:
        while len(self._kept) > _AT_HAND:
            _, old = self._kept.popitem(last=False)
            if old.scope.index:
                old.scope.index.close()


def passages(document: Document, parts: Sequence[Part]) -> list[Passage]:
    """A document's parts as passages that say where they stand."""
    return [
        Passage(
            id=f"document:{document.name}#{number}",
            type="guide",
            title=document.name,
            heading=part.heading,
            text=part.text,
            place=f"page {part.page}" if part.page else "",
            document=document.name,
        )
        for number, part in enumerate(parts, 1)
    ]
