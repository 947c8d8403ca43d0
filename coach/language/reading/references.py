"""Which card, or which of what was offered, is meant: by number, by ordinal, or by its words."""

import re
from collections.abc import Callable, Sequence

from coach.dialogue.acts import Option
from coach.domain import Card, Sheet
from coach.language.reading.clauses import plain
from coach.language.reading.lexicons.points import POINTS
from coach.text.words import words

#: How alike two texts are in meaning, 0–1.
Alike = Callable[[str, str], float]

_NUMBERS = {
    "first": 1, "1st": 1, "one": 1, "second": 2, "2nd": 2, "two": 2, "third": 3, "3rd": 3, "three": 3, "fourth": 4,
    "4th": 4, "four": 4, "fifth": 5, "5th": 5, "five": 5, "sixth": 6, "6th": 6, "six": 6,
}  # fmt: skip
_NAMED = "|".join(_NUMBERS)
_NUMBERED = re.compile(
    rf"(?:\b(?:kr|key results?|number|no\.?|nr\.?|point|result|krs)\s?#?|#|(?<![\w.,%/-])(?=\d\b))(\d)\b(?![.,%]?\d|\s?%)"
    rf"|\b(?:the |number |kr |key result )({_NAMED})\b(?: one| kr| key result| result| point)?"
    rf"|^({_NAMED})\b"
)
_LAST = re.compile(r"\b(?:the )?last(?: one| kr| key result| point| two)?\b(?! (?:week|month|quarter|year|time|day))")
_RUN = re.compile(r"\b(first|last) (two|three|four|five|[2-5])\b(?! (?:weeks?|months?|years?|quarters?|days?|times?))")
_OBJECTIVE = re.compile(r"\b(?:the |my |our )?(?:objective|o1?)\b(?!\w)")
_ANY = re.compile(
    r"\b(?:both|either|any|whatever|you (?:choose|decide|pick)|doesn't matter|don't care|all of them|same)\b"
)
#: Of more words than these, the message is no choice.
_WORDS = 14
#: How near a meaning has to be, and how much nearer than the next (cosines of the shipped embedder).
_NEAR, _CLEARER = 0.25, 0.15
#: Words of a line that can be known again.
_LEAST, _MOST = 4, 30
_SMALL = frozenset(
    "the a an of to in on by for and or from at with is are be it that this as we our my all new one ones please "
    "we're we've i'm it's that's they're there now today currently about around maybe some more less want wants like have has had get got can could will should is's them their his her us me i you he she they "
    "at up down moved set target baseline deadline due date owner owns now so far then also just really only "
    "drop remove keep only put aside change make not out what would how you your".split()
)


def numbered(text: str) -> tuple[int, ...]:
    """The places that are named, from 1; -1 for the last, -2 for the one before it."""
    said = plain(text)
    found = [(match.start(), _place(match)) for match in _NUMBERED.finditer(said)]
    found += [(match.start(), -1) for match in _LAST.finditer(said)]
    if run := _RUN.search(said):
        ways = range(1, (int(run[2]) if run[2].isdigit() else _NUMBERS[run[2]]) + 1)
        return tuple(ways) if run[1] == "first" else tuple(-place for place in reversed(ways))
    return tuple(dict.fromkeys(place for _, place in sorted(found)))


def _place(match: re.Match[str]) -> int:
    digit, *named = match.groups()
    return int(digit) if digit else next(_NUMBERS[name] for name in named if name)


def cards(text: str, sheet: Sheet, *, by_number: bool = True) -> tuple[Card, ...]:
    """The key results that a text speaks of, in its order; by number, else by their words."""
    goal = sheet.goal
    results = goal.key_results if goal else tuple(card for _, card in sheet.cards())
    places = numbered(text) if by_number else ()
    if places and results:
        wanted = (place - 1 if place > 0 else len(results) + place for place in places)
        return tuple(results[place] for place in wanted if 0 <= place < len(results))
    return tuple(card for card in results if _speaks_of(text, card.text))


