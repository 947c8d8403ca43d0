"""What a person wrote goes into a wording as it is, cut softly, and can never open a blank."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language.filling import LONGEST, blanks, cut, fill, fillable, flat

TEMPLATE = "Between “{from}” and “{to}”: {words}"


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=300))
def test_filling_is_one_pass_whatever_was_written(start, end, words):
    filled = fill(TEMPLATE, {"from": start, "to": end, "words": words})
    assert filled.startswith("Between “")
    assert filled.endswith(flat(words))
    assert "\n" not in filled
    assert not [letter for letter in filled if unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp")]


@given(st.text(max_size=400))
def test_a_quotation_stays_within_its_quotes_and_its_length(words):
    filled = fill("“{quote}”.", {"quote": words})
    inside = filled[1:-2]
    assert filled.endswith("”.")
    assert "“" not in inside
    assert "”" not in inside
    assert len(inside) <= LONGEST + 1


def test_a_persons_braces_stay_braces():
    assert fill("“{one}” and “{other}”", {"one": "{other}", "other": "{one}"}) == "“{other}” and “{one}”"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("two\nlines\tand\x07 a bell", "two lines and a bell"),
        ("right\u202eto left\u2066", "rightto left"),
        ("ends in a stop.", "ends in a stop"),
        ("says “hello” to all", "says ‘hello’ to all"),
        ("…", "…"),
        ("...", "..."),
    ],
)
def test_words_are_flattened_for_a_sentence(words, shown):
    assert fill("“{quote}”", {"quote": words}) == f"“{shown}”"


def test_a_long_text_is_cut_at_a_word():
    long = "Customers who call about their bill get an answer they can use on the first call, and never ring twice"
    shown = fill("“{quote}”", {"quote": long})
    assert shown == "“Customers who call about their bill get an answer they can use on the first call, and…”"
    assert cut("a" * 200, LONGEST) == "a" * LONGEST + "…"


def test_what_is_compared_letter_by_letter_is_not_cut():
    long = "word " * 40 + "end."
    assert fill("“{before}”", {"before": long}, longest=None) == f"“{long}”"


def test_a_blank_without_material_is_seen_beforehand():
    assert blanks(TEMPLATE) == {"from", "to", "words"}
    assert not fillable(TEMPLATE, {"from": "a", "to": " ", "words": "c"})
    assert not fillable(TEMPLATE, {"from": "a", "words": "c"})
    assert fillable(TEMPLATE, {"from": "a", "to": "b", "words": "c"})
