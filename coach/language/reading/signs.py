"""The expressions of the lexicons, made ready once, in the order in which they are tried."""

import re
from functools import cache
from typing import NamedTuple

from coach.dialogue.acts import ActKind
from coach.language.reading.lexicons.asks import ASKS
from coach.language.reading.lexicons.names import NAMES
from coach.language.reading.lexicons.people import MOVES, NEEDS
from coach.language.reading.lexicons.turns import GUARDED, NO, SHORT, TURNS, YES

_NAME = re.compile(r"<([a-z]+)>")
#: Where people leave the apostrophe out and no other word comes of it.
_DROPPED = re.compile(r"(?<=n)'(?=t)|'(?=(?:m|s|ve)\b)|(?<=you)'(?=re)|(?<=they)'(?=re)")
#: A blank that stands for itself, and not in a class or before a sign of repetition.
_BLANK = re.compile(r"(?<![\[-]) (?![?*+\]])")
#: Tried before what people ask for.
_EARLY = ("undo", "use-words")


class Sign(NamedTuple):
    """A kind of act and the expression that shows it in a clause."""

    kind: ActKind
    shows: re.Pattern[str]


@cache
def signs() -> tuple[Sign, ...]:
    """Every kind that a clause shows by itself: first what must not be missed, last what is said with few words."""
    early = tuple(row for row in TURNS if row[0] in _EARLY)
    late = tuple(row for row in TURNS if row[0] not in _EARLY)
    correct, rest = late[:1], late[1:]
    return tuple(Sign(kind, expression(lines)) for kind, lines in
                 (*NEEDS, *GUARDED, *early, *ASKS, *correct, *MOVES, *rest, *SHORT))  # fmt: skip


@cache
def shown(kind: ActKind) -> re.Pattern[str]:
    """The expression of one kind."""
    return next(sign.shows for sign in signs() if sign.kind == kind)


@cache
def agreed() -> re.Pattern[str]:
    """A yes at the beginning."""
    return expression(rf"^(?:oh |hm+,? |well,? |uh,? )?{YES}(?:[,.!]? +(?:and )?{YES}){{0,9}}(?![\w'-])")


@cache
def denied() -> re.Pattern[str]:
    """A no at the beginning."""
    return expression(rf"^(?:oh |hm+,? |well,? |uh,? |sorry,? )?{NO}(?![\w'-])")


@cache
def expression(lines: str) -> re.Pattern[str]:
    """One expression of several lines."""
    each = (f"(?:{line})" for line in lines.strip().splitlines())
    named = _NAME.sub(_named, "|".join(each))
    return re.compile(_BLANK.sub(" +", _DROPPED.sub("'?", named)))


def _named(found: re.Match[str]) -> str:
    return _NAME.sub(_named, NAMES[found[1]])
