"""The library: searched, and opened at a passage."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from coach.domain import Passage as Kept
from coach.domain import PassageType
from coach.service.guides import Filter
from coach.web.document import failing
from coach.web.parts import Asking, Given
from coach.web.schemas.library import Answer, Passage

router = APIRouter(prefix="/library", tags=["library"])
Types = Annotated[list[PassageType], Query(alias="type", description="Only these; may be given more than once.")]


@router.get("/passages", response_model=Answer, responses=failing(), summary="Search the library")
def search(
    given: Given,
    asking: Asking,
    q: Annotated[str, Query(min_length=1, max_length=2_000, description="A question in your own words.")],
    types: Types = ["guide", "example", "pair"],  # noqa: B006 - FastAPI copies it
    function: Annotated[str, Query(description="Only what fits this kind of work, as `nursing`.")] = "",
    limit: Annotated[int, Query(ge=1, le=50, description="At most so many.")] = 5,
) -> object:
    """Passages that answer a question, your organisation's own guides first; none where nothing fits."""
    return given.guides.search(asking, q, Filter(frozenset(types), function), limit)


@router.get("/passages/{id:path}", response_model=Passage, responses=failing(404), summary="Open a citation")
def passage(
    id: Annotated[str, Path(description="As citations name it, percent-encoded.")], given: Given, asking: Asking
) -> Kept:
    """The passage that a reply cites, word for word, with where it stands."""
    return given.rehearsal.passage(asking, id)
