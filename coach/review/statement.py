"""One sentence of a draft, read once for all criteria: its words, its verb, its quantities.

Scaffolding around the sentence (owners, priorities, scores, links) is blanked out with spaces of the same
length, so that every offset is an offset in the text as given.
"""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from coach.review.forms import among, bases
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
from coach.text.dates import When, dates
from coach.text.quantities import Change, Quantity, changes, labels, quantities, relative
from coach.text.spans import Span
from coach.text.words import Word, words

VerbKind = Literal["work", "serve", "change", "gain", "keep", "state", "unknown"]

_NOISE = (
    re.compile(r"^\s*\(\s*(?:[01][.,]\d{1,2})\s*\)\s*"),
    re.compile(
        r"^\s*\d{1,2}\.\d{1,2}(?:\.\d+)*\s+(?=[A-Za-z])(?!(?:million|mio|bn|m|k|x|h|hrs?|hours?|days?|weeks?|months?|years?|points?|pts|stars?|times|out|of|to|percent|min|minutes?|s|kg|t|km)\b)",
        re.IGNORECASE,
    ),
    re.compile(r"^\s*(?:\[(?:[A-Z][A-Z/& ]{0,18}\d?|[xX ]?)\]|\((?:P\d|[A-Z]{2,12})\)|P\d\b[:.]?)\s*"),
    re.compile(r"\[[A-Z][A-Z/& ]{1,20}\]"),
    re.compile(r"\s(?:=>|⇒).*$", re.DOTALL),
    re.compile(
        r"\s*[(\[](?:score:?\s*)?(?:0?[.,]\d{1,2}|1[.,]0|\d{1,3}\s?%\s*(?:done|complete[d]?))[)\]]\s*$", re.IGNORECASE
    ),
    re.compile(r"\bP\d\s*$"),
    re.compile(r"https?://\S+"),
    re.compile(r"(?<!\S)@\w[\w.-]*"),
    re.compile(r"^\s*(?:KR|O|Key Result|Objective)\s?[\d.]{0,5}\s*[:\-–]\s+", re.IGNORECASE),
)
_OWNER = re.compile(r"^\s*([A-Z][\w&/+()'’.-]*(?:[ ,&/]+[\w&/+()'’.-]+){0,4}):\s+(?=\S+\s+\S+\s+\S)")
_NUMERIC_START = re.compile(
    r"(?:from|to|[<>≤≥~+-]?\s?[\d$€£_]|up|down|at|under|over|below|above|reach(?:es)?)\b", re.IGNORECASE
)
_WE = frozenset("we've we're we'll we'd we".split())
_SKIPPED = frozenset("we i i'd to will please also then and shall must should our-team want aim aims help".split()) - {
    "help"
}
_ASIDE = re.compile(r"\([^()]*\)")
_DETERMINERS = frozenset(
    "a an the our all every each this these those its their his her my your any some no both".split()
)
_AUXILIARIES = frozenset(
    "is are was were be been being has have had can could will would do does did may must get gets".split()
)
_NOT_VERBS = frozenset(
    "no not only more fewer less most over under at about with without by for in on of new own better again never always "
    "still once nobody everyone none half less lower higher up down first last next key".split()
)
_PREPOSITIONS = frozenset(
    "at by for in on of to from with without within until till before after during per over under above below out off up "
    "down away again across through and or but than as via into about among between because if when against around".split()
)
_RELATIVES = frozenset("who that which whom whose".split())
_OPEN_THINGS = frozenset(
    "source data access rate rates role roles position positions request requests ticket tickets case cases house day days api".split()
)
_PARTICIPLES = frozenset(
    "done held built sent set sold won met made written run taken given shown known found kept left paid put read cut "
    "brought bought taught chosen drawn lit laid led hung sorted".split()
)


@dataclass(frozen=True, slots=True)
class Verb:
    """The verb that carries a sentence: where it stands among the words, its base form, its kind."""

    at: int
    base: str
    kind: VerbKind


