"""How much each signal of a passage counts, and where silence begins: chosen on the dev questions.

    uv run python -m evals.tuning.weights [MODEL.onnx]

prints the best numbers for `coach/retrieval/ranking.py`; without a model, for the shipped embedder.
"""

import argparse
import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np

from coach.embeddings import Embedder, choose
from coach.embeddings.minilm import MiniLM
from coach.retrieval import ranking, vectors
from coach.retrieval.index import Index
from coach.retrieval.opening import shelves
from coach.retrieval.scope import Filter, Looked, Scope
from coach.retrieval.shelf import meant
from evals.metrics import Counts, count
from evals.ranking import ndcg
from evals.retrieval import DATA, Query, load

SPLITS = ("dev", "oblique_dev")
_DRAWS, _DEPTH = 4000, 10
_WANTED = Filter(types=frozenset(("guide", "example", "pair")))


class Seen(NamedTuple):
    """A question and what a look brought."""

    query: Query
    looked: Looked
    ids: Sequence[str]
    homes: Sequence[str]


def see(embedder: Embedder, splits: Sequence[str]) -> list[Seen]:
    """Every question of some splits, looked at once."""
    shelf = shelves()["library"]
    known = vectors.shipped(embedder.name)
    if not known.cover(shelf.texts):
        made = embedder.documents(list(shelf.texts.values()))
        matrix = np.array(made, dtype=np.float32)
        matrix = np.rint(matrix * (127 / np.abs(matrix).max(axis=1, keepdims=True))).astype(np.int8)
        known = vectors.Vectors(list(shelf.texts), matrix)
    scope = Scope(shelf, _Absent(), lambda: known)  # type: ignore[arg-type]
    ids = [passage.id for passage in shelf.passages]
    mend = shelf.lexical.spelling.mend
    queries = [query for split in splits for query in load(DATA / f"{split}.jsonl")]
    return [
        Seen(query, scope.look(text := mend(query.text), embedder.query(meant(text)), Filter()), ids, shelf.homes)
        for query in queries
    ]


class _Absent(Index):
    """No index: the vectors stand in."""

    def __init__(self) -> None:
        pass

    def near(self, *_: object) -> None:  # type: ignore[override]
        return None


def quality(seen: Sequence[Seen], weights: ranking.Weights) -> float:
    """Mean nDCG@10 of what can be answered."""
    scores = []
    for query, looked, ids, homes in seen:
        if query.relevant:
            best = ranking.order(looked.signals, weights, homes)[:_DEPTH]
            scores.append(ndcg([ids[place] for place, _ in best], query.relevant, _DEPTH))
    return sum(scores) / len(scores)


def silence(seen: Sequence[Seen], line: float) -> float:
    """F1 of keeping silent where nothing answers."""
    counts = (count((one.inside or 0) - (one.outside or 0) < line, not query.relevant) for query, one, *_ in seen)
    return sum(counts, Counts()).f1 or 0.0


def climbed(start: ranking.Weights, score: Callable[[ranking.Weights], float], draws: int) -> ranking.Weights:
    """The best of many steps away from a start, each a little to one side."""
    draw, best, value = random.Random(3), start, score(start)
    for number in range(draws):
        size = 0.12 if number < draws // 2 else 0.04
        names = ("body", "ask", "asks", "words", "example", "function", "home")
        moved = {name: max(0.0, getattr(best, name) + draw.gauss(0, size)) for name in draw.sample(names, 2)}
        tried = replace(best, **moved)
        whole = tried.body + tried.ask + tried.asks + tried.words
        if not whole:
            continue
        tried = replace(tried, **{name: round(getattr(tried, name) / whole, 3) for name in names[:4]})
        if (got := score(tried)) > value:
            best, value = tried, got
    return best


def main() -> None:
    """Print the numbers, and what they come to."""
    parser = argparse.ArgumentParser(description="Choose the numbers of the ranking.")
    parser.add_argument("model", type=Path, nargs="?")
    parser.add_argument("--draws", type=int, default=300)
    given = parser.parse_args()
    embedder = Embedder("tried", MiniLM(given.model)) if given.model else choose("minilm")
    assert embedder is not None
    seen = see(embedder, SPLITS)
    halves = [[one for one in seen if one.query in load(DATA / f"{split}.jsonl")] for split in SPLITS]

    def both(weights: ranking.Weights) -> float:
        return sum(quality(half, weights) for half in halves) / len(halves)

    sys.stdout.write(f"as they are: {' '.join(f'{quality(half, ranking.FUSED):.3f}' for half in halves)}\n")
    best = climbed(ranking.FUSED, both, given.draws)
    sys.stdout.write(f"best: {best} {' '.join(f'{quality(half, best):.3f}' for half in halves)}\n")
    lines = [round(0.01 * step, 2) for step in range(-5, 30)]
    line = max(lines, key=lambda line: sum(silence(half, line) for half in halves))
    sys.stdout.write(f"line: {line} {' '.join(f'{silence(half, line):.3f}' for half in halves)}\n")


if __name__ == "__main__":
    main()
