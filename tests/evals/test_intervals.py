"""Intervals, on data whose interval is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.intervals import averaged, clustered, f1, kappa, resampled, wilson
from evals.metrics import Counts


def mean(rows):
    return sum(rows) / len(rows)


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"), [(0, 100, 0.0, 0.037), (4, 192, 0.008, 0.052), (10, 10, 0.722, 1.0), (0, 0, 0, 1)]
)
def test_the_score_interval_of_a_share_is_as_published(hits, of, low, high):
    assert wilson(hits, of) == pytest.approx((low, high), abs=6e-4)


@given(st.integers(0, 300), st.integers(1, 300))
def test_a_share_lies_in_its_interval_and_that_between_none_and_all(hits, of):
    low, high = wilson(min(hits, of), of)
    assert 0 <= low <= min(hits, of) / of + 1e-9
    assert min(hits, of) / of <= high + 1e-9
    assert high <= 1


def test_a_resampled_interval_holds_the_figure_and_shrinks_with_the_rows():
    low, high = resampled([0, 1] * 10, mean)
    assert low < 0.5 < high
    closer = resampled([0, 1] * 200, mean)
    assert closer[1] - closer[0] < high - low
    assert resampled([1, 1, 1], mean) == (1, 1)


@pytest.mark.parametrize("rows", [[0, 1] * 20, [3] * 9, list(range(50))])
def test_the_fast_way_for_a_mean_gives_about_the_same(rows):
    assert averaged(rows) == pytest.approx(resampled(rows, mean), rel=0.1)


def test_nothing_says_nothing_about_a_mean():
    assert averaged([]) == (0, 1)


def test_whole_sets_are_drawn_so_what_stands_together_counts_once():
    apart = [[Counts(hit=1)], [Counts(miss=1)]] * 20
    together = [[Counts(hit=10)], [Counts(miss=10)]] * 2
    wide, narrow = clustered(together, f1), clustered(apart, f1)
    assert narrow[1] - narrow[0] < wide[1] - wide[0]


def test_agreement_that_is_complete_has_no_doubt_and_nothing_says_nothing():
    assert clustered([[Counts(hit=1)], [Counts(hit=1, clear=1)]], f1) == (1, 1)
    assert clustered([], kappa) == (0, 1)
    assert clustered([[Counts(clear=1)]], f1) == (0, 1)
