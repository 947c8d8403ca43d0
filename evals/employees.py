"""Simulated employees: scripted people with facts that they tell only when asked for them.

Data: `evals/data/employees/*.toml`: `who` it is, their `traits`, what they `open` with, `says` (by turn, whatever was
asked), `facts` by kind, `result` tables with the facts of one key result (`text` as it stands in the draft), what they
say when `unsure`, and what they `feel` when asked about that. A fact may have several wordings; the seed chooses.
"""

import random
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from coach.errors import InputError
from coach.language.observing.reply import content, stem

DATA = Path(__file__).parent / "data" / "employees"
#: Which kinds of facts answer a question about a topic (of a move, or a finding's id), in the order they are tried.
ANSWERS: Mapping[str, tuple[str, ...]] = {
    "change": ("change", "effect", "whom"),
    "team": ("change", "whom"),
    "whom": ("whom", "effect"),
    "why now": ("why",),
    "signs": ("signs", "measure", "effect"),
    "effect": ("effect", "whom", "signs"),
    "measure": ("measure", "signs"),
    "target": ("target",),
    "baseline": ("baseline",),
    "due": ("due",),
    "owner": ("owner",),
    "kind": ("kind",),
    "serves": ("serves",),
    "depends": ("depends",),
    "influence": ("influence",),
    "find out": ("find out",),
    "objective": ("line",),
    "key result": (),
    "takeaway": ("takeaway", "line"),
    "yours": ("influence",),
    "suffer": ("guard",),
    "manager": ("manager",),
    "questions": ("manager",),
    "lost": ("fear",),
    "needed": ("depends",),
    "worth": ("why",),
    "step": ("step",),
    "by": ("by",),
    "confidence": ("confidence",),
    "target confidence": ("target confidence",),
    "witness": ("witness",),
    "first sign": ("first sign", "signs"),
    "stopper": ("stopper",),
    "stopping": ("stopping",),
    "smaller": ("smaller",),
    "question": ("stretch",),
    "key-result-is-a-task": ("effect", "whom", "signs"),
    "key-result-without-number": ("measure", "target"),
    "key-result-is-vague": ("measure", "effect"),
    "key-result-without-baseline": ("baseline",),
    "key-result-is-compound": ("main",),
    "key-result-is-business-as-usual": ("change", "guard"),
    "key-result-has-a-placeholder": ("find out", "target"),
    "key-result-is-outside-our-influence": ("influence",),
    "objective-is-vague": ("change", "whom"),
    "objective-is-a-task": ("change", "whom", "why"),
    "objective-is-a-metric": ("why", "whom"),
    "objective-is-compound": ("main",),
    "objective-is-business-as-usual": ("change", "why"),
    "objective-without-key-results": ("signs",),
    "key-results-miss-the-objective": ("signs",),
    "no-counterweight": ("guard",),
    "all-key-results-lag": ("first sign",),
    "target-looks-safe": ("stretch",),
}
_UNSURE = ("hm, i don't know", "no idea to be honest", "not sure, ask me another one", "can't say right now")
_AGREED = (
    "ok, that's it for me, i'm happy with it",
    "good, i think it's done. that's my draft",
    "fine for me now, let's leave it like that",
)


class Question(NamedTuple):
    """What is asked: a topic, the text of the card it is about ("" for none), and quick answers that are offered."""

    topic: str
    card: str = ""
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Employee:
    """A person of a file; `facts` by (key result, kind), with "" for what belongs to none."""

    name: str
    who: str
    traits: tuple[str, ...]
    opens: str
    says: Mapping[int, str]
    facts: Mapping[tuple[str, str], tuple[str, ...]]
    unsure: tuple[str, ...] = _UNSURE
    feels: tuple[str, ...] = ()


