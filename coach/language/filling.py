"""Putting a person's words, and ours, into a wording: in one pass, so that what they wrote can never open a blank.

A blank in “…” is for the person's words: these are cut softly, and quotes inside them become single. Any other blank
is for words of ours, or for quotes that were made already.
"""

import re
import unicodedata
from collections.abc import Mapping

#: How much of somebody's words is quoted back to them, in characters.
LONGEST = 90
_BLANK = re.compile(r"“\{(\w+)\}”|\{(\w+)\}")
_JOINERS = "\u200c\u200d"
_INNER = str.maketrans("“”„«»", "‘’‘‘’")


def blanks(text: str) -> frozenset[str]:
    """The names of a wording's blanks."""
    return frozenset(found[1] or found[2] for found in _BLANK.finditer(text))


def fillable(text: str, values: Mapping[str, str]) -> bool:
    """Whether there is something for each blank."""
    return all(flat(values.get(name, "")) for name in blanks(text))


def fill(text: str, values: Mapping[str, str], longest: int | None = LONGEST) -> str:
    """The wording with its blanks filled; KeyError for one without a value. `longest` None: nothing is cut."""
    return _BLANK.sub(lambda found: _quoted(values[found[1]], longest) if found[1] else flat(values[found[2]]), text)


def flat(text: str) -> str:
    """A text on one line, without characters that steer what shows it."""
    return " ".join("".join(map(_plain, text)).split())


def cut(text: str, longest: int) -> str:
    """The beginning of a text, ended at a word with … where it is longer."""
    if len(text) <= longest:
        return text
    kept = text[:longest]
    begun, space, _ = kept.rpartition(" ")
    return (begun if space else kept).rstrip(" ,;:.–—-") + "…"


def _quoted(text: str, longest: int | None) -> str:
    whole = flat(text).translate(_INNER)
    if longest is None:
        return f"“{whole}”"
    short = cut(whole, longest)
    return f"“{short.rstrip(' .,;:') or short}”"


def _plain(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind in ("Cc", "Zl", "Zp"):
        return " "
    return "" if kind in ("Cf", "Cs") and letter not in _JOINERS else letter
