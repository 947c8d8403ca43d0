"""Likeness of meaning, as the review uses it."""

import pytest

from coach.embeddings import Meaning
from coach.review import review


@pytest.fixture(scope="module")
def alike():
    return Meaning().alike


def test_it_lies_between_nothing_and_the_same(alike):
    assert alike("Guests come back", "Guests come back") == pytest.approx(1, abs=1e-4)
    assert 0 <= alike("Guests come back", "x²+y²") < 0.3
    assert alike("a b", "c d") == alike("c d", "a b")


@pytest.mark.parametrize(
    ("objective", "key_results", "asked"),
    [
        ("Patients trust our ward", ("Printer paper use down by 20%", "Parking spaces from 40 to 60"), True),
        ("Patients trust our ward", ("Complaints about nurses from 30 to 10 a month",), False),
        ("Guests feel at home", ("Repeat bookings from 20% to 35%", "Rating of rooms from 3.9 to 4.5"), False),
        ("New colleagues feel at home in their first month", ("Test coverage from 60% to 80%",), True),
    ],
)
def test_key_results_about_something_else_are_asked_about(alike, objective, key_results, asked):
    seen = review("\n".join((f"Objective: {objective}", *(f"- {one}" for one in key_results))), likeness=alike)
    assert ("key-results-miss-the-objective" in {finding.id for finding in seen.sets[0].every}) is asked


def test_two_that_say_the_same_in_other_words_are_asked_about(alike):
    text = "Objective: Hiring is fair\n- A more diverse hiring funnel in terms of gender and race, from 20% to 40%\n"
    seen = review(f"{text}- More diversity of race and gender in the hiring funnel, from 20% to 40%", likeness=alike)
    assert "key-results-overlap" in {finding.id for finding in seen.sets[0].every}
