"""How far likeness of meaning tells key results written for an objective from others: thresholds of the review.

Sets are the dev sets of the review and the shipped examples. Each objective is compared with its own key results and
with those of a set drawn by chance; a threshold asks about a set when no key result is that alike.
"""

import random
from collections.abc import Sequence

from coach.embeddings import Meaning
from coach.retrieval import shipped
from evals.figures import Figure, Options, Report
from evals.intervals import wilson
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


def report(options: Options) -> Report:
    """For each threshold the share of sets asked about: with their own key results few, with a stranger's many."""
    alike, own = Meaning().alike, sets()
    options.step(f"{len(own)} sets")
    figures = []
    for name, group in (("own key results", own), ("those of another set", strangers(own))):
        nearest = [max(alike(objective, text) for text in texts) for objective, texts in group]
        for threshold in _THRESHOLDS:
            asked = sum(one < threshold for one in nearest)
            share, better = asked / len(group), "lower" if group is own else "higher"
            line = f"below {threshold}"
            figures.append(Figure("asked about", line, name, share, len(group), *wilson(asked, len(group)), better))
    return Report("likeness", tuple(figures), ("Dev sets and shipped examples; the review asks below 0.15.",))
