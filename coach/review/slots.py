"""A key result as its card shows it: the person's text with the slots beside it, in one fixed template."""

from coach.domain import KeyResult
from coach.review.statement import Statement, read

_UNKNOWN = frozenset("tbd tbc tba ? ?? ??? x xx xxx n - – n/a na nan none null unknown open".split()) | {""}


def known(slot: str | None) -> bool:
    """Whether a slot holds a value, not a blank or a word for one."""
    return slot is not None and slot.strip().casefold() not in _UNKNOWN


def is_blank(slot: str | None) -> bool:
    """Whether a slot was given and holds only a word for a blank."""
    return slot is not None and bool(slot.strip()) and not known(slot)


def rendered(key_result: KeyResult) -> Statement:
    """The statement that a reader of the card sees: "text: from baseline to target unit".

    Without a known target it is the text alone; offsets in it are offsets in the text only up to the text's end.
    """
    if not known(key_result.target):
        return read(key_result.text)
    unit = f" {key_result.unit}" if key_result.unit else ""
    start = f"from {key_result.baseline} to " if known(key_result.baseline) else ""
    return read(f"{key_result.text.rstrip()}: {start}{key_result.target}{unit}")
