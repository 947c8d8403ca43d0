"""How a misspelt word is meant: by a short list of common slips, and by the person's own words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from rapidfuzz.distance import OSA

from coach.embeddings import known
from coach.language.slips import SLIPS

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 6
_ENDINGS = ("", "s", "es", "d", "ed", "ing", "er", "ers", "ly", "al", "y")
_EVEN = str.maketrans({"z": "s", "ʼ": "'"})


class Speller:
    """Mends words against the list and against some texts; what English has is left alone."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._counts = Counter(word.casefold() for text in texts for word in _WORD.findall(text))
        self._right: dict[str, list[str]] = defaultdict(list)
        for word in self._counts.keys() & known():
            self._right[word[0]].append(word)

    def mend(self, word: str) -> str:
        """The word as it was meant, in its own case; itself where nothing is certain."""
        small = word.casefold()
        if word not in (small, small.capitalize()):
            return word
        meant = SLIPS.get(small) or self._alike(small)
        return (meant.capitalize() if word != small else meant) if meant else word

    def _alike(self, word: str) -> str | None:
        """The one word of theirs that English has and that this one misses by a single stroke inside it."""
        if len(word) < _SHORTEST or self._counts[word] > 1 or self.plain(word):
            return None
        near = [other for other in self._right.get(word[0], ()) if _slipped(word, other)]
        return near[0] if len(near) == 1 else None

    @staticmethod
    def plain(word: str) -> bool:
        """Whether English has the word, or one that it comes from."""
        stems = (word[: len(word) - len(ending)] for ending in _ENDINGS if word.endswith(ending))
        return any(stem in known() or f"{stem}e" in known() for stem in stems if len(stem) > 2)


def _slipped(word: str, other: str) -> bool:
    """Whether one is the other with a single slip, which is neither its ending nor another way of spelling it."""
    if abs(len(word) - len(other)) > 1 or OSA.distance(word, other, score_cutoff=1) != 1:
        return False
    shared = next(
        (at for at, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other))
    )
    inside = shared < min(len(word), len(other)) - 1
    return inside and _even(word) != _even(other)


def _even(word: str) -> str:
    """American and British spelling as one."""
    return word.translate(_EVEN).replace("our", "or")
