"""Only general praise or general verbs: an outsider could not say what would differ, or for whom."""

import re
from collections.abc import Iterable

from coach.review.criteria.key_result_is_a_task import is_task
from coach.review.criteria.key_result_is_vague import is_vague as key_result_is_vague
from coach.review.criterion import Criterion, Hit, Subject
from coach.review.detectors import whole
from coach.review.forms import among, bases
from coach.review.lexicons import (
    BEHAVE,
    CHANGE,
    GAIN,
    GENERAL_MEASURES,
    GENERAL_NOUNS,
    GENERAL_VERBS,
    GENERAL_WORDS,
    IMPROVING,
    KEEP,
    PEOPLE,
    WORK,
    WORK_NOUNS,
)
from coach.review.measure import counted, judgeable
from coach.review.phrases import phrase, until
from coach.review.statement import Statement

_END_STATE = re.compile(
    r"\b(?:so that|such that|so (?:good|easy|simple|fast|clear)|without|instead of|rather than|than|until|"
    r"that (?:lets?|people|customers|users|everyone|gives?|uses?|needs?|will|are|is|can|have|makes?|keeps?)|"
    r"to (?:attract|let|guide|drive|become the|be the|win|offer)|by (?:\w+ing)|nobody|no one|never|from .{1,40} to|"
    r"lowest|highest|fastest|largest|first|only)\b",
    re.IGNORECASE,
)
_FILLER = frozenset(
    "a an the our we us i my their its his her your this that these those it of for in on at to with and or as by from "
    "into across through within over under all more most very even truly really further overall general continuous "
    "continuously new own be being become becoming make making get getting have having do doing so can every each "
    "time next level quarter year cycle up out long-term short-term long short term internal external whole entire "
    "rapid amid via per rest right different better way ways them they who what how any many several various both "
    "place much among between towards toward around against shall should will existing order possible".split()
)
#: Figures of speech that make any verb a general one.
_GROUNDWORK = frozenset("foundation basis groundwork stage".split())
#: Letting somebody do something names the difference, whatever the verb.
_LETS_DO = re.compile(r"\b(?:enable|empower|allow|let|help)\w*\b.{3,60}\bto\s+[a-z]", re.IGNORECASE)
#: How many words of its own a sentence may have and still be vague, by what carries it.
_WITH_GENERAL_VERB, _WITH_PEOPLE, _WITH_BEING, _OTHERWISE = 2, 1, 1, 0
_PLACES = frozenset("at in for to across within throughout on of with among".split())
_GENERAL = GENERAL_VERBS - {"promote", "develop", "ensure"}
_PRAISE = GENERAL_WORDS - frozenset("more most key ready much less better big bigger good well love".split())
_BETTER = frozenset("better good great big bigger more".split())
_COMMON = (
    GENERAL_NOUNS
    | GENERAL_WORDS
    | GENERAL_VERBS
    | WORK_NOUNS
    | CHANGE
    | GAIN
    | KEEP
    | _FILLER
    | frozenset(
        "work deliver provide create build lay drive establish start prepare execute focus contribute area help "
        "scale".split()
    )
)


def _find(subject: Subject) -> Iterable[Hit]:
    statement = subject.statement
    if not is_vague(statement):
        return []
    hit = whole(statement)
    defining = [key_result for key_result in subject.key_results if _defines(key_result)]
    if 2 * len(defining) < len(subject.key_results) or not defining:
        return [Hit(hit.span, blanks={"word": _word_of(statement)})]
    said = {"word": _word_of(statement), "quote": defining[0].text.strip()}
    return [Hit(hit.span, "question", said, "when the key results define it")]


def is_vague(statement: Statement) -> bool:
    """Whether the words give an outsider neither a concrete subject with a direction nor an end state."""
    if not statement.words or counted(statement):
        return False
    own = _own_words(statement)
    if not own:
        return True
    if _END_STATE.search(statement.plain):
        return False
    return _makes_praise(statement) or _delivers_praise(statement) or len(own) <= _allowance(statement)


def _word_of(statement: Statement) -> str:
    """The general word to ask about: praise first, then what cannot be counted, then a general noun."""
    praise = GENERAL_WORDS - {"more", "most", "key", "ready", "much"}
    for lexicon in (praise, GENERAL_MEASURES - PEOPLE, GENERAL_NOUNS - PEOPLE - {"work"}):
        found = statement.first(lexicon, statement.behind)
        if found:
            return found.text
    return statement.words[statement.lead.at if statement.lead else -1].text


