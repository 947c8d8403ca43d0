"""Search in everything the coach has read, an organisation's own documents first."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from coach.domain import Passage
from coach.embeddings import Embedder
from coach.errors import ModelError
from coach.retrieval import ranking
from coach.retrieval.company import Company
from coach.retrieval.index import Progress
from coach.retrieval.lexical import said
from coach.retrieval.scope import Filter, Looked, Scope
from coach.retrieval.shelf import meant

By = Literal["both", "words", "meaning"]
Why = Literal["", "embedder", "failed", "index"]
#: What is searched unless asked otherwise; questions are looked up by their tags.
WANTED = Filter(frozenset({"guide", "example", "pair"}))
_LONGEST = 2000
# How near a question usually is to those that no passage answers, where these are not looked at.
_OUTSIDE = 0.35
# How long an embedder that failed is left alone, in seconds.
_RESTS = 30.0


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found and its score, comparable within one answer only."""

    passage: Passage
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, best first. No `hits`: nothing fits, and `nearest` is what came closest.

    `by` says how was looked; where it was by words alone, at least in part, `why`: there is no `embedder`, it `failed`,
    or an `index` is missing, damaged or still being built.
    """

    hits: tuple[Hit, ...]
    nearest: tuple[Hit, ...]
    by: By
    why: Why = ""


class Library:
    """The shipped scopes by name, and those of the organisations; safe to share between threads."""

    def __init__(
        self, shipped: Sequence[Scope], company: Company | None = None, embedder: Embedder | None = None
    ) -> None:
        self._shipped, self._company, self._embedder = tuple(shipped), company, embedder
        self._resting = 0.0
        self._embedded = lru_cache(maxsize=512)(self._embed)

    def search(
        self,
        query: str,
        wanted: Filter = WANTED,
        *,
        organisation: str = "",
        limit: int = 5,
        by: By = "both",
    ) -> Answer:
        """The passages that answer a query, an organisation's own first; none where nothing fits.

        Only the first 2,000 characters of a query count. `by` can leave out one way of looking, for measuring.
        """
        own = self._company.scope(organisation) if self._company and organisation else None
        query = self._mended(" ".join(query[:_LONGEST].split()), own)
        vector = self._vector(query) if by != "words" else None
        scopes = ([own] if own else []) + [s for s in self._shipped if any(map(wanted.passes, s.shelf.passages))]
        looked = [(scope, scope.look(query, vector, wanted)) for scope in scopes] if query else []
        rest = sorted((hit for scope, look in looked for hit in _hits(scope, look, by)), key=_score, reverse=True)
        outside = max((look.outside for _, look in looked if look.outside is not None), default=_OUTSIDE)
        first = sorted(_own(*looked[0], outside, by), key=_score, reverse=True) if own and looked else []
        fits = bool(first) or _answered([look for _, look in looked], outside, wanted != WANTED)
        hits = _merged(first, rest)[:limit] if fits else ()
        return Answer(hits, tuple(rest[:limit]), *self._how(by, query, vector, [look for _, look in looked]))

    def passage(self, id: str, *, organisation: str = "") -> Passage | None:
        """The passage of that id, shipped or of the organisation's own guides; None where there is none."""
        return next((found for scope in self._scopes(organisation) if (found := scope.shelf.by_id.get(id))), None)

    def refresh(self, progress: Progress | None = None, *, anew: bool = False, organisation: str | None = None) -> bool:
        """Bring every index up to date (or those that one organisation searches); False where another process is at it.

        ModelError where the embedder fails; Broken where nothing can be written.
        """
        scopes = self._scopes(organisation)
        return min([scope.refresh(progress, anew=anew) for scope in scopes], default=True)

    def current(self, organisation: str | None = None) -> bool:
        """Whether every index is up to date, or those that one organisation searches."""
        return all(scope.current for scope in self._scopes(organisation))

    def close(self) -> None:
        """Let go of every open index."""
        for scope in self._scopes(None):
            if scope.index:
                scope.index.close()

    def _scopes(self, organisation: str | None) -> list[Scope]:
        if organisation is None:
            return [*self._shipped, *(self._company.scopes() if self._company else [])]
        own = self._company.scope(organisation) if self._company else None
        return [*self._shipped, *([own] if own else [])]

    def _mended(self, query: str, own: Scope | None) -> str:
        first, *others = (scope.shelf.lexical.spelling for scope in (*self._shipped[:1], *([own] if own else [])))
        return first.mend(query, *others)

    def _vector(self, query: str) -> tuple[float, ...] | None:
        """The vector of a question; None without an embedder, while it fails, or where the question has no word."""
        if self._embedder is None or not said(query) or time.monotonic() < self._resting:
            return None
        try:
            return self._embedded(meant(query))
        except ModelError:
            self._resting = time.monotonic() + _RESTS
            return None

    def _how(self, by: By, query: str, vector: tuple[float, ...] | None, looked: Sequence[Looked]) -> tuple[By, Why]:
        if by == "words" or not said(query):
            return by, ""
        if vector is None:
            return "words", "embedder" if self._embedder is None else "failed"
        return (by, "") if all(look.dense for look in looked) else ("words", "index")

    def _embed(self, query: str) -> tuple[float, ...]:
        return tuple(self._embedder.query(query)) if self._embedder else ()


def _weights(looked: Looked, by: By) -> ranking.Weights:
    if not looked.dense:
        return ranking.WORDS
    return ranking.DENSE if by == "meaning" else ranking.FUSED


def _hits(scope: Scope, looked: Looked, by: By) -> list[Hit]:
    ordered = ranking.order(looked.signals, _weights(looked, by), scope.shelf.homes)
    return [Hit(scope.shelf.passages[place], score) for place, score in ordered]


def _own(scope: Scope, looked: Looked, outside: float, by: By) -> Iterator[Hit]:
    """The passages of an organisation's own guides that answer by themselves."""
    for place, signals in looked.signals.items():
        if ranking.answers(signals, outside) if looked.dense else ranking.covers(signals):
            yield Hit(scope.shelf.passages[place], ranking.score(signals, _weights(looked, by)))


def _answered(looked: Sequence[Looked], outside: float, narrowed: bool) -> bool:
    """Whether anything that was looked at answers: by meaning where that was looked at, else by words."""
    inside = max((look.inside for look in looked if look.dense and look.inside is not None), default=None)
    if inside is not None:
        return ranking.answered(inside, outside, narrowed=narrowed)
    return any(
        ranking.answers(signals, outside) if look.dense else ranking.covers(signals)
        for look in looked
        for signals in look.signals.values()
    )


def _merged(first: Sequence[Hit], rest: Sequence[Hit]) -> tuple[Hit, ...]:
    placed = {hit.passage.id for hit in first}
    return (*first, *(hit for hit in rest if hit.passage.id not in placed))


def _score(hit: Hit) -> float:
    return hit.score
