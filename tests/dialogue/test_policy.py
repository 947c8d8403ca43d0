"""The policy as a person meets it: acts in, moves out; what must never happen, on any sequence of acts."""

from dataclasses import replace
from string import Formatter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.dialogue.acts import PRIVATE, Act
from coach.dialogue.moves import BY_NAME, MOVES
from coach.dialogue.policy import RULES, decide
from coach.dialogue.state import Contacts, Decision, Scene, State
from coach.dialogue.topics import SUBJECTS
from coach.domain import Card, Commitment, Goal, Sheet, Words
from coach.domain.changes import Receive, apply
from coach.review import CRITERIA, review

_BLANKS = {(row.move, row.topic): set(row.blanks.split()) for row in SUBJECTS}
_FINDINGS = {criterion.id for criterion in CRITERIA}


def words(text: str) -> Words:
    return Words(text, "message:m")


def goal(objective: str, *results: str, id: str = "g") -> Goal:
    return Goal(
        id, Card(f"{id}-o", words(objective)), tuple(Card(f"{id}-{n}", words(t)) for n, t in enumerate(results))
    )


TASKS = goal(
    "Better scheduling", "Roll out the booking portal", "Train all dispatchers", "Drivers get their plan before 6 pm"
)
UNSTARTED = goal(
    "Drivers come home rested",
    "Raise the share of swaps agreed within a day to 90%",
    "Overtime from 90 to 30 hours without cutting routes",
)


def paste(*goals: Goal, anew: bool = False) -> Act:
    return Act("draft", "O: …", received=Receive(goals, anew=anew))


class Talk:
    """A talk by acts."""

    def __init__(self, *goals: Goal, contacts: Contacts | None = None, earlier: Commitment | None = None) -> None:
        self.state, self.sheet, self.turns = State(), Sheet(), 0
        self.contacts, self.earlier = contacts or Contacts(), earlier
        self.decided: list[Decision] = []
        if goals:
            self.say(paste(*goals))

    def say(self, *acts: Act) -> Decision:
        self.turns += 1
        scene = Scene(f"t{self.turns}", self.contacts, self.earlier)
        done = decide(self.state, acts, self.sheet, _look, scene)
        for change in done.changes:
            self.sheet = apply(change, self.sheet)
        self.state = done.state
        self.decided.append(done)
        return done

    def told(self, *acts: Act) -> list[str]:
        return [f"{step.move}: {step.topic}" for step in self.say(*acts).steps]


def _look(sheet: Sheet):
    return review(sheet.draft(), dismissed=[(one.id, one.quote) for one in sheet.dismissed])


def answer(text: str) -> Act:
    return Act("answer", text)


def slot(name, value: str, **more) -> Act:
    return Act("slot", value, slot=name, value=value, **more)


def test_a_pasted_draft_gets_what_was_read_one_pattern_and_nothing_more():
    told = Talk().told(paste(TASKS))
    assert told == ["Receive: one", "RaiseFinding: key-result-is-a-task"]


def test_a_strength_is_named_before_anything_is_asked():
    told = Talk().told(paste(goal("Drivers come home rested", "Overtime from 90 to 30 hours", "Launch the rota app")))
    assert told[:2] == ["Receive: one", "Mirror: strength"]


def test_root_before_number_while_it_is_work_nobody_asks_how_much():
    talk = Talk(TASKS)
    talk.say(answer("drivers would know the day before"))
    talk.say(Act("choose", "Roll out the booking portal", value="g-0"))
    asked = [talk.state.asked.topic]
    for said in ("share of drivers with a plan by six", "most of them I would say"):
        talk.say(answer(said))
        asked.append(talk.state.asked.topic)
    assert asked[:2] == ["measure", "target"]


