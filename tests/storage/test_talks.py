"""The contract of what is kept of rehearsals, the same in memory, on SQLite and on PostgreSQL."""

import inspect
import itertools
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from coach.domain import (
    Card,
    Commitment,
    Conversation,
    Direction,
    Dismissed,
    Feedback,
    Goal,
    Part,
    Segment,
    Sheet,
    Slots,
    Turn,
    Version,
    Viewer,
    Words,
)
from coach.errors import Conflict, NotFound
from coach.storage import open_memory, open_store, opening, work
from coach.storage.talks import Talks

ANN = Viewer("ann", "acme")
BEN = Viewer("ben", "acme")
EVE = Viewer("ann", "elsewhere")
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
TALK = Conversation("c", "Rested drivers", NOON, NOON)
SHEET = Sheet(
    (
        Goal(
            "g",
            Card("o", Words("Drivers come home rested", "message:t1")),
            (Card("k", Words("Overtime", "card"), Slots(target=Words("30 h", "message:t2"))),),
            "aspirational",
            Words("Safer roads", "card"),
        ),
    ),
    (Words("We met in May", "file:notes.md"),),
    "g",
    (Dismissed("objective-is-vague", "rested"),),
)
DECISION = '{"rule":"go_on"}'


@pytest.fixture
def talks(kept):
    kept.talks.start(ANN, TALK)
    return kept.talks


def turn(number=1, **other) -> Turn:
    given = {"id": f"t{number}", "number": 0, "message": f"m{number}", "text": "Hello", "received": NOON}
    return Turn(**given | other)


def version(number=1, sheet=SHEET, **other) -> Version:
    return replace(Version(number, "ann", NOON, "message", "t1", sheet), **other)


def decided(kept: Turn, **other) -> Turn:
    return replace(kept, **{"status": "decided", "decision": DECISION, "hat": "coach", "chips": ("Yes", "No")} | other)


def spoken(talks, number=1) -> Turn:
    """A turn that was received and decided."""
    kept = talks.receive(ANN, "c", turn(number))
    assert talks.decide(ANN, "c", decided(kept))
    return talks.turn(ANN, kept.id)[1]


def test_conversations_come_back_as_they_were_newest_first(talks):
    later = replace(TALK, id="d", title="", changed=NOON + timedelta(hours=1), mode="show", register="terse", lead=True)
    talks.start(ANN, later)
    assert talks.conversations(ANN) == (later, TALK)
    assert talks.conversation(ANN, "d") == later


def test_a_talk_is_seen_whole_by_its_id_or_by_a_turn_in_it(talks):
    assert talks.talk(ANN, "c") == (TALK, (), None)
    kept = talks.receive(ANN, "c", turn())
    talks.keep(ANN, "c", version())
    assert talks.talk(ANN, "c") == talks.around(ANN, "t1") == (TALK, (kept,), version())
    for look in (talks.talk, talks.around):
        with pytest.raises(NotFound):
            look(ANN, "x")


def test_some_fields_of_a_conversation_are_changed_and_the_others_stay(talks):
    talks.amend(ANN, "c", {"title": "Calm", "mode": "tell"})
    assert talks.conversation(ANN, "c") == replace(TALK, title="Calm", mode="tell")
    talks.amend(ANN, "c", {})
    with pytest.raises(NotFound, match="no such conversation; it may have been deleted"):
        talks.amend(ANN, "x", {"title": "Calm"})


def test_times_come_back_as_utc(talks):
    tokyo = NOON.astimezone(timezone(timedelta(hours=9)))
    kept = talks.receive(ANN, "c", turn(received=tokyo))
    assert (kept.received, kept.received.tzinfo) == (NOON, UTC)


def test_a_message_is_kept_once_whatever_comes_with_it_again(talks):
    first = talks.receive(ANN, "c", turn())
    assert first == replace(turn(), number=1)
    again = talks.receive(ANN, "c", turn(id="other", text="Something else"))
    assert (again, talks.turns(ANN, "c")) == (first, (first,))


