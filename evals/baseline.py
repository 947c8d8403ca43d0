"""The figures that were kept, `baseline.json`, and what became worse since: what the gate stands on."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from evals.figures import Figure, Report

FILE = Path(__file__).parent / "baseline.json"
#: What another processor's arithmetic may move, by task; everything else is reckoned the same everywhere.
LEEWAY: Mapping[str, float] = {"retrieval": 0.03, "likeness": 0.02}
_EXACT = 1e-3

Kept = Mapping[str, Mapping[str, Mapping[str, Any]]]


def load() -> Kept:
    """Kept figures by task and key."""
    kept: Kept = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    return kept


def save(reports: Iterable[Report]) -> None:
    """Keep the figures of these tasks in place of their old ones."""
    kept = dict(load()) | {one.task: {figure.key: figure.as_json() for figure in one.figures} for one in reports}
    FILE.write_text(json.dumps(kept, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")


def change(task: str, figure: Figure, kept: Kept) -> float | None:
    """How far a figure moved from its kept value; None where none is kept."""
    before = kept.get(task, {}).get(figure.key)
    return None if before is None else figure.value - before["value"]


def worse(report: Report, kept: Kept) -> Iterator[str]:
    """What the gate refuses: a figure that is worse than it was kept, or that is gone from a group that is measured."""
    task = report.task
    leeway = LEEWAY.get(task, _EXACT)
    for figure in report.figures:
        moved = change(task, figure, kept)
        if moved is None or not figure.better:
            continue
        loss = moved if figure.better == "lower" else -moved
        if loss > leeway:
            yield f"{task}: {figure.key} was {figure.value - moved:.3f} and is {figure.value:.3f}"
    here, groups = {figure.key for figure in report.figures}, {figure.group for figure in report.figures}
    gone = (key for key, figure in kept.get(task, {}).items() if key not in here and figure["group"] in groups)
    yield from (f"{task}: {key} is no longer measured" for key in gone)
