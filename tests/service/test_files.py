"""A draft to take away says what is in it, in every form, and does no harm to what opens it."""

import csv
import io
import json
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.dialogue.state import Fragment, Pledge, State
from coach.domain import Card, Conversation, Goal, Sheet, Slots, Words
from coach.domain.draft import KeyResult
from coach.errors import InputError
from coach.intake import read_bytes
from coach.service.files import FORMS, Summary, named, render, summary
from coach.service.files.markdown import escape
from coach.service.files.table import safe
from coach.service.views import Talk
from tests.service import scripted
from tests.service.scripted import ANN, DRAFT, say


def words(text):
    return Words(text, "card")


def goal(id="g", *, kind=None, serves=None):
    full = Slots(*map(words, ("90", "30", "hours", "end of June", "Anna", "aspirational")))
    results = (Card(f"{id}1", words("Overtime falls"), full), Card(f"{id}2", words("Launch the rota app")))
    return Goal(id, Card(f"{id}o", words(f"Drivers come home rested {id}")), results, kind, serves and words(serves))


LEFT = (("questions", "Who set the 15%?"), ("step", "Ask Tom"), ("by", "Tuesday"), ("target-confidence", "5"))
WHOLE = Summary(
    "Rested drivers",
    date(2026, 3, 2),
    (goal("one", kind="committed", serves="Safer roads"), goal("two")),
    ("a note",),
    LEFT,
)
FULL = KeyResult("Overtime falls", "90", "30", "hours", "end of June", "Anna", "aspirational")


def test_what_is_taken_away_is_the_draft_and_what_was_left_in_their_words():
    fragments = (
        Fragment("Summarise", "takeaway", "measure what drivers feel", "message:m"),
        Fragment("ExploreImposed", "manager", "that it hurts", "message:m"),
        Fragment("ExploreImposed", "questions", "Who set the 15%?", "message:m"),
        Fragment("k", "effect", "they sleep", "message:m"),
    )
    state = State(pledge=Pledge("Ask Tom", first_sign="calls"), fragments=fragments)
    sheet = Sheet((goal(),), (words("a note"),))
    about = Conversation("c", "Rested drivers", None, None)
    talk = Talk(about, (), sheet, 1, 1, (), "finish", (), state.pledge, (), "")
    found = summary(talk, state, date(2026, 3, 2))
    assert (found.title, found.goals, found.notes) == ("Rested drivers", sheet.goals, ("a note",))
    assert dict(found.left) == {
        "step": "Ask Tom",
        "first-sign": "calls",
        "takeaway": "measure what drivers feel",
        "questions": "Who set the 15%?",
    }


@pytest.mark.parametrize("form", FORMS)
def test_every_form_holds_every_word(form):
    text = render(WHOLE, form).content.decode()
    expected = [
        "Drivers come home rested one",
        "Drivers come home rested two",
        "Overtime falls",
        "end of June",
        "Safer roads",
    ]
    expected += [] if form == "csv" else ["a note", "Ask Tom", "Tuesday", "Who set the 15%?"]
    assert [one for one in expected if one not in text] == []


@pytest.mark.parametrize("form", ["markdown", "csv", "json"])
def test_what_was_taken_away_is_read_again_as_it_was(form):
    found = render(WHOLE, form)
    one, two = read_bytes(found.content, found.name).draft.sets[:2]
    assert [okrs.objective.text for okrs in (one, two)] == [
        "Drivers come home rested one",
        "Drivers come home rested two",
    ]
    plain = KeyResult("Launch the rota app")
    # A row of a table has one kind: the key result's own, or that of its objective.
    assert one.key_results == (FULL, replace(plain, kind="committed") if form == "csv" else plain)
    assert two.key_results == (FULL, plain)
    assert (one.parent, two.parent) == ((None, None) if form == "markdown" else ("Safer roads", None))


