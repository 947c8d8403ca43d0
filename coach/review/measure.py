"""What in a statement lets somebody else judge how far it got.

Incidental numbers (half a day, the first 30 days, a scope like "at all levels") do not; see the close calls of the
review standard.
"""

import re
from collections.abc import Iterator

from coach.review.forms import among
from coach.review.lexicons import GENERAL_VERBS, WORK, WORK_NOUNS
from coach.review.statement import Statement
from coach.text.quantities import Quantity
from coach.text.spans import Span

_UNIVERSAL = re.compile(
    r"\b(?:all|every|each|none|nobody|no[- ]one|nothing|zero|everyone|everybody|both|never|entire|"
    r"no(?!\s+(?:later|longer|matter|more than|less than|fewer than)\b)(?=\s+[a-z])|(?:at least )?(?:once|twice)|"
    r"(?:daily|weekly|monthly) basis|the (?:whole|full)|always|any|without (?:a single|any)|not (?:a single|one)|"
    r"not \w+ (?:in|by|at|for|on) any|(?:do|does|did|must|will|should) not (?:fall|drop|rise|increase|decrease|"
    r"worsen|grow|decline|shrink|deteriorate|exceed))\b",
    re.IGNORECASE,
)
_IDIOM = re.compile(r"\b(?:at all|after all|all[- ](?:hands|in|round|time)|above all|no[- ]code)\b", re.IGNORECASE)
#: How often something is done sizes an activity ("meet users monthly"), not a name ("a monthly report").
_CADENCE = re.compile(
    r"\b(?:bi-?|twice[- ])?(?:daily|weekly|monthly|quarterly|fortnightly|yearly|annually)\b", re.IGNORECASE
)
_PAPERS = frozenset("schedule plan calendar report reporting budget target".split())
_FIRST = re.compile(
    r"\b(?:first|the only)\b(?!\s*(?:\d|few|couple|day|week|month|quarter|half|year|version|draft|step|phase|time|"
    r"aid|stage|round|of|class|name|contact|response|touch|call|party|responder|line|reply|visit|pass|impression|"
    r"hand)s?\b)",
    re.IGNORECASE,
)
_SCOPE = re.compile(
    r"\b(?:for|in|at|of|across|on|to|with|by|between|among|through|within|from|over|and|about)\s+(?:\w+\s+of\s+)?$",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\b(?:for|in|at|across|on|with|between|among|within)\s+(?:the\s+|our\s+|these\s+)?$")
_FACETS = re.compile(
    r"^\W*(?:levels?|parts?|aspects?|areas?|ways|fronts|channels|sides|stages?|steps?|kinds|types|sorts|about)\b",
    re.IGNORECASE,
)
_NTH = re.compile(r"\b(?:first|last|next|past|previous|initial|every)\s*$", re.IGNORECASE)
_LENGTH_OF = re.compile(r"^(?:[- ](?:long|old))?[- ]+([\w-]+)", re.IGNORECASE)
_ONE_PLACE = frozenset(
    "place location system tool page platform source stop voice view roof hand side look hub home space shop "
    "team".split()
)
_MILESTONE = re.compile(
    r"\b(?:set|sets|work out|works? out|find out|fix|establish\w*|define\w*|determine\w*|measure\w*|collect\w*|"
    r"agree\w*|get|record\w*|capture\w*|know|find)\b.{0,40}\b(?:baselines?|starting (?:point|value|level)s?)\b|"
    r"\bbaseline\b.{0,30}\b(?:set|established|known|measured)\b",
    re.IGNORECASE,
)


def counted(statement: Statement) -> tuple[Quantity, ...]:
    """The quantities that belong to the result itself."""
    return tuple(quantity for quantity in statement.quantities if not _incidental(statement, quantity))


def universal(statement: Statement) -> Span | None:
    """Where "all", "every", "none", "first" … say how far the result reaches (not the scope of an "improve")."""
    return next(_universals(statement), None)


def sets_baseline(statement: Statement) -> bool:
    """Whether finding out the starting value is itself the result."""
    return bool(_MILESTONE.search(statement.plain))


def judgeable(statement: Statement) -> bool:
    """Whether anything in the words tells how far it got."""
    return bool(counted(statement)) or universal(statement) is not None


def _universals(statement: Statement) -> Iterator[Span]:
    yield from _reaches(statement)
    yield from _cadences(statement)
    yield from (Span(*found.span()) for found in _FIRST.finditer(statement.plain))


def _reaches(statement: Statement) -> Iterator[Span]:
    """Where "all", "every", "none" … say how far the result reaches, not merely where an "improve" applies."""
    plain, general = statement.plain, _is_general(statement)
    for found in _UNIVERSAL.finditer(plain):
        if _IDIOM.search(plain, max(0, found.start() - 4), found.end() + 7):
            continue
        scoped = bool(_SCOPE.search(plain, 0, found.start()))
        if scoped and (general or _FACETS.match(plain[found.end() :])):
            continue
        if found.group().lower() in ("any", "always", "both", "the whole", "the full") and (scoped or statement.lead):
            continue
        yield Span(*found.span())


def _is_general(statement: Statement) -> bool:
    """A verb of change or improvement, in front or as a past form: what follows "for all" is only its scope."""
    lead = statement.lead
    if lead is not None and (lead.base in GENERAL_VERBS or lead.kind in ("change", "state")):
        return True
    return any(word.endswith("ed") and among(word, GENERAL_VERBS - WORK) for word in statement.lower)


def _cadences(statement: Statement) -> Iterator[Span]:
    for found in _CADENCE.finditer(statement.plain):
        following = next(iter(statement.lower[statement.at(found.end()) :]), "and")
        activity = among(following, WORK_NOUNS) and following not in _PAPERS
        if activity or following in ("and", "with", "to", "in", "on"):
            yield Span(*found.span())


def _incidental(statement: Statement, quantity: Quantity) -> bool:
    before, after = statement.plain[: quantity.span.start], statement.plain[quantity.span.end :]
    if quantity.kind == "duration":
        following = _LENGTH_OF.match(after)
        lasting = following and among(following.group(1).lower(), WORK_NOUNS) and quantity.comparison is None
        return bool(_NTH.search(before)) or bool(lasting)
    if quantity.kind == "rank" and quantity.span.of(statement.text).lower() == "first":
        return True
    return _single(statement, quantity) or _scoped(statement, quantity, before)


def _single(statement: Statement, quantity: Quantity) -> bool:
    """An article, not a count ("one place", "one team")."""
    if quantity.span.of(statement.text).lower() != "one":
        return False
    at = statement.at(quantity.span.end)
    lead = statement.lead
    follows_verb = lead is not None and at - 1 == lead.at + 1
    return not follows_verb or statement.lower[at : at + 1] == () or statement.lower[at] in _ONE_PLACE


def _scoped(statement: Statement, quantity: Quantity, before: str) -> bool:
    """A count behind a preposition only says where ("improve hiring for two roles")."""
    lead = statement.lead
    general = lead is not None and lead.base in GENERAL_VERBS
    alone = len(statement.quantities) == 1 and quantity.kind == "number" and quantity.comparison is None
    return general and alone and bool(_WHERE.search(before))
