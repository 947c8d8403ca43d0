"""The parent's words and nothing of the team's own part."""

from collections.abc import Iterable

from coach.review.criterion import Criterion, Hit, Subject
from coach.review.detectors import whole
from coach.review.examples import okrs
from coach.review.forms import telling
from coach.review.statement import read

_SMALL = frozenset("a an the our and of to in for by with on at we us be".split())


def _find(subject: Subject) -> Iterable[Hit]:
    if not subject.okrs.parent or not subject.okrs.objective.text.strip():
        return []
    own = telling(subject.objective.lower, _SMALL) - telling(read(subject.okrs.parent).lower, _SMALL)
    return [] if own else [whole(subject.statement)]


CRITERION = Criterion(
    id="objective-repeats-the-parent",
    about="objective",
    level="question",
    source="google-okr-playbook",
    find=_find,
    flags=(
        okrs("Become the most trusted bank in the region", parent="Become the most trusted bank in the region"),
        okrs("Cutting the carbon footprint in half", parent="Cut our carbon footprint in half"),
    ),
    passes=(
        okrs(
            "Callers trust the first answer they get from our desk", parent="Become the most trusted bank in the region"
        ),
        okrs("Cut the carbon footprint of the vehicle fleet in half", parent="Cut our carbon footprint in half"),
        okrs("Become the most trusted bank in the region"),
    ),
    judged=False,
    structural=True,
)
