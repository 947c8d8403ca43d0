"""Conversations: begun, listed, opened, changed, exported, discarded."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Response

from coach.domain import Conversation as Kept
from coach.web.document import failing
from coach.web.files import attached, handed
from coach.web.parts import Asking, Given
from coach.web.schemas.talk import Amend, Conversation, Conversations, Start, Talk

router = APIRouter(prefix="/conversations", tags=["conversations"])
_FILE = handed("text/markdown", "text/csv", "application/json", "text/html")
Form = Annotated[Literal["markdown", "csv", "json", "page"], Query(description="`page` is one printable page of HTML.")]


@router.post("", status_code=201, response_model=Conversation, responses=failing(), summary="Begin a conversation")
def start(body: Start, given: Given, asking: Asking, response: Response) -> Kept:
    """Begin a conversation about one draft.

    With an `opening`, the starter is the first message: follow the reply to the turn that is `waiting`.
    """
    begun = given.rehearsal.start(asking, lead=body.lead, mode=body.mode, register=body.register_, opening=body.opening)
    response.headers["location"] = f"/api/v1/conversations/{begun.id}"
    return begun


@router.get("", response_model=Conversations, responses=failing(), summary="List the conversations")
def every(given: Given, asking: Asking) -> Any:
    """Yours, newest first."""
    return {"items": given.rehearsal.conversations(asking)}


@router.get("/{id}", response_model=Talk, responses=failing(404), summary="Open a conversation")
def look(id: str, given: Given, asking: Asking) -> Any:
    """Everything of it: turns, the draft with its notes, quick answers, and the turn that waits for its reply."""
    return given.rehearsal.talk(asking, id)


@router.patch("/{id}", response_model=Conversation, responses=failing(404), summary="Change a conversation")
def amend(id: str, body: Amend, given: Given, asking: Asking) -> Kept:
    """Another title, or another manner from now on; what is left out stays."""
    return given.rehearsal.amend(asking, id, title=body.title, mode=body.mode, register=body.register_, lead=body.lead)


@router.delete("/{id}", status_code=204, responses=failing(404), summary="Delete a conversation")
def discard(id: str, given: Given, asking: Asking) -> None:
    """Delete it with its draft and what you planned in it, for good."""
    given.rehearsal.discard(asking, id)


@router.get("/{id}/export", response_class=Response, responses=_FILE | failing(404), summary="Take a draft along")
def export(id: str, given: Given, asking: Asking, form: Form = "markdown") -> Response:
    """The draft and what you planned as a file, in your words."""
    return attached(given.rehearsal.export(asking, id, form))
