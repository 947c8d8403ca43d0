"""What went wrong, as RFC 9457 has it."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Fault(BaseModel):
    """One thing that is wrong with a request: where, and what. What was sent is not repeated."""

    where: Annotated[str, Field(description="The way to it: `body.text`, `query.limit`, `header.last-event-id`.")]
    said: str


class Problem(BaseModel):
    """An error as `application/problem+json`; `detail` is a sentence for the person, and says what to do."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "type": "urn:okr-coach:problem:not-found",
                    "title": "Not found",
                    "status": 404,
                    "detail": "There is no such conversation, or it is not yours.",
                    "errors": [],
                }
            ]
        }
    )

    type: Annotated[str, Field(description="What kind of problem: the same for the same kind.")]
    title: str
    status: int
    detail: str
    errors: Annotated[list[Fault], Field(description="What is wrong with the request, piece by piece.")] = []
