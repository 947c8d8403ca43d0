"""Everything of a person: taken along, or deleted; and what they said they would do."""

from fastapi import APIRouter, Response

from coach.web.document import failing
from coach.web.files import attached, handed
from coach.web.parts import Asking, Given
from coach.web.schemas.own import Commitment, Commitments, Forgotten, Recommit

router = APIRouter(tags=["own"])
_FILE = handed("application/json")


@router.get("/own", response_class=Response, responses=_FILE | failing(), summary="Take everything along")
def own(given: Given, asking: Asking) -> Response:
    """Everything that is kept of you, as one JSON file."""
    return attached(given.rehearsal.own(asking))


@router.delete("/own", response_model=Forgotten, responses=failing(), summary="Delete everything")
def forget(given: Given, asking: Asking) -> object:
    """Delete everything that is kept of you, for good."""
    return {"rows": given.rehearsal.forget(asking)}


@router.get("/commitments", response_model=Commitments, responses=failing(), summary="List what you planned")
def commitments(given: Given, asking: Asking) -> object:
    """What you left your conversations with; nobody else sees it."""
    return {"items": given.rehearsal.commitments(asking)}


@router.patch(
    "/conversations/{id}/commitment",
    response_model=Commitment,
    responses=failing(404, 422),
    summary="Change what you planned",
)
def recommit(id: str, changes: Recommit, given: Given, asking: Asking) -> object:
    """Other words for what you leave a conversation with."""
    return given.rehearsal.recommit(asking, id, changes.model_dump(exclude_none=True))


@router.post(
    "/conversations/{id}/commitment/settle", status_code=204, responses=failing(404), summary="Settle what you planned"
)
def settle(id: str, given: Given, asking: Asking) -> None:
    """The coach comes back to it no more; no reason is asked for."""
    given.rehearsal.settle(asking, id)
