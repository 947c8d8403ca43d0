"""What the organisation is after: read from a paste or a file into its mission, strategy, objectives, key results."""

import re
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Literal

from coach.domain import Direction, OkrSet, Viewer
from coach.errors import Denied, InputError
from coach.service.parts import Means

_Aim = Literal["mission", "strategy"]
_AIMS: dict[str, _Aim] = {"mission": "mission", "vision": "mission", "purpose": "mission", "strategy": "strategy"}
_LABEL = re.compile(
    r"^[\s#*_>-]*(?:our\s+|company\s+)?(mission|vision|purpose|strategy|strategic \w+)(?:\s+statement)?[*_]*\s*"
    r"(?:[:–—-][*_]*\s*(.*)|)$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b(?:objectives?|goals?|okrs?)\b|^\W*O\d?\s*:", re.IGNORECASE | re.MULTILINE)
_EDGE = " \t*_>-•"
_DENIED = "Only a lead, a coach, a champion or an administrator may change the direction of {organisation}."
_NOTHING = "No mission, objective or key result could be read from this; write each on a line of its own."


class Directing:
    """The use cases of an organisation's direction."""

    def __init__(self, means: Means) -> None:
        self._means = means

    def direction(self, viewer: Viewer) -> tuple[Direction, ...]:
        """Its lines, in order."""
        return self._means.talks().direction(viewer)

    def load(self, viewer: Viewer, content: bytes, name: str = "") -> tuple[Direction, ...]:
        """Put what stands in a text or a file in place of what there is; nothing clears it. InputError, Denied."""
        if not viewer.may("lead", "coach", "champion", "admin"):
            raise Denied(_DENIED.format(organisation=viewer.organisation))
        lines = self._read(content, name) if content.strip() else ()
        if content.strip() and not lines:
            raise InputError(_NOTHING)
        self._means.talks().set_direction(viewer, lines)
        return lines

    def _read(self, content: bytes, name: str) -> tuple[Direction, ...]:
        received = self._means.intake(content, name)
        if received.structured:
            return tuple(_numbered((), received.draft.sets))
        aims, rest = apart(received.text)
        sets = received.draft.sets if not aims else self._means.intake(rest.encode(), "").draft.sets if rest else ()
        if len(sets) == 1 and not sets[0].key_results and not aims and not _NAMED.search(received.text):
            return tuple(_numbered([("mission", sets[0].objective.text)], ()))
        return tuple(_numbered(aims, sets))


def apart(text: str) -> tuple[list[tuple[_Aim, str]], str]:
    """The lines that say they are a mission or a strategy, or stand under a heading that says so; and the rest."""
    aims: list[tuple[_Aim, str]] = []
    rest: list[str] = []
    under: _Aim | None = None
    for line in text.splitlines():
        found, words = _LABEL.match(line), line.strip(_EDGE)
        if found:
            aim = _AIMS.get(found[1].casefold(), "strategy")
            said = (found[2] or "").strip(_EDGE)
            aims += [(aim, said)] if said else []
            under = None if said else aim
        elif under and words and not line.lstrip().startswith("#"):
            aims.append((under, words))
        elif words or not under or (aims and aims[-1][0] == under):
            under = None
            rest.append(line)
    return aims, "\n".join(rest).strip()


def _numbered(aims: Sequence[tuple[_Aim, str]], sets: Sequence[OkrSet]) -> Iterator[Direction]:
    ids = (f"direction-{number}" for number in count(1))
    yield from (Direction(next(ids), kind, words) for kind, words in aims)
    for okrs in sets:
        objective = next(ids) if okrs.objective.text else ""
        if objective:
            yield Direction(objective, "objective", okrs.objective.text)
        yield from (Direction(next(ids), "key result", one.text, objective) for one in okrs.key_results)
