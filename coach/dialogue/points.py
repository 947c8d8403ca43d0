"""The points a review leaves to talk about, in the order in which one makes the next moot."""

from collections.abc import Iterator
from dataclasses import dataclass

from coach.domain import Goal
from coach.review import CRITERIA, Finding, Pattern, SetReview

_ORDER = {criterion.id: place for place, criterion in enumerate(CRITERIA)}
#: What is not asked of somebody whose target was set for them: neither ambition nor ownership.
_NOT_THEIRS = frozenset(
    (
        "target-looks-safe",
        "key-result-is-outside-our-influence",
        "objective-repeats-the-parent",
        "objective-is-a-metric",
    )
)


@dataclass(frozen=True, slots=True)
class Point:
    """A finding with the card it is on ("" for the set), and the pattern it stands for, if any."""

    finding: Finding
    card: str
    pattern: Pattern | None = None

    @property
    def id(self) -> str:
        """The weakness."""
        return self.finding.id

    @property
    def key(self) -> str:
        """How the state remembers it."""
        return f"{self.id}|{self.card}"


def points(goal: Goal, seen: SetReview, *, imposed: bool = False) -> tuple[Point, ...]:
    """The shown findings of a goal with their cards, what makes others moot first."""
    found = [point for point in _found(goal, seen) if not (imposed and point.id in _NOT_THEIRS)]
    return tuple(sorted(found, key=lambda point: _ORDER[point.id]))


def _found(goal: Goal, seen: SetReview) -> Iterator[Point]:
    patterns = {pattern.id: pattern for pattern in seen.patterns}
    parts = [(goal.objective.id, seen.objective.findings)]
    parts += [(card.id, part.findings) for card, part in zip(goal.key_results, seen.key_results, strict=True)]
    for card, findings in (*parts, ("", seen.findings)):
        for finding in findings:
            if finding.shown:
                yield Point(finding, card, patterns.get(finding.id) if card else None)


def sharing(goal: Goal, seen: SetReview, id: str) -> tuple[str, ...]:
    """The ids of the key results that have this finding, shown or waiting for its pattern."""
    return tuple(
        card.id
        for card, part in zip(goal.key_results, seen.key_results, strict=True)
        if any(finding.id == id and finding.waits in (None, "pattern") for finding in part.findings)
    )
