"""The end: promise or reach, one stretch, the first step, a summary in their words; then it stops."""

import re
from collections.abc import Iterator
from dataclasses import replace

from coach.dialogue.acts import Option
from coach.dialogue.pledges import lines
from coach.dialogue.situation import Choice, Question, Situation, close, key, led, put, say, short
from coach.dialogue.state import Pledge, Step
from coach.domain import Card
from coach.text.dates import dates
from coach.text.quantities import quantities

WAYS = (
    Option("Rehearse the defence", "defend"),
    Option("Choose a first step", "choose", "finish"),
    Option("Something else first", "choose", "open"),
)
#: How the question of promise or reach can be answered.
KINDS = (
    Option("A promise", "kind", "committed"),
    Option("A reach", "kind", "aspirational"),
    Option("Not decided yet", "unknown"),
)
_SURE_ENOUGH = 7
#: What the finish would still ask of the draft itself.
_REFINING = ("kind", "question")
_LONG = 8
#: After no more coaching turns than these there is room for two more questions about the step.
_BRIEF = 6
#: A question of the finish that was not answered is put once more.
_TWICE = 2
_SOON = re.compile(
    r"\b(?:today|tonight|tomorrow|(?:this|next) (?:week|month|morning|afternoon)|right (?:now|away))\b", re.IGNORECASE
)
#: Of what was said besides: their questions for whoever set the target, and what they take away.
_KEPT = (("ExploreImposed", "questions"), ("Summarise", "takeaway"))
_NUMBER = re.compile(r"\d+")


def the_end_is_theirs(s: Situation) -> Choice | None:
    """They close: a summary of what they leave with, and nothing more is asked."""
    if not s.has("end"):
        return None
    state = replace(s.state, phase="closed", asked=None, options=(), thread=None, pending=())
    return say(state, *summary(s), Step("Close", "end"))


def approval_ends_the_refining(s: Situation) -> Choice | None:
    """They are content: no more findings, neither promise or reach nor a stretch; the first step is offered."""
    asked = s.asked.topic if s.asked else ""
    if not s.has("approve") or (s.state.approved and asked not in _REFINING):
        return None
    state = replace(s.state, approved=True, phase="finish", thread=None, asked=None)
    if card := _aimed(s):
        state = close(state, *(key(topic, card.id) for topic in _REFINING))
    return led(finish(replace(s, state=state)), Step("Close", "approved"))


def finish(s: Situation) -> Choice:
    """The next question of the finish; the last word where none is left."""
    s = replace(s, state=replace(s.state, phase="finish", thread=None))
    question = next(_questions(s), None)
    if question is not None:
        return put(s.state, question)
    state = replace(s.state, phase="closed", asked=None, options=())
    return say(state, *summary(s), Step("Close", "end"))


def _questions(s: Situation) -> Iterator[Question]:
    goal, pledge = s.goal, s.state.pledge
    if goal is not None and (card := _aimed(s)) and not s.state.imposed:
        about = (("card", short(card.text)),)
        if goal.kind is None and s.open("kind", card.id) and not s.tried("kind", card.id):
            yield Question("AskPart", "kind", card.id, about, KINDS)
        if goal.kind == "aspirational" and s.open("question", card.id) and not s.tried("question", card.id):
            yield Question("Stretch", "question", card.id, about)
    yield from _commitment(s, pledge)


def _commitment(s: Situation, pledge: Pledge) -> Iterator[Question]:
    """What is still open of the first step; what would make it an exam is left to the card."""
    quote = (("quote", short(pledge.step)),)
    sure = _confidence(pledge)
    known, brief = bool(pledge.step), s.state.coaching <= _BRIEF
    reach = s.goal is not None and s.goal.kind == "aspirational" and not s.state.imposed
    wanted = (
        ("step", not known, ()),
        ("by", known and not pledge.by and not _timed(pledge.step), quote),
        ("confidence", known and not pledge.confidence, quote),
        ("smaller", sure is not None and sure < _SURE_ENOUGH, quote),
        ("stopper", sure == _SURE_ENOUGH and not pledge.stopper, ()),
        ("witness", known and not pledge.witness, ()),
        ("target confidence", known and brief and reach and not pledge.target_confidence, ()),
        ("first sign", known and brief and not pledge.first_sign, ()),
        ("stopping", known and brief and not pledge.stopping, ()),
    )
    for topic, missing, values in wanted:
        if missing and s.open(topic, "") and s.tried(topic, "") < _TWICE:
            yield Question("Commit", topic, "", values)
    if not s.tried("takeaway", ""):
        yield Question("Summarise", "takeaway")


def _confidence(pledge: Pledge) -> int | None:
    found = _NUMBER.search(pledge.confidence)
    return int(found[0]) if found else None


def _timed(step: str) -> bool:
    """Whether a step says when."""
    return bool(dates(step) or _SOON.search(step))


def _aimed(s: Situation) -> Card | None:
    """The first key result that has a target, beside its words or in them."""
    cards = s.goal.key_results if s.goal else ()
    return next((card for card in cards if card.slots.target or quantities(card.text)), None)


def summary(s: Situation) -> tuple[Step, ...]:
    """What they leave with, in their words; nothing where nothing was given."""
    kept = [one.text for one in s.state.fragments if (one.card, one.topic) in _KEPT]
    said = " · ".join((*lines(s.state.pledge), *(f"“{text}”" for text in kept)))
    return (Step("Summarise", "card", values=(("lines", said),)),) if said else ()


def closing(s: Situation) -> Choice | None:
    """After some eight coaching turns it offers to close, once; the end is theirs."""
    if (
        not s.sheet.goals
        or s.state.offered_close
        or s.state.coaching < _LONG
        or s.state.phase not in ("arrive", "sharpen")
    ):
        return None
    options = (Option("Choose a first step", "choose", "finish"), Option("Go on", "choose", "go on"))
    return put(replace(s.state, offered_close=True), Question("Close", "offer", "", (), options))


def settled(s: Situation) -> Situation:
    """A question of the finish that was answered is not put again."""
    if s.asked and s.asked.move in ("Commit", "Stretch", "Summarise"):
        return replace(s, state=close(s.state, key(s.asked.topic, s.asked.card)))
    return s
