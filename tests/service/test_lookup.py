"""What the library gives to a step; an example never comes from the person's own work."""

import pytest

from coach.dialogue.state import Step
from coach.domain import Card, Goal, Passage, Sheet, Words
from coach.retrieval import shipped
from coach.retrieval.library import Answer, Hit
from coach.service.lookup import Own, found
from tests.service.scripted import ANN


def sheet(*texts):
    objective, *results = (Card(str(n), Words(text, "card")) for n, text in enumerate(texts))
    return Sheet((Goal("g", objective, tuple(results)),))


def passage(id, function="", text="Nurses hand over in time", type="example"):
    return Passage(id, type, "A title", text, function=function)


class Guides:
    """Gives these passages in order; the draft is nearest to the first of its own function."""

    def __init__(self, *passages, own=""):
        self.passages, self.own, self.asked = passages, own, []

    def search(self, viewer, query, wanted, limit=5):
        self.asked.append((viewer, query, wanted.types))
        near = [passage("own", self.own)] if limit == 1 else [one for one in self.passages if wanted.passes(one)]
        hits = tuple(Hit(one, 1.0) for one in near[:limit])
        return Answer(hits, hits, "both")


DRIVERS = sheet("Drivers come home rested", "Overtime from 90 to 30 hours", "Launch the rota app")


def looked(guides, sheet, wanted="example", query="show me one"):
    steps = (Step("Mirror", "card"), Step("ShowExample", "found", query=query, wanted=wanted))
    mirror, shown = found(steps, sheet, ANN, guides)
    assert mirror == steps[0]
    return shown.passages


def test_a_step_gets_the_five_best_passages_of_the_kind_it_wants():
    guides = Guides(*(passage(str(n), type="guide") for n in range(9)), passage("x"))
    assert looked(guides, DRIVERS, "guide") == ("0", "1", "2", "3", "4")
    assert guides.asked == [(ANN, "show me one", frozenset({"guide", "example", "pair"}))]


def test_an_example_of_their_own_kind_of_work_is_left_out():
    guides = Guides(passage("a", "logistics"), passage("b", "nursing"), own="logistics")
    assert looked(guides, DRIVERS) == ("b",)


def test_a_kind_of_work_that_a_card_names_is_theirs_too():
    guides = Guides(passage("a", "nursing"), passage("b", "logistics"), own="people")
    assert looked(guides, sheet("Calm wards", "nursing handovers")) == ("b",)


def test_an_example_that_shares_a_number_is_left_out():
    guides = Guides(passage("a", text="Overdue from 30 to 12"), passage("b", text="Overdue from 40 to 12"))
    assert looked(guides, DRIVERS) == ("b",)


def test_an_example_that_shares_a_measure_is_left_out():
    example = next(one for one in shipped.examples() if len(one.metrics[0].split()) > 1)
    id = f"example:{example.id}"
    guides = Guides(passage(id, text="words"), passage("b"))
    assert looked(guides, sheet("Calm", f"We look at {example.metrics[0]} here")) == ("b",)
    assert looked(guides, sheet("Calm", "Something else")) == (id, "b")


def test_where_all_are_too_near_there_is_none():
    assert looked(Guides(passage("a", "logistics"), own="logistics"), DRIVERS) == ()


def test_pairs_are_examples_as_well():
    guides = Guides(passage("a", "logistics", type="pair"), passage("b", type="guide"), own="logistics")
    assert looked(guides, DRIVERS, "guide") == ("b",)


def test_with_no_draft_any_example_will_do_and_nothing_is_compared():
    guides = Guides(passage("a", "logistics"), own="logistics")
    assert looked(guides, Sheet()) == ("a",)
    assert len(guides.asked) == 1


@pytest.mark.parametrize("example", shipped.examples(), ids=lambda example: example.id)
def test_no_example_differs_from_a_draft_that_is_the_example_itself(example):
    own = Own(sheet(example.objective, *example.key_results), ANN, Guides(own=example.function))
    assert not own.differs(next(one for one in shipped.passages() if one.id == f"example:{example.id}"))