def alone(text: str, sheet: Sheet) -> Card | None:
    """The key result that shares most telling words with a text; None where there is none, or several do."""
    results = sheet.goal.key_results if sheet.goal else tuple(card for _, card in sheet.cards())
    said = _telling(text)
    ranked = sorted(((_shared(said, _telling(card.text)), place) for place, card in enumerate(results)), reverse=True)
    if not ranked or not ranked[0][0] or (len(ranked) > 1 and ranked[1][0] == ranked[0][0]):
        return None
    return results[ranked[0][1]]


def _shared(said: set[str], told: set[str]) -> int:
    """How many words are the same, those that differ in their ending counted half."""
    return sum(2 if word in said else any(_same(word, other) for other in said) for word in told)


def reworded(text: str, sheet: Sheet) -> Card | None:
    """The card that a text says again in somewhat other words; None where it is none, or word for word."""
    said = {word.lower for word in words(text)}
    if len(said) < _LEAST or len(text.split()) > _MOST or text.rstrip().endswith("?"):
        return None
    for _, card in sheet.cards():
        told = {word.lower for word in words(card.text)}
        if len(told) >= _LEAST and said != told and len(said & told) * 3 >= max(len(said), len(told)) * 2:
            return card
    return None


def is_objective(text: str) -> bool:
    """Whether a text names the objective."""
    return bool(_OBJECTIVE.search(plain(text)))


def _speaks_of(text: str, card: str) -> bool:
    """Whether a text has a telling part of a card's words."""
    said, told = _telling(text), _telling(card)
    shared = {word for word in told if any(_same(word, other) for other in said)}
    return bool(told) and len(shared) >= max(1, min(2, len(told) // 2)) and len(shared) * 3 >= min(len(told), len(said))


def option(text: str, options: Sequence[Option]) -> Option | None:
    """The one of what was offered that is meant; None where it is not clear."""
    said = plain(text).strip(" .!?\"'“”")
    if not options or not said:
        return None
    for one in options:
        if plain(one.label).strip(" .!?\"'“”…") == said:
            return one
    return _by_place(text, options) or _by_words(text, options)


def _by_place(text: str, options: Sequence[Option]) -> Option | None:
    if len(text.split()) > 7:
        return None
    places = numbered(text)
    if len(places) == 1 and abs(places[0]) <= len(options):
        return options[places[0] - 1 if places[0] > 0 else -1]
    return options[0] if _ANY.search(plain(text)) else None


def _by_words(text: str, options: Sequence[Option]) -> Option | None:
    """By the words of its label, or by those that people have for the point it stands for."""
    said = _telling(text)
    if len(text.split()) > _WORDS:
        return None
    every = {word.lower for word in words(text)}
    scores = [_hits(said, _telling(one.label)) * 2 or _hits(every, _meaning(one)) for one in options]
    best = max(scores)
    if best == 0 or scores.count(best) > 1 or (best > 1 and best * 3 < min(len(said), 3)):
        return None
    return options[scores.index(best)]


def _hits(said: set[str], told: set[str]) -> int:
    return sum(any(_same(word, other) for other in said) for word in told)


def _meaning(one: Option) -> set[str]:
    """Words for the point that an option stands for."""
    return set(POINTS.get(one.value.partition("|")[0], "").split())


def nearest(text: str, options: Sequence[Option], alike: Alike) -> Option | None:
    """What was offered whose label is nearest in meaning; None where none is clearly nearer than the others."""
    if len(options) < 2 or not 0 < len(text.split()) <= _WORDS:
        return None
    near = [alike(text, one.label) for one in options]
    first, second = sorted(near, reverse=True)[:2]
    return options[near.index(first)] if first >= _NEAR and first - second >= _CLEARER else None


def _telling(text: str) -> set[str]:
    said = {part for word in words(text) for part in word.lower.split("-")}
    return {word for word in said if word not in _SMALL and len(word) > 1 and not word[0].isdigit()}


def _same(one: str, other: str) -> bool:
    """The same word but for its ending."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= 4 and long.startswith(short[: max(4, len(short) - 2)]))
