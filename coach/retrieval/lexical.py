"""Search by words: BM25 over stems, with slips of the keyboard mended against the words that are there."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from bm25s import BM25
from rapidfuzz import process
from rapidfuzz.distance import OSA
from Stemmer import Stemmer

from coach.embeddings import known

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Titles, headings and the words people ask with weigh this much more than the text (chosen on the dev queries).
_TITLE, _ASKS = 2, 2
_K1, _B = 1.5, 0.75
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_MENDABLE = 4
_SURE = 8
_SMALL = frozenset(
    """
    a about am an and any are as at be been but by can could did do does for from get had has have he her his how i if
    in into is it its just me my no not of on one or our out s she should so some t than that the their them then there
    these they this to up us was we were what when where which who why will with would you your
    """.split()
)
# What is typed for what is meant; the keys are whole words.
_SHORT = {
    "kr": "key result", "krs": "key results", "okrs": "okr", "obj": "objective", "objs": "objectives", "mgr": "manager",
    "qtr": "quarter", "yr": "year", "dept": "department", "tgt": "target", "min": "minutes", "pls": "", "plz": "",
    "u": "you", "ur": "your", "bau": "business usual", "hr": "hr people", "exec": "executive",
}  # fmt: skip


class Lexical:
    """An index over texts, each given as (title, asks, text); it is built at once and never changes."""

    def __init__(self, texts: Sequence[tuple[str, str, str]]) -> None:
        documents = [words(title) * _TITLE + words(asks) * _ASKS + words(text) for title, asks, text in texts]
        self.spelling = Spelling(part for title, _, text in texts for part in (title, text))
        vocabulary = sorted({word for document in documents for word in document})
        self._places = {word: place for place, word in enumerate(vocabulary)}
        self._size = len(documents)
        self._bm25 = BM25(k1=_K1, b=_B, method="lucene")
        if vocabulary:
            numbered = [[self._places[word] for word in document] for document in documents]
            self._bm25.index((numbered, self._places), show_progress=False)
        counts = np.zeros(len(vocabulary))
        for document in documents:
            counts[[self._places[word] for word in set(document)]] += 1
        # BM25's own weight of a word (Lucene's form), kept to say what a perfect match would score.
        self._weights = np.log(1 + (self._size - counts + 0.5) / (counts + 0.5))
        self._rarest = float(np.log(1 + (self._size + 0.5) / 0.5))

    def scores(self, query: str) -> "NDArray[np.float64]":
        """For each text how much of the query's weight it covers, 0–1; a word that stands nowhere counts too."""
        asked = list(dict.fromkeys(words(query)))
        there = [word for word in asked if word in self._places]
        if not there:
            return np.zeros(self._size)
        best = sum(self._weights[self._places[word]] for word in there) + self._rarest * (len(asked) - len(there))
        scores: NDArray[np.float64] = self._bm25.get_scores(there).astype(np.float64) / best
        return scores


class Spelling:
    """Mends slips of the keyboard against the words of some texts; a word that English has is left alone."""

    def __init__(self, texts: Iterable[str]) -> None:
        counts = Counter(word for text in texts for word in _WORD.findall(text.lower()) if word.isalpha())
        # The commoner of two that are equally near comes first, and is taken.
        self._words = [word for word, _ in counts.most_common() if len(word) >= _MENDABLE]
        self._known = frozenset(counts)

    def mend(self, text: str, *others: "Spelling") -> str:
        """The text with slips replaced and nothing else changed; what is a word to one of the `others` is none."""
        return _WORD.sub(lambda found: self._mended(found[0], others), text)

    def knows(self, word: str) -> bool:
        """Whether a word in small letters, or its singular, stands in the texts or in the language."""
        return any(one in self._known or one in known() for one in (word, word.removesuffix("s")))

    def _mended(self, word: str, others: "tuple[Spelling, ...]") -> str:
        small = word.lower()
        if len(small) < _MENDABLE or not small.isalpha() or any(one.knows(small) for one in (self, *others)):
            return word
        allowed = 1 if len(small) < _SURE else 2
        near = process.extractOne(small, self._words, scorer=OSA.distance, score_cutoff=allowed)
        return near[0] if near and near[0][0] == small[0] else word


def said(text: str) -> bool:
    """Whether there is a word in a text that English has; what has none means nothing to the embedder either."""
    return any(word in known() for word in _WORD.findall(text.lower()))


def words(text: str) -> list[str]:
    """The stems of a text's words that carry something."""
    return [_stem(word) for word in _spelled(text)]


def _spelled(text: str) -> list[str]:
    found = (word.replace("’", "'").removesuffix("'s") for word in _WORD.findall(text.lower()))
    return [part for word in found for part in _SHORT.get(word, word).split() if part not in _SMALL]


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    # A stemmer of one's own each time: one cannot be shared between threads.
    return str(Stemmer("english").stemWord(word))
