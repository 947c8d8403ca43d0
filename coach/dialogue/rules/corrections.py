"""When the coach was wrong, is not sure, or is told that a point is none."""

from dataclasses import replace

from coach.dialogue.acts import Option
from coach.dialogue.points import sharing
from coach.dialogue.rules.onward import go_on
from coach.dialogue.situation import Choice, Question, Situation, close, key, led, put, say, short
from coach.dialogue.state import State, Step
from coach.dialogue.taking import SURE
from coach.domain.changes import Change, Dismiss

_TRIES = 2
_YES_NO = (Option("Yes", "yes"), Option("No", "no"))


def what_was_done_is_undone(s: Situation) -> Choice | None:
    """The service takes the last change back; the open question stays."""
    if not s.has("undo"):
        return None
    return say(s.state, Step("Repair", "undone"), Step("Explain", "back"))


def a_wrong_reading_is_put_right(s: Situation) -> Choice | None:
    """Their correction is made, and the talk goes on where it answers the open question as well; without one, the last
    change is taken back and they are asked how it was meant."""
    if not s.has("correct"):
        return None
    state = replace(s.state, pending=())
    made = next((one for one in s.noted if one.what in ("baseline", "target", "due", "owner", "line", "unit")), None)
    if made:
        step = Step("Repair", "put right", made.card, (("value", made.words),))
        if s.asked is None or s.open(s.asked.topic, s.asked.card):
            return say(replace(state, asked=s.asked), step)
        choice = go_on(replace(s, state=state))
        return led(replace(choice, steps=tuple(one for one in choice.steps if not _says(one, made.words))), step)
    ask = Question("Repair", "ask", s.asked.card if s.asked else "")
    return put(state, ask, Step("Repair", "undone")) if s.before.changed else put(state, ask)


def _says(step: Step, value: str) -> bool:
    """Whether a step mirrors a value and nothing else."""
    return step.move == "Mirror" and step.values == (("value", value),)


def an_unsure_reading_is_confirmed(s: Situation) -> Choice | None:
    """Nothing is written that might be wrong: one reading at a time is asked about."""
    if not s.state.pending or s.has("no", "end", "skip"):
        return None
    contrast = next((one for one in s.noted if one.what == "contrast"), None)
    if contrast is not None:
        act = s.state.pending[-1]
        both = tuple(
            Option(value, "slot", value, contrast.card, act.slot) for value in (contrast.other, contrast.words)
        )
        values = (("one", contrast.other), ("other", contrast.words))
        lead = Step("Mirror", "contrast", contrast.card, values)
        state = replace(s.state, pending=())
        return put(state, Question("Clarify", "which", contrast.card, (("value", contrast.words),), both), lead)
    act = s.state.pending[0]
    if act.sure >= SURE and act.kind == "slot" and not act.card:
        return _which_card(s)
    if s.asked and s.asked.move == "ConfirmReading" and s.asked.tries >= _TRIES:
        return go_on(s.settled(replace(s.state, pending=())))
    state = replace(s.state, pending=s.state.pending[:1])
    if act.kind == "draft":
        return put(state, Question("ConfirmReading", "draft", "", (("quote", short(act.words)),), _YES_NO))
    topic = act.slot if act.slot in ("baseline", "target", "due", "owner") else "target"
    return put(state, Question("ConfirmReading", topic, act.card, (("value", act.value),), _YES_NO))


def _which_card(s: Situation) -> Choice | None:
    """A value could be for several key results: theirs to say, once."""
    cards = s.goal.key_results if s.goal else ()
    if s.asked and s.asked.topic == "which card":
        return go_on(s.settled(replace(s.state, pending=())))
    options = tuple(Option(short(card.text), "choose", card.id) for card in cards)
    return put(s.state, Question("Clarify", "which card", "", (("value", s.state.pending[0].value),), options))


def a_denied_reading_is_dropped(s: Situation) -> Choice | None:
    """What it was then is theirs to say."""
    if not (s.before.pending and s.has("no") and s.asked and s.asked.move == "ConfirmReading"):
        return None
    state = replace(s.state, pending=())
    return go_on(s.settled(state)) if s.noted else put(state, Question("Repair", "ask", s.asked.card))


def a_dismissal_is_accepted(s: Situation) -> Choice | None:
    """Noted as theirs, without praise or argument; never raised again for the same words."""
    act = s.first("dismiss", "disagree")
    if act is None:
        return None
    state, changes = _let_go(s)
    quote = (("quote", short(act.words)),)
    step = Step("AcceptDismissal", "noted", values=quote) if changes else Step("Park", "skipped")
    choice = led(go_on(s.settled(state)), step)
    return replace(choice, changes=(*choice.changes, *changes))


def _let_go(s: Situation) -> tuple[State, tuple[Change, ...]]:
    """The state without the point that is talked about, and the dismissal of every finding that it stands for."""
    asked, thread = s.asked, s.state.thread
    point = thread.point if thread else (asked.topic if asked and asked.move == "RaiseFinding" else "")
    card = thread.card if thread else (asked.card if asked else "")
    state = replace(s.state, thread=None, asked=None, options=())
    if asked:
        state = close(state, key(asked.topic, asked.card))
    if not point or s.goal is None or s.seen is None:
        return state, ()
    pattern = any(one.id == point for one in s.seen.patterns) and not thread
    cards = sharing(s.goal, s.seen, point) if pattern else (card,)
    state = close(state, *(key(point, one) for one in cards))
    parts = {s.goal.objective.id: s.seen.objective.findings, "": s.seen.findings}
    parts |= {one.id: part.findings for one, part in zip(s.goal.key_results, s.seen.key_results, strict=True)}
    found = [finding for one in cards for finding in parts.get(one, ()) if finding.id == point]
    return state, tuple(Dismiss(finding.id, finding.quote) for finding in found)
