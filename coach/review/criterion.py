"""A criterion: one weakness with everything about it but its wording, which stands in `prompts/<language>/criteria`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from coach.domain import Draft, KeyResult, OkrSet
from coach.review.slots import rendered
from coach.review.statement import Statement, read
from coach.text.spans import Span

Level = Literal["gap", "wording", "question"]
#: Graver first.
LEVELS: tuple[Level, ...] = ("gap", "wording", "question")
About = Literal["objective", "key result", "set", "draft"]
Likeness = Callable[[str, str], float]
Judgement = Callable[[str, str], float | None]


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a weakness was seen: span, level when not the usual one, blanks and occasion for the wording.

    A hit in a set may say which key results it is about, counted from 0.
    """

    span: Span
    level: Level | None = None
    blanks: Mapping[str, str] = field(default_factory=dict)
    variant: str | None = None
    about: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """What a finder looks at.

    `statement` is the objective or key result in question (for sets and drafts: the objective), `key_result` carries
    the slots, `okrs` the set, `draft` everything that was brought. `likeness` maps two texts to 0–1 or is absent.
    """

    statement: Statement
    okrs: OkrSet
    draft: Draft
    key_result: KeyResult | None = None
    likeness: Likeness | None = None

    @property
    def rendered(self) -> Statement:
        """The statement with the slots beside it, as a card shows it."""
        return rendered(self.key_result) if self.key_result else self.statement

    @property
    def objective(self) -> Statement:
        """The objective of the set, read."""
        return read(self.okrs.objective.text)

    @property
    def key_results(self) -> tuple[Statement, ...]:
        """The key results of the set, read, in order."""
        return tuple(read(key_result.text) for key_result in self.okrs.key_results)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One weakness.

    `judged` ids depend on reading sense and are shown only where their measured precision allows; `structural` ones
    hold in any language; `needs_likeness` ones are absent without an embedder. `flags` and `passes` are texts (for an
    objective or a key result) or whole sets; every one in `flags` must be found, none in `passes` may be.
    """

    id: str
    about: About
    level: Level
    source: str
    find: Callable[[Subject], Iterable[Hit]]
    flags: tuple[str | OkrSet, ...]
    passes: tuple[str | OkrSet, ...]
    judged: bool = True
    structural: bool = False
    needs_likeness: bool = False
