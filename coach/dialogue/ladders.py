"""What is still to be asked once a point is raised: from what changes for whom down to where from, and by when.

Root before number: the order is that of `house method`, each rung only where its answer is not there yet.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Ladder(NamedTuple):
    """The topics after the finding's own question (itself the first answer), and whether a line of theirs ends it."""

    first: str
    rungs: tuple[str, ...] = ()
    line: bool = False


_NUMBERS = ("target", "baseline", "due")

#: By finding; one that is not here ends with the answer to its question.
LADDERS: Mapping[str, Ladder] = {
    "intent": Ladder("change", ("whom", "why now"), line=True),
    "signs": Ladder("signs", ("measure", *_NUMBERS), line=True),
    "rewrite": Ladder("measure", (), line=True),
    "objective-is-vague": Ladder("effect", ("whom",), line=True),
    "objective-is-a-task": Ladder("effect", ("whom",), line=True),
    "objective-is-a-metric": Ladder("effect", (), line=True),
    "objective-is-business-as-usual": Ladder("effect", (), line=True),
    "objective-repeats-the-parent": Ladder("effect", (), line=True),
    "objective-is-compound": Ladder("which", (), line=True),
    "objective-is-too-long": Ladder("which", (), line=True),
    "too-few-key-results": Ladder("signs", ("measure", *_NUMBERS), line=True),
    "objective-without-key-results": Ladder("signs", ("measure", *_NUMBERS), line=True),
    "key-result-is-a-task": Ladder("effect", ("measure", *_NUMBERS), line=True),
    "key-result-is-business-as-usual": Ladder("effect", _NUMBERS, line=True),
    "key-result-is-vague": Ladder("measure", _NUMBERS, line=True),
    "key-result-is-compound": Ladder("which", (), line=True),
    "key-result-names-a-person": Ladder("measure", (), line=True),
    "key-result-is-outside-our-influence": Ladder("effect", (), line=True),
    "key-result-only-insiders-understand": Ladder("measure", (), line=True),
    "key-result-without-number": Ladder("measure", _NUMBERS, line=True),
    "key-result-without-baseline": Ladder("baseline", ()),
    "key-result-has-a-placeholder": Ladder("target", ("baseline",)),
    "direction-clash": Ladder("measure", (), line=True),
    "survey-without-response-rule": Ladder("rule", ()),
}
END = Ladder("answer")


def ladder(point: str) -> Ladder:
    """The ladder of a point."""
    return LADDERS.get(point, END)
