"""Spelling and shortening of a person's own words, and nothing else: no word of ours, no number or name touched.

What is in quotes, addresses and code is left alone, and so is a text that is surely not in English.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from coach.language.spelling import Speller
from coach.text.language import language
from coach.text.words import words

_GAP = r"[ \t\r\n\f\v]+"
_QUOTED = re.compile(
    r"“[^“”]{0,300}”|„[^“”]{0,300}[“”]|\"[^\"]*\"|«[^«»]{0,300}»|`[^`]*`|\{[^{}]{0,300}\}|(?<!\w)['‘][^'’]{0,300}['’](?!\w)"
)
_TOKEN = re.compile(r"\S+")
_CODE = re.compile(r"[/\\@_=<>#]|\w\.\w")
#: A line of a draft is polished; a text longer than this is none.
_LONGEST = 2000
_DOUBLED = r"(?:the|a|an|to|of|in|and|for|our|on|at|with|by)"
#: "Very satisfied" is an answer on a scale, "not very" says something else without it.
_VERY = (
    r"very(?!\s+(?:much|many|few|little|(?:dis|un)?satisfied|likely|unlikely|good|poor|bad|happy|unhappy|easy|hard"
    r"|difficult|often|rarely|important|high|low|strong|well)\b)"
)
_FILLER = rf"(?<!not )(?<!n't )(?<!n’t )(?<!-)\b(?:{_VERY}|really|basically)\b(?![-'’])"
#: One mended thing can bring another in reach.
_ROUNDS = 5


class Change(NamedTuple):
    """What stood there, and what stands there now."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Polished:
    """The text afterwards, and every change that was made, in no particular order."""

    text: str
    changes: tuple[Change, ...] = ()


def polish(text: str, beside: Sequence[str] = ()) -> Polished:
    """The text with its slips mended and its fillers left out; `beside` are the person's other texts.

    A word that is right elsewhere in their draft shows how a misspelt one is meant. A text of more than 2,000
    characters stays as it is.
    """
    if len(text) > _LONGEST:
        return Polished(text)
    page = _Page(text.strip())
    speller = None if _foreign(text) else Speller((text, *beside))
    for _ in range(_ROUNDS):
        before = page.text
        _tidy(page)
        if speller:
            page.change(r"[^\W\d_]{3,}(?![’'\-\w])", partial(_mended, speller))
            _shorten(page)
        _begin(page)
        if page.text == before:
            break
    return Polished(page.text, tuple(page.changes))


def _foreign(text: str) -> bool:
    told = language(text)
    return told.sure and told.code != "en"


def _tidy(page: "_Page") -> None:
    page.change(r"([,;:!?])\1+(?=\s|$)", r"\1")
    page.change(r"(?<!\.)(?:\.\.|\.{4,})(?=\s|$)", lambda found: "." if len(found[0]) == 2 else "...")
    page.change(_GAP, " ")
    page.change(r" +(?=[,;!?.](?:\s|$))", "")


def _mended(speller: Speller, found: re.Match[str]) -> str:
    """A capital inside a text may begin a name."""
    return found[0] if found[0][0].isupper() and found.start() else speller.mend(found[0])


def _shorten(page: "_Page") -> None:
    page.change(rf"\b({_DOUBLED})(?:{_GAP}\1\b)+(?!['’-])", r"\1", re.IGNORECASE)
    page.change(rf"\bin{_GAP}order{_GAP}to\b", lambda found: "To" if found[0][0] == "I" else "to", re.IGNORECASE)
    page.change(rf"{_FILLER},?{_GAP}(?=\w)", _left_out, re.IGNORECASE)
    page.change(rf",?{_GAP}(?:and{_GAP})?(?:etc\.*|and{_GAP}so{_GAP}(?:on|forth)\.*)\s*$", "", re.IGNORECASE)


def _left_out(found: re.Match[str]) -> str:
    """Nothing, unless the words around would no longer go together."""
    before, after = found.string[: found.start()], found.string[found.end() :]
    article = re.search(r"\b(an?)\s+$", before, re.IGNORECASE)
    if article and after[0].casefold() in "aeiouh":
        return found[0]
    if not before.strip() and found[0][0].isupper():
        return ""
    return found[0] if found[0][0].isupper() and not found[0].isupper() else ""


def _begin(page: "_Page") -> None:
    """A capital at the start, where the first word is a plain one."""
    first = next(iter(words(page.text)), None)
    if first and first.span.start == 0 and first.text.isalpha() and first.text.islower() and Speller.plain(first.text):
        page.change(r"\A\w+", lambda found: found[0].capitalize())


class _Page:
    """A text on its way, with what was changed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.changes: list[Change] = []

    def change(self, pattern: str, new: str | Callable[[re.Match[str]], str], flags: int = 0) -> None:
        """Replace what matches outside quotes, addresses and code."""
        kept = [found.span() for found in _QUOTED.finditer(self.text)]
        kept += [token.span() for token in _TOKEN.finditer(self.text) if _CODE.search(token[0])]

        def changed(found: re.Match[str]) -> str:
            if any(start < found.end() and found.start() < end for start, end in kept):
                return found[0]
            after = new(found) if callable(new) else found.expand(new)
            if after != found[0]:
                self.changes.append(Change(found[0].strip(), after.strip()))
            return after

        self.text = re.sub(pattern, changed, self.text, flags=flags)
