"""On with the talk, whatever a rule has said first."""

from coach.dialogue.rules import received, talk
from coach.dialogue.situation import Choice, Situation


def go_on(s: Situation) -> Choice:
    """A draft that came in is received; otherwise the next question is put."""
    if any(one.what in ("draft", "new version") for one in s.noted):
        return received.receive(s)
    if any(one.what == "focus" for one in s.noted):
        return received.focused(s)
    return talk.onward(s)
