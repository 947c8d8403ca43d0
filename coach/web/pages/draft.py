"""The draft as HTML: cards with what stands beside them, what was kept aside, and what one leaves with."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from coach.domain import Dismissed
from coach.language.citing import cited
from coach.language.filling import cut, flat
from coach.review.wording import wording
from coach.service.views import CardView, GoalView, Note, SlotView, Talk
from coach.web.pages.templates import counted, phrase, render

_KINDS = ("committed", "aspirational", "learning")
_SHORT = 60
#: While this point is open, how far and from where are questions for later.
_WORK = "key-result-is-a-task"


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot as it is shown: `before` is said before the value, `shown` is the value in plain words."""

    name: str
    label: str
    value: str
    before: str
    shown: str
    question: str
    fresh: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A card as it is shown, with the notes that do not wait. `work`: it does not say its effect yet."""

    card: str
    text: str
    slots: tuple[Slot, ...]
    notes: tuple[Note, ...]
    strengths: tuple[tuple[str, str], ...]
    fresh: bool
    work: bool


@dataclass(frozen=True, slots=True)
class Goal:
    """An objective with its key results; `count` is how many, `others` are the goals they could move to."""

    goal: str
    short: str
    serves: str
    kind: str
    focus: bool
    shown: bool
    objective: Card
    results: tuple[Card, ...]
    notes: tuple[Note, ...]
    others: tuple["Goal", ...] = ()

    @property
    def count(self) -> int:
        """How many key results."""
        return len(self.results)

    @property
    def points(self) -> int:
        """How many notes, those of the set included."""
        return len(self.notes) + sum(len(card.notes) for card in (self.objective, *self.results))

    @property
    def counts(self) -> str:
        """`3 key results · 1 note`."""
        said = [counted("results", self.count)]
        return " · ".join([*said, counted("notes", self.points)] if self.points else said)


def panel(talk: Talk) -> str:
    """The whole draft."""
    dismissed = talk.sheet.dismissed
    return render(
        "draft",
        version=talk.version,
        versions=talk.versions,
        undoable=talk.version > 0,
        notices=talk.notices,
        goals=goals(talk),
        asides=tuple(words.text for words in talk.sheet.context),
        pledge=tuple(_pledged(talk)),
        dismissed=[{"id": one.id, "quote": one.quote, "heading": _heading(one)} for one in dismissed],
        dismissed_said=counted("dismissed", len(dismissed)),
    )


def fold(talk: Talk) -> str:
    """The draft in one line, for narrow screens; "" where there is none."""
    seen = goals(talk)
    goal = next((one for one in seen if one.shown), None)
    asides = len(talk.sheet.context)
    if goal is None and not asides:
        return ""
    said = [goal.counts] if goal else []
    counts = " · ".join([*said, counted("asides", asides)] if asides else said)
    return render("fold", title=goal.short if goal else phrase("draft"), counts=counts)


def goals(talk: Talk) -> tuple[Goal, ...]:
    """The goals as they are shown; the one that is talked about, or the first, is in sight."""
    sight = next((one.goal for one in talk.goals if one.focus), talk.goals[0].goal if talk.goals else "")
    seen = tuple(_goal(one, one.goal == sight) for one in talk.goals)
    return tuple(replace(one, others=tuple(other for other in seen if other is not one)) for one in seen)


def _goal(view: GoalView, sight: bool) -> Goal:
    objective, *results = map(_card, view.cards)
    short = cut(flat(objective.text), _SHORT)
    notes = _shown(view.notes)
    kind = view.kind or ""
    return Goal(view.goal, short, view.serves, kind, view.focus, sight, objective, (*results,), notes)


def _card(view: CardView) -> Card:
    slots = tuple(_slot(slot) for slot in view.slots if slot.value or slot.question)
    work = any(note.id == _WORK for note in view.notes) and not all(slot.value for slot in slots)
    return Card(view.card, view.text, slots, _shown(view.notes), view.strengths, view.fresh, work)


def _slot(view: SlotView) -> Slot:
    kind = view.name == "kind"
    shown = phrase(f"kind-{view.value}") if kind and view.value in _KINDS else view.value
    before = "" if kind else view.label.lower()
    return Slot(view.name, view.label, view.value, before, shown, view.question, view.fresh)


def _shown(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    return tuple(replace(note, source=cited(note.source)) for note in notes if not note.waits)


def _pledged(talk: Talk) -> Iterator[tuple[str, str]]:
    for one in fields(talk.pledge):
        if words := getattr(talk.pledge, one.name):
            yield one.name.replace("_", "-"), words


def _heading(dismissed: Dismissed) -> str:
    return wording("criteria", dismissed.id).heading
