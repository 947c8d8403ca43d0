"""Two drafts side by side, card by card; and a draft without what one change did to it."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Literal, TypeVar

from coach.domain.changes import Place, apply
from coach.domain.sheet import Card, Dismissed, Goal, Sheet, Slots, Words

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Difference:
    """A card that is not what it was: `was` None where it is new, `now` None where it is gone."""

    goal: str
    card: str
    role: Literal["objective", "key result"]
    was: Card | None
    now: Card | None


def compare(old: Sheet, new: Sheet) -> tuple[Difference, ...]:
    """What changed from one draft to another, in the order of the new one; then what is gone."""
    was, now = ({card.id: (goal, card) for goal, card in sheet.cards()} for sheet in (old, new))
    kept = [(goal, was[id][1] if id in was else None, card) for id, (goal, card) in now.items()]
    gone = [(goal, card, None) for id, (goal, card) in was.items() if id not in now]
    return tuple(_difference(*one) for one in (*kept, *gone) if one[1] != one[2])


def _difference(goal: Goal, was: Card | None, now: Card | None) -> Difference:
    id = (now or was or goal.objective).id
    return Difference(goal.id, id, "objective" if goal.objective.id == id else "key result", was, now)


def without(before: Sheet, after: Sheet, now: Sheet) -> Sheet:
    """The draft `now` without what changed from `before` to `after`; what was changed since then stays."""
    if now == after:
        return before
    after, now = _back_home(before, after, now)
    goals = _each(before.goals, after.goals, now.goals, _id, _goal)
    context = _each(before.context, after.context, now.context, _itself, _words)
    dismissed = _each(before.dismissed, after.dismissed, now.dismissed, _itself, _dismissed)
    focus = _one(before.focus, after.focus, now.focus)
    goals = tuple(_once(goals))
    return Sheet(goals, context, focus if any(goal.id == focus for goal in goals) else "", dismissed)


def _back_home(before: Sheet, after: Sheet, now: Sheet) -> tuple[Sheet, Sheet]:
    """Both drafts with the key results that were moved to another goal, and are there still, where they were before."""
    homes, moved, still = ({card.id: goal.id for goal, card in sheet.cards()} for sheet in (before, after, now))
    for goal in before.goals:
        for place, card in enumerate(goal.key_results):
            there = moved.get(card.id)
            here = all(any(one.id == goal.id for one in sheet.goals) for sheet in (after, now))
            if there not in (None, homes[card.id]) and still.get(card.id) == there and here:
                change = Place(card.id, goal.id, place)
                after, now = apply(change, after), apply(change, now)
    return after, now


def _once(goals: Sequence[Goal]) -> Iterator[Goal]:
    """The goals with each key result at the first place that it came back to."""
    seen: set[str] = set()
    for goal in goals:
        yield replace(goal, key_results=tuple(card for card in goal.key_results if card.id not in seen))
        seen.update(card.id for card in goal.key_results)


def _goal(before: Goal, after: Goal, now: Goal) -> Goal:
    return Goal(
        now.id,
        _card(before.objective, after.objective, now.objective),
        _each(before.key_results, after.key_results, now.key_results, _id, _card),
        _one(before.kind, after.kind, now.kind),
        _one(before.serves, after.serves, now.serves),
    )


def _card(before: Card, after: Card, now: Card) -> Card:
    names = [one.name for one in fields(Slots)]
    three = before.slots, after.slots, now.slots
    slots = {name: _one(*(getattr(slots, name) for slots in three)) for name in names}
    return replace(now, words=_one(before.words, after.words, now.words), slots=Slots(**slots))


def _one(before: _T, after: _T, now: _T) -> _T:
    """What was before, unless it was changed since."""
    return before if now == after else now


def _each(
    before: Sequence[_T],
    after: Sequence[_T],
    now: Sequence[_T],
    key: Callable[[_T], Hashable],
    one: Callable[[_T, _T, _T], _T],
) -> tuple[_T, ...]:
    """The same of a sequence: what came is gone again, what went is back in its place."""
    was, then = ({key(each): each for each in some} for some in (before, after))
    known = {key(each) for each in now}
    kept = [_kept(was.get(key(each)), then.get(key(each)), each, one) for each in now]
    found = [each for each in kept if each is not None]
    for place, each in enumerate(before):
        if key(each) not in then and key(each) not in known:
            found.insert(place, each)
    return tuple(found)


def _kept(before: _T | None, after: _T | None, now: _T, one: Callable[[_T, _T, _T], _T]) -> _T | None:
    if before is not None and after is not None:
        return one(before, after, now)
    return None if before is None and now == after else now


def _id(one: Goal | Card) -> str:
    return one.id


def _itself(one: _T) -> _T:
    return one


def _words(_before: Words, _after: Words, now: Words) -> Words:
    return now


def _dismissed(_before: Dismissed, _after: Dismissed, now: Dismissed) -> Dismissed:
    return now
