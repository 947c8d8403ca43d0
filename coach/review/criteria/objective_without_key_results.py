"""No key result."""

from coach.review.criterion import Criterion
from coach.review.detectors import of_set
from coach.review.examples import okrs

CRITERION = Criterion(
    id="objective-without-key-results",
    about="set",
    level="gap",
    source="open-okr-audit",
    find=of_set(lambda subject: not subject.okrs.key_results),
    flags=(okrs("Make cycling the normal way to school"),),
    passes=(okrs("Make cycling the normal way to school", "400 pupils arrive by bike, up from 150"),),
    judged=False,
    structural=True,
)
