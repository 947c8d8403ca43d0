"""Nothing in it lets a third party judge how far it got."""

from collections.abc import Iterable

from coach.review.blanks import placeholders
from coach.review.criterion import Criterion, Hit, Subject
from coach.review.measure import judgeable, sets_baseline


def _find(subject: Subject) -> Iterable[Hit]:
    statement, slots = subject.statement, subject.key_result
    if judgeable(statement) or judgeable(subject.rendered) or not statement.words:
        return []
    if any(blank.counts for blank in placeholders(statement)):
        return []
    dated = bool(statement.dates) or bool(slots and slots.due)
    if dated or sets_baseline(statement):
        return [Hit(statement.whole, "question", variant="when yes or no would do")]
    return [Hit(statement.whole)]


CRITERION = Criterion(
    id="key-result-without-number",
    about="key result",
    level="gap",
    source="google-okr-playbook",
    find=_find,
    flags=(
        "Improve page speed",
        "Launch the portal by May",
        "Ship version 2.0 in Q3",
        "Improve motivation at every step",
        "A half-day workshop on night shifts",
        "Establish the baseline for repeat visits",
        "Better handover between wards",
    ),
    passes=(
        "All invoices go out the same day",
        "No one on the team had a serious injury",
        "Nine in ten callers reach a person",
        "Halve the backlog",
        "Pages open in under 2 s",
        "Reach X paying teams",
        "The first patient treated at home",
    ),
    structural=True,
)
