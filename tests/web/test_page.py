"""What the page is made of, without a browser: values in, HTML out."""

import asyncio
import re
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.dialogue.state import Pledge
from coach.domain import Segment, Turn
from coach.language.filling import blanks
from coach.language.wordings import keyed
from coach.service.views import SlotView
from coach.storage import open_memory
from coach.web import pages
from coach.web.pages import chat, desk, draft, frame, history, templates, tokens
from coach.web.pages.speaking import Speaking
from coach.web.replies import Replies
from tests.service.scripted import ANN, BEN, DRAFT, Guides, rehearsal, say

HOSTILE = '<script>alert(1)</script> "quotes" \u202e & {{7*7}} ${1+1} `x`'
FOLDER = Path(pages.__file__).parent
_MADE = (
    "hat-", "kind-", "line-", "pledge-", "type-", "mode-", "register-", "nav-", "starter-", "only-", "export-", "look-",
    "try-", "placeholder",
)  # fmt: skip


class Titles(HTMLParser):
    """The tags of a page, in order."""

    def __init__(self, html):
        super().__init__()
        self.tags = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


@pytest.fixture
def service():
    return rehearsal(open_memory())


@pytest.fixture
def front(service):
    return desk.Desk(service, Guides())


@pytest.fixture
def id(service):
    id = service.start(ANN).id
    say(service, id, DRAFT)
    return id


@pytest.fixture
def talk(service, id):
    return service.talk(ANN, id)


def turn(number, hat="coach", *parts, **more):
    segments = tuple(Segment(place, *part) for place, part in enumerate(parts, 1))
    given = {"status": "done", "segments": segments, "hat": hat} | more
    return Turn(f"t{number}", number, f"m{number}", f"message {number}", datetime(2026, 3, 2, tzinfo=UTC), **given)


def titled(id):
    return f"title of {id}"


def shown(*turns, version=0):
    return list(chat.shown(turns, version, titled))


def test_the_frame_holds_nothing_that_gradio_would_take_for_a_blank():
    assert not re.search(r"[`\\]|\$\{|\{\{", frame.build(90))


def test_each_view_of_the_frame_has_one_heading():
    tags = [tag for tag, _ in Titles(frame.build()).tags]
    assert tags.count("h1") == len(frame.PAGES)


def test_every_field_of_the_frame_has_a_name_and_every_id_is_used_once():
    tags = Titles(frame.build()).tags
    ids = [given["id"] for _, given in tags if "id" in given]
    labelled = {given["for"] for tag, given in tags if tag == "label" and "for" in given}
    assert len(ids) == len(set(ids))
    assert {"message", "query", "direction-words"} <= labelled


