"""Sentences that begin with a verb: is what they order work or an effect?"""

from collections.abc import Callable

from coach.review.claims import STATES, claims, names
from coach.review.forms import among
from coach.review.grammar import COMPARATIVES
from coach.review.lexicons import BEHAVE, EFFECT_NOUNS, INPUTS, PEOPLE, WORK_NOUNS
from coach.review.measure import universal
from coach.review.phrases import (
    ADDING,
    COUNTERS,
    DELIVERED,
    PRODUCED,
    STAFF,
    Kind,
    about,
    head,
    numbered,
    phrase,
    rated,
    shares,
)
from coach.review.statement import Statement
from coach.review.verbs import Verb

_CLEARING = frozenset("close fix solve resolve merge complete clear".split())
_BETTERING = frozenset("upgrade streamline modernize demonstrate advance".split())
_CHORES = frozenset("ticket issue story task bug pr request item vulnerability finding".split())
_OUTWARD = frozenset("enable empower free allow help let attract convince persuade achieve attain earn".split())


def orders(statement: Statement) -> Kind | None:
    """What a sentence orders; None when it does not begin with a verb."""
    lead = statement.lead
    if lead and _is_told(statement, lead):
        return "effect"
    return _BY_VERB[lead.kind](statement, lead) if lead else None


def _is_told(statement: Statement, verb: Verb) -> bool:
    """A sentence without its subject tells what something does ("starts in under 2 s"), when it says how well."""
    word = statement.lower[verb.at]
    third = word.endswith("s") and not word.endswith("ss") and word != verb.base
    return third and among(word, BEHAVE) and numbered(statement)


def _works(statement: Statement, verb: Verb) -> Kind:
    base, noun = verb.base, head(statement, verb.at + 1)
    adds = base in ADDING or statement.has(ADDING - {"open"}, verb.at + 1, verb.at + 3)
    if adds and about(noun) == "effect" and not among(noun, _CHORES | INPUTS | STAFF):
        return "effect"
    if base in _BETTERING and about(noun) == "effect" and not among(noun, PEOPLE):
        return "effect"
    if base == "run" and statement.lower[verb.at + 1 : verb.at + 2] == ("on",):
        return "effect"
    if base in ("deliver", "provide", "offer") and among(noun, EFFECT_NOUNS - PEOPLE) and rated(statement):
        return "effect"
    if base == "ensure":
        return _ensures(statement, verb.at + 1)
    return "work"


def _serves_all(statement: Statement, _verb: Verb) -> Kind:
    return "effect" if statement.quantities or universal(statement) else "work"


def _ensures(statement: Statement, start: int) -> Kind:
    """What is ensured tells ("ensure that callers reach a person"); read as a sentence of its own, offsets kept."""
    if start >= len(statement.words):
        return "work"
    place = statement.words[start].span.start
    rest = Statement(" " * place + statement.plain[place:])
    return claims(rest) or names(rest)


def _alters(statement: Statement, verb: Verb) -> Kind:
    first = phrase(statement, verb.at + 1)
    counted = all(word.removesuffix("s") in COUNTERS for word in first)
    noun = head(statement, verb.at + 1, None if counted else verb.at + 1 + len(first))
    if shares(statement) or statement.relative:
        return "work" if among(noun, PRODUCED) else "effect"
    crafted = bool(first) and first[-1].endswith("ing") and not among(first[-1], EFFECT_NOUNS)
    return about(noun) or ("work" if crafted else "effect")


def _keeps(statement: Statement, verb: Verb) -> Kind:
    """Keeping a level is a result of a kind; continuing an activity is work."""
    if numbered(statement) and verb.base != "continue":
        return "effect"
    return about(head(statement, verb.at + 1)) or ("work" if verb.base == "continue" else "effect")


def _obtains(statement: Statement, verb: Verb) -> Kind:
    start, base = verb.at + 1, verb.base
    noun, kind = head(statement, start), about(head(statement, start))
    if base in _OUTWARD or (base == "get" and statement.lower[start : start + 1] and statement.lower[start] in STATES):
        return "effect"
    if base == "make":
        made = among((phrase(statement, start) or [""])[-1], WORK_NOUNS | STAFF)
        return "work" if made or statement.has(DELIVERED, start) else "effect"
    if (base in _CLEARING and among(noun, _CHORES)) or (among(noun, INPUTS) and not shares(statement)):
        return "work"
    if base in ("have", "get") and statement.has(DELIVERED, start) and kind != "effect":
        return "work"
    if base == "have" and not statement.quantities and about((phrase(statement, start) or [""])[-1]) is None:
        return "effect" if statement.has(COMPARATIVES, start, start + 3) else "work"
    if kind is None and statement.has(COMPARATIVES, start, start + 3):
        return "effect"
    return kind or (
        "effect" if statement.quantities or base not in ("have", "get", "receive", "secure", "obtain") else "work"
    )


def _guesses(statement: Statement, verb: Verb) -> Kind:
    return about(head(statement, verb.at + 1)) or "work"


def _lasts(_statement: Statement, _verb: Verb) -> Kind:
    return "effect"


_BY_VERB: dict[str, Callable[[Statement, Verb], Kind]] = {
    "work": _works,
    "serve": _serves_all,
    "change": _alters,
    "gain": _obtains,
    "keep": _keeps,
    "unknown": _guesses,
    "state": _lasts,
}
