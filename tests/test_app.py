"""The coach as it is put together, without a model and without an embedder: a talk that goes on after a restart."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from coach import app, settings
from coach.domain import Viewer
from coach.language.reading import read
from coach.retrieval import shipped

ANN = Viewer("ann", "acme")
DRAFT = "Objective: Drivers come home rested\n- Launch the rota app\n- Overtime from 90 to 30 hours a month"


@pytest.fixture
def environ(tmp_path):
    return {"COACH_DATA": str(tmp_path), "COACH_EMBEDDER": "none", "COACH_CRISIS_CONTACT": "the line, 0800 111"}


def build(environ):
    return app.build(settings.load(environ))


def say(rehearsal, id, text):
    turn = rehearsal.receive(ANN, id, text, f"m-{text[:20]}")
    return [segment.text for segment in rehearsal.answer(ANN, turn.id)]


def test_a_talk_goes_on_after_a_restart(environ):
    first = build(environ).rehearsal()
    one = first.start(ANN)
    assert say(first, one.id, DRAFT)
    second = build(environ | {"COACH_REGISTER": "terse"}).rehearsal()
    assert second.talk(ANN, one.id).cards[0].text == "Drivers come home rested"
    assert say(second, one.id, "what is a key result?")
    assert (second.start(ANN).register, second.talk(ANN, one.id).conversation.register) == ("terse", "warm")


def test_a_method_question_cites_a_passage_that_can_be_opened(environ):
    rehearsal = build(environ).rehearsal()
    one = rehearsal.start(ANN)
    turn = rehearsal.receive(ANN, one.id, "what is a key result?", "m")
    cited = [id for segment in rehearsal.answer(ANN, turn.id) for id in segment.citations]
    known = {passage.id for passage in shipped.passages()}
    assert cited
    assert set(cited) <= known
    assert [rehearsal.passage(ANN, id).id for id in cited] == cited


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plan.csv", b"objective,key result,baseline\nCalm mornings,Late starts fall,9\n,New desk,\n"),
        (
            "plan.csv",
            b"\xef\xbb\xbfObjective;Key result;Baseline\r\nCalm mornings;Late starts fall;9\r\n;New desk;\r\n",
        ),
        ("plan.md", b"# Calm mornings\n\n1. Late starts fall\n   - Baseline: 9\n2. New desk\n"),
        (
            "plan.json",
            b'{"objective":"Calm mornings","key_results":[{"text":"Late starts fall","baseline":"9"},"New desk"]}',
        ),
    ],
)
def test_an_uploaded_draft_is_on_the_cards(environ, name, content):
    rehearsal = build(environ).rehearsal()
    one = rehearsal.start(ANN)
    list(rehearsal.answer(ANN, rehearsal.upload(ANN, one.id, name, content, "m").id))
    cards = rehearsal.talk(ANN, one.id).cards
    assert [card.text for card in cards] == ["Calm mornings", "Late starts fall", "New desk"]
    assert cards[1].slots[0].value == "9"


def test_the_contacts_of_the_settings_are_the_ones_that_are_named(environ):
    rehearsal = build(environ).rehearsal()
    said = say(rehearsal, rehearsal.start(ANN).id, "I cannot go on like this, I want to end my life")
    assert any("0800 111" in text for text in said)


def test_how_long_a_talk_is_kept_is_a_setting(environ):
    rehearsal = build(environ | {"COACH_RETENTION_DAYS": "2"}).rehearsal()
    rehearsal.start(ANN)
    assert rehearsal.expire(datetime.now(UTC) + timedelta(days=1)) == 0
    assert rehearsal.expire(datetime.now(UTC) + timedelta(days=3)) == 1


def test_it_is_put_together_once_however_many_ask_at_once(environ):
    built = build(environ)
    with ThreadPoolExecutor(8) as threads:
        assert len({id(one) for one in threads.map(lambda _: built.rehearsal(), range(16))}) == 1


def test_reading_is_given_the_turn_it_reads(environ):
    rehearsal = build(environ).rehearsal()
    one = rehearsal.start(ANN)
    say(rehearsal, one.id, DRAFT)
    (turn,) = rehearsal.talk(ANN, one.id).turns
    origins = {card.words.origin for _, card in rehearsal.talk(ANN, one.id).sheet.cards()}
    assert origins == {f"message:{turn.id}"}
    assert read.__module__ == "coach.language.reading.reader"
