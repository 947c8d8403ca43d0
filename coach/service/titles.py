"""What a conversation is called: by their objective, else by the beginning of what they said first."""

from collections.abc import Sequence

from coach.domain import Sheet, Turn

#: The message that is a starter, clicked before anything was said: words of ours.
OPENING = "opening"
_LONGEST = 80


def title(sheet: Sheet, said: str) -> str:
    """A line of at most 80 characters, in the person's words."""
    goal = sheet.goal or (sheet.goals[0] if sheet.goals else None)
    words = (goal.objective.text or next((card.text for card in goal.key_results), "")) if goal else ""
    return shortened(words or said)


def first_said(turns: Sequence[Turn]) -> str:
    """What the person said first in their own words; "" where they have not yet."""
    return next((turn.text for turn in turns if turn.message != OPENING), "")


def shortened(text: str) -> str:
    """The beginning of a text on one line, cut at a word."""
    flat = " ".join(text.split())
    if len(flat) <= _LONGEST:
        return flat
    begun = flat[: _LONGEST - 1]
    return (begun.rpartition(" ")[0] or begun).rstrip(" ,;:.–—-") + "…"
