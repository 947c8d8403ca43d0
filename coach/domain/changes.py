"""What can be done to a sheet, each a value; `apply` does it and gives the next sheet.

The person's hand on a card and their words in the chat end in the same changes.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import singledispatch

from coach.domain.draft import Kind
from coach.domain.sheet import Card, Dismissed, Goal, Sheet, SlotName, Slots, Words


@dataclass(frozen=True, slots=True)
class Receive:
    """Goals and context that were read from a paste or a file; `anew` puts them in place of what is there."""

    goals: tuple[Goal, ...]
    context: tuple[Words, ...] = ()
    anew: bool = False


@dataclass(frozen=True, slots=True)
class AddObjective:
    """A new goal with this objective, in focus from now on; both ids are new."""

    goal: str
    card: str
    words: Words


@dataclass(frozen=True, slots=True)
class AddKeyResult:
    """A new key result at the end of a goal."""

    goal: str
    card: str
    words: Words


@dataclass(frozen=True, slots=True)
class Reword:
    """Other words on a card; its slots stay."""

    card: str
    words: Words


@dataclass(frozen=True, slots=True)
class Fill:
    """A slot's value; None empties it."""

    card: str
    slot: SlotName
    words: Words | None


@dataclass(frozen=True, slots=True)
class Remove:
    """Take a key result, or a goal by its objective's card, off the sheet."""

    card: str


@dataclass(frozen=True, slots=True)
class SetAside:
    """Keep a key result's words with the context, where they can be taken up again."""

    card: str


@dataclass(frozen=True, slots=True)
class Place:
    """Put a key result at a place (from 0) of a goal: its own, or another."""

    card: str
    goal: str
    at: int


@dataclass(frozen=True, slots=True)
class Promote:
    """Make a line of the context (from 0) a key result of a goal, or with `goal` "" an objective."""

    at: int
    goal: str
    card: str


@dataclass(frozen=True, slots=True)
class Focus:
    """Talk about this goal."""

    goal: str


@dataclass(frozen=True, slots=True)
class SetKind:
    """What kind of goal it is."""

    goal: str
    kind: Kind | None


@dataclass(frozen=True, slots=True)
class Serve:
    """What a goal is for."""

    goal: str
    words: Words | None


@dataclass(frozen=True, slots=True)
class Dismiss:
    """Never raise this point again for these words."""

    id: str
    quote: str


@dataclass(frozen=True, slots=True)
class Recall:
    """Take a dismissal back."""

    id: str
    quote: str


Change = (
    Receive
    | AddObjective
    | AddKeyResult
    | Reword
    | Fill
    | Remove
    | SetAside
    | Place
    | Promote
    | Focus
    | SetKind
    | Serve
    | Dismiss
    | Recall
)


@singledispatch
def apply(change: Change, sheet: Sheet) -> Sheet:  # noqa: ARG001 - the dispatched ones use it
    """The sheet after a change; KeyError where it names a card, a goal or a line that is not there."""
    raise TypeError(f"{type(change).__name__} is no change")


@apply.register
def _(change: Receive, sheet: Sheet) -> Sheet:
    before = Sheet(dismissed=sheet.dismissed) if change.anew else sheet
    goals = (*before.goals, *change.goals)
    focus = change.goals[0].id if len(change.goals) == 1 else ("" if change.goals else before.focus)
    return replace(before, goals=goals, context=(*before.context, *change.context), focus=focus)


@apply.register
def _(change: AddObjective, sheet: Sheet) -> Sheet:
    goal = Goal(change.goal, Card(change.card, change.words))
    return replace(sheet, goals=(*sheet.goals, goal), focus=goal.id)


@apply.register
def _(change: AddKeyResult, sheet: Sheet) -> Sheet:
    card = Card(change.card, change.words)
    return _on_goal(sheet, change.goal, lambda goal: replace(goal, key_results=(*goal.key_results, card)))


@apply.register
def _(change: Reword, sheet: Sheet) -> Sheet:
    return _on_card(sheet, change.card, lambda card: replace(card, words=change.words))


