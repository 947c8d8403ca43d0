"""The bank of questions as further angles, once the wordings of a topic are used up."""

from collections.abc import Iterator
from zlib import crc32

from coach.dialogue.moves import MoveName
from coach.domain import Question, Register
from coach.retrieval import shipped

#: Questions of these stages belong to other talks.
_LATER = frozenset({"check-in", "close"})


def further(move: MoveName, topic: str, register: Register, seed: str) -> Iterator[str]:
    """Questions on the topic, then those that fit any topic of the move; each in the wanted register first.

    A `Clarify` question on a topic serves whichever move asks about that.
    """
    known = [one for one in shipped.questions() if one.move == move or (one.move == "Clarify" and one.topic)]
    on_topic = [one for one in known if one.topic == topic]
    general = [one for one in known if not one.topic and one.stage not in _LATER]
    for found in (on_topic, general):
        yield from (one.text for one in sorted(found, key=lambda one: _order(one, register, seed)))


def _order(one: Question, register: Register, seed: str) -> tuple[bool, int]:
    return one.register != register, crc32(f"{seed}|{one.text}".encode())
