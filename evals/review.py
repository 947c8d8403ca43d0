"""Agreement of the review with labelled sets, id by id.

A labelled file has the shape of the review data set: one set a line, `labels` beside it, an optional first line with
the ids that are `judged`. Key results labelled null are left out. `evals/data/second.jsonl` holds what a second reader
gave our own sets blind; where the two differed and were settled against the first, `first` keeps what that one gave.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from coach.app import build
from coach.domain import Draft, KeyResult, Objective, OkrSet
from coach.errors import InputError
from coach.review import CRITERIA, Part, Review, review
from coach.settings import load as load_settings
from evals.figures import Figure, Options, Report
from evals.intervals import clustered, f1, kappa, wilson
from evals.metrics import LEAST, Counts, count, macro_f1, micro_f1

DATA = Path(__file__).parent / "data"
#: The name of what is meant over all ids with positives enough.
ALL = "all ids"
OBJECTIVE = tuple(c.id for c in CRITERIA if c.about == "objective")
KEY_RESULT = tuple(c.id for c in CRITERIA if c.about == "key result")
LABELLED = (*OBJECTIVE, *KEY_RESULT)
SECOND = DATA / "second.jsonl"

_NOTES = (
    "Sets written for this project, split by topic; test files were not looked at when rules were made.",
    "n counts what is labelled; F1 of all ids is the mean over those with at least five.",
)


class Case(NamedTuple):
    """A labelled set and the ids its file judges."""

    okrs: OkrSet
    objective: frozenset[str]
    key_results: tuple[frozenset[str] | None, ...]
    judged: frozenset[str]


class Mistake(NamedTuple):
    """One disagreement: `found` says which side saw the weakness."""

    id: str
    text: str
    found: bool


def load(path: Path) -> list[Case]:
    """The cases of a file; InputError naming file and line when one cannot be read."""
    judged, cases = frozenset(LABELLED), []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            if "judged" in row:
                judged = frozenset(row["judged"])
            else:
                cases.append(_case(row, judged))
        except (ValueError, KeyError, TypeError) as error:
            raise InputError(f"{path}, line {number}: not a labelled set ({error!r}).") from error
    return cases


def _case(row: dict[str, Any], judged: frozenset[str]) -> Case:
    key_results = tuple(KeyResult(text) for text in row["key_results"])
    labels = tuple(None if ids is None else frozenset(ids) for ids in row["labels"]["key_results"])
    if len(labels) != len(key_results):
        raise ValueError("labels and key results differ in number")
    okrs = OkrSet(str(row["id"]), Objective(row["objective"]), key_results)
    return Case(okrs, frozenset(row["labels"]["objective"]), labels, judged)


def judge(case: Case, reviewed: Callable[[Draft], Review] = review) -> tuple[dict[str, Counts], list[Mistake]]:
    """Counts by judged id over one set, and every disagreement."""
    table: dict[str, Counts] = {}
    mistakes: list[Mistake] = []
    for about, text, found, labelled in items(case, reviewed):
        for name in sorted(case.judged & about):
            table[name] = table.get(name, Counts()) + count(name in found, name in labelled)
            if (name in found) != (name in labelled):
                mistakes.append(Mistake(name, text, name in found))
    return table, mistakes


def measure(cases: Iterable[Case]) -> tuple[dict[str, Counts], list[Mistake]]:
    """Counts by id over all judged items, and every disagreement."""
    judged = [judge(case) for case in cases]
    table = total([counts for counts, _ in judged])
    return table, [one for _, mistakes in judged for one in mistakes]


def total(tables: Iterable[Mapping[str, Counts]]) -> dict[str, Counts]:
    """Counts of several sets together, in the order of the standard."""
    whole: dict[str, Counts] = {}
    for table in tables:
        for name, counts in table.items():
            whole[name] = whole.get(name, Counts()) + counts
    return {name: whole[name] for name in LABELLED if name in whole}


class Item(NamedTuple):
    """A judged sentence: the ids that are about such, those that were found, and those that are labelled."""

    about: frozenset[str]
    text: str
    found: frozenset[str]
    labelled: frozenset[str]


def items(case: Case, reviewed: Callable[[Draft], Review] = review) -> Iterator[Item]:
    """The sentences of a set."""
    seen = reviewed(Draft((case.okrs,))).sets[0]
    yield Item(frozenset(OBJECTIVE), seen.objective.text, _ids(seen.objective), case.objective)
    for part, labels in zip(seen.key_results, case.key_results, strict=True):
        if labels is not None:
            yield Item(frozenset(KEY_RESULT), part.text, _ids(part), labels)


def _ids(part: Part) -> frozenset[str]:
    return frozenset(finding.id for finding in part.findings)


def report(options: Options) -> Report:
    """Agreement on our own sets by split, or on a labelled file."""
    figures: list[Figure] = []
    worst: list[str] = []
    reviewed = build(load_settings({})).reviewed
    for name, paths in _groups(options.dataset):
        options.step(name)
        cases = [case for path in paths for case in load(path)]
        judged = [judge(case, reviewed) for case in cases]
        figures += _figures(name, [counts for counts, _ in judged])
        words = [judge(case)[0] for case in cases]
        figures += (one for one in _figures(f"{name}, words alone", words) if one.measure == "F1")
        worst += [f"{name}: {_line(one)}" for _, mistakes in judged for one in sorted(mistakes)]
    figures += [] if options.dataset else readers()
    return Report("review", tuple(figures), _NOTES if options.dataset is None else (), tuple(worst))


def readers() -> Iterator[Figure]:
    """How two readers' labels of our own sets agree, before they were settled."""
    rows = {row["id"]: row for row in map(json.loads, SECOND.read_text(encoding="utf-8").splitlines())}
    firsts = [row for _, paths in _groups(None) for path in paths for row in _rows(path) if row.get("id") in rows]
    compared = [_compared(row.get("first", row["labels"]), rows[row["id"]]["labels"]) for row in firsts]
    for name, counts in total(compared).items():
        clusters = [[table.get(name, Counts())] for table in compared]
        if counts.kappa is not None:
            yield Figure("two readers", name, "kappa", counts.kappa, counts.positives, *clustered(clusters, kappa), "")


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _compared(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Counts]:
    table: dict[str, Counts] = {}
    pairs = [(OBJECTIVE, one["objective"], other["objective"])]
    pairs += [(KEY_RESULT, a, b) for a, b in zip(one["key_results"], other["key_results"], strict=True)]
    for names, a, b in pairs:
        for name in names if a is not None else ():
            table[name] = table.get(name, Counts()) + count(name in b, name in a)
    return table


