"""How well the library's search finds what answers a question, and keeps silent where nothing does.

Data: `evals/data/retrieval/*.jsonl`, one question a line: {"query", "topic", "voice", "relevant"}, where `relevant`
maps passage ids to 2 (answers it) or 1 (helps); empty: the library cannot answer it. `dev` and `test` are what a search
box gets on an ordinary day; `oblique_dev` and `oblique_test` are harder on purpose: situations, complaints, riddles.
Whoever wrote the questions had not seen the library; the grades are those of readers of the pooled first results of
several ways of searching. Topics of dev and test do not overlap; weights and lines were chosen on the dev files.
"""

import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coach.embeddings import choose
from coach.errors import InputError
from coach.retrieval import shipped
from coach.retrieval.library import By, Library
from coach.retrieval.opening import open_library
from coach.retrieval.writer import Writer
from evals.metrics import Counts, count
from evals.ranking import hit, interval, ndcg, recall

SPLITS = ("dev", "test", "oblique_dev", "oblique_test")
DATA = Path(__file__).parent / "data" / "retrieval"
FIGURES = DATA / "figures.json"
WAYS: tuple[tuple[str, By], ...] = (("dense", "meaning"), ("lexical", "words"), ("fused", "both"))
_DEPTH = 10


@dataclass(frozen=True, slots=True)
class Query:
    """A labelled question; `relevant` gives grades 1–2 by passage id, empty where the library cannot answer."""

    text: str
    topic: str
    voice: str
    relevant: dict[str, int]


@dataclass(frozen=True, slots=True)
class Result:
    """What one way of searching gave for a question: the first ten, and whether it said that nothing fits."""

    query: Query
    ranked: tuple[str, ...]
    silent: bool


def load(path: Path) -> tuple[Query, ...]:
    """The questions of a file; InputError where a line is not one or names an unknown passage."""
    known = {passage.id for passage in shipped.passages()}
    queries = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            query = Query(row["query"], row["topic"], row["voice"], dict(row["relevant"]))
        except (ValueError, KeyError, TypeError) as problem:
            raise InputError(f"{path.name}, line {number}: {problem}") from None
        if unknown := set(query.relevant) - known:
            raise InputError(f"{path.name}, line {number}: no passage is called {', '.join(sorted(unknown))}")
        queries.append(query)
    return tuple(queries)


def search(library: Library, queries: Sequence[Query], by: By) -> tuple[Result, ...]:
    """Every question asked one way."""
    results = []
    for query in queries:
        answer = library.search(query.text, limit=_DEPTH, by=by)
        results.append(Result(query, tuple(hit.passage.id for hit in answer.nearest), not answer.hits))
    return tuple(results)


def figures(results: Sequence[Result]) -> dict[str, float]:
    """hit@5 (any grade, then grade 2), recall@10, nDCG@10 over what can be answered; F1 of keeping silent over all."""
    answerable = [one for one in results if one.query.relevant]
    size = len(answerable) or 1
    return {
        "hit@5": sum(hit(one.ranked, one.query.relevant, 5) for one in answerable) / size,
        "answer@5": sum(hit(one.ranked, one.query.relevant, 5, least=2) for one in answerable) / size,
        "recall@10": sum(recall(one.ranked, one.query.relevant, 10) for one in answerable) / size,
        "nDCG@10": sum(ndcg(one.ranked, one.query.relevant, 10) for one in answerable) / size,
        "abstention F1": sum((count(one.silent, not one.query.relevant) for one in results), Counts()).f1 or 0.0,
    }


def opened(folder: Path) -> Library:
    """The shipped library with its index in a folder, built from the shipped vectors."""
    library = open_library(folder, Writer(folder), choose("minilm"))
    library.refresh()
    return library


def run(splits: Sequence[str] = SPLITS, mistakes: bool = False, save: bool = False) -> int:
    """Print a table for each split, and every question that was served badly; `save` keeps the figures for README."""
    kept: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        library = opened(Path(folder))
        for split in splits:
            queries = load(DATA / f"{split}.jsonl")
            kept[split] = _measured(queries, library)
            sys.stdout.write("\n".join(_table(split, kept[split])) + "\n")
            if mistakes:
                sys.stdout.write("\n".join(_mistakes(search(library, queries, "both"))) + "\n")
        library.close()
    if save:
        FIGURES.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    return 0


def _measured(queries: Sequence[Query], library: Library) -> dict[str, Any]:
    """The counts of a split, and for each way of searching every figure with its interval."""
    ways = {}
    for way, by in WAYS:
        results = search(library, queries, by)
        spans = {name: interval(results, lambda rows, name=name: figures(rows)[name]) for name in figures(())}
        ways[way] = {
            name: [round(number, 3) for number in (figure, *spans[name])] for name, figure in figures(results).items()
        }
    return {
        "questions": len(queries),
        "unanswerable": sum(not query.relevant for query in queries),
        "relevant": sum(len(query.relevant) for query in queries),
        "ways": ways,
    }


def _table(split: str, kept: dict[str, Any]) -> Iterator[str]:
    counts = f"{kept['questions']} questions, {kept['unanswerable']} that cannot be answered"
    yield f"{split}: {counts}, {kept['relevant']} relevant passages"
    yield f"{'':8}" + "".join(f"{name:>22}" for name in figures(()))
    for way, found in kept["ways"].items():
        cells = (f"{figure:.2f} ({low:.2f}–{high:.2f})" for figure, low, high in found.values())
        yield f"{way:8}" + "".join(f"{cell:>22}" for cell in cells)


def _mistakes(results: Sequence[Result]) -> Iterator[str]:
    for one in results:
        relevant = one.query.relevant
        if one.silent != (not relevant):
            yield f"  {'silent' if one.silent else 'answered'}: {one.query.text[:90]!r} → {one.ranked[:1]}"
        elif relevant and not hit(one.ranked, relevant, 5, least=2):
            yield f"  missed: {one.query.text[:90]!r} → {one.ranked[:3]}; wanted {list(relevant)[:3]}"
