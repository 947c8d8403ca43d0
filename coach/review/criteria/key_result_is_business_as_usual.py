"""It asks only to keep a level or to continue an activity."""

from collections.abc import Iterable

from coach.review.criterion import Criterion, Hit, Subject
from coach.review.detectors import whole
from coach.review.examples import okrs
from coach.review.routine import asks_to_keep, is_guard


def _find(subject: Subject) -> Iterable[Hit]:
    statement = subject.statement
    if not asks_to_keep(statement) or (is_guard(statement) and _pushes_elsewhere(subject)):
        return []
    return [whole(statement)]


def _pushes_elsewhere(subject: Subject) -> bool:
    """Whether another key result of the set moves, so that a limit guards it."""
    others = (other for other in subject.key_results if other.text != subject.statement.text)
    return any(other.changes or other.relative or (other.lead and other.lead.kind == "change") for other in others)


CRITERION = Criterion(
    id="key-result-is-business-as-usual",
    about="key result",
    level="wording",
    source="gitlab-okrs",
    find=_find,
    flags=(
        "Keep uptime at 99.9%",
        "Continue weekly stand-ups",
        "Maintain a 4.5 rating",
        "Ongoing support of the branch offices",
        "Pass rate stays above 94%",
    ),
    passes=(
        "Hold churn under 2% while prices rise",
        "Keep waiting under 10 days during the move",
        "Keep nobody waiting for more than a day for the first time",
        "Hold 10 meetings with heads of procurement",
        "Retain 9 in 10 first-year teachers",
        "Girls stay in school until grade 9",
        okrs("The library is a living room", "Keep complaints under 5 a month", "Visits a week from 900 to 1,400"),
        okrs("The shop grows", "Discount per order stays below 8%", "Revenue from €2M to €3M"),
    ),
)
