"""What is to be judged is named only by a general word: two people could grade it differently."""

import re
from collections.abc import Iterable

from coach.review.criterion import Criterion, Hit, Subject
from coach.review.detectors import whole
from coach.review.forms import among
from coach.review.lexicons import (
    CHANGE,
    EFFECT_NOUNS,
    GENERAL_MEASURES,
    GENERAL_VERBS,
    GRADED,
    IMPROVING,
    PEOPLE,
    WORK,
    WORK_NOUNS,
)
from coach.review.measure import counted, judgeable
from coach.review.phrases import head, until
from coach.review.statement import Statement

#: Instruments that turn a general word into a measure.
_INSTRUMENT = re.compile(
    r"\b(?:score|survey|index|nps|csat|enps|rating|rate|rated|poll|questionnaire|audit|percentile|p9\d|per|"
    r"measured|minutes?|hours?|days?|seconds?|answers?|saying|report(?:s|ed)?|agree|weekly active|monthly active|"
    r"daily active|tickets?|defects?|errors?|complaints?|incidents?|coverage|stars?|grade|certif\w+|indicated|gpa|"
    r"accuracy|stage)\b",
    re.IGNORECASE,
)
_DEGREE = frozenset(
    "significantly significant substantially substantial considerably considerable dramatically noticeably "
    "noticeable".split()
)
_MOST = re.compile(
    r"\b(?:most(?= (?:of|\w+s\b))|the majority of|many|several|a lot of|lots of|"
    r"as (?:much|many|soon|fast) as possible|some)\b",
    re.IGNORECASE,
)
_BEGINS_WITH_MOST = re.compile(r"\W*(?:most|the majority of|many|several|a lot of)\b(?! \w+ed\b)", re.IGNORECASE)
_PLAIN_USERS = re.compile(
    r"(?:^|\b(?:have|get|reach|hit|gain|attract|to|over|least|than|by)\s+)[\s\d.,k+M]*(?:users|"
    r"customers(?= using\b))\b(?: using)?\W*(?:$|by|in the|in q|until|within|before|at)",
    re.IGNORECASE,
)
_DEFINED = re.compile(
    r"\b(?:so that|such that|i\.e|that is|namely|meaning|defined as|as (?:measured|indicated|shown|rated)|"
    r"in terms of|by \w+ing|with more|to (?:minimi[sz]e|reduce|cut|lower|increase|raise|avoid|prevent)|"
    r"from\W+\d.{0,60}\bto|than)\b",
    re.IGNORECASE,
)
_COMPARED = frozenset("more higher less lower increased improved enhanced".split())
_ADVERBS_OF_WORK = frozenset("successfully effectively efficiently properly well smoothly seamlessly".split())
_PREPOSITIONS = frozenset("at in for on of with by to across".split())
_BREAKS = _PREPOSITIONS | frozenset("among between over and".split())


def _find(subject: Subject) -> Iterable[Hit]:
    return [whole(subject.statement)] if is_vague(subject.rendered) else []


def is_vague(statement: Statement) -> bool:
    """Whether the thing judged has only a general name."""
    if not statement.words or statement.changes:
        return False
    if _PLAIN_USERS.search(statement.plain) and counted(statement):
        return True
    if counted(statement):
        return _measures_a_generality(statement)
    if _BEGINS_WITH_MOST.match(statement.plain):
        return True
    if _DEFINED.search(statement.plain):
        return False
    return _grades(statement) or _improves_generally(statement) or _names_a_generality(statement)


def _measures_a_generality(statement: Statement) -> bool:
    """The number hangs on a word that nobody can count ("Increase engagement by 20%")."""
    lead = statement.lead
    if lead is None and statement.predicate is not None and not among(statement.lower[statement.predicate], CHANGE):
        return False
    if _INSTRUMENT.search(statement.plain):
        return False
    if lead is not None and lead.kind in ("work", "unknown"):
        return False
    start = statement.behind
    noun = head(statement, start, start + 6)
    general = among(noun, GENERAL_MEASURES) if noun else statement.has(GENERAL_MEASURES, start, start + 3)
    return general and not _qualified(statement, noun)


def _qualified(statement: Statement, noun: str) -> bool:
    """A general noun behind a telling word is a measure of its own ("search quality score", "customer trust")."""
    places = [at for at, word in enumerate(statement.lower) if word == noun]
    before = statement.lower[places[0] - 1] if places and places[0] else ""
    return among(before, EFFECT_NOUNS - PEOPLE - GENERAL_MEASURES)


def _grades(statement: Statement) -> bool:
    """Praise or degree without anything to hold it to."""
    noun = _first_noun(statement)
    if statement.lead is None and statement.predicate is None and among(noun, WORK_NOUNS) and not noun.endswith("ing"):
        return False  # "Stable Go SDK" is a thing to deliver
    if judgeable(statement) and not statement.has(_DEGREE):
        return False
    graded = statement.first(GRADED)
    gains = statement.lead is not None and statement.lead.kind == "gain"
    return graded is not None and not (gains and graded.lower in _ADVERBS_OF_WORK)


def _improves_generally(statement: Statement) -> bool:
    lead = statement.lead
    if lead is None or judgeable(statement):
        return False
    if lead.base in IMPROVING:
        return True
    if lead.kind == "change" and among(statement.lower[lead.at], CHANGE):
        return _only_general(statement, lead.at + 1)
    return bool(_MOST.search(statement.plain)) and lead.kind != "work"


def _only_general(statement: Statement, start: int) -> bool:
    phrase = until(statement, start, _PREPOSITIONS)
    nouns = [word for word in phrase if among(word, (EFFECT_NOUNS | WORK_NOUNS | GENERAL_MEASURES) - PEOPLE)]
    return bool(nouns) and all(among(word, GENERAL_MEASURES) for word in nouns)


def _names_a_generality(statement: Statement) -> bool:
    """A general noun rises or is compared ("Team satisfaction increases", "better quality", "more visibility")."""
    if statement.lead is not None or judgeable(statement):
        return False
    noun = head(statement, 0)
    verb = statement.lower[statement.predicate] if statement.predicate is not None else ""
    rises = among(verb, CHANGE | GENERAL_VERBS)
    if not noun:
        return rises and verb.endswith("ed")
    general = among(noun, GENERAL_MEASURES) and not among(noun, WORK - GENERAL_MEASURES)
    return general and (rises or statement.lower[0] in _COMPARED)


def _first_noun(statement: Statement) -> str:
    """The last word of the phrase that a sentence without a verb begins with."""
    phrase = until(statement, 0, _BREAKS)
    return phrase[-1] if phrase else ""


CRITERION = Criterion(
    id="key-result-is-vague",
    about="key result",
    level="wording",
    source="google-okr-playbook",
    find=_find,
    flags=(
        "Significantly better onboarding",
        "Increase engagement by 20%",
        "Improve the quality of our reports",
        "Improved awareness among parents",
        "Successful open day",
        "Have over 50 users",
        "Strengthen the partnership with the fire brigade",
    ),
    passes=(
        "Weekly active editors up 20%",
        "Customer satisfaction score from 3.9 to 4.4",
        "Pages open in under 2 s",
        "Write the ward handbook",
        "Users can search across all their documents",
        "A strong first week, as rated 4 of 5 by new starters",
        "Maximise the return on training spend",
    ),
)