def test_numbers_in_an_answer_fill_the_slots_of_the_key_result_in_question():
    talk = Talk(TASKS)
    talk.say(answer("drivers would know the day before"))
    talk.say(Act("choose", "…", value="g-0"))
    talk.say(answer("drivers with a plan by six"), slot("baseline", "40%"), slot("target", "90%"))
    slots = talk.sheet.card("g-0").slots
    assert (slots.baseline.text, slots.target.text, slots.baseline.origin) == ("40%", "90%", "message:t4")


def test_their_fragments_are_read_back_and_one_tap_puts_only_them_on_the_card():
    talk = Talk(TASKS)
    talk.say(answer("drivers would know the day before"))
    talk.say(Act("choose", "…", value="g-0"))
    talk.say(answer("drivers with a plan by six"), slot("baseline", "40%"), slot("target", "90%"))
    told = talk.told(Act("unknown", "no idea"))
    assert told[-1] == "ReadBack: key result"
    talk.say(Act("use-words", "Use my words"))
    assert talk.sheet.card("g-0").text == "drivers with a plan by six"
    assert [one.text for one in talk.sheet.context] == ["Roll out the booking portal"]


def test_it_declines_to_write_four_times_and_never_writes():
    talk = Talk(TASKS)
    topics = [talk.told(Act("write", "just write it"))[0] for _ in range(4)]
    assert topics == [f"DeclineToWrite: {time}" for time in ("first", "second", "third", "later")]
    assert talk.sheet.goals == (TASKS,)


def test_a_direct_question_is_answered_and_the_open_question_stays_open():
    talk = Talk(TASKS)
    before = talk.state.asked
    assert talk.told(Act("method", "what is a baseline?")) == ["Explain: found", "Explain: back"]
    assert talk.state.asked == before


def test_several_acts_are_served_one_after_the_other():
    talk = Talk(UNSTARTED)
    first = talk.told(
        slot("baseline", "42%", card="g-0"),
        Act("imposed", "my boss fixed the target"),
        Act("write", "can you just write it?"),
    )
    assert first[0].startswith("DeclineToWrite")
    assert talk.sheet.card("g-0").slots.baseline.text == "42%"
    assert talk.told(Act("no", "no"))[-1] == "ExploreImposed: yours"


def test_an_imposed_target_is_not_questioned_for_ambition_or_ownership():
    talk = Talk(TASKS)
    told = talk.told(Act("imposed", "my boss fixed 15%"))
    for _ in range(3):
        told += talk.told(answer("the way we plan the week is ours"))
    assert [one for one in told if one.startswith("ExploreImposed")] == [
        f"ExploreImposed: {topic}" for topic in ("yours", "suffer", "manager", "questions")
    ]
    for _ in range(12):
        told += talk.told(answer("we look at it every Friday with the team"))
    assert not {"Stretch: question", "AskPart: kind"} & set(told)


def test_a_dismissed_point_is_noted_as_theirs_and_never_raised_again():
    talk = Talk(UNSTARTED)
    point = talk.state.asked.topic
    assert talk.told(Act("dismiss", "not relevant for us"))[0] == "AcceptDismissal: noted"
    assert [one.id for one in talk.sheet.dismissed] == [point]
    later = [one for _ in range(8) for one in talk.told(answer("we talk about it on Mondays"))]
    assert f"RaiseFinding: {point}" not in later


def test_not_knowing_is_a_complete_answer_and_never_asked_again():
    talk = Talk(UNSTARTED)
    assert talk.state.asked.topic == "key-result-without-baseline"
    assert talk.told(Act("unknown", "no idea"))[0] == "Acknowledge: unknown"
    later = [one for _ in range(8) for one in talk.told(answer("we talk about it on Mondays"))]
    assert not {"RaiseFinding: key-result-without-baseline", "AskPart: baseline"} & set(later)


def test_a_yes_to_an_open_question_gets_another_angle_and_the_third_parks_it():
    talk = Talk()
    talk.say(Act("choose", "I start from nothing", value="nothing"))
    told = [talk.told(Act("yes", "yes")) for _ in range(3)]
    assert [one[0] for one in told] == ["Clarify: yes", "Clarify: yes", "Park: stuck"]


