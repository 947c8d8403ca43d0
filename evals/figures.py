"""What a task measured: figures in groups, the worst cases, and where they came from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, NamedTuple

Better = Literal["higher", "lower", ""]


@dataclass(frozen=True, slots=True)
class Figure:
    """One number: a `measure` of a `name` within a `group`, over `n` cases, with its 95% interval where it has one.

    `better` says which way is good, "" where neither is; `aim` is what it should reach. Only a figure with a good way
    is held against the baseline.
    """

    group: str
    name: str
    measure: str
    value: float
    n: int
    low: float | None = None
    high: float | None = None
    better: Better = "higher"
    aim: float | None = None

    @property
    def key(self) -> str:
        """What it is called in the baseline."""
        return " / ".join((self.group, self.name, self.measure))

    @property
    def reached(self) -> bool | None:
        """Whether the aim is reached; None without one."""
        if self.aim is None:
            return None
        return self.value <= self.aim if self.better == "lower" else self.value >= self.aim

    def as_json(self) -> dict[str, Any]:
        """The figure as it is written."""
        given = {"value": self.value, "n": self.n, "low": self.low, "high": self.high, "aim": self.aim}
        about = {"group": self.group, "name": self.name, "measure": self.measure, "better": self.better}
        return about | {name: round(one, 4) if isinstance(one, float) else one for name, one in given.items()}


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a task: `notes` say what it stands on, `worst` are cases to look at, a line each."""

    task: str
    figures: tuple[Figure, ...]
    notes: tuple[str, ...] = ()
    worst: tuple[str, ...] = ()
    took: float = 0.0

    def groups(self) -> Iterator[tuple[str, list[Figure]]]:
        """The figures group by group, in order."""
        groups: dict[str, list[Figure]] = {}
        for figure in self.figures:
            groups.setdefault(figure.group, []).append(figure)
        yield from groups.items()


@dataclass(frozen=True, slots=True)
class Options:
    """What a task may be told: other data than its own, how often to play talks, and where to say how far it is."""

    dataset: Path | None = None
    seeds: int = 0
    step: Callable[[str], None] = field(default=lambda _: None)


class Task(NamedTuple):
    """Something that can be measured. `needs` names a module that has to be there, `group` what installs it."""

    name: str
    about: str
    measure: Callable[[Options], Report]
    needs: str = ""
    group: str = ""
