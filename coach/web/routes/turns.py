"""Messages and replies: sent, streamed, resumed, stopped, judged."""

from typing import Annotated, Any
from uuid import uuid4

from fastapi import APIRouter, Header, Query, Request, Response
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from coach.domain import Turn as Kept
from coach.web.document import failing
from coach.web.files import BODY
from coach.web.parts import Asking, Given
from coach.web.schemas.talk import Feedback, Message, MessageId, Turn
from coach.web.stream import MEDIA, streamed

router = APIRouter(tags=["turns"])
_EVENTS = (
    "retry: 1000\n\n"
    "id: 1\nevent: segment\ndata: "
    '{"number":1,"kind":"ask","text":"What would be different for the drivers?","citations":[]}\n\n'
    'event: done\ndata: {"status":"done","version":1,"chips":[]}\n\n'
)
_EVENT = {
    "type": "object",
    "properties": {
        "event": {"enum": ["segment", "done", "error"]},
        "id": {"type": "string", "description": "Of a `segment`: its number."},
        "data": {"type": "string", "description": "JSON: a Segment, a Done or a Problem."},
        "retry": {"type": "integer"},
    },
}
_STREAM: dict[str, Any] = {MEDIA: {"itemSchema": _EVENT, "example": _EVENTS}}
_SENT: dict[int | str, dict[str, Any]] = {
    201: {"description": "The turn with its reply, or the reply as a stream.", "content": _STREAM},
    202: {"model": Turn, "description": "The message is kept; the reply is on its way."},
}
_FOLLOWED: dict[int | str, dict[str, Any]] = {200: {"description": "The reply as a stream.", "content": _STREAM}}
Accept = Annotated[str, Header(description="With `text/event-stream`, the reply comes as a stream.")]
Prefer = Annotated[str, Header(description="With `respond-async`, the answer does not wait for the reply.")]


@router.post(
    "/conversations/{id}/messages",
    status_code=201,
    response_model=Turn,
    responses=_SENT | failing(404, 409, 413),
    summary="Say something",
)
async def send(
    id: str, body: Message, given: Given, asking: Asking, accept: Accept = "", prefer: Prefer = ""
) -> Response:
    """Keep a message and answer it.

    The answer comes with the whole reply. Ask for `text/event-stream` to have it in pieces as they are ready, or for
    `Prefer: respond-async` to read it later from the turn's events. Whoever goes away loses nothing: the reply is
    spoken to its end and kept.
    """
    message = body.message_id or uuid4().hex
    receive = given.rehearsal.receive
    turn = await run_in_threadpool(receive, asking, id, body.text, message, replaces=body.replaces)
    return await _answered(given, asking, turn, accept, prefer)


@router.post(
    "/conversations/{id}/files",
    status_code=201,
    response_model=Turn,
    responses=_SENT | failing(404, 409, 413),
    openapi_extra=BODY,
    summary="Hand in a file",
)
async def upload(
    id: str,
    request: Request,
    given: Given,
    asking: Asking,
    name: Annotated[str, Query(min_length=1, max_length=255, description="The file's name, as `plan.docx`.")],
    message_id: MessageId | None = None,
    accept: Accept = "",
    prefer: Prefer = "",
) -> Response:
    """Read a draft from a file (.md .txt .csv .xlsx .docx .pdf .json) and answer it like a message with its text."""
    content, message = await request.body(), message_id or uuid4().hex
    turn = await run_in_threadpool(given.rehearsal.upload, asking, id, name, content, message)
    return await _answered(given, asking, turn, accept, prefer)


async def _answered(given: Given, asking: Asking, turn: Kept, accept: str, prefer: str) -> Response:
    where = {"location": f"/api/v1/turns/{turn.id}"}
    if MEDIA in accept:
        stream = streamed(given, asking, turn.id, 0, 201)
        stream.headers.update(where)
        return stream
    if "respond-async" in prefer:
        given.replies.begin(asking, turn.id)
        return JSONResponse(_shown(turn), 202, where | {"preference-applied": "respond-async"})
    await given.replies.finish(asking, turn.id)
    return JSONResponse(_shown(await run_in_threadpool(given.rehearsal.turn, asking, turn.id)), 201, where)


def _shown(turn: Kept) -> Any:
    return Turn.model_validate(turn).model_dump(mode="json")


@router.get("/turns/{id}", response_model=Turn, responses=failing(404), summary="Look at a turn")
def look(id: str, given: Given, asking: Asking) -> Kept:
    """A message, and as much of its reply as there is."""
    return given.rehearsal.turn(asking, id)


@router.get(
    "/turns/{id}/events",
    response_class=Response,
    responses=_FOLLOWED | failing(404),
    summary="Follow a reply",
)
async def events(
    id: str,
    given: Given,
    asking: Asking,
    after: Annotated[int, Query(ge=0, description="Begin after this segment; the header counts more.")] = 0,
    last_event_id: Annotated[int | None, Header(ge=0, description="Sent by browsers that lost the stream.")] = None,
) -> Response:
    """The reply as server-sent events: `segment`s (their numbers are the events' ids), then `done`, or `error`.

    A reply that nobody gives just now is taken up again, also after the server was ended in the middle of it. After
    fifteen seconds of silence a comment keeps the line open.
    """
    await run_in_threadpool(given.rehearsal.turn, asking, id)
    return streamed(given, asking, id, after if last_event_id is None else last_event_id)


@router.post("/turns/{id}/stop", status_code=204, responses=failing(404), summary="Stop a reply")
def stop(id: str, given: Given, asking: Asking) -> None:
    """No further segment is released; what was released stays."""
    given.rehearsal.stop(asking, id)


@router.put("/turns/{id}/feedback", status_code=204, responses=failing(404), summary="Judge a reply")
def judge(id: str, body: Feedback, given: Given, asking: Asking) -> None:
    """What the person thinks of a reply; a later judgement takes the place of an earlier one."""
    given.rehearsal.rate(asking, id, body.good, body.reason)
