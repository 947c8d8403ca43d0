"""The shipped embedder: there without a download, the same each time, English."""

import math

import pytest
from langchain_core.embeddings import Embeddings

from coach.embeddings import choose, known

EMBEDDER = choose("minilm")


def alike(one, other):
    return sum(a * b for a, b in zip(EMBEDDER.query(one), EMBEDDER.query(other), strict=True))


def test_it_is_one_of_langchains():
    assert isinstance(EMBEDDER.model, Embeddings)


@pytest.mark.parametrize("text", ["a", "", "   ", "x" * 5000, "word " * 2000, "日本語 ünïcödé 🎯", "\x00\ud800"[:1]])
def test_any_text_becomes_a_vector_of_length_one(text):
    vector = EMBEDDER.query(text)
    assert len(vector) == 384
    assert math.hypot(*vector) == pytest.approx(1, abs=1e-4)


def test_a_text_has_the_same_vector_alone_and_among_others():
    texts = ["baseline", "a much longer text about something else altogether, with a second half", "", "check-in"]
    for text, vector in zip(texts, EMBEDDER.documents(texts), strict=True):
        assert sum(a * b for a, b in zip(vector, EMBEDDER.query(text), strict=True)) > 0.99


def test_no_texts_have_no_vectors():
    assert EMBEDDER.documents([]) == []


def test_what_means_the_same_is_nearer_than_what_does_not():
    asked = "Where does the number stand today?"
    assert alike(asked, "the current value of the measure") > alike(asked, "the cat sleeps in the sun") + 0.2


@pytest.mark.parametrize(("word", "there"), [("objective", True), ("recipe", True), ("objektive", False), ("ba", True)])
def test_it_knows_english_words(word, there):
    assert (word in known()) is there
