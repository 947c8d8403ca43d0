"""The policy: from the state of a talk and what a message does to the next move; pure, the first rule that applies."""

from collections.abc import Callable, Sequence

from coach.dialogue.acts import Act
from coach.dialogue.state import Decision, Scene, State
from coach.domain import Sheet
from coach.review import Review

#: The review of a sheet, with its dismissals; asked after the message's changes were made.
Look = Callable[[Sheet], Review]


def decide(state: State, acts: Sequence[Act], sheet: Sheet, look: Look, scene: Scene) -> Decision:
    """What the coach does next."""
    raise LookupError((state, acts, sheet, look, scene))
