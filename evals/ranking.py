"""How good an order is, against graded labels: pure functions."""

import math
from collections.abc import Mapping, Sequence


def hit(ranked: Sequence[str], grades: Mapping[str, int], depth: int, least: int = 1) -> float:
    """1 where one of the first `depth` has at least that grade, else 0."""
    return float(any(grades.get(name, 0) >= least for name in ranked[:depth]))


def recall(ranked: Sequence[str], grades: Mapping[str, int], depth: int) -> float:
    """The share of what is relevant among the first `depth`, of as many as could stand there."""
    relevant = {name for name, grade in grades.items() if grade}
    return len(relevant.intersection(ranked[:depth])) / min(depth, len(relevant)) if relevant else 0.0


def ndcg(ranked: Sequence[str], grades: Mapping[str, int], depth: int) -> float:
    """Normalised discounted cumulative gain with gains 2^grade - 1 (Järvelin and Kekäläinen 2002; Burges 2005)."""
    ideal = _gain(sorted(grades.values(), reverse=True)[:depth])
    return _gain([grades.get(name, 0) for name in ranked[:depth]]) / ideal if ideal else 0.0


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(grades, 1))
