"""A named person's performance is the result."""

from collections.abc import Iterable

from coach.review.criterion import Criterion, Hit, Subject
from coach.review.forms import among
from coach.review.lexicons import BEHAVE, CHANGE, GAIN, GIVEN_NAMES, KEEP, WORK
from coach.review.statement import Statement
from coach.text.spans import Span

_ACTS = WORK | GAIN | CHANGE | BEHAVE | KEEP


def _find(subject: Subject) -> Iterable[Hit]:
    statement = subject.statement
    if len(statement.words) < 3 or not statement.words[0].text[:1].isupper():
        return []
    end = _name_end(statement)
    if not end or not _performs(statement, end):
        return []
    span = Span(statement.words[0].span.start, statement.words[end - 1].span.end)
    return [Hit(span, blanks={"name": span.of(statement.text)})]


def _name_end(statement: Statement) -> int:
    """How many words the name at the beginning has (0: none); a surname may follow the given name."""
    if statement.lower[0].removesuffix("'s") not in GIVEN_NAMES:
        return 0
    surname = statement.words[1].text[:1].isupper() and not among(statement.lower[1], _ACTS)
    return 2 if surname else 1


def _performs(statement: Statement, end: int) -> bool:
    """The name is said to do something ("Anna closes", "Anna will close", "Anna's sales")."""
    if statement.lower[end - 1].endswith("'s"):
        return True
    verb = statement.lower[end] if end < len(statement.lower) else ""
    after = statement.lower[end + 1 : end + 2]
    if verb in ("to", "will", "must", "should") and after:
        return among(after[0], _ACTS)
    return verb in ("has", "is") or (verb.endswith("s") and among(verb, _ACTS))


CRITERION = Criterion(
    id="key-result-names-a-person",
    about="key result",
    level="question",
    source="rework-okr-guide",
    find=_find,
    flags=("Anna closes 20 deals", "Mehmet Kaya sells 40 subscriptions a month", "Julia to win 3 sponsors"),
    passes=(
        "Anna: 20 deals closed by the desk",
        "Rose visits at the garden show up 20%",
        "St Mary patients wait less than 2 hours",
        "Grace period claims from 90 to 30",
    ),
)
