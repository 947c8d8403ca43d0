"""Sentences with a subject and phrases without a verb: is what they say work or an effect?"""

import re

from coach.review.forms import among
from coach.review.grammar import COMPARATIVES, PARTICIPLES
from coach.review.lexicons import (
    BEHAVE,
    CHANGE,
    EFFECT_NOUNS,
    GAIN,
    GENERAL_VERBS,
    GRADED,
    IMPROVING,
    INSIDERS,
    KEEP,
    NOMINAL_WORK,
    PEOPLE,
    WORK,
    WORK_NOUNS,
)
from coach.review.measure import universal
from coach.review.phrases import (
    ADDING,
    DELIVERED,
    PRODUCED,
    RATES,
    STAFFING,
    Kind,
    about,
    head,
    numbered,
    phrase,
    shares,
)
from coach.review.statement import Statement
from coach.review.verbs import participle

_LIVE = frozenset("live available ready done online complete operational".split())
_BEGINNING = frozenset("open start launch begin".split())
_TAKING_PART = frozenset("attend visit speak report".split())
_SHARE_OF = re.compile(r"%\s*(?:of|der|des|de)\b", re.IGNORECASE)
_AGAINST_PLAN = re.compile(
    r"\b(?:ahead of|above|over|under|below|within|on) (?:the |our )?(?:plan|budget|target)\b", re.IGNORECASE
)
STATES = frozenset(
    "satisfied engaged motivated informed interested outdated protected involved aware covered delayed located "
    "affected connected prepared used needed wanted loved trusted respected heard known seen read treated answered "
    "resolved served reached mentioned featured cited recommended adopted accepted nominated awarded paid shipped "
    "delivered returned notified handled processed settled closed dispatched responded improved increased reduced "
    "raised intensified strengthened enhanced ensured lowered halved doubled met".split()
)


def claims(statement: Statement) -> Kind | None:
    """A sentence with a subject: what is said of it?"""
    at = statement.predicate
    if at is None:
        return None
    verb, rest = statement.lower[at], statement.lower[at + 1 : at + 5]
    if statement.lower[0] == "there":
        return about(head(statement, at + 1)) or "work"
    if verb in ("can", "could"):
        return "effect"
    if verb in ("has", "have", "had"):
        return _possesses(statement, at)
    if verb in ("is", "are", "was", "were", "be", "been", "being", "get", "gets"):
        return _stands(statement, at)
    if verb in ("will", "would", "must", "may", "do", "does", "did", "shall", "should"):
        return "work" if rest and among(rest[0], WORK - BEHAVE - GAIN) else "effect"
    return _passes(statement, at) if participle(statement, at) else _acts(statement, at)


def _possesses(statement: Statement, at: int) -> Kind:
    rest = statement.lower[at + 1 :]
    if rest[:1] == ("been",):
        return _stands(statement, at + 1)
    if rest and participle(statement, at + 1):
        others = any(among(word, PEOPLE - INSIDERS) for word in statement.lower[:at]) and not among(rest[0], STAFFING)
        return "effect" if others or among(rest[0], BEHAVE - WORK | frozenset({"use"})) else _passes(statement, at + 1)
    if statement.has(GRADED | COMPARATIVES, at + 1, at + 3):
        return "effect"
    noun = (phrase(statement, at + 1) or [""])[-1]
    counted = numbered(statement) and statement.has(PEOPLE, 0, at) and about(noun) != "work"
    if among(noun, EFFECT_NOUNS) or counted:
        return "effect"
    return about(head(statement, at + 1)) or "work"


def _stands(statement: Statement, at: int) -> Kind:
    """Something is …: delivered, or in a state that matters?"""
    rest = [word for word in statement.lower[at + 1 : at + 6] if not word.endswith("ly")]
    if not rest:
        return "effect"
    if rest[0] in STATES:
        return "effect"
    others = any(among(word, PEOPLE - INSIDERS) for word in statement.lower[:at])
    if _timed(statement, at) or (others and rest[0].endswith("ing")):
        return "effect"
    if among(rest[0], DELIVERED) or (rest[0] in ("in", "up", "set") and len(rest) > 1 and among(rest[1], DELIVERED)):
        return "work"
    past = rest[0].endswith("ed") or rest[0] in PARTICIPLES
    return _passes(statement, statement.lower.index(rest[0], at)) if past else "effect"


