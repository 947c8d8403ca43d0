"""A turn that was broken off anywhere is taken up again, by whoever comes next, and ends as if nothing had been."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace

import pytest
from sqlalchemy import text as text_

from coach.service.rehearsal import Rehearsal
from coach.storage import open_memory, open_store
from tests.service import scripted
from tests.service.scripted import ANN, DRAFT, say, send

SCRIPT = (
    DRAFT,
    "drivers would know the day before",
    "I am so tired of this",
    "from 42%",
    "undo",
)


class Broken(BaseException):
    """The end of a process."""


class Breaking:
    """A store whose process ends at its n-th call, before or after that was done."""

    def __init__(self, talks, calls, before):
        self._talks, self._left, self._before = talks, calls, before

    def __getattr__(self, name):
        def call(*given, **named):
            self._left -= 1
            if self._left == 0 and self._before:
                raise Broken
            done = getattr(self._talks, name)(*given, **named)
            if self._left == 0:
                raise Broken
            return done

        return call


def played(store, breaks=None):
    """The talk after the script; with `breaks` (turn, call, before), a process ends there, and another one goes on."""
    means = scripted.means(store)
    rehearsal = Rehearsal(means)
    one = rehearsal.start(ANN)
    for number, text in enumerate(SCRIPT):
        turn = send(rehearsal, one.id, text)
        if breaks and number == breaks[0]:
            talks = Breaking(store.talks, *breaks[1:])
            with pytest.raises(Broken):
                list(Rehearsal(replace(means, talks=lambda talks=talks: talks)).answer(ANN, turn.id))
            rehearsal = Rehearsal(means)
        list(rehearsal.answer(ANN, turn.id))
    return told(rehearsal, one.id)


def told(rehearsal, id):
    """What can be seen of a talk but its times."""
    talk = rehearsal.talk(ANN, id)
    turns = [
        (turn.text, turn.status, turn.hat, turn.chips, turn.before, turn.after, turn.segments) for turn in talk.turns
    ]
    sheets = [(version.sheet, version.why, version.undoes) for version in rehearsal.versions(ANN, id)]
    return turns, sheets, talk.options, talk.state_phase, rehearsal._viewing.state(ANN, id)


@pytest.fixture(scope="module")
def whole():
    with closing(open_memory()) as store:
        return played(store)


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
@pytest.mark.parametrize("number", [0, 2, 3, 4])
def test_a_process_that_ends_at_any_call_of_the_store_leaves_no_trace(whole, number, before):
    call = 0
    while True:
        call += 1
        with closing(open_memory()) as store:
            try:
                found = played(store, (number, call, before))
            except pytest.fail.Exception:  # the turn has no such call any more
                break
        assert found == whole, f"call {call}"
    assert call >= 5


def test_whoever_starts_again_has_in_mind_what_was_in_mind(store):
    means = scripted.means(store)
    rehearsal = Rehearsal(means)
    one = rehearsal.start(ANN)
    for text in SCRIPT:
        say(rehearsal, one.id, text)
        assert told(Rehearsal(means), one.id)[2:] == told(rehearsal, one.id)[2:], text


@pytest.mark.parametrize("number", [2, 5])
def test_a_decision_that_another_version_wrote_and_this_one_cannot_read_is_made_again(store, number):
    means = scripted.means(store)
    one = Rehearsal(means).start(ANN)
    for text in (DRAFT, "drivers would know the day before", "hello", "from 42%", "hello"):
        say(Rehearsal(means), one.id, text)
    before = told(Rehearsal(means), one.id)
    with store._work.changing() as connection:
        connection.execute(
            text_("update turns set decision = :old where number = :number"), {"old": "{}", "number": number}
        )
    assert told(Rehearsal(means), one.id) == before


def test_a_consumer_who_goes_away_loses_nothing(rehearsal):
    one = rehearsal.start(ANN)
    turn = send(rehearsal, one.id, DRAFT)
    reply = rehearsal.answer(ANN, turn.id)
    first = next(reply)
    reply.close()
    assert rehearsal.turn(ANN, turn.id).segments == (first,)
    assert rehearsal.talk(ANN, one.id).waiting == turn.id
    rest = list(rehearsal.answer(ANN, turn.id, after=first.number))
    assert rehearsal.turn(ANN, turn.id).segments == (first, *rest)
    assert rehearsal.turn(ANN, turn.id).status == "done"


def test_several_that_answer_one_turn_at_once_give_the_same_reply_once(tmp_path):
    url = f"sqlite:///{tmp_path}/coach.db"
    with closing(open_store(url)) as one, closing(open_store(url)) as other:
        means = scripted.means(one)
        first, second = Rehearsal(means), Rehearsal(replace(means, talks=lambda: other.talks))
        talk = first.start(ANN)
        for text in SCRIPT:
            turn = send(first, talk.id, text)
            with ThreadPoolExecutor(4) as threads:
                replies = list(threads.map(lambda r, id=turn.id: tuple(r.answer(ANN, id)), [first, second] * 2))
            assert set(replies) == {first.turn(ANN, turn.id).segments}
            assert first.turn(ANN, turn.id).status == "done"
        numbers = [version.number for version in first.versions(ANN, talk.id)]
        assert numbers == list(range(1, len(numbers) + 1))
        assert len({version.turn for version in first.versions(ANN, talk.id)}) == len(numbers)


def test_several_conversations_go_on_at_once(rehearsal):
    def talk(_):
        one = rehearsal.start(ANN)
        for text in SCRIPT:
            say(rehearsal, one.id, text)
        return rehearsal.talk(ANN, one.id)

    with ThreadPoolExecutor(4) as threads:
        talks = list(threads.map(talk, range(6)))
    assert {tuple(turn.status for turn in one.turns) for one in talks} == {("done",) * len(SCRIPT)}
    assert {one.version for one in talks} == {3}


def test_a_talk_on_postgresql_is_the_same(postgres, whole):
    with closing(open_store(postgres)) as store:
        assert played(store, (2, 3, False)) == whole
