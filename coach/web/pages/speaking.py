"""The reply as it is being given: one value that grows, at most every 150 ms."""

import sys
from collections.abc import AsyncIterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool

from coach.domain import Turn, Viewer
from coach.service.rehearsal import Rehearsal
from coach.web import problems
from coach.web.pages import chat
from coach.web.pages.desk import Desk

if TYPE_CHECKING:
    from coach.web.replies import Replies

_FLUSH = 0.15


class Speaking:
    """Keeps messages and follows their replies; whoever leaves loses nothing, the reply goes on without them."""

    def __init__(self, rehearsal: Rehearsal, desk: Desk, replies: "Replies") -> None:
        self._rehearsal, self._desk, self._replies = rehearsal, desk, replies

    async def say(self, viewer: Viewer, said: Mapping[str, Any]) -> AsyncIterator[dict[str, Any]]:
        """The turn as HTML, again and again until it is over.

        `said` has a `conversation` and either the `text` of a message with its id `message` (and the turn it
        `replaces`), or the `turn` that waits for its reply.
        """
        name = {"conversation": said.get("conversation", ""), "message": said.get("message", "")}
        try:
            turn = await run_in_threadpool(self._turn, viewer, said)
            async for html, over in self._followed(viewer, name["conversation"], turn):
                yield name | {"turn": turn.id, "key": turn.message, "html": html, "over": over}
        except Exception as problem:  # noqa: BLE001 - one of the outermost doors
            found = problems.described(problem)
            yield name | {"error": found.detail, "kind": found.type.rpartition(":")[2], "over": True}

    def _turn(self, viewer: Viewer, said: Mapping[str, Any]) -> Turn:
        if waiting := said.get("turn"):
            return self._rehearsal.turn(viewer, str(waiting))
        text, message = (str(said.get(name, "")) for name in ("text", "message"))
        replaces = str(said.get("replaces") or "")
        return self._rehearsal.receive(viewer, str(said.get("conversation", "")), text, message, replaces=replaces)

    async def _followed(self, viewer: Viewer, id: str, turn: Turn) -> AsyncIterator[tuple[str, bool]]:
        reply = self._replies.begin(viewer, turn.id)
        before = await run_in_threadpool(self._before, viewer, id, turn)
        seen = 0
        while await reply.more(seen) and not reply.over:
            seen = len(reply.segments)
            yield await run_in_threadpool(self._html, viewer, turn.id, before), False
            await reply.more(sys.maxsize, _FLUSH)
        if reply.fault:
            raise reply.fault
        yield await run_in_threadpool(self._html, viewer, turn.id, before), True

    def _before(self, viewer: Viewer, id: str, turn: Turn) -> tuple[Turn, ...]:
        return tuple(one for one in self._rehearsal.talk(viewer, id).turns if one.number < turn.number)

    def _html(self, viewer: Viewer, id: str, before: tuple[Turn, ...]) -> str:
        turn = self._rehearsal.turn(viewer, id)
        return chat.live(turn, before, turn.after, partial(self._desk.titled, viewer))