def test_every_word_of_the_page_is_said_somewhere_and_no_other_is_asked_for():
    files = [path for path in FOLDER.rglob("*") if path.suffix in (".py", ".js", ".html")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    asked = set(re.findall(r"""\b(?:t|phrase)\(\s*["']([a-z-]+[a-z])["']""", text))
    words = set(keyed("page"))
    assert asked - words == set()
    counted = set(re.findall(r'counted\("([a-z]+)"', text))
    built = {f"{one}-{how}" for one in counted for how in ("one", "many")}
    confirmed = {
        f"{one}{how}" for one in ("delete", "privacy-delete", "direction-clear") for how in ("-ask", "-text", "-yes")
    }
    said = {word for word in words if re.search(rf"""["'`]{word}["'`]""", text)}
    assert words - said - built - confirmed - {word for word in words if word.startswith(_MADE)} == set()


def test_a_word_that_is_not_there_is_an_error():
    with pytest.raises(KeyError):
        templates.phrase("absent")


def test_who_sees_what_has_a_cell_for_everybody_in_every_row():
    seen = frame.seen()
    assert {len(row) for row in seen.rows} == {len(seen.head)}
    assert "no model is connected" in seen.rows[0][-1]
    assert seen.planned.startswith("Not there yet")


def test_a_hat_is_named_only_where_it_changes():
    hats = [one.hat for one in shown(turn(1), turn(2, "consultant"), turn(3, "consultant"), turn(4))]
    assert hats == ["", "consultant", "", "coach"]


def test_what_was_noted_can_be_taken_back_from_the_turn_that_the_draft_stands_at():
    turns = (turn(1, after=1), turn(2, before=1, after=2), turn(3, before=2, after=2))
    assert [(one.noted, one.undo) for one in shown(*turns, version=2)] == [(True, False), (True, True), (False, False)]
    assert [one.undo for one in shown(*turns, version=3)] == [False, False, False]


def test_a_quotation_names_its_source_once_as_a_link():
    (one,) = shown(turn(1, "consultant", ("tell", "“A key result says what changes.”\n\nThe source.", ("guide:a",))))
    (part,) = one.parts
    assert part.quoted
    assert part.text == "“A key result says what changes.”"
    assert [cite.label for cite in part.cites] == ["title of guide:a"]


def test_words_of_a_person_are_escaped_wherever_they_stand(service, front):
    id = service.start(ANN).id
    say(service, id, f"Objective: {HOSTILE}\n- {HOSTILE}\n- from 1 to 2 {HOSTILE}")
    view = front.ask(ANN, {"do": "open", "conversation": id})
    for part in ("log", "draft", "fold"):
        tags = Titles(view[part]).tags
        assert "script" not in {tag for tag, _ in tags}
        assert not any(name.startswith("on") for _, given in tags for name in given)
    assert "&lt;script&gt;" in view["log"]
    assert "{{7*7}} ${1+1} `x`" in view["log"]


def test_a_long_message_is_folded_and_all_of_it_is_there():
    html = templates.render("log", turns=shown(replace(turn(1), text="word " * 2_000)))
    assert "10,000 characters" in html
    assert html.count("word ") > 2_000


def test_a_turn_without_a_reply_says_that_the_coach_is_reading():
    html = templates.render("log", turns=shown(replace(turn(1), status="received", hat=None)))
    assert 'aria-busy="true"' in html
    assert templates.phrase("thinking") in html
    assert "turn-tools" not in html


def test_the_draft_shows_cards_slots_and_the_notes_that_do_not_wait(talk):
    html = draft.panel(talk)
    assert html.count('data-act="edit"') == 3
    assert "Version 1 of 1" in html
    waits = [note for card in talk.cards for note in card.notes if note.waits]
    shows = [note for card in talk.cards for note in card.notes if not note.waits]
    assert html.count('class="note"') == len(shows) + sum(not note.waits for goal in talk.goals for note in goal.notes)
    assert waits


def test_numbers_wait_on_a_card_that_tells_of_work(talk):
    (goal,) = draft.goals(talk)
    assert [card.work for card in goal.results] == [True, False]
    assert draft.panel(talk).count("data-folded") == 1


def test_a_kind_is_shown_in_plain_words(talk):
    card = replace(talk.goals[0].cards[2], slots=(SlotView("kind", "Kind", "aspirational", "", False),))
    seen = replace(talk, goals=(replace(talk.goals[0], cards=(*talk.goals[0].cards[:2], card)),))
    assert [slot.shown for slot in draft.goals(seen)[0].results[1].slots] == ["a reach"]


def test_an_empty_draft_invites_to_write(service):
    html = draft.panel(service.talk(ANN, service.start(ANN).id))
    assert templates.phrase("empty") in html
    assert "undo" not in html


def test_the_draft_folds_into_a_line(talk):
    html = draft.fold(talk)
    assert "Drivers come home rested" in html
    assert re.search(r"2 key results · \d+ notes?", html)


def test_what_one_leaves_with_is_shown_in_ones_own_words(talk):
    html = draft.panel(replace(talk, pledge=Pledge(step="Call the <depots>", by="Tuesday", confidence="8")))
    assert "Call the &lt;depots&gt;" in html
    assert templates.phrase("pledge-witness") not in html


def test_a_dismissed_note_can_be_raised_again(front, talk, id):
    note = next(note for card in talk.cards for note in card.notes if not note.waits)
    change = {"do": "dismiss", "id": note.id, "quote": note.quote}
    view = front.ask(ANN, {"do": "edit", "conversation": id, "base": 1, "change": change})
    assert templates.phrase("dismissed-one") in view["draft"]
    assert 'data-act="recall"' in view["draft"]


texts = st.text(alphabet=st.characters(codec="utf-8"), max_size=60)


@given(texts, texts)
def test_two_texts_side_by_side_hold_both_whole(was, now):
    pieces = list(history.words(was, now))
    assert "".join(text for kind, text in pieces if kind != "in") == was
    assert "".join(text for kind, text in pieces if kind != "out") == now


def test_versions_say_what_they_changed_and_what_was_taken_back(service, front, id):
    card = service.talk(ANN, id).cards[0].card
    change = {"do": "reword", "card": card, "text": "Drivers come home early"}
    front.ask(ANN, {"do": "edit", "conversation": id, "base": 1, "change": change})
    front.ask(ANN, {"do": "undo", "conversation": id})
    html = front.ask(ANN, {"do": "versions", "conversation": id})["html"]
    assert "<del>rested</del><ins>early</ins>" in html
    assert templates.phrase("version-undo", number=2) in html


def test_a_change_on_an_older_version_is_a_conflict(front, service, id):
    change = {"do": "reword", "card": service.talk(ANN, id).cards[0].card, "text": "Mine"}
    assert front.ask(ANN, {"do": "edit", "conversation": id, "base": 0, "change": change})["kind"] == "conflict"


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"do": 7},
        {"do": "__class__"},
        {"do": "edit", "conversation": "x", "base": "1", "change": {"do": "reword"}},
        {"do": "edit", "conversation": "x", "base": 1, "change": {"do": "explode"}},
    ],
)
def test_what_the_page_never_asks_is_refused_in_a_sentence(front, asked):
    told = front.ask(ANN, asked)
    assert "reload" in told["error"]


