"""The measures of agreement, on tables small enough to check by hand."""

import pytest

from evals.metrics import Counts, count, macro_f1, micro_f1


def test_precision_recall_and_f1_of_a_known_table():
    table = Counts(hit=6, alarm=2, miss=4, clear=8)
    assert table.precision == 0.75
    assert table.recall == 0.6
    assert table.f1 == pytest.approx(2 * 6 / (2 * 6 + 2 + 4))
    assert table.positives == 10


def test_kappa_of_a_known_table():
    # Observed 0.70, by chance 0.50: the worked example of Cohen's formula.
    assert Counts(hit=7, alarm=3, miss=3, clear=7).kappa == pytest.approx(0.4)


def test_agreement_by_chance_alone_has_no_kappa():
    assert Counts(clear=5).kappa is None
    assert Counts().kappa is None


def test_nothing_found_has_no_precision_and_nothing_labelled_no_recall():
    assert Counts(miss=1).precision is None
    assert Counts(alarm=1).recall is None
    assert Counts(clear=1).f1 is None


@pytest.mark.parametrize(
    ("found", "labelled", "counts"),
    [
        (True, True, Counts(hit=1)),
        (True, False, Counts(alarm=1)),
        (False, True, Counts(miss=1)),
        (False, False, Counts(clear=1)),
    ],
)
def test_one_item_falls_into_one_cell(found: bool, labelled: bool, counts: Counts):
    assert count(found, labelled) == counts


def test_the_macro_average_leaves_out_ids_with_few_positives():
    rich, poor = Counts(hit=5, miss=5), Counts(hit=0, miss=4)
    assert macro_f1([rich, poor]) == rich.f1
    assert macro_f1([poor]) is None


def test_an_id_that_is_never_found_counts_as_zero_in_the_macro_average():
    assert macro_f1([Counts(miss=5), Counts(hit=5)]) == 0.5


def test_the_micro_average_pools_all_items():
    assert micro_f1([Counts(hit=1, alarm=1), Counts(hit=1, miss=1)]) == Counts(hit=2, alarm=1, miss=1).f1
