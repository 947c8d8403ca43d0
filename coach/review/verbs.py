"""Which verb carries a sentence: the one it begins with, or the one said of its subject.

Without a tagger, by word lists and neighbours; the order of the tests in `_stands_as_noun` was found on the dev sets.
"""

import re
from dataclasses import dataclass
from typing import Literal, Protocol

from coach.review.forms import among, bases
from coach.review.grammar import AUXILIARIES, DETERMINERS, NOT_VERBS, PARTICIPLES, PREPOSITIONS, RELATIVES
from coach.review.lexicons import (
    BEHAVE,
    CHANGE,
    EFFECT_NOUNS,
    GAIN,
    GENERAL_VERBS,
    INSIDERS,
    KEEP,
    PEOPLE,
    SERVE,
    WORK,
    WORK_NOUNS,
)
from coach.text.quantities import Quantity
from coach.text.spans import Span
from coach.text.words import Word

VerbKind = Literal["work", "serve", "change", "gain", "keep", "state", "unknown"]
_WE = frozenset("we've we're we'll we'd we".split())
_SKIPPED = frozenset("we i i'd to will please also then and shall must should our-team want aim aims".split())
_ASIDE = re.compile(r"\([^()]*\)")
_OPEN_THINGS = frozenset(
    "source data access rate rates role roles position positions request requests ticket tickets case cases house "
    "day days api".split()
)
_KINDS: tuple[tuple[VerbKind, frozenset[str]], ...] = (
    ("keep", KEEP),
    ("change", CHANGE | GENERAL_VERBS),
    ("gain", GAIN - SERVE),
    ("serve", SERVE),
    ("work", WORK),
    ("state", frozenset({"be"})),
)
_WORK_FIRST = frozenset("support develop demonstrate upgrade modernize streamline ensure promote advance place".split())
_MEASURING = frozenset(
    "measure track monitor define establish review analyze report set agree compare calculate keep hold maintain "
    "reach achieve get have".split()
)
_RATE_NAMES = frozenset(
    "rate rates score ratio index time times coverage latency accuracy success duration frequency volume".split()
)


class Sentence(Protocol):
    """What has to be known of a sentence to find its verb."""

    @property
    def plain(self) -> str:
        """The text without scaffolding."""

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words with their places."""

    @property
    def lower(self) -> tuple[str, ...]:
        """Its words in lower case."""

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Its quantities."""

    @property
    def predicate(self) -> int | None:
        """What `predicate` found."""

    def has(self, lexicon: frozenset[str], start: int = 0, stop: int | None = None) -> bool:
        """Whether one of the words `start` to `stop` has a base form in the lexicon."""


@dataclass(frozen=True, slots=True)
class Verb:
    """The verb that carries a sentence: where it stands among the words, its base form, its kind."""

    at: int
    base: str
    kind: VerbKind


def lead(sentence: Sentence) -> Verb | None:
    """The verb a sentence begins with ("Launch the portal"), if it begins with one."""
    for at, word in enumerate(sentence.lower[:7]):
        if _skipped(sentence.lower, at):
            continue
        return _verb(sentence, at) if word not in DETERMINERS else None
    return None


def predicate(sentence: Sentence) -> int | None:
    """Where the verb of a sentence with a subject stands ("Users | can search"); None when there is none."""
    relative, asides = -1, [Span(*found.span()) for found in _ASIDE.finditer(sentence.plain)]
    for at in range(1, len(sentence.lower)):
        word = sentence.lower[at]
        if any(aside.contains(sentence.words[at].span) for aside in asides):
            continue
        if word in RELATIVES:
            relative = at
        elif word in AUXILIARIES or participle(sentence, at) or _finite(sentence, at):
            if relative >= 0 and at - relative <= 2:
                relative = -1 if word not in AUXILIARIES else at
                continue
            return at
    return None


