"""An internal code name or version carries the meaning."""

import re
from collections.abc import Iterable

from coach.review.criterion import Criterion, Hit, Subject
from coach.review.forms import among
from coach.review.lexicons import CHANGE, EFFECT_NOUNS, GAIN, KEEP, KNOWN_ABBREVIATIONS, PEOPLE, WORK
from coach.review.measure import counted
from coach.review.statement import Statement
from coach.text.spans import Span
from coach.text.words import Word

_VERSION = re.compile(r"\b(?:v\d+(?:\.\d+)*|\d+\.\d+(?:\.\d+)*|RFC[- ]?\d+|[A-Z]{2,6}-\d+)\b")
_SMALL = frozenset(
    "a an the our of to in for by with on at and or from per as be is are all every each up out new via into than".split()
)
_VERBS = WORK | CHANGE | GAIN | KEEP


def _find(subject: Subject) -> Iterable[Hit]:
    """Once verbs, small words, numbers and dates are taken away, only names are left."""
    statement = subject.statement
    content = [(at, word) for at, word in enumerate(statement.words) if not _says_nothing(statement, at, word)]
    names = [word for at, word in content if _is_name(statement, at, word)]
    versions = [found for found in _VERSION.finditer(statement.plain) if not _is_amount(statement, Span(*found.span()))]
    if not (names or versions) or len(names) < len(content):
        return []
    span = names[0].span if names else Span(*versions[0].span())
    return [Hit(span, blanks={"word": span.of(statement.text)})]


def _says_nothing(statement: Statement, at: int, word: Word) -> bool:
    if word.lower in _SMALL or not any(letter.isalpha() for letter in word.text):
        return True
    if any(when.span.overlaps(word.span) for when in statement.dates) or _VERSION.fullmatch(word.text):
        return True
    lead = statement.lead
    passive = lead is None and (
        among(word.lower, _VERBS) and (word.lower.endswith("ed") or word.lower in ("live", "done", "built"))
    )
    return (lead is not None and at <= lead.at) or passive


def _is_name(statement: Statement, at: int, word: Word) -> bool:
    """A capital inside the sentence, or an abbreviation few would know."""
    text = word.text
    if word.lower in KNOWN_ABBREVIATIONS or among(word.lower, EFFECT_NOUNS | PEOPLE):
        return False
    if text.isupper() and len(text) > 1:
        return True
    return at > 0 and text[:1].isupper() and not text.isupper()


def _is_amount(statement: Statement, span: Span) -> bool:
    return any(quantity.span.overlaps(span) for quantity in counted(statement))


CRITERION = Criterion(
    id="key-result-only-insiders-understand",
    about="key result",
    level="question",
    source="google-okr-playbook",
    find=_find,
    flags=("Ship Falcon 2.3", "Implement RFC 42", "Roll out PHX to BCS"),
    passes=(
        "Ship Falcon 2.3 so that drivers see their route offline",
        "Waiting time from 9 to 4 days",
        "Win 3 hospitals in Bavaria",
        "NPS from 30 to 45",
        "Open the Berlin branch",
    ),
)
