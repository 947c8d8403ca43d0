"""A draft as JSON, in the shape that is read again."""

import json
from typing import Any

from coach.domain import Card, Goal
from coach.service.files.summary import Summary, slots


def write(found: Summary) -> str:
    """`{"title", "on", "sets": [...], "notes", "left"}`; the sets as `intake` reads them."""
    sets = [_set(number, goal) for number, goal in enumerate(found.goals, 1)]
    left: dict[str, list[str]] = {}
    for name, words in found.left:
        left.setdefault(name, []).append(words)
    whole = {"title": found.title, "on": found.on.isoformat(), "sets": sets, "notes": list(found.notes), "left": left}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _set(number: int, goal: Goal) -> dict[str, Any]:
    parent = {"parent": goal.serves.text} if goal.serves else {}
    kind = {"kind": goal.kind} if goal.kind else {}
    results = [_result(card) for card in goal.key_results]
    return {"id": str(number), **parent, "objective": goal.objective.text, **kind, "key_results": results}


def _result(card: Card) -> dict[str, str]:
    return {"text": card.text, **dict(slots(card))}
