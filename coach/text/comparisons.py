"""Words and signs around a number that say whether it is a floor, a ceiling or a guess."""

import re
from typing import Literal

Comparison = Literal["at least", "at most", "more than", "less than", "about", "plus minus"] | None

_BEFORE: tuple[tuple[Comparison, tuple[str, ...]], ...] = (
    ("plus minus", (r"±|\+/-|\+/−|\+-|plus or minus",)),
    ("at least", (
        r"at least|(?:no|not|never) (?:less|fewer|lower) than|a minimum of|minimum(?: of)?|min\.?|≥|>=",
        r"mindestens|au moins|al menos|por lo menos|en az|almeno|pelo menos|minstens",
    )),
    ("at most", (
        r"at (?:the )?most|up to|(?:no|not|never) (?:more|greater|higher|longer|later) than",
        r"(?:not|never) (?:over|above)|a maximum of|maximum(?: of)?|max\.?|≤|<=|within|no more",
        r"höchstens|maximal|bis zu|innerhalb von",
        r"au plus|en moins de|como máximo|en fazla",
    )),
    ("more than", (
        r"(?:more|greater|higher|longer) than|over|above|exceed(?:s|ing)?|beyond|(?<![-=])>",
        r"mehr als|über|plus de|más de|più di",
    )),
    ("less than", (
        r"(?:less|fewer|lower|faster|shorter|smaller) than|under|below|<|sub[- ]?",
        r"weniger als|unter|moins de|menos de|meno di",
    )),
    ("about", (
        r"about|around|approx(?:imately|\.)?|roughly|circa|ca\.|~|≈|nearly|almost",
        r"etwa|rund|environ|alrededor de",
    )),
)  # fmt: skip
_BEHIND: tuple[tuple[Comparison, tuple[str, ...]], ...] = (
    ("at least", (
        r"\+(?!\s?\d)|or (?:more|higher|better|above|greater|over)|and (?:above|more|over|up)",
        r"oder mehr|ou plus|o más",
    )),
    ("at most", (r"or (?:less|fewer|below|lower|under|faster)|and (?:below|under)|max\b|oder weniger|ou moins",)),
)  # fmt: skip


def _table(rows: tuple[tuple[Comparison, tuple[str, ...]], ...]) -> str:
    return "|".join(f"(?P<c{i}>{'|'.join(forms)})" for i, (_, forms) in enumerate(rows))


_WINDOW = 28  # characters, a little more than the longest of them
_LEFT = re.compile(rf"(?<![^\W_])(?:{_table(_BEFORE)})(?: ?(?:the|a|an))?[ \u00a0]{{0,2}}$", re.IGNORECASE)
_RIGHT = re.compile(rf"[ ]?(?:{_table(_BEHIND)})(?![^\W_])|(?P<plus>\+)(?!\s?\d)", re.IGNORECASE)


_NEVER = "%,;:()/!?\n0123456789"


def before(text: str, floor: int, place: int) -> tuple[Comparison, int]:
    """The comparison that ends at `place`, reaching back no further than `floor`, and where it starts."""
    floor = max(floor, place - _WINDOW)
    window = text[floor:place]
    # A look at the last sign spares the search at most numbers.
    found = None if window.rstrip()[-1:] in _NEVER else _LEFT.search(window)
    return (_BEFORE[int(str(found.lastgroup)[1:])][0], floor + found.start()) if found else (None, place)


def behind(text: str, place: int) -> tuple[Comparison, int]:
    """The comparison written at `place`, and where it ends."""
    found = _RIGHT.match(text, place)
    if not found:
        return None, place
    group = str(found.lastgroup)
    return ("at least" if group == "plus" else _BEHIND[int(group[1:])][0]), found.end()
