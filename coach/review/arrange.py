"""What is shown now and what waits.

A task's number and baseline wait (else "launch the portal" becomes "launch one portal"), a pattern is shown once, and at
most one baseline question is asked a session: review standard, "What comes first".
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from coach.review.findings import Dismissal, Finding, Waits

Placed = tuple[int | None, Finding]

_MOOT_FOR_TASKS = frozenset({"key-result-without-number", "key-result-without-baseline"})
_BASELINE = "key-result-without-baseline"


def arrange(
    placed: list[Placed], dismissed: frozenset[Dismissal], imprecise: frozenset[str], baseline_asked: bool
) -> list[Placed]:
    """The findings with those that wait marked; order kept."""
    kept: list[Placed] = []
    for part, finding in placed:
        if Dismissal(finding.id, finding.quote) in dismissed:
            finding = replace(finding, waits="dismissed")
        elif finding.id in imprecise:
            finding = replace(finding, waits="precision")
        kept.append((part, finding))
    tasks = {part for part, finding in kept if finding.id == "key-result-is-a-task" and finding.shown}
    arranged: list[Placed] = []
    for part, finding in kept:
        waits = _waits(finding, part in tasks, baseline_asked) if finding.shown else finding.waits
        arranged.append((part, replace(finding, waits=waits)))
        baseline_asked |= finding.id == _BASELINE and waits is None
    return arranged


def _waits(finding: Finding, task: bool, baseline_asked: bool) -> Waits | None:
    if task and finding.id in _MOOT_FOR_TASKS:
        return "task first"
    return "one baseline question" if baseline_asked and finding.id == _BASELINE else None


def patterns_of(placed: list[Placed], total: int) -> Iterator[tuple[str, int]]:
    """Ids that more than half of the key results, and at least two, share among what could be raised."""
    raised = [f for part, f in placed if part is not None and part >= 0 and f.waits in (None, "one baseline question")]
    shown = {finding.id for finding in raised if finding.shown}
    shared = Counter(finding.id for finding in raised)
    yield from ((name, count) for name, count in shared.items() if name in shown and count >= 2 and 2 * count > total)
