"""When a question was not answered: another angle, and after the third time it is parked."""

from dataclasses import replace

from coach.dialogue.acts import Option
from coach.dialogue.rules.mirrors import mirrors
from coach.dialogue.rules.onward import go_on
from coach.dialogue.situation import Choice, Question, Situation, close, key, led, put, say
from coach.dialogue.state import Asked, Step
from coach.domain import SLOTS

_TRIES = 3
#: A question of taste is not pressed.
_FEW = 2
_LONG = 45
#: What answers a question for a slot, besides not knowing.
_WANTED = {"baseline": "baseline", "target": "target", "due": "due", "owner": "owner"}
#: Where an example helps when somebody is stuck.
_SHOWN = ("effect", "measure", "target")
_YES_NO = (Option("Yes, one example", "yes"), Option("No, go on", "no"))
_OPEN = ("AskPart", "AskIntent", "RaiseFinding", "ReadBack", "Commit", "Stretch", "Challenge", "ExploreImposed")


def a_point_is_skipped(s: Situation) -> Choice | None:
    """Not this one: parked, and on."""
    if not s.has("skip") or s.asked is None:
        return None
    state = replace(close(s.state, key(s.asked.topic, s.asked.card)), pending=())
    if s.asked.move in ("RaiseFinding", "ReadBack"):
        state = replace(state, thread=None)
    return led(go_on(s.settled(state)), Step("Park", "skipped"))


def an_unanswered_question_gets_another_angle(s: Situation) -> Choice | None:
    """Stuck twice: another angle; three times: parked."""
    asked = s.asked
    if asked is None or asked.move not in _OPEN or _answered(s, asked):
        return None
    most = _FEW if asked.topic == "kind" else _TRIES
    if asked.tries >= most or s.tried(asked.topic, asked.card) >= most:
        state = close(s.state, key(asked.topic, asked.card))
        state = replace(state, parked=(*state.parked, asked.topic))
        if asked.move in ("RaiseFinding", "ReadBack"):
            state = replace(state, thread=None)
        return led(go_on(s.settled(state)), Step("Park", "stuck"))
    if asked.move == "AskPart" and asked.tries == _TRIES - 1 and asked.topic in _SHOWN and not s.tried("example", ""):
        return put(s.state, Question("AskPermission", "example", "", (), _YES_NO))
    return _again(s, asked)


def what_was_agreed_is_shown(s: Situation) -> Choice | None:
    """An example from another field, where they said yes to it; then the question from one more side."""
    if s.asked is None or s.asked.move != "AskPermission":
        return None
    choice = go_on(s.settled(s.state))
    if not s.has("yes"):
        return choice
    about = s.goal.objective.text if s.goal else ""
    return led(choice, Step("ShowExample", "found", query=about or s.asked.topic, wanted="example"))


def _again(s: Situation, asked: Asked) -> Choice:
    """The same question from another side; what was said is not pretended to answer it."""
    if _is_long(s) and asked.move in ("AskPart", "AskIntent"):
        topic = "much"
    elif s.has("yes", "no"):
        topic = "yes"
    elif s.has("noise"):
        return say(s.state, Step("StayOnTopic", "noise"))
    else:
        topic = ""
    values = (("card", s.named(asked.card)),) if asked.move == "AskPart" else _values(s, asked)
    again = put(s.state, Question(asked.move, asked.topic, asked.card, values, s.before.options))
    if s.has("greet"):
        return led(again, Step("Acknowledge", "introduced"))
    if any(one.what in SLOTS for one in s.noted):
        return led(again, *mirrors(s))
    if topic:
        first = put(s.state, Question("Clarify", topic, asked.card, (("about", asked.topic),)))
        return replace(first, state=again.state)
    return again


def _values(s: Situation, asked: Asked) -> tuple[tuple[str, str], ...]:
    """The material of a question that is put again."""
    if asked.move == "RaiseFinding":
        point = next(
            (
                one
                for one in replace(s, state=replace(s.state, raised=(), closed=frozenset())).points
                if one.id == asked.topic
            ),
            None,
        )
        return (("quote", point.finding.quote),) if point else ()
    if asked.move == "ReadBack":
        words = [one.text for one in s.state.fragments if one.card == asked.card]
        return (("words", " · ".join(f"“{one}”" for one in words)),)
    if asked.move == "ExploreImposed":
        return (("quote", s.state.imposed),)
    if asked.move == "Commit":
        return (("quote", s.state.pledge.step),)
    return (("card", s.named(asked.card)),) if asked.move == "Stretch" else ()


def _answered(s: Situation, asked: Asked) -> bool:
    """Whether the message answers the open question, or turns to something else that it may turn to."""
    done = {one.what for one in s.noted}
    if done & {"unknown", "plan", "draft", "new version", "line", "set aside", "objective", "key result", "kind"}:
        return True
    if s.has("choose", "use-words", "skip"):
        return True
    if asked.topic in _WANTED:
        return bool(done & {_WANTED[asked.topic], "number", "contrast"})
    if asked.topic == "kind":
        return False
    if asked.move == "RaiseFinding" and asked.card == "" and s.has("yes", "no", "answer"):
        return True
    if asked.move == "RaiseFinding" and asked.topic == "objective-is-vague" and s.has("yes"):
        return bool(s.goal and s.goal.key_results)
    if asked.move == "ReadBack":
        return False
    if asked.move == "Commit" and "confidence" in asked.topic:
        return bool(done & {"number", "answer"})
    if _is_long(s) and asked.topic in ("measure", "signs", "change") and asked.tries == 1:
        return False
    return bool(done)


def _is_long(s: Situation) -> bool:
    answer = s.first("answer")
    return answer is not None and len(answer.words.split()) > _LONG
