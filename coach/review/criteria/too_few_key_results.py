"""Exactly one key result."""

from coach.review.criterion import Criterion
from coach.review.detectors import of_set
from coach.review.examples import okrs

CRITERION = Criterion(
    id="too-few-key-results",
    about="set",
    level="question",
    source="measure-what-matters",
    find=of_set(lambda subject: len(subject.okrs.key_results) == 1),
    flags=(okrs("Make cycling the normal way to school", "400 pupils arrive by bike, up from 150"),),
    passes=(
        okrs("Make cycling the normal way to school", "400 pupils arrive by bike", "No injury on the way"),
        okrs("Make cycling the normal way to school"),
    ),
    judged=False,
    structural=True,
)