def participle(sentence: Sentence, at: int) -> bool:
    """A past form behind its noun ("12 nurses hired", "boxes scanned by May"), not an adjective before one."""
    word, before = sentence.lower[at], sentence.lower[at - 1]
    if not (word in PARTICIPLES or (word.endswith("ed") and len(word) > 3)) or before in DETERMINERS:
        return False
    if before in PREPOSITIONS - {"and"} or word in ("need", "speed", "feed", "seed", "breed", "hundred"):
        return False
    after = sentence.lower[at + 1 : at + 2]
    ends = sentence.plain[sentence.words[at].span.end :][:1] in (",", ";", ".")
    return (
        ends
        or not after
        or after[0] in PREPOSITIONS
        or after[0].endswith("ly")
        or not after[0].isalpha()
        or among(before, INSIDERS | PEOPLE)
    )


def _skipped(lower: tuple[str, ...], at: int) -> bool:
    """What may stand before the verb: "we", "in order to", "be able to", adverbs."""
    word = lower[at]
    if lower[:2] == ("in", "order") and at < 3:
        return True
    if word in _WE or (
        at
        and lower[at - 1] in _WE
        and word in ("have", "are", "will", "had")
        and lower[at + 1 : at + 2]
        and lower[at + 1].endswith(("ed", "ing", "ly", "ilt", "un"))
    ):
        return True
    if word in ("be", "able", "being") and "able" in lower[at : at + 2]:
        return True
    return word in _SKIPPED or (word.endswith("ly") and len(word) > 5)


def _verb(sentence: Sentence, at: int) -> Verb | None:
    word = sentence.lower[at]
    if word in NOT_VERBS or _stands_as_noun(sentence, at):
        return None
    kind = _kind(sentence, at)
    if kind:
        return Verb(at, _base(word, kind), kind)
    return Verb(at, word, "unknown") if _looks_like_verb(sentence, at) else None


def _kind(sentence: Sentence, at: int) -> VerbKind | None:
    forms = bases(sentence.lower[at])
    if "hold" in forms and sentence.lower[at + 1 : at + 2] in (("a",), ("an",)):
        return "work"
    if "hold" in forms and not sentence.has(EFFECT_NOUNS, at + 1, at + 5):
        return "work"
    if forms & _WORK_FIRST:
        return "work"
    return next((kind for kind, lexicon in _KINDS if forms & lexicon), None)


def _base(word: str, kind: VerbKind) -> str:
    lexicon = dict(_KINDS)[kind] | WORK
    return min((form for form in bases(word) if form in lexicon), key=len, default=word)


def _stands_as_noun(sentence: Sentence, at: int) -> bool:
    """The first word only looks like a verb ("Support tickets fall", "Test coverage", "Hiring managers")."""
    word, rest = sentence.lower[at], sentence.lower[at + 1 :]
    if word == "open" and rest and rest[0] in _OPEN_THINGS:
        return True
    noun = among(word, WORK_NOUNS | EFFECT_NOUNS | PEOPLE)
    plural = word.endswith("s") and not word.endswith("ss") and bases(word) != {word}
    if rest and (_is_rate(sentence, at) or _is_level(word, rest[0])):
        return True
    if rest and (_is_measured(sentence, at) or _is_adjective(sentence, at)):
        return True
    if not (noun or word.endswith("ing") or plural):
        return False
    if not rest:
        return noun or word.endswith("ing")
    if rest[0] in AUXILIARIES or rest[0] in ("of", "per") or _is_subject(sentence, at, noun):
        return True
    if plural and (noun or sentence.predicate is not None):
        return True
    clear = among(word, CHANGE | GAIN | KEEP) and not word.endswith("ing")
    return (
        among(rest[0], (EFFECT_NOUNS | PEOPLE) if word.endswith("ing") else EFFECT_NOUNS - PEOPLE)
        and not clear
        and rest[0] not in DETERMINERS
        and not _moves(word)
    )


def _is_measured(sentence: Sentence, at: int) -> bool:
    """A measure, then its verb ("Pass rate stays above 94%", "lift availability remains")."""
    verb = sentence.predicate
    measure = among(sentence.lower[at + 1], EFFECT_NOUNS - PEOPLE)
    if not measure or verb is None or not at + 1 < verb <= at + 4:
        return False
    several = sentence.lower[at + 1].endswith("s") and among(sentence.lower[verb], CHANGE)
    return several or sentence.lower[verb].endswith("s")


def _is_level(word: str, after: str) -> bool:
    """A measure and where it goes: "hosting down 20%", "repairs done right first time"."""
    moved = word.endswith("ing") and after in ("down", "up", "under", "below", "above", "over", "from", "at")
    return moved or (word.endswith("s") and (after in PARTICIPLES or after.endswith("ed")))


