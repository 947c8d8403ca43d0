"""What holds: named in the person's own words before anything else is said."""

import re
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from coach.domain import KeyResult, OkrSet
from coach.review.criteria.key_result_is_a_task import is_task
from coach.review.criteria.key_result_is_vague import is_vague
from coach.review.criteria.objective_is_vague import is_vague as objective_is_vague
from coach.review.findings import Strength
from coach.review.forms import among
from coach.review.lexicons import PEOPLE
from coach.review.measure import counted
from coach.review.routine import asks_to_keep
from coach.review.slots import rendered
from coach.review.statement import Statement, read
from coach.review.wording import Register, fill, wording

_GUARD = re.compile(
    r"\b(?:without (?!limit|end)\w+|while (?:keeping|holding|maintaining|staying|still)|not at the (?:cost|expense) of|"
    r"with no (?:more|loss|drop|rise|increase)|as long as)\b(?:[^.;]|\.(?=\d))*",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"\b(?:stop(?:ping)?(?! (?:the|a) clock)|abolish\w*|retire|phase out|drop(?:ping)?(?= (?:the|our|all)\b)|"
    r"shut down|decommission\w*|give up|no longer|get rid of|cancel (?:the|our))\b(?:[^.;]|\.(?=\d))*",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"\b(?:so that|so (?:we|they|people|every|no|our|the)|in order to|because)\b(?:[^.;]|\.(?=\d))*", re.IGNORECASE
)
_DUE = re.compile(r"(?:by|until|till|before|due|no later than)\b", re.IGNORECASE)
#: Not a beneficiary: those who act, and bodies that are no persons.
_INSIDERS = frozenset(
    "team staff department company organization owner lead leader board unit community enterprise hospital school "
    "restaurant retailer agency".split()
)
_Find = Callable[[Statement], str | None]


class _Kind(NamedTuple):
    id: str
    objective: _Find | None
    key_result: Callable[[KeyResult], str | None] | None


def find(okrs: OkrSet, register: Register, doubted: Collection[int] = ()) -> tuple[Strength, ...]:
    """The strengths of a set, each kind once, quoted; parts in `doubted` (-1: the objective) are left out."""
    return tuple(_said(kind, quote, register) for kind in KINDS for quote in _quotes(kind, okrs, doubted))


def _quotes(kind: _Kind, okrs: OkrSet, doubted: Collection[int]) -> Iterator[str]:
    """The first place of a kind, in the words on the page."""
    if kind.objective and -1 not in doubted and (quote := kind.objective(read(okrs.objective.text))):
        yield quote
        return
    for place, key_result in enumerate(okrs.key_results):
        quote = kind.key_result(key_result) if kind.key_result and place not in doubted else None
        if quote:
            yield quote
            return


def _said(kind: _Kind, quote: str, register: Register) -> Strength:
    words = wording("strengths", kind.id)
    return Strength(kind.id, quote, words.heading, fill(words.angles[0][register], {"quote": quote}))


def _beneficiary(statement: Statement) -> str | None:
    """Somebody outside the team is named in a sentence that says what changes."""
    if objective_is_vague(statement):
        return None
    named = any(_stands_for_people(statement, at) for at in range(len(statement.lower)))
    return _trim(statement.text) if named else None


def _stands_for_people(statement: Statement, at: int) -> bool:
    """People themselves ("patients", "every pupil"), not what is named after them ("customer records")."""
    word, before = statement.lower[at], statement.lower[max(0, at - 2) : at]
    if not among(word, PEOPLE - _INSIDERS):
        return False
    several = word.endswith("s") or word in ("people", "children", "women", "men")
    return several or bool(set(before) & {"a", "an", "every", "each", "any"})


def _from_to(statement: Statement) -> str | None:
    both = next((change for change in statement.changes if change.start and change.end), None)
    return _trim(both.span.of(statement.text)) if both else None


def _guard(statement: Statement) -> str | None:
    """A guard stands beside the measure; "orders placed without a call from 20% to 65%" is the measure itself."""
    found = _GUARD.search(statement.plain)
    inside = found and any(found.start() <= change.span.start < found.end() for change in statement.changes)
    return None if inside else _matched(_GUARD, statement)


def _stop(statement: Statement) -> str | None:
    return _matched(_STOP, statement)


def _why(statement: Statement) -> str | None:
    return _matched(_WHY, statement)


def _matched(expression: re.Pattern[str], statement: Statement) -> str | None:
    found = expression.search(statement.plain)
    if not found:
        return None
    quote = statement.text[found.start() : found.end()]
    return _trim(quote.partition("(")[0] if "(" in quote and ")" not in quote else quote)


def _checkable(key_result: KeyResult) -> str | None:
    """A number on an effect, in the text or beside it, under a name that is not a general word."""
    statement = rendered(key_result)
    if not counted(statement) or is_task(statement) or is_vague(statement) or asks_to_keep(statement):
        return None
    return _trim(key_result.text)


def _dated(statement: Statement) -> str | None:
    if is_task(statement):
        return None
    days = (when.span.of(statement.plain) for when in statement.dates if when.unit in ("day", "month"))
    return next((_trim(day) for day in days if _DUE.match(day)), None)


def _trim(text: str) -> str:
    return text.strip(" .,;:\t\n")


def _in_text(find: _Find) -> Callable[[KeyResult], str | None]:
    """Looks at the words of a key result, without its slots."""
    return lambda key_result: find(read(key_result.text))


KINDS = (
    _Kind("beneficiary-named", _beneficiary, None),
    _Kind("states-why", _why, None),
    _Kind("change-from-to", None, _in_text(_from_to)),
    _Kind("measure-checkable-outside", None, _checkable),
    _Kind("guard-present", None, _in_text(_guard)),
    _Kind("stops-something", _stop, _in_text(_stop)),
    _Kind("dated-by", None, _in_text(_dated)),
)
