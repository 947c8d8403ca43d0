"""What a coach does in a reply, judged from the outside: detectors for measuring, each with its published error.

They know nothing of how replies are made and share no code with the guards. Definitions: `evals/README.md`.
"""

from coach.language.observing.asking import asks, open_ended, several
from coach.language.observing.echoes import repeats
from coach.language.observing.goals import writes_goal
from coach.language.observing.mirroring import reflections, reflects
from coach.language.observing.numbers import unprovided
from coach.language.observing.reply import Reply
from coach.language.observing.retreat import withdraws
from coach.language.observing.shares import own_share, words
from coach.language.observing.support import contained, misattributes
from coach.language.observing.telling import advises, flatters, tells, tells_unasked

__all__ = [
    "Reply",
    "advises",
    "asks",
    "contained",
    "flatters",
    "misattributes",
    "open_ended",
    "own_share",
    "reflections",
    "reflects",
    "repeats",
    "several",
    "tells",
    "tells_unasked",
    "unprovided",
    "withdraws",
    "words",
    "writes_goal",
]
