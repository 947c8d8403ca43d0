"""Nothing moves before the end of the cycle."""

import re

from coach.review.criterion import Criterion, Subject
from coach.review.detectors import of_set
from coach.review.examples import okrs
from coach.review.forms import among
from coach.review.lexicons import EFFECT_NOUNS
from coach.review.measure import counted
from coach.review.statement import Statement

_LAST_DAY = re.compile(
    r"\b(?:(?:by|at|until) (?:the )?(?:very )?(?:end|close|last day) of (?:the )?(?:year|quarter|cycle|period|"
    r"season|q[1-4]|h[12])|year[- ]end|end of (?:year|quarter)|eoy|eoq|at the end of the (?:year|quarter|cycle)|"
    r"(?:annual|yearly|final) (?:survey|report|result|audit|exam)s?)\b",
    re.IGNORECASE,
)
_OFTEN = re.compile(r"\b(?:(?:per|a|each|every) (?:week|day|month)|daily|weekly|monthly)\b", re.IGNORECASE)
#: Lagging measures: known only when the period is over.
_LAGGING = frozenset(
    """
    arr attrition churn ebitda enps gpa graduation iarr income margin mortality mrr nps nrr profit profitability
    ranking readmission renewal reputation retention revenue sale satisfaction share turnover
    """.split()
)
_LEAST = 2


def _all_lag(subject: Subject) -> bool:
    statements = subject.key_results
    return len(statements) >= _LEAST and all(counted(statement) and _lags(statement) for statement in statements)


def _lags(statement: Statement) -> bool:
    """Read only when the period is over: it says so, or sums up a whole period and names nothing that leads to it."""
    if _LAST_DAY.search(statement.plain):
        return True
    sums_up = any(among(word, EFFECT_NOUNS) and among(word, _LAGGING) for word in statement.lower)
    return sums_up and not _OFTEN.search(statement.plain)


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
