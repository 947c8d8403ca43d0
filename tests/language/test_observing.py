"""What a coach does in a reply, seen from the outside; how well is measured by `python -m evals turns`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language import observing
from coach.language.observing import Reply

DRAFT = ("Objective: Patients sleep through the night\n- noise complaints from 40 to 15 a month",)
SEEN = (
    (observing.asks, "Who would notice first?", "Noted, it is on the card."),
    (observing.asks, "Tell me what changed on the ward.", "You ask “who pays for it?” in the draft."),
    (observing.open_ended, "What would be different for them?", "Is it for the night nurses?"),
    (observing.several, "Who would notice, and by when?", "Is it the nurses or the patients?"),
    (observing.advises, "You should add a date.", "What would you add, if anything?"),
    (observing.tells, "A key result says how far something got.", "From 40 to 15: fewer complaints."),
    (observing.reflects, "From 40 complaints to 15 a month, then.", "Noted."),
    (observing.flatters, "What a brilliant objective!", "“sleep through the night” says what is different."),
    (observing.writes_goal, "How about: alarms at night from 90 to 30?", "“noise complaints from 40 to 15 a month”."),
    (observing.unprovided, "Most wards get to 12.", "40 to 15 takes 25 away."),
)


@pytest.mark.parametrize(("sees", "does", "does_not"), SEEN, ids=lambda one: getattr(one, "__name__", ""))
def test_a_detector_tells_what_is_from_what_only_looks_so(sees, does, does_not):
    assert sees(Reply(does, DRAFT))
    assert not sees(Reply(does_not, DRAFT))


def test_saying_again_is_seen_and_quoting_again_is_not():
    before = ("Who on the ward would notice this first?",)
    assert observing.repeats(Reply("Who on the ward would notice it first?", DRAFT, before))
    assert not observing.repeats(Reply("What would they see in the morning?", DRAFT, before))


def test_taking_back_a_point_needs_a_reason():
    before = ("“Patients” are many. Who is it for above all?",)
    argued = (*DRAFT, "no, it is fine, leave it")
    assert observing.withdraws(Reply("You are right, it is fine as it is.", argued, before))
    assert not observing.withdraws(Reply("Noted as yours.", argued, before))


def test_a_source_is_held_to_its_words():
    passage = "Three to five key results are usual; more than five are hard to keep in mind."
    assert not observing.misattributes(Reply("The guide says “Three to five key results are usual”.", cited=(passage,)))
    assert observing.misattributes(Reply("The guide says “seven key results are usual”.", cited=(passage,)))
    assert observing.contained("Three to five key results are usual.", passage)
    assert not observing.contained("Three to seven key results are usual.", passage)


def test_telling_counts_as_asked_where_it_was_asked_for():
    told = "A baseline is where a number stands today."
    assert observing.tells_unasked(Reply(told, ("we have 40 complaints",)))
    assert not observing.tells_unasked(Reply(told, ("what is a baseline?",)))


def test_the_share_of_their_own_words():
    assert observing.own_share(["quiet nights"], ["I want quiet nights"]) == 1
    assert observing.own_share(["quiet nights, magnificent mornings"], ["I want quiet nights"]) == 0.5
    assert observing.own_share([], []) == 1


@given(st.text(), st.text(), st.text())
def test_no_text_breaks_a_detector(text, said, cited):
    reply = Reply(text, (said,), (said,), (cited,))
    for sees, _, _ in SEEN:
        assert sees(reply) in (True, False)
    assert observing.repeats(reply) in (True, False)
    assert observing.withdraws(reply) in (True, False)
    assert observing.misattributes(reply) in (True, False)
