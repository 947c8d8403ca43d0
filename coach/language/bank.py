"""The bank of questions as further angles, once the wordings of a topic are used up."""

from collections.abc import Iterator
from zlib import crc32

from coach.dialogue.moves import MoveName
from coach.domain import Question, Register
from coach.retrieval import shipped

#: Their questions without a topic fit any topic of theirs; those of other moves are about something of their own.
_ANY: frozenset[MoveName] = frozenset({"RaiseFinding"})


def further(move: MoveName, topic: str, register: Register, seed: str) -> Iterator[str]:
    """Questions on the topic, then those that fit any topic of the move; each in the wanted register first.

    A `Clarify` question on a topic serves whichever move asks about that.
    """
    on_topic = [one for one in shipped.questions() if one.topic == topic and one.move in (move, "Clarify")]
    general = [one for one in shipped.questions() if move in _ANY and one.move == move and not one.topic]
    for found in (on_topic, general):
        yield from (one.text for one in sorted(found, key=lambda one: _order(one, register, seed)))


def _order(one: Question, register: Register, seed: str) -> tuple[bool, int]:
    return one.register != register, crc32(f"{seed}|{one.text}".encode())
