"""What must hold in every talk, whoever talks: pure functions over its turns; each gives the breaches as sentences.

They share no code with the coach: they look at what was said, as a reader would.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

#: Numbers that a move brings along by declaration: a scale from 0 to 10, and a quarter that lands at 70%.
DECLARED = frozenset({"0", "10", "70"})
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_QUOTED = re.compile(r"“[^”]*”")
_SENTENCE = re.compile(r"[^.?!…]+[.?!…]+")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
#: Words that say nothing by themselves.
_SMALL = frozenset("a an the of to in on by for and or from at with is are be it that this as we our".split())


class Said(NamedTuple):
    """A part of a reply: its kind, its text, and the passages it cites."""

    kind: str
    text: str
    citations: tuple[str, ...] = ()


class Spoken(NamedTuple):
    """A turn: the person's words, the parts of the reply, and the moves of it (`unlabelled` where none is kept)."""

    says: str
    reply: tuple[Said, ...]
    moves: tuple[str, ...]


def breaches(turns: Sequence[Spoken], cards: Sequence[str], sources: str) -> tuple[str, ...]:
    """Everything that must not be; `cards`: texts and slots of the draft at the end, `sources`: every cited text."""
    return (
        *questions(turns),
        *repetitions(turns),
        *numbers(turns, sources),
        *borrowed(turns, cards),
        *silences(turns),
    )


def questions(turns: Sequence[Spoken]) -> Iterator[str]:
    """At most one question a turn, and nothing after it."""
    for number, turn in enumerate(turns, 1):
        own = " ".join(_QUOTED.sub("“”", part.text) for part in turn.reply if not part.citations)
        if own.count("?") > 1:
            yield f"turn {number} asks {own.count('?')} questions: {own}"
        elif "?" in own and not own.rstrip(" ”").endswith("?"):
            yield f"turn {number} says something after its question: {own}"


def repetitions(turns: Sequence[Spoken]) -> Iterator[str]:
    """No sentence of ours twice, what is quoted and cited left out; referring on is the same each time."""
    seen: Counter[str] = Counter()
    for turn in turns:
        if turn.moves[:1] in (("unlabelled",), ("ReferOn",)):
            continue
        for part in turn.reply:
            if not part.citations:
                seen.update(map(str.strip, _SENTENCE.findall(_QUOTED.sub("“”", part.text))))
    for sentence, count in seen.items():
        if count > 1 and len(sentence.split()) > 2:
            yield f"said {count} times: {sentence}"


def numbers(turns: Sequence[Spoken], sources: str) -> Iterator[str]:
    """Every number was said by the person before, is cited, or is declared."""
    known = set(DECLARED) | set(_NUMBER.findall(sources))
    for number, turn in enumerate(turns, 1):
        known |= set(_NUMBER.findall(turn.says))
        for part in turn.reply:
            if not part.citations and (made := set(_NUMBER.findall(part.text)) - known):
                yield f"turn {number} brings {', '.join(sorted(made))}: {part.text}"


def borrowed(turns: Sequence[Spoken], cards: Sequence[str]) -> Iterator[str]:
    """No word on a card that the person did not write."""
    said = {word.casefold() for turn in turns for word in _WORD.findall(turn.says)}
    for card in cards:
        alien = {word for word in _WORD.findall(card) if word.casefold() not in said | _SMALL}
        if alien:
            yield f"not the person's on a card: {', '.join(sorted(alien))} in “{card}”"


def silences(turns: Sequence[Spoken]) -> Iterator[str]:
    """Every message is answered."""
    for number, turn in enumerate(turns, 1):
        if not any(part.text.strip() for part in turn.reply):
            yield f"turn {number} has no reply"


def words(turns: Sequence[Spoken]) -> tuple[int, ...]:
    """How many words each turn has, quoted passages left out."""
    return tuple(sum(len(_WORD.findall(part.text)) for part in turn.reply if not part.citations) for turn in turns)
