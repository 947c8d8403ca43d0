"""What a message says of values: slots are filled where it is certain for which card, and what stood there is kept in
mind; two different values are put side by side, not overwritten."""

import re
from dataclasses import replace
from typing import cast

from coach.dialogue import pledges
from coach.dialogue.acts import Act
from coach.dialogue.situation import close, key
from coach.dialogue.state import Thread
from coach.dialogue.taking import SURE, Absorbing
from coach.domain import Card, SlotName, Words
from coach.domain.changes import Fill
from coach.text.changes import changes
from coach.text.quantities import quantities

#: The slots that a line can say by itself.
NUMBERS: tuple[SlotName, ...] = ("baseline", "target", "unit", "due")
_DIGITS = re.compile(r"\d[\d.,]*")
#: What can be counted.
_COUNTS = re.compile(
    r"\b(?:how (?:many|often|much|long)|(?:the )?(?:average |median |mean |total )?"
    r"(?:number|share|percentage|rate|time|days|hours|minutes|cost|costs|amount) (?:of|from|until|between|per|to))\b",
    re.IGNORECASE,
)
#: "… to 40": a line that says itself how far.
_AIMED = re.compile(r"(?:\bto|→|⟶|->|=>)\s*(?:about |around |~)?\d", re.IGNORECASE)
#: Questions whose answers are about the goal, and change no card.
_ASIDE = ("Challenge", "ExploreImposed", "ExploreResistance", "Summarise", "FollowUp")
#: Questions that invite another value in place of the one that is there.
_INVITES = ("Clarify", "Stretch", "Repair", "Challenge")


def slot(taking: Absorbing, act: Act) -> None:
    """Fill a slot, or ask first."""
    if act.slot is None:
        return
    asked = taking.state.asked
    if asked and asked.move in _ASIDE and asked.topic != "change" and not act.card:
        taking.note("answer", act.words)
        return
    if asked and asked.move == "Commit" and act.slot in ("due", "owner"):
        taking.state = pledges.slotted(taking.state, act)
        taking.note("answer", act.words)
        return
    if act.sure < SURE:
        taking.wait(act)
        return
    if asked and asked.move == "ConfirmReading":
        _unopposed(taking, act)
    card = _meant(taking, act)
    if card is None and _homeless(taking):
        taking.wait(act)
        return
    if card is None:
        taking.keep("", act.slot, act.value)
        taking.note(act.slot, act.value)
        return
    _leave(taking, card, act)
    _fill(taking, card, act.slot, act.value)


def _unopposed(taking: Absorbing, act: Act) -> None:
    """A reading that waits for a yes: said anew it is dropped, and with another value beside it nobody objects."""
    waiting = taking.state.pending
    taking.state = replace(taking.state, pending=())
    for one in waiting:
        if one.kind == "slot" and one.slot != act.slot:
            slot(taking, replace(one, sure=1.0))


def _leave(taking: Absorbing, card: Card, act: Act) -> None:
    """A value of an earlier message that is said to be something else leaves the place where it stood."""
    if act.value in act.words:
        return
    emptied: list[SlotName] = []
    for slot in NUMBERS:
        stood = cast("Words | None", getattr(card.slots, slot))
        if slot != act.slot and stood and stood.text == act.value:
            taking.change(Fill(card.id, slot, None))
            taking.state = replace(taking.state, closed=taking.state.closed - {key(slot, card.id)})
            emptied.append(slot)
    kept = tuple(one for one in taking.state.fragments if (one.card, one.text) != (card.id, act.value))
    thread = taking.state.thread
    if thread and thread.card == card.id and emptied:
        thread = replace(thread, left=(*emptied, *thread.left))
    taking.state = replace(taking.state, fragments=kept, thread=thread)


def _homeless(taking: Absorbing) -> bool:
    """Whether a value could be for several key results, and none is talked about."""
    goal = taking.sheet.goal
    return taking.state.thread is None and goal is not None and len(goal.key_results) > 1


def place(taking: Absorbing, card: Card) -> None:
    """Put the values that waited for their key result on it."""
    waiting = [act for act in taking.state.pending if act.kind == "slot" and act.slot]
    taking.state = replace(taking.state, pending=())
    for act in waiting:
        _fill(taking, card, act.slot or "target", act.value)


def _fill(taking: Absorbing, card: Card, slot: SlotName, value: str) -> None:
    if slot in ("baseline", "target") and _written(card, slot, value):
        taking.keep(card.id, slot, value)
        taking.state = replace(taking.state, thread=Thread("rewrite", card.id))
        taking.note(slot, value, card.id)
        return
    before = cast("Words | None", getattr(card.slots, slot))
    asked = taking.state.asked
    invited = taking.correcting or (asked is not None and asked.move in _INVITES)
    if before and _differ(before.text, value) and not invited:
        taking.note("contrast", value, card.id, before.text)
        taking.wait(Act("slot", value, card=card.id, slot=slot, value=value))
        return
    taking.change(Fill(card.id, slot, Words(value, taking.origin)))
    taking.state = close(taking.state, key(slot, card.id))
    taking.note(slot, value, card.id, before.text if before else "")


def _written(card: Card, slot: SlotName, value: str) -> bool:
    """Whether the card's own words have another number in that place: then the line is theirs to write anew."""
    stands = quantities(card.text) if slot == "target" else changes(card.text)
    return bool(stands) and bool(_DIGITS.search(value)) and not says(card.text, value)


def _meant(taking: Absorbing, act: Act) -> Card | None:
    """The card a slot is for: the one named, the one in question, the only one; None while it is still being found."""
    thread, asked = taking.state.thread, taking.state.asked
    for id in (act.card, thread.card if thread else "", asked.card if asked else ""):
        card = taking.card(id)
        if card is not None and not taking.is_objective(card.id):
            return card
    goal = taking.sheet.goal
    of_the_whole = thread is None or thread.point == "intent" or taking.is_objective(thread.card)
    if of_the_whole and goal is not None and len(goal.key_results) == 1:
        return goal.key_results[0]
    return None


def _differ(one: str, other: str) -> bool:
    """Whether two values are not the same but for their spelling."""
    return _told(one) != _told(other)


def _told(text: str) -> list[str]:
    numbers = _DIGITS.findall(text)
    return [number.rstrip(".,") for number in numbers] or text.casefold().split()


def says(text: str, value: str) -> bool:
    """Whether a line says a slot's value itself."""
    told = _told(value)
    said = set(_told(text)) | set(text.casefold().split())
    return bool(told) and all(one in said for one in told)


def overrules(text: str, slot: SlotName) -> bool:
    """Whether a new line says itself what a slot says otherwise: the line is their last word."""
    if slot == "target":
        return bool(_AIMED.search(text))
    return slot == "baseline" and any(change.start for change in changes(text))


def counts(text: str) -> bool:
    """Whether words name something that can be counted or timed."""
    return bool(_COUNTS.search(text))
