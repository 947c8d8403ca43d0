"""Polish mends spelling and shortens; every word that is left is theirs, in its order."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from coach.embeddings import known
from coach.language.polish import Change, polish
from coach.language.slips import SLIPS
from coach.language.spelling import Speller

MENDED = [
    ("customers  get   an answer", "Customers get an answer"),
    ("Patients know what comes next ,and why", "Patients know what comes next ,and why"),
    ("Patients know what comes next , and why !", "Patients know what comes next, and why!"),
    ("Fewer calls!!!", "Fewer calls!"),
    ("Fewer calls..", "Fewer calls."),
    ("Fewer calls.....", "Fewer calls..."),
    ("Recieve fewer complaints", "Receive fewer complaints"),
    ("drivers recieve thier plan", "Drivers receive their plan"),
    ("In order to help nurses, write less", "To help nurses, write less"),
    ("Write less in order to help nurses", "Write less to help nurses"),
    ("Basically, drivers come home rested", "Drivers come home rested"),
    ("Nurses really trust the rota", "Nurses trust the rota"),
    ("Make the the rota fair", "Make the rota fair"),
    ("Fewer complaints, returns, etc.", "Fewer complaints, returns"),
    ("Fewer complaints, returns and so on", "Fewer complaints, returns"),
    ("A very fair rota", "A fair rota"),
    ("line one\nline two", "Line one line two"),
]
KEPT = [
    "Very satisfied parents from 40% to 60%",
    "Parents who are not very worried",
    "A really open rota",
    "Share of parents who tick “very  fair”",
    'Answer "really  good" from 10% to 20%',
    "npm installs from 3,000 to 5,000",
    "eNPS from 12 to 30",
    "iPhone users stay",
    "api_recieve calls from 90 to 30",
    "See https://example.org/recieve..x for more",
    "Stores named Very, Teh Tarik and Acme",
    "Fewer visits at 3.5 h, from 10 000 to 8 000",
    "Ende Juni wissen alle Kunden der Klinik, wie es mit der Rechnung weitergeht und was das bedeutet",
    "Foo::bar answers within 200 ms",
    "That that works is clear",
    "State-of-the-art very-low-cost rooms",
    "{measure}: {from} → {to} by {date}",
]


@pytest.mark.parametrize(("before", "after"), MENDED)
def test_slips_and_fillers_are_mended(before, after):
    assert polish(before).text == after


@pytest.mark.parametrize("text", KEPT)
def test_numbers_names_scales_quotes_and_code_are_left_alone(text):
    assert polish(text).text == text
    assert polish(text).changes == ()


@pytest.mark.parametrize(
    "text", ["x" * 2000, "“" * 2000, "{a " * 600, "' " * 1000, " ".join(f"wordd{chr(97 + n % 26)}" for n in range(250))]
)
def test_odd_texts_are_no_trouble(text):
    assert polish(text * 20).text == text * 20
    assert len(polish(text[:2000]).text) <= 2000


def test_what_was_changed_is_told():
    assert polish("drivers recieve really clear plans").changes == (
        Change("recieve", "receive"),
        Change("really", ""),
        Change("drivers", "Drivers"),
    )


def test_a_word_that_is_right_elsewhere_in_the_draft_shows_how_it_is_meant():
    beside = ("Waiting time in the ambulance falls", "Passengers are told early")
    assert polish("Pasengers know", beside).text == "Passengers know"
    assert polish("Pasengers know").text == "Pasengers know"


@pytest.mark.parametrize(
    ("word", "beside"),
    [
        ("organise", "organize"),
        ("dispatchers", "dispatcher"),
        ("Kirkwell", "kirkwall"),
        ("hypotension", "hypertension"),
    ],
)
def test_another_form_or_another_word_is_no_slip(word, beside):
    text = f"Fewer cases of {word} here"
    assert polish(text, (f"Cases of {beside} are counted",)).text == text


def test_no_listed_slip_is_a_word_and_each_is_near_what_is_meant():
    assert [slip for slip in SLIPS if slip in known()] == []
    assert [slip for slip, meant in SLIPS.items() if OSA.distance(slip, meant) > 3] == []
    assert [meant for meant in SLIPS.values() if meant in SLIPS] == []


_PIECES = st.sampled_from(
    "the the a an to of our customers recieve really very basically in order to etc. and so on, not 42% 3.5 10,000 €5 "
    "Acme eNPS foo_bar “really ok” teh managment don't we're state-of-the-art ,, !! .. ... ? : (draft) – → \n \t".split(
        " "
    )
)


def _tokens(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text)


@settings(max_examples=120, deadline=None)
@given(st.lists(_PIECES | st.text(max_size=8), max_size=12).map(" ".join))
@example("a very an")
@example("Really")
@example("etc.")
@example("0..0")
def test_every_word_that_is_left_is_theirs_in_its_order(text):
    done = polish(text)
    theirs = iter(_tokens(text))
    for word in _tokens(done.text):
        assert any(
            OSA.distance(word.casefold(), one.casefold()) <= (0 if re.search(r"\d", one) else 3) for one in theirs
        ), word
    assert re.findall(r"\d+(?:[.,]\d+)*", done.text) == re.findall(r"\d+(?:[.,]\d+)*", text)


@settings(max_examples=80, deadline=None)
@given(st.lists(_PIECES, max_size=12).map(" ".join))
def test_polishing_twice_changes_nothing_more(text):
    once = polish(text).text
    assert polish(once).text == once


@given(st.text(alphabet=st.characters(categories=["L"]), min_size=3, max_size=12))
def test_a_word_is_only_mended_into_a_near_one(word):
    assert OSA.distance(Speller((word,)).mend(word).casefold(), word.casefold()) <= 3
