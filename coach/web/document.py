"""What the API says of itself: OpenAPI, with the problems every operation can answer with."""

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI

from coach.web import problems
from coach.web.schemas.problem import Problem
from coach.web.schemas.shape import In, Out
from coach.web.schemas.talk import Done

_REF = "#/components/schemas/{model}"
_SAID = {
    403: ("denied", "Not allowed", "Not allowed, or asked by a page of another site.", "You may not do that."),
    404: (
        "not-found",
        "Not found",
        "There is no such thing, or it is somebody else's.",
        "There is no such conversation, or it is not yours.",
    ),
    409: (
        "conflict",
        "Changed meanwhile",
        "The thing was changed meanwhile; look again, then decide.",
        "The draft was changed meanwhile; look at it again and repeat your change.",
    ),
    413: ("content-too-large", "Too large", "More than is read at once.", "That is more than 20 MB."),
    422: (
        "input",
        "This cannot be used as it is",
        "What was given cannot be used, or is not of the right form.",
        "There is nothing to read; write or paste an objective with its key results.",
    ),
    503: (
        "configuration",
        "Not available",
        "A part the operator set up does not work just now.",
        "The store cannot be used; please check the database in COACH_DATA.",
    ),
}


def failing(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The problems of an operation, beside those that any can have."""
    return {status: _answer(status) for status in sorted({403, 422, 503, *statuses})}


def _answer(status: int) -> dict[str, Any]:
    name, title, description, detail = _SAID[status]
    example = problems.problem(problems.Kind(status, name, title), detail).model_dump()
    schema = {"$ref": _REF.format(model="Problem")}
    return {"description": description, "content": {problems.MEDIA: {"schema": schema, "example": example}}}


class Api(FastAPI):
    """A FastAPI whose document knows the shapes that no operation names: of problems, and of a stream's end."""

    def openapi(self) -> dict[str, Any]:
        """The document, made once."""
        if not self.openapi_schema:
            schemas = super().openapi().setdefault("components", {}).setdefault("schemas", {})
            for shape in (Problem, Done):
                found = shape.model_json_schema(ref_template=_REF, mode="serialization")
                schemas |= {**found.pop("$defs", {}), shape.__name__: found}
            schemas |= {name: schemas[name] | shown for name, shown in _examples() if name in schemas}
        return super().openapi()


def _examples() -> Iterator[tuple[str, dict[str, Any]]]:
    """The examples of all shapes by their names: FastAPI takes every null out of them."""
    shapes = [In, Out]
    while shapes:
        shape = shapes.pop()
        shapes += shape.__subclasses__()
        extra = shape.model_config.get("json_schema_extra")
        if isinstance(extra, dict):
            yield shape.__name__, extra