def test_the_same_id_of_a_message_in_another_conversation_is_another_message(talks):
    talks.start(ANN, replace(TALK, id="d"))
    talks.receive(ANN, "c", turn())
    assert talks.receive(ANN, "d", turn(id="t9")).id == "t9"


def test_turns_are_numbered_and_the_conversation_moves_to_the_top(talks):
    talks.start(ANN, replace(TALK, id="d", changed=NOON + timedelta(hours=1)))
    kept = [talks.receive(ANN, "c", turn(n, received=NOON + timedelta(hours=n))) for n in (1, 2, 3)]
    assert [one.number for one in kept] == [1, 2, 3]
    assert talks.turns(ANN, "c") == tuple(kept)
    assert [one.id for one in talks.conversations(ANN)] == ["c", "d"]


def test_a_message_in_place_of_the_last_one_takes_back_what_that_changed_in_one_step(talks):
    spoken(talks)
    talks.keep(ANN, "c", version())
    taken = version(2, Sheet(), why="resent", undoes=1)
    again = talks.receive(ANN, "c", turn(2), "t1", taken)
    assert [one.status for one in talks.turns(ANN, "c")] == ["replaced", "received"]
    assert (again.number, talks.version(ANN, "c")) == (2, taken)


def test_only_the_last_message_can_be_replaced_and_a_changed_draft_is_a_conflict(talks):
    for number in (1, 2):
        talks.receive(ANN, "c", turn(number))
    before = talks.turns(ANN, "c")
    with pytest.raises(Conflict, match="Only the last message"):
        talks.receive(ANN, "c", turn(3), "t1")
    with pytest.raises(Conflict, match="changed meanwhile"):
        talks.receive(ANN, "c", turn(3), "t2", version(7))
    assert (talks.turns(ANN, "c"), talks.version(ANN, "c")) == (before, None)


def test_a_turn_is_decided_once_together_with_everything_that_follows_from_it(talks):
    kept = talks.receive(ANN, "c", turn())
    left = Commitment("c", NOON, "Ask Tom", "Tuesday", "Mia", 7, "fewer calls", "the sync")
    first = decided(kept, after=1)
    assert talks.decide(ANN, "c", first, version(), [left], {"title": "Mine"}) is True
    second = decided(kept, decision="other", hat="mentor", before=1)
    assert talks.decide(ANN, "c", second, version(2), [replace(left, step="No")], {"title": "Other"}) is False
    assert talks.turn(ANN, "t1") == ("c", first)
    assert (talks.versions(ANN, "c"), talks.commitments(ANN)) == ((version(),), (left,))
    assert talks.conversation(ANN, "c").title == "Mine"


def test_a_decision_on_a_draft_that_was_changed_meanwhile_is_a_conflict_and_leaves_nothing(talks):
    kept = talks.receive(ANN, "c", turn())
    talks.keep(ANN, "c", version())
    with pytest.raises(Conflict, match="changed meanwhile"):
        talks.decide(ANN, "c", decided(kept), version(), [Commitment("c", NOON, "x")])
    assert (talks.turn(ANN, "t1")[1], talks.commitments(ANN)) == (kept, ())


def test_segments_are_kept_once_and_in_order(talks):
    spoken(talks)
    one, two = Segment(1, "reflect", "So.", ("guide:a", "guide:b")), Segment(2, "ask", "And?")
    assert [talks.release(ANN, "t1", part) for part in (two, one, replace(one, text="Other"))] == [True] * 3
    assert talks.turn(ANN, "t1")[1].segments == (one, two)
    talks.finish(ANN, "t1")
    assert talks.turns(ANN, "c")[0].status == "done"
    assert talks.turns(ANN, "c")[0].segments == (one, two)


def test_nothing_is_said_before_it_is_decided_nor_after_it_ended(talks):
    part = Segment(1, "ask", "And?")
    talks.receive(ANN, "c", turn())
    assert talks.release(ANN, "t1", part) is False
    for number, end in enumerate((talks.finish, talks.stop), 2):
        end(ANN, spoken(talks, number).id)
        assert talks.release(ANN, f"t{number}", part) is False
    spoken(talks, 4)
    talks.receive(ANN, "c", turn(5), "t4")
    assert talks.release(ANN, "t4", part) is False
    assert {one.segments for one in talks.turns(ANN, "c")} == {()}


