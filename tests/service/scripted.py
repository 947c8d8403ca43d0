"""A rehearsal of real parts but the reading, which is a script here: a few words and what they mean."""

import re
from datetime import UTC, datetime, timedelta
from itertools import count

from coach.dialogue.acts import Act
from coach.dialogue.policy import decide
from coach.domain import Card, Goal, Passage, Viewer, Words
from coach.domain.changes import Receive
from coach.errors import NotFound
from coach.intake import read_bytes, read_text
from coach.language.voice import speak
from coach.retrieval.library import WANTED, Answer, Hit
from coach.review import review
from coach.service.parts import Means
from coach.service.rehearsal import Rehearsal

ANN = Viewer("ann", "acme")
BEN = Viewer("ben", "acme")
EVE = Viewer("ann", "elsewhere")
DRAFT = "Objective: Drivers come home rested\n- Launch the rota app\n- Overtime from 90 to 30 hours a month"
_SAID = {
    "undo": "undo",
    "no that is wrong": "correct",
    "I am so tired of this": "feeling",
    "this whole exercise is pointless": "resistance",
    "I cannot go on like this, I want it all to end": "distress",
    "yes": "yes",
    "no": "no",
    "what is a key result?": "method",
    "show me an example": "example",
    "hello": "greet",
    "that's it": "end",
    "it is good as it is": "approve",
    "tell me": "mode",
}
_FROM = re.compile(r"from (\d+%?)")


def read(text, state, sheet, turn):
    """Acts by what is written, word for word; drafts by intake."""
    option = next((one for one in state.options if one.label == text), None)
    if option:
        return (Act(option.kind, text, 1.0, option.card, option.slot, option.value),)
    if kind := _SAID.get(text):
        return (Act(kind, text, value="tell" if kind == "mode" else ""),)
    if "\n-" in text or "\n|" in text:
        return (Act("draft", text, received=Receive(tuple(_goals(text, turn)), anew=bool(sheet.goals))),)
    slots = [Act("slot", found[0], slot="baseline", value=found[1]) for found in _FROM.finditer(text)]
    return (Act("answer", text), *slots)


def _goals(text, turn):
    origin = f"message:{turn}"
    for place, okrs in enumerate(read_text(text).draft.sets):
        cards = tuple(
            Card(f"{turn}-k{place}-{number}", Words(one.text, origin)) for number, one in enumerate(okrs.key_results)
        )
        objective = Card(f"{turn}-o{place}", Words(okrs.objective.text, origin))
        yield Goal(f"{turn}-g{place}", objective, cards)


class Guides:
    """A library of two passages."""

    def __init__(self):
        self.shelf = [
            Passage("guide:a", "guide", "Key results", "A key result says what changes for somebody."),
            Passage(
                "example:b",
                "example",
                "An example",
                "Nurses hand over in time\n- Late handovers fall",
                function="nursing",
            ),
        ]

    def search(self, viewer, query, wanted=WANTED, limit=5):  # noqa: ARG002
        hits = tuple(Hit(one, 1.0) for one in self.shelf if wanted.passes(one))[:limit]
        return Answer(hits, hits, "words")

    def passage(self, viewer, id):  # noqa: ARG002
        found = next((one for one in self.shelf if one.id == id), None)
        if found is None:
            raise NotFound("There is no such passage.")
        return found


def means(store, **other):
    """The parts, on a store; ids are counted, and time goes on by a second with every look at the clock."""
    seconds, ids = count(), count()
    start = datetime(2026, 3, 2, 9, tzinfo=UTC)
    parts = {
        "talks": lambda: store.talks,
        "read": read,
        "review": review,
        "decide": decide,
        "speak": speak,
        "guides": Guides(),
        "intake": read_bytes,
        "now": lambda: start + timedelta(seconds=next(seconds)),
        "id": lambda: f"id{next(ids)}",
    }
    return Means(**parts | other)


def rehearsal(store, **other):
    """A rehearsal on a store."""
    return Rehearsal(means(store, **other))


_NUMBERS = count()


def send(rehearsal, conversation, text, **more):
    """Send a message of Ann's."""
    return rehearsal.receive(ANN, conversation, text, f"m{next(_NUMBERS)}", **more)


def say(rehearsal, conversation, text, **more):
    """Send a message of Ann's and hear the whole reply: the turn as it is then."""
    turn = send(rehearsal, conversation, text, **more)
    for _ in rehearsal.answer(ANN, turn.id):
        pass
    return rehearsal.turn(ANN, turn.id)
