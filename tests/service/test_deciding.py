"""What a decision brings along: commitments, the follow-up of an earlier one, and what the policy is told."""

from dataclasses import replace

import pytest

from coach.dialogue.state import Contacts, Decision, Option, Pledge, State, Step
from coach.domain import Commitment, Direction
from coach.errors import InputError, NotFound
from coach.service.deciding import chips, hat
from tests.service import scripted
from tests.service.scripted import ANN, BEN, say


class Deciding:
    """A policy by a script of steps and pledges; it notes down what it is told."""

    def __init__(self, *script):
        self.script, self.scenes, self.states = list(script), [], []

    def __call__(self, state, acts, sheet, look, scene):  # noqa: ARG002
        self.scenes.append(scene)
        self.states.append(state)
        steps, pledge = self.script.pop(0)
        return Decision("scripted", steps, (), replace(state, pledge=pledge), tuple(acts))


MIRROR = (Step("Mirror", "card", values=(("quote", "words"),)),)
PLEDGE = Pledge("Ask Tom", "Tuesday", "Mia", "about 7 of 10", "5", "fewer calls", "the board", "the sync")


def test_what_they_commit_to_is_kept_with_the_turn_and_as_it_grows(store):
    policy = Deciding((MIRROR, Pledge("Ask Tom")), (MIRROR, PLEDGE), (MIRROR, PLEDGE))
    rehearsal = scripted.rehearsal(store, decide=policy)
    one = rehearsal.start(ANN)
    first = say(rehearsal, one.id, "Ask Tom")
    assert rehearsal.commitments(ANN) == (Commitment(one.id, first.received, "Ask Tom"),)
    second = say(rehearsal, one.id, "by Tuesday")
    whole = Commitment(
        one.id, second.received, "Ask Tom", "Tuesday", "Mia", 7, "fewer calls", "the sync", "the board", 5
    )
    assert rehearsal.commitments(ANN) == (whole,)
    say(rehearsal, one.id, "hello")
    assert rehearsal.commitments(ANN) == (whole,)
    assert rehearsal.commitments(BEN) == ()


def test_what_was_changed_by_hand_stays_when_the_talk_adds_to_it(store):
    grown = Pledge("Ask Tom", "Tuesday", "Mia", confidence="8")
    rehearsal = scripted.rehearsal(store, decide=Deciding((MIRROR, Pledge("Ask Tom", "Tuesday")), (MIRROR, grown)))
    one = rehearsal.start(ANN)
    say(rehearsal, one.id, "Ask Tom by Tuesday")
    changed = rehearsal.recommit(ANN, one.id, {"step": "Ask Tom and Mia", "by": "Friday"})
    assert (changed.step, changed.by) == ("Ask Tom and Mia", "Friday")
    say(rehearsal, one.id, "Mia, 8")
    shown = rehearsal.talk(ANN, one.id).pledge
    assert (shown.step, shown.by, shown.witness, shown.confidence) == ("Ask Tom and Mia", "Friday", "Mia", "8")
    assert "Friday" in rehearsal.export(ANN, one.id, "markdown").content.decode()


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"step": " "}, "first step"),
        ({"confidence": "very"}, "from 0 to 10"),
        ({"by": "x" * 2001}, "more than 2,000"),
    ],
)
def test_what_cannot_stand_on_a_commitment_is_told_and_nothing_changes(store, changes, told):
    rehearsal = scripted.rehearsal(store, decide=Deciding((MIRROR, Pledge("Ask Tom"))))
    one = rehearsal.start(ANN)
    say(rehearsal, one.id, "Ask Tom")
    with pytest.raises(InputError, match=told):
        rehearsal.recommit(ANN, one.id, changes)
    assert rehearsal.commitments(ANN)[0].step == "Ask Tom"


def test_before_there_is_a_first_step_nothing_can_be_changed_of_it(store):
    rehearsal = scripted.rehearsal(store)
    one = rehearsal.start(ANN)
    with pytest.raises(NotFound, match="no such commitment"):
        rehearsal.recommit(ANN, one.id, {"by": "Friday"})


