"""What goes before everything else: somebody is not well, or was treated badly."""

from dataclasses import replace

from coach.dialogue.acts import Option
from coach.dialogue.rules.onward import go_on
from coach.dialogue.situation import Choice, Question, Situation, put, say
from coach.dialogue.state import Private, Step

_WAYS = (Option("Go on", "choose", "go on"), Option("Stop here", "choose", "stop"))


def somebody_is_not_well(s: Situation) -> Choice | None:
    """Distress, harassment, pay, appraisal, employment law: refer on, and wait for their choice."""
    act = s.first("distress", "harm")
    if act is None:
        return None
    contact = s.scene.contacts.crisis if act.kind == "distress" else s.scene.contacts.harm
    topic = act.kind if contact else f"{act.kind} without contact"
    values = (("contact", contact),) if contact else ()
    state = replace(s.before, turn=s.state.turn, private=replace(s.state.private, paused=True))
    return replace(put(state, Question("ReferOn", topic, "", values, _WAYS)), private=True)


def waits_for_their_choice(s: Situation) -> Choice | None:
    """After that, nothing is asked about the draft until they say so; words about the draft say so."""
    if not s.before.private.paused:
        return None
    state = replace(s.state, asked=None, options=(), private=Private())
    act = s.first("choose")
    if s.has("end", "no") or (act and act.value == "stop"):
        return say(replace(state, phase="closed"), Step("Close", "end"))
    if s.has("yes", "choose", "draft", "slot", "line", "answer", "key-result", "objective", "method", "write", "judge"):
        return go_on(s.settled(state))
    return replace(say(s.before, Step("Acknowledge", "heard")), private=True)
