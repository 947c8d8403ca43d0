"""A reply as it is observed, and the ways of cutting it up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]|(?<!\w)'[^'\n]{2,}?'(?!\w)|(?<!\w)‘[^’\n]{2,}?’(?!\w)")
MARKS = "“”\"'„«»‘’ .,…"
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_END = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+|\n+")
#: Words that say nothing by themselves, in the languages replies are made in.
SMALL = frozenset(
    "a an the of to in on by for and or from at with is are be it its it's that this these those as we our ours you your yours they "
    "them their he she his her i me my so but not no do does did have has had will would can could should there here if then than "
    "when who whom what which where why how all any some more most very just also too only up down out into over about per each "
    "one ones was were been being now today get gets got make makes made let us am der die das den dem ein eine einen und oder in im "
    "zu mit für von auf ist sind nicht wir ihr sie es was wer wie el la los las un una y o de en con para que es son no se lo".split()
)


@dataclass(frozen=True)
class Reply:
    """What a coach said (`text`), to whom: `said` are the person's messages, the last is the one it answers; `before`
    the coach's earlier replies; `cited` passages that it looked up."""

    text: str
    said: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()

    @cached_property
    def own(self) -> str:
        """The reply without what it quotes."""
        return QUOTED.sub("“”", self.text)

    @cached_property
    def borrowed(self) -> tuple[str, ...]:
        """What it quotes from the cited passages, without the marks."""
        passages = [" ".join(text.split()).casefold() for text in self.cited]
        quoted = (" ".join(one.split()).strip(MARKS) for one in QUOTED.findall(self.text))
        return tuple(one for one in quoted if one and any(one.casefold() in passage for passage in passages))

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Its sentences without what they quote."""
        return tuple(sentences(self.own))

    @cached_property
    def known(self) -> frozenset[str]:
        """The stems of every word that the person said."""
        return frozenset(stem(word) for text in self.said for word in _WORD.findall(text))


def sentences(text: str) -> Iterator[str]:
    """Sentences and lines, in order."""
    yield from (one.strip() for one in _END.split(text) if one.strip())


def content(text: str) -> list[str]:
    """The words of a text that say something, in small letters."""
    return [word for word in (found.casefold() for found in _WORD.findall(text)) if word not in SMALL]


def stem(word: str) -> str:
    """A word without what its form adds, roughly: enough to see that two forms are one word."""
    word = word.casefold().removesuffix("'s").removesuffix("’s")
    for ending in ("ingly", "edly", "ing", "ies", "ied", "ers", "ed", "es", "er", "ly", "en", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word