def test_a_csv_of_a_draft_adds_nothing_when_it_is_read_again():
    found = render(WHOLE, "csv")
    assert read_bytes(found.content, found.name).draft.context == ()


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_draft_can_be_taken_away_too(form):
    found = render(Summary("", date(2026, 3, 2), (), (), ()), form)
    assert found.name.startswith("okr.")
    assert found.content


def test_another_form_is_refused_with_those_there_are():
    with pytest.raises(InputError, match="'docx'; choose markdown, csv, json, page"):
        render(WHOLE, "docx")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Drivers come home rested!", "drivers-come-home-rested"),
        ("../../etc/passwd\r\nX: y", "etc-passwd-x-y"),
        ("目標を測る", "目標を測る"),
        ("???", "okr"),
        ("x" * 99, "x" * 60),
    ],
)
def test_a_file_is_named_after_the_title_in_letters_only(title, name):
    assert named(title) == name


@pytest.mark.parametrize(
    "cell", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", " =1", "＝1", "-x", "=HYPERLINK(1)"]
)
def test_no_cell_is_a_formula(cell):
    assert safe(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-30%", "+10", "-1,5", "calls from -3 to 5", "a=b", "", "50 %"])
def test_a_number_and_plain_words_stay_as_they_are(cell):
    assert safe(cell) == cell


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_csv_cell_comes_back_whatever_is_in_it(text, value):
    one = Goal("g", Card("o", words(text)), (Card("k", words(value)),))
    content = render(Summary("t", date(2026, 3, 2), (one,), (), ()), "csv").content.decode("utf-8-sig", "surrogatepass")
    (row,) = csv.DictReader(io.StringIO(content, newline=""))
    assert row["objective"] in (text, f"'{text}")
    assert row["key result"].replace("\r\n", "\n") in (value.replace("\r\n", "\n"), f"'{value}".replace("\r\n", "\n"))


HOSTILE = '<script>alert(1)</script> & "quoted" [a](javascript:x) *bold* # head\n- item {blank}'


class Tags(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.data = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.data.append(data)


def test_the_page_is_complete_in_itself_and_runs_nothing():
    one = Goal(
        "g", Card("o", words(HOSTILE)), (Card("k", words(HOSTILE), Slots(owner=words(HOSTILE))),), None, words(HOSTILE)
    )
    text = render(Summary(HOSTILE, date(2026, 3, 2), (one,), (HOSTILE,), (("step", HOSTILE),)), "page").content.decode()
    page = Tags(text)
    assert {tag for tag, _ in page.tags} & {"script", "link", "img", "iframe", "a"} == set()
    assert not any(name in ("src", "href") or name.startswith("on") for _, attrs in page.tags for name in attrs)
    assert sum(HOSTILE in data for data in page.data) == 7
    assert "url(" not in text
    assert "@import" not in text


def test_in_markdown_their_words_are_no_markup():
    assert escape(HOSTILE) == (
        r"\<script\>alert(1)\</script\> & \"quoted\" \[a\](javascript:x) \*bold\* # head - item \{blank\}".replace(
            r"\"", '"'
        )
    )
    assert [escape(text) for text in ("# a", "1. a", "- a", "+ a", "&amp; b", "a & b")] == [
        "\\# a",
        "1\\. a",
        "\\- a",
        "\\+ a",
        "\\&amp; b",
        "a & b",
    ]


def test_a_talk_is_exported_with_its_commitment(store):
    rehearsal = scripted.rehearsal(store)
    one = rehearsal.start(ANN)
    say(rehearsal, one.id, DRAFT)
    found = json.loads(rehearsal.export(ANN, one.id, "json").content)
    assert (found["title"], found["on"]) == ("Drivers come home rested", "2026-03-02")
    assert found["sets"][0]["key_results"] == [
        {"text": "Launch the rota app"},
        {"text": "Overtime from 90 to 30 hours a month"},
    ]
    assert rehearsal.export(ANN, one.id, "page").name == "drivers-come-home-rested.html"
