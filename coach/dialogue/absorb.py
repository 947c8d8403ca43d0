"""What a message does to the draft and to what the coach keeps in mind, before anything is chosen."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import cast

from coach.dialogue import cards, pledges, values
from coach.dialogue.acts import Act, ActKind
from coach.dialogue.ladders import ladder
from coach.dialogue.situation import close, key
from coach.dialogue.state import Scene, State
from coach.dialogue.taking import Absorbing
from coach.domain import Kind, Mode, Sheet, Words
from coach.domain.changes import Focus, Serve, SetKind

_SENTENCE = re.compile(r"(?<=[.!;])\s+|\n+")
_ENOUGH = 4
_VALUES = ("target", "baseline", "due", "owner")
#: An answer to a pattern that speaks of the draft itself says nothing of what will change.
_OF_THE_DRAFT = re.compile(
    r"\b(?:tasks?|to-?dos?|activit\w+|outputs?|deliverables?|key results?|krs?)\b|^(?:true|right|fair|yes|agreed|ok)\b"
    r"|\b(?:is|are|it['’]s|all|mostly|just|only) (?:just |only |mostly |all )?work\b",
    re.IGNORECASE,
)

#: Moves whose answers are kept for the summary, under the move's name in place of a card's.
LASTING = ("ExploreImposed", "Summarise")


def absorb(state: State, acts: Sequence[Act], sheet: Sheet, scene: Scene) -> Absorbing:
    """Everything the acts give, taken in, in the order in which they were said."""
    taking = Absorbing(state, sheet, scene, correcting=any(act.kind == "correct" for act in acts))
    for act in sorted(acts, key=lambda act: _ORDER.get(act.kind, 1)):
        if absorber := _ABSORB.get(act.kind):
            absorber(taking, act)
    return taking


def _answer(taking: Absorbing, act: Act) -> None:
    asked, thread = taking.state.asked, taking.state.thread
    if asked is None:
        taking.note("answer", act.words)
        return
    if not any(char.isalpha() for char in act.words) and "confidence" not in asked.topic:
        return
    if asked.move == "Commit":
        taking.state = pledges.answered(taking.state, asked.topic, act)
    elif asked.topic == "serves" and (goal := taking.sheet.goal):
        taking.change(Serve(goal.id, Words(act.words, taking.origin)))
    elif asked.move in ("AskPart", "AskIntent", "RaiseFinding", "Clarify"):
        card = thread.card if thread else asked.card
        topic = ladder(asked.topic).first if asked.move == "RaiseFinding" else asked.topic
        pattern = asked.move == "RaiseFinding" and not asked.card
        kept = _of_the_change(act.words) if pattern else act.words
        if kept and (named := _fragment(taking, card, topic, kept)):
            taking.keep(card, named, kept)
        taking.note("answer", kept or act.words, asked.card)
        return
    elif asked.move == "DeclineToWrite":
        taking.keep(thread.card if thread else "", _wanted(taking), act.words)
    elif asked.move in LASTING:
        taking.keep(asked.move, asked.topic, act.words)
    taking.note("answer", act.words, asked.card)


def _kind(taking: Absorbing, act: Act) -> None:
    if (goal := taking.sheet.goal) and act.value in ("committed", "aspirational", "learning"):
        taking.change(SetKind(goal.id, cast(Kind, act.value)))
        taking.note("kind", act.value)


def _wanted(taking: Absorbing) -> str:
    """What words are about that come after the coach declined to write: what would be asked next."""
    thread = taking.state.thread
    if thread and thread.left:
        return thread.left[0]
    return "signs" if taking.sheet.goal else "change"


def _fragment(taking: Absorbing, card: str, topic: str, words: str) -> str:
    """The topic under which words are kept: beside a value they say what is measured, or what it is to come to."""
    if topic not in _VALUES or values.counts(words):
        return "measure" if topic in _VALUES else topic
    if len(words.split()) < _ENOUGH:
        return ""
    known = {one.topic for one in taking.state.fragments if one.card == card}
    return next((name for name in ("measure", "signs") if name not in known), "")


def _of_the_change(words: str) -> str:
    """Of an answer to a pattern the longest sentence that does not speak of the draft itself; "" where none is long."""
    said = [one.strip() for one in _SENTENCE.split(words) if not _OF_THE_DRAFT.search(one)]
    longest = max(said, key=len, default="")
    return longest if len(longest.split()) >= _ENOUGH else ""


def _choose(taking: Absorbing, act: Act) -> None:
    """A goal that was chosen comes into focus; everything else that can be chosen is for the rules."""
    if taking.state.asked_is("Clarify", "which card") and (card := taking.card(act.value)):
        values.place(taking, card)
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


#: A draft comes before what is said of it, corrections of shape before values.
_ORDER: dict[ActKind, int] = {"draft": 0, "undo": 0, "mode": 0, "newcomer": 0, "imposed": 0, "use-words": 2, "line": 2}
_ABSORB: dict[ActKind, Callable[[Absorbing, Act], None]] = {
    "draft": cards.draft,
    "objective": cards.objective,
    "key-result": cards.key_result,
    "slot": values.slot,
    "answer": _answer,
    "line": cards.line,
    "use-words": cards.use_words,
    "remove": cards.remove,
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
