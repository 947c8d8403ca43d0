"""The passages of one scope, ready to be searched: what is shipped, or what one organisation added."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from coach.domain import Passage
from coach.retrieval.collection import key
from coach.retrieval.lexical import Lexical

_OKR = re.compile(r"\bokr(?:['’]?s)?\b", re.IGNORECASE)


class Shelf:
    """Passages in order with what is known of them, and questions known to lie outside; never changes."""

    def __init__(self, passages: Sequence[Passage], outside: Sequence[str] = ()) -> None:
        self.passages = tuple(passages)
        self._outside = tuple(outside)

    @cached_property
    def lexical(self) -> Lexical:
        """The index by words, built on first use."""
        return Lexical([(f"{p.title} {p.heading}", " ".join(p.asks), p.text) for p in self.passages])

    @cached_property
    def by_id(self) -> Mapping[str, Passage]:
        """The passages by their ids."""
        return {passage.id: passage for passage in self.passages}

    @cached_property
    def homes(self) -> Sequence[str]:
        """What each passage stands in: a guide, or a document of an organisation; others stand alone."""
        return [passage.document or passage.id.partition("#")[0] for passage in self.passages]

    @cached_property
    def by_body(self) -> Mapping[str, Sequence[int]]:
        """The places of the passages with a text, by its key."""
        return _places((meant(body(passage)), place) for place, passage in enumerate(self.passages))

    @cached_property
    def by_ask(self) -> Mapping[str, Sequence[int]]:
        """The places of the passages that somebody wants who asks so, by the question's key."""
        return _places((meant(ask), place) for place, passage in enumerate(self.passages) for ask in passage.asks)

    @cached_property
    def by_function(self) -> Mapping[str, Sequence[int]]:
        """The places of the passages of each kind of work."""
        places: dict[str, list[int]] = defaultdict(list)
        for place, passage in enumerate(self.passages):
            if passage.function:
                places[passage.function].append(place)
        return dict(places)

    @cached_property
    def outside(self) -> frozenset[str]:
        """The keys of the questions that no passage answers."""
        return frozenset(key(meant(text)) for text in self._outside)

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """Every text to be embedded, under its key."""
        asked = (ask for passage in self.passages for ask in passage.asks)
        return {key(text): text for text in map(meant, (*map(body, self.passages), *asked, *self._outside))}

    def keys(self, places: Iterable[int]) -> list[str]:
        """What these passages, and the questions from outside, are kept under."""
        passages = [self.passages[place] for place in places]
        asked = (ask for passage in passages for ask in passage.asks)
        return list(dict.fromkeys([*map(key, map(meant, (*map(body, passages), *asked))), *self.outside]))


def body(passage: Passage) -> str:
    """What of a passage is embedded: it is found by its title and heading too."""
    return ". ".join(filter(None, (passage.title, passage.heading, passage.text)))


def meant(text: str) -> str:
    """What is embedded of a text: "OKR" says nothing where everything is about OKRs, and hides what does."""
    return " ".join(_OKR.sub(" ", text).split()) or text


def _places(found: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for text, place in found:
        places[key(text)].append(place)
    return dict(places)