def test_what_was_stopped_stays_stopped_and_what_is_done_cannot_be_stopped(talks):
    kept = talks.receive(ANN, "c", turn())
    talks.stop(ANN, "t1")
    assert talks.decide(ANN, "c", decided(kept, status="stopped")) is True
    talks.finish(ANN, "t1")
    assert (talks.turn(ANN, "t1")[1].status, talks.turn(ANN, "t1")[1].decision) == ("stopped", DECISION)
    talks.finish(ANN, spoken(talks, 2).id)
    talks.stop(ANN, "t2")
    assert talks.turn(ANN, "t2")[1].status == "done"
    with pytest.raises(NotFound, match="no such message"):
        talks.stop(ANN, "x")


def test_what_was_replaced_is_not_decided_any_more(talks):
    kept = talks.receive(ANN, "c", turn())
    talks.receive(ANN, "c", turn(2), "t1")
    assert talks.decide(ANN, "c", decided(kept)) is False


def test_versions_of_a_draft_come_back_as_they_were(talks):
    assert (talks.version(ANN, "c"), talks.versions(ANN, "c")) == (None, ())
    two = version(2, Sheet(), undoes=1, why="undo", turn="")
    for one in (version(), two):
        talks.keep(ANN, "c", one)
    assert talks.versions(ANN, "c") == (version(), two)
    assert (talks.version(ANN, "c"), talks.version(ANN, "c", 1), talks.version(ANN, "c", 3)) == (two, version(), None)


@pytest.mark.parametrize("number", [0, 1, 3])
def test_a_version_that_is_not_the_next_one_is_a_conflict(talks, number):
    talks.keep(ANN, "c", version())
    with pytest.raises(Conflict, match="please look at it again and repeat your change"):
        talks.keep(ANN, "c", version(number))
    assert talks.versions(ANN, "c") == (version(),)


def test_of_feedback_and_commitments_the_last_word_counts(talks):
    talks.receive(ANN, "c", turn())
    talks.rate(ANN, Feedback("t1", True))
    talks.rate(ANN, Feedback("t1", False, "too long"))
    assert talks.feedback(ANN) == (Feedback("t1", False, "too long"),)
    with pytest.raises(NotFound):
        talks.rate(ANN, Feedback("x", True))
    kept = talks.receive(ANN, "c", turn(2))
    talks.decide(ANN, "c", decided(kept), commitments=[Commitment("c", NOON, "one"), Commitment("c", NOON, "two")])
    assert talks.commitments(ANN) == (Commitment("c", NOON, "two"),)
    talks.settle(ANN, "c")
    assert talks.commitments(ANN) == (Commitment("c", NOON, "two", settled=True),)
    talks.recommit(ANN, "c", {})
    talks.recommit(ANN, "c", {"by": "Friday", "target_confidence": 4})
    assert talks.commitments(ANN) == (Commitment("c", NOON, "two", "Friday", target_confidence=4, settled=True),)
    with pytest.raises(NotFound, match="no such commitment"):
        talks.settle(ANN, "x")


def test_the_direction_is_the_organisations_and_replaced_as_a_whole(talks):
    lines = (Direction("b", "mission", "Everybody home safe"), Direction("a", "key result", "Crashes to 5", "b"))
    talks.set_direction(ANN, lines)
    assert (talks.direction(BEN), talks.direction(EVE)) == (lines, ())
    talks.set_direction(EVE, lines[:1])
    talks.set_direction(BEN, ())
    assert (talks.direction(ANN), talks.direction(EVE)) == ((), lines[:1])


def test_a_discarded_conversation_takes_everything_of_it_along(talks):
    _fill(talks)
    talks.discard(ANN, "c")
    assert talks.conversations(ANN) == talks.turns(ANN, "c") == talks.versions(ANN, "c") == ()
    assert talks.feedback(ANN) == talks.commitments(ANN) == ()
    with pytest.raises(NotFound):
        talks.discard(ANN, "c")


