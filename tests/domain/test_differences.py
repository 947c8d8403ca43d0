"""Two drafts side by side, and a change taken back under later ones."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from coach.domain import Card, Difference, Goal, Sheet, Words, compare, without
from coach.domain.changes import (
    AddKeyResult,
    AddObjective,
    Dismiss,
    Fill,
    Focus,
    Place,
    Promote,
    Receive,
    Remove,
    Reword,
    Serve,
    SetAside,
    SetKind,
    apply,
)


def words(text):
    return Words(text, "card")


def goal(id, *results):
    cards = tuple(Card(f"{id}{n}", words(text)) for n, text in enumerate(results))
    return Goal(id, Card(f"{id}o", words(f"objective {id}")), cards)


BASE = Sheet((goal("a", "one", "two"), goal("b", "three")), (words("note"),), "a")


def done(sheet, *changes):
    for change in changes:
        sheet = apply(change, sheet)
    return sheet


def test_what_is_new_other_or_gone_is_a_difference_and_the_rest_is_none():
    new = done(BASE, Reword("a0", words("other")), Fill("a1", "due", words("May")), Remove("b0"))
    new = done(new, AddKeyResult("b", "b9", words("new")))
    found = [
        (one.goal, one.card, one.role, one.was and one.was.text, one.now and one.now.text) for one in compare(BASE, new)
    ]
    assert found == [
        ("a", "a0", "key result", "one", "other"),
        ("a", "a1", "key result", "two", "two"),
        ("b", "b9", "key result", None, "new"),
        ("b", "b0", "key result", "three", None),
    ]
    assert compare(BASE, BASE) == ()


def test_a_goal_that_is_gone_is_told_card_by_card():
    found = compare(BASE, done(BASE, Remove("bo")))
    assert found == (
        Difference("b", "bo", "objective", BASE.card("bo"), None),
        Difference("b", "b0", "key result", BASE.card("b0"), None),
    )


def test_a_slot_that_was_filled_is_empty_again_and_a_later_edit_of_the_same_card_stays():
    after = done(BASE, Fill("a0", "baseline", words("42%")), Fill("a0", "due", words("May")))
    now = done(after, Reword("a0", words("other")), Fill("a0", "due", words("June")), Fill("a0", "owner", words("Mia")))
    card = without(BASE, after, now).card("a0")
    assert card.text == "other"
    assert {name: given.text for name, given in card.slots.given()} == {"due": "June", "owner": "Mia"}


def test_what_was_received_is_gone_again_but_for_what_was_worked_on_since():
    after = done(BASE, Receive((goal("c", "four"), goal("d", "five")), (words("more"),)))
    now = done(after, Fill("d0", "owner", words("Mia")))
    found = without(BASE, after, now)
    assert [each.id for each in found.goals] == ["a", "b", "d"]
    assert found.context == BASE.context


def test_what_was_removed_or_set_aside_is_back_in_its_place():
    after = done(BASE, Remove("a0"), SetAside("b0"))
    now = done(after, AddKeyResult("a", "a9", words("new")))
    found = without(BASE, after, now)
    assert [card.id for _, card in found.cards()] == ["ao", "a0", "a1", "a9", "bo", "b0"]
    assert found.context == BASE.context


def test_a_key_result_that_was_moved_goes_home_with_what_was_done_to_it_since():
    after = done(BASE, Place("a0", "b", 0))
    found = without(BASE, after, done(after, Reword("a0", words("other"))))
    assert [(home.id, card.text) for home, card in found.cards() if card.id == "a0"] == [("a", "other")]


def test_a_removal_that_came_later_stays():
    after = done(BASE, Fill("a0", "owner", words("Mia")))
    assert without(BASE, after, done(after, Remove("a0"))).card("a0") is None


def test_kind_what_it_serves_focus_and_dismissals_go_back_too():
    after = done(BASE, SetKind("a", "committed"), Serve("a", words("roads")), Focus("b"), Dismiss("x", "one"))
    assert without(BASE, after, after) == BASE
    now = done(after, SetKind("a", "learning"), Dismiss("y", "two"))
    found = without(BASE, after, now)
    assert (found.goals[0].kind, found.goals[0].serves, found.focus) == ("learning", None, "a")
    assert [one.id for one in found.dismissed] == ["y"]


def test_a_focus_on_a_goal_that_is_gone_is_none():
    after = done(BASE, AddObjective("c", "co", words("new")))
    assert without(BASE, after, done(after, Dismiss("x", "y"))).focus == "a"
    assert without(replace(BASE, focus="c"), BASE, done(BASE, Dismiss("x", "y"))).focus == ""


TEXTS = st.sampled_from(["x", "y", "z"]).map(words)
CARDS, RESULTS, GOALS = (
    st.sampled_from(["ao", "a0", "a1", "bo", "b0"]),
    st.sampled_from(["a0", "a1", "b0"]),
    st.sampled_from("ab"),
)
CHANGES = st.one_of(
    st.builds(Reword, CARDS, TEXTS),
    st.builds(Fill, CARDS, st.sampled_from(["due", "owner"]), st.none() | TEXTS),
    st.builds(Remove, CARDS),
    st.builds(SetAside, RESULTS),
    st.builds(Place, RESULTS, GOALS, st.integers(0, 3)),
    st.builds(Promote, st.integers(0, 2), GOALS | st.just(""), st.sampled_from(["n1", "n2"])),
    st.builds(SetKind, GOALS, st.sampled_from(["committed", None])),
    st.builds(Serve, GOALS, st.none() | TEXTS),
    st.builds(Focus, GOALS),
    st.builds(Dismiss, st.just("d"), st.sampled_from("xy")),
)


def changed(sheet, changes):
    for change in changes:
        try:
            sheet = apply(change, sheet)
        except (KeyError, StopIteration):
            continue
    return sheet


@given(st.lists(CHANGES, max_size=4))
def test_taken_back_at_once_the_draft_is_what_it_was(changes):
    after = changed(BASE, changes)
    assert without(BASE, after, after) == BASE


@given(st.lists(CHANGES, max_size=4), st.lists(CHANGES, max_size=4))
def test_under_later_changes_something_always_comes_out(first, second):
    after = changed(BASE, first)
    now = changed(after, second)
    found = without(BASE, after, now)
    ids = [card.id for _, card in found.cards()]
    assert len(ids) == len(set(ids))


@given(st.lists(CHANGES, max_size=4))
def test_taking_back_nothing_changes_nothing(changes):
    now = changed(BASE, changes)
    assert without(BASE, BASE, now).goals == now.goals
