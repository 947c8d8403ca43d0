"""Sentences that begin with a verb: is what they order work or an effect?"""

from collections.abc import Callable

from coach.review.claims import STATES, claims, names
from coach.review.forms import among
from coach.review.grammar import COMPARATIVES
from coach.review.lexicons import EFFECT_NOUNS, INPUTS, PEOPLE, WORK_NOUNS
from coach.review.measure import universal
from coach.review.phrases import ADDING, DELIVERED, PRODUCED, STAFF, Kind, about, head, numbered, phrase, shares
from coach.review.statement import Statement

_CLEARING = frozenset("close fix solve resolve merge complete clear".split())
_CHORES = frozenset("ticket issue story task bug pr request item vulnerability finding".split())
_OUTWARD = frozenset("enable empower free allow help let".split())


def orders(statement: Statement) -> Kind | None:
    lead = statement.lead
    return _BY_VERB[lead.kind](statement) if lead else None


def _works(statement: Statement) -> Kind:
    assert statement.lead is not None
    base, noun = statement.lead.base, head(statement, statement.lead.at + 1)
    adds = base in ADDING or any(
        among(word, ADDING - {"open"}) for word in statement.lower[statement.lead.at + 1 : statement.lead.at + 3]
    )
    if adds and about(noun) == "effect" and not among(noun, _CHORES | INPUTS | STAFF):
        return "effect"
    if (
        base in ("upgrade", "streamline", "modernize", "demonstrate", "advance")
        and about(noun) == "effect"
        and not among(noun, PEOPLE)
    ):
        return "effect"
    if base == "ensure":
        return _ensures(statement, statement.lead.at + 1)
    return "work"


def _serves_all(statement: Statement) -> Kind:
    return "effect" if statement.quantities or universal(statement) else "work"


def _ensures(statement: Statement, start: int) -> Kind:
    rest = (
        Statement(" " * statement.words[start].span.start + statement.plain[statement.words[start].span.start :])
        if start < len(statement.words)
        else None
    )
    return (claims(rest) or names(rest)) if rest else "work"


def _alters(statement: Statement) -> Kind:
    assert statement.lead is not None
    noun = head(statement, statement.lead.at + 1)
    if shares(statement) or statement.relative:
        return "work" if among(noun, PRODUCED) else "effect"
    last = (phrase(statement, statement.lead.at + 1) or [""])[-1]
    crafted = last.endswith("ing") and not among(last, EFFECT_NOUNS)
    return about(noun) or ("work" if crafted else "effect")


def _keeps(statement: Statement) -> Kind:
    """Keeping a level is a result of a kind; continuing an activity is work."""
    assert statement.lead is not None
    if numbered(statement) and statement.lead.base != "continue":
        return "effect"
    return about(head(statement, statement.lead.at + 1)) or ("work" if statement.lead.base == "continue" else "effect")


def _obtains(statement: Statement) -> Kind:
    assert statement.lead is not None
    start, base = statement.lead.at + 1, statement.lead.base
    noun, kind = head(statement, start), about(head(statement, start))
    if base in _OUTWARD or (base == "get" and statement.lower[start : start + 1] and statement.lower[start] in STATES):
        return "effect"
    if base == "make":
        made = among((phrase(statement, start) or [""])[-1], WORK_NOUNS)
        return "work" if made or statement.has(DELIVERED, start) else "effect"
    if (base in _CLEARING and among(noun, _CHORES)) or (among(noun, INPUTS) and not shares(statement)):
        return "work"
    if base in ("have", "get") and statement.has(DELIVERED, start) and kind != "effect":
        return "work"
    if base == "have" and not statement.quantities and about((phrase(statement, start) or [""])[-1]) is None:
        return "effect" if statement.has(COMPARATIVES, start, start + 3) else "work"
    if kind is None and statement.lower[start : start + 3] and statement.has(COMPARATIVES, start, start + 3):
        return "effect"
    return kind or (
        "effect" if statement.quantities or base not in ("have", "get", "receive", "secure", "obtain") else "work"
    )


def _guesses(statement: Statement) -> Kind:
    assert statement.lead is not None
    return about(head(statement, statement.lead.at + 1)) or "work"


def _lasts(_statement: Statement) -> Kind:
    return "effect"


_BY_VERB: dict[str, Callable[[Statement], Kind]] = {
    "work": _works, "serve": _serves_all, "change": _alters, "gain": _obtains, "keep": _keeps, "unknown": _guesses, "state": _lasts,
}  # fmt: skip