def _groups(dataset: Path | None) -> list[tuple[str, list[Path]]]:
    if dataset:
        return [(dataset.name, [dataset])]
    return [(split, sorted(DATA.glob(f"review_{split}_*.jsonl"))) for split in ("test", "dev")]


def _figures(group: str, tables: Sequence[Mapping[str, Counts]]) -> Iterator[Figure]:
    whole = total(tables)
    for name, counts in whole.items():
        yield from agreement(group, name, counts, [table.get(name, Counts()) for table in tables])
    many = [name for name, counts in whole.items() if counts.positives >= LEAST]
    rows = [[table.get(name, Counts()) for name in many] for table in tables]
    items = sum(counts.positives for counts in whole.values())
    if many:
        low, high = clustered(rows, f1)
        micro = micro_f1(whole.values()) or 0.0
        yield Figure(group, ALL, "micro-F1", micro, items)
        yield Figure(group, ALL, "F1", macro_f1(whole.values()) or 0.0, items, low, high, aim=0.8)


def agreement(group: str, name: str, counts: Counts, clusters: Sequence[Counts]) -> Iterator[Figure]:
    """F1, precision, recall and kappa of one id, each with its interval; what cannot be reckoned is left out."""
    rows = [[one] for one in clusters]
    found = (
        ("F1", counts.f1, clustered(rows, f1)),
        ("precision", counts.precision, wilson(counts.hit, counts.hit + counts.alarm)),
        ("recall", counts.recall, wilson(counts.hit, counts.positives)),
        ("kappa", counts.kappa, clustered(rows, kappa)),
    )
    for measure, value, (low, high) in found:
        if value is not None:
            yield Figure(group, name, measure, value, counts.positives, low, high)


def _line(one: Mistake) -> str:
    return f"{'found only' if one.found else 'label only'}  {one.id:32}  {one.text}"
