"""The beginning, and the ways that were offered: there is no ritual before help."""

from dataclasses import replace

from coach.dialogue.rules import finish
from coach.dialogue.rules.onward import go_on
from coach.dialogue.situation import Choice, Question, Situation, led, put, say, short
from coach.dialogue.state import STARTERS, Step


def somebody_new_is_taught_first(s: Situation) -> Choice | None:
    """A short word on what this is about, then their own matter."""
    if not s.has("newcomer") or s.before.newcomer:
        return None
    lead = (Step("Teach", "newcomer"),)
    return led(go_on(s), *lead)


def a_way_in_is_chosen(s: Situation) -> Choice | None:
    """A draft, nothing yet, a team."""
    act = s.first("choose")
    if act is None or s.before.phase != "arrive":
        return None
    if act.value == "have":
        return put(s.state, Question("AskIntent", "draft"))
    if act.value == "lead":
        return go_on(replace(s, state=replace(s.state, lead=True)))
    return go_on(s) if act.value == "nothing" else None


def an_earlier_step_is_followed_up(s: Situation) -> Choice | None:
    """What was planned last time opens the talk, unless they come with something else; droppable without a reason."""
    earlier = s.scene.earlier
    if s.asked and s.asked.move == "FollowUp":
        told = s.first("answer")
        heard = (Step("Mirror", "effect", values=(("quote", short(told.words)),)),) if told else ()
        return led(go_on(replace(s.settled(s.state), noted=())), *heard)
    if earlier is None or s.before.turn > 1 or s.noted or s.tried("step", "") or s.tried("dated", ""):
        return None
    values = (("step", earlier.step), *((("by", earlier.by),) if earlier.by else ()))
    return put(s.state, Question("FollowUp", "dated" if earlier.by else "step", "", values))


def how_to_end_is_chosen(s: Situation) -> Choice | None:
    """Of the ways that were offered near the end: a first step, or something else first."""
    act = s.first("choose")
    if act is None:
        return None
    if act.value == "finish":
        return finish.finish(replace(s, state=replace(s.state, approved=True)))
    return put(s.state, Question("Clarify", "answer")) if act.value == "open" else None


def a_greeting_is_returned(s: Situation) -> Choice | None:
    """A greeting gets one, and what they bring is asked."""
    if not s.has("greet") or s.noted or s.asked is not None:
        return None
    choice = put(s.state, Question("AskIntent", "draft", "", (), STARTERS), Step("Acknowledge", "greeting"))
    return choice if s.goal is None else say(s.state, Step("Acknowledge", "greeting"))
