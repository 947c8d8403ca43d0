"""What goes before everything else: somebody is not well, or was treated badly."""

from dataclasses import replace

from coach.dialogue.acts import Option
from coach.dialogue.rules.onward import go_on
from coach.dialogue.situation import Choice, Question, Situation, Values, put, say
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
    return _referred(s, topic, values)


def _referred(s: Situation, topic: str, values: Values = ()) -> Choice:
    """The same words each time; the question that was open is kept for when they go on."""
    before = s.before.private
    held = (before.held, before.offered) if before.paused else (s.before.asked, s.before.options)
    private = replace(s.state.private, paused=True, held=held[0], offered=held[1], contact=values)
    state = replace(s.before, turn=s.state.turn, private=private)
    return replace(put(state, Question("ReferOn", topic, "", values, _WAYS)), private=True)


def waits_for_their_choice(s: Situation) -> Choice | None:
    """After that, nothing is asked about the draft until they say so; words about the draft say so."""
    private = s.before.private
    if not private.paused:
        return None
    act = s.first("choose")
    if s.has("end", "no") or (act and act.value == "stop"):
        state = replace(s.state, asked=None, options=(), private=Private())
        return say(replace(state, phase="closed"), Step("Close", "end"))
    state = replace(s.state, asked=private.held, options=private.offered, private=Private())
    if s.has("draft", "slot", "line", "key-result", "objective", "method", "write", "judge") or private.held is None:
        return go_on(s.settled(state))
    if s.has("yes", "choose"):
        return say(state, Step("Explain", "back"))
    asked = s.before.asked
    return _referred(s, asked.topic if asked else "distress without contact", private.contact)
