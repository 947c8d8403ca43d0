"""The bank of questions: short, one at a time, open, none leading, each under its tags."""

import re
from collections import Counter

import pytest

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
