"""Nothing moves before the end of the cycle."""

import re

from coach.review.criterion import Criterion, Subject
from coach.review.detectors import of_set
from coach.review.examples import okrs
from coach.review.forms import among
from coach.review.lexicons import EFFECT_NOUNS, LAGGING
from coach.review.measure import counted
from coach.review.statement import Statement

_LAST_DAY = re.compile(
    r"\b(?:(?:by|at|until) (?:the )?(?:very )?(?:end|close|last day) of (?:the )?(?:year|quarter|cycle|period|season|q[1-4]|h[12])|"
    r"year[- ]end|end of (?:year|quarter)|eoy|eoq|at the end of the (?:year|quarter|cycle)|(?:annual|yearly|final) (?:survey|report|result|audit|exam)s?)\b",
    re.IGNORECASE)  # fmt: skip
_LEAST = 2


def _all_lag(subject: Subject) -> bool:
    statements = subject.key_results
    measured = [statement for statement in statements if counted(statement)]
    return (
        len(statements) >= _LEAST
        and len(measured) == len(statements)
        and all(_lags(statement) for statement in measured)
    )


def _lags(statement: Statement) -> bool:
    """Read only when the period is over: said so, or a measure that sums up a whole period and nothing that leads to it."""
    if _LAST_DAY.search(statement.plain):
        return True
    nouns = [word for word in statement.lower if among(word, EFFECT_NOUNS)]
    return any(among(word, LAGGING) for word in nouns) and not re.search(
        r"\b(?:week|day|daily|weekly|month|monthly)\w*\b", statement.plain, re.IGNORECASE
    )


CRITERION = Criterion(
    id="all-key-results-lag",
    about="set",
    level="question",
    source="google-okr-playbook",
    find=of_set(_all_lag),
    flags=(
        okrs("Customers stay with us", "Churn from 9% to 6%", "Revenue from €2M to €3M"),
        okrs("Pupils read with joy", "80% pass the final exam", "40 books read per class by the end of the year"),
    ),
    passes=(
        okrs("Customers stay with us", "Churn from 9% to 6%", "Weekly logins per seat from 1 to 3"),
        okrs("Pupils read with joy", "80% pass the final exam", "12 library visits a week"),
    ),
)
