"""How sure a figure is: 95% intervals, by formula for shares, by resampling for everything else; pure."""

import random
from collections.abc import Callable, Sequence
from math import sqrt
from typing import TypeVar

import numpy as np

from evals.metrics import Counts

_DRAWS = 2000
_SEED = 20
_Z = 1.959964
Row = TypeVar("Row")
Interval = tuple[float, float]


def wilson(hits: int, of: int) -> Interval:
    """The score interval of a share (Wilson 1927); 0–1 where there is nothing to count."""
    if not of:
        return 0.0, 1.0
    share, square = hits / of, _Z**2
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = _Z * sqrt(share * (1 - share) / of + square / (4 * of**2)) / (1 + square / of)
    return max(0.0, middle - half), min(1.0, middle + half)


def resampled(rows: Sequence[Row], figure: Callable[[Sequence[Row]], float]) -> Interval:
    """The middle 95% of a figure over rows drawn again with replacement (Efron 1979); the same each time."""
    draw = random.Random(_SEED)
    return _middle(np.array([figure(draw.choices(rows, k=len(rows))) for _ in range(_DRAWS)])) if rows else (0.0, 0.0)


def averaged(values: Sequence[float]) -> Interval:
    """The same for a mean, many times faster."""
    if not values:
        return 0.0, 1.0
    drawn = np.random.default_rng(_SEED).choice(np.array(values, dtype=float), (_DRAWS, len(values)))
    return _middle(drawn.mean(axis=1))


def clustered(groups: Sequence[Sequence[Counts]], measure: Callable[[np.ndarray], np.ndarray]) -> Interval:
    """The same for a measure of counts by id, whole groups drawn again: what stands in one set is not independent.

    `measure` takes (draws, ids, 4) of hits, alarms, misses and clear ones; draws that it cannot judge are left out.
    """
    if not groups:
        return 0.0, 1.0
    table = np.array([[(one.hit, one.alarm, one.miss, one.clear) for one in ids] for ids in groups], dtype=float)
    times = np.random.default_rng(_SEED).multinomial(len(groups), np.full(len(groups), 1 / len(groups)), _DRAWS)
    return _middle(measure(np.tensordot(times, table, axes=1)))


def f1(table: np.ndarray) -> np.ndarray:
    """F1 by draw, the mean over ids; nan where nothing is labelled or found."""
    hit, alarm, miss, _ = np.moveaxis(table, -1, 0)
    return np.asarray(_ratio(2 * hit, 2 * hit + alarm + miss).mean(axis=1))


def kappa(table: np.ndarray) -> np.ndarray:
    """Cohen's kappa (1960) by draw, the mean over ids; nan where chance alone explains all."""
    hit, alarm, miss, clear = np.moveaxis(table, -1, 0)
    total = table.sum(axis=-1)
    chance = ((hit + alarm) * (hit + miss) + (miss + clear) * (alarm + clear)) / total**2
    return np.asarray(_ratio((hit + clear) / total - chance, 1 - chance).mean(axis=1))


def _ratio(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    return np.divide(part, whole, out=np.full_like(whole, np.nan), where=whole != 0)


def _middle(values: np.ndarray) -> Interval:
    known = values[~np.isnan(values)]
    if not len(known):
        return 0.0, 1.0
    low, high = np.quantile(known, (0.025, 0.975))
    return float(low), float(high)


def ratio(clusters: Sequence[tuple[float, float]]) -> Interval:
    """The middle 95% of a share, whole clusters of (part, whole) drawn again."""
    if not clusters:
        return 0.0, 1.0
    table = np.array(clusters, dtype=float)
    drawn = np.random.default_rng(_SEED).integers(0, len(clusters), (_DRAWS, len(clusters)))
    part, whole = np.moveaxis(table[drawn].sum(axis=1), -1, 0)
    return _middle(_ratio(part, whole))