@dataclass(frozen=True)
class Statement:
    """A sentence and what was read off it; spans are offsets in `text`."""

    text: str

    @cached_property
    def plain(self) -> str:
        """The text with scaffolding blanked out, same length."""
        return _blank(self.text)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return words(self.plain)

    @cached_property
    def lower(self) -> tuple[str, ...]:
        return tuple(word.lower for word in self.words)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        return quantities(self.plain)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        return changes(self.plain)

    @cached_property
    def relative(self) -> tuple[Quantity, ...]:
        return relative(self.plain)

    @cached_property
    def dates(self) -> tuple[When, ...]:
        return dates(self.plain)

    @cached_property
    def labels(self) -> tuple[Span, ...]:
        return labels(self.plain)

    @cached_property
    def lead(self) -> Verb | None:
        """The verb a sentence begins with ("Launch the portal"), if it begins with one."""
        for at, word in enumerate(self.lower[:7]):
            if _skipped(self.lower, at):
                continue
            return _verb(self, at) if word not in _DETERMINERS else None
        return None

    @cached_property
    def predicate(self) -> int | None:
        """Where the verb of a sentence with a subject stands ("Users | can search"); None when there is none."""
        relative, asides = -1, [Span(*found.span()) for found in _ASIDE.finditer(self.plain)]
        for at in range(1, len(self.lower)):
            word = self.lower[at]
            if any(aside.contains(self.words[at].span) for aside in asides):
                continue
            if word in _RELATIVES:
                relative = at
            elif word in _AUXILIARIES or participle(self, at) or _finite(self, at):
                if relative >= 0 and at - relative <= 2:
                    relative = -1 if word not in _AUXILIARIES else at
                    continue
                return at
        return None

    @cached_property
    def whole(self) -> Span:
        return Span(0, len(self.text))

    def has(self, lexicon: frozenset[str], start: int = 0, stop: int | None = None) -> bool:
        """Whether one of the words `start` to `stop` has a base form in the lexicon."""
        return any(among(word, lexicon) for word in self.lower[start:stop])

    def first(self, lexicon: frozenset[str], start: int = 0, stop: int | None = None) -> Word | None:
        """The first of those words."""
        return next((word for word in self.words[start:stop] if among(word.lower, lexicon)), None)

    def at(self, place: int) -> int:
        """The number of words that end at or before a character offset."""
        return sum(word.span.end <= place for word in self.words)


@lru_cache(maxsize=4096)
def read(text: str) -> Statement:
    """The statement of a text, shared between criteria."""
    return Statement(text)


def _blank(text: str) -> str:
    for pattern in _NOISE:
        text = pattern.sub(lambda found: " " * len(found.group()), text)
    owner = _OWNER.match(text)
    if (
        owner
        and not _NUMERIC_START.match(text, owner.end())
        and not among(owner.group(1).split()[-1].lower(), EFFECT_NOUNS - PEOPLE)
    ):
        text = " " * owner.end() + text[owner.end() :]
    return text


def _skipped(lower: tuple[str, ...], at: int) -> bool:
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


def _verb(statement: Statement, at: int) -> Verb | None:
    word = statement.lower[at]
    if word in _NOT_VERBS or _stands_as_noun(statement, at):
        return None
    kind = _kind(statement, at)
    if kind:
        return Verb(at, _base(word, kind), kind)
    return Verb(at, word, "unknown") if _looks_like_verb(statement, at) else None


_KINDS: tuple[tuple[VerbKind, frozenset[str]], ...] = (
    ("keep", KEEP), ("change", CHANGE | GENERAL_VERBS), ("gain", GAIN - SERVE), ("serve", SERVE), ("work", WORK),
    ("state", frozenset({"be"})),
)  # fmt: skip
_WORK_FIRST = frozenset("support develop demonstrate upgrade modernize streamline ensure promote advance place".split())


def _kind(statement: Statement, at: int) -> VerbKind | None:
    forms = bases(statement.lower[at])
    if "hold" in forms and not statement.has(EFFECT_NOUNS, at + 1, at + 5):
        return "work"
    if forms & _WORK_FIRST:
        return "work"
    return next((kind for kind, lexicon in _KINDS if forms & lexicon), None)


def _base(word: str, kind: VerbKind) -> str:
    lexicon = dict(_KINDS)[kind] | WORK
    return min((form for form in bases(word) if form in lexicon), key=len, default=word)


def _stands_as_noun(statement: Statement, at: int) -> bool:
    """ "Support tickets fall", "Test coverage", "Hiring managers": the first word only looks like a verb."""
    word, rest = statement.lower[at], statement.lower[at + 1 :]
    if word == "open" and rest and rest[0] in _OPEN_THINGS:
        return True
    noun = among(word, WORK_NOUNS | EFFECT_NOUNS | PEOPLE)
    plural = word.endswith("s") and not word.endswith("ss") and bases(word) != {word}
    if rest and _is_rate(statement, at):
        return True
    if rest and (_is_measured(statement, at) or _is_adjective(statement, at)):
        return True
    if not (noun or word.endswith("ing") or plural):
        return False
    if not rest:
        return noun or word.endswith("ing")
    if rest[0] in _AUXILIARIES or rest[0] in ("of", "per") or _is_subject(statement, at, noun):
        return True
    if plural and (noun or statement.predicate is not None):
        return True
    clear = among(word, CHANGE | GAIN | KEEP) and not word.endswith("ing")
    return (
        among(rest[0], (EFFECT_NOUNS | PEOPLE) if word.endswith("ing") else EFFECT_NOUNS - PEOPLE)
        and not clear
        and rest[0] not in _DETERMINERS
        and not _moves(word)
    )


def _is_measured(statement: Statement, at: int) -> bool:
    """ "Pass rate stays above 94%", "lift availability remains": a measure, then its verb."""
    verb = statement.predicate
    measure = among(statement.lower[at + 1], EFFECT_NOUNS - PEOPLE)
    return measure and verb is not None and at + 1 < verb <= at + 4 and statement.lower[verb].endswith("s")


