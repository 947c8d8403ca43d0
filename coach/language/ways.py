"""In which ways a step can be said, the best first: the angles of its topic, then the bank's further questions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from zlib import crc32

from coach import resources
from coach.dialogue.moves import MoveName
from coach.dialogue.state import Step
from coach.domain import PartKind, Register
from coach.language import bank
from coach.language.wordings import Angle, angles
from coach.review.wording import Lines, wording

_SHARED = "when most share it"
_GIVEN = Angle("question", (), {"terse": "{question}", "warm": "{question}"})


@dataclass(frozen=True, slots=True)
class Way:
    """One way of saying something: the kind of each part and its wording; `twins`: the same in the other register."""

    lines: tuple[tuple[PartKind, str], ...]
    twins: tuple[str, ...] = ()


def ways(step: Step, register: Register, seed: str, *, asks: bool) -> Iterator[Way]:
    """Every way of saying a step, in the order of this talk; with a question where it asks."""
    found = [*_about(step, seed), *_topical(step, seed)]
    yield from (_way(angle, register, asks) for angle in found if angle.told or (angle.ask and asks))
    if asks and any(angle.ask for angle in found):
        yield from (_way(replace(angle, told=()), register, True) for angle in found if angle.ask and angle.told)
        yield from (Way((("ask", text),)) for text in bank.further(step.move, step.topic, register, seed))


def told(move: MoveName, topic: str, register: Register, seed: str) -> Iterator[Way]:
    """Every way of saying a topic that asks nothing."""
    return (_way(angle, register, False) for angle in _turned(angles(move, topic), seed))


def _way(angle: Angle, register: Register, asks: bool) -> Way:
    parts: list[tuple[PartKind, Lines]] = list(angle.told)
    if asks and angle.ask:
        parts.append(("ask", angle.ask))
    other: Register = "warm" if register == "terse" else "terse"
    return Way(tuple((kind, said[register]) for kind, said in parts), tuple(said[other] for _, said in parts))


def _topical(step: Step, seed: str) -> list[Angle]:
    if step.move == "RaiseFinding":
        return [_GIVEN, *_sides(step.topic, seed, shared="share" in dict(step.values))]
    return _turned(angles(step.move, step.topic), seed)


def _sides(finding: str, seed: str, *, shared: bool = False) -> list[Angle]:
    """The angles of a finding; as a pattern, where several key results share it, first."""
    words = wording("criteria", finding)
    pattern = [Angle(_SHARED, (), words.occasions[_SHARED])] if shared and _SHARED in words.occasions else []
    return [*pattern, *_turned([Angle(str(at), (), lines) for at, lines in enumerate(words.angles)], seed)]


def _about(step: Step, seed: str) -> list[Angle]:
    """Where a step is about an open question: the angles for that one; for a finding, its other sides."""
    about = dict(step.values).get("about", "")
    if about in resources.names("prompts/en/criteria"):
        leads = _turned(angles(step.move, f"{step.topic} about a point"), seed)
        return [replace(lead, ask=side.ask) for side, lead in product(_sides(about, seed), leads)]
    return _turned(angles(step.move, f"{step.topic} about {about}"), seed) if about else []


def _turned(found: Iterable[Angle], seed: str) -> list[Angle]:
    """In the order of one talk."""
    return sorted(found, key=lambda angle: crc32(f"{seed}|{angle.name}|{angle.ask or angle.told}".encode()))
