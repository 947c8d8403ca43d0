"""Work or effect: what a key result describes or counts.

The order of the rules is the argument: what is measured outweighs the verb, the verb outweighs the nouns. Definition and
close calls (delivered or able, hires and trainings as work): the review standard, `key-result-is-a-task`.
"""

import re
from collections.abc import Callable
from itertools import takewhile
from typing import Literal, NamedTuple

from coach.review.forms import among, bases
from coach.review.lexicons import (
    BEHAVE,
    CHANGE,
    EFFECT_NOUNS,
    GAIN,
    GENERAL_VERBS,
    GRADED,
    INPUTS,
    INSIDERS,
    KEEP,
    NOMINAL_WORK,
    PEOPLE,
    WORK,
    WORK_NOUNS,
)
from coach.review.blanks import placeholders
from coach.review.measure import sets_baseline, universal
from coach.review.statement import Statement, participle
from coach.text.spans import Span

Kind = Literal["work", "effect"]

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
    r"reducing|raising|increasing|lowering|saving|halving|doubling|bringing|leaving|making|and)\b", re.IGNORECASE)  # fmt: skip
_STOPS = frozenset(
    "of for in on with by to from at that which who so per within during before after via across through until under over "
    "above below than while without using as into onto about between against is are was were and or if when where resulting "
    "leading".split()
)
_COUNTERS = frozenset(
    "number percentage percent share amount proportion rate % total count majority half third quarter part set list".split()
)
_DELIVERED = frozenset(
    "live available ready done online operational established complete completed place production launched public "
    "installed deployed approved finalized implemented final merged existing usable set up running".split()
)
_ADDING = frozenset(
    "add source sign onboard engage find bring join partner secure integrate reconnect reunite open migrate move connect".split()
)
_STAFFING = frozenset("hire recruit appoint train certify educate coach mentor interview staff employ".split())
_CLEARING = frozenset("close fix solve resolve merge complete clear".split())
_CHORES = frozenset("ticket issue story task bug pr request item vulnerability finding".split())
_OUTWARD = frozenset("enable empower free allow help let".split())
_PLAN = re.compile(
    r"\b(?:of (?:the |our )?(?:\w+ )?(?:plan|quota|target|budget|roadmap|headcount|schedule)|hiring plans?|to plan)\b",
    re.IGNORECASE,
)
_TRAINED = re.compile(
    r"\b(?:complet\w+|attend\w*|go(?:es)? through|gone through|tak(?:e|es|en)|finish\w*|undergo\w*|undergone|receiv\w+|have had|participat\w+ in)\s+"
    r"(?:\w+\s+){0,4}?(?:training|trainings|course|courses|certification|workshop|workshops|onboarding|refresher|e-learning|induction)\b", re.IGNORECASE)  # fmt: skip
_STAFF = frozenset("hire hiring headcount vacancy recruit position role".split())
#: Things that are counted only because the team made them.
_PRODUCED = frozenset(
    "post article blog video webinar workshop training document guide handbook newsletter meeting event interview feature "
    "release dashboard report demo presentation talk session course lesson episode podcast leaflet flyer brochure audit "
    "template campaign integration prototype patrol inspection page publication".split()
)
_VALUE = re.compile(
    r"([^:]{3,90}?)\s*:\s+(?=(?:from|to|under|below|over|above|at (?:least|most)|fewer|less|more|none|zero|no|nobody|down|up|half|halve[ds]?|"
    r"hold|again|max\w*|min\w*|between|target|now|today|last|only)\b|[\d<>≤≥~±+€$£−-])", re.IGNORECASE)  # fmt: skip
_COMPARED = re.compile(
    r"\W*(?:more|fewer|less|better|higher|lower|faster|shorter|quicker|happier|safer|cleaner|easier|simpler|smaller|bigger|larger|no|nobody|no one|never|"
    r"zero|none|half(?!-)|twice|double|nine|\d+\s?% (?:more|fewer|less))\b(?!\s+(?:staff|engineers?|hires?|training)\b)", re.IGNORECASE)  # fmt: skip
