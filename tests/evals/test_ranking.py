"""Measures of an order, on orders whose measure is known."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.ranking import hit, ndcg, recall

GRADES = {"a": 2, "b": 1, "c": 1}


@pytest.mark.parametrize(
    ("ranked", "least", "expected"), [("xxa", 1, 1), ("xxxa", 1, 0), ("b", 2, 0), ("xa", 2, 1), ("", 1, 0)]
)
def test_a_hit_is_something_good_enough_among_the_first(ranked, least, expected):
    assert hit(ranked, GRADES, 3, least) == expected


def test_recall_counts_what_could_stand_there():
    assert recall("axb", GRADES, 3) == pytest.approx(2 / 3)
    assert recall("a", GRADES, 1) == 1
    assert recall("a", {}, 3) == 0


def test_the_best_order_has_a_gain_of_one_and_a_worse_one_less():
    assert ndcg("abc", GRADES, 10) == pytest.approx(1)
    assert ndcg("bac", GRADES, 10) == pytest.approx((1 + 3 / math.log2(3) + 0.5) / (3 + 1 / math.log2(3) + 0.5))
    assert ndcg("xyz", GRADES, 10) == 0
    assert ndcg("abc", {}, 10) == 0


@given(st.permutations("abcxyz"))
def test_no_order_is_better_than_the_best_or_worse_than_nothing(ranked):
    assert 0 <= ndcg(ranked, GRADES, 10) <= 1 + 1e-9
