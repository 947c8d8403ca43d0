"""What a rule looks at, and what it gives back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from coach.dialogue.acts import Act, ActKind, Option
from coach.dialogue.moves import BY_NAME, MoveName
from coach.dialogue.points import Point, points
from coach.dialogue.state import Asked, Scene, State, Step
from coach.domain import Card, Goal, Sheet
from coach.domain.changes import Change
from coach.review import Review, SetReview

Values = tuple[tuple[str, str], ...]
#: How much of a card's words stands for it in a sentence.
_SHORT = 60


@dataclass(frozen=True)
class Situation:
    """The state and the sheet with the message's changes made, the acts, and what they did (`noted`, by kind)."""

    state: State
    before: State
    acts: tuple[Act, ...]
    sheet: Sheet
    look: Callable[[Sheet], Review]
    scene: Scene
    changes: tuple[Change, ...] = ()
    noted: tuple["Noted", ...] = ()

    def has(self, *kinds: ActKind) -> bool:
        """Whether the message does any of these."""
        return any(act.kind in kinds for act in self.acts)

    def first(self, *kinds: ActKind) -> Act | None:
        """The first act of these kinds."""
        return next((act for act in self.acts if act.kind in kinds), None)

    @property
    def asked(self) -> Asked | None:
        """The question that was open when the message came."""
        return self.before.asked

    @property
    def goal(self) -> Goal | None:
        """The goal that is talked about."""
        return self.sheet.goal

    @cached_property
    def seen(self) -> SetReview | None:
        """The review of that goal, as it is now."""
        goal = self.goal
        if goal is None:
            return None
        return next((one for one in self.look(self.sheet).sets if one.id == goal.id), None)

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """What is left to talk about, first what makes others moot."""
        if self.goal is None or self.seen is None:
            return ()
        found = points(self.goal, self.seen, imposed=bool(self.state.imposed))
        return tuple(point for point in found if point.key not in self.state.raised and self.open(point.id, point.card))

    def open(self, topic: str, card: str) -> bool:
        """Whether a topic of a card may still be asked about."""
        return key(topic, card) not in self.state.closed

    def tried(self, topic: str, card: str) -> int:
        """How often it was asked."""
        return dict(self.state.tried).get(key(topic, card), 0)

    def settled(self, state: State) -> "Situation":
        """The same with another state, and no question open any more."""
        state = replace(state, asked=None, options=())
        return replace(self, state=state, before=replace(self.before, asked=None))

    def card(self, id: str) -> Card | None:
        """A card of the sheet."""
        return self.sheet.card(id)

    def named(self, id: str) -> str:
        """The words that stand for a card in a sentence, its objective's where there is no card; "" for none."""
        card = self.card(id) or (self.goal.objective if self.goal else None)
        return short(card.text) if card else ""


@dataclass(frozen=True, slots=True)
class Noted:
    """Something the message did to the draft or the talk: what, and the words; `other` what stood there before."""

    what: str
    words: str
    card: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a rule decides."""

    steps: tuple[Step, ...]
    state: State
    changes: tuple[Change, ...] = ()
    private: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question to put: by which move, about what, with the material of its wording and quick answers."""

    move: MoveName
    topic: str
    card: str = ""
    values: Values = ()
    options: tuple[Option, ...] = field(default=())


def key(topic: str, card: str) -> str:
    """How the state remembers a topic of a card."""
    return f"{topic}|{card}"


def put(state: State, question: Question, *lead: Step) -> Choice:
    """Ask it, after what is said first."""
    tried = dict(state.tried)
    name = key(question.topic, question.card)
    tried[name] = tried.get(name, 0) + 1
    asked = Asked(question.move, question.topic, question.card, tried[name])
    step = Step(question.move, question.topic, question.card, question.values)
    after = replace(state, asked=asked, options=question.options, tried=tuple(tried.items()))
    return Choice((*_quiet(lead), step), after)


def say(state: State, *steps: Step) -> Choice:
    """Say something and leave the open question open."""
    return Choice(tuple(_quiet(steps)), state)


def led(choice: Choice, *lead: Step) -> Choice:
    """The same choice with something said first."""
    return replace(choice, steps=(*_quiet(lead), *choice.steps))


def _quiet(steps: tuple[Step, ...]) -> Iterator[Step]:
    return (replace(step, asks=False) for step in steps)


def close(state: State, *keys: str) -> State:
    """The state with topics that need no further question."""
    return replace(state, closed=state.closed.union(keys))


def coaches(steps: tuple[Step, ...]) -> bool:
    """Whether a turn counts as coaching: every move of it does."""
    return all(BY_NAME[step.move].coaching for step in steps)


def short(text: str) -> str:
    """The beginning of a text, cut at a word."""
    flat = " ".join(text.split()).rstrip(" .,;:")
    if len(flat) <= _SHORT:
        return flat
    return flat[:_SHORT].rsplit(" ", 1)[0].rstrip(",;:") + "…"
