"""Work to be done or a thing to be delivered, with no changed condition or benefit for anybody."""

import re

from coach.review.criterion import Criterion
from coach.review.detectors import of_statement
from coach.review.forms import among
from coach.review.lexicons import (
    EFFECT_NOUNS,
    GENERAL_NOUNS,
    GENERAL_VERBS,
    GENERAL_WORDS,
    NOMINAL_WORK,
    PEOPLE,
    WORK,
    WORK_NOUNS,
)
from coach.review.measure import counted
from coach.review.phrases import about, head, phrase, until
from coach.review.statement import Statement

_BENEFIT = re.compile(
    r"\b(?:so that|so (?:we|they|people|that|our|the|every|no)|in order to|which (?:lets|means|gives|frees|makes)|"
    r"that (?:lets?|supports?|thrives?|works?|helps?|makes?|people|customers|users|everyone|gives?|frees?|needs?|wins?|"
    r"uses?)|to (?:let|help|enable|allow|free|attract|become|scale|make|give|save|protect|win|keep|reduce|increase|"
    r"improve|cut)|helps?|lets?|enables?|frees?|makes? it (?:easy|easier|possible)|without|"
    r"by (?:moving|building|launching)|while (?:providing|keeping|making)|people love|loves?|trusts?|easier|"
    r"faster)\b",
    re.IGNORECASE,
)
_ABLE = re.compile(r"\W*(?:be|being|become) able to\b", re.IGNORECASE)
_READY = re.compile(
    r"\b(?:get|make|have)\b.*\b(?:ready|live|launched|released|shipped|done)(?:\W*$|\s+for\b)", re.IGNORECASE
)
_POSITION = re.compile(r"\W*(?:establish|position|make|build)\b.{1,60}\bas (?:an?|the)\b", re.IGNORECASE)
_SUPERLATIVE = re.compile(
    r"^\W*\w+\s+(?:the\s+)?(?:lowest|highest|best|fastest|largest|leading|first|most|greatest)\b", re.IGNORECASE
)
#: Verbs of work that state a goal in the world rather than a deliverable, and verbs too general to name one.
_OUTWARD = frozenset(
    "learn understand solve help serve win grow earn become store teach give feed protect save care house heal "
    "welcome free show offer reunite reconnect inspire".split()
) | (GENERAL_VERBS - {"develop", "upgrade", "expand", "support", "promote"})
#: What is built in a figure of speech.
_FIGURES = frozenset(
    "authority path foundation basis culture company team community organization relationship trust reputation "
    "brand business motion network movement future leadership presence ecosystem platform market place workplace "
    "mindset habit capability resilience world face connection bridge friendship workforce generation".split()
)
_SHAPING = frozenset("promote build create lay establish grow develop form shape set start demonstrate make".split())
_ABSTRACT = frozenset("product experience company team organization service business culture place".split())
_PEOPLE_TASK = frozenset("hire recruit appoint train certify onboard interview".split())
_DELIVERIES = frozenset("launch release ship publish start implement deploy migrate roll install organize hire".split())
_THINGS = frozenset(
    "api sdk dashboard portal website app page guide handbook report roadmap course tool platform".split()
)
_JOINS = frozenset("of for in on at to by with from across through during until that which as".split())
_ON_PEOPLE = frozenset(
    "develop support coach mentor engage educate prepare equip connect integrate join unite inform guide "
    "deliver".split()
)


def _is_task(statement: Statement) -> bool:
    """Work under a verb or a noun, unless a benefit, a figure of speech or people as its object make it more."""
    lead = statement.lead
    if _ABLE.match(statement.plain) or _BENEFIT.search(statement.plain) or _SUPERLATIVE.match(statement.plain):
        return False
    if _POSITION.match(statement.plain):
        return False
    if lead is None:
        return _is_project(statement)
    if _READY.search(statement.plain):
        return True
    if lead.kind not in ("work", "unknown") and not _obtains_a_thing(statement):
        return False
    if lead.base in _OUTWARD or _builds_a_figure(statement) or statement.lower[lead.at + 1 : lead.at + 2] == ("with",):
        return False
    if lead.base in _PEOPLE_TASK:
        return True
    noun = head(statement, lead.at + 1)
    if lead.kind == "unknown":
        return about(noun) == "work" and noun.removesuffix("s") not in _FIGURES
    if lead.base in _DELIVERIES:
        return True
    return not (_moves_people(noun, lead.base) or _praises(statement, noun))


def _is_project(statement: Statement) -> bool:
    """Work under a noun ("Implementation of the app", "Cold store relocation project")."""
    phrase = until(statement, 0, _JOINS)
    named = [word for word in phrase if word.isalpha() or "-" in word]
    if not named or counted(statement) or statement.predicate is not None:
        return False
    gerund = named[0].endswith("ing") and among(named[0], WORK) and statement.lower[1:2] == ("of",)
    return gerund or among(named[0], NOMINAL_WORK) or among(named[-1], NOMINAL_WORK | _THINGS)


def _builds_a_figure(statement: Statement) -> bool:
    """The object is a figure of speech, or there is none ("Lay the foundation", "build for growth")."""
    lead = statement.lead
    if lead is None:
        return False
    phrase = until(statement, lead.at + 1, _JOINS)
    return lead.base in _SHAPING and (not phrase or any(word.removesuffix("s") in _FIGURES for word in phrase))


def _obtains_a_thing(statement: Statement) -> bool:
    """A deliverable under a verb of gaining ("Have a roadmap", "Get the release out", "Reach a stable version")."""
    lead = statement.lead
    if lead is None or lead.base not in ("have", "get", "reach"):
        return False
    noun = (phrase(statement, lead.at + 1) or [""])[-1]
    if statement.lower[lead.at + 1 : lead.at + 2] == ("better",):
        return False
    return among(noun, WORK_NOUNS) and not among(noun, _FIGURES | PEOPLE | EFFECT_NOUNS)


def _moves_people(noun: str, verb: str) -> bool:
    """Work done on people or on an effect ("teach pupils", "develop nurses") says for whom something changes."""
    return verb in _ON_PEOPLE and bool(noun) and about(noun) == "effect"


def _praises(statement: Statement, noun: str) -> bool:
    """A general noun under praise is vague, not a task ("Build a better product")."""
    return among(noun, GENERAL_NOUNS & _ABSTRACT) and statement.has(GENERAL_WORDS)


CRITERION = Criterion(
    id="objective-is-a-task",
    about="objective",
    level="wording",
    source="google-okr-playbook",
    find=of_statement(_is_task),
    flags=(
        "Migrate billing to the new platform",
        "Launch the parent portal",
        "Hire a head of nursing for every ward",
        "Write the quality handbook",
        "Set up a data warehouse",
        "Organise the summer festival",
    ),
    passes=(
        "Let finance close the month without manual fixes by moving billing to the new platform",
        "Build a company that people would join again",
        "Help every pupil read fluently before year four",
        "Create the lowest carbon footprint in our industry",
        "Launch a portal so that parents stop waiting on the phone",
        "Bring more diverse voices into our reviews",
    ),
)
