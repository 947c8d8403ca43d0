"""The review of a pasted text; nothing of it is kept."""

from typing import Any

from fastapi import APIRouter

from coach.intake import read_text
from coach.web.document import failing
from coach.web.parts import Given
from coach.web.schemas.reviews import Pasted, Review

router = APIRouter(tags=["reviews"])


@router.post(
    "/reviews",
    response_model=Review,
    response_model_exclude_unset=True,
    responses=failing(413),
    summary="Review a draft",
)
def create(body: Pasted, given: Given) -> dict[str, Any]:
    """What a thoughtful coach would ask about a draft, as `okr-coach review --format json` has it. Nothing is kept."""
    return given.review(read_text(body.text, given.limit)).as_json()
