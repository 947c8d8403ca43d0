"""Linear heads on the shipped embedder for what words alone often miss, taught on dev sets and shipped examples.

    uv run --with scikit-learn python -m evals.tuning.heads [--save]

prints what each adds to the rules, in five folds of the dev sets, and on the test sets; `--save` writes
`coach/embeddings/heads.json`. A head only adds: what the rules find stays found. Which ids get one, the strength of the
penalty and the line were chosen on the folds; a head that is worth nothing there is not shipped.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from coach import embeddings
from coach.domain import KeyResult, Objective, OkrSet
from coach.embeddings import choose
from coach.retrieval import shipped
from evals.review import DATA, LABELLED, Case, items, load

OUT = Path(embeddings.__file__).with_name("heads.json")
IDS = ("key-result-is-a-task", "key-result-is-vague", "objective-is-a-metric")
_C, _LEAST, _FOLDS, _SEED = 5.0, 0.9, 5, 0
_SCALE = 3.0


class Row(NamedTuple):
    """A sentence, whether the rules find the weakness, whether it is labelled, and the set it stands in."""

    text: str
    found: bool
    label: bool
    home: str


def rows(cases: Sequence[Case], id: str) -> list[Row]:
    """The judged sentences of some sets."""
    found = ((case.okrs.id, item) for case in cases for item in items(case))
    return [Row(item.text, id in item.found, id in item.labelled, home) for home, item in found if id in item.about]


def examples() -> list[Case]:
    """The shipped examples that lack nothing."""
    return [
        Case(
            OkrSet(one.id, Objective(one.objective), tuple(map(KeyResult, one.key_results))),
            frozenset(),
            tuple(frozenset() for _ in one.key_results),
            frozenset(LABELLED),
        )
        for one in shipped.examples()
        if not one.weaknesses
    ]


class Taught:
    """Vectors of sentences, kept, and the model on them."""

    def __init__(self) -> None:
        self._embedder = choose("minilm")
        self._kept: dict[str, Sequence[float]] = {}

    def vectors(self, of: Sequence[Row]) -> np.ndarray:
        """(rows, 384), scaled so that the penalty has something to hold on to."""
        assert self._embedder is not None
        new = [text for text in dict.fromkeys(row.text for row in of) if text not in self._kept]
        self._kept |= zip(new, self._embedder.documents(new), strict=True) if new else ()
        return np.array([self._kept[row.text] for row in of]) * _SCALE

    def fit(self, on: Sequence[Row]) -> LogisticRegression:
        """A logistic regression with an L2 penalty."""
        model = LogisticRegression(C=_C, max_iter=3000, random_state=_SEED)
        return model.fit(self.vectors(on), [row.label for row in on])

    def folds(self, dev: Sequence[Row], more: Sequence[Row]) -> np.ndarray:
        """What each dev sentence gets from a model that has not seen its set."""
        sure = np.zeros(len(dev))
        for seen, held in GroupKFold(_FOLDS).split(dev, groups=[row.home for row in dev]):
            model = self.fit([*(dev[place] for place in seen), *more])
            sure[held] = model.predict_proba(self.vectors([dev[place] for place in held]))[:, 1]
        return sure


def f1(of: Sequence[Row], sure: np.ndarray | None = None) -> float:
    """F1 of the rules, with what a head adds where there is one."""
    found = np.array([row.found for row in of]) | (np.zeros(len(of), bool) if sure is None else sure >= _LEAST)
    label = np.array([row.label for row in of])
    return float(2 * (found & label).sum() / max(1, found.sum() + label.sum()))


def main() -> None:
    """Teach, print, and keep."""
    parser = argparse.ArgumentParser(description="Teach the heads of the review.")
    parser.add_argument("--save", action="store_true")
    given = parser.parse_args()
    sets = {
        split: [case for path in sorted(DATA.glob(f"review_{split}_*.jsonl")) for case in load(path)]
        for split in ("dev", "test")
    }
    taught, kept, scores = Taught(), {}, {}
    for id in IDS:
        dev, test, more = rows(sets["dev"], id), rows(sets["test"], id), rows(examples(), id)
        model = taught.fit([*dev, *more])
        sure = model.predict_proba(taught.vectors(test))[:, 1]
        scores[id] = {
            "dev, rules": round(f1(dev), 3),
            "dev, folds": round(f1(dev, taught.folds(dev, more)), 3),
            "test, rules": round(f1(test), 3),
            "test": round(f1(test, sure), 3),
        }
        sys.stdout.write(f"{id}: {scores[id]}\n")
        weights = [round(float(one) * _SCALE, 4) for one in model.coef_[0]]
        kept[id] = {"bias": round(float(model.intercept_[0]), 4), "least": _LEAST, "weights": weights}
    if given.save:
        about = {"data": "dev sets of the review and shipped examples without weaknesses", "seed": _SEED, "C": _C}
        OUT.write_text(json.dumps({"taught": about, "F1": scores, "heads": kept}) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
