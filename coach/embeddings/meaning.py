"""What the shipped embedder says of a draft's sentences: how alike two are in meaning, and what one is likely to be."""

import json
from collections.abc import Mapping, Sequence
from functools import cache, cached_property, lru_cache
from math import exp
from pathlib import Path
from typing import NamedTuple

from coach.embeddings.choice import SHIPPED, Embedder, choose
from coach.errors import ConfigError

_HEADS = Path(__file__).with_name("heads.json")


class Head(NamedTuple):
    """A linear reading of a vector: the probability of a weakness, worth saying from `least` on."""

    weights: Sequence[float]
    bias: float
    least: float

    def probability(self, vector: Sequence[float]) -> float:
        """The logistic function of the weighted sum."""
        return 1 / (1 + exp(-self.bias - sum(a * b for a, b in zip(self.weights, vector, strict=True))))


class Meaning:
    """Always the shipped embedder, on which thresholds and heads were measured: nothing of a draft is sent anywhere.

    Its model is loaded by the first call; safe to share between threads.
    """

    def __init__(self) -> None:
        self._vector = lru_cache(maxsize=4096)(lambda text: tuple(_shipped().query(text)))

    def alike(self, one: str, other: str) -> float:
        """0–1, the cosine of two texts with what is below 0 cut off."""
        pairs = zip(self._vector(one), self._vector(other), strict=True)
        return max(0.0, min(1.0, sum(a * b for a, b in pairs)))

    def judge(self, criterion: str, text: str) -> float | None:
        """The probability that a text has a weakness, where that is high; None where words have to decide.

        The heads were taught by `python -m evals.tuning.heads`; `heads.json` says on what.
        """
        head = self._heads.get(criterion)
        sure = head.probability(self._vector(text)) if head and text.strip() else 0.0
        return sure if head and sure >= head.least else None

    @cached_property
    def _heads(self) -> Mapping[str, Head]:
        rows = json.loads(_HEADS.read_text(encoding="utf-8"))["heads"]
        return {name: Head(row["weights"], row["bias"], row["least"]) for name, row in rows.items()}


@cache
def _shipped() -> Embedder:
    """One for the whole process: its model is the heavy part."""
    embedder = choose(SHIPPED)
    if embedder is None:
        raise ConfigError("The shipped embedder is missing; please install okr-coach again.")
    return embedder
