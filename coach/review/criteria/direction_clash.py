"""The verb and the numbers point opposite ways."""

from collections.abc import Iterable

from coach.review.criterion import Criterion, Hit, Subject
from coach.review.detectors import whole
from coach.review.forms import bases
from coach.review.statement import Statement
from coach.text.quantities import Change

_UP = frozenset("increase raise grow boost lift expand climb rise heighten".split())
_DOWN = frozenset("reduce decrease lower cut shrink shorten drop fall lessen diminish curb slash decline".split())


def _find(subject: Subject) -> Iterable[Hit]:
    statement = subject.rendered
    for change in statement.changes:
        verb = _verb(statement, change)
        step = _step(change)
        if verb and step and (step < 0) == bool(bases(verb) & _UP):
            return [Hit(whole(subject.statement).span, blanks={"verb": verb})]
    return []


def _verb(statement: Statement, change: Change) -> str | None:
    """The last verb of direction in front of the numbers."""
    before = statement.lower[: statement.at(change.span.start)]
    return next((word for word in reversed(before) if bases(word) & (_UP | _DOWN)), None)


def _step(change: Change) -> int:
    """1 up, -1 down, 0 where it cannot be told (other units, one side unknown)."""
    start, end = change.start, change.end
    if start is None or end is None or start.value is None or end.value is None or start.unit != end.unit:
        return 0
    return (end.value > start.value) - (end.value < start.value)


CRITERION = Criterion(
    id="direction-clash",
    about="key result",
    level="wording",
    source="okr-coach-standard",
    find=_find,
    flags=("Increase lead time from 9 to 4 days", "Reduce satisfaction from 70% to 85%"),
    passes=(
        "Reduce lead time from 9 to 4 days",
        "Increase weekly visits from 90 to 150",
        "Lead time from 9 to 4 days",
        "Cut the share of paper forms to 10% and raise the score from 3 to 4",
    ),
    judged=False,
)