#: Kinds of quantity that measure rather than count.
_RATES = frozenset({"percent", "fraction", "duration", "money"})
_SHARE_OF = re.compile(r"%\s*(?:of|der|des|de)\b", re.IGNORECASE)
_LIVE = frozenset("live available ready done online complete operational".split())
_MOVED = re.compile(
    r"\b(?:down|up|fewer|lower|higher|shorter|faster)\b\W*(?:by|to|than|from|[\d<>~]|a |$|,)", re.IGNORECASE
)
_STATES = frozenset(
    "satisfied engaged motivated informed interested outdated protected involved aware covered delayed located affected "
    "connected prepared used needed wanted loved trusted respected heard known seen read treated answered resolved served "
    "reached mentioned featured cited recommended adopted accepted nominated awarded paid shipped delivered returned notified handled processed settled closed dispatched responded "
    "improved increased reduced raised intensified strengthened enhanced ensured lowered halved doubled met".split()
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


def head(statement: Statement, start: int, stop: int | None = None) -> str:
    """The noun that the phrase beginning at word `start` is about, in lower case ("" when no known noun is found).

    "number of blog posts" → posts; "response time of the API" → time.
    """
    stop = min(len(statement.lower), len(statement.lower) if stop is None else stop)
    phrase: list[str] = []
    for at in range(start, stop):
        word = statement.lower[at]
        if word in _STOPS and phrase:
            found = _known(phrase)
            if found:
                return found
            phrase = []
        elif word not in _STOPS:
            phrase.append(word)
    return _known(phrase)


def counts_produce(statement: Statement) -> bool:
    """Whether a phrase is about things that exist only because the team made them ("blog posts")."""
    return among(head(statement, 0), _PRODUCED | _STAFF)


def about(noun: str) -> Kind | None:
    """Whether a noun (lower case) names a work product or an effect."""
    if noun.removesuffix("s") in PEOPLE or among(noun, PEOPLE):
        return "effect"
    if among(noun, WORK_NOUNS):
        return "work"
    return "effect" if among(noun, EFFECT_NOUNS) else None


def _known(phrase: list[str]) -> str:
    known = (word for word in reversed(phrase) if word.removesuffix("s") not in _COUNTERS and about(word))
    return next(known, "")


def _telling(statement: Statement) -> Span:
    """The statement without scaffolding and closing punctuation."""
    plain = statement.plain
    return Span(len(plain) - len(plain.lstrip()), len(plain.rstrip(" .;,\t\n")) or len(plain))


def _numbered(statement: Statement) -> bool:
    """A quantity, or a blank that stands for one."""
    return bool(statement.quantities) or any(blank.counts for blank in placeholders(statement))


def _asks(statement: Statement) -> Kind | None:
    if _QUESTION.match(statement.plain) or sets_baseline(statement):
        return "work"
    return "effect" if _ABLE.match(statement.plain) else None


def _shows(statement: Statement) -> Kind | None:
    found = _SHOWN_BY.search(statement.plain)
    measured = found and any(quantity.span.start >= found.end() for quantity in statement.quantities)
    return "effect" if measured else None


def _plans(statement: Statement) -> Kind | None:
    staffed = statement.has(_STAFF) or (statement.lead is not None and statement.lead.base in _STAFFING)
    return "work" if _PLAN.search(statement.plain) and (staffed or not statement.has(EFFECT_NOUNS)) else None


def _learns(statement: Statement) -> Kind | None:
    """Trainings held and attended are the team's own work."""
    return "work" if _TRAINED.search(statement.plain) and not statement.changes else None


def _values(statement: Statement) -> Kind | None:
    """ "Returned parcels: under 3 a day": a measure with its value behind a colon."""
    found = _VALUE.match(statement.plain)
    if not found:
        return None
    stop = statement.at(found.end(1))
    if any(among(word, _STAFFING | _STAFF) for word in statement.lower[:stop]):
        return "work"
    if statement.changes or any(quantity.kind in _RATES for quantity in statement.quantities):
        return "effect"
    done = any(participle(statement, at) and among(statement.lower[at], WORK) for at in range(1, stop))
    return "work" if done or among(statement.lower[stop - 1], _PRODUCED) else "effect"


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
    start = statement.lead.at + 1 if statement.lead else 0
    noun = head(statement, start, stop if stop > start else None)
    if "per" in statement.lower:
        return "effect"
    staffed = among(noun, _STAFF | frozenset({"staff"})) or (
        statement.lead is not None and statement.lead.base in _STAFFING
    )
    return "work" if staffed or among(noun, _PRODUCED) else "effect"


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
        if statement.lower[at - 1] in _AUX and bases(word) & frozenset(
            {"use", "view", "open", "read", "visit", "adopt", "watch"}
        ):
            return True
    return False


_AUX = frozenset("is are was were be been being get gets".split())


def _begins(statement: Statement) -> Kind | None:
    lead = statement.lead
    return _BY_VERB[lead.kind](statement) if lead else None


def _works(statement: Statement) -> Kind:
    assert statement.lead is not None
    base, noun = statement.lead.base, head(statement, statement.lead.at + 1)
    adds = base in _ADDING or any(
        among(word, _ADDING - {"open"}) for word in statement.lower[statement.lead.at + 1 : statement.lead.at + 3]
    )
    if adds and about(noun) == "effect" and not among(noun, _CHORES | INPUTS | _STAFF):
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
    return (_declares(rest) or _names(rest)) if rest else "work"


def _alters(statement: Statement) -> Kind:
    assert statement.lead is not None
    noun = head(statement, statement.lead.at + 1)
    if _shares(statement) or statement.relative:
        return "work" if among(noun, _PRODUCED) else "effect"
    phrase = _phrase(statement, statement.lead.at + 1)
    crafted = phrase[-1:] and phrase[-1].endswith("ing") and not among(phrase[-1], EFFECT_NOUNS)
    return about(noun) or ("work" if crafted else "effect")


def _phrase(statement: Statement, start: int) -> list[str]:
    """The words up to the next preposition, conjunction or number."""
    return list(takewhile(lambda word: word not in _STOPS and not word[0].isdigit(), statement.lower[start:]))


def _keeps(statement: Statement) -> Kind:
    """Keeping a level is a result of a kind; continuing an activity is work."""
    assert statement.lead is not None
    if _numbered(statement) and statement.lead.base != "continue":
        return "effect"
    return about(head(statement, statement.lead.at + 1)) or ("work" if statement.lead.base == "continue" else "effect")


def _obtains(statement: Statement) -> Kind:
    assert statement.lead is not None
    start, base = statement.lead.at + 1, statement.lead.base
    noun, kind = head(statement, start), about(head(statement, start))
    if base in _OUTWARD:
        return "effect"
    if base == "make":
        made = among((_phrase(statement, start) or [""])[-1], WORK_NOUNS)
        return "work" if made or statement.has(_DELIVERED, start) else "effect"
    if (base in _CLEARING and among(noun, _CHORES)) or (among(noun, INPUTS) and not _shares(statement)):
        return "work"
    if base in ("have", "get") and statement.has(_DELIVERED, start) and kind != "effect":
        return "work"
    if kind is None and statement.lower[start : start + 3] and statement.has(_MORE, start, start + 3):
        return "effect"
    return kind or (
        "effect" if statement.quantities or base not in ("have", "get", "receive", "secure", "obtain") else "work"
    )


def _shares(statement: Statement) -> bool:
    return any(quantity.kind in ("percent", "fraction") for quantity in statement.quantities)


_MORE = frozenset("more fewer less better higher lower".split())


def _guesses(statement: Statement) -> Kind:
    assert statement.lead is not None
    return about(head(statement, statement.lead.at + 1)) or "work"


def _lasts(_statement: Statement) -> Kind:
    return "effect"


_BY_VERB: dict[str, Callable[[Statement], Kind]] = {
    "work": _works, "serve": _serves_all, "change": _alters, "gain": _obtains, "keep": _keeps, "unknown": _guesses, "state": _lasts,
}  # fmt: skip


def _declares(statement: Statement) -> Kind | None:
    """A sentence with a subject: what is said of it?"""
    at = statement.predicate
    if at is None:
        return None
    verb, rest = statement.lower[at], statement.lower[at + 1 : at + 5]
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
        others = any(among(word, PEOPLE - INSIDERS) for word in statement.lower[:at]) and not among(rest[0], _STAFFING)
        return "effect" if others or among(rest[0], BEHAVE - WORK | frozenset({"use"})) else _passes(statement, at + 1)
    if statement.has(GRADED | _MORE, at + 1, at + 3):
        return "effect"
    noun = (_phrase(statement, at + 1) or [""])[-1]
    if among(noun, EFFECT_NOUNS) or _numbered(statement) and statement.has(PEOPLE, 0, at) and about(noun) != "work":
        return "effect"
    return about(head(statement, at + 1)) or "work"


def _stands(statement: Statement, at: int) -> Kind:
    """Something is …: delivered, or in a state that matters?"""
    rest = [word for word in statement.lower[at + 1 : at + 6] if not word.endswith("ly")]
    if not rest:
        return "effect"
    if rest[0] in _STATES:
        return "effect"
    if among(rest[0], _DELIVERED) or (rest[0] in ("in", "up", "set") and len(rest) > 1 and among(rest[1], _DELIVERED)):
        return "work"
    past = rest[0].endswith("ed") or rest[0] in _PAST
    return _passes(statement, statement.lower.index(rest[0], at)) if past else "effect"


_PAST = frozenset(
    "done held built sent set sold met made written run taken given shown known found kept left paid put drawn lit laid led hung".split()
)


def _passes(statement: Statement, at: int) -> Kind:
    """ "Boreholes rehabilitated" is work; "customers retained", "claims settled within 5 days" is an effect."""
    verb, before = statement.lower[at], statement.lower[max(0, at - 2) : at]
    if _MORE & set(before):
        return "effect"
    if among(verb, CHANGE | GENERAL_VERBS - WORK | KEEP - frozenset({"hold"})) or verb == "ensured":
        return "effect"
    served = verb in _STATES or among(verb, BEHAVE - WORK) or among(verb, GAIN)
    people = statement.has(PEOPLE, 0, at) and (not among(verb, WORK) or among(verb, _ADDING))
    counted = _numbered(statement)
    if served and counted or _timed(statement, at) or (people and counted):
        return "effect"
    return "work"


def _timed(statement: Statement, at: int) -> bool:
    """People or cases dealt with in a stated time are served, not produced ("candidates answered within 2 days")."""
    timed = any(q.kind == "duration" and q.span.start > statement.words[at].span.start for q in statement.quantities)
    return timed and not statement.has(WORK_NOUNS - EFFECT_NOUNS, 0, at)


def _acts(statement: Statement, at: int) -> Kind:
    """An active verb: what others do is an effect, what we do is work."""
    verb = statement.lower[at]
    outsiders = any(among(word, PEOPLE) and not among(word, INSIDERS) for word in statement.lower[:at])
    if outsiders:
        return "effect"
    if among(verb, WORK - CHANGE - GAIN - GENERAL_VERBS) and statement.has(INSIDERS, 0, at):
        return "work"
    if (
        not statement.has(PEOPLE, 0, at)
        and not any(q.kind == "duration" for q in statement.quantities)
        and among(verb, frozenset({"open", "start", "launch", "begin"}))
    ):
        return "work"
    if among(verb, BEHAVE | CHANGE | GAIN | KEEP) and not among(
        verb, frozenset({"attend", "visit", "speak", "report"})
    ):
        return "effect"
    if (among(verb, BEHAVE) and _shares(statement)) or not statement.has(WORK_NOUNS | PEOPLE, 0, at):
        return "effect"
    return "work" if among(verb, WORK) else "effect"


def _names(statement: Statement) -> Kind:
    """A phrase without a verb: a counted or compared effect, or a heading."""
    noun = head(statement, 0)
    if statement.lower and among(statement.lower[0], NOMINAL_WORK) and not statement.quantities:
        return "work"
    if _numbered(statement):
        kinds = {quantity.kind for quantity in statement.quantities}
        if kinds & _RATES:
            return "work" if among(noun, _PRODUCED) and _SHARE_OF.search(statement.plain) else "effect"
        return about(noun) or ("work" if kinds else "effect")
    if statement.has(_LIVE):
        return "work"
    if (
        statement.has(GRADED, 0, 4)
        or (about(noun) == "effect" and statement.has(GRADED))
        or _opens_with_people(statement)
    ):
        return "effect"
    reach = universal(statement)
    if reach is None:
        return "work"
    return about(noun) or "effect" if statement.at(reach.start) == 0 else "work"


def _opens_with_people(statement: Statement) -> bool:
    """ "Neighbours water their tree": people in front and more than a heading behind them."""
    first = statement.lower[0] if statement.lower else ""
    return first.endswith("s") and among(first, PEOPLE - INSIDERS) and len(statement.lower) > 3


_RULES: tuple[Callable[[Statement], Kind | None], ...] = (
    _asks, _shows, _plans, _learns, _values, _changes, _causes, _differs, _begins, _declares, _names,
)  # fmt: skip
