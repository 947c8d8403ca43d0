"""The plain voice: from the steps that were decided to the parts of a reply, the same ones every time.

Which angle of a topic is taken follows from the seed, the conversation's id, and from what was said before: no sentence
of ours is said twice in a talk. What has no unused wording left is left out; a question then comes from the bank.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from coach.dialogue.state import Step
from coach.domain import Passage, Register
from coach.language import citing, ways
from coach.language.filling import LONGEST, blanks, fill, fillable
from coach.language.memory import Memory
from coach.language.parts import Part
from coach.language.ways import Way
from coach.language.wordings import keyed

Find = Callable[[str], Passage | None]
#: Nobody who is not well should meet a variation.
_SAME = "ReferOn"
_QUOTING = frozenset({"Explain", "ShowExample"})
#: Blanks that hold whole sentences of ours, made elsewhere.
_OURS = frozenset({"strength", "reason", "question"})
_MOST = {"Explain": 2, "ShowExample": 1}
#: About how many words of each passage are quoted where there are two.
_SHARE = 55


def speak(steps: Sequence[Step], *, register: Register, seed: str, said: Sequence[str], find: Find) -> tuple[Part, ...]:
    """The parts of the reply, at most one question, last; `said` are the coach's earlier replies, oldest first.

    `find` gives a passage by its id, None where it is gone. Something is always said.
    """
    voice = _Voice(register, seed, Memory(said), find)
    parts = [part for place, step in enumerate(steps, 1) for part in voice.say(step, place == len(steps))]
    return tuple(parts) or (voice.neutral(),)


class _Voice:
    """One reply on its way."""

    def __init__(self, register: Register, seed: str, memory: Memory, find: Find) -> None:
        self._register, self._seed, self._memory, self._find = register, seed, memory, find

    def say(self, step: Step, last: bool) -> Iterator[Part]:
        """The parts of a step; a question only where it is the last and may ask."""
        if step.move in _QUOTING and step.topic == "found":
            yield from self._quoted(step)
            return
        found = ways.ways(step, self._register, self._seed, asks=last and step.asks)
        yield from self._first(found, step)

    def neutral(self) -> Part:
        """A few plain words where nothing else is left: the shortest that were not said yet."""
        lines = sorted(keyed("neutral").values(), key=len)
        return Part("receipt", next((line for line in lines if not self._memory.has(line)), lines[0]))

    def _first(self, found: Iterable[Way], step: Step) -> Iterator[Part]:
        """The first way that has its material and says nothing again, not even in the other register's words."""
        values = _values(step)
        longest = None if step.move == "Polish" else LONGEST
        same = step.move == _SAME
        fresh = [way for way in found if same or self._fresh(way, values)]
        new = (way for way in fresh if same or not any(map(self._memory.worded, way.twins)))
        chosen = next(new, fresh[0] if fresh else None)
        for kind, line in chosen.lines if chosen else ():
            text = fill(line, values, longest)
            self._memory.add(text)
            yield Part(kind, text)

    def _fresh(self, way: Way, values: Mapping[str, str]) -> bool:
        lines = [line for _, line in way.lines]
        if not all(fillable(line, values) for line in lines):
            return False
        ours = [values[name] for line in lines for name in blanks(line) & _OURS if f"“{{{name}}}”" not in line]
        return not any(map(self._memory.worded, lines)) and not any(map(self._memory.has, ours))

    def _quoted(self, step: Step) -> Iterator[Part]:
        """Passages that were not quoted yet, else those that were; where there is none it says so."""
        found = [passage for passage in map(self._find, step.passages) if passage is not None]
        fresh = [passage for passage in found if not self._memory.has(citing.quote(passage).text)]
        topic = "found" if found else "nothing"
        yield from self._first(ways.told(step.move, topic, self._register, self._seed), step)
        shown = (fresh or found)[: _MOST[step.move]]
        for passage in shown:
            part = citing.quote(passage, citing.WORDS if len(shown) == 1 else _SHARE)
            self._memory.add(part.text)
            yield part


def _values(step: Step) -> Mapping[str, str]:
    """The material of a step; a source by its title."""
    values = dict(step.values)
    return values | {"source": citing.cited(values["source"])} if "source" in values else values
