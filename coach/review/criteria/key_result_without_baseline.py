"""A measure is to reach or change by an amount, and where it stands today is not said."""

import re
from collections.abc import Iterable

from coach.review.blanks import placeholders
from coach.review.criteria.key_result_is_a_task import describes_work, is_task
from coach.review.criterion import Criterion, Hit, Subject
from coach.review.forms import among
from coach.review.lexicons import EFFECT_NOUNS, PEOPLE
from coach.review.measure import counted
from coach.review.routine import asks_to_keep, is_guard
from coach.review.slots import known
from coach.review.statement import Statement
from coach.text.quantities import Quantity

#: Things that start from nothing each cycle: events won, signed, published, added.
_NEW = re.compile(
    r"\b(?:new|additional|more|extra|first|another|further|net[- ]new|sign(?:s|ed)?|win|wins|won|close[sd]?|"
    r"land(?:s|ed)?|add(?:s|ed|ing)?|generat\w+|sell|sold|attract\w*|recruit\w*|enrol\w*|onboard\w*|partner\w*|"
    r"join(?:s|ed)?|identif\w+|reported|received|collected|place[ds]?|publish\w*|mention\w*|featured|hit[s]?|"
    r"raise[ds]?|convinc\w+|get|secure[ds]?|save[ds]?|book(?:s|ed)?|test\w*|tr(?:y|ied)|visit(?:s|ed)?|pilot\w*|"
    r"complete[ds]?|in the first)\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"\b(?:reach\w*|grow\w*|increas\w*|reduc\w*|decreas\w*|rais\w*|lower\w*|cut\w*|improv\w*|achiev\w*|to|below|"
    r"under|above|over|exceed\w*|maintain\w*|keep\w*|expand\w*|total|average|mean|median|monthly|weekly|daily|"
    r"active|per|at|rise[s]?|fall[s]?|drop\w*|boost\w*|shrink\w*|up|down|short\w*)\b",
    re.IGNORECASE,
)
_STOCK = frozenset(
    "user member subscriber follower contributor customer client participant viewer reader mau wau dau arr mrr "
    "iarr revenue headcount share capacity point score nps csat enps ces turnover viewership audience balance "
    "inventory backlog volunteer donor patron installation night guest passenger view visit pageview download".split()
)
_NOTHING = re.compile(r"\b(?:zero|no|none|0|never|nobody|no one)\b", re.IGNORECASE)
_CASES = re.compile(
    r"\b(?:renewals?|this (?:quarter|cycle|year)'?s?|(?:q[1-4]|h[12])(?:'s)?\s+\w+s\b|open cases|"
    r"pilot (?:group|schools?|sites?)|of (?:the |our )?(?:\w+ )?(?:plan|quota|budget)|cohort|graduates|"
    r"applicants)\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"\b(?:within|in|after|over|during|for|by|every|last|next|first|past|per)\s+(?:the\s+|our\s+|a\s+)?(?:first\s+|"
    r"next\s+|last\s+)?$",
    re.IGNORECASE,
)
_SPEEDS = re.compile(
    r"\b(?:time|latency|duration|wait\w*|respon\w+|repl\w+|answer\w*|notif\w+|resolv\w+|load\w*|open\w*|start\w*|"
    r"deliver\w*|process\w*|ship\w*|leav\w+|arriv\w+|receiv\w+|cycle|p9\d|p50|lead|turnaround|delay|build|"
    r"recover\w*|return\w*|pay\w*|paid|settl\w+|call\w*|seen|treat\w*|fix\w*|land\w*|decid\w+|handl\w+|approv\w+|"
    r"clos\w+|sent|back|go out|issued|complet\w+|run\w*|takes?)\b",
    re.IGNORECASE,
)
_TO = re.compile(r"(?:\bto|→|->|\bfrom)\W*$", re.IGNORECASE)
_DOWN_TO = re.compile(r"\b(?:down|up|cut|reduced|raised) to\W*(?:at most |under |below )?$", re.IGNORECASE)
_RATE = re.compile(r"%|\bper\b|/\w|\beur\b|\busd\b|[€$£]", re.IGNORECASE)
_ARRIVING = frozenset("reach hit exceed surpass climb rise fall drop grow increase decrease".split())
_SCORES = frozenset(
    "score nps csat enps rating average index ratio rate coverage mean median ces grade frequency auc accuracy "
    "precision recall f1".split()
)
_SHARE_OF = re.compile(r"%\s*(?:of|der|des|de)\b|\bin (?:ten|five|four|three)\b", re.IGNORECASE)
_STATED = re.compile(r"\([^()]*\b(?:none|nobody|nothing|no one|never)\b[^()]*\)", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:last|was|were|had|today|now|currently?|previous(?:ly)?|before|so far|timed|january|february|march|april|"
    r"may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_ALL = re.compile(r"\W*(?:all|every|each)\b", re.IGNORECASE)


def _find(subject: Subject) -> Iterable[Hit]:
    statement, slots = subject.statement, subject.key_result
    numbers = counted(statement)
    started = bool(slots and known(slots.baseline)) or _tells_start(statement, numbers)
    if started or _only_keeps(statement):
        return []
    if slots and known(slots.target) and not describes_work(subject):
        return [Hit(statement.whole)]
    if _only_works(statement):
        return []
    needs = _leaves_level_blank(statement) or any(_needs_start(statement, number) for number in numbers)
    return [Hit(statement.whole)] if needs else []


def _tells_start(statement: Statement, numbers: tuple[Quantity, ...]) -> bool:
    """The start is said, follows from what is said (a step and a level together give it), or is nothing."""
    said = statement.changes or _STATED.search(statement.plain) or _compares(statement)
    return bool(said) or _follows(statement, numbers) or _starts_at_nothing(statement, numbers)


def _follows(statement: Statement, numbers: tuple[Quantity, ...]) -> bool:
    """A step and the level it leads to give the start: "cut by 20% to 40 h", "300 (+100%) subscribers"."""
    steps = [quantity for quantity in numbers if quantity in statement.relative]
    levels = [quantity for quantity in numbers if quantity not in steps and quantity.kind != "rank"]
    led = any(_TO.search(statement.plain[: level.span.start]) for level in levels)
    noted = any(_in_brackets(statement.plain, one.span.start) for one in (*steps, *levels))
    return bool(steps and levels) and (led or noted)


def _in_brackets(text: str, place: int) -> bool:
    return text.rfind("(", 0, place) > text.rfind(")", 0, place)


def _only_keeps(statement: Statement) -> bool:
    return (
        asks_to_keep(statement) or is_guard(statement) or (statement.lead is not None and statement.lead.kind == "keep")
    )


def _only_works(statement: Statement) -> bool:
    """Work has no starting value, unless it is a share of something ("train 80% of the crew")."""
    shared = _SHARE_OF.search(statement.plain) and not _CASES.search(statement.plain)
    return is_task(statement) and not shared


def _leaves_level_blank(statement: Statement) -> bool:
    blank = any(blank.counts for blank in placeholders(statement))
    return blank and not _NEW.search(statement.plain) and _is_level(statement)


def _needs_start(statement: Statement, quantity: Quantity) -> bool:
    before, after = statement.plain[: quantity.span.start], statement.plain[quantity.span.end :]
    if quantity in statement.relative and quantity.kind != "rank":
        return quantity.value is None or quantity.kind != "number" or not _NEW.search(statement.plain)
    return _BY_KIND[quantity.kind](statement, before, after)


def _share(statement: Statement, _before: str, after: str) -> bool:
    return not (_CASES.search(statement.plain) or "chance" in after[:24])


def _money(_statement: Statement, before: str, after: str) -> bool:
    near = before[-60:] + " " + after[:24]
    return not _NEW.search(near) or bool(re.search(r"\bto\W*$", before))


def _count(statement: Statement, before: str, after: str) -> bool:
    if _is_changing(statement) and _TO.search(before):
        return True
    at = statement.at(len(before))
    near = statement.lower[at : at + 5]
    if after.lstrip().startswith("/") or statement.has(_SCORES):
        return True
    stock = statement.predicate is None and any(among(word, _STOCK) for word in near)
    if _NEW.search(" ".join((before[-40:], after[:20]))):
        return False
    if _is_changing(statement) or _arrives_at(statement):
        return True
    if _names_level(statement, before):
        return True
    levelled = bool(_LEVEL.search(before)) and any(among(word, EFFECT_NOUNS - PEOPLE) for word in near)
    return stock or levelled or bool(re.search(r"\bper\b|\ba (?:day|week|month)\b", before + after[:24]))


def _time(statement: Statement, before: str, _after: str) -> bool:
    if re.search(r"\bfirst\s*$", before):
        return False
    timed = _names_level(statement, before) or _DOWN_TO.search(before) or _SPEEDS.search(statement.plain)
    return bool(timed) and not _is_deadline(statement, before)


def _arrives_at(statement: Statement) -> bool:
    """A measure that gets somewhere: "monthly active developers reach 5,000"."""
    verb = statement.predicate
    return verb is not None and among(statement.lower[verb], _ARRIVING)


def _names_level(statement: Statement, before: str) -> bool:
    """A measure by its name and then a figure, with no verb: "revenue 1.2M", "overtime to 30 h"."""
    named = statement.lower[: statement.at(len(before))]
    verbless = statement.lead is None and statement.predicate is None
    counted_in = bool(named) and named[-1] in ("on", "in", "for", "per", "from", "with", "q")
    return verbless and not counted_in and any(among(word, EFFECT_NOUNS - PEOPLE) for word in named)


def _is_deadline(statement: Statement, before: str) -> bool:
    """It bounds a count ("50 users within 3 months"), where "answered within 3 days" is the measure itself."""
    others = [q for q in counted(statement) if q.kind in ("number", "money", "multiple")]
    return bool(_DEADLINE.search(before)) and bool(others)


def _never(_statement: Statement, _before: str, _after: str) -> bool:
    return False


def _always(_statement: Statement, _before: str, _after: str) -> bool:
    return True


def _compares(statement: Statement) -> bool:
    """Two figures of a kind and a word of another time: "8 of 10 finish unaided, last round 3 of 10"."""
    kinds = [quantity.kind for quantity in statement.quantities]
    twice = any(kinds.count(kind) > 1 for kind in kinds)
    return bool(_BEFORE.search(statement.plain)) and (twice or "as today" in statement.plain.lower())


def _is_level(statement: Statement) -> bool:
    """A blank of a rate, a score or a changing total, not of things counted from nothing."""
    return _is_changing(statement) or bool(_RATE.search(statement.plain)) or statement.has(_SCORES)


def _is_changing(statement: Statement) -> bool:
    return statement.lead is not None and statement.lead.kind == "change"


def _starts_at_nothing(statement: Statement, numbers: tuple[Quantity, ...]) -> bool:
    """All or none is asked for ("Zero incidents", "no driver sleeps away more than two nights")."""
    nothing = _NOTHING.search(statement.plain)
    if nothing is None:
        return bool(_ALL.match(statement.plain))
    opens = _ALL.match(statement.plain) or not statement.plain[: nothing.start()].strip()
    return bool(opens) or all(quantity.value == 0 for quantity in numbers)


_BY_KIND = {
    "percent": _share,
    "fraction": _share,
    "money": _money,
    "number": _count,
    "duration": _time,
    "multiple": _always,
    "rank": _never,
    "redacted": _money,
}


CRITERION = Criterion(
    id="key-result-without-baseline",
    about="key result",
    level="question",
    source="gitlab-okrs",
    find=_find,
    flags=(
        "Raise activation to 60%",
        "Cut costs by 20%",
        "NPS of 50",
        "Average answer time under 4 hours",
        "Double the number of regular donors",
        "Reach 2,000 subscribers",
        "80% of parents answer within a week",
    ),
    passes=(
        "Activation from 41% to 60%",
        "Sign 5 hospitals",
        "Zero incidents on site",
        "200 meals a day (currently 120)",
        "Win 3 new customers in the north",
        "100% of Q3 renewals signed",
        "3 of 4 shops reorder, up from 1 in 2",
        "Applications answered within 10 days 45% to 85%",
        "Improve page speed",
    ),
    structural=True,
)
