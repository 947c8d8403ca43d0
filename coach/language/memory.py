"""What the coach said already in a talk: no sentence of ours is said twice."""

import re
from collections.abc import Sequence

_END = re.compile(r"(?<=[.!?…])[”’\")]*\s+|\n+")
_EDGES = re.compile(r"^\W+|\W+$")
_BLANK = re.compile(r"“?\{\w+\}”?")
_ANYTHING = r".{1,400}?"


class Memory:
    """The sentences of earlier replies, and the replies as one text."""

    def __init__(self, said: Sequence[str] = ()) -> None:
        self._sentences: set[str] = set()
        self._text = ""
        for text in said:
            self.add(text)

    def add(self, text: str) -> None:
        """Remember what is being said."""
        self._sentences.update(sentences(text))
        self._text += f" {_even(text)} "

    def has(self, text: str) -> bool:
        """Whether any sentence of this was said already."""
        return any(sentence in self._sentences for sentence in sentences(text))

    def worded(self, wording: str) -> bool:
        """Whether any sentence of a wording was said already, whatever words stood in its blanks."""
        return any(self._worded(part) if _BLANK.search(part) else self.has(part) for part in split(wording))

    def _worded(self, sentence: str) -> bool:
        """Whether a sentence with blanks was said, whatever stood in them."""
        literals = [_even(part) for part in _BLANK.split(sentence)]
        worded = [part for part in literals if re.search(r"\w", part)]
        if not worded:
            return False
        pattern = _ANYTHING.join(re.escape(part) for part in worded)
        return re.search(rf"(?<!\w){pattern}(?!\w)", self._text) is not None


def split(text: str) -> list[str]:
    """The sentences of a text as they stand."""
    return [part for part in _END.split(text) if part and re.search(r"\w", part)]


def sentences(text: str) -> list[str]:
    """The sentences of a text, made comparable; those without a word left out."""
    return [plain for part in split(text) if (plain := _EDGES.sub("", _even(part)))]


def _even(text: str) -> str:
    return " ".join(text.casefold().split()).strip()