def _passes(statement: Statement, at: int) -> Kind:
    """A past form: "boreholes rehabilitated" is work; "customers retained", "claims settled in 5 days" are effects."""
    verb, before = statement.lower[at], statement.lower[max(0, at - 2) : at]
    if COMPARATIVES & set(before) or "not" in before:
        return "effect"
    if among(verb, CHANGE | IMPROVING - WORK | KEEP - frozenset({"hold"})) or verb == "ensured":
        return "effect"
    others = any(among(word, PEOPLE - INSIDERS) for word in statement.lower[:at])
    if others and not verb.endswith("ed") and verb in _ALSO_PRESENT:
        return "effect"
    served = verb in STATES or among(verb, BEHAVE - WORK) or among(verb, GAIN)
    people = statement.has(PEOPLE, 0, at) and (not among(verb, WORK) or among(verb, ADDING))
    counted = numbered(statement) or universal(statement) is not None
    if ((served or people) and counted) or _timed(statement, at):
        return "effect"
    return "work"


#: Past forms that are the present too: with people as the subject it is they who act ("2,000 people put in 50 euros").
#: What even colleagues do of their own accord: others' use of something, not the making of it.
_TAKING_UP = frozenset("adopt use reuse choose rely recommend prefer".split())
_ALSO_PRESENT = frozenset("put set read cut run let".split())


def _timed(statement: Statement, at: int) -> bool:
    """People or cases dealt with in a stated time are served, not produced ("candidates answered within 2 days")."""
    timed = any(q.kind == "duration" and q.span.start > statement.words[at].span.start for q in statement.quantities)
    return timed and not statement.has(WORK_NOUNS - EFFECT_NOUNS, 0, at)


def _acts(statement: Statement, at: int) -> Kind:
    """An active verb: what others do is an effect, what we do is work."""
    verb = statement.lower[at]
    if any(among(word, PEOPLE) and not among(word, INSIDERS) for word in statement.lower[:at]):
        return "effect"
    if among(verb, _TAKING_UP):
        return "effect"
    if among(verb, WORK - CHANGE - GAIN - GENERAL_VERBS) and statement.has(INSIDERS, 0, at):
        return "work"
    timed = any(quantity.kind == "duration" for quantity in statement.quantities)
    if among(verb, _BEGINNING) and not timed and not statement.has(PEOPLE, 0, at):
        return "work"
    if among(verb, BEHAVE | CHANGE | GAIN | KEEP) and not among(verb, _TAKING_PART):
        return "effect"
    if (among(verb, BEHAVE) and shares(statement)) or not statement.has(WORK_NOUNS | PEOPLE, 0, at):
        return "effect"
    return "work" if among(verb, WORK) else "effect"


def names(statement: Statement) -> Kind:
    """A phrase without a verb: a counted or compared effect, or a heading."""
    noun = head(statement, 0)
    if statement.lower and among(statement.lower[0], NOMINAL_WORK) and not statement.quantities:
        return "work"
    if numbered(statement):
        kinds = {quantity.kind for quantity in statement.quantities}
        if "rank" in kinds:
            return "effect"
        if kinds & RATES:
            return "work" if among(noun, PRODUCED) and _SHARE_OF.search(statement.plain) else "effect"
        if kinds and _measures_by_name(statement):
            return "work" if among(noun, PRODUCED) and statement.quantities[0].comparison is None else "effect"
        return about(noun) or ("work" if kinds and _counts_things(statement) else "effect")
    if statement.has(_LIVE):
        return "work"
    if _AGAINST_PLAN.search(statement.plain) and statement.has(EFFECT_NOUNS):
        return "effect"
    if (
        (statement.has(GRADED, 0, 4) and about(noun) != "work")
        or (about(noun) == "effect" and statement.has(GRADED))
        or _opens_with_people(statement)
    ):
        return "effect"
    reach = universal(statement)
    if reach is None:
        return "work"
    return about(noun) or "effect" if statement.at(reach.start) == 0 else "work"


def _measures_by_name(statement: Statement) -> bool:
    """The figure stands behind the name of what is measured, not behind what it only extends over ("for 30 wards")."""
    first = statement.quantities[0]
    at = statement.at(first.span.start)
    return not _counts_things(statement) and statement.lower[at - 1] not in _EXTENDING


_EXTENDING = frozenset("for in on with at across from by into among within over".split())


def _counts_things(statement: Statement) -> bool:
    """A whole number before a thing counts it ("40 evening patrols"), behind a name it measures ("trust index 72")."""
    first = statement.quantities[0] if statement.quantities else None
    return first is None or (statement.at(first.span.start) <= 1 and first.value == (first.value or 0).__trunc__())


def _opens_with_people(statement: Statement) -> bool:
    """People in front and more than a heading behind them ("Neighbours water their tree")."""
    first = statement.lower[0] if statement.lower else ""
    return first.endswith("s") and among(first, PEOPLE - INSIDERS) and len(statement.lower) > 3
