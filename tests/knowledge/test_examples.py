"""The example OKRs and the before-and-after pairs are what their labels say."""

import re
from collections import Counter

import pytest

from coach.domain import Draft, KeyResult, Objective, OkrSet
from coach.retrieval import shipped
from coach.review import review

JUDGED = frozenset(
    """
    objective-is-a-metric objective-is-a-task objective-is-vague objective-is-compound objective-is-business-as-usual
    key-result-without-number key-result-is-a-task key-result-without-baseline key-result-is-vague
    key-result-is-compound key-result-is-business-as-usual key-result-has-a-placeholder
    """.split()
)
TIRED = re.compile(r"activation|activate|\bNPS\b|net promoter|churn", re.IGNORECASE)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
SOUND = (
    "Orders packed without a call to the desk from 60% to 90%",
    "Complaints about late orders from 40 to 10 a month",
)


def found(objective: str, key_results: tuple[str, ...]) -> set[str]:
    """The judged weaknesses that the review sees in a set."""
    okrs = OkrSet("1", Objective(objective), tuple(map(KeyResult, key_results)))
    seen = review(Draft((okrs,))).sets[0]
    parts = (seen.objective, *seen.key_results)
    return {finding.id for part in parts for finding in part.findings} & JUDGED


def test_there_are_enough_examples_from_enough_kinds_of_work():
    examples = shipped.examples()
    assert len(examples) >= 150
    assert len({example.function for example in examples}) >= 15
    assert len({example.industry for example in examples}) >= 12
    assert {example.kind for example in examples} == {"committed", "aspirational", "learning"}


def test_ids_are_unique():
    ids = Counter(passage.id for passage in shipped.passages())
    assert [name for name, times in ids.items() if times > 1] == []


def test_at_most_one_example_in_ten_is_about_the_measures_everybody_uses():
    tired = [e.id for e in shipped.examples() if TIRED.search(" ".join((e.objective, *e.key_results)))]
    assert len(tired) * 10 <= len(shipped.examples())


@pytest.mark.parametrize("example", shipped.examples(), ids=lambda example: example.id)
def test_an_example_passes_its_own_review_as_labelled(example):
    assert found(example.objective, example.key_results) == set(example.weaknesses)
    assert example.good
    assert example.lacks or not example.weaknesses


def test_there_are_enough_pairs():
    assert len(shipped.pairs()) >= 60


@pytest.mark.parametrize("pair", shipped.pairs(), ids=lambda pair: pair.id)
def test_a_pair_had_the_weakness_before_and_nothing_new_after(pair):
    if pair.about.startswith("objective"):
        before, after = (found(text, SOUND) for text in (pair.before, pair.after))
    else:
        before, after = (found(pair.objective, (text, SOUND[1])) for text in (pair.before, pair.after))
    assert pair.about in before
    assert pair.about not in after
    assert after <= before


@pytest.mark.parametrize("pair", shipped.pairs(), ids=lambda pair: pair.id)
def test_every_number_of_the_later_sentence_was_given_by_the_person(pair):
    given = set(NUMBER.findall(f"{pair.before} {pair.answer} {pair.objective}"))
    assert set(NUMBER.findall(pair.after)) <= given


@pytest.mark.parametrize("pair", shipped.pairs(), ids=lambda pair: pair.id)
def test_one_short_question_led_there(pair):
    assert pair.question.count("?") == 1
    assert len(pair.question.split()) <= 25