def _is_rate(statement: Statement, at: int) -> bool:
    """ "Reply rate of 40%", "offer acceptance rate 85%": the verb is part of a measure's name."""
    if among(statement.lower[at], _MEASURING) or _moves(statement.lower[at]):
        return False
    named = statement.lower[at + 1 : at + 4]
    return bool(statement.quantities or "%" in statement.plain) and any(
        word in _RATE_NAMES and not set(named[:place]) & (_DETERMINERS | _PREPOSITIONS)
        for place, word in enumerate(named)
    )


_MEASURING = frozenset(
    "measure track monitor define establish review analyze report set agree compare calculate keep hold maintain reach achieve get have".split()
)
_RATE_NAMES = frozenset(
    "rate rates score ratio index time times coverage latency accuracy success duration frequency volume".split()
)


def _is_adjective(statement: Statement, at: int) -> bool:
    """ "Merged requests land within a day"."""
    verb = statement.predicate
    after = statement.lower[at + 1]
    past = statement.lower[at].endswith("ed") and after not in _DETERMINERS and not after[0].isdigit()
    return (
        past
        and verb is not None
        and verb > at + 1
        and statement.lower[verb] not in ("has", "have")
        and not participle(statement, verb)
    )


def _is_subject(statement: Statement, at: int, noun: bool) -> bool:
    """ "Process manual is available", "Dispatch works better"."""
    verb = statement.predicate
    if not noun or verb is None:
        return False
    follows = statement.lower[at + 1]
    acts = verb == at + 1 and follows.endswith("s") and not among(follows, WORK_NOUNS | EFFECT_NOUNS - BEHAVE)
    return acts or statement.lower[verb] in ("is", "are", "has", "have", "was", "were")


def _moves(word: str) -> bool:
    """ "Reducing churn", "Increasing usage" are verbs in any form."""
    return among(word, CHANGE | GAIN | GENERAL_VERBS)


def _looks_like_verb(statement: Statement, at: int) -> bool:
    """An unknown first word before a determiner, a number or "and <verb>" is taken for an imperative."""
    word, rest = statement.words[at], statement.lower[at + 1 : at + 3]
    if not rest or among(word.lower, WORK_NOUNS | EFFECT_NOUNS | PEOPLE) or not word.text.isalpha():
        return False
    if word.lower.endswith(("tion", "ment", "ness", "ity", "ance", "ence", "ship", "ies", "s")):
        return False
    joined = rest[0] == "and" and len(rest) > 1 and among(rest[1], WORK | CHANGE | GAIN)
    return rest[0] in _DETERMINERS or rest[0].isdigit() or joined


def participle(statement: Statement, at: int) -> bool:
    """ "12 nurses hired", "boxes scanned by May": a past form behind its noun, not an adjective before one."""
    word, before = statement.lower[at], statement.lower[at - 1]
    if not (word in _PARTICIPLES or (word.endswith("ed") and len(word) > 3)) or before in _DETERMINERS:
        return False
    if before in _PREPOSITIONS - {"and"} or word in ("need", "speed", "feed", "seed", "breed", "hundred"):
        return False
    after = statement.lower[at + 1 : at + 2]
    ends = statement.plain[statement.words[at].span.end :][:1] in (",", ";", ".")
    return (
        ends
        or not after
        or after[0] in _PREPOSITIONS
        or after[0].endswith("ly")
        or not after[0].isalpha()
        or among(before, INSIDERS | PEOPLE)
    )


def _finite(statement: Statement, at: int) -> bool:
    """An active verb after a subject: "customers call", "invoices go out", "the room opens"."""
    word, before, after = statement.lower[at], statement.lower[at - 1], statement.lower[at + 1 : at + 2]
    if before in _DETERMINERS or before in _PREPOSITIONS or before[-1:].isdigit():
        return False
    if at > 1 and statement.lower[at - 2] in _PREPOSITIONS and word.endswith("s") and not before.endswith("s"):
        return False
    plain = not word.endswith(("s", "ed", "ing", "ly", "tion", "ment"))
    if (
        among(before, PEOPLE)
        and (before.endswith("s") or before in ("staff", "people"))
        and plain
        and word not in _PREPOSITIONS
        and word not in _NOT_VERBS
    ):
        return bool(after) and not among(word, (WORK_NOUNS | EFFECT_NOUNS) - BEHAVE - WORK)
    if not among(word, BEHAVE | CHANGE | GAIN | KEEP | WORK | GENERAL_VERBS) or word.endswith("ing"):
        return False
    if not among(word, WORK_NOUNS | EFFECT_NOUNS | PEOPLE):
        return word.endswith("s") or before.endswith("s")
    objected = bool(after) and (
        after[0] in _DETERMINERS
        or after[0] in ("by", "at", "up", "down", "out", "from", "to", "above", "below", "under", "within")
    )
    return objected and (word.endswith("s") != before.endswith("s"))
