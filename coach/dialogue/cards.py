"""What a message does to the cards: a draft comes in, a line is written, fragments are put together, a card goes."""

from dataclasses import replace

from coach.dialogue.acts import Act
from coach.dialogue.state import Fragment
from coach.dialogue.taking import SURE, Absorbing
from coach.dialogue.values import NUMBERS, counts, overrules, says
from coach.domain import Card, Words
from coach.domain.changes import AddObjective, Fill, Receive, Remove, Reword, SetAside

#: What of their answers becomes the text of a key result, best first.
_TEXTS = ("measure", "signs", "effect", "change")
#: … and of an objective.
_AIMS = ("draft", "change", "effect")


def draft(taking: Absorbing, act: Act) -> None:
    """A paste or a file; what it puts in place of an older version is gone from the talk as well."""
    if act.received is None:
        return
    if act.sure < SURE:
        taking.wait(act)
        return
    anew = act.received.anew and bool(taking.sheet.goals)
    taking.change(act.received)
    kept = () if anew else taking.state.fragments
    taking.state = replace(taking.state, thread=None, asked=None, fragments=kept, phase="sharpen", approved=False)
    taking.note("new version" if anew else "draft", act.words)


def objective(taking: Absorbing, act: Act) -> None:
    """One line that is meant as an objective."""
    goal = taking.sheet.goal
    words = Words(act.words, taking.origin)
    if goal is not None and not goal.objective.text.strip():
        taking.change(Reword(goal.objective.id, words))
    else:
        taking.change(AddObjective(taking.fresh(), taking.fresh(), words))
    thread = taking.state.thread
    if thread and thread.point == "intent":
        taking.state = replace(taking.state, thread=None)
    taking.note("objective", act.words, taking.sheet.goal.objective.id if taking.sheet.goal else "")


def key_result(taking: Absorbing, act: Act) -> None:
    """One line that is meant as a key result."""
    card = taking.add(Words(act.words, taking.origin))
    taking.note("key result", act.words, card)


def line(taking: Absorbing, act: Act) -> None:
    """Their line, on its card; what it says itself does not stand beside it as well."""
    thread = taking.state.thread
    target = act.card or (thread.card if thread else "") or (taking.state.asked.card if taking.state.asked else "")
    card = taking.card(target)
    _written(taking, card, Words(act.words, taking.origin))


def _written(taking: Absorbing, card: Card | None, words: Words) -> None:
    thread = taking.state.thread
    if card is None and thread and thread.point == "intent" and taking.sheet.goal:
        card = taking.sheet.goal.objective
    elif card is None and thread and thread.point == "intent":
        objective(taking, Act("objective", words.text))
        taking.state = replace(taking.state, thread=None)
        return
    if card is None:
        id, before = taking.add(words), ""
        _from_fragments(taking, id, words.text)
    else:
        id, before = card.id, card.text
        if thread and thread.point == "key-result-is-a-task" and thread.card == id:
            taking.change(Receive((), (card.words,)))
        taking.change(Reword(id, words))
        for slot, value in card.slots.given():
            if slot in NUMBERS and (says(words.text, value.text) or overrules(words.text, slot)):
                taking.change(Fill(id, slot, None))
        _from_fragments(taking, id, words.text)
    taking.state = replace(taking.state, thread=None)
    taking.note("line", words.text, id, before)


def _from_fragments(taking: Absorbing, card: str, text: str) -> None:
    """Values that were given before there was a line they fit to, unless it says them itself."""
    for one in taking.state.fragments:
        if one.card not in ("", card) or one.topic not in NUMBERS:
            continue
        if not says(text, one.text) and not overrules(text, one.topic):
            taking.change(Fill(card, one.topic, Words(one.text, one.origin)))
    kept = tuple(one for one in taking.state.fragments if one.card not in ("", card) or one.topic not in NUMBERS)
    taking.state = replace(taking.state, fragments=kept)


def use_words(taking: Absorbing, _: Act) -> None:
    """`{measure}: {from} → {to} by {date}` from their fragments only: the measure becomes the text, the rest slots."""
    thread = taking.state.thread
    card = thread.card if thread else ""
    fragments = {one.topic: one for one in taking.state.fragments if one.card == card}
    topics = _AIMS if thread and thread.point == "intent" else _TEXTS
    said = [fragments[topic] for topic in topics if topic in fragments]
    chosen = next((one for one in said if counts(one.text)), None) or _last(taking, said)
    if chosen is not None:
        _written(taking, taking.card(card), Words(chosen.text, chosen.origin))


def _last(taking: Absorbing, said: list[Fragment]) -> Fragment | None:
    """Of several the one said last: it comes closest to what they mean by now."""
    return max(said, key=taking.state.fragments.index, default=None)


def remove(taking: Absorbing, act: Act) -> None:
    """Off the table: a key result is kept aside, where it can be taken up again."""
    card = taking.card(act.card)
    if card is None:
        return
    taking.change(Remove(card.id) if taking.is_objective(card.id) else SetAside(card.id))
    thread = taking.state.thread
    if thread and thread.card == card.id:
        taking.state = replace(taking.state, thread=None)
    taking.note("set aside", card.text, card.id)