def test_a_forgotten_person_leaves_nothing_but_what_is_the_organisations_unsigned(kept, talks):
    _fill(talks)
    talks.start(BEN, TALK)
    kept.keep_document(ANN, "plan.md", b"plan", [Part("plan")])
    assert (talks.signed(ANN), talks.signed(BEN)) == (("plan.md",), ())
    assert talks.forget(ANN) == 6
    assert talks.signed(ANN) == ()
    assert talks.conversations(ANN) == talks.turns(ANN, "c") == talks.versions(ANN, "c") == ()
    assert talks.feedback(ANN) == talks.commitments(ANN) == ()
    assert talks.conversations(BEN) == (TALK,)
    assert [(one.name, one.owner) for one in kept.documents(BEN)] == [("plan.md", "")]
    assert [one.id for one in talks.direction(BEN)] == ["d"]
    assert talks.forget(ANN) == 0


@pytest.mark.parametrize("way", ["discard", "forget", "expire"])
def test_no_byte_of_what_was_deleted_is_left_in_the_file(tmp_path, way):
    with closing(open_store(f"sqlite:///{tmp_path}/coach.db")) as store:
        store.talks.start(ANN, TALK)
        for number in range(30):
            store.talks.receive(ANN, "c", turn(number, text=f"a secret of {number} " * 200))
        ways = {
            "discard": lambda: store.talks.discard(ANN, "c"),
            "forget": lambda: store.talks.forget(ANN),
            "expire": lambda: store.talks.expire(NOON + timedelta(days=1)),
        }
        ways[way]()
        kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"a secret of" not in kept
    assert b"Rested drivers" not in kept


def test_conversations_expire_by_their_last_message_or_their_start(talks):
    for day, id in enumerate(("d", "e", "f")):
        talks.start(EVE, replace(TALK, id=id, started=NOON + timedelta(days=day), changed=NOON + timedelta(days=9)))
    talks.receive(EVE, "d", turn(received=NOON + timedelta(days=2)))
    assert talks.expire(NOON) == 0
    assert talks.expire(NOON + timedelta(days=1, hours=1)) == 2
    assert (talks.conversations(ANN), {one.id for one in talks.conversations(EVE)}) == ((), {"d", "f"})
    assert talks.expire(NOON + timedelta(days=3)) == 2
    assert talks.turns(EVE, "d") == ()


def test_texts_are_kept_in_any_script_and_without_what_no_database_keeps(talks):
    broken, mended = "Größe 目標 👩‍💻 'quoted' %s :x\r\n\0\ud83d", "Größe 目標 👩‍💻 'quoted' %s :x\r\n\ufffd\ufffd"
    sheet = Sheet(context=(Words(broken, broken),), dismissed=(Dismissed("x", broken),))
    talks.amend(ANN, "c", {"title": broken})
    kept = talks.receive(ANN, "c", turn(text=broken))
    talks.decide(ANN, "c", decided(kept, chips=(broken,), after=1), version(sheet=sheet))
    talks.release(ANN, "t1", Segment(1, "ask", broken, (broken,)))
    talks.rate(ANN, Feedback("t1", True, broken))
    talks.set_direction(ANN, [Direction("d", "mission", broken)])
    (found,) = talks.turns(ANN, "c")
    assert (found.text, found.chips, found.segments) == (mended, (mended,), (Segment(1, "ask", mended, (mended,)),))
    assert talks.version(ANN, "c").sheet == Sheet(context=(Words(mended, mended),), dismissed=(Dismissed("x", mended),))
    assert talks.conversation(ANN, "c").title == mended
    assert (talks.feedback(ANN)[0].reason, talks.direction(ANN)[0].text) == (mended, mended)


def test_rehearsals_are_no_change_of_the_guides(kept, talks):
    _fill(talks)
    talks.discard(ANN, "c")
    assert kept.revision(ANN) == 0


