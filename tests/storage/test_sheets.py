"""Drafts survive being written down."""

from hypothesis import given
from hypothesis import strategies as st

from coach.domain import Card, Dismissed, Goal, Sheet, Slots, Words
from coach.storage.plain import plain
from coach.storage.sheets import decoded, encoded, listed, unlisted

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
WORDS = st.builds(Words, TEXT, TEXT)
CARDS = st.builds(Card, TEXT, WORDS, st.builds(Slots, *[st.none() | WORDS] * 6))
KINDS = st.sampled_from([None, "committed", "aspirational", "learning"])
GOALS = st.builds(Goal, TEXT, CARDS, st.lists(CARDS, max_size=3).map(tuple), KINDS, st.none() | WORDS)
SHEETS = st.builds(
    Sheet,
    st.lists(GOALS, max_size=3).map(tuple),
    st.lists(WORDS, max_size=3).map(tuple),
    TEXT,
    st.lists(st.builds(Dismissed, TEXT, TEXT), max_size=2).map(tuple),
)


@given(SHEETS)
def test_a_draft_comes_back_as_it_was(sheet):
    assert decoded(encoded(sheet)) == sheet


@given(st.lists(st.text(max_size=20)).map(tuple))
def test_a_list_comes_back_with_what_a_database_keeps(texts):
    assert unlisted(listed(texts)) == tuple(map(plain, texts))


def test_what_was_left_empty_is_not_written():
    assert encoded(Sheet()) == "{}"
    assert encoded(Sheet(context=(Words("Ünß", "card"),))) == '{"context": [{"text": "Ünß", "origin": "card"}]}'
