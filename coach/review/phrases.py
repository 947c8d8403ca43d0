"""Noun phrases: what a sentence is about, and whether that is a product of work or an effect."""

from itertools import takewhile
from typing import Literal

from coach.review.blanks import placeholders
from coach.review.forms import among
from coach.review.grammar import STOPS
from coach.review.lexicons import EFFECT_NOUNS, PEOPLE, WORK_NOUNS
from coach.review.statement import Statement

Kind = Literal["work", "effect"]
COUNTERS = frozenset(
    "number percentage percent share amount proportion rate total count majority half third quarter part set "
    "list".split()
)
STAFF = frozenset("hire hiring headcount vacancy recruit position role".split())
ADDING = frozenset(
    "add source sign onboard engage find bring join partner secure integrate reconnect reunite open migrate move "
    "connect".split()
)
DELIVERED = frozenset(
    "live available ready done online operational established complete completed place production launched public "
    "installed deployed approved finalized implemented final merged existing usable set up running".split()
)
STAFFING = frozenset("hire recruit appoint train certify educate coach mentor interview staff employ".split())
#: Things that are counted only because the team made them.
PRODUCED = frozenset(
    "post article blog video webinar workshop training document guide handbook newsletter meeting event interview "
    "feature release dashboard report demo presentation talk session course lesson episode podcast leaflet flyer "
    "brochure audit template campaign integration prototype patrol inspection page publication".split()
)
#: Kinds of quantity that measure rather than count.
RATES = frozenset({"percent", "fraction", "duration", "money"})


def head(statement: Statement, start: int, stop: int | None = None) -> str:
    """The noun that the phrase beginning at word `start` is about, in lower case ("" when no known noun is found).

    "number of blog posts" → posts; "response time of the API" → time.
    """
    stop = min(len(statement.lower), len(statement.lower) if stop is None else stop)
    phrase: list[str] = []
    for at in range(start, stop):
        word = statement.lower[at]
        if word in STOPS and phrase:
            found = _known(phrase)
            if found:
                return found
            phrase = []
        elif word not in STOPS:
            phrase.append(word)
    return _known(phrase)


def until(statement: Statement, start: int, stops: frozenset[str]) -> list[str]:
    """The words from `start` up to the first that is among `stops`, in lower case."""
    return list(takewhile(lambda word: word not in stops, statement.lower[start:]))


def phrase(statement: Statement, start: int) -> list[str]:
    """The words up to the next preposition, conjunction or number."""
    return list(takewhile(lambda word: word not in STOPS and not word[0].isdigit(), statement.lower[start:]))


def about(noun: str) -> Kind | None:
    """Whether a noun (lower case) names a work product or an effect."""
    if noun.removesuffix("s") in PEOPLE or among(noun, PEOPLE):
        return "effect"
    if among(noun, WORK_NOUNS):
        return "work"
    return "effect" if among(noun, EFFECT_NOUNS) else None


def _known(phrase: list[str]) -> str:
    known = (word for word in reversed(phrase) if word.removesuffix("s") not in COUNTERS and about(word))
    return next(known, "")


def counts_produce(statement: Statement) -> bool:
    """Whether a phrase is about things that exist only because the team made them ("blog posts")."""
    return among(head(statement, 0), PRODUCED | STAFF)


def numbered(statement: Statement) -> bool:
    """A quantity, or a blank that stands for one."""
    return bool(statement.quantities) or any(blank.counts for blank in placeholders(statement))


def rated(statement: Statement) -> bool:
    """Whether a rate, a time or an amount stands in it, not only a count."""
    return any(quantity.kind in RATES for quantity in statement.quantities)


def shares(statement: Statement) -> bool:
    """Whether a percentage or a fraction stands in it."""
    return any(quantity.kind in ("percent", "fraction") for quantity in statement.quantities)