def _fill(talks):
    """One row of everything."""
    kept = talks.receive(ANN, "c", turn())
    talks.decide(ANN, "c", decided(kept, after=1), version(), [Commitment("c", NOON, "Ask Tom")])
    talks.release(ANN, "t1", Segment(1, "ask", "And?"))
    talks.rate(ANN, Feedback("t1", True))
    talks.set_direction(ANN, [Direction("d", "mission", "Everybody home safe")])


METHODS = {
    "start": lambda talks, viewer: talks.start(viewer, replace(TALK, id="own")),
    "conversations": lambda talks, viewer: talks.conversations(viewer),
    "conversation": lambda talks, viewer: talks.conversation(viewer, "c"),
    "talk": lambda talks, viewer: talks.talk(viewer, "c"),
    "around": lambda talks, viewer: talks.around(viewer, "t1"),
    "amend": lambda talks, viewer: talks.amend(viewer, "c", {"title": "Theirs"}),
    "discard": lambda talks, viewer: talks.discard(viewer, "c"),
    "receive": lambda talks, viewer: talks.receive(viewer, "c", turn(7), "t1", version(2, Sheet())),
    "turns": lambda talks, viewer: talks.turns(viewer, "c"),
    "turn": lambda talks, viewer: talks.turn(viewer, "t1"),
    "decide": lambda talks, viewer: talks.decide(viewer, "c", decided(turn(), decision="theirs"), version(1)),
    "release": lambda talks, viewer: talks.release(viewer, "t1", Segment(2, "ask", "Theirs?")),
    "finish": lambda talks, viewer: talks.finish(viewer, "t1"),
    "stop": lambda talks, viewer: talks.stop(viewer, "t1"),
    "keep": lambda talks, viewer: talks.keep(viewer, "c", version(2, Sheet())),
    "versions": lambda talks, viewer: talks.versions(viewer, "c"),
    "version": lambda talks, viewer: talks.version(viewer, "c"),
    "rate": lambda talks, viewer: talks.rate(viewer, Feedback("t1", False, "theirs")),
    "feedback": lambda talks, viewer: talks.feedback(viewer),
    "commitments": lambda talks, viewer: talks.commitments(viewer),
    "recommit": lambda talks, viewer: talks.recommit(viewer, "c", {"step": "theirs"}),
    "settle": lambda talks, viewer: talks.settle(viewer, "c"),
    "signed": lambda talks, viewer: talks.signed(viewer),
    "forget": lambda talks, viewer: talks.forget(viewer),
}
OURS = {"direction", "set_direction"}


def test_every_method_asks_first_who_is_asking_and_is_tried_by_strangers():
    methods = {name: method for name, method in inspect.getmembers(Talks, inspect.isfunction) if name[0] != "_"}
    assert methods.keys() - METHODS.keys() - OURS == {"expire"}
    assert {list(inspect.signature(methods[name]).parameters)[1] for name in METHODS.keys() | OURS} == {"viewer"}


def _seen(talks):
    """All that Ann has."""
    whole = talks.conversations(ANN), talks.turns(ANN, "c"), talks.versions(ANN, "c")
    return *whole, talks.feedback(ANN), talks.commitments(ANN)


def test_neither_a_colleague_nor_a_namesake_elsewhere_reads_or_changes_anything(talks):
    _fill(talks)
    before = _seen(talks)
    for (name, method), stranger in itertools.product(METHODS.items(), (BEN, EVE)):
        try:
            said = repr(method(talks, stranger))
        except NotFound as problem:
            said = str(problem)
        assert not any(secret in said for secret in ("Drivers", "Hello", "Tom", "And?")), name
        assert _seen(talks) == before, name


def test_strangers_may_use_the_same_ids(talks):
    _fill(talks)
    for stranger in (BEN, EVE):
        talks.start(stranger, replace(TALK, title="Theirs"))
        assert talks.receive(stranger, "c", turn(text="Theirs")).text == "Theirs"
        talks.keep(stranger, "c", version(1, Sheet(context=(Words("Theirs", "card"),))))
    assert (talks.turn(ANN, "t1")[1].text, talks.version(ANN, "c").sheet) == ("Hello", SHEET)
    talks.forget(BEN)
    assert len(talks.turns(EVE, "c")) == len(talks.turns(ANN, "c")) == 1


