"""Search by words: what counts, what is mended, what is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.retrieval.lexical import Lexical, Spelling, words

TEXTS = [
    ("Baselines", "where do we start", "A target says little while the starting value is unknown."),
    ("Check-ins", "what do we talk about every week", "Fifteen minutes on what moved and what was learned."),
    ("Workshop", "how do we draft together", "Write silently first, then talk about the objective."),
    ("Confidence", "how sure are we", "A five is normal for an aspiration; a drop deserves a question."),
]


@pytest.fixture(scope="module")
def lexical():
    return Lexical(TEXTS)


def best(lexical, query):
    scores = lexical.scores(query)
    return TEXTS[int(scores.argmax())][0] if scores.max() > 0 else None


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("baseline", "Baselines"),
        ("starting values", "Baselines"),
        ("what was learned this week", "Check-ins"),
        ("drafting silently", "Workshop"),
        ("confidense", "Confidence"),
        ("wrokshop", "Workshop"),
        ("basleines???", "Baselines"),
        ("DROP", "Confidence"),
    ],
)
def test_it_finds_words_in_any_form_and_with_slips(lexical, query, title):
    assert best(lexical, lexical.spelling.mend(query)) == title


@pytest.mark.parametrize("query", ["", "   ", "?!", "the and of", "xylophone", "12345", "日本語"])
def test_what_stands_nowhere_scores_nothing(lexical, query):
    assert best(lexical, query) is None


def test_words_that_stand_nowhere_lower_the_score(lexical):
    assert lexical.scores("baseline").max() > lexical.scores("baseline zebra giraffe").max()


@pytest.mark.parametrize("text", ["wek 2024x", "Recipe for pizza", "quotas, quotes!", "ünïcödé", "日本語", "", "  a  "])
def test_short_words_numbers_and_words_that_english_has_are_left_alone(lexical, text):
    assert lexical.spelling.mend(text) == text


def test_only_the_slip_changes(lexical):
    assert lexical.spelling.mend("Why, oh why: the  Confidense?") == "Why, oh why: the  confidence?"


def test_a_word_of_other_texts_is_no_slip(lexical):
    assert lexical.spelling.mend("wrokshop", Spelling(["the wrokshop"])) == "wrokshop"


def test_an_empty_shelf_answers_nothing():
    assert Lexical([]).scores("baseline").tolist() == []


def test_abbreviations_are_read_as_what_they_stand_for():
    assert words("KRs") == words("key results")


@given(st.text(max_size=200))
def test_any_text_is_scored_between_nothing_and_a_whole(lexical, query):
    scores = lexical.scores(query)
    assert len(scores) == len(TEXTS)
    assert scores.min() >= 0
    assert scores.max() < 3
