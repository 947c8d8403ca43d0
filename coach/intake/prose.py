"""Sentences in which people name their objective and how they will measure it."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from coach.intake.labels import Name

_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)*_]{0,3}\s+(?=[\"“(*_]{0,3}[A-ZÀ-Þ\d])")
_WHOSE = r"(?:our|my|the|one|this (?:quarter|year|cycle|term)'?s?|team's|main|first|second|third|other)"
_OBJECTIVE = re.compile(
    rf"\b{_WHOSE}\b[^.:;!?\n]{{0,60}}?\b(?:objective|goal|aim|ambition)\b"
    r"(?! of this (?:page|document|guide|note))[^.:;!?\n]{0,50}?"
    r"(?:\b(?:is|will be|was|would be)\b|:)\s*:?\s*(?:to\b|that\b)?\s*",
    re.IGNORECASE,
)
_WISH = re.compile(r"\b(?:make|making) sure (?:that )?(?=\w)", re.IGNORECASE)
_KNOWN = re.compile(
    r"\bknow (?:that )?(?:it|this|that|we)\b[^.:;,!?\n]{0,25}\b(?:work|succe|there|done|made)"
    r"[^.:;,!?\n]{0,25}\b(?:when|if|once)\b",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"\b(?:we|you|i)(?: would| will| can| could| should|['’](?:ll|d)) (?:see|know|notice|tell)"
    r"(?: (?:that )?(?:this|it|that))?(?: (?:has |have )?(?:worked|succeeded|works))? (?:when|if|by|once)\b",
    re.IGNORECASE,
)
_WANT = re.compile(
    r"\b(?:we|i)(?: would|['’]d)? (?:really )?(?:want|like|wish|aim|intend|hope|plan|need|have|must|should)\b",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"(?:^|(?<=[.!?]\s))\s?(?:our|my|the|one|this)(?: (?:main|first|second|third|other|next|only))? "
    r"(?:objective|goal|aim|ambition)(?: is| was| will be|:)?:?(?: to| that)?:?\s?$",
    re.IGNORECASE,
)
_WORKED = r"(?: (?:this|it|that|we)\b[^.:;,!?\n]{0,40}?\b(?:when|if|once)\b)?"
_RESULTS = re.compile(
    r"(?:\b(?:measure|know|see|notice|track|judge|tell)\b[^.:;!?\n]{0,60}?"
    rf"(?:\b(?:by|with|via|through|if|when|that{_WORKED}|once|as follows)\b|:)|"
    r"\bsuccess (?:means|looks like|will be|is)\b|"
    r"\b[Kk]ey [Rr]esults?\b[^.:;!?\n]{0,30}?(?:\bare\b|\bis\b|\bwill be\b|:)|"
    r"\bKRs?\b[^.:;!?\n]{0,20}?(?:\bare\b|\bis\b|:))\s*:?\s*",
)
_ORDINAL = re.compile(
    r"^(?:and\s+)?(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth|finally|lastly|last|also|next|then)\b"
    r"[,:]?\s+",
    re.IGNORECASE,
)
_NTH = r"(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth|finally|lastly)"
_CUT = re.compile(
    rf"(?:[,;]\s*|(?<!\s)\s+)?(?:and\s+)?\b{_NTH}\b(?:[,:]\s+|\s+(?=(?:we|that|the|our)\b))|;\s*(?:and\s+)?|"
    r"(?:(?:,|(?<!\s))\s+(?:and\s+)?)?(?<!\w)\(?(?:\d|[a-e]|i{1,3}|iv|v)\)\s+",
    re.IGNORECASE,
)
_INLINE = re.compile(r"(?<=[.;,)!\s])\s?(?:KRs?\s?\d{0,2}(?:\.\d{1,2})?|[Kk]ey [Rr]esults?\s?\d{0,2})\s?[:)]\s")
_LISTED = re.compile(r",\s+(?:and\s+)?|(?<!\s)\s+and\s+(?=[^,]{0,40}\d)")
_AGAIN = {
    word: re.compile(rf"(?:,|;|,?\s(?:and|or))\s+(?:and\s+)?{word}\s+", re.IGNORECASE)
    for word in ("when", "if", "once", "that", "by")
}
_OPENING = re.compile(r"[:]\s*$")
_LEAD_OBJECTIVE = re.compile(r"\b(?:our|my|the|this|one)\b.{0,80}\b(?:objective|goal)s?\b", re.IGNORECASE)
_LEAD_WORK = re.compile(
    r"^\W*(?:to (?:accomplish|achieve|do|reach|deliver|get)\b|additionally|in addition|initiatives|next steps|"
    r"activities)",
    re.IGNORECASE,
)
_LEAD_RESULTS = re.compile(
    r"\b(?:key results?|KRs?|measur(?:e|ed|ing)|succe(?:ss|ed)|know (?:that )?we)\b", re.IGNORECASE
)


class Piece(NamedTuple):
    """Part of a paragraph, by offsets into it; `opens` says what a list after it holds."""

    start: int
    end: int
    role: Name | None
    opens: Name | None = None
    many: bool = False


def pieces(text: str) -> list[Piece]:
    """The paragraph cut into objective, key results and the rest; one piece without role if it names neither."""
    found = list(_read(text)) if "objective" in text.lower() or _signals(text) else []
    if not found:
        return [Piece(0, len(text), None, *_opening(text))]
    return found


def inline(text: str) -> list[Piece]:
    """The pieces of a labelled objective that has its key results in the same line ("… KR1: …; KR2: …")."""
    marks = [match for match in _INLINE.finditer(text) if match.start()]
    if not marks:
        return []
    ends = [*(match.start() for match in marks[1:]), len(text)]
    found = [Piece(0, marks[0].start(), "objective")]
    for mark, end in zip(marks, ends, strict=True):
        found += _results(text, mark.end(), end) if len(marks) == 1 else [Piece(mark.end(), end, "key result")]
    return found


def _signals(text: str) -> bool:
    return bool(_OBJECTIVE.search(text[:2000]) or _RESULTS.search(text[:2000]))


def _opening(text: str) -> tuple[Name | None, bool]:
    """What "Our objectives for spring are:" or "We will measure this by:" announces."""
    tail = text[-240:]
    if not _OPENING.search(tail):
        return None, False
    if _LEAD_WORK.search(tail):
        return "context", True
    if _LEAD_RESULTS.search(tail) and "OKR" not in tail:
        return "key result", True
    if _LEAD_OBJECTIVE.search(tail):
        return "objective", "objectives" in tail.lower() or "goals" in tail.lower()
    return None, False


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence starts and ends."""
    start = 0
    for match in _SENTENCE.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _read(text: str) -> Iterator[Piece]:
    seen: Name | None = None
    last = 0
    known = [match.start() for match in _KNOWN.finditer(text)][-1:]
    shown = [] if _OBJECTIVE.search(text) else [match.start() for match in _SHOWN.finditer(text)][:1]
    for start, end in sentences(text):
        found = list(_sentence(text, start, end, seen))
        if not found and seen is None and known and end <= known[0]:
            found = list(_wish(text, start, end))
        if not found and seen is None and shown and end <= shown[0]:
            found = list(_want(text, start, end, shown[0]))
        if found:
            seen = found[-1].role or found[-1].opens or seen
            yield from found
            last = end
    if last and text[last:].strip():
        yield Piece(last, len(text), None, *_opening(text[last:]))


