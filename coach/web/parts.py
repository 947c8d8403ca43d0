"""What the routes work with: the use cases, and who is asking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from fastapi import Depends, Request

from coach.domain import Viewer
from coach.web.identity import ME

if TYPE_CHECKING:
    from coach.intake import Received
    from coach.review import Review
    from coach.service.guides import Guides
    from coach.service.rehearsal import Rehearsal
    from coach.web.replies import Replies


@dataclass(frozen=True, slots=True)
class Parts:
    """The use cases; `review` reviews what was received, `limit` is how many bytes are read at once."""

    rehearsal: Rehearsal
    guides: Guides
    review: Callable[[Received], Review]
    replies: Replies
    limit: int


async def _parts(request: Request) -> Parts:
    parts: Parts = request.app.state.parts
    return parts


async def _viewer() -> Viewer:
    return ME


Given = Annotated[Parts, Depends(_parts)]
Asking = Annotated[Viewer, Depends(_viewer)]