def _is_rate(sentence: Sentence, at: int) -> bool:
    """It is part of a measure's name ("Reply rate of 40%", "offer acceptance rate 85%")."""
    if among(sentence.lower[at], _MEASURING) or _moves(sentence.lower[at]):
        return False
    named = sentence.lower[at + 1 : at + 4]
    return bool(sentence.quantities or "%" in sentence.plain) and any(
        word in _RATE_NAMES
        and not set(named[:place]) & (DETERMINERS | PREPOSITIONS)
        and not any(before[0].isdigit() for before in named[:place])
        for place, word in enumerate(named)
    )


def _is_adjective(sentence: Sentence, at: int) -> bool:
    """A past form that describes the subject ("Merged requests land within a day")."""
    verb = sentence.predicate
    after = sentence.lower[at + 1]
    past = sentence.lower[at].endswith("ed") and after not in DETERMINERS and not after[0].isdigit()
    return (
        past
        and verb is not None
        and verb > at + 1
        and sentence.lower[verb] not in ("has", "have")
        and not participle(sentence, verb)
    )


def _is_subject(sentence: Sentence, at: int, noun: bool) -> bool:
    """A noun with its verb behind it ("Process manual is available", "Dispatch works better")."""
    verb = sentence.predicate
    if not noun or verb is None:
        return False
    follows = sentence.lower[at + 1]
    acts = verb == at + 1 and follows.endswith("s") and not among(follows, WORK_NOUNS | EFFECT_NOUNS - BEHAVE)
    return acts or sentence.lower[verb] in ("is", "are", "has", "have", "was", "were")


def _moves(word: str) -> bool:
    """Verbs of change are verbs in any form ("Reducing churn", "Increasing usage")."""
    return among(word, CHANGE | GAIN | GENERAL_VERBS)


def _looks_like_verb(sentence: Sentence, at: int) -> bool:
    """An unknown first word before a determiner, a number or "and <verb>" is taken for an imperative."""
    word, rest = sentence.words[at], sentence.lower[at + 1 : at + 3]
    if not rest or among(word.lower, WORK_NOUNS | EFFECT_NOUNS | PEOPLE) or not word.text.isalpha():
        return False
    if word.lower.endswith(("tion", "ment", "ness", "ity", "ance", "ence", "ship", "ies", "s")):
        return False
    joined = rest[0] == "and" and len(rest) > 1 and among(rest[1], WORK | CHANGE | GAIN)
    return rest[0] in DETERMINERS or rest[0].isdigit() or joined


def _finite(sentence: Sentence, at: int) -> bool:
    """An active verb after a subject: "customers call", "invoices go out", "the room opens"."""
    word, before, after = sentence.lower[at], sentence.lower[at - 1], sentence.lower[at + 1 : at + 2]
    if before in DETERMINERS or before in PREPOSITIONS or before[-1:].isdigit():
        return False
    if at > 1 and sentence.lower[at - 2] in PREPOSITIONS and word.endswith("s") and not before.endswith("s"):
        return False
    plain = not word.endswith(("s", "ed", "ing", "ly", "tion", "ment"))
    if (
        among(before, PEOPLE)
        and (before.endswith("s") or before in ("staff", "people"))
        and plain
        and word not in PREPOSITIONS
        and word not in NOT_VERBS
    ):
        return bool(after) and not among(word, (WORK_NOUNS | EFFECT_NOUNS) - BEHAVE - WORK)
    if not among(word, BEHAVE | CHANGE | GAIN | KEEP | WORK | GENERAL_VERBS) or word.endswith("ing"):
        return False
    if among(before, PEOPLE) and not before.endswith("s") and word.endswith("s") and among(word, BEHAVE):
        return bool(after)
    if not among(word, WORK_NOUNS | EFFECT_NOUNS | PEOPLE):
        return word.endswith("s") or before.endswith("s")
    objected = bool(after) and (
        after[0] in DETERMINERS
        or after[0] in ("by", "at", "up", "down", "out", "from", "to", "above", "below", "under", "within")
    )
    return objected and (word.endswith("s") != before.endswith("s"))
