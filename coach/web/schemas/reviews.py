"""The review of a pasted text, in the shape of `okr-coach review --format json`."""

from typing import Annotated, Literal

from pydantic import Field

from coach.review import Level
from coach.web.schemas.shape import In, Out, example

_TEXT = "Objective: Drivers come home rested\n- Launch the rota app\n- Overtime from 90 to 30 h a month"
_FINDING = {
    "id": "key-result-is-a-task",
    "level": "gap",
    "shown": True,
    "heading": "Work or effect?",
    "quote": "Launch the rota app",
    "start": 0,
    "end": 19,
    "question": "When the rota app is there, what will be different for the drivers?",
    "reason": "A task can be done without anything changing.",
    "source": "house",
}
_SET = {
    "id": "set-1",
    "objective": {"text": "Drivers come home rested", "findings": []},
    "key_results": [
        {"text": "Launch the rota app", "findings": [_FINDING]},
        {"text": "Overtime from 90 to 30 h a month", "findings": []},
    ],
    "findings": [],
    "strengths": [],
    "patterns": [],
    "first": "key-result-is-a-task",
}


class Pasted(In):
    """A draft as text: prose, a list, a table, CSV or JSON."""

    model_config = example(text=_TEXT)

    text: str


class Finding(Out):
    """A point, as a question with its reason; `start` and `end` count characters of the text it belongs to."""

    model_config = example(**_FINDING)

    id: Annotated[str, Field(description="Names the weakness.")]
    level: Level
    shown: Annotated[bool, Field(description="Whether it is raised now; `waits` says why not.")]
    heading: str
    quote: str
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    question: str
    reason: str
    source: str
    waits: Annotated[str | None, Field(description="Only where it waits.")] = None
    key_results: Annotated[list[int] | None, Field(description="Only of the set: counted from 1.")] = None


class Part(Out):
    """An objective or a key result with what was found in it, and the slots beside its text where some were given."""

    text: str
    slots: dict[Literal["baseline", "target", "unit", "due", "owner", "kind"], str] | None = None
    findings: list[Finding]


class SetStrength(Out):
    """What holds, in the person's words."""

    id: str
    quote: str
    heading: str
    text: str


class Pattern(Out):
    """A weakness that several key results share."""

    id: str
    count: int
    total: int
    question: str


class SetReview(Out):
    """An objective with its key results."""

    id: str
    objective: Part
    key_results: list[Part]
    findings: list[Finding]
    strengths: list[SetStrength]
    patterns: list[Pattern]
    first: Annotated[str | None, Field(description="The id of what to talk about first.")]


class Review(Out):
    """A reviewed draft."""

    model_config = example(sets=[_SET], unavailable=[], context=[], notices=[])

    sets: list[SetReview]
    unavailable: Annotated[list[str], Field(description="Ids that could not be looked at here.")]
    context: Annotated[list[str], Field(description="What was read as neither objective nor key result.")]
    notices: Annotated[list[str], Field(description="What is to be known about the reading.")]
