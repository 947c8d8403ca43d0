"""The replies that are being given in this process: each once, however many listen, and to its end if nobody does."""

from __future__ import annotations

import math
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING

import anyio
from anyio import from_thread, to_thread

if TYPE_CHECKING:
    from anyio.abc import TaskGroup

    from coach.domain import Segment, Viewer
    from coach.service.rehearsal import Rehearsal

# Replies that are worked on at once; a further one waits for its turn.
_AT_ONCE = 16


class Reply:
    """A reply on its way: the segments so far, whether it is over, and what went wrong."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self.over = False
        self.fault: Exception | None = None
        self._news = anyio.Event()

    def add(self, segment: Segment) -> None:
        """One more segment was released."""
        self.segments.append(segment)
        self._tell()

    def end(self, fault: Exception | None = None) -> None:
        """Nothing more comes."""
        self.over, self.fault = True, fault
        self._tell()

    async def more(self, seen: int, patience: float = math.inf) -> bool:
        """Wait until there are more segments than were seen, or the reply is over; False after `patience` seconds."""
        with anyio.move_on_after(patience):
            while len(self.segments) <= seen and not self.over:
                await self._news.wait()
            return True
        return False

    def _tell(self) -> None:
        self._news.set()
        self._news = anyio.Event()


class Replies:
    """Speaks turns in threads that outlive whoever asked for them."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        self._rehearsal = rehearsal
        self._running: dict[tuple[str, str, str], Reply] = {}
        self._limiter = anyio.CapacityLimiter(_AT_ONCE)
        self._group: TaskGroup | None = None

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """The time in which replies are given; what is left at its end stays decided, for the next reader to finish."""
        async with anyio.create_task_group() as self._group:
            yield
            self._group.cancel_scope.cancel()

    def begin(self, viewer: Viewer, turn: str) -> Reply:
        """The reply to a turn: the one on its way, or one begun now."""
        key = (viewer.organisation, viewer.person, turn)
        if found := self._running.get(key):
            return found
        if self._group is None:
            raise RuntimeError("replies are given only while the server is running")
        reply = self._running[key] = Reply()
        self._group.start_soon(self._run, key, viewer, reply)
        return reply

    async def finish(self, viewer: Viewer, turn: str) -> None:
        """Wait for the whole reply; raises what went wrong with it."""
        reply = self.begin(viewer, turn)
        while not reply.over:
            await reply.more(len(reply.segments))
        if reply.fault:
            raise reply.fault

    async def _run(self, key: tuple[str, str, str], viewer: Viewer, reply: Reply) -> None:
        fault: Exception | None = None
        try:
            speak = partial(self._speak, viewer, key[-1], reply)
            await to_thread.run_sync(speak, abandon_on_cancel=True, limiter=self._limiter)
        except Exception as problem:  # noqa: BLE001 - it is told to those who listen
            fault = problem
        finally:
            del self._running[key]
            reply.end(fault)

    def _speak(self, viewer: Viewer, turn: str, reply: Reply) -> None:
        segments: Iterator[Segment] = self._rehearsal.answer(viewer, turn)
        for segment in segments:
            from_thread.run_sync(reply.add, segment)
