"""A reply as server-sent events: a segment each, its number as the event's id; then how it ended."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from fastapi.responses import StreamingResponse
from fastapi.sse import KEEPALIVE_COMMENT, format_sse_event
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool

from coach.web import problems
from coach.web.schemas.talk import Done, Segment

if TYPE_CHECKING:
    from coach.domain import Viewer
    from coach.web.parts import Parts
    from coach.web.replies import Reply

MEDIA = "text/event-stream"
_HEADERS = {"cache-control": "no-store", "x-accel-buffering": "no"}
# Seconds of silence after which a comment keeps the line open; milliseconds after which a browser comes back.
_BEAT, _RETRY = 15.0, 1_000


def streamed(parts: Parts, viewer: Viewer, turn: str, after: int, status: int = 200) -> StreamingResponse:
    """The reply to a turn from the segment after `after` on, begun now if it is not on its way."""
    reply = parts.replies.begin(viewer, turn)
    return StreamingResponse(_events(parts, viewer, turn, reply, after), status, _HEADERS, MEDIA)


async def _events(parts: Parts, viewer: Viewer, turn: str, reply: Reply, after: int) -> AsyncIterator[bytes]:
    yield format_sse_event(retry=_RETRY)
    seen = 0
    while seen < len(reply.segments) or not reply.over:
        for segment in reply.segments[seen:]:
            seen += 1
            if segment.number > after:
                yield _event("segment", Segment.model_validate(segment), str(segment.number))
        if not await reply.more(seen, _BEAT):
            yield KEEPALIVE_COMMENT
    if reply.fault:
        yield _event("error", problems.described(reply.fault))
        return
    ended = await run_in_threadpool(parts.rehearsal.turn, viewer, turn)
    yield _event("done", Done(status=ended.status, version=ended.after, chips=list(ended.chips)))


def _event(name: str, body: BaseModel, id: str | None = None) -> bytes:
    return format_sse_event(event=name, data_str=body.model_dump_json(), id=id)
