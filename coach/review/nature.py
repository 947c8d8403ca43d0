"""Work or effect: what a key result describes or counts.

The order of the rules is the argument: what is measured outweighs the verb, the verb outweighs the nouns. Definition
and close calls (delivered or able, hires and trainings as work): the review standard, `key-result-is-a-task`.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from coach.review.blanks import placeholders
from coach.review.claims import claims, names
from coach.review.forms import among, bases
from coach.review.grammar import BEING
from coach.review.lexicons import CHANGE, EFFECT_NOUNS, GAIN, WORK
from coach.review.measure import sets_baseline, universal
from coach.review.orders import orders
from coach.review.phrases import PRODUCED, RATES, STAFF, STAFFING, Kind, about, head
from coach.review.statement import Statement
from coach.review.verbs import participle
from coach.text.spans import Span

_QUESTION = re.compile(
    r"^\s*(?:how|what|which|where|when|who|should|could|can|do|does|is|are)\b.*\?\s*$", re.IGNORECASE | re.DOTALL
)
_ABLE = re.compile(r"\W*(?:be|being|become|are|is) able to\b", re.IGNORECASE)
_SHOWN_BY = re.compile(
    r"\b(?:as )?(?:indicated|measured|shown|evidenced|demonstrated|proven|expressed|rated) (?:by|through|in|as)\b|"
    r"\bwith an? (?:average|median|mean)\b",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"\b(?:so that|so|in order to|to|that|which|resulting in|leading to|thereby|thus|with the effect that|cutting|"
    r"reducing|raising|increasing|lowering|saving|halving|doubling|bringing|leaving|making|and)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"\b(?:of (?:the |our )?(?:\w+ )?(?:plan|quota|target|budget|roadmap|headcount|schedule)|hiring plans?|to plan)\b",
    re.IGNORECASE,
)
_TRAINED = re.compile(
    r"\b(?:complet\w+|attend\w*|go(?:es)? through|gone through|tak(?:e|es|en)|finish\w*|undergo\w*|undergone|"
    r"receiv\w+|have had|participat\w+ in)\s+(?:\w+\s+){0,4}?(?:training|trainings|course|courses|certification|"
    r"workshop|workshops|onboarding|refresher|e-learning|induction)\b|"
    r"\b(?:training|course|workshop|certification|onboarding|induction)s?\s+(?:\w+\s+){0,2}?(?:completed|attended|finished|"
    r"passed|held)\b",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"([^:]{3,90}?)\s*:\s+(?=(?:from|to|under|below|over|above|at (?:least|most)|fewer|less|more|none|zero|no|"
    r"nobody|down|up|half|halve[ds]?|hold|again|max\w*|min\w*|between|target|now|today|last|only)\b|"
    r"[\d<>≤≥~±+€$£−-])",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\W*(?:more|fewer|less|better|higher|lower|faster|shorter|quicker|happier|safer|cleaner|easier|simpler|"
    r"smaller|bigger|larger|no|nobody|no one|never|zero|none|half(?!-)|twice|double|nine|"
    r"\d+\s?% (?:more|fewer|less))\b(?!\s+(?:staff|engineers?|hires?|training)\b)",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:down|up|fewer|lower|higher|shorter|faster)\b\W*(?:by|to|than|from|[\d<>~]|a |$|,)", re.IGNORECASE
)


class Nature(NamedTuple):
    """What a statement describes, and the words that tell."""

    kind: Kind
    span: Span


def nature(statement: Statement) -> Nature:
    """Whether the statement describes the team's own work or an effect of it (first rule that answers)."""
    for rule in _RULES:
        kind = rule(statement)
        if kind:
            return Nature(kind, _telling(statement))
    return Nature("effect", statement.whole)


def _telling(statement: Statement) -> Span:
    """The statement without scaffolding and closing punctuation."""
    plain = statement.plain
    return Span(len(plain) - len(plain.lstrip()), len(plain.rstrip(" .;,\t\n")) or len(plain))


def _asks(statement: Statement) -> Kind | None:
    if _QUESTION.match(statement.plain) or sets_baseline(statement):
        return "work"
    able = _ABLE.match(statement.plain) or _is_blank(statement)
    return "effect" if able else None


