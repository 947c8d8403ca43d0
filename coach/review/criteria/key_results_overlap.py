"""Two key results measure nearly the same thing."""

from collections.abc import Iterable
from itertools import combinations

from coach.review.criterion import Criterion, Hit, Likeness, Subject
from coach.review.examples import okrs
from coach.review.forms import telling
from coach.review.statement import Statement
from coach.text.spans import Span

_SMALL = frozenset(
    "a an the our we of to in for by with on at and or from per as be is are than more less least most over under "
    "all every each increase reduce raise improve grow reach achieve get have cut lower new total half third "
    "quarter double".split()
)
#: How alike the content words of two key results (Jaccard), or their meaning, must be. The first is chosen so that one
#: differing word in six still counts; the second, for the shipped embedder, on the sets of `python -m evals likeness`.
_SHARED, _ALIKE = 0.7, 0.8


def _find(subject: Subject) -> Iterable[Hit]:
    for (place, one), (further, other) in combinations(enumerate(subject.key_results), 2):
        if _overlap(one, other, subject.likeness):
            quoted = {"quote": one.text.strip(), "other": other.text.strip()}
            return [Hit(Span(0, 0), blanks=quoted, about=(place, further))]
    return []


def _overlap(one: Statement, other: Statement, likeness: Likeness | None) -> bool:
    own, others = _content(one), _content(other)
    if len(own & others) >= 2 and len(own & others) / len(own | others) >= _SHARED:
        return True
    # Two that share no word at all are not asked about: their likeness is seldom that high, and takes a model to tell.
    return likeness is not None and bool(own & others) and likeness(one.text, other.text) >= _ALIKE


def _content(statement: Statement) -> frozenset[str]:
    """The telling words; numbers differ between two views of one measure and do not count."""
    return telling((word for word in statement.lower if not word[0].isdigit()), _SMALL)


CRITERION = Criterion(
    id="key-results-overlap",
    about="set",
    level="question",
    source="gitlab-okrs",
    find=_find,
    flags=(
        okrs("Guests come back", "Increase repeat bookings by 20%", "500 repeat bookings", "Rating from 4.1 to 4.5"),
        okrs("A safe site", "Reduce falls from ladders to 2", "Falls from ladders cut by half"),
    ),
    passes=(
        okrs("Guests come back", "Repeat bookings from 300 to 500", "Cancelled bookings from 90 to 40"),
        okrs("A safe site", "Falls from ladders cut by half", "Falls on stairs cut by half"),
    ),
    structural=True,
)
