"""What the coach said already in a talk: no sentence of ours is said twice."""

import re
from collections.abc import Sequence
from functools import lru_cache

_END = re.compile(r"(?<=[.!?…])[”’\")]*\s+|\n+")
_EDGES = re.compile(r"^\W+|\W+$")
_BLANK = re.compile(r"“?\{\w+\}”?")


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
        pattern = _pattern(sentence)
        return pattern is not None and pattern.search(self._text) is not None


@lru_cache(maxsize=4096)
def _pattern(sentence: str) -> re.Pattern[str] | None:
    """What finds a sentence with blanks again; None where nothing stands around them."""
    even = _EDGES.sub("", _even(_BLANK.sub("", sentence)))
    if not even:
        return None
    parts = re.split(rf"({_BLANK.pattern})", _even(sentence).rstrip("."))
    found = "".join(_stands_for(part) if _BLANK.fullmatch(part) else re.escape(part) for part in parts)
    return re.compile(rf"(?<!\w){found}(?!\w)")


def _stands_for(blank: str) -> str:
    """Words in quotes have none inside; anything can stand in a bare blank."""
    return "“[^”]{1,400}”" if blank.startswith("“") else ".{1,400}?"


def split(text: str) -> list[str]:
    """The sentences of a text as they stand."""
    return [part for part in _END.split(text) if part and re.search(r"\w", part)]


def sentences(text: str) -> list[str]:
    """The sentences of a text, made comparable; those without a word left out."""
    return [plain for part in split(text) if (plain := _EDGES.sub("", _even(part)))]


def _even(text: str) -> str:
    return " ".join(text.casefold().split()).strip()
