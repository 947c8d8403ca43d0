"""Every measure of the draft pushes quantity, speed or growth and none guards quality, cost or people: once a draft."""

import re

from coach.domain import Draft
from coach.review.criterion import Criterion, Subject
from coach.review.detectors import of_set
from coach.review.examples import okrs
from coach.review.measure import counted
from coach.review.nature import nature
from coach.review.routine import GUARDED, is_guard
from coach.review.statement import Statement, read

_GUARDS = re.compile(
    r"\b(?:without|while (?:keeping|holding|maintaining|staying)|no more than|at most|"
    r"not at the (?:cost|expense) of|as long as)\b",
    re.IGNORECASE,
)
#: What a measure pushes when it pushes more, faster or bigger.
_PUSH = frozenset(
    """
    activation adoption appointment arr booking call capacity click client conversion customer dau day deal delivery
    download downloads follower footfall growth hour iarr income installs latency lead lead-time mau member minute
    mql mrr opp opportunity order output passenger pipeline production profit registration revenue sale sales share
    sign-up signup speed sql subscriber subscription throughput time traffic trial turnover unit usage user velocity
    view visit visitor visits volume wau
    """.split()
)
_LEAST = 2


def _unguarded(subject: Subject) -> bool:
    measured = [statement for statement in _statements(subject.draft) if counted(statement)]
    if len(measured) < _LEAST or any(_guards(statement) for statement in _statements(subject.draft)):
        return False
    return all(_pushes(statement) for statement in measured)


def _statements(draft: Draft) -> list[Statement]:
    return [read(key_result.text) for okrs in draft.sets for key_result in okrs.key_results]


def _pushes(statement: Statement) -> bool:
    return statement.has(_PUSH) or nature(statement).kind == "work"


def _guards(statement: Statement) -> bool:
    return statement.has(GUARDED) or is_guard(statement) or bool(_GUARDS.search(statement.plain))


CRITERION = Criterion(
    id="no-counterweight",
    about="draft",
    level="question",
    source="high-output-management",
    find=of_set(_unguarded),
    flags=(
        okrs("Grow the club", "Members from 200 to 300", "Visits per week from 90 to 150"),
        okrs("Faster support", "Handle 900 calls a week", "Answer time from 9 to 4 hours"),
    ),
    passes=(
        okrs("Grow the club", "Members from 200 to 300", "Complaints stay under 5 a month"),
        okrs(
            "Faster support", "Answer time from 9 to 4 hours", "Reopened tickets, a sign of lost quality, from 8% to 5%"
        ),
        okrs("Grow the club", "Members from 200 to 300 without a waiting list"),
    ),
)
