"""Every criterion keeps its own promises, and what belongs together is together."""

import re
from pathlib import Path

import pytest

from coach import resources
from coach.domain import Draft, KeyResult, Objective, OkrSet
from coach.review import CRITERIA, Criterion, review
from coach.review.strengths import KINDS
from coach.review.wording import OCCASIONS, blanks, wording

KEY_RESULT_IDS = [criterion.id for criterion in CRITERIA if criterion.about == "key result"]


def _alike(one: str, other: str) -> float:
    """A stand-in for an embedder: shared words."""
    own, others = set(one.lower().split()), set(other.lower().split())
    return len(own & others) / len(own | others)


def _as_set(criterion: Criterion, example: str | OkrSet) -> OkrSet:
    if isinstance(example, OkrSet):
        return example
    if criterion.about == "objective":
        return OkrSet("example", Objective(example))
    return OkrSet("example", Objective("Patients trust our ward"), (KeyResult(example),))


def found(criterion: Criterion, example: str | OkrSet) -> bool:
    """Whether the review finds this criterion's weakness anywhere in the example."""
    reviewed = review(Draft((_as_set(criterion, example),)), likeness=_alike).sets[0]
    return criterion.id in {finding.id for finding in reviewed.every}


FLAGS = [pytest.param(c, e, id=f"{c.id}: {getattr(e, 'key_results', e)}"[:90]) for c in CRITERIA for e in c.flags]
PASSES = [pytest.param(c, e, id=f"{c.id}: {getattr(e, 'key_results', e)}"[:90]) for c in CRITERIA for e in c.passes]


@pytest.mark.parametrize(("criterion", "example"), FLAGS)
def test_a_criterion_finds_what_it_says_it_flags(criterion: Criterion, example: str | OkrSet):
    assert found(criterion, example)


@pytest.mark.parametrize(("criterion", "example"), PASSES)
def test_a_criterion_leaves_alone_what_it_says_it_passes(criterion: Criterion, example: str | OkrSet):
    assert not found(criterion, example)


def test_every_criterion_has_examples_of_both_kinds():
    assert [c.id for c in CRITERIA if not c.flags or not c.passes] == []


def test_ids_files_and_wordings_are_the_same_set():
    ids = {criterion.id for criterion in CRITERIA}
    folder = Path(resources.__file__).parent / "review" / "criteria"
    files = {file.stem.replace("_", "-") for file in folder.glob("*.py") if file.stem != "__init__"}
    assert len(ids) == len(CRITERIA)
    assert files == ids
    assert set(resources.names("prompts/en/criteria")) == ids


def test_strengths_and_their_wordings_are_the_same_set():
    assert set(resources.names("prompts/en/strengths")) == {kind.id for kind in KINDS}


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.id)
def test_every_wording_has_three_angles_in_two_registers_and_asks_one_question_each(criterion: Criterion):
    words = wording("criteria", criterion.id)
    lines = [line for angle in (*words.angles, *words.occasions.values()) for line in angle.values()]
    assert len(words.angles) >= 3
    assert [line for line in lines if line.count("?") != 1 or not line.endswith("?")] == []
    assert len(lines) == len(set(lines))


def test_no_question_stands_in_two_files():
    lines = [line for c in CRITERIA for angle in wording("criteria", c.id).angles for line in angle.values()]
    assert len(lines) == len(set(lines))


def test_headings_are_plain_words_and_never_ids():
    headings = [wording("criteria", criterion.id).heading for criterion in CRITERIA]
    assert len(set(headings)) == len(headings)
    assert [heading for heading in headings if re.search(r"\w-\w+-\w", heading)] == []


def test_a_pattern_can_be_worded_for_every_key_result_weakness_that_most_may_share():
    common = [name for name in KEY_RESULT_IDS if name.startswith("key-result-") and name in _LABELLED]
    assert [name for name in common if "when most share it" not in wording("criteria", name).occasions] == []


_LABELLED = {
    "key-result-without-number", "key-result-is-a-task", "key-result-without-baseline", "key-result-is-vague",
    "key-result-is-compound", "key-result-is-business-as-usual", "key-result-has-a-placeholder",
}  # fmt: skip


def test_occasions_are_known_and_blanks_are_few():
    used = {o for c in CRITERIA for o in wording("criteria", c.id).occasions}
    assert used <= OCCASIONS
    words = [wording("criteria", c.id) for c in CRITERIA]
    texts = [t for w in words for a in (*w.angles, *w.occasions.values()) for t in a.values()]
    assert {blank for text in texts for blank in blanks(text)} <= {
        "quote",
        "word",
        "verb",
        "name",
        "count",
        "other",
        "share",
    }


def test_every_source_of_a_criterion_is_in_the_sources():
    import tomllib

    sources = tomllib.loads(resources.read("knowledge/sources.toml"))
    assert {c.source for c in CRITERIA} <= set(sources)
