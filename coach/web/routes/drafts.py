"""The draft of a conversation: looked at, edited card by card, taken back, compared."""

from typing import Annotated

from fastapi import APIRouter, Query

from coach.domain import Version as Kept
from coach.web.document import failing
from coach.web.parts import Asking, Given
from coach.web.schemas.draft import Comparison, Draft, Version, Versions
from coach.web.schemas.edit import Edit

router = APIRouter(prefix="/conversations/{id}/draft", tags=["drafts"])
Number = Annotated[int, Query(ge=0, description="The number of a version; 0 is the empty draft before the first.")]


@router.get("", response_model=Draft, responses=failing(404), summary="Look at the draft")
def look(id: str, given: Given, asking: Asking) -> object:
    """The cards with their slots and notes, as the page shows them."""
    return given.rehearsal.talk(asking, id)


@router.post("/changes", status_code=201, response_model=Version, responses=failing(404, 409), summary="Change a card")
def change(id: str, body: Edit, given: Given, asking: Asking) -> Kept:
    """Do one thing to the draft, as the person's own hand; dismissing and recalling a point are changes too."""
    return given.rehearsal.edit(asking, id, body.base, body.change.change())


@router.post("/undo", status_code=201, response_model=Version, responses=failing(404, 409), summary="Take back")
def undo(id: str, given: Given, asking: Asking) -> Kept:
    """Take back the newest change that was not taken back yet, whoever's words it came from."""
    return given.rehearsal.undo(asking, id)


@router.get("/versions", response_model=Versions, responses=failing(404), summary="List the versions")
def versions(id: str, given: Given, asking: Asking) -> object:
    """Every version of the draft with its words and where they came from."""
    return {"items": given.rehearsal.versions(asking, id)}


@router.get("/comparison", response_model=Comparison, responses=failing(404), summary="Compare two versions")
def compare(id: str, given: Given, asking: Asking, old: Number, new: Number) -> object:
    """Card by card: what was, and what is."""
    return {"items": given.rehearsal.compare(asking, id, old, new)}