def _sentence(text: str, start: int, end: int, seen: Name | None) -> Iterator[Piece]:
    sentence = text[start:end]
    goal = _OBJECTIVE.search(sentence[:300])
    if goal and sentence[goal.end() :].strip(" *_:"):
        yield from _goal(text, start + goal.end(), end)
    elif seen and (how := _RESULTS.search(sentence[:300])):
        if sentence[how.end() :].strip(" *_:"):
            yield from _results(text, start + how.end(), end)
        else:
            yield Piece(start, end, None, "key result", True)
    elif seen and (order := _ORDINAL.match(sentence)):
        yield from _results(text, start + order.end(), end)


def _wish(text: str, start: int, end: int) -> Iterator[Piece]:
    """ "We have to make sure that …", where a later sentence says how we will know that it worked."""
    if wish := _WISH.search(text, start, end):
        yield Piece(wish.end(), end, "objective")


def _want(text: str, start: int, end: int, shown: int) -> Iterator[Piece]:
    """ "We want …", or else the sentence right before the one that says when we will see that it worked."""
    if _WANT.search(text, start, end) or (shown - end < 8 and not text[end:shown].strip()):
        yield Piece(start, end, "objective")


def leading(text: str) -> int:
    """How much at the end of `text` only announces an objective ("Our objective is to")."""
    match = _LEAD_IN.search(text[-80:])
    return len(match[0]) if match else 0


def _goal(text: str, start: int, end: int) -> Iterator[Piece]:
    """The objective, and the key results where the same sentence goes on to say how it is measured."""
    how = _RESULTS.search(text, start, min(end, start + 600))
    if how is None or not text[how.end() : end].strip():
        yield Piece(start, end, "objective")
        return
    stop = max(text.rfind(mark, start, how.start()) for mark in (",", ";", " and ", "("))
    stop = stop if stop > start else how.start()
    if any(char.isalnum() for char in text[start:stop]):
        yield Piece(start, stop, "objective")
    yield from _results(text, how.end(), end)


def _results(text: str, start: int, end: int) -> Iterator[Piece]:
    cuts = [(start, start), *((match.start(), match.end()) for match in _CUT.finditer(text, start, end)), (end, end)]
    if len(cuts) == 2:
        cuts = _repeated(text, start, end) or _measures(text, start, end)
    for (_, begin), (stop, _) in pairwise(cuts):
        if any(char.isalnum() for char in text[begin:stop]):
            yield Piece(begin, stop, "key result")


def _repeated(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut "… when A, when B and when C" at the word that is said again; every part has two words or more."""
    word = text[max(0, start - 40) : start].split()[-1:]
    if not word or (again := _AGAIN.get(word[0].casefold())) is None:
        return []
    cuts = [(start, start), *((match.start(), match.end()) for match in again.finditer(text, start, end)), (end, end)]
    parts = [text[begin:stop] for (_, begin), (stop, _) in pairwise(cuts)]
    return cuts if len(parts) > 1 and all(len(part.split()) > 1 for part in parts) else []


def _measures(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut at commas only where every part is a measure of its own: three words or more, with a number."""
    inner = [(match.start(), match.end()) for match in _LISTED.finditer(text, start, end)]
    cuts = [(start, start), *inner, (end, end)]
    parts = [text[begin:stop] for (_, begin), (stop, _) in pairwise(cuts)]
    whole = all(len(part.split()) > 2 and any(char.isdigit() for char in part) for part in parts)
    return cuts if whole else [(start, start), (end, end)]
