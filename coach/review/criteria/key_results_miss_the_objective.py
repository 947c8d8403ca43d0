"""No key result shares the objective's subject. Needs an embedder: words alone miss what means the same."""

from coach.review.criterion import Criterion, Subject
from coach.review.detectors import of_set
from coach.review.examples import okrs
from coach.review.forms import telling

#: Below this likeness (0–1) no key result is about the objective's subject; for the shipped embedder, chosen with
#: `python -m evals likeness` so that hardly a set is asked about whose key results were written for its objective.
_ALIKE = 0.15
_SMALL = frozenset(
    "a an the our we of to in for by with on at and or from per as be is are than more every each all that so".split()
)


def _misses(subject: Subject) -> bool:
    if subject.likeness is None or not subject.key_results or not subject.objective.words:
        return False
    likeness, own = subject.likeness, telling(subject.objective.lower, _SMALL)
    shares = any(own & telling(key_result.lower, _SMALL) for key_result in subject.key_results)
    return not shares and all(likeness(subject.objective.text, kr.text) < _ALIKE for kr in subject.key_results)


CRITERION = Criterion(
    id="key-results-miss-the-objective",
    about="set",
    level="question",
    source="google-okr-playbook",
    find=of_set(_misses),
    flags=(okrs("Patients trust our ward", "Printer paper use down by 20%", "Parking spaces from 40 to 60"),),
    passes=(
        okrs("Patients trust our ward", "9 in 10 patients would come back to the ward", "Parking spaces from 40 to 60"),
        okrs("Patients trust our ward"),
    ),
    needs_likeness=True,
)
