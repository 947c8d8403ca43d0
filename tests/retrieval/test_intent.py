"""What a question asks for beyond its words."""

import pytest

from coach.retrieval import shipped
from coach.retrieval.intent import intent


@pytest.mark.parametrize(
    "query",
    [
        "example for a night ward",
        "a sample please",
        "okrs for nurses",
        "helpdesk okrs",
        "what could a goal for payroll look like",
        "objective and key results on waiting times",
        "how might this be worded",
    ],
)
def test_an_example_is_asked_for(query):
    assert intent(query).example


@pytest.mark.parametrize(
    "query",
    ["who signs off our okrs", "how many okrs", "baseline?", "what is a key result", "do we need okrs", "why okrs", ""],
)
def test_no_example_is_asked_for(query):
    assert not intent(query).example


@pytest.mark.parametrize(
    ("query", "function"),
    [
        ("okrs for nurses", "nursing"),
        ("example for a call centre", "customer-support"),
        ("sample for month-end close", "finance"),
        ("goals for teachers", "teaching"),
        ("itops okrs", "it-operations"),
    ],
)
def test_the_kind_of_work_is_known_by_what_people_call_it(query, function):
    assert function in intent(query).functions


def test_work_that_is_named_in_passing_is_not_asked_for():
    query = "our nurses say that the weekly meeting about goals has become a ritual and nobody prepares for it"
    assert intent(query).functions == frozenset()


def test_every_function_of_the_examples_has_its_names():
    assert set(shipped.functions()) == {example.function for example in shipped.examples()}
    assert all(len(names) > 10 for names in shipped.functions().values())


@pytest.mark.parametrize(
    "asked",
    ["bad okr and the better version side by side", "before and after of a task list", "weak vs strong objective"],
)
def test_who_asks_for_before_and_after_wants_pairs(asked):
    assert intent(asked).pair


@pytest.mark.parametrize("asked", ["what happens before a check-in", "okr for the service desk", "who is right"])
def test_other_questions_ask_for_no_pairs(asked):
    assert not intent(asked).pair
