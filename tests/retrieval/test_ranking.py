"""From signals to an order."""

from coach.retrieval.ranking import FUSED, Signals, order


def test_the_rest_of_a_guide_that_fits_comes_before_a_stranger_that_fits_as_well():
    fits, hardly = Signals(body=0.6, words=0.4), Signals(body=0.3, words=0.2)
    signals = {0: hardly, 1: fits, 2: fits, 3: hardly}
    placed = [place for place, _ in order(signals, FUSED, ["stranger", "guide", "guide", "guide"])]
    assert placed == [1, 2, 3, 0]


def test_ties_keep_the_order_of_the_places_and_nothing_gives_nothing():
    same = Signals(body=0.5)
    assert [place for place, _ in order({2: same, 0: same}, FUSED, ["a", "b", "c"])] == [0, 2]
    assert order({}, FUSED, []) == []
