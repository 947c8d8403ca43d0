"""Simulated employees: what they are, and that they tell only what they are asked."""

import pytest

from coach.errors import InputError
from evals import employees
from evals.arms import Checklist, Nobody
from evals.dialogues import hold
from evals.employees import Person, Question

PEOPLE = employees.everybody()
KINDS = {kind for kinds in employees.ANSWERS.values() for kind in kinds}


def test_there_are_at_least_24_of_many_kinds():
    assert len(PEOPLE) >= 24
    traits = {trait for one in PEOPLE for trait in one.traits}
    assert {"pressure", "wrong-facts", "hostile", "rambling", "non-native", "contradictory", "imposed"} <= traits
    assert {"frightened", "injection", "resistant"} <= traits


@pytest.mark.parametrize("person", PEOPLE, ids=lambda one: one.name)
def test_every_fact_can_be_asked_for(person):
    assert {kind for _, kind in person.facts} <= KINDS


def test_a_fact_is_told_when_it_is_asked_for_and_once():
    (one,) = (one for one in PEOPLE if one.name == "night-ward")
    person = Person(one, 0)
    said = person.answer(Question("baseline", "launch the quiet night programme"))
    assert said in one.facts[("launch the quiet night programme", "baseline")]
    assert person.answer(Question("baseline", "launch the quiet night programme")) in one.unsure


def test_nobody_who_is_not_asked_tells_anything():
    assert all(not hold(one, 0, Nobody()).told for one in PEOPLE)
    assert any(hold(one, 0, Checklist()).told for one in PEOPLE)


def test_a_file_that_is_no_person_is_named(tmp_path):
    (tmp_path / "x.toml").write_text("who = 'me'")
    with pytest.raises(InputError, match=r"x\.toml"):
        employees.load(tmp_path / "x.toml")