def test_two_different_values_are_put_side_by_side_and_nothing_is_overwritten():
    talk = Talk(UNSTARTED)
    talk.say(slot("baseline", "42%"))
    told = talk.told(slot("baseline", "55%", card="g-0"))
    assert told == ["Mirror: contrast", "Clarify: which"]
    assert talk.sheet.card("g-0").slots.baseline.text == "42%"
    chosen = talk.state.options[1]
    talk.say(Act(chosen.kind, chosen.label, card=chosen.card, slot=chosen.slot, value=chosen.value))
    assert talk.sheet.card("g-0").slots.baseline.text == "55%"


def test_a_value_that_was_meant_otherwise_moves_and_what_it_left_is_asked_again():
    talk = Talk(goal("Drivers come home rested", "Roll out the booking portal"))
    talk.say(answer("drivers know their week in advance"))
    talk.say(answer("late plans in the depots"))
    talk.say(slot("target", "around 120"))
    moved = Act("slot", "that's the baseline", 0.9, slot="baseline", value="around 120")
    done = talk.say(Act("correct", "no, that's the baseline"), moved)
    _, card = next(pair for pair in talk.sheet.cards() if pair[1].slots.baseline)
    assert (card.slots.baseline.text, card.slots.target) == ("around 120", None)
    assert [(step.move, step.topic) for step in done.steps] == [("Repair", "put right"), ("AskPart", "target")]


def test_a_line_that_says_itself_how_far_overrules_what_stood_beside_it():
    talk = Talk(goal("Drivers come home rested", "Roll out the booking portal"))
    talk.say(answer("drivers know their week in advance"))
    talk.say(answer("late plans in the depots"))
    talk.say(slot("target", "around 120"))
    talk.say(Act("line", "Late plans fall to 40 a week"))
    (_, _), (_, card) = talk.sheet.cards()
    assert (card.text, card.slots.target) == ("Late plans fall to 40 a week", None)


def test_a_value_that_stood_against_the_old_line_is_put_beside_the_new_one():
    talk = Talk(goal("Drivers come home rested", "Roll out the portal to 12 depots"))
    talk.say(answer("drivers know their week in advance"))
    talk.say(answer("plans that come on time"))
    talk.say(slot("target", "80%"))
    talk.say(Act("line", "Drivers get their plan a week ahead"))
    (_, _), (_, card) = talk.sheet.cards()
    assert (card.text, card.slots.target.text) == ("Drivers get their plan a week ahead", "80%")


def test_a_value_said_anew_takes_the_place_of_the_one_that_waited():
    talk = Talk(goal("Drivers come home rested", "Roll out the portal"))
    talk.say(answer("drivers know their week in advance"))
    talk.say(answer("plans that come on time"))
    talk.say(slot("target", "two weeks", sure=0.5))
    assert talk.state.asked.move == "ConfirmReading"
    talk.say(slot("target", "80%"))
    (_, _), (_, card) = talk.sheet.cards()
    assert (card.slots.target.text, talk.state.pending) == ("80%", ())


def test_after_everything_was_talked_about_a_reading_does_not_call_the_draft_flawless():
    talk = Talk(UNSTARTED)
    talk.say(Act("skip", "skip"))
    told = talk.told(Act("judge", "is it good now?"))
    assert told == ["GiveReading: talked"]


def test_a_value_that_was_not_asked_for_is_said_back_before_the_question_comes_again():
    talk = Talk(goal("Drivers come home rested", "Roll out the portal"))
    talk.say(answer("drivers know their week in advance"))
    talk.say(answer("plans that come on time"))
    talk.say(answer("late plans in the depots"))
    assert talk.state.asked.topic == "target"
    assert talk.told(slot("baseline", "three days")) == ["Mirror: starting point", "AskPart: target"]


