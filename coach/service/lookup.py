"""What the steps of a decision ask of the library: passages for each query, an example never from their own work."""

from collections.abc import Sequence
from dataclasses import replace

from coach.dialogue.state import Step
from coach.domain import Sheet, Viewer
from coach.retrieval.scope import Filter
from coach.service.parts import Searcher

_TYPES = {"": ("guide", "example", "pair"), "guide": ("guide", "pair"), "example": ("example",)}
_LIMIT = {"": 5, "guide": 5, "example": 20}


def found(steps: Sequence[Step], sheet: Sheet, viewer: Viewer, guides: Searcher) -> tuple[Step, ...]:
    """The steps, each with the ids of the passages that its query brought, best first."""
    return tuple(_answered(step, sheet, viewer, guides) if step.query else step for step in steps)


def _answered(step: Step, sheet: Sheet, viewer: Viewer, guides: Searcher) -> Step:
    wanted = Filter(frozenset(_TYPES[step.wanted]))
    hits = guides.search(viewer, step.query, wanted, _LIMIT[step.wanted]).hits
    return replace(step, passages=tuple(hit.passage.id for hit in hits))
