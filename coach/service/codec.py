"""Decisions as they are stored: JSON, or one word where a turn touches what is never written."""

from dataclasses import dataclass, replace
from functools import cache

from pydantic import TypeAdapter, ValidationError

from coach.dialogue.acts import Act
from coach.dialogue.state import Decision, State, Step
from coach.service.privacy import restored, stripped, touches, traces

UNLABELLED = "unlabelled"


@dataclass(frozen=True, slots=True)
class _Kept:
    """A decision without its changes, which the draft has, and without the drafts that were read."""

    rule: str
    steps: tuple[Step, ...]
    state: State
    acts: tuple[Act, ...] = ()


def encode(decision: Decision, before: State) -> str:
    """What is stored of a decision that was made in a state."""
    if touches(decision, before):
        return UNLABELLED
    acts = tuple(replace(act, received=None) for act in decision.acts)
    kept = _Kept(decision.rule, decision.steps, stripped(decision.state), acts)
    return _kept().dump_json(kept, exclude_defaults=True, exclude={"state": {"private"}}).decode()


def decode(text: str, before: State) -> Decision | None:
    """The decision that was stored, in the state it was made in; None where it has to be made again."""
    if text == UNLABELLED:
        return None
    try:
        kept = _kept().validate_json(text)
    except ValidationError:  # written by another version, which knew other moves
        return None
    return Decision(kept.rule, kept.steps, (), restored(kept.state, traces(before)), kept.acts)


@cache
def _kept() -> TypeAdapter[_Kept]:
    return TypeAdapter(_Kept)
