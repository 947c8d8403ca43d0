"""What the organisation is after, as HTML; and what an objective can be said to serve."""

from collections.abc import Sequence

from coach.domain import Direction
from coach.web.pages.templates import phrase, render


def lines(direction: Sequence[Direction]) -> str:
    """The lines that are kept."""
    return render("lines", lines=_labelled(direction))


def choose(direction: Sequence[Direction], serves: str) -> str:
    """The lines to choose from, where an objective serves `serves` now."""
    known = any(line.text == serves for line in direction)
    return render("serves", title=phrase("serves-title"), lines=_labelled(direction), serves=serves, known=known)


def kinds(kind: str) -> str:
    """The kinds a goal can be of."""
    return render("kind", title=phrase("kind-title"), kind=kind)


def _labelled(direction: Sequence[Direction]) -> list[dict[str, str]]:
    return [
        {"kind": one.kind, "label": phrase(f"line-{one.kind.replace(' ', '-')}"), "text": one.text} for one in direction
    ]
