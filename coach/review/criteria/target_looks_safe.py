"""Aspirational, and the owners themselves call it safe or certain. The size of the step alone is never enough."""

import re
from collections.abc import Iterable

from coach.domain import KeyResult
from coach.review.criterion import Criterion, Hit, Subject
from coach.review.examples import okrs
from coach.text.spans import Span

_SAFE = re.compile(
    r"\b(?:safe(?: bet)?|(?:almost |nearly |quite |pretty )?certain(?:ly)?|for sure|guaranteed|easily|"
    r"easy|no[- ]brainer|surely|sure thing|will definitely|definitely|already (?:on track|there|done|agreed)|"
    r"low[- ]hanging|comfortabl[ey]|in the bag|no risk|confidence:? (?:9|10)(?:/10)?|"
    r"(?:9|10)/10 (?:sure|confident|confidence)|100% (?:sure|certain|confident))\b",
    re.IGNORECASE,
)
_ABOUT_THE_MEASURE = re.compile(
    r"\b(?:feels?|is|are|was|be|were|rated?|stay|made|keep|kept|make|more|so|that) $", re.IGNORECASE
)


def _find(subject: Subject) -> Iterable[Hit]:
    key_result = subject.key_result
    kind = (key_result.kind if key_result else None) or subject.okrs.kind
    if kind != "aspirational":
        return []
    plain = subject.statement.plain
    said = (found for found in _SAFE.finditer(plain) if not _ABOUT_THE_MEASURE.search(plain[: found.start()]))
    return [Hit(Span(*found.span())) for found in said][:1]


CRITERION = Criterion(
    id="target-looks-safe",
    about="key result",
    level="question",
    source="google-okr-playbook",
    find=_find,
    flags=(
        okrs("Guests come back", "Repeat bookings from 300 to 310 (safe bet)", kind="aspirational"),
        okrs(
            "Guests come back", KeyResult("Rating from 4.1 to 4.2, we will definitely get there", kind="aspirational")
        ),
    ),
    passes=(
        okrs("Guests come back", "Repeat bookings from 300 to 310", kind="aspirational"),
        okrs("Guests come back", "Repeat bookings from 300 to 310 (safe bet)", kind="committed"),
        okrs("Streets feel safe", "9 in 10 residents say the park is safe at night", kind="aspirational"),
    ),
)