def test_an_empty_page_is_never_called_ready():
    talk = Talk()
    talk.say(Act("choose", "I start from nothing", value="nothing"))
    for text in ("plants arrive dead", "the customers", "it got worse", "q3", "no idea", "hm", "well", "so"):
        done = talk.say(answer(text))
        assert {step.move for step in done.steps} <= {"Mirror", "AskIntent", "ReadBack", "Park", "Clarify"}
    talk.say(Act("use-words", "use my words"))
    assert [card.text for _, card in talk.sheet.cards()] == ["plants arrive dead"]


def test_with_another_value_beside_it_a_reading_is_not_objected_to():
    talk = Talk(goal("Drivers come home rested", "Roll out the portal"))
    talk.say(answer("drivers know their week in advance"))
    talk.say(answer("plans that come on time"))
    talk.say(slot("target", "450", sure=0.5))
    talk.say(slot("due", "christmas"))
    (_, _), (_, card) = talk.sheet.cards()
    assert (card.slots.target.text, card.slots.due.text) == ("450", "christmas")


def test_while_the_aim_is_talked_about_a_value_goes_to_the_only_key_result():
    talk = Talk(goal("", "Answer 95% of tickets in 4 hours"))
    talk.say(answer("pharmacies can go on selling"))
    talk.say(slot("baseline", "71%"))
    (_, _), (_, card) = talk.sheet.cards()
    assert card.slots.baseline.text == "71%"


@pytest.mark.parametrize("kind", ["end", "skip"])
def test_who_leaves_or_goes_on_is_not_asked_to_confirm_first(kind):
    talk = Talk(goal("Drivers come home rested", "Roll out the portal"))
    talk.say(answer("drivers know their week in advance"))
    talk.say(slot("target", "8", sure=0.5))
    talk.say(Act(kind, "bye"))
    assert talk.state.pending == ()
    assert talk.state.asked is None or talk.state.asked.move != "ConfirmReading"


def test_of_what_was_said_the_countable_goes_on_the_card_else_what_was_said_last():
    said = {"how many plans come late": "how many plans come late", "fewer late plans": "a plan by Thursday noon"}
    for measure, chosen in said.items():
        talk = Talk(goal("Drivers come home rested", "Roll out the portal"))
        for text in ("drivers know their week", measure, "a plan by Thursday noon"):
            talk.say(answer(text))
        talk.say(Act("use-words", "use my words"))
        (_, _), (_, card) = talk.sheet.cards()
        assert card.text == chosen


def test_an_unsure_value_is_asked_about_before_it_is_written():
    talk = Talk(goal("Drivers come home rested", "Swaps agreed within a day"))
    told = talk.told(slot("target", "42", sure=0.5, card="g-0"))
    assert told == ["ConfirmReading: target"]
    assert talk.sheet.card("g-0").slots.target is None
    talk.say(Act("yes", "yes"))
    assert talk.sheet.card("g-0").slots.target.text == "42"


@pytest.mark.parametrize("kind", ["distress", "harm"])
def test_somebody_who_is_not_well_is_referred_on_and_nothing_is_asked_until_they_choose(kind):
    talk = Talk(TASKS, contacts=Contacts("the crisis line", "the works council"))
    asked = talk.state.asked
    done = talk.say(Act(kind, "I cannot go on"))
    assert [step.move for step in done.steps] == ["ReferOn"]
    assert done.private
    assert [step.move for step in talk.say(Act("feeling", "it is all too much")).steps] == ["ReferOn"]
    assert talk.told(Act("choose", "Go on", value="go on")) == ["Explain: back"]
    assert talk.state.asked == asked
    assert talk.state.private.paused is False


def test_stopping_after_that_ends_the_talk():
    talk = Talk(TASKS)
    talk.say(Act("distress", "I cannot go on"))
    assert talk.told(Act("choose", "Stop here", value="stop")) == ["Close: end"]


