"""A survey score with no say on how many answers count."""

import re
from collections.abc import Iterable

from coach.review.criterion import Criterion, Hit, Subject
from coach.review.detectors import whole
from coach.review.measure import counted
from coach.review.statement import Statement

_SURVEY = re.compile(
    r"\b(?:survey\w*|nps|enps|csat|esat|ces|net promoter score|satisfaction (?:score|rating|index)|questionnaire|"
    r"pulse|poll|say (?:they|that|their|the)|would recommend|rate[sd]? (?:us|it|the|their)|rating)\b",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"\b(?:respon(?:se|dent|ses|dents)\w*|answers?|answering|participat\w*|turnout|return rate|n\s?[=≥>]|sample|"
    r"replies|out of \d+ \w+s|at least \d+ \w+|quorum|completed by)\b",
    re.IGNORECASE,
)


def _find(subject: Subject) -> Iterable[Hit]:
    return [whole(subject.statement)] if _lacks_rule(subject.rendered) else []


def _lacks_rule(statement: Statement) -> bool:
    surveyed = bool(_SURVEY.search(statement.plain) and counted(statement))
    return surveyed and not _ANSWERS.search(statement.plain)


CRITERION = Criterion(
    id="survey-without-response-rule",
    about="key result",
    level="question",
    source="okr-coach-standard",
    find=_find,
    flags=("Satisfaction score of 4.5", "NPS from 30 to 45", "8 in 10 parents say they feel heard"),
    passes=(
        "Satisfaction score of 4.5 with a response rate over 40%",
        "Run the staff survey in May",
        "NPS from 30 to 45, from 200 answers or more",
        "Page rank from 9 to 3",
    ),
)
