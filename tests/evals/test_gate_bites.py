"""Things are broken on purpose, and the gate goes red each time."""

import random

import pytest

from coach.language import voice
from coach.language.parts import Part
from coach.retrieval import ranking
from coach.review import CRITERIA
from evals import baseline, dialogues, employees, retrieval, review
from evals.figures import Options

PEOPLE = ("night-ward", "checkout-team", "choir")
GOAL = Part("tell", "How about this: fewer patients fall, from 12 to 3 a month by June.")
AGAIN = Part("ask", "And by when, if I may ask?")


def lost(before, after):
    """What became worse between two reports of one task."""
    kept = {before.task: {figure.key: figure.as_json() for figure in before.figures}}
    return list(baseline.worse(after, kept))


@pytest.fixture(scope="module")
def sound():
    """A few dialogues as they are."""
    people = tuple(employees.load(employees.DATA / f"{name}.toml") for name in PEOPLE)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(dialogues, "everybody", lambda: people)
        yield dialogues.report(Options(seeds=1))


def test_a_criterion_that_is_dropped_turns_it_red(monkeypatch):
    before = review.report(Options(dataset=review.DATA / "review_dev_a.jsonl"))
    left = tuple(one for one in CRITERIA if one.id != "key-result-is-compound")
    monkeypatch.setattr("coach.review.reviewer.CRITERIA", left)
    after = review.report(Options(dataset=review.DATA / "review_dev_a.jsonl"))
    assert any("key-result-is-compound" in line for line in lost(before, after))


@pytest.mark.parametrize(
    ("extra", "seen"), [(GOAL, {"goal written", "number nobody gave"}), (AGAIN, {"more than one question"})]
)
def test_a_voice_that_writes_a_goal_or_asks_twice_turns_it_red(monkeypatch, sound, extra, seen):
    plain = voice.speak
    monkeypatch.setattr(voice, "speak", lambda steps, **how: (*plain(steps, **how), extra))
    found = lost(sound, dialogues.report(Options(seeds=1)))
    assert {name for name in seen if any(name in line for line in found)} == seen


def test_an_index_in_another_order_turns_it_red(monkeypatch):
    monkeypatch.setattr(retrieval, "SPLITS", ("dev",))
    monkeypatch.setattr(retrieval, "WAYS", (("fused", "both"),))
    before = retrieval.report(Options())
    plain = ranking.order

    def shuffled(*given):
        found = list(plain(*given))
        random.Random(1).shuffle(found)
        return [(place, -float(rank)) for rank, (place, _) in enumerate(found)]

    monkeypatch.setattr(ranking, "order", shuffled)
    assert any("nDCG@10" in line for line in lost(before, retrieval.report(Options())))