_FEW = 4


def _is_blank(statement: Statement) -> bool:
    """Nothing but a blank: there is no saying what it will be."""
    if len(statement.words) > _FEW:
        return False
    blanks = placeholders(statement)
    return bool(blanks) and all(any(blank.span.overlaps(word.span) for blank in blanks) for word in statement.words)


def _shows(statement: Statement) -> Kind | None:
    found = _SHOWN_BY.search(statement.plain)
    measured = found and any(quantity.span.start >= found.end() for quantity in statement.quantities)
    return "effect" if measured else None


def _plans(statement: Statement) -> Kind | None:
    staffed = statement.has(STAFF) or (statement.lead is not None and statement.lead.base in STAFFING)
    return "work" if _PLAN.search(statement.plain) and (staffed or not statement.has(EFFECT_NOUNS)) else None


def _learns(statement: Statement) -> Kind | None:
    """Trainings held and attended are the team's own work."""
    return "work" if _TRAINED.search(statement.plain) and not statement.changes else None


def _values(statement: Statement) -> Kind | None:
    """A measure with its value behind a colon ("Returned parcels: under 3 a day")."""
    found = _VALUE.match(statement.plain)
    if not found:
        return None
    stop = statement.at(found.end(1))
    staffing = statement.lead is not None and statement.lead.base in STAFFING
    if staffing or among(statement.lower[stop - 1], STAFFING | STAFF):
        return "work"
    if statement.changes or any(quantity.kind in RATES for quantity in statement.quantities):
        return "effect"
    done = any(participle(statement, at) and among(statement.lower[at], WORK) for at in range(1, stop))
    return "work" if done or among(statement.lower[stop - 1], PRODUCED) else "effect"


def _differs(statement: Statement) -> Kind | None:
    """A comparison carries the sentence: "fewer than 40 defects", "cases down by 30%", "better handover"."""
    if statement.lead is not None and statement.lead.kind != "state":
        return None
    if _COMPARED.match(statement.plain):
        return "effect"
    return "effect" if statement.relative or _MOVED.search(statement.plain) else None


def _changes(statement: Statement) -> Kind | None:
    if not statement.changes:
        return None
    stop = statement.at(statement.changes[0].span.start)
    start = statement.behind
    noun = head(statement, start, stop if stop > start else None)
    if "per" in statement.lower or (statement.lead is None and any(number.per for number in statement.quantities)):
        return "effect"
    staffed = among(noun, STAFF | frozenset({"staff"})) or (
        statement.lead is not None and statement.lead.base in STAFFING
    )
    return "work" if staffed or among(noun, PRODUCED) else "effect"


def _causes(statement: Statement) -> Kind | None:
    """Work whose purpose names a measured effect ("automate X so that waiting falls by a third")."""
    for found in _PURPOSE.finditer(statement.plain):
        start = statement.at(found.start())
        if start < 2:
            continue
        moved = _moves(statement, start)
        counted = any(quantity.span.start >= found.start() for quantity in statement.quantities) or _blank_after(
            statement, found.start()
        )
        relative = found.group().lower() in ("that", "which") and (
            bool(statement.quantities) or universal(statement) is not None
        )
        if moved and (counted or relative):
            return "effect"
    return None


def _blank_after(statement: Statement, place: int) -> bool:
    return any(blank.counts and blank.span.start >= place for blank in placeholders(statement))


def _moves(statement: Statement, start: int) -> bool:
    """Whether a verb of change with an effect as its object, or use by somebody, follows word `start`."""
    for at in range(start, min(start + 9, len(statement.lower))):
        word = statement.lower[at]
        if among(word, CHANGE) and about(head(statement, at + 1)) == "effect":
            return True
        if among(word, CHANGE | GAIN) and statement.lower[at - 1] == "and" and at == start + 1:
            return True
        if statement.lower[at - 1] in BEING and bases(word) & frozenset(
            {"use", "view", "open", "read", "visit", "adopt", "watch"}
        ):
            return True
    return False


_RULES: tuple[Callable[[Statement], Kind | None], ...] = (
    _asks,
    _shows,
    _plans,
    _learns,
    _values,
    _changes,
    _causes,
    _differs,
    orders,
    claims,
    names,
)
