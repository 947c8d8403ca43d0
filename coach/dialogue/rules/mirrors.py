"""What is said back: a change, a contrast, a pattern; never a paraphrase for its own sake, and at most one."""

from collections.abc import Callable

from coach.dialogue.situation import Noted, Situation, short
from coach.dialogue.state import Step
from coach.review.wording import spell

_KINDS = {"committed": "promise", "aspirational": "reach", "learning": "learning"}
_ENOUGH = 4
_ANSWERED = ("AskPart", "AskIntent", "RaiseFinding", "ExploreImposed")
#: More key results than these are too many.
_MOST = 5


def mirrors(s: Situation) -> tuple[Step, ...]:
    """What the message changed, in one step; nothing after a bare word."""
    noted = {one.what: one for one in s.noted}
    for what, mirror in _MIRRORS.items():
        if what in noted and (step := mirror(s, noted)):
            return (step,)
    return ()


def _distance(_: Situation, noted: dict[str, Noted]) -> Step | None:
    target, baseline = noted["target"], noted.get("baseline")
    if baseline is None:
        return Step("Mirror", "target", target.card, (("value", target.words),))
    return Step("Mirror", "distance", target.card, (("from", baseline.words), ("to", target.words)))


def _line(s: Situation, noted: dict[str, Noted]) -> Step | None:
    one = noted["line"]
    own = one.other and s.goal and s.seen and not s.has("use-words")
    if own and not _doubted(s, one.card):
        return Step("Celebrate", "better", one.card, (("before", short(one.other)), ("after", short(one.words))))
    return Step("Mirror", "own line", one.card, (("quote", short(one.words)),))


def _doubted(s: Situation, card: str) -> bool:
    return any(point.card == card and point.finding.level != "question" for point in s.points)


def _answer(s: Situation, noted: dict[str, Noted]) -> Step | None:
    one, asked = noted["answer"], s.asked
    if asked and (asked.move, asked.topic) == ("Commit", "smaller"):
        return Step("Mirror", "smaller step", values=(("quote", short(one.words)),))
    if asked is None or asked.move not in _ANSWERED or len(one.words.split()) < _ENOUGH:
        return None
    return Step("Mirror", "effect", one.card, (("quote", short(one.words)),))


def _aside(s: Situation, one: Noted) -> Step:
    """How many are left, where there were too many; else what was put aside."""
    gone, left = sum(other.what == "set aside" for other in s.noted), len(s.goal.key_results) if s.goal else 0
    if gone > 1 and left + gone > _MOST >= left:
        return Step("Mirror", "fewer", values=(("count", spell(left)),))
    return Step("Mirror", "set aside", values=(("quote", short(one.words)),))


def _plain(topic: str) -> Callable[[Situation, dict[str, Noted]], Step | None]:
    return lambda _, noted: Step("Mirror", topic, noted[_NAMES[topic]].card, (("value", noted[_NAMES[topic]].words),))


_NAMES = {"starting point": "baseline", "date": "due", "person": "owner"}
_MIRRORS: dict[str, Callable[[Situation, dict[str, Noted]], Step | None]] = {
    "line": _line,
    "key result": lambda _, noted: Step("Mirror", "added", values=(("quote", short(noted["key result"].words)),)),
    "target": _distance,
    "baseline": _plain("starting point"),
    "due": _plain("date"),
    "owner": _plain("person"),
    "kind": lambda _, noted: Step("Mirror", _KINDS[noted["kind"].words]),
    "set aside": lambda s, noted: _aside(s, noted["set aside"]),
    "plan": lambda _, noted: Step("Acknowledge", "plan", values=(("quote", short(noted["plan"].words)),)),
    "unknown": lambda _s, _n: Step("Acknowledge", "unknown"),
    "answer": _answer,
}
