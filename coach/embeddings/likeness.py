"""How alike two texts are in meaning, by the shipped embedder."""

from collections.abc import Callable
from functools import cache, lru_cache

from coach.embeddings.choice import SHIPPED, Embedder, choose
from coach.errors import ConfigError


def likeness() -> Callable[[str, str], float]:
    """A function of two texts that gives 0–1, the cosine of their vectors with what is below 0 cut off.

    Always by the shipped embedder, whose thresholds were measured: nothing of a draft is sent anywhere. Its model is
    loaded by the first call.
    """
    embedder = cache(_shipped)
    vector = lru_cache(maxsize=4096)(lambda text: tuple(embedder().query(text)))

    def alike(one: str, other: str) -> float:
        return max(0.0, min(1.0, sum(a * b for a, b in zip(vector(one), vector(other), strict=True))))

    return alike


def _shipped() -> Embedder:
    embedder = choose(SHIPPED)
    if embedder is None:
        raise ConfigError("The shipped embedder is missing; please install okr-coach again.")
    return embedder
