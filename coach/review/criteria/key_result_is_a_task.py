"""The team's own work or deliverable is described or counted, not a change for anybody or anything."""

from collections.abc import Iterable

from coach.review.criterion import Criterion, Hit, Subject
from coach.review.nature import nature
from coach.review.phrases import counts_produce
from coach.review.slots import known
from coach.review.statement import Statement


def is_task(statement: Statement) -> bool:
    """Whether work rather than its effect is described."""
    return bool(statement.words) and nature(statement).kind == "work"


def describes_work(subject: Subject) -> bool:
    """Whether the key result with its slots describes work; the name of a measure with a target beside it does not."""
    statement, slots = subject.statement, subject.key_result
    if slots and known(slots.target) and statement.lead is None and not counts_produce(statement):
        return False
    return is_task(statement)


def _find(subject: Subject) -> Iterable[Hit]:
    return [Hit(nature(subject.statement).span)] if describes_work(subject) else []


CRITERION = Criterion(
    id="key-result-is-a-task",
    about="key result",
    level="wording",
    source="google-okr-playbook",
    find=_find,
    flags=(
        "Publish 5 blog posts",
        "Hire 3 engineers",
        "Set up a dashboard",
        "The handbook is documented",
        "Managers have training on feedback",
        "Wireframing",
        "Landing page live by March",
        "Hold two open days",
        "Write a guide to help new volunteers",
        "How do we review the rota?",
        "90% of the hiring plan is met",
    ),
    passes=(
        "Organic visits from 10k to 15k by publishing weekly",
        "Users can search across all their documents",
        "Sign 5 hospitals",
        "Automate intake so that waiting falls from 9 to 4 days",
        "30 volunteers come back a second time",
        "Fewer than 2 falls a month on the ward",
        "Pages open in under 2 s",
        "Parents answer within a day",
        "Starts in under 2 s",
        "Near-miss reports up from 3 to 30 a month",
        "Reports of bullying ≤ 3 a month",
        "Repairs done right first time 61% => 80%",
        "95% of orders leave on the day they arrive",
    ),
)
