"""What operators and balancers ask; below no version, because it never changes."""

from fastapi import APIRouter, Response

from coach.web.parts import Asking, Given
from coach.web.serving import ALIVE

router = APIRouter(include_in_schema=False)


@router.get("/healthz")
async def alive() -> Response:
    """Whether the process answers."""
    return Response(ALIVE, media_type="application/json")


@router.get("/readyz")
def ready(given: Given, asking: Asking) -> dict[str, str]:
    """Whether conversations can be held: the store answers. Searches go by words until the index is there."""
    given.rehearsal.commitments(asking)
    return {"status": "ready", "index": "ready" if given.guides.ready(asking) else "being built"}
