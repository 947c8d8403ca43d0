"""A rehearsal as its users meet it: begun, talked through, taken up again, taken away, forgotten."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

import pytest

from coach.domain import Conversation, Words
from coach.domain.changes import Fill, Reword
from coach.errors import Conflict, InputError, NotFound
from tests.service import scripted
from tests.service.scripted import ANN, BEN, DRAFT, EVE, say, send


def texts(turn):
    return [segment.text for segment in turn.segments]


def test_a_pasted_draft_is_on_the_cards_and_answered_with_one_question_last(rehearsal):
    one = rehearsal.start(ANN)
    turn = say(rehearsal, one.id, DRAFT)
    talk = rehearsal.talk(ANN, one.id)
    assert [(card.role, card.text) for card in talk.cards] == [
        ("objective", "Drivers come home rested"),
        ("key result", "Launch the rota app"),
        ("key result", "Overtime from 90 to 30 hours a month"),
    ]
    assert (turn.status, turn.hat, turn.before, turn.after) == ("done", "coach", 0, 1)
    assert [segment.kind for segment in turn.segments].count("ask") == 1
    assert turn.segments[-1].kind == "ask"
    assert [segment.number for segment in turn.segments] == list(range(1, len(turn.segments) + 1))
    assert (talk.turns, talk.version, talk.versions, talk.waiting) == ((turn,), 1, 1, "")


def test_the_title_is_their_objective_or_what_they_said_first_until_they_name_it_themselves(rehearsal):
    one = rehearsal.start(ANN)
    assert one.title == ""
    say(
        rehearsal,
        one.id,
        "I would like to talk about the way our depots plan shifts and who gets told about it and when",
    )
    title = rehearsal.conversations(ANN)[0].title
    assert title == "I would like to talk about the way our depots plan shifts and who gets told…"
    say(rehearsal, one.id, DRAFT)
    assert rehearsal.conversations(ANN)[0].title == "Drivers come home rested"
    assert rehearsal.amend(ANN, one.id, title="Rota").title == "Rota"
    say(rehearsal, one.id, "from 42%")
    assert rehearsal.conversations(ANN)[0].title == "Rota"


def test_conversations_stand_newest_first_and_keep_the_manner_that_was_chosen(rehearsal):
    first = rehearsal.start(ANN, lead=True, mode="show", register="terse")
    second = rehearsal.start(ANN)
    assert (first.lead, first.mode, first.register, second.register) == (True, "show", "terse", "warm")
    send(rehearsal, first.id, "hello")
    assert [one.id for one in rehearsal.conversations(ANN)] == [first.id, second.id]
    assert rehearsal.amend(ANN, first.id, register="warm", lead=False).mode == "show"


def test_a_way_they_ask_for_in_the_talk_is_kept_and_one_they_set_beside_it_counts_from_then_on(rehearsal):
    one = rehearsal.start(ANN)
    say(rehearsal, one.id, "tell me")
    assert rehearsal.conversations(ANN)[0].mode == "tell"
    rehearsal.amend(ANN, one.id, mode="show")
    say(rehearsal, one.id, "hello")
    assert rehearsal.conversations(ANN)[0].mode == "show"


@pytest.mark.parametrize(
    ("opening", "label"),
    [
        ("draft", "I have a draft"),
        ("nothing", "I start from nothing"),
        ("lead", "I lead a team"),
        ("question", "What makes a good key result?"),
    ],
)
def test_a_starter_is_the_first_message_and_waits_for_its_answer(rehearsal, opening, label):
    one = rehearsal.start(ANN, opening=opening)
    talk = rehearsal.talk(ANN, one.id)
    assert ([turn.text for turn in talk.turns], talk.waiting) == ([label], talk.turns[0].id)
    assert one.lead is (opening == "lead")
    assert list(rehearsal.answer(ANN, talk.waiting))
    assert rehearsal.talk(ANN, one.id).waiting == ""
    assert rehearsal.conversations(ANN)[0].title == ""


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_an_empty_message_is_refused_with_what_to_do(rehearsal, text):
    one = rehearsal.start(ANN)
    with pytest.raises(InputError, match="write or paste something first"):
        rehearsal.receive(ANN, one.id, text, "m")


def test_a_message_that_is_too_long_is_refused_with_the_limit(rehearsal):
    one = rehearsal.start(ANN)
    assert rehearsal.receive(ANN, one.id, "x" * 20_000, "m1")
    with pytest.raises(InputError, match=r"20,001 characters, and 20,000 are read at once"):
        rehearsal.receive(ANN, one.id, "x" * 20_001, "m2")
    for id in ("", "x" * 201):
        with pytest.raises(InputError, match="an id of 1 to 200 characters"):
            rehearsal.receive(ANN, one.id, "hello", id)


def test_the_same_message_again_is_the_same_turn(rehearsal):
    one = rehearsal.start(ANN)
    first = rehearsal.receive(ANN, one.id, DRAFT, "m")
    list(rehearsal.answer(ANN, first.id))
    again = rehearsal.receive(ANN, one.id, DRAFT, "m")
    assert (again.id, again.status) == (first.id, "done")
    assert len(rehearsal.talk(ANN, one.id).turns) == 1


def test_what_was_said_already_can_be_heard_again_from_any_segment_on(rehearsal):
    one = rehearsal.start(ANN)
    turn = say(rehearsal, one.id, DRAFT)
    assert tuple(rehearsal.answer(ANN, turn.id)) == turn.segments
    assert tuple(rehearsal.answer(ANN, turn.id, after=2)) == turn.segments[2:]
    assert tuple(rehearsal.answer(ANN, turn.id, after=99)) == ()


def test_numbers_they_mention_are_on_the_card_and_marked_as_new(rehearsal):
    one = rehearsal.start(ANN)
    for text in (DRAFT, "drivers would know the day before", "from 42%"):
        say(rehearsal, one.id, text)
    card = rehearsal.talk(ANN, one.id).cards[1]
    baseline = card.slots[0]
    assert (baseline.name, baseline.label, baseline.value, baseline.question, baseline.fresh) == (
        "baseline",
        "From",
        "42%",
        "",
        True,
    )
    say(rehearsal, one.id, "hello")
    assert not rehearsal.talk(ANN, one.id).cards[1].slots[0].fresh


def test_slots_are_not_asked_for_where_the_words_hold_them(rehearsal):
    one = rehearsal.start(ANN)
    say(rehearsal, one.id, DRAFT)
    work, measured = rehearsal.talk(ANN, one.id).cards[1:]
    asked = [{slot.name for slot in card.slots if slot.question} for card in (work, measured)]
    assert asked == [{"baseline", "target", "due", "owner"}, {"due", "owner", "kind"}]


def test_notes_and_strengths_stand_on_the_cards_they_are_about(rehearsal):
    one = rehearsal.start(ANN)
    say(rehearsal, one.id, DRAFT)
    objective, work, _ = rehearsal.talk(ANN, one.id).cards
    assert any("Drivers come home rested" in text for _, text in objective.strengths)
    note = work.notes[0]
    assert (note.id, note.quote) == ("key-result-is-a-task", "Launch the rota app")
    assert note.question
    assert note.reason
    assert note.waits == ""


def test_undo_in_the_talk_takes_back_what_the_last_message_did(rehearsal):
    one = rehearsal.start(ANN)
    for text in (DRAFT, "drivers would know the day before", "from 42%"):
        say(rehearsal, one.id, text)
    turn = say(rehearsal, one.id, "undo")
    assert (turn.before, turn.after) == (2, 3)
    assert rehearsal.talk(ANN, one.id).cards[1].slots[0].value == ""
    assert [(v.why, v.undoes) for v in rehearsal.versions(ANN, one.id)] == [("message", 0), ("message", 0), ("undo", 2)]


def test_with_nothing_to_take_back_it_says_so(rehearsal):
    one = rehearsal.start(ANN)
    turn = say(rehearsal, one.id, "undo")
    assert json.loads(turn.decision)["steps"][0] == {"move": "Repair", "topic": "nothing", "asks": False}
    assert rehearsal.versions(ANN, one.id) == ()


def test_a_correction_takes_back_the_last_message_and_leaves_an_edit_by_hand(rehearsal):
    one = rehearsal.start(ANN)
    for text in (DRAFT, "drivers would know the day before", "from 42%"):
        say(rehearsal, one.id, text)
    talk = rehearsal.talk(ANN, one.id)
    rehearsal.edit(ANN, one.id, talk.version, Fill(talk.cards[1].card, "owner", Words("Mia", "card")))
    say(rehearsal, one.id, "no that is wrong")
    slots = {slot.name: slot.value for slot in rehearsal.talk(ANN, one.id).cards[1].slots}
    assert (slots["baseline"], slots["owner"]) == ("", "Mia")


def test_a_message_sent_again_in_other_words_takes_back_what_it_did(rehearsal):
    one = rehearsal.start(ANN)
    say(rehearsal, one.id, DRAFT)
    say(rehearsal, one.id, "drivers would know the day before")
    first = say(rehearsal, one.id, "from 42%")
    say(rehearsal, one.id, "from 40%", replaces=first.id)
    talk = rehearsal.talk(ANN, one.id)
    assert talk.cards[1].slots[0].value == "40%"
    assert [turn.text for turn in talk.turns] == [DRAFT, "drivers would know the day before", "from 40%"]
    assert [v.why for v in rehearsal.versions(ANN, one.id)] == ["message", "message", "resent", "message"]
    assert tuple(rehearsal.answer(ANN, first.id)) == first.segments


def test_only_the_last_message_can_be_sent_again(rehearsal):
    one = rehearsal.start(ANN)
    first = say(rehearsal, one.id, DRAFT)
    say(rehearsal, one.id, "hello")
    with pytest.raises(Conflict, match="Only the last message"):
        send(rehearsal, one.id, "O: Other", replaces=first.id)
    assert [turn.status for turn in rehearsal.talk(ANN, one.id).turns] == ["done", "done"]


def test_cards_are_edited_undone_and_compared(rehearsal):
    one = rehearsal.start(ANN)
    say(rehearsal, one.id, DRAFT)
    card = rehearsal.talk(ANN, one.id).cards[1].card
    edited = rehearsal.edit(ANN, one.id, 1, Reword(card, Words("Drivers know their shift a day before", "card")))
    assert (edited.number, edited.why, edited.turn, edited.author) == (2, "card", "", "ann")
    (difference,) = rehearsal.compare(ANN, one.id, 1, 2)
    assert (difference.was.text, difference.now.text) == (
        "Launch the rota app",
        "Drivers know their shift a day before",
    )
    assert rehearsal.undo(ANN, one.id).undoes == 2
    assert rehearsal.compare(ANN, one.id, 1, 3) == ()
    assert rehearsal.undo(ANN, one.id).undoes == 1
    assert rehearsal.talk(ANN, one.id).sheet.goals == ()
    with pytest.raises(Conflict, match="nothing left to take back"):
        rehearsal.undo(ANN, one.id)
    with pytest.raises(NotFound, match="no version 9; it has 4"):
        rehearsal.compare(ANN, one.id, 1, 9)


def test_an_edit_of_an_older_version_or_of_a_card_that_is_gone_is_refused(rehearsal):
    one = rehearsal.start(ANN)
    say(rehearsal, one.id, DRAFT)
    card = rehearsal.talk(ANN, one.id).cards[1].card
    with pytest.raises(Conflict, match="changed meanwhile; please look at it again"):
        rehearsal.edit(ANN, one.id, 0, Reword(card, Words("x", "card")))
    with pytest.raises(InputError, match="no longer on the draft"):
        rehearsal.edit(ANN, one.id, 1, Reword("nowhere", Words("x", "card")))
    assert len(rehearsal.versions(ANN, one.id)) == 1


def test_an_edit_while_a_message_is_being_decided_loses_neither(store):
    """The draft moves between looking at it and keeping the decision: it is decided again, on the draft as it is."""
    moved = []

    def meddling(state, acts, sheet, look, scene):
        if not moved and acts[0].words == "from 42%":
            moved.append(True)
            card = sheet.goals[0].key_results[1].id
            rehearsal.edit(ANN, one.id, 1, Fill(card, "owner", Words("Mia", "card")))
        return scripted.decide(state, acts, sheet, look, scene)

    rehearsal = scripted.rehearsal(store, decide=meddling)
    one = rehearsal.start(ANN)
    for text in (DRAFT, "drivers would know the day before"):
        say(rehearsal, one.id, text)
    turn = say(rehearsal, one.id, "from 42%")
    values = [words.text for _, card in rehearsal.talk(ANN, one.id).sheet.cards() for _, words in card.slots.given()]
    assert (values, turn.before, turn.after, turn.status) == (["42%", "Mia"], 2, 3, "done")


def test_a_file_is_a_message_with_its_text(rehearsal):
    one = rehearsal.start(ANN)
    turn = rehearsal.upload(ANN, one.id, "plan.csv", b"objective,key result\nCalm,alarms to 30\n", "m")
    assert turn.text == "objective,key result\nCalm,alarms to 30\n"
    with pytest.raises(InputError):
        rehearsal.upload(ANN, one.id, "plan.pdf", b"no pdf", "m2")


def test_a_stopped_reply_stays_as_it_is_and_its_question_is_not_open(rehearsal):
    one = rehearsal.start(ANN)
    turn = send(rehearsal, one.id, DRAFT)
    reply = rehearsal.answer(ANN, turn.id)
    first = next(reply)
    rehearsal.stop(ANN, turn.id)
    assert list(reply) == []
    assert list(rehearsal.answer(ANN, turn.id)) == [first]
    talk = rehearsal.talk(ANN, one.id)
    assert (talk.turns[0].status, talk.turns[0].segments, talk.waiting) == ("stopped", (first,), "")
    assert len(talk.cards) == 3
    assert rehearsal._viewing.state(ANN, one.id).asked is None
    assert say(rehearsal, one.id, "hello").status == "done"


def test_a_message_stopped_before_it_was_read_is_read_all_the_same_when_the_next_one_comes(rehearsal):
    one = rehearsal.start(ANN)
    turn = send(rehearsal, one.id, DRAFT)
    rehearsal.stop(ANN, turn.id)
    assert list(rehearsal.answer(ANN, turn.id)) == []
    say(rehearsal, one.id, "hello")
    talk = rehearsal.talk(ANN, one.id)
    assert (len(talk.cards), talk.turns[0].segments) == (3, ())


def test_messages_sent_in_a_row_are_answered_in_their_order(rehearsal):
    one = rehearsal.start(ANN)
    sent = [send(rehearsal, one.id, text) for text in (DRAFT, "drivers would know the day before", "from 42%")]
    last = list(rehearsal.answer(ANN, sent[-1].id))
    talk = rehearsal.talk(ANN, one.id)
    assert [turn.status for turn in talk.turns] == ["done"] * 3
    assert talk.turns[-1].segments == tuple(last)
    assert [turn.after for turn in talk.turns] == [1, 1, 2]


def test_no_sentence_of_a_talk_comes_twice(rehearsal):
    one = rehearsal.start(ANN)
    turns = [say(rehearsal, one.id, text) for text in (DRAFT, "I know", "hm", "well", "I see", "so it is", "right")]
    said = [text for turn in turns for text in texts(turn)]
    assert len(set(said)) == len(said)


def test_a_reply_is_judged_and_the_last_judgement_counts(rehearsal):
    one = rehearsal.start(ANN)
    turn = say(rehearsal, one.id, DRAFT)
    rehearsal.rate(ANN, turn.id, True)
    rehearsal.rate(ANN, turn.id, False, "too many words")
    rehearsal.rate(ANN, turn.id, False, "too many words")
    assert json.loads(rehearsal.own(ANN).content)["feedback"] == [
        {"turn": turn.id, "good": False, "reason": "too many words"}
    ]


def test_everything_of_a_person_can_be_had_and_forgotten(rehearsal):
    one = rehearsal.start(ANN)
    say(rehearsal, one.id, DRAFT)
    say(rehearsal, one.id, "I am so tired of this")
    whole = rehearsal.own(ANN)
    kept = json.loads(whole.content)
    assert (whole.media, kept["person"], kept["organisation"]) == ("application/json", "ann", "acme")
    assert [turn["text"] for turn in kept["conversations"][0]["turns"]] == [DRAFT, "I am so tired of this"]
    assert kept["conversations"][0]["turns"][0]["segments"]
    assert kept["conversations"][0]["versions"][0]["sheet"]["goals"][0]["objective"]["words"]["text"]
    assert rehearsal.forget(ANN) > 5
    assert rehearsal.conversations(ANN) == ()
    assert json.loads(rehearsal.own(ANN).content)["conversations"] == []
    with pytest.raises(NotFound):
        rehearsal.talk(ANN, one.id)


def test_conversations_are_kept_for_so_many_days_after_their_last_message(store):
    rehearsal = scripted.rehearsal(store, keeps=timedelta(days=30))
    one = rehearsal.start(ANN)
    turn = say(rehearsal, one.id, DRAFT)
    assert rehearsal.expire(turn.received + timedelta(days=30)) == 0
    assert rehearsal.expire(turn.received + timedelta(days=30, seconds=1)) == 1
    assert rehearsal.conversations(ANN) == ()


def test_a_discarded_conversation_is_gone(rehearsal):
    one = rehearsal.start(ANN)
    turn = say(rehearsal, one.id, DRAFT)
    rehearsal.discard(ANN, one.id)
    for call in (lambda: rehearsal.talk(ANN, one.id), lambda: list(rehearsal.answer(ANN, turn.id))):
        with pytest.raises(NotFound, match="may have been deleted"):
            call()


class At(NamedTuple):
    """A conversation's id and a turn's."""

    talk: str
    turn: str


CALLS = {
    "talk": lambda r, who, at: r.talk(who, at.talk),
    "turn": lambda r, who, at: r.turn(who, at.turn),
    "amend": lambda r, who, at: r.amend(who, at.talk, title="Theirs"),
    "discard": lambda r, who, at: r.discard(who, at.talk),
    "receive": lambda r, who, at: r.receive(who, at.talk, "hello", "m"),
    "replace": lambda r, who, at: r.receive(who, at.talk, "hello", "m", replaces=at.turn),
    "answer": lambda r, who, at: list(r.answer(who, at.turn)),
    "stop": lambda r, who, at: r.stop(who, at.turn),
    "upload": lambda r, who, at: r.upload(who, at.talk, "a.md", b"# Calm\n- alarms to 3", "m"),
    "edit": lambda r, who, at: r.edit(who, at.talk, 1, Fill("x", "owner", None)),
    "undo": lambda r, who, at: r.undo(who, at.talk),
    "versions": lambda r, who, at: r.versions(who, at.talk),
    "compare": lambda r, who, at: r.compare(who, at.talk, 0, 1),
    "rate": lambda r, who, at: r.rate(who, at.turn, True),
    "settle": lambda r, who, at: r.settle(who, at.talk),
    "export": lambda r, who, at: r.export(who, at.talk, "json"),
}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
@pytest.mark.parametrize("stranger", [BEN, EVE], ids=["colleague", "namesake"])
def test_what_is_not_ones_own_is_not_found(rehearsal, call, stranger):
    one = rehearsal.start(ANN)
    turn = say(rehearsal, one.id, DRAFT)
    before = rehearsal.talk(ANN, one.id)
    with pytest.raises(NotFound):
        call(rehearsal, stranger, At(one.id, turn.id))
    assert rehearsal.talk(ANN, one.id) == before
    assert rehearsal.conversations(stranger) == rehearsal.commitments(stranger) == ()


def test_a_passage_that_was_cited_can_be_opened(rehearsal):
    one = rehearsal.start(ANN)
    turn = say(rehearsal, one.id, "what is a key result?")
    (cited,) = [id for segment in turn.segments for id in segment.citations]
    assert rehearsal.passage(ANN, cited).title == "Key results"
    assert rehearsal.search(ANN, "key results").hits[0].passage.id == cited
    with pytest.raises(NotFound):
        rehearsal.passage(ANN, "guide:none")


def test_a_conversation_is_given_as_it_was_started(rehearsal):
    one = rehearsal.start(ANN)
    assert isinstance(one, Conversation)
    assert rehearsal.talk(ANN, one.id).conversation == one
    assert replace(one, title="x") != one


def test_everything_is_loaded_beforehand_without_a_trace(rehearsal):
    rehearsal.prepare()
    assert rehearsal.conversations(ANN) == ()
