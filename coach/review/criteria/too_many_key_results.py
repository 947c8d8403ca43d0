"""More than five key results."""

from collections.abc import Iterable

from coach.review.criterion import Criterion, Hit, Subject
from coach.review.examples import okrs
from coach.review.wording import spell
from coach.text.spans import Span

_MOST = 5


def _find(subject: Subject) -> Iterable[Hit]:
    count = len(subject.okrs.key_results)
    return [Hit(Span(0, 0), blanks={"count": spell(count)})] if count > _MOST else []


CRITERION = Criterion(
    id="too-many-key-results",
    about="set",
    level="question",
    source="measure-what-matters",
    find=_find,
    flags=(okrs("Make cycling the normal way to school", *(f"Result number {place}" for place in range(6))),),
    passes=(okrs("Make cycling the normal way to school", *(f"Result number {place}" for place in range(5))),),
    judged=False,
    structural=True,
)