@pytest.mark.parametrize(("said", "sure"), [("10", 10), ("0", 0), ("a 7, I think", 7), ("very", None), ("70", None)])
def test_confidence_is_a_number_where_they_named_one_from_0_to_10(store, said, sure):
    rehearsal = scripted.rehearsal(store, decide=Deciding((MIRROR, Pledge("Ask Tom", confidence=said))))
    one = rehearsal.start(ANN)
    say(rehearsal, one.id, "x")
    assert rehearsal.commitments(ANN)[0].confidence == sure


def test_an_earlier_commitment_is_told_at_the_beginning_of_the_next_talk_until_it_was_followed_up(store):
    follow = (Step("FollowUp", "step", values=(("step", "Ask Tom"),)),)
    policy = Deciding((MIRROR, Pledge("Ask Tom")), (MIRROR, Pledge()), (follow, Pledge()), (MIRROR, Pledge()))
    rehearsal = scripted.rehearsal(store, decide=policy)
    say(rehearsal, rehearsal.start(ANN).id, "Ask Tom")
    next_talk = rehearsal.start(ANN).id
    say(rehearsal, next_talk, "hello")
    say(rehearsal, next_talk, "hello")
    say(rehearsal, rehearsal.start(ANN).id, "hello")
    assert [scene.earlier and scene.earlier.step for scene in policy.scenes] == [None, "Ask Tom", "Ask Tom", None]
    assert rehearsal.commitments(ANN)[0].settled


def test_a_commitment_that_is_settled_is_not_come_back_to(store):
    policy = Deciding((MIRROR, Pledge("Ask Tom")), (MIRROR, Pledge()))
    rehearsal = scripted.rehearsal(store, decide=policy)
    one = rehearsal.start(ANN)
    say(rehearsal, one.id, "Ask Tom")
    rehearsal.settle(ANN, one.id)
    say(rehearsal, rehearsal.start(ANN).id, "hello")
    assert policy.scenes[-1].earlier is None


def test_the_policy_is_told_of_contacts_direction_and_manner(store):
    policy = Deciding((MIRROR, Pledge()), (MIRROR, Pledge()))
    contacts = Contacts("0800 111", "Mia", "Kim")
    rehearsal = scripted.rehearsal(store, decide=policy, contacts=contacts, polish=lambda text, _: text + "!")
    one = rehearsal.start(ANN, mode="tell", register="terse", lead=True)
    turn = say(rehearsal, one.id, "hello")
    store.talks.set_direction(BEN, [Direction("d", "mission", "Everybody home safe")])
    rehearsal.amend(ANN, one.id, mode="show")
    say(rehearsal, one.id, "hello")
    first, second = policy.scenes
    assert (first.turn, first.contacts, first.direction, second.direction) == (turn.id, contacts, False, True)
    assert first.polish("a line") == "a line!"
    assert [(state.mode, state.register, state.lead) for state in policy.states] == [
        ("tell", "terse", True),
        ("show", "terse", True),
    ]


@pytest.mark.parametrize(
    ("moves", "worn"),
    [
        (("Receive", "Mirror", "RaiseFinding"), "coach"),
        (("Explain", "RaiseFinding"), "consultant"),
        (("ShowExample", "ChooseFocus"), "mentor"),
        (("AcceptDismissal", "RaiseFinding"), "coach"),
        (("Acknowledge",), "change-agent"),
        ((), "coach"),
    ],
)
def test_the_hat_is_that_of_who_teaches_or_has_the_last_word(moves, worn):
    assert hat(Decision("r", tuple(Step(move) for move in moves), (), State())) == worn


def test_the_quick_answers_are_the_labels_of_what_was_offered():
    options = (Option("Yes", "yes"), Option("No", "no"))
    assert chips(Decision("r", (), (), State(options=options))) == ("Yes", "No")
