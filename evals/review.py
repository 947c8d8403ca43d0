"""Agreement of the review with labelled sets, id by id.

A labelled file has the shape of the review data set: one set a line, `labels` beside it, an optional first line with
the ids that are `judged`. Key results labelled null are left out.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from coach.domain import Draft, KeyResult, Objective, OkrSet
from coach.errors import InputError
from coach.review import CRITERIA, review
from evals.metrics import Counts, count, macro_f1, micro_f1

DATA = Path(__file__).parent / "data"
LABELLED = tuple(c.id for c in CRITERIA if c.about in ("objective", "key result"))


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


def measure(cases: Iterable[Case]) -> tuple[dict[str, Counts], list[Mistake]]:
    """Counts by id over all judged items, and every disagreement."""
    table: dict[str, Counts] = {}
    mistakes: list[Mistake] = []
    for case in cases:
        for about, text, found, labelled in _items(case):
            for name in sorted(case.judged & about):
                table[name] = table.get(name, Counts()) + count(name in found, name in labelled)
                if (name in found) != (name in labelled):
                    mistakes.append(Mistake(name, text, name in found))
    return {name: table[name] for name in LABELLED if name in table}, mistakes


def _items(case: Case) -> Iterator[tuple[frozenset[str], str, frozenset[str], frozenset[str]]]:
    seen = review(Draft((case.okrs,))).sets[0]
    ids = {about: frozenset(c.id for c in CRITERIA if c.about == about) for about in ("objective", "key result")}
    yield ids["objective"], seen.objective.text, frozenset(f.id for f in seen.objective.findings), case.objective
    for part, labels in zip(seen.key_results, case.key_results, strict=True):
        if labels is not None:
            yield ids["key result"], part.text, frozenset(f.id for f in part.findings), labels


def run(paths: list[Path], mistakes: bool = False) -> int:
    """Print the table of each file; exit status 0."""
    for path in paths:
        cases = load(path)
        table, wrong = measure(cases)
        print(f"{path.name}: {len(cases)} sets, {sum(len(case.key_results) for case in cases)} key results")
        print("\n".join(rows(table)), end="\n\n")
        if mistakes:
            print("\n".join(_line(one) for one in sorted(wrong)), end="\n\n")
    return 0


def rows(table: dict[str, Counts]) -> Iterator[str]:
    """The table as lines of text."""
    yield f"{'id':34} {'positives':>9} {'precision':>9} {'recall':>7} {'F1':>6} {'kappa':>6}"
    for name, counts in table.items():
        precision, recall, f1, kappa = map(score, (counts.precision, counts.recall, counts.f1, counts.kappa))
        yield f"{name:34} {counts.positives:9} {precision:>9} {recall:>7} {f1:>6} {kappa:>6}"
    macro, micro = score(macro_f1(table.values())), score(micro_f1(table.values()))
    yield f"macro-F1 (ids with five positives or more) {macro}, micro-F1 {micro}"


def score(value: float | None) -> str:
    """Two decimals, or a dash where there is no value."""
    return "–" if value is None else f"{value:.2f}"


def _line(one: Mistake) -> str:
    return f"{'found only' if one.found else 'label only'}  {one.id:32}  {one.text}"
