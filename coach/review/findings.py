"""What a review says, as values, and as the JSON of the command line."""

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from coach.review.criterion import LEVELS, Level

#: Why a finding is kept back: a point before it makes it moot (its key result is work, or its value a blank), it
#: repeats a pattern, a baseline was asked for already, the measured precision of its criterion is too low, or its owner
#: dismissed it.
Waits = Literal["task first", "blank first", "pattern", "one baseline question", "precision", "dismissed"]


class Dismissal(NamedTuple):
    """A finding its owner does not want to see again: the criterion and the words it was about."""

    id: str
    quote: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One point: where (offsets in the text it belongs to), as a question, with the reason and its source.

    A finding of the set may say which key results it is `about`, counted from 0.
    """

    id: str
    level: Level
    heading: str
    quote: str
    start: int
    end: int
    question: str
    reason: str
    source: str
    waits: Waits | None = None
    about: tuple[int, ...] = ()

    @property
    def shown(self) -> bool:
        """Whether it is raised now."""
        return self.waits is None

    def as_json(self) -> dict[str, Any]:
        """The finding as in the JSON of the command line; `waits` only where it waits, `key_results` from 1 on."""
        found: dict[str, Any] = {name: getattr(self, name) for name in _FINDING}
        found |= {"waits": self.waits} if self.waits else {}
        return found | ({"key_results": [place + 1 for place in self.about]} if self.about else {})


_FINDING = ("id", "level", "shown", "heading", "quote", "start", "end", "question", "reason", "source")


def dismiss(finding: Finding) -> Dismissal:
    """What to hand to the next `review` so that this point is not raised again for the same words."""
    return Dismissal(finding.id, finding.quote)


@dataclass(frozen=True, slots=True)
class Strength:
    """What holds, in the person's words."""

    id: str
    quote: str
    heading: str
    text: str

    def as_json(self) -> dict[str, str]:
        """The strength as in the JSON of the command line."""
        return {"id": self.id, "quote": self.quote, "heading": self.heading, "text": self.text}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A weakness that `count` of `total` key results share; `question` asks about it once."""

    id: str
    count: int
    total: int
    question: str

    def as_json(self) -> dict[str, Any]:
        """The pattern as in the JSON of the command line, without its question."""
        return {"id": self.id, "count": self.count, "total": self.total, "question": self.question}


@dataclass(frozen=True, slots=True)
class Part:
    """An objective or a key result with what was found in it, and the slots that were given beside its text.

    The slots are pairs such as ("baseline", "90"), in the order baseline, target, unit, due, owner, kind.
    """

    text: str
    findings: tuple[Finding, ...] = ()
    slots: tuple[tuple[str, str], ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The part with its findings as in the JSON of the command line; `slots` only where some were given."""
        slots = {"slots": dict(self.slots)} if self.slots else {}
        return {"text": self.text, **slots, "findings": [finding.as_json() for finding in self.findings]}


@dataclass(frozen=True, slots=True)
class SetReview:
    """One objective with its key results: findings by part, findings of the set, strengths, what to raise first."""

    id: str
    objective: Part
    key_results: tuple[Part, ...] = ()
    findings: tuple[Finding, ...] = ()
    strengths: tuple[Strength, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    first: str | None = None

    @property
    def every(self) -> tuple[Finding, ...]:
        """All findings: the objective's, the key results' in order, the set's."""
        parts = (self.objective, *self.key_results)
        return tuple(finding for part in parts for finding in part.findings) + self.findings

    def as_json(self) -> dict[str, Any]:
        """The set as in the JSON of the command line."""
        return {
            "id": self.id,
            "objective": self.objective.as_json(),
            "key_results": [part.as_json() for part in self.key_results],
            "findings": [finding.as_json() for finding in self.findings],
            "strengths": [strength.as_json() for strength in self.strengths],
            "patterns": [pattern.as_json() for pattern in self.patterns],
            "first": self.first,
        }


@dataclass(frozen=True, slots=True)
class Review:
    """A reviewed draft; `unavailable` lists ids that need an embedder or a judge that is not there."""

    sets: tuple[SetReview, ...]
    unavailable: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def gravest(self) -> Level | None:
        """The gravest level among shown findings."""
        levels = [finding.level for okrs in self.sets for finding in okrs.every if finding.shown]
        return min(levels, key=LEVELS.index, default=None)

    def as_json(self) -> dict[str, Any]:
        """The whole review as in the JSON of the command line."""
        return {
            "sets": [okrs.as_json() for okrs in self.sets],
            "unavailable": list(self.unavailable),
            "context": list(self.context),
            "notices": list(self.notices),
        }
