"""The growth of time with the text, on figures made up for the purpose."""

from evals.benchmarks.growth import Growth, table


def test_growth_is_the_ratio_of_two_times_and_short_times_count_as_noise():
    assert Growth("page", "a", 10, 0.1, 0.4).ratio == 4
    assert Growth("page", "a", 10, 0.001, 0.02).ratio == 1


def test_the_table_counts_what_grows_more_than_linearly_and_shows_the_steepest_first():
    found = [Growth("page", "steep ", 10, 0.1, 1.6), Growth("page", "flat ", 10, 0.1, 0.4)]
    head, first, second = table(found)
    assert "2 patterns: 1 grow more than 8 times" in head
    assert "'steep '" in first
    assert "'flat '" in second
