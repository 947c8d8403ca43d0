"""More than 25 words: could a colleague repeat it?"""

from coach.review.criterion import Criterion
from coach.review.detectors import of_statement

_MOST = 25


CRITERION = Criterion(
    id="objective-is-too-long",
    about="objective",
    level="question",
    source="google-okr-playbook",
    find=of_statement(lambda statement: len(statement.words) > _MOST),
    flags=(
        "Make the emergency ward a place where every patient is seen in time, every relative knows what happens next, "
        "every nurse can take a break and nobody has to repeat the story at each door",
    ),
    passes=(
        "Make the emergency ward a place where every patient is seen in time "
        "and every relative knows what happens next",
    ),
    judged=False,
    structural=True,
)
