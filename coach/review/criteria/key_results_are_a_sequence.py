"""They are the steps of one project: specify, build, test, launch."""

from itertools import pairwise

from coach.review.criterion import Criterion, Subject
from coach.review.detectors import of_set
from coach.review.examples import okrs
from coach.review.forms import bases
from coach.review.nature import nature
from coach.review.statement import Statement

_PHASES: tuple[frozenset[str], ...] = tuple(
    frozenset(words.split())
    for words in (
        "analyze research investigate study explore interview survey discovery assess gather audit",
        "define definition specify spec specification scope plan concept requirement propose decide choose select "
        "determine draft tender",
        "design drafting prototype wireframe wireframing mockup sketch blueprint architecture",
        "build development implementation construction develop implement code construct create produce write assemble "
        "install configure buy order procure",
        "test testing pilot trial validate verify beta rehearse review evaluate uat",
        "launch release deployment store deploy ship publish roll rollout open introduce live deliver announce go-live "
        "migrate present",
    )
)


def _is_sequence(subject: Subject) -> bool:
    """At least three key results, and more than half of all, walk forward through the phases of a project."""
    works = [statement for statement in subject.key_results if nature(statement).kind == "work"]
    phases = [phase for statement in works if (phase := _phase(statement)) is not None]
    forward = all(one < other for one, other in pairwise(phases))
    return len(phases) >= 3 and 2 * len(phases) > len(subject.key_results) and forward


def _phase(statement: Statement) -> int | None:
    """The phase of the thing worked on ("write the spec") or else of the work ("build it")."""
    start = statement.lead.at if statement.lead else 0
    verb, *rest = statement.lower[start : start + 4] or ("",)
    return next((rank for word in (*rest, verb) if (rank := _rank(word)) is not None), None)


def _rank(word: str) -> int | None:
    return next((rank for rank, phase in enumerate(_PHASES) if phase & bases(word)), None)


CRITERION = Criterion(
    id="key-results-are-a-sequence",
    about="set",
    level="wording",
    source="succeeding-with-okrs-in-agile",
    find=of_set(_is_sequence),
    flags=(
        okrs("A new rota", "Interview all wards", "Draft the rota", "Pilot it on two wards", "Roll it out everywhere"),
        okrs("A new ward", "Write the spec", "Build the prototype", "Test with 10 nurses", "Launch by June"),
        okrs("Self-service for tenants", "Requirements defined", "Portal built", "Portal tested", "Portal launched"),
    ),
    passes=(
        okrs("A new rota", "Swaps fall from 40 to 10 a month", "Pilot it on two wards", "Overtime from 90 to 30 h"),
        okrs("Content people share", "Publish 8 posts", "Publish 2 videos", "Launch a newsletter"),
    ),
)
