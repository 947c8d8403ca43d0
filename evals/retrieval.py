"""How well the library's search finds what answers a question, and keeps silent where nothing does.

Data: `evals/data/retrieval/*.jsonl`, one question a line: {"query", "topic", "voice", "relevant"}, where `relevant`
maps passage ids to 2 (answers it) or 1 (helps); empty: the library cannot answer it. `dev` and `test` are what a search
box gets on an ordinary day; `oblique_dev` and `oblique_test` are harder on purpose: situations, complaints, riddles.
Whoever wrote the questions had not seen the library; the grades are those of readers of the pooled first results of
several ways of searching. Topics of dev and test do not overlap; weights and lines were chosen on the dev files.
"""

import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from coach.embeddings import choose
from coach.errors import InputError
from coach.retrieval import shipped
from coach.retrieval.library import By, Library
from coach.retrieval.opening import open_library
from coach.retrieval.writer import Writer
from evals.figures import Figure, Options, Report
from evals.intervals import averaged, clustered, f1
from evals.metrics import Counts, count
from evals.ranking import hit, ndcg, recall

SPLITS = ("test", "dev", "oblique_test", "oblique_dev")
DATA = Path(__file__).parent / "data" / "retrieval"
WAYS: tuple[tuple[str, By], ...] = (("dense", "meaning"), ("lexical", "words"), ("fused", "both"))
_DEPTH = 10
MEASURES, SILENCE = ("hit@5", "answer@5", "recall@10", "nDCG@10"), "abstention F1"
_AIMS = {"hit@5": 0.95, "nDCG@10": 0.8, SILENCE: 0.8}
_NOTES = (
    "Questions by somebody who had not seen the library; grades by readers of pooled results, dev by two (README).",
    "Dev and test share no topic; weights and lines were chosen on the dev files.",
)


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


def scores(result: Result) -> dict[str, float]:
    """How good the order of an answerable question is: hit@5 (any grade, then grade 2), recall@10, nDCG@10."""
    ranked, relevant = result.ranked, result.query.relevant
    return {
        "hit@5": hit(ranked, relevant, 5),
        "answer@5": hit(ranked, relevant, 5, least=2),
        "recall@10": recall(ranked, relevant, 10),
        "nDCG@10": ndcg(ranked, relevant, 10),
    }


def opened(folder: Path) -> Library:
    """The shipped library with its index in a folder, built from the shipped vectors."""
    library = open_library(folder, Writer(folder), choose("minilm"))
    library.refresh()
    return library


def report(options: Options) -> Report:
    """What each way of searching finds, split by split."""
    found: list[Figure] = []
    worst: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        library = opened(Path(folder))
        for split in SPLITS:
            queries = load(DATA / f"{split}.jsonl")
            for way, by in WAYS:
                options.step(f"{split}, {way}")
                results = search(library, queries, by)
                found += _figures(split, way, results)
                worst += [f"{split}: {line}" for line in _mistakes(results)] if by == "both" else []
        library.close()
    return Report("retrieval", tuple(found), _NOTES, tuple(worst))


def _figures(split: str, way: str, results: Sequence[Result]) -> Iterator[Figure]:
    aims = _AIMS if (split, way) == ("test", "fused") else {}
    scored = [scores(one) for one in results if one.query.relevant]
    silent = [count(one.silent, not one.query.relevant) for one in results]
    group = f"{split}: {len(results)} questions, {len(results) - len(scored)} unanswerable"
    for name in MEASURES:
        values = [one[name] for one in scored]
        yield Figure(group, way, name, mean(values), len(scored), *averaged(values), aim=aims.get(name))
    f1_of = sum(silent, Counts()).f1 or 0.0
    span = clustered([[one] for one in silent], f1)
    yield Figure(group, way, SILENCE, f1_of, len(results), *span, aim=aims.get(SILENCE))


def _mistakes(results: Sequence[Result]) -> Iterator[str]:
    for one in results:
        relevant = one.query.relevant
        if one.silent != (not relevant):
            yield f"  {'silent' if one.silent else 'answered'}: {one.query.text[:90]!r} → {one.ranked[:1]}"
        elif relevant and not hit(one.ranked, relevant, 5, least=2):
            yield f"  missed: {one.query.text[:90]!r} → {one.ranked[:3]}; wanted {list(relevant)[:3]}"
