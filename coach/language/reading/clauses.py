"""A message cut into clauses, each with its place, and looked at with plain letters."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "\u00a0": " "})
#: Where one thing ends and the next begins: the end of a sentence, a line, or a turn of thought.
_JOINT = re.compile(
    r"(?<=[?!;])\s*(?=[^\s?!;])|(?<=[^\d\s][.])\s+(?=\S)|(?<=\d[.])\s+(?=[A-Z])|(?<!\s)\s*\n\s*|(?<!\s)\s+(?:–|—)\s+"
    r"|(?:,\s*|(?<!\s)\s+)(?=(?:but|and|so|then|or|also|because)\s+(?:can|could|would|will|what|how|why|who|is|are|do|does|please|"
    r"just|let's|my (?:boss|manager|lead)|the (?:boss|management)|give|write|show|tell|put|drop|remove|set|we (?:want|need)|i don't)\b)"
    r"|,\s+(?=(?:can|could|would|what|how|who|please|my (?:boss|manager|lead)|put|drop|remove)\b)",
    re.IGNORECASE,
)
_OPENER = re.compile(
    r"^(?:(?:well|hm+|uh+m*|um+|er+|oh|ok(?:ay)?|so|and|but|also|then|i (?:think|guess|believe|suppose|mean|would say)"
    r"|i'd say|maybe|probably|perhaps|actually|basically|honestly|let me think|let's say|good question|it would be|"
    r"it will be|that would be|it is|it's|it should be)(?=[\s,.…:;–-])[\s,.…:;–-]*){1,9}",
    re.IGNORECASE,
)


class Clause(NamedTuple):
    """A stretch of a message; `plain` is as long as the text itself, in small letters with plain apostrophes."""

    text: str
    start: int

    @property
    def plain(self) -> str:
        """The clause for looking at."""
        return plain(self.text)

    @property
    def end(self) -> int:
        """Where it ends in the message."""
        return self.start + len(self.text)


def plain(text: str) -> str:
    """Small letters and plain apostrophes, character by character."""
    flat = text.translate(_PLAIN)
    small = flat.lower()
    return small if len(small) == len(flat) else "".join(c.lower() if len(c.lower()) == 1 else c for c in flat)


def clauses(text: str) -> Iterator[Clause]:
    """The clauses of a message, in order; blank ones are left out."""
    at = 0
    for joint in _JOINT.finditer(text):
        yield from _clause(text, at, joint.start())
        at = joint.end()
    yield from _clause(text, at, len(text))


def _clause(text: str, start: int, end: int) -> Iterator[Clause]:
    said = text[start:end]
    left = len(said) - len(said.lstrip())
    if said.strip():
        yield Clause(said.strip(), start + left)


def unopened(text: str) -> str:
    """The words without what people begin with while they think; nothing is changed."""
    rest = _OPENER.sub("", text, count=1).strip(" \t\n,;:–—-")
    return rest or text.strip()
