"""What a shown review says, line by line and free of any format: the one order that text and Markdown share.

First what was received and what is to be known about its reading, then what holds, then the point to talk about first
with its question last, then what several key results share, then the rest as short notes, then what waits; at the end
what was read as neither.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from coach.review import Finding, Pattern, Review, SetReview, Strength
from coach.review.wording import wording
from coach.show.phrases import Phrases, phrases, sources
from coach.show.slots import told

Role = Literal[
    "title", "aside", "set", "section", "objective", "key result", "slots", "notice", "strength", "point", "quote",
    "reason", "source", "question", "note", "context", "close",
]  # fmt: skip

MANY = 3
_STRENGTHS, _POINTS, _RESULTS, _CONTEXT = 3, 6, 40, 12
_LONGEST = 240
_COUNTED = 12
#: A priority, a ticket number, a score: nothing to read.
_MARK = re.compile(r"[\[(]?(?:P\d|#?\d+(?:[.,]\d+)?\s?%?|[A-Z]{2,}-\d+|[A-Z]{2,6})[\])]?")
_WAITS = {
    "task first": "task",
    "blank first": "blank",
    "one baseline question": "baseline",
    "precision": "precision",
    "dismissed": "dismissed",
}
_RAISED = (None, "pattern", "one baseline question")


class Line(NamedTuple):
    """A line and what it is; `mark` is the number of a key result, for its slots too."""

    role: Role
    text: str
    mark: str = ""


class _Point(NamedTuple):
    """A shown finding and what it is about: the objective, key results by number, or the whole set."""

    finding: Finding
    where: str
    numbers: tuple[int, ...] = ()


def report(review: Review, *, everything: bool = True, tongue: str = "en") -> Iterator[Line]:
    """The lines of a review; without `everything`, long lists and many sets are cut short, and say so."""
    words = phrases(tongue)
    several = len(review.sets) > 1
    many = len(review.sets) > MANY
    brief = many and not everything
    explained: set[str] = set()
    notices = [Line("notice", notice) for notice in review.notices]
    if several:
        yield Line("title", _summary(review, words))
        yield from [Line("aside", words("short"))] if brief else []
        yield from notices
    for number, okrs in enumerate(review.sets, 1):
        if several:
            yield Line("set", words("set", number=str(number), total=str(len(review.sets))))
        known = explained if many else set()
        below = [] if several else notices
        yield from _Set(okrs, words, everything, brief, known).lines(below, headed=not several)
    yield from _around(review, words, everything, tongue)


def _summary(review: Review, words: Phrases) -> str:
    count = sum(len(okrs.key_results) for okrs in review.sets)
    results = words(f"results-{'no' if not count else 'one' if count == 1 else 'many'}", count=words.number(count))
    return words.several("summary", len(review.sets), results=results)


def _around(review: Review, words: Phrases, everything: bool, tongue: str) -> Iterator[Line]:
    telling = review.context if everything else tuple(_telling(review.context))
    if telling:
        yield Line("section", words("context"))
        yield Line("aside", words("context-what"))
        lines = [Line("context", text if everything else _short(text)) for text in telling]
        yield from _cut(lines, _CONTEXT, everything, "more-context", words)
    if review.notices and not review.sets:
        yield Line("section", words("notices"))
        yield from (Line("context", notice) for notice in review.notices)
    if review.sets:
        yield Line("close", words("close"))
    if review.sets and review.unavailable:
        headings = [wording("criteria", name, tongue).heading for name in review.unavailable]
        yield Line("aside", words("unavailable", headings=" · ".join(headings)))


def _telling(context: Iterable[str]) -> Iterator[str]:
    """Each line once, without mere marks such as a priority, a ticket number or a score; `--all` shows them too."""
    return (text for text in dict.fromkeys(context) if not _MARK.fullmatch(text.strip()))


def _cut(lines: Sequence[Line], most: int, everything: bool, more: str, words: Phrases) -> Iterator[Line]:
    """The lines, or the first `most` of them and how many more there are."""
    shown = lines if everything or len(lines) <= most + 1 else lines[:most]
    yield from shown
    if rest := len(lines) - len(shown):
        yield Line("aside", words.several(more, rest))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def _runs(numbers: Sequence[int]) -> Iterator[str]:
    """The numbers, ascending, with three neighbours or more as `1–4`."""
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        found = [number for _, number in run]
        yield from [f"{found[0]}–{found[-1]}"] if len(found) > 2 else map(str, found)


def _apart(strengths: Iterable[Strength]) -> list[Strength]:
    """Those that quote something new: the same words are not praised twice."""
    kept: list[Strength] = []
    for one in strengths:
        if not any(one.quote in other.quote or other.quote in one.quote for other in kept):
            kept.append(one)
    return kept


class _Set:
    """One set's lines."""

    def __init__(self, okrs: SetReview, words: Phrases, everything: bool, brief: bool, explained: set[str]) -> None:
        self._okrs = okrs
        self._words = words
        self._everything = everything
        self._brief = brief
        self._explained = explained
        self._patterns = {pattern.id: pattern for pattern in okrs.patterns}
        points = list(self._points())
        self._first = next((one for one in points if one.finding.id == okrs.first), None)
        self._shared = [one for one in points if one is not self._first and one.finding.id in self._patterns]
        self._further = [one for one in points if one is not self._first and one.finding.id not in self._patterns]

    def lines(self, notices: Iterable[Line], *, headed: bool) -> Iterator[Line]:
        if headed:
            yield Line("section", self._words("draft"))
        yield from self._received()
        yield from notices
        yield from self._strengths()
        yield from self._opening()
        yield from self._in_section("patterns", self._shared)
        if self._brief:
            rest = len(self._further) + sum(self._waiting().values())
            yield from [Line("aside", self._words.several("rest", rest))] if rest else []
        else:
            yield from self._notes()
            yield from self._waits()

    def _points(self) -> Iterator[_Point]:
        """The shown findings: the objective's, the key results' in order, the set's."""
        yield from (_Point(f, self._words("objective")) for f in self._okrs.objective.findings if f.shown)
        for number, part in enumerate(self._okrs.key_results, 1):
            for finding in part.findings:
                if finding.shown:
                    yield self._point(finding, number)
        for finding in self._okrs.findings:
            if finding.shown:
                numbers = tuple(place + 1 for place in finding.about)
                yield _Point(finding, self._named(numbers) if numbers else self._words("all-of-it"), numbers)

    def _point(self, finding: Finding, number: int) -> _Point:
        pattern = self._patterns.get(finding.id)
        numbers = tuple(self._sharing(pattern)) if pattern else (number,)
        return _Point(finding, self._named(numbers), numbers)

    def _named(self, numbers: Sequence[int]) -> str:
        """`Key results 1 and 3`; of a long list, neighbours as `1–4`."""
        long = len(self._okrs.key_results) > _COUNTED
        said = self._words.listed(list(_runs(numbers)) if long else [str(one) for one in numbers])
        return self._words.several("key-result", len(numbers), numbers=said)

    def _sharing(self, pattern: Pattern) -> Iterator[int]:
        for number, part in enumerate(self._okrs.key_results, 1):
            if any(finding.id == pattern.id and finding.waits in _RAISED for finding in part.findings):
                yield number

    def _received(self) -> Iterator[Line]:
        yield Line("objective", self._short(self._okrs.objective.text.strip()) or self._words("no-objective"))
        parts = enumerate(self._okrs.key_results, 1)
        results = [Line("key result", self._short(part.text), str(number)) for number, part in parts]
        if results:
            for line in _cut(results, _RESULTS, self._everything, "more-key-results", self._words):
                yield line
                yield from self._slots(line.mark)
        else:
            yield Line("aside", self._words("no-key-results"))

    def _slots(self, mark: str) -> Iterator[Line]:
        given = self._okrs.key_results[int(mark) - 1].slots if mark else ()
        if said := told(given, self._words):
            yield Line("slots", self._short(said), mark)

    def _strengths(self) -> Iterator[Line]:
        found = self._okrs.strengths
        if found and not self._brief:
            yield Line("section", self._words("strengths"))
        shown = found if self._everything else _apart(found)[: 1 if self._brief else _STRENGTHS]
        yield from (Line("strength", one.text.replace(one.quote, self._short(one.quote))) for one in shown)

    def _short(self, text: str) -> str:
        return text if self._everything else _short(text)

    def _opening(self) -> Iterator[Line]:
        if self._first:
            yield from self._in_section("first", [self._first])
        elif not self._shared and not self._further:
            yield Line("aside" if self._brief else "section", self._words("nothing"))
            yield from [] if self._brief else [Line("question", self._words("nothing-asks"))]

    def _in_section(self, title: str, points: Sequence[_Point]) -> Iterator[Line]:
        if points and not self._brief:
            yield Line("section", self._words(title))
        for point in points:
            yield self._heading(point)
            yield from self._quoted(point)
            yield from self._reason(point)
            yield Line("question", point.finding.question)

    def _notes(self) -> Iterator[Line]:
        if self._further:
            yield Line("section", self._words("further"))
        shown = self._further if self._everything or len(self._further) <= _POINTS + 1 else self._further[:_POINTS]
        for point in shown:
            yield self._heading(point)
            yield Line("note", point.finding.question)
            yield from self._reason(point)
        if rest := len(self._further) - len(shown):
            yield Line("aside", self._words.several("more-points", rest))

    def _heading(self, point: _Point) -> Line:
        return Line("point", self._words("point", where=point.where, heading=point.finding.heading))

    def _quoted(self, point: _Point) -> Iterator[Line]:
        """The words in question, where the reader needs them: not for a whole set, nor for what several share."""
        quote = point.finding.quote.strip()
        again = quote == self._okrs.objective.text.strip() or self._brief
        if quote and not again and len(point.numbers) < 2:
            yield Line("quote", self._words("quote", quote=self._short(quote)))

    def _reason(self, point: _Point) -> Iterator[Line]:
        """Why it is asked and where that comes from, once for each heading."""
        if point.finding.heading in self._explained:
            return
        self._explained.add(point.finding.heading)
        named = sources().get(point.finding.source, {})
        title, author = str(named.get("title", point.finding.source)), str(named.get("author", ""))
        yield Line("reason", point.finding.reason)
        yield Line("source", self._words("source", title=title, author=author))

    def _waiting(self) -> Counter[str]:
        waits: Iterable[str | None] = (finding.waits for finding in self._okrs.every)
        return Counter(_WAITS[why] for why in waits if why in _WAITS)

    def _waits(self) -> Iterator[Line]:
        waiting = self._waiting()
        if waiting:
            yield Line("section", self._words("waiting"))
        for why in _WAITS.values():
            if waiting[why]:
                yield Line("context", self._words.several(f"waits-{why}", waiting[why]))
