"""What is a person's own: what they said they would do, everything of theirs; and what their organisation is after."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from coach.web.schemas.shape import In, Out, example

_COMMITMENT = {
    "conversation": "2b7d9e10",
    "made": "2026-03-02T09:50:00Z",
    "step": "Ask the depot leads how swaps are counted",
    "by": "Tuesday",
    "witness": "Mara",
    "confidence": 8,
    "first_sign": "",
    "stopping": "the weekly list",
    "stopper": "",
    "target_confidence": None,
    "settled": False,
}
_LINE = {"id": "d1", "kind": "objective", "text": "Deliveries people can rely on", "parent": ""}


class Commitment(Out):
    """What somebody left with, in their own words; empty and null where they gave nothing. Seen by nobody else."""

    model_config = example(**_COMMITMENT)

    conversation: str
    made: datetime
    step: str
    by: str
    witness: str
    confidence: int | None
    first_sign: str
    stopping: str
    stopper: str
    target_confidence: int | None
    settled: Annotated[bool, Field(description="Whether the coach comes back to it no more.")]


class Recommit(In):
    """What is to be different, in your words; what is left out stays. An empty text clears it, but for the step."""

    model_config = example(by="Wednesday", confidence="9")

    step: str | None = None
    by: str | None = None
    witness: str | None = None
    confidence: Annotated[str | None, Field(description="From 0 to 10, with words around it if you like.")] = None
    target_confidence: Annotated[str | None, Field(description="The same for the target.")] = None
    first_sign: str | None = None
    stopper: str | None = None
    stopping: str | None = None


class Commitments(Out):
    """Newest first."""

    model_config = example(items=[_COMMITMENT])

    items: list[Commitment]


class Forgotten(Out):
    """What was deleted."""

    model_config = example(rows=212)

    rows: Annotated[int, Field(ge=0)]


class Line(Out):
    """A line of what the organisation is after; `parent` is the id of the line it stands under."""

    model_config = example(**_LINE)

    id: str
    kind: Literal["mission", "strategy", "objective", "key result"]
    text: str
    parent: str


class Direction(Out):
    """Mission, strategy and company OKRs, in their order."""

    model_config = example(items=[_LINE])

    items: list[Line]


class DirectionText(In):
    """What the organisation is after, as text: a mission, objectives with their key results."""

    model_config = example(
        text="Mission: Deliveries people can rely on\nObjective: Drivers stay with us\n- Turnover 20% to 12%"
    )

    text: str
