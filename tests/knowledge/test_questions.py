"""The bank of questions: short, one at a time, open, none leading, each under its tags."""

import re
from collections import Counter

import pytest

from coach.dialogue.topics import SUBJECTS
from coach.retrieval import shipped

MOVES = frozenset(
    """
    Receive Mirror ChooseFocus AskIntent AskPart Clarify RaiseFinding GiveReading ReadBack Explain ShowExample Teach
    Acknowledge ExploreResistance ExploreImposed DeclineToWrite Polish AcceptDismissal Repair Park Challenge Stretch
    Commit Summarise FollowUp Celebrate OfferHuman ReferOn StayOnTopic ExplainSelf AskPermission ConfirmReading Close
    NameWin AskProgress AskLearning AskAdjustment OfferFeedforward
    """.split()
)
STAGES = {"arrive", "focus", "sharpen", "defend", "finish", "check-in", "close"}
HATS = {"coach", "facilitator", "consultant", "mentor", "change-agent"}
TOPICS = {row.topic for row in SUBJECTS if row.asks}
#: The sides from which a point can be looked at when the talk is stuck on it.
ANGLES = {
    "the last real case", "the customer's view", "the opposite", "the smallest step", "somebody else's eyes",
    "daily work",
}  # fmt: skip
LONGEST = {"terse": 14, "warm": 24}
LEADING = re.compile(
    r"\b(?:don't you|isn't it|wouldn't|shouldn't|do you think you should|why (?:didn't|haven't|don't) you"
    r"|how about)\b|^have you (?:tried|considered)\b",
    re.IGNORECASE,
)
JARGON = re.compile(
    r"\b(?:KPIs?|metric|lagging|leading indicator|deliverable|stakeholder|outcome|align(?:ment)?|leverage|synerg\w+"
    r"|north star|roadmap|backlog|bandwidth|impact)\b"
)


def test_there_are_enough_questions():
    assert len(shipped.questions()) >= 250


@pytest.mark.parametrize("question", shipped.questions(), ids=lambda question: question.text)
def test_a_question_is_one_short_open_question_under_known_tags(question):
    assert question.text.count("?") == 1
    assert question.text.endswith("?")
    assert len(question.text.split()) <= LONGEST[question.register]
    assert not LEADING.search(question.text)
    assert not JARGON.search(question.text)
    assert question.move in MOVES
    assert question.stage in STAGES
    assert question.hat in HATS
    assert bool(question.role) == (question.move == "Challenge")


def test_no_question_stands_twice():
    texts = Counter(question.text.lower() for question in shipped.questions())
    assert [text for text, times in texts.items() if times > 1] == []


def test_every_move_has_both_registers():
    registers: dict[str, set[str]] = {}
    for question in shipped.questions():
        registers.setdefault(question.move, set()).add(question.register)
    assert [move for move, known in registers.items() if len(known) < len(LONGEST)] == []


def test_each_role_of_a_rehearsed_defence_has_its_questions():
    roles = Counter(question.role for question in shipped.questions() if question.role)
    assert set(roles) == {"sponsor", "dependent-team", "finance", "customer"}
    assert min(roles.values()) >= 6


def test_a_topic_is_one_that_the_dialogue_asks_about():
    by_move = {(row.move, row.topic) for row in SUBJECTS if row.asks}
    tagged = [question for question in shipped.questions() if question.topic]
    strange = [q.text for q in tagged if (q.move, q.topic) not in by_move and q.move != "Clarify"]
    assert len(tagged) >= 200
    assert strange == []
    assert {question.topic for question in tagged} <= TOPICS


def test_a_role_asks_only_in_its_own_topics():
    asked = {
        (question.role.split("-")[0], question.topic.split()[0]) for question in shipped.questions() if question.role
    }
    assert {role for role, _ in asked} == {topic for _, topic in asked}
    assert [pair for pair in asked if pair[0] != pair[1]] == []


def test_a_question_that_any_point_may_need_says_from_which_side_it_looks():
    assert {question.angle for question in shipped.questions() if question.move == "RaiseFinding"} == ANGLES
    assert [q.text for q in shipped.questions() if q.angle and q.move != "RaiseFinding"] == []
