"""A draft came in: what was read, one strength in quotes, one pattern, and a stop."""

from collections.abc import Iterator
from dataclasses import replace

from coach.dialogue.rules import talk
from coach.dialogue.situation import Choice, Question, Situation, led, put, short
from coach.dialogue.state import Step
from coach.review.wording import spell
from coach.text.language import language


def receive(s: Situation) -> Choice:
    """What was read and what holds, then the first question."""
    state = replace(s.state, phase="sharpen")
    return _opened(s.settled(state), read(s), *_foreign(s), *_strength(s))


def focused(s: Situation) -> Choice:
    """One of several objectives was chosen: what holds there, then the first question about it."""
    return _opened(s.settled(s.state), *_strength(s))


def _opened(s: Situation, *lead: Step) -> Choice:
    s = replace(s, state=replace(s.state, thread=None), noted=())
    if s.state.imposed and not s.tried("yours", ""):
        quote = (("quote", short(s.state.imposed)),)
        return put(s.state, Question("ExploreImposed", "yours", "", quote), *lead)
    pattern = next((point for point in s.points if point.pattern), None)
    if pattern is not None and len(s.state.raised) < talk.MOST:
        return talk.raised(s, pattern, *lead)
    return led(talk.onward(s), *lead)


def read(s: Situation) -> Step:
    """What came in, as a person would say it."""
    goals = s.sheet.goals
    if any(one.what == "new version" for one in s.noted):
        return Step("Receive", "new version")
    if len(goals) > 1:
        return Step("Receive", "several", values=(("objectives", _many(len(goals), "objective")),))
    goal = goals[0]
    results = (("results", _many(len(goal.key_results), "key result")),)
    if not goal.key_results:
        return Step("Receive", "objective only")
    return Step("Receive", "one" if goal.objective.text.strip() else "key results only", values=results)


def _many(count: int, noun: str) -> str:
    return f"{spell(count)} {noun}{'' if count == 1 else 's'}"


def _strength(s: Situation) -> Iterator[Step]:
    if s.seen and s.seen.strengths:
        strength = s.seen.strengths[0]
        yield Step("Mirror", "strength", values=(("quote", short(strength.quote)), ("strength", strength.text)))


def _foreign(s: Situation) -> Iterator[Step]:
    told = language(" ".join(card.text for _, card in s.sheet.cards()))
    if told.sure and told.code != "en":
        yield Step("Receive", "foreign")
