"""What is shown now and what waits.

A task's number and baseline wait (else "launch the portal" becomes "launch one portal"), a pattern is shown once, and
at most one baseline question is asked a session: review standard, "What comes first".
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from coach.review.findings import Dismissal, Finding, Pattern, Waits, dismiss

#: A finding and where it belongs: -1 the objective, 0 and up the key result's place, None the set.
Placed = tuple[int | None, Finding]

_BASELINE = "key-result-without-baseline"
_MOOT = frozenset({"key-result-without-number", _BASELINE})


def arrange(
    placed: list[Placed], dismissed: frozenset[Dismissal], imprecise: frozenset[str], baseline_asked: bool
) -> list[Placed]:
    """The findings with those that wait marked; order kept."""
    kept = [(part, replace(finding, waits=_held(finding, dismissed, imprecise))) for part, finding in placed]
    # What was seen decides, dismissed or not: a task does not turn into a measure because its owner stands by it.
    tasks = {part for part, finding in kept if finding.id == "key-result-is-a-task" and finding.waits != "precision"}
    blanks = {part for part, finding in kept if finding.id == "key-result-has-a-placeholder" and finding.level == "gap"}
    arranged: list[Placed] = []
    for part, finding in kept:
        waits = finding.waits or _yields(finding, part in tasks, part in blanks, baseline_asked)
        arranged.append((part, replace(finding, waits=waits)))
        baseline_asked |= finding.id == _BASELINE and waits is None
    return arranged


def asks_baseline(placed: list[Placed]) -> bool:
    """Whether one of the shown findings asks where a measure stands today."""
    return any(finding.id == _BASELINE and finding.shown for _, finding in placed)


def _held(finding: Finding, dismissed: frozenset[Dismissal], imprecise: frozenset[str]) -> Waits | None:
    """Why it is kept back whatever stands beside it."""
    if dismiss(finding) in dismissed:
        return "dismissed"
    return "precision" if finding.id in imprecise else None


def _yields(finding: Finding, task: bool, blank: bool, baseline_asked: bool) -> Waits | None:
    """Why it waits for another point; `task`: its key result is work, `blank`: its value is still to be filled in."""
    if finding.id in _MOOT and (task or blank):
        return "task first" if task else "blank first"
    return "one baseline question" if baseline_asked and finding.id == _BASELINE else None


def raise_once(placed: list[Placed], pattern: Pattern) -> list[Placed]:
    """The first finding of a pattern asks about all of them; the others wait."""
    raised, changed = False, []
    for part, finding in placed:
        if finding.id == pattern.id and finding.shown:
            finding = replace(finding, waits="pattern") if raised else replace(finding, question=pattern.question)
            raised = True
        changed.append((part, finding))
    return changed


def patterns_of(placed: list[Placed], total: int) -> Iterator[tuple[str, int]]:
    """Ids that more than half of the key results, and at least two, share among what could be raised."""
    raised = [f for part, f in placed if part is not None and part >= 0 and f.waits in (None, "one baseline question")]
    shown = {finding.id for finding in raised if finding.shown}
    shared = Counter(finding.id for finding in raised)
    yield from ((name, count) for name, count in shared.items() if name in shown and count >= 2 and 2 * count > total)
