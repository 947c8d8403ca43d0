"""Agreement of findings with labels: pure functions over counts."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

#: Ids with fewer positives say too little to enter a macro average (review data set format).
LEAST = 5


@dataclass(frozen=True, slots=True)
class Counts:
    """A two-by-two table: hits, false alarms, misses, true negatives."""

    hit: int = 0
    alarm: int = 0
    miss: int = 0
    clear: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.hit + other.hit, self.alarm + other.alarm, self.miss + other.miss, self.clear + other.clear)

    @property
    def positives(self) -> int:
        """How many are labelled."""
        return self.hit + self.miss

    @property
    def precision(self) -> float | None:
        """Of what was found, how much is labelled; None when nothing was found."""
        return _ratio(self.hit, self.hit + self.alarm)

    @property
    def recall(self) -> float | None:
        """Of what is labelled, how much was found; None when nothing is labelled."""
        return _ratio(self.hit, self.positives)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of the two; None when nothing was labelled or found."""
        return _ratio(2 * self.hit, 2 * self.hit + self.alarm + self.miss)

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa (1960): agreement beyond chance; None when chance alone explains all."""
        total = self.hit + self.alarm + self.miss + self.clear
        if not total:
            return None
        agreed = (self.hit + self.clear) / total
        found, labelled = self.hit + self.alarm, self.positives
        chance = (found * labelled + (total - found) * (total - labelled)) / total**2
        return None if chance == 1 else (agreed - chance) / (1 - chance)


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def count(found: bool, labelled: bool) -> Counts:
    """One judged item."""
    return Counts(found and labelled, found and not labelled, labelled and not found, not (found or labelled))


def macro_f1(table: Iterable[Counts], least: int = LEAST) -> float | None:
    """The mean F1 over ids with at least `least` positives."""
    scores = [counts.f1 or 0.0 for counts in table if counts.positives >= least]
    return sum(scores) / len(scores) if scores else None


def micro_f1(table: Iterable[Counts]) -> float | None:
    """F1 over all items together."""
    return sum(table, Counts()).f1


def weighted_kappa(pairs: Sequence[tuple[int, int]], grades: int) -> float:
    """Cohen's kappa with quadratic weights (1968) over pairs of grades below `grades`; 1 where none differ."""
    ones, others = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    apart = sum((one - other) ** 2 for one, other in pairs)
    chance = sum((a - b) ** 2 * ones[a] * others[b] for a in range(grades) for b in range(grades))
    return 1 - apart * len(pairs) / chance if chance else 1.0
