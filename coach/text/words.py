"""Text cut into words."""

import re
from typing import NamedTuple

from coach.text.spans import Span

# Vowel points and vowel signs stand on letters but are no letters themselves (Arabic, Hebrew, Indic, Thai, accents).
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0dff\u0e31-\u0e4e\u200c\u200d"
_WORD = re.compile(rf"[^\W_][^\W_{_MARKS}]*(?:[{_MARKS}]+[^\W_{_MARKS}]*)*(?:['’‘ʼ\-‐‑][^\W_{_MARKS}]+[{_MARKS}]*)*")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-"})


class Word(NamedTuple):
    """Letters and digits as they stand, and where."""

    text: str
    span: Span

    @property
    def lower(self) -> str:
        """The word casefolded, with plain apostrophes and hyphens, for comparing."""
        return self.text.translate(_PLAIN).casefold()


def words(text: str) -> tuple[Word, ...]:
    """Every run of letters and digits, joined by inner apostrophes and hyphens, in order."""
    return tuple(Word(found.group(), Span(*found.span())) for found in _WORD.finditer(text))