def _own_words(statement: Statement) -> list[str]:
    """Words that are neither filler nor the verb nor what every organization says of itself."""
    verb, known = statement.behind - 1, _COMMON
    if statement.lead is not None and statement.lead.kind in ("work", "unknown"):
        # A thing to be made is a subject of its own ("a planning model"), unless praise is all that is said of it.
        praised = statement.has(_PRAISE | _BETTER, statement.behind)
        known = known - (WORK_NOUNS - GENERAL_NOUNS if praised else WORK_NOUNS)
    return [word for at, word in enumerate(statement.lower) if at != verb and _is_own(word, known)]


def _makes_praise(statement: Statement) -> bool:
    """Something is to be or become praiseworthy ("Make the archive valuable and accessible")."""
    lead = statement.lead
    if lead is None or lead.base not in ("make", "be", "become", "get", "remain", "stay"):
        return False
    if lead.base == "get" and statement.lower[lead.at + 1 : lead.at + 2] == ("better",):
        return True
    praised = [at for at in range(lead.at + 1, len(statement.lower)) if among(statement.lower[at], _PRAISE)]
    # "easy to report bugs" says what can be done; "accessible to every company" does not.
    return bool(praised) and not _says_what_can_be_done(statement, praised[-1])


def _says_what_can_be_done(statement: Statement, at: int) -> bool:
    after = statement.lower[at + 1 : at + 3]
    return len(after) == 2 and after[0] == "to" and among(after[1], WORK | BEHAVE | CHANGE | GAIN)


def _delivers_praise(statement: Statement) -> bool:
    """Praise on a general noun, wherever it is to happen ("Deliver an outstanding experience at the clinic")."""
    lead = statement.lead
    if lead is None or lead.base not in ("deliver", "provide", "offer", "create", "give", "ensure", "have", "build"):
        return False
    given = until(statement, lead.at + 1, _PLACES)
    praised = any(among(word, _PRAISE) for word in given)
    return praised and not any(_is_own(word, _COMMON) for word in given)


def _allowance(statement: Statement) -> int:
    """A general verb on a mere domain noun stays vague however the domain is called."""
    lead = statement.lead
    if lead is None:
        return _WITH_GENERAL_VERB if statement.lower[0] in GENERAL_WORDS else _OTHERWISE
    if lead.base == "deliver" and statement.lower[lead.at + 1 : lead.at + 2] == ("on",):
        return _WITH_GENERAL_VERB
    if lead.base in IMPROVING and not _LETS_DO.search(statement.plain):
        return len(statement.words)
    laid = statement.has(_GROUNDWORK, lead.at + 1, lead.at + 4)
    if lead.base in _GENERAL or laid or _moves_a_generality(statement):
        return _WITH_PEOPLE if statement.has(PEOPLE - GENERAL_NOUNS) else _WITH_GENERAL_VERB
    return _WITH_BEING if lead.base in ("be", "become") else _OTHERWISE


def _moves_a_generality(statement: Statement) -> bool:
    """What is moved cannot be counted ("Raise awareness", "increase engagement")."""
    lead = statement.lead
    if lead is None or lead.kind not in ("change", "gain"):
        return False
    last = [word for word in phrase(statement, lead.at + 1) if word not in _FILLER][-1:]
    told = (word for word in statement.lower[lead.at + 1 :] if word not in _FILLER)
    first = [word for word in told if not among(word, GENERAL_VERBS)][:1]
    return any(among(word, GENERAL_MEASURES) for word in (*last, *first))


def _is_own(word: str, common: frozenset[str]) -> bool:
    if word in _FILLER or word.endswith("ly") or word.isdigit():
        return False
    return not bases(word) & common


def _defines(key_result: Statement) -> bool:
    return judgeable(key_result) and not is_task(key_result) and not key_result_is_vague(key_result)


CRITERION = Criterion(
    id="objective-is-vague",
    about="objective",
    level="wording",
    source="google-okr-playbook",
    find=_find,
    flags=(
        "Drive operational excellence",
        "Improve efficiency",
        "Be world class",
        "Strengthen collaboration",
        "Improve our documentation",
        "Become a better place to work",
        "Foster a culture of innovation",
    ),
    passes=(
        "New customers succeed on their first day without calling us",
        "Improve search so that it becomes the standard way to find open source code",
        "Give night nurses a shift they can finish on time",
        "Make cycling the normal way to school",
        "The best way to learn the cello from home",
        "Win back the farmers who left the cooperative",
    ),
)
