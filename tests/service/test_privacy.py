"""What is read of feelings, resistance and distress is in memory only: no byte of the store says it."""

from contextlib import closing
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.dialogue.acts import PRIVATE, Act, Option
from coach.dialogue.policy import RULES
from coach.dialogue.state import Asked, Contacts, Decision, Fragment, Private, State, Step
from coach.dialogue.topics import SUBJECTS
from coach.service.codec import UNLABELLED, decode, encode
from coach.service.privacy import restored, stripped, touches, traces
from coach.service.rehearsal import Rehearsal
from coach.storage import open_store
from tests.service import scripted
from tests.service.scripted import ANN, DRAFT, say

HARD = (
    "I am so tired of this",
    "from 42%",
    "this whole exercise is pointless",
    "what is a key result?",
    "we would lose the Tuesday round",
    "I cannot go on like this, I want it all to end",
    "hello",
    "Go on",
    "from 40%",
)
LABELS = (
    *PRIVATE,
    *("ReferOn", "ExploreResistance", "change-agent", "private"),
    *(f'"{name}":' for name in ("paused", "held", "offered", "contact", "resisted", "felt")),
    *("somebody_is_not_well", "waits_for_their_choice", "resistance_is_taken_seriously", "a_feeling_is_heard"),
    *(f'"{row.topic}|' for row in SUBJECTS if row.move in ("ReferOn", "ExploreResistance")),
)


def test_the_labels_that_are_looked_for_are_those_there_are():
    names = {rule.__name__ for rule in RULES}
    assert {label for label in LABELS if "_" in label} <= names
    assert {f'"{field.name}":' for field in fields(Private)} <= set(LABELS)


def test_no_byte_of_the_database_says_what_was_read_of_a_person(tmp_path):
    with closing(open_store(f"sqlite:///{tmp_path}/coach.db")) as store:
        rehearsal = scripted.rehearsal(store, contacts=Contacts("the line, 0800 111", "Mia", ""))
        one = rehearsal.start(ANN)
        turns = [say(rehearsal, one.id, text) for text in (DRAFT, "drivers would know the day before", *HARD)]
        kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())
        own = rehearsal.own(ANN).content
        raw = store.talks.turns(ANN, one.id)
    assert b"I am so tired of this" in kept
    found = [label for label in LABELS if label.encode() in kept or label.encode() in own]
    assert found == []
    unlabelled = [turn.text for turn in raw if turn.decision == UNLABELLED]
    assert unlabelled == [HARD[0], HARD[2], HARD[4], HARD[5], HARD[6], HARD[7]]
    assert {(turn.hat, turn.chips) for turn in raw if turn.decision == UNLABELLED} == {(None, ())}
    refers = turns[2 + 5]
    assert (refers.hat, refers.chips) == ("facilitator", ("Go on", "Stop here"))
    assert "0800 111" in refers.reply


def test_after_a_restart_the_talk_waits_as_it_did(store):
    means = scripted.means(store)
    one = Rehearsal(means).start(ANN)
    for text in (DRAFT, HARD[5]):
        say(Rehearsal(means), one.id, text)
    assert Rehearsal(means).talk(ANN, one.id).options == ("Go on", "Stop here")
    say(Rehearsal(means), one.id, "hello")
    assert Rehearsal(means).talk(ANN, one.id).options == ("Go on", "Stop here")


TOPICS = st.sampled_from(["target", "baseline", "lost", "needed", "distress", "feeling"])
KEYS = st.builds("{}|{}".format, TOPICS, st.sampled_from(["", "k"]))
ACTS = st.builds(Act, st.sampled_from(["method", "write", "feeling", "distress"]), st.just("words"))
STATES = st.builds(
    State,
    asked=st.none()
    | st.builds(Asked, st.sampled_from(["AskPart", "ReferOn", "ExploreResistance"]), TOPICS, st.just("")),
    options=st.lists(st.builds(Option, st.sampled_from("ab"), st.just("choose")), max_size=2).map(tuple),
    tried=st.dictionaries(KEYS, st.integers(1, 3)).map(lambda found: tuple(found.items())),
    closed=st.frozensets(KEYS),
    parked=st.lists(TOPICS, max_size=2, unique=True).map(tuple),
    fragments=st.lists(st.builds(Fragment, st.just("k"), TOPICS, st.just("x"), st.just("m")), unique=True).map(tuple),
    queue=st.lists(ACTS, max_size=2, unique=True).map(tuple),
    pending=st.lists(ACTS, max_size=2, unique=True).map(tuple),
    private=st.builds(Private, st.booleans(), st.integers(0, 2), st.integers(0, 2)),
)


def even(state):
    """A state in which the order of what has none does not count."""
    names = ("tried", "parked", "fragments", "queue", "pending")
    return replace(state, **{name: tuple(sorted(getattr(state, name), key=repr)) for name in names})


@given(STATES)
def test_a_state_is_whole_again_with_its_traces_and_has_none_without(state):
    assert even(restored(stripped(state), traces(state))) == even(state)
    assert traces(stripped(state)) == traces(State())


@given(STATES, STATES)
def test_what_is_stored_never_holds_a_trace_and_comes_back_whole(before, after):
    after = replace(after, private=before.private)
    decision = Decision("go_on", (Step("AskPart", "target"),), (), after, (Act("answer", "x"),))
    text = encode(decision, before)
    if touches(decision, before):
        assert text == UNLABELLED
        return
    assert not any(f'"{label}' in text for label in ("lost|", "needed|", "distress", "feeling", "private", "ReferOn"))
    assert even(decode(text, before).state) == even(after)


@pytest.mark.parametrize("act", sorted(PRIVATE))
def test_a_turn_in_which_such_a_thing_was_read_is_unlabelled_whatever_was_decided(act):
    decision = Decision("go_on", (Step("AskPart", "target"),), (), State(), (Act(act, "x"),))
    assert encode(decision, State()) == UNLABELLED


@pytest.mark.parametrize("text", [UNLABELLED, "{}", "no json", '{"rule":"x","steps":[{"move":"Gone"}],"state":{}}'])
def test_what_cannot_be_read_is_decided_again(text):
    assert decode(text, State()) is None
