"""Blanks that somebody meant to fill, and whether they stand for the measure or its value."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from coach.review.statement import Statement
from coach.text.spans import Span


class Placeholder(NamedTuple):
    """A blank: where it stands, whether it stands for the measure or value (else for a name, a date, a condition), and
    whether it counts something, so that only the figure is missing."""

    span: Span
    value: bool
    counts: bool


#: A unit behind a blank: the blank is its value.
_UNIT = (
    r"\s*(?:%|percent\b|[€$£]|"
    r"(?:k?eur|k?usd|k?gbp|k?chf|kg|g|t|km|m|kwh|h|hrs?|hours?|min|s|ms|days?|weeks?|points?|pts|k|x)\b)"
)
_NUMBER_LIKE = re.compile(
    r"""(?<![\w./'’&-])(?:
        (?:[XYZ]|(?<![$€£])N|XX+|YY+|ZZ+|NN+|xx+|[xyn](?=\s?%|\s(?:new|more|additional|further|extra)\b))(?P<after>\s?%|\+|k\b|[.]X+)?(?![\w/'’&-])
      | \#(?=\s?(?:%|of\b))
      | (?<=\b[Ff]rom\s)\?(?=\s) | (?<=\bto\s)(?:\?|…|\.{3})(?=\s|$)
      | _{2,} | (?<=\s)_(?=\s|%|$)
      | (?:\?{2,}|…|\.{2,3})(?=\s?%) | \?{2,}
    )""",
    re.VERBOSE,
)
_WORDED = re.compile(
    r"\b(?:TB[DCA]|t\.b\.[dca]\.?|to be (?:defined|determined|decided|confirmed|announced|agreed))(?!\w)", re.IGNORECASE
)
_BRACKETED = re.compile(
    r"[\[<{](?:insert\b[^\]>}]{0,40}|number|target|value|amount|metric|measure|baseline|percentage|date|name|team|"
    r"owner|product|xx*|n|tb[dca]|\?+|_+|\.{3}|…)[\]>}](?!\()",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:\b(?:gen|generation|os|type|model|windows|plan|factor|system|class|iphone|series)\s+)$",
    re.IGNORECASE,
)
_PLATFORM = re.compile(r"\b(?:on|via)\s+$", re.IGNORECASE)
_MEASURE = re.compile(
    r"\b(?:target|value|number|metric|measure|baseline|percentage|goal|kpi|amount|to|by|of|reach|at|least|than)\W*$",
    re.IGNORECASE,
)


def placeholders(statement: Statement) -> tuple[Placeholder, ...]:
    """Every blank in the statement, in order; letters that belong to a name ("X-Ray", "Gen X") are none."""
    return tuple(sorted((*_numbers(statement), *_worded(statement), *_bracketed(statement))))


def _numbers(statement: Statement) -> Iterator[Placeholder]:
    plain = statement.plain
    for found in _NUMBER_LIKE.finditer(plain):
        if _NAMED.search(plain, max(0, found.start() - 20), found.start()) or _is_name(plain, found):
            continue
        priced = plain[: found.start()].endswith(("$", "€", "£"))
        counts = bool(found["after"]) or priced or _counts_something(statement, found.end())
        yield Placeholder(Span(*found.span()), counts, counts)


def _is_name(plain: str, found: re.Match[str]) -> bool:
    """A single capital letter before a capitalised word or a closing bracket is part of a name ("X Corp", "(X)")."""
    if len(found.group()) > 1:
        return False
    if _PLATFORM.search(plain, max(0, found.start() - 12), found.start()):
        return True
    return bool(re.match(r"\s+[A-Z(]|\)|\.\s?[A-Z]", plain[found.end() : found.end() + 4]))


def _counts_something(statement: Statement, end: int) -> bool:
    """A blank before a plural, a percent sign or nothing stands for a number; before a singular noun for a name."""
    after = statement.lower[statement.at(end) : statement.at(end) + 3]
    if not after or re.match(rf"\s*[.,;)]|{_UNIT}", statement.plain[end:], re.IGNORECASE):
        return True
    if after[0] in ("per", "to", "by"):
        return True
    named = takewhile(lambda word: word not in ("to", "for", "of", "in", "on", "at", "by", "with", "and"), after)
    return any((word.endswith("s") and not word.endswith("ss")) or word in ("people", "children") for word in named)


def _worded(statement: Statement) -> Iterator[Placeholder]:
    plain = statement.plain
    for found in _WORDED.finditer(plain):
        before, after = plain[: found.start()], plain[found.end() :]
        alone = not before.strip(" \t[(*_-–:") or (not statement.quantities and not before.strip())
        closing = bool(re.match(r"\s*[)\]]", after)) and not _MEASURE.search(before)
        figure = bool(re.match(_UNIT, after, re.IGNORECASE))
        value = (alone or figure or bool(_MEASURE.search(before))) and not closing
        yield Placeholder(Span(*found.span()), value, figure)


def _bracketed(statement: Statement) -> Iterator[Placeholder]:
    for found in _BRACKETED.finditer(statement.plain):
        inner = found.group()[1:-1].lower()
        ticked = inner == "x" and not statement.plain[: found.start()].strip()
        if ticked and not re.match(_UNIT, statement.plain[found.end() :], re.IGNORECASE):
            continue
        named = inner.startswith(("date", "name", "team", "owner", "product"))
        yield Placeholder(Span(*found.span()), not named, not named)
