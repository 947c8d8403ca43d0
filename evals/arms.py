"""Who asks in a simulated dialogue: the coach through its real service, or one of the controls.

The controls get the benefit of the doubt: their questions come one a turn to the same people, who take them as meant,
and whatever is told counts as written down.
"""

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from typing import Any, NamedTuple, Protocol

from coach.domain import Sheet, Viewer
from coach.language.observing import Reply
from coach.retrieval import shipped
from evals.employees import Question

_WHO = Viewer("somebody", "local")
#: What a sheet of paper with the usual advice asks, in its order.
CHECKLIST = (
    ("change", "What should be different at the end?"),
    ("whom", "Who benefits?"),
    ("why now", "Why now?"),
    ("measure", "Is every key result measurable? By what?"),
    ("baseline", "What is the baseline?"),
    ("target", "What is the target?"),
    ("due", "By when?"),
    ("owner", "Who is the owner?"),
    ("key-result-is-a-task", "Are your key results outcomes, not outputs?"),
    ("depends", "What are the dependencies?"),
    ("no-counterweight", "Is there a counter-metric?"),
    ("step", "What is the first step?"),
)


class Move(NamedTuple):
    """What stands in a turn: the reply with its parts, the moves, the question that waits, and the draft."""

    reply: Reply
    kinds: tuple[str, ...]
    moves: tuple[str, ...]
    question: Question | None
    sheet: Sheet | None = None


class Arm(Protocol):
    """One side of a dialogue."""

    def begin(self, seed: str, /) -> None:
        """A new dialogue."""

    def answer(self, says: str) -> Move:
        """The reply to a message."""


@dataclass
class Coach:
    """The coach, through the service that the page and the API use."""

    rehearsal: Any

    def begin(self, _: str) -> None:
        """A new conversation."""
        self._talk = self.rehearsal.start(_WHO)
        self._said: list[str] = []
        self._before: list[str] = []
        self._cited: list[str] = []

    def answer(self, says: str) -> Move:
        """Send it, and read what comes back."""
        self._said.append(says)
        received = self.rehearsal.receive(_WHO, self._talk.id, says, f"m{len(self._said)}")
        parts = tuple(self.rehearsal.answer(_WHO, received.id))
        now = self.rehearsal.talk(_WHO, self._talk.id)
        self._cited += [part.text for part in parts if part.citations]
        text = "\n".join(part.text for part in parts)
        reply = Reply(text, tuple(self._said), tuple(self._before), tuple(self._cited))
        self._before.append(text)
        turn = now.turns[-1]
        steps = [] if turn.decision == "unlabelled" else json.loads(turn.decision)["steps"]
        moves = tuple(step["move"] for step in steps) or ("unlabelled",)
        return Move(reply, tuple(part.kind for part in parts), moves, _asked(turn, steps, now.sheet), now.sheet)


def _asked(turn: Any, steps: Sequence[Mapping[str, Any]], sheet: Sheet) -> Question | None:
    """The question that a turn leaves open, from what was decided."""
    if not any(part.kind == "ask" for part in turn.segments):
        return None
    if not steps:
        return Question("unlabelled")
    asking = steps[-1]
    texts = {card.id: card.text for _, card in sheet.cards()}
    card = asking.get("card", "") or dict(map(tuple, asking.get("values", ()))).get("quote", "")
    return Question(asking["topic"], texts.get(card, card), turn.chips)


@dataclass
class Nobody:
    """No coach: the person sits before their draft."""

    def begin(self, _: str) -> None:
        """Nothing to begin."""

    def answer(self, says: str) -> Move:
        """Silence."""
        return Move(Reply("", (says,)), (), (), None)


@dataclass
class Checklist:
    """The usual advice, a line a turn."""

    def begin(self, _: str) -> None:
        """From the top."""
        self._lines: Iterator[tuple[str, str]] = cycle(CHECKLIST)

    def answer(self, says: str) -> Move:
        """The next line."""
        topic, text = next(self._lines)
        return Move(Reply(text, (says,)), ("ask",), (topic,), Question(topic))


@dataclass
class Bank:
    """A question of the library's bank by chance, none twice."""

    def begin(self, seed: str) -> None:
        """Shuffle them."""
        self._left = [one for one in shipped.questions() if one.stage in ("arrive", "focus", "sharpen", "finish")]
        random.Random(seed).shuffle(self._left)

    def answer(self, says: str) -> Move:
        """The next one."""
        one = self._left.pop()
        return Move(Reply(one.text, (says,)), ("ask",), (one.move,), Question(one.topic or "change"))