@pytest.mark.parametrize("do", ["open", "undo", "versions", "export", "discard", "amend", "settle"])
def test_what_is_somebody_elses_is_not_there(front, id, do):
    assert front.ask(BEN, {"do": do, "conversation": id, "title": "x"})["kind"] == "not-found"


def test_the_library_shows_what_it_found_and_opens_it(front):
    html = front.ask(ANN, {"do": "search", "query": "key results", "only": "guides"})["html"]
    assert "A key result says what changes for somebody." in html
    assert "Nurses" not in html
    assert "A key result says" in front.ask(ANN, {"do": "passage", "id": "guide:a"})["html"]
    assert front.ask(ANN, {"do": "passage", "id": "gone"})["kind"] == "not-found"


def test_a_citation_of_a_guide_that_is_gone_says_so(front):
    assert front.titled(ANN, "gone") == templates.phrase("gone-passage")


def test_the_last_conversations_and_what_was_planned_welcome_one_back(front, id):
    html = front.ask(ANN, {"do": "home"})["welcome"]
    assert f"#/talk/{id}" in html
    assert f"#/talk/{id}" not in front.ask(BEN, {"do": "home"})["welcome"]


def heard(service, front, said, viewer=ANN):
    async def listen():
        replies = Replies(service)
        async with replies.open():
            return [told async for told in Speaking(service, front, replies).say(viewer, said)]

    return asyncio.run(listen())


def test_a_message_is_kept_and_its_reply_grows_until_it_is_over(service, front, id):
    told = heard(service, front, {"conversation": id, "text": "from 90", "message": "m-9"})
    assert [one["over"] for one in told][-1]
    assert told[-1]["key"] == "m-9"
    assert 'class="turn-tools"' in told[-1]["html"]
    again = heard(service, front, {"conversation": id, "turn": told[-1]["turn"]})
    assert again[-1]["html"] == told[-1]["html"]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ({"text": "x" * 20_001}, "input"),
        ({"text": " "}, "input"),
        ({"text": "hello", "conversation": "no"}, "not-found"),
    ],
)
def test_a_message_that_cannot_be_kept_is_told(service, front, id, said, kind):
    (told,) = heard(service, front, {"conversation": id, "message": "m"} | said)
    assert (told["kind"], told["over"]) == (kind, True)


def test_a_message_of_somebody_else_is_not_there(service, front, id):
    (told,) = heard(service, front, {"conversation": id, "message": "m", "text": "hello"}, BEN)
    assert told["kind"] == "not-found"


def _light(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("dark", [False, True])
def test_what_is_read_stands_out_from_what_it_stands_on(dark):
    colours = tokens.colours(dark)
    pairs = [
        *((text, ground) for text in ("ink", "soft", "faint", "accent") for ground in ("paper", "card", "raised")),
        ("ink", "accent-wash"), ("accent-ink", "accent"), ("note", "note-wash"), ("soft", "note-wash"),
        ("ink", "note-wash"), ("strong", "strong-wash"), ("paper", "ink"), ("accent-strong", "accent-wash"),
    ]  # fmt: skip
    faint = []
    for text, ground in pairs:
        high, low = sorted((_light(colours[text]), _light(colours[ground])), reverse=True)
        if (high + 0.05) / (low + 0.05) < 4.5:
            faint.append((text, ground))
    assert faint == []


def test_every_phrase_with_a_blank_gets_its_value():
    assert blanks(keyed("page")["version"]) == {"version", "versions"}
