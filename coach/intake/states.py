"""Brackets and beginnings that hold a state, an owner or a score and no words of the goal."""

import re
from typing import NamedTuple

from coach.intake import slots
from coach.intake.edges import COLOURS, STATES
from coach.intake.slots import Slot

_PLANNED = (
    r"(?:draft|proposed|planned|pending|paused|ongoing|open|closed|new|final|approved|agreed|delayed|on hold|to ?do|"
    r"moonshot)"
)
_STATE = re.compile(rf"(?:(?:status|state|rag)\s?:?\s*)?(?:{STATES}|{COLOURS}|{_PLANNED})", re.IGNORECASE)
_SCORE = re.compile(r"(?:(?:score|grade)\s?:?\s*)?(?:[01][.,]\d{1,2}|[.,]\d{1,2}|1|0)", re.IGNORECASE)
_OWNER = re.compile(r"(owners?|dri|responsible|lead|accountable|resp\.?)\s?:?\s+(@?\S[^:]{0,40})", re.IGNORECASE)
_LEADING = re.compile(
    r"[*_]{0,2}(owners?|responsible|dri|assignee|accountable)[*_]{0,2}\s?:[*_]{0,2}\s?(@?[^\W\d_][\w'’-]*\.?"
    r"(?: (?:and |& )?[^\W\d_][\w'’-]*){0,3})(?:\s[—–-]{1,2}\s|[.;|]\s|\s\|\s)\s{0,3}(?=\S)",
    re.IGNORECASE,
)


class Aside(NamedTuple):
    """What a bracket holds: slots, and other words."""

    given: tuple[Slot, ...]
    said: str


def aside(text: str) -> Aside | None:
    """The states, owners and scores that a bracket's words are made of; None where they are anything else."""
    given, said = [], []
    for part in map(str.strip, re.split(r"[,;|/]\s?(?!\d)|,\s", text)):
        owner = _OWNER.fullmatch(part)
        if owner:
            given.append(Slot("owner", owner[2].strip()))
        elif _STATE.fullmatch(part) or _SCORE.fullmatch(part):
            said.append(part)
        else:
            return None
    return Aside(tuple(given), ", ".join(said))


def leading(text: str) -> tuple[Slot, int] | None:
    """The owner that a line begins with and where the rest begins ("Owner: Ben — loans from 1 to 3"), if any."""
    match = _LEADING.match(text[:120])
    if match is None or len(text[match.end() :].split()) < 3 or slots.field(text[match.end() :].partition(":")[0]):
        return None
    found = slots.slot("owner", match[2])
    return (found, match.end()) if found else None
