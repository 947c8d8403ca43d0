"""What the organisation is after: mission, strategy, company OKRs."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.concurrency import run_in_threadpool

from coach.errors import InputError
from coach.web.document import failing
from coach.web.files import BODY
from coach.web.parts import Asking, Given
from coach.web.schemas.own import Direction, DirectionText

_EMPTY = "The file {name} is empty; to clear the direction, put an empty text."
router = APIRouter(prefix="/direction", tags=["direction"])


@router.get("", response_model=Direction, responses=failing(), summary="Look at the direction")
def look(given: Given, asking: Asking) -> Any:
    """What drafts can be said to serve."""
    return {"items": given.rehearsal.direction(asking)}


@router.put("", response_model=Direction, responses=failing(413), summary="Set the direction")
def put(body: DirectionText, given: Given, asking: Asking) -> Any:
    """Put a text in the place of what there is; an empty one clears it."""
    return {"items": given.rehearsal.set_direction(asking, body.text)}


@router.put(
    "/file", response_model=Direction, responses=failing(413), openapi_extra=BODY, summary="Set the direction by a file"
)
async def load(
    request: Request,
    given: Given,
    asking: Asking,
    name: Annotated[str, Query(min_length=1, max_length=255, description="The file's name, as `okrs.xlsx`.")],
) -> Any:
    """Put what is read from a file (.md .txt .csv .xlsx .docx .pdf .json) in the place of what there is."""
    content = await request.body()
    if not content:
        raise InputError(_EMPTY.format(name=name))
    return {"items": await run_in_threadpool(given.rehearsal.load_direction, asking, name, content)}