def test_resistance_is_explored_three_times_at_most_and_leaves_no_trace_in_what_is_kept():
    talk = Talk(TASKS)
    done = [talk.say(Act("resistance", "this is pointless")) for _ in range(4)]
    assert [one.steps[-1].topic for one in done] == ["lost", "needed", "worth", "heard"]
    assert all(one.private for one in done)


def test_three_probing_questions_then_what_would_you_change():
    talk = Talk(TASKS)
    assert talk.told(Act("defend", "rehearse the defence")) == ["Challenge: who"]
    told = talk.told(Act("defend", "Finance", value="finance"))
    told += talk.told(answer("hopefully they will plan earlier"))
    told += talk.told(answer("Anna will see to it"))
    told += talk.told(answer("10 depots"))
    assert told == [
        "Challenge: finance opens",
        "Challenge: finance hedge",
        "Challenge: finance number",
        "Challenge: change",
    ]


def test_at_most_three_points_are_raised_and_then_it_comes_to_an_end():
    talk = Talk(goal("Improve quality", "Ship the app", "More satisfaction", "Reduce cost to 5", "Do X and cut Y", "Z"))
    for _ in range(40):
        talk.say(answer("people at the desk notice it first in the morning"))
        if talk.state.phase == "closed":
            break
    raised = [step for done in talk.decided for step in done.steps if step.move == "RaiseFinding"]
    assert 1 <= len({step.topic for step in raised}) <= 3
    assert talk.state.phase == "closed"


def test_the_finish_asks_for_a_first_step_and_a_smaller_one_where_it_is_in_doubt():
    talk = Talk(goal("Drivers come home rested", "Overtime from 90 to 30 hours"))
    talk.say(Act("approve", "looks good"))
    assert talk.state.asked.topic == "step"
    talk.say(answer("call the depots"), slot("due", "Tuesday"))
    assert talk.state.asked.topic == "confidence"
    talk.say(Act("number", "5", value="5"))
    assert talk.state.asked.topic == "smaller"
    assert (talk.state.pledge.step, talk.state.pledge.by) == ("call the depots", "Tuesday")


def test_approval_stops_the_refining():
    talk = Talk(TASKS)
    told = talk.told(Act("approve", "I am happy with it"))
    assert told[0] == "Close: approved"
    for _ in range(8):
        told += talk.told(answer("my lead on Monday"))
    assert not [one for one in told if one.startswith(("RaiseFinding", "AskPart", "Stretch"))]


def test_an_earlier_commitment_opens_the_next_talk():
    from datetime import UTC, datetime

    talk = Talk(earlier=Commitment("c", datetime(2026, 1, 1, tzinfo=UTC), "call the depots", "Tuesday"))
    assert talk.told(Act("greet", "hello")) == ["FollowUp: dated"]


def test_a_talk_from_nothing_ends_in_an_objective_in_their_words():
    talk = Talk()
    talk.say(Act("choose", "I start from nothing", value="nothing"))
    for said in ("drivers know when they finish", "the drivers at depot three", "two of them left"):
        talk.say(answer(said))
    assert talk.state.asked.move == "ReadBack"
    talk.say(Act("line", "Drivers know the day before when they finish"))
    assert talk.sheet.goal.objective.text == "Drivers know the day before when they finish"
    assert talk.state.asked.topic == "signs"


@pytest.mark.parametrize("kind", ["privacy", "self", "human", "steer", "off-topic"])
def test_what_is_not_about_the_draft_is_answered_without_losing_the_question(kind):
    talk = Talk(TASKS)
    before = talk.state.asked
    done = talk.say(Act(kind, "…"))
    assert done.steps[0].move in ("ExplainSelf", "OfferHuman", "StayOnTopic")
    assert talk.state.asked == before


# On any sequence of acts

