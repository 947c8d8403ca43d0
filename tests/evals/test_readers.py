"""Two readers' grades: what they read, how they are settled, and how they agree."""

import pytest

from coach.errors import InputError
from evals import readers
from evals.metrics import weighted_kappa

POOLS = {1: {"a", "b", "c"}, 2: {"a"}}


def graded(tmp_path, *lines: str):
    file = tmp_path / "test.a.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    return readers.graded(file, POOLS)


def test_a_reader_names_what_answers_and_what_holds_a_part_and_the_rest_is_nothing(tmp_path):
    assert graded(tmp_path, '{"n": 1, "2": ["a"], "1": ["c"]}', '{"n": 2, "2": [], "1": []}') == {
        1: {"a": 2, "c": 1},
        2: {},
    }


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"n": 2, "2": ["b"], "1": []}', "question 2: b was not to be graded"),
        ('{"n": 3, "2": ["a"], "1": []}', "question 3"),
        ("no json", "not a question's grades"),
        ('{"n": 1, "2": ["a"]}', "not a question's grades"),
    ],
)
def test_grades_that_cannot_be_are_told_with_their_place(tmp_path, line, told):
    with pytest.raises(InputError, match=told):
        graded(tmp_path, line)


@pytest.mark.parametrize(
    ("one", "other", "before", "settled"),
    [(2, 2, 0, 2), (2, 1, 2, 2), (2, 1, 1, 1), (2, 0, 2, 2), (2, 0, 1, 0), (1, 0, 2, 1), (1, 0, 1, 0), (0, 0, 2, 0)],
)
def test_the_median_of_three_votes_counts_and_of_the_wider_grade_before_only_a_two(one, other, before, settled):
    found = readers.settled({"a": one}, {"a": other}, {"a": before}, {"a"})
    assert found == ({"a": settled} if settled else {})


def test_agreement_is_counted_over_everything_that_both_read():
    found = readers.agreement({1: {"a": 2, "b": 1}, 2: {}}, {1: {"a": 2}, 2: {"a": 1}}, POOLS)
    assert found["passages"] == 4
    assert found["same"] == 0.5
    assert found["same among graded"] == pytest.approx(1 / 3)
    assert found["unanswerable"] == 0.5


@pytest.mark.parametrize(
    ("pairs", "kappa"),
    [([(0, 0), (1, 1), (2, 2)], 1.0), ([(0, 2), (2, 0)], -1.0), ([(0, 0), (0, 0)], 1.0), ([(0, 0), (0, 1)], 0.0)],
)
def test_kappa_with_weights_is_one_for_the_same_and_below_nothing_for_the_opposite(pairs, kappa):
    assert weighted_kappa(pairs, 3) == pytest.approx(kappa)