def load(path: Path) -> Employee:
    """The person of a file; InputError where it is none."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        facts = {("", kind): _wordings(said) for kind, said in table.get("facts", {}).items()}
        for result in table.get("result", ()):
            facts |= {(result["text"], kind): _wordings(said) for kind, said in result.items() if kind != "text"}
        says = {int(turn): said for turn, said in table.get("says", {}).items()}
        more = {name: tuple(table[name]) for name in ("unsure", "feels") if name in table}
        return Employee(path.stem, table["who"], tuple(table["traits"]), table["opens"].strip(), says, facts, **more)
    except (tomllib.TOMLDecodeError, KeyError, ValueError) as problem:
        raise InputError(f"{path.name}: {problem!r}") from None


def everybody() -> tuple[Employee, ...]:
    """All of them, by name."""
    return tuple(map(load, sorted(DATA.glob("*.toml"))))


def _wordings(said: Any) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else tuple(said)


@dataclass
class Person:
    """An employee in a talk: answers what is asked, tells nothing else, and remembers what was told."""

    employee: Employee
    seed: int
    told: set[tuple[str, str]] = field(default_factory=set)
    agreed: bool = False
    _unsure: int = 0
    _felt: int = 0

    def __post_init__(self) -> None:
        self._draw = random.Random(f"{self.employee.name}|{self.seed}")

    @property
    def done(self) -> bool:
        """Whether everything was told that there is to tell."""
        return len(self.told) == len(self.employee.facts)

    def speaks(self, turn: int, question: Question | None, last: int) -> str:
        """The message of a turn, counted from 1; at `last` they have had enough and agree."""
        if turn == 1:
            return self.employee.opens
        if turn in self.employee.says:
            return self.employee.says[turn]
        if not self.agreed and (self.done or turn >= last):
            self.agreed = True
            return self._draw.choice(_AGREED)
        return self.answer(question)

    def answer(self, question: Question | None) -> str:
        """What they say to a question: the fact that was asked for, an option, or that they do not know."""
        if question is None:
            return "ok. what else?"
        if question.topic == "unlabelled":
            return self._feeling()
        fact = self._fact(question)
        if fact:
            self.told.add(fact)
            return self._draw.choice(self.employee.facts[fact])
        if question.topic == "key result" and (line := self._line(question.card)):
            return line
        if question.options:
            return self._draw.choice(question.options)
        self._unsure += 1
        return self.employee.unsure[(self._unsure + self.seed) % len(self.employee.unsure)]

    def _fact(self, question: Question) -> tuple[str, str] | None:
        for kind in ANSWERS.get(question.topic, ()):
            places = self._places(question.card)
            fresh = [(place, kind) for place in places if (place, kind) in self.employee.facts]
            if open_ones := [fact for fact in fresh if fact not in self.told]:
                return open_ones[0]
        return None

    def _line(self, card: str) -> str:
        """Their own line for a key result, of what they told about it; "" where that is too little."""
        for place in filter(None, self._places(card)):
            said = {kind: self.employee.facts[(text, kind)][0] for text, kind in self.told if text == place}
            if subject := said.get("measure") or said.get("effect"):
                span = " to ".join(said[kind] for kind in ("baseline", "target") if kind in said)
                return f"{subject}: {span}" if span else subject
        return ""

    def _places(self, card: str) -> Sequence[str]:
        """The key result a question about a card is about, however it is worded by now, then what belongs to none."""
        texts = list(dict.fromkeys(text for text, _ in self.employee.facts if text))
        if not card:
            return ["", *texts]
        mine = {stem(word) for word in content(card)}
        best = max(texts, key=lambda text: len(mine & self._words(text)), default="")
        near = best and len(mine & self._words(best)) >= 0.5 * len(mine)
        return [best, ""] if near else [""]

    def _words(self, text: str) -> set[str]:
        """The stems of a key result and of all that is to be told about it."""
        told = (said for (place, _), wordings in self.employee.facts.items() if place == text for said in wordings)
        return {stem(word) for one in (text, *told) for word in content(one)}

    def _feeling(self) -> str:
        feels = self.employee.feels or ("it's ok, let's go on",)
        self._felt += 1
        return feels[min(self._felt, len(feels)) - 1]
