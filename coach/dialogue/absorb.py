"""What a message does to the draft and to what the coach keeps in mind, before anything is chosen."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from coach.dialogue import pledges
from coach.dialogue.acts import Act, ActKind
from coach.dialogue.ladders import ladder
from coach.dialogue.situation import Noted, close, key
from coach.dialogue.state import Fragment, Scene, State
from coach.domain import Card, Kind, Mode, Sheet, SlotName, Words
from coach.domain.changes import (
    AddKeyResult,
    AddObjective,
    Change,
    Fill,
    Focus,
    Receive,
    Remove,
    Reword,
    Serve,
    SetAside,
    SetKind,
    apply,
)

#: Below this a reading is not written, but asked about.
SURE = 0.7
_NUMBERS: tuple[SlotName, ...] = ("baseline", "target", "unit", "due")
#: An answer to a pattern that speaks of the draft itself says nothing of what will change.
_OF_THE_DRAFT = re.compile(r"\b(?:tasks?|to-?dos?|activit\w+|outputs?|work|true|right|fair)\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d[\d.,]*")


@dataclass(slots=True)
class Absorbing:
    """A state and a sheet on their way through the acts of one message."""

    state: State
    sheet: Sheet
    scene: Scene
    changes: list[Change] = field(default_factory=list)
    noted: list[Noted] = field(default_factory=list)
    made: int = 0

    @property
    def origin(self) -> str:
        """Where the words of this message come from."""
        return f"message:{self.scene.turn}"

    def change(self, change: Change) -> None:
        """Do it to the sheet."""
        self.sheet = apply(change, self.sheet)
        self.changes.append(change)

    def note(self, what: str, words: str, card: str = "", other: str = "") -> None:
        """Remember that it was done."""
        self.noted.append(Noted(what, words, card, other))

    def fresh(self) -> str:
        """A new id."""
        self.made += 1
        return f"{self.scene.turn}-n{self.made}"

    def keep(self, card: str, topic: str, text: str) -> None:
        """Keep a fragment for reading back, in place of an earlier one on the same."""
        others = tuple(one for one in self.state.fragments if (one.card, one.topic) != (card, topic))
        self.state = replace(self.state, fragments=(*others, Fragment(card, topic, text, self.origin)))


def absorb(state: State, acts: Sequence[Act], sheet: Sheet, scene: Scene) -> Absorbing:
    """Everything the acts give, taken in, in the order in which they were said."""
    taking = Absorbing(state, sheet, scene)
    for act in sorted(acts, key=lambda act: _ORDER.get(act.kind, 1)):
        if absorber := _ABSORB.get(act.kind):
            absorber(taking, act)
    return taking


def _draft(taking: Absorbing, act: Act) -> None:
    if act.received is None:
        return
    if act.sure < SURE:
        _wait(taking, act)
        return
    anew = act.received.anew and bool(taking.sheet.goals)
    taking.change(act.received)
    kept = () if anew else taking.state.fragments
    taking.state = replace(taking.state, thread=None, asked=None, fragments=kept, phase="sharpen", approved=False)
    taking.note("new version" if anew else "draft", act.words)


def _objective(taking: Absorbing, act: Act) -> None:
    goal = taking.sheet.goal
    words = Words(act.words, taking.origin)
    if goal is not None and not goal.objective.text.strip():
        taking.change(Reword(goal.objective.id, words))
    else:
        taking.change(AddObjective(taking.fresh(), taking.fresh(), words))
    taking.note("objective", act.words, taking.sheet.goal.objective.id if taking.sheet.goal else "")


def _key_result(taking: Absorbing, act: Act) -> None:
    card = _added(taking, Words(act.words, taking.origin))
    taking.note("key result", act.words, card)


def _added(taking: Absorbing, words: Words) -> str:
    """A new key result on the goal that is talked about; one without an objective where there is none."""
    if taking.sheet.goal is None:
        taking.change(AddObjective(taking.fresh(), taking.fresh(), Words("", taking.origin)))
    goal, card = taking.sheet.goal, taking.fresh()
    if goal is not None:
        taking.change(AddKeyResult(goal.id, card, words))
    return card


def _slot(taking: Absorbing, act: Act) -> None:
    if act.slot is None:
        return
    asked = taking.state.asked
    if asked and asked.move == "Commit":
        taking.state = pledges.slotted(taking.state, act)
        taking.note("answer", act.words)
        return
    if act.sure < SURE:
        _wait(taking, act)
        return
    card = _meant(taking, act)
    if card is None:
        taking.keep("", act.slot, act.value)
        taking.note(act.slot, act.value)
        return
    _fill(taking, card, act.slot, act.value)


def _fill(taking: Absorbing, card: Card, slot: SlotName, value: str) -> None:
    before = cast("Words | None", getattr(card.slots, slot))
    settled = taking.state.asked and taking.state.asked.move in ("Clarify", "Stretch", "Repair", "Challenge")
    if before and _differ(before.text, value) and not settled:
        taking.note("contrast", value, card.id, before.text)
        pending = Act("slot", value, card=card.id, slot=slot, value=value)
        taking.state = replace(taking.state, pending=(*taking.state.pending, pending))
        return
    taking.change(Fill(card.id, slot, Words(value, taking.origin)))
    taking.state = close(taking.state, key(slot, card.id))
    taking.note(slot, value, card.id, before.text if before else "")


def _meant(taking: Absorbing, act: Act) -> Card | None:
    """The card a slot is for: the one named, the one in question, the only one; None while it is still being found."""
    thread, asked = taking.state.thread, taking.state.asked
    for id in (act.card, thread.card if thread else "", asked.card if asked else ""):
        card = taking.sheet.card(id) if id else None
        if card is not None and not _is_objective(taking.sheet, card.id):
            return card
    goal = taking.sheet.goal
    if thread is None and goal is not None and len(goal.key_results) == 1:
        return goal.key_results[0]
    return None


def _is_objective(sheet: Sheet, id: str) -> bool:
    return any(goal.objective.id == id for goal in sheet.goals)


def _answer(taking: Absorbing, act: Act) -> None:
    asked, thread = taking.state.asked, taking.state.thread
    if asked is None:
        taking.note("answer", act.words)
        return
    if asked.move == "Commit":
        taking.state = pledges.answered(taking.state, asked.topic, act)
    elif asked.topic == "serves" and (goal := taking.sheet.goal):
        taking.change(Serve(goal.id, Words(act.words, taking.origin)))
    elif asked.move in ("AskPart", "AskIntent", "RaiseFinding", "Clarify"):
        card = thread.card if thread else asked.card
        topic = ladder(asked.topic).first if asked.move == "RaiseFinding" else asked.topic
        if asked.move != "RaiseFinding" or asked.card or not _OF_THE_DRAFT.search(act.words):
            taking.keep(card, topic, act.words)
    taking.note("answer", act.words, asked.card)


def _line(taking: Absorbing, act: Act) -> None:
    """Their line, on its card; what it says itself does not stand beside it as well."""
    thread = taking.state.thread
    target = act.card or (thread.card if thread else "") or (taking.state.asked.card if taking.state.asked else "")
    card = taking.sheet.card(target) if target else None
    _written(taking, card, Words(act.words, taking.origin))


def _written(taking: Absorbing, card: Card | None, words: Words) -> None:
    thread = taking.state.thread
    if card is None and thread and thread.point == "intent":
        _objective(taking, Act("objective", words.text))
        taking.state = replace(taking.state, thread=None)
        return
    if card is None:
        id, before = _added(taking, words), ""
        _from_fragments(taking, id, words.text)
    else:
        id, before = card.id, card.text
        if thread and thread.point == "key-result-is-a-task" and thread.card == id:
            taking.change(Receive((), (card.words,)))
        taking.change(Reword(id, words))
        for slot, value in card.slots.given():
            if slot in _NUMBERS and _says(words.text, value.text):
                taking.change(Fill(id, slot, None))
    taking.state = replace(taking.state, thread=None)
    taking.note("line", words.text, id, before)


def _from_fragments(taking: Absorbing, card: str, text: str) -> None:
    """Slots that were given before their key result was there, unless its line says them itself."""
    for one in taking.state.fragments:
        if one.card == "" and one.topic in _NUMBERS and not _says(text, one.text):
            taking.change(Fill(card, one.topic, Words(one.text, one.origin)))
    kept = tuple(one for one in taking.state.fragments if one.card)
    taking.state = replace(taking.state, fragments=kept)


def _use_words(taking: Absorbing, _: Act) -> None:
    """`{measure}: {from} → {to} by {date}` from their fragments only: the measure becomes the text, the rest slots."""
    thread = taking.state.thread
    card = thread.card if thread else ""
    fragments = {one.topic: one for one in taking.state.fragments if one.card == card}
    chosen = next((fragments[topic] for topic in ("measure", "signs", "effect", "change") if topic in fragments), None)
    if chosen is not None:
        _written(taking, taking.sheet.card(card) if card else None, Words(chosen.text, chosen.origin))


def _remove(taking: Absorbing, act: Act) -> None:
    card = taking.sheet.card(act.card)
    if card is None:
        return
    taking.change(Remove(card.id) if _is_objective(taking.sheet, card.id) else SetAside(card.id))
    thread = taking.state.thread
    if thread and thread.card == card.id:
        taking.state = replace(taking.state, thread=None)
    taking.note("set aside", card.text, card.id)


def _kind(taking: Absorbing, act: Act) -> None:
    if (goal := taking.sheet.goal) and act.value in ("committed", "aspirational", "learning"):
        taking.change(SetKind(goal.id, cast(Kind, act.value)))
        taking.note("kind", act.value)


def _choose(taking: Absorbing, act: Act) -> None:
    """A goal that was chosen comes into focus; everything else that can be chosen is for the rules."""
    if any(goal.id == act.value for goal in taking.sheet.goals):
        taking.change(Focus(act.value))
        taking.note("focus", act.words)


def _unknown(taking: Absorbing, act: Act) -> None:
    """Not knowing is a complete answer: never asked again."""
    if asked := taking.state.asked:
        taking.state = close(taking.state, key(asked.topic, asked.card))
    taking.note("unknown", act.words, asked.card if asked else "")


def _plan(taking: Absorbing, act: Act) -> None:
    asked = taking.state.asked
    if asked and asked.move == "Commit":
        taking.state = pledges.answered(taking.state, asked.topic, act)
        taking.note("answer", act.words)
        return
    if asked:
        taking.state = close(taking.state, key(asked.topic, asked.card))
    taking.note("plan", act.words, asked.card if asked else "")


def _number(taking: Absorbing, act: Act) -> None:
    if (asked := taking.state.asked) and asked.move == "Commit":
        taking.state = pledges.answered(taking.state, asked.topic, act)
    taking.note("number", act.value or act.words)


def _imposed(taking: Absorbing, act: Act) -> None:
    if not taking.state.imposed:
        taking.state = replace(taking.state, imposed=act.words)


def _newcomer(taking: Absorbing, _: Act) -> None:
    taking.state = replace(taking.state, newcomer=True)


def _mode(taking: Absorbing, act: Act) -> None:
    if act.value in ("ask", "tell", "show"):
        taking.state = replace(taking.state, mode=cast(Mode, act.value))
        taking.note("mode", act.value)


def _yes(taking: Absorbing, _: Act) -> None:
    """A reading that waited for a yes is made."""
    pending, asked = taking.state.pending, taking.state.asked
    if not pending or asked is None or asked.move != "ConfirmReading":
        return
    taking.state = replace(taking.state, pending=())
    for act in pending:
        sure = replace(act, sure=1.0)
        _ABSORB[act.kind](taking, sure)


def _wait(taking: Absorbing, act: Act) -> None:
    taking.state = replace(taking.state, pending=(*taking.state.pending, act))


def _differ(one: str, other: str) -> bool:
    """Whether two values are not the same but for their spelling."""
    return _told(one) != _told(other)


def _told(text: str) -> list[str]:
    numbers = _DIGITS.findall(text)
    return [number.rstrip(".,") for number in numbers] or text.casefold().split()


def _says(text: str, value: str) -> bool:
    """Whether a line says a slot's value itself."""
    told = _told(value)
    said = set(_told(text)) | set(text.casefold().split())
    return bool(told) and all(one in said for one in told)


#: A draft comes before what is said of it, corrections of shape before values.
_ORDER: dict[ActKind, int] = {"draft": 0, "undo": 0, "mode": 0, "newcomer": 0, "imposed": 0, "use-words": 2, "line": 2}
_ABSORB: dict[ActKind, Callable[[Absorbing, Act], None]] = {
    "draft": _draft,
    "objective": _objective,
    "key-result": _key_result,
    "slot": _slot,
    "answer": _answer,
    "line": _line,
    "use-words": _use_words,
    "remove": _remove,
    "kind": _kind,
    "choose": _choose,
    "unknown": _unknown,
    "plan": _plan,
    "number": _number,
    "imposed": _imposed,
    "newcomer": _newcomer,
    "mode": _mode,
    "yes": _yes,
}
