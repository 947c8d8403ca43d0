"""A blank that somebody meant to fill is left in."""

from collections.abc import Iterable

from coach.review.blanks import placeholders
from coach.review.criterion import Criterion, Hit, Subject
from coach.review.slots import is_blank


def _find(subject: Subject) -> Iterable[Hit]:
    blanks = placeholders(subject.statement)
    if not blanks:
        return _in_slots(subject)
    telling = next((blank for blank in blanks if blank.value), blanks[0])
    word = {"word": telling.span.of(subject.statement.text)}
    return [Hit(telling.span, "gap" if telling.value else "question", word)]


def _in_slots(subject: Subject) -> Iterable[Hit]:
    """A target that is only a word for a blank; a blank baseline is asked for as a baseline."""
    target = subject.key_result.target if subject.key_result else None
    return [Hit(subject.statement.whole, blanks={"word": target})] if target and is_blank(target) else []


CRITERION = Criterion(
    id="key-result-has-a-placeholder",
    about="key result",
    level="gap",
    source="real-okr-count",
    find=_find,
    flags=(
        "Reach X paying teams",
        "Cut scrap by XX%",
        "TBD",
        "From ? to 50 mentors",
        "NPS to [number]",
        "Train ?? volunteers",
        "Raise ___ in donations",
        "Win N new members",
        "Open a second site (location TBC)",
    ),
    passes=(
        "Move 40 teams to X-Ray",
        "Answer 80% of mails from Gen X savers within a day",
        "Reach _N3_ monthly readers",
        "Add $█ in recurring income",
        "Turn 3 of the [P1] defects into zero",
        "Launch on Mac OS X for 200 testers",
    ),
    structural=True,
)
