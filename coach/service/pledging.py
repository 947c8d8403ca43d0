"""What somebody leaves with: as they said it in the talk, and as they have changed it by hand since."""

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from coach.dialogue.state import Pledge
from coach.domain import Commitment
from coach.errors import InputError

#: Fields that are kept as a number from 0 to 10, and said in words.
_SURE = ("confidence", "target_confidence")
_NUMBER = re.compile(r"\b(?:10|\d)\b")
_LONGEST = 2_000
_NO_STEP = "Say what the first step is; without one there is nothing to come back to."
_NO_NUMBER = "Say how sure you are with a number from 0 to 10, or leave it empty."
_TOO_LONG = f"This has more than {_LONGEST:,} characters; please shorten it."


def taken(commitment: Commitment, before: Pledge, now: Pledge) -> Commitment:
    """A commitment with what a turn has changed of the pledge; what was changed by hand meanwhile stays."""
    names = [one.name for one in fields(Pledge) if getattr(before, one.name) != getattr(now, one.name)]
    values: dict[str, Any] = {name: _value(name, getattr(now, name)) for name in names}
    return replace(commitment, **values)


def shown(pledge: Pledge, commitment: Commitment | None) -> Pledge:
    """The pledge as it is kept: what was changed by hand in place of what was said."""
    if commitment is None:
        return pledge
    kept = {one.name: getattr(commitment, one.name) for one in fields(Pledge)}
    changed = {name: value for name, value in kept.items() if _value(name, getattr(pledge, name)) != value}
    return replace(pledge, **{name: "" if value is None else str(value) for name, value in changed.items()})


def given(changes: Mapping[str, str]) -> dict[str, str | int | None]:
    """Changes by hand as they are kept; InputError for an empty step, a confidence that is no number, or a novel."""
    for name, words in changes.items():
        if len(words) > _LONGEST:
            raise InputError(_TOO_LONG)
        if name == "step" and not words.strip():
            raise InputError(_NO_STEP)
        if name in _SURE and words.strip() and not _NUMBER.search(words):
            raise InputError(_NO_NUMBER)
    return {name: _value(name, words.strip()) for name, words in changes.items()}


def _value(name: str, words: str) -> str | int | None:
    if name not in _SURE:
        return words
    found = _NUMBER.search(words)
    return int(found[0]) if found else None
