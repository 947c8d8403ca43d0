"""How far likeness of meaning tells key results written for an objective from others: thresholds of the review.

Sets are the dev sets of the review and the shipped examples. Each objective is compared with its own key results and
with those of a set drawn by chance; a threshold asks about a set when no key result is that alike.
"""

import random
import sys
from collections.abc import Sequence

from coach.embeddings import likeness
from coach.retrieval import shipped
from evals.review import DATA, load

_THRESHOLDS = (0.05, 0.1, 0.12, 0.15, 0.18, 0.2)
Set = tuple[str, tuple[str, ...]]


def sets() -> list[Set]:
    """Objectives with their key results."""
    found: list[Set] = [(example.objective, example.key_results) for example in shipped.examples()]
    for path in sorted(DATA.glob("review_dev_*.jsonl")):
        cases = (case.okrs for case in load(path))
        found += [(one.objective.text, tuple(kr.text for kr in one.key_results)) for one in cases]
    return [one for one in found if all(one)]


def strangers(own: Sequence[Set]) -> list[Set]:
    """The same objectives with the key results of another set, the same each time."""
    draw = random.Random(3)
    places = [draw.choice([other for other in range(len(own)) if other != place]) for place in range(len(own))]
    return [(objective, own[other][1]) for (objective, _), other in zip(own, places, strict=True)]


def run() -> int:
    """Print for each threshold the share of sets asked about."""
    alike, own = likeness(), sets()
    nearest = [[max(alike(o, kr) for kr in krs) for o, krs in group] for group in (own, strangers(own))]
    sys.stdout.write(f"{len(own)} sets; asked about when no key result is as alike as:\n")
    sys.stdout.write(f"{'threshold':>10}{'own key results':>18}{'those of another set':>22}\n")
    for threshold in _THRESHOLDS:
        shares = [sum(one < threshold for one in group) / len(group) for group in nearest]
        sys.stdout.write(f"{threshold:>10}{shares[0]:>18.3f}{shares[1]:>22.3f}\n")
    return 0