_TEXT = st.sampled_from(
    ["yes we do", "drivers know the day before", "42%", "no", "the portal", "by June", "hopefully", "word " * 60, "?"]
)
_KINDS = st.sampled_from(sorted(Act.__annotations__["kind"].__args__))
_SLOTS = st.sampled_from(["baseline", "target", "due", "owner", "unit"])
_ROLES = ["sponsor", "dependent", "finance", "customer"]
_WAYS = ["", "nothing", "have", "lead", "blank", "three", "finish", "open", "go on", "stop"]
_VALUES = st.sampled_from([*_WAYS, *_ROLES, "g-0", "g-o", "ask", "tell", "show", "aspirational", "committed", "5", "9"])


@st.composite
def acts(draw):
    kind = draw(_KINDS)
    text = draw(_TEXT)
    if kind == "draft":
        results = draw(st.lists(_TEXT, max_size=5))
        number = draw(st.integers(0, 9999))
        goals = tuple(goal(draw(_TEXT), *results, id=f"g{number}x{n}") for n in range(draw(st.integers(1, 3))))
        return Act(kind, text, received=Receive(goals, anew=True), sure=draw(st.sampled_from([0.5, 1.0])))
    sure = draw(st.sampled_from([0.5, 1.0]))
    return Act(kind, text, sure, slot=draw(_SLOTS), value=draw(_VALUES), card=draw(st.sampled_from(["", "g-0", "g-1"])))


_TALKS = st.lists(st.lists(acts(), max_size=3), min_size=1, max_size=14)


@settings(max_examples=40, deadline=None)
@given(_TALKS, st.booleans())
def test_any_talk_stays_within_the_moves_asks_once_and_last_and_fills_every_blank(talks, begun):
    talk = Talk(*((TASKS,) if begun else ()), contacts=Contacts("a", "b", "c"))
    for given_acts in talks:
        done = talk.say(*given_acts)
        assert done.steps
        assert not [step for step in done.steps[:-1] if step.asks]
        for step in done.steps:
            assert step.move in BY_NAME
            given_values = {name for name, _ in step.values}
            if step.move == "RaiseFinding":
                assert step.topic in _FINDINGS
            else:
                assert (step.move, step.topic) in _BLANKS
                assert given_values >= _BLANKS[step.move, step.topic]
        kind = ("distress", "harm")
        assert all(count <= 4 for name, count in talk.state.tried if not name.startswith(kind))


@settings(max_examples=15, deadline=None)
@given(_TALKS)
def test_no_word_on_any_card_is_the_coachs(talks):
    talk = Talk(TASKS)
    for given_acts in talks:
        talk.say(*given_acts)
    for _, card in talk.sheet.cards():
        for one in (card.words, *(value for _, value in card.slots.given())):
            assert one.origin.startswith("message:")


@settings(max_examples=15, deadline=None)
@given(_TALKS)
def test_the_same_talk_is_decided_the_same_way(talks):
    one, other = Talk(TASKS), Talk(TASKS)
    assert [one.say(*given_acts) for given_acts in talks] == [other.say(*given_acts) for given_acts in talks]


@settings(max_examples=15, deadline=None)
@given(_TALKS)
def test_what_moves_a_person_makes_the_turn_private(talks):
    talk = Talk(TASKS)
    for given_acts in talks:
        served = talk.say(*given_acts)
        if any(step.move in ("ReferOn", "ExploreResistance") for step in served.steps):
            assert served.private
        if not any(act.kind in PRIVATE for act in given_acts) and not served.private:
            assert replace(served.state.private, paused=False) == replace(talk.state.private, paused=False)


def test_every_move_but_those_of_check_ins_stands_in_the_table_once_with_a_hat_and_a_stage():
    assert len({move.name for move in MOVES}) == len(MOVES)
    assert {row.move for row in SUBJECTS} | {"RaiseFinding"} == {move.name for move in MOVES}


def test_every_rule_is_named_for_its_reason_and_says_it():
    assert all(rule.__doc__ and "_" in rule.__name__ for rule in RULES)
    assert len(set(RULES)) == len(RULES)


def test_no_blank_of_the_table_is_unreadable():
    assert all(Formatter().parse(row.blanks) for row in SUBJECTS)