@apply.register
def _(change: Fill, sheet: Sheet) -> Sheet:
    return _on_card(sheet, change.card, lambda card: replace(card, slots=_filled(card.slots, change)))


@apply.register
def _(change: Remove, sheet: Sheet) -> Sheet:
    home = _home(sheet, change.card)
    if home.objective.id == change.card:
        left = tuple(goal for goal in sheet.goals if goal.id != home.id)
        return replace(sheet, goals=left, focus="" if sheet.focus == home.id else sheet.focus)
    return _on_goal(sheet, home.id, lambda goal: replace(goal, key_results=_without(goal, change.card)))


@apply.register
def _(change: SetAside, sheet: Sheet) -> Sheet:
    home = _home(sheet, change.card)
    words = next(card.words for card in home.key_results if card.id == change.card)
    left = apply(Remove(change.card), sheet)
    return replace(left, context=(*left.context, words))


@apply.register
def _(change: Place, sheet: Sheet) -> Sheet:
    home = _home(sheet, change.card)
    card = next(card for card in home.key_results if card.id == change.card)
    taken = _on_goal(sheet, home.id, lambda goal: replace(goal, key_results=_without(goal, card.id)))
    return _on_goal(taken, change.goal, lambda goal: replace(goal, key_results=_with(goal, card, change.at)))


@apply.register
def _(change: Promote, sheet: Sheet) -> Sheet:
    if not 0 <= change.at < len(sheet.context):
        raise KeyError(change.at)
    words = sheet.context[change.at]
    rest = replace(sheet, context=(*sheet.context[: change.at], *sheet.context[change.at + 1 :]))
    if change.goal:
        return apply(AddKeyResult(change.goal, change.card, words), rest)
    return apply(AddObjective(f"{change.card}-goal", change.card, words), rest)


@apply.register
def _(change: Focus, sheet: Sheet) -> Sheet:
    return replace(_on_goal(sheet, change.goal, lambda goal: goal), focus=change.goal)


@apply.register
def _(change: SetKind, sheet: Sheet) -> Sheet:
    return _on_goal(sheet, change.goal, lambda goal: replace(goal, kind=change.kind))


@apply.register
def _(change: Serve, sheet: Sheet) -> Sheet:
    return _on_goal(sheet, change.goal, lambda goal: replace(goal, serves=change.words))


@apply.register
def _(change: Dismiss, sheet: Sheet) -> Sheet:
    one = Dismissed(change.id, change.quote)
    return sheet if one in sheet.dismissed else replace(sheet, dismissed=(*sheet.dismissed, one))


@apply.register
def _(change: Recall, sheet: Sheet) -> Sheet:
    one = Dismissed(change.id, change.quote)
    return replace(sheet, dismissed=tuple(other for other in sheet.dismissed if other != one))


def _on_goal(sheet: Sheet, id: str, change: Callable[[Goal], Goal]) -> Sheet:
    if not any(goal.id == id for goal in sheet.goals):
        raise KeyError(id)
    return replace(sheet, goals=tuple(change(goal) if goal.id == id else goal for goal in sheet.goals))


def _on_card(sheet: Sheet, id: str, change: Callable[[Card], Card]) -> Sheet:
    home = _home(sheet, id)
    results = tuple(change(card) if card.id == id else card for card in home.key_results)
    objective = change(home.objective) if home.objective.id == id else home.objective
    return _on_goal(sheet, home.id, lambda goal: replace(goal, objective=objective, key_results=results))


def _home(sheet: Sheet, id: str) -> Goal:
    home = next((goal for goal, card in sheet.cards() if card.id == id), None)
    if home is None:
        raise KeyError(id)
    return home


def _without(goal: Goal, id: str) -> tuple[Card, ...]:
    return tuple(card for card in goal.key_results if card.id != id)


def _with(goal: Goal, card: Card, at: int) -> tuple[Card, ...]:
    return (*goal.key_results[:at], card, *goal.key_results[at:])


def _filled(slots: Slots, change: Fill) -> Slots:
    value: dict[str, Words | None] = {change.slot: change.words}
    return replace(slots, **value)
