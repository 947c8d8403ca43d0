"""One scope of the library: a shelf of passages with its indexes by words and by meaning."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from coach.domain import Passage
from coach.retrieval.index import Index, Progress
from coach.retrieval.intent import Intent, intent
from coach.retrieval.ranking import Signals
from coach.retrieval.shelf import Shelf
from coach.retrieval.vectors import Vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Neighbours asked of the index, where texts, asks and the questions from outside stand in one list, and where there
# are only texts.
_NEIGHBOURS, _FEW = 650, 60
# Passages that only words bring in.
_BY_WORDS = 40
_SEVERAL, _MANY = 3, 5
_EXAMPLES = {"example": 1.0, "pair": 0.5}


@dataclass(frozen=True, slots=True)
class Filter:
    """Which passages count; empty lets any through, and a passage that names no function or stage fits every one."""

    types: frozenset[str] = frozenset()
    function: str = ""
    stage: str = ""

    def passes(self, passage: Passage) -> bool:
        """Whether a passage counts."""
        return (
            (not self.types or passage.type in self.types)
            and (not self.function or passage.function in ("", self.function))
            and (not self.stage or not passage.stages or self.stage in passage.stages)
        )


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look brought: signals by place on the shelf, and whether meaning was looked at too.

    `inside` is the mean cosine of the five nearest asks, `outside` that of the five nearest questions that no passage
    answers; None where the shelf has none.
    """

    signals: Mapping[int, Signals]
    inside: float | None = None
    outside: float | None = None
    dense: bool = False


class Scope:
    """A shelf, and its index by meaning where there is an embedder.

    `shipped` are the vectors that come with a shelf: they stand in for its index until that is built.
    """

    def __init__(self, shelf: Shelf, index: Index | None, shipped: Callable[[], Vectors] | None = None) -> None:
        self.shelf, self.index, self._shipped = shelf, index, shipped
        self._places = lru_cache(maxsize=64)(self._place)
        self._keys = lru_cache(maxsize=64)(shelf.keys)

    @property
    def current(self) -> bool:
        """Whether the index by meaning, if any, is of this shelf."""
        return self.index is None or not self.shelf.texts or self.index.holds(self.shelf.texts)

    def refresh(self, progress: Progress | None = None, *, anew: bool = False) -> bool:
        """Bring the index up to the shelf; False where another process is at it."""
        if self.index is None or (self.current and not anew):
            return True
        return self.index.build(self.shelf.texts, progress, anew=anew)

    def look(self, query: str, vector: Sequence[float] | None, wanted: Filter) -> Looked:
        """The signals of the passages that may fit."""
        places = self._places(wanted)
        words = self.shelf.lexical.scores(query)
        near = self._near(vector, places) if vector is not None and places else None
        asked = intent(query)
        meant = _Meant(self.shelf, near or {})
        by_function = (self.shelf.by_function.get(function, ()) for function in asked.functions)
        found = places.intersection({*_best(words), *chain.from_iterable(by_function), *meant.places})
        signals = {place: self._signals(place, meant, float(words[place]), asked) for place in sorted(found)}
        return Looked(signals, meant.inside, meant.outside, dense=near is not None)

    def _place(self, wanted: Filter) -> frozenset[int]:
        """The places that pass a filter."""
        return frozenset(place for place, passage in enumerate(self.shelf.passages) if wanted.passes(passage))

    def _signals(self, place: int, meant: "_Meant", words: float, asked: Intent) -> Signals:
        passage = self.shelf.passages[place]
        asks = meant.asks.get(place, [])
        return Signals(
            body=meant.bodies.get(place, meant.floor),
            ask=max(asks, default=meant.floor),
            asks=meant.mean(asks, _SEVERAL),
            words=words,
            example=_fits(passage.type, asked),
            function=float(passage.function in asked.functions),
        )

    def _near(self, vector: Sequence[float], places: frozenset[int]) -> Mapping[str, float] | None:
        if self.index is None:
            return None
        keys = None if len(places) == len(self.shelf.passages) else self._keys(places)
        limit = _NEIGHBOURS if self.shelf.by_ask else _FEW
        found = self.index.near(vector, limit, keys)
        if found is None and self._shipped is not None and self._shipped().cover(self.shelf.texts):
            return self._shipped().near(vector, limit, keys or list(self.shelf.texts))
        return found


def _fits(type: str, asked: Intent) -> float:
    """How far a passage is of the type that is asked for."""
    if asked.pair:
        return 2.0 if type == "pair" else 0.0
    return _EXAMPLES.get(type, 0.0) if asked.example else 0.0


def _best(words: "NDArray[np.float64]") -> list[int]:
    """The places of the best scores above nothing."""
    best = np.argpartition(-words, _BY_WORDS)[:_BY_WORDS] if len(words) > _BY_WORDS else np.arange(len(words))
    return [int(place) for place in best if words[place] > 0]


class _Meant:
    """The neighbours of a question sorted out; what was not among them is at most at the floor."""

    def __init__(self, shelf: Shelf, near: Mapping[str, float]) -> None:
        self.floor = min(near.values(), default=0.0)
        self.bodies: dict[int, float] = {}
        self.asks: dict[int, list[float]] = defaultdict(list)
        for key, cosine in near.items():
            for place in shelf.by_body.get(key, ()):
                self.bodies[place] = cosine
            for place in shelf.by_ask.get(key, ()):
                self.asks[place].append(cosine)
        self.places = self.bodies.keys() | self.asks.keys()
        self.inside = self.mean([near[key] for key in near if key in shelf.by_ask], _MANY) if shelf.by_ask else None
        self.outside = self.mean([near[key] for key in near if key in shelf.outside], _MANY) if shelf.outside else None

    def mean(self, cosines: Sequence[float], many: int) -> float:
        """Of the best so many."""
        best = sorted(cosines, reverse=True)[:many]
        return (sum(best) + self.floor * (many - len(best))) / many