def test_threads_that_send_at_once_get_a_number_each_and_the_same_message_once(talks):
    with ThreadPoolExecutor(8) as threads:
        kept = list(threads.map(lambda n: talks.receive(ANN, "c", turn(n % 10, id=f"t{n}")), range(40)))
    assert len({one.id for one in kept}) == 10
    assert [one.number for one in talks.turns(ANN, "c")] == list(range(1, 11))


def test_threads_that_decide_and_speak_at_once_do_it_once(talks):
    kept = talks.receive(ANN, "c", turn())

    def work(n: int) -> bool:
        done = talks.decide(ANN, "c", decided(kept, decision=str(n), after=1), version(why=str(n)))
        for number in (1, 2, 3):
            talks.release(ANN, "t1", Segment(number, "tell", str(n)))
        return done

    def tried(n: int) -> bool:
        try:
            return work(n)
        except Conflict:  # the draft that the others saw is no longer the newest
            return False

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(tried, range(16))) == 1
    _, found = talks.turn(ANN, "t1")
    assert [one.why for one in talks.versions(ANN, "c")] == [found.decision]
    assert len(found.segments) <= 3


WRITE = """
import sys
from datetime import UTC, datetime
from coach.domain import Segment, Sheet, Turn, Version, Viewer
from coach.errors import Conflict
from coach.storage import open_memory, open_store, opening, work
store, viewer, now = open_store(sys.argv[1]), Viewer("ann", "acme"), datetime(2026, 3, 2, tzinfo=UTC)
for number in range(12):
    kept = store.talks.receive(viewer, "c", Turn(f"{sys.argv[2]}-{number}", 0, f"m{number}", "Hello", now))
    newest = store.talks.version(viewer, "c")
    before = newest.number if newest else 0
    said = Turn(kept.id, kept.number, kept.message, kept.text, now, "decided", "{}", before=before, after=before + 1)
    try:
        store.talks.decide(viewer, "c", said, Version(before + 1, "ann", now, "message", kept.id, Sheet()))
    except Conflict:
        pass
    for part in (1, 2, 3):
        store.talks.release(viewer, kept.id, Segment(part, "tell", f"{number} {part}"))
    store.talks.finish(viewer, kept.id)
store.close()
"""


def test_processes_that_work_on_one_conversation_lose_and_double_nothing(together, store):
    store.talks.start(ANN, TALK)
    together(WRITE, 3)
    turns = store.talks.turns(ANN, "c")
    assert [(one.number, one.message) for one in turns] == [(n + 1, f"m{n}") for n in range(12)]
    assert [one.number for one in store.talks.versions(ANN, "c")] == list(
        range(1, len(store.talks.versions(ANN, "c")) + 1)
    )
    by_turn = [one.turn for one in store.talks.versions(ANN, "c")]
    assert len(set(by_turn)) == len(by_turn)
    for number, one in enumerate(turns):
        said = [segment.text for segment in one.segments]
        assert said == [f"{number} {part}" for part in range(1, len(said) + 1)]


def test_many_writers_of_one_process_queue_and_none_is_turned_away(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "_BUSY", 0.01)
    with closing(open_store(f"sqlite:///{tmp_path}/coach.db")) as store:
        store.talks.start(ANN, TALK)
        with ThreadPoolExecutor(16) as threads:
            list(threads.map(lambda n: store.talks.receive(ANN, "c", turn(n)), range(200)))
        assert len(store.talks.turns(ANN, "c")) == 200


def test_one_that_waits_too_long_in_the_queue_is_asked_to_try_again(monkeypatch):
    monkeypatch.setattr(work, "_PATIENCE", 0.01)
    with closing(open_memory()) as store:
        store.talks.start(ANN, TALK)
        with store._work.changing(), pytest.raises(Conflict, match="please try again in a moment"):
            store.talks.receive(ANN, "c", turn())
