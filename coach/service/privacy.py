"""What a talk's state says of feelings, resistance and distress: taken out before it is stored, put back in memory."""

from dataclasses import dataclass, field, replace

from coach.dialogue.acts import PRIVATE, Act, Option
from coach.dialogue.state import Asked, Decision, Fragment, Private, State
from coach.dialogue.topics import SUBJECTS

_MOVES = frozenset({"ReferOn", "ExploreResistance"})
_TOPICS = frozenset(row.topic for row in SUBJECTS if row.move in _MOVES) | {"feeling"}


@dataclass(frozen=True, slots=True)
class Traces:
    """The parts of a state that are kept in memory only."""

    private: Private = field(default_factory=Private)
    asked: Asked | None = None
    options: tuple[Option, ...] = ()
    tried: tuple[tuple[str, int], ...] = ()
    closed: frozenset[str] = frozenset()
    parked: tuple[str, ...] = ()
    fragments: tuple[Fragment, ...] = ()
    queue: tuple[Act, ...] = ()
    pending: tuple[Act, ...] = ()


def traces(state: State) -> Traces:
    """What of a state must not be written."""
    open_ = state.asked is not None and (state.asked.move in _MOVES or state.asked.topic in _TOPICS)
    return Traces(
        private=state.private,
        asked=state.asked if open_ else None,
        options=state.options if open_ else (),
        tried=tuple(sorted(one for one in state.tried if _topical(one[0]))),
        closed=frozenset(filter(_topical, state.closed)),
        parked=tuple(filter(_topical, state.parked)),
        fragments=tuple(one for one in state.fragments if one.topic in _TOPICS),
        queue=tuple(act for act in state.queue if act.kind in PRIVATE),
        pending=tuple(act for act in state.pending if act.kind in PRIVATE),
    )


def stripped(state: State) -> State:
    """The state without its traces."""
    found = traces(state)
    return replace(
        state,
        private=Private(),
        asked=None if found.asked else state.asked,
        options=() if found.asked else state.options,
        tried=tuple(one for one in state.tried if one not in found.tried),
        closed=state.closed - found.closed,
        parked=tuple(one for one in state.parked if one not in found.parked),
        fragments=tuple(one for one in state.fragments if one not in found.fragments),
        queue=tuple(act for act in state.queue if act not in found.queue),
        pending=tuple(act for act in state.pending if act not in found.pending),
    )


def restored(state: State, found: Traces) -> State:
    """The state with the traces that an earlier turn left."""
    return replace(
        state,
        private=found.private,
        asked=found.asked or state.asked,
        options=found.options if found.asked else state.options,
        tried=(*state.tried, *found.tried),
        closed=state.closed | found.closed,
        parked=(*state.parked, *found.parked),
        fragments=(*state.fragments, *found.fragments),
        queue=(*state.queue, *found.queue),
        pending=(*state.pending, *found.pending),
    )


def touches(decision: Decision, before: State) -> bool:
    """Whether a turn has to do with any of it: what was read, what was decided, or what that changed in the state."""
    read = any(act.kind in PRIVATE for act in decision.acts)
    said = any(step.move in _MOVES or step.topic in _TOPICS for step in decision.steps)
    return decision.private or read or said or traces(decision.state) != traces(before)


def _topical(key: str) -> bool:
    return key.partition("|")[0] in _TOPICS
