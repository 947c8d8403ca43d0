"""How a draft came to be: its versions, each beside the one before it."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from coach.domain import SLOTS, Card, Difference, Sheet, Version, compare
from coach.language.wordings import keyed
from coach.web.pages.templates import phrase, render

_WORD = re.compile(r"\s+|\S+")
#: Versions that are shown, the newest.
_MOST = 60
Piece = tuple[str, str]


def sheet(versions: Sequence[Version]) -> str:
    """The newest versions, newest first, with what each changed."""
    seen = [_version(one, versions[one.number - 2].sheet if one.number > 1 else Sheet()) for one in versions[-_MOST:]]
    return render("versions", title=phrase("history"), history=seen[::-1])


def words(was: str, now: str) -> Iterator[Piece]:
    """One text as another: pieces that are the `same`, went `out` or came `in`, word by word."""
    old, new = _WORD.findall(was), _WORD.findall(now)
    for _, start, end, begin, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        out, come = "".join(old[start:end]), "".join(new[begin:stop])
        if out == come:
            yield "same", out
            continue
        yield from ((kind, text) for kind, text in (("out", out), ("in", come)) if text)


def _version(version: Version, before: Sheet) -> dict[str, Any]:
    changes = [_change(one) for one in compare(before, version.sheet)]
    return {"number": version.number, "at": version.at, "why": _why(version), "changes": changes}


def _why(version: Version) -> str:
    if version.why == "resent":
        return phrase("version-resent")
    if version.undoes:
        return phrase("version-undo", number=version.undoes)
    return phrase("version-message") if version.turn else phrase("version-card")


def _change(one: Difference) -> dict[str, Any]:
    role = phrase("objective" if one.role == "objective" else "key-result")
    was, now = (card.text if card else "" for card in (one.was, one.now))
    pieces = tuple(words(was, now)) if one.was and one.now else (("in" if one.now else "out", now or was),)
    return {"role": role, "was": one.was, "now": one.now, "words": pieces, "slots": tuple(_slots(one.was, one.now))}


def _slots(was: Card | None, now: Card | None) -> Iterator[dict[str, str]]:
    labels = keyed("slots")
    for name in SLOTS:
        old, new = _said(was, name), _said(now, name)
        if old != new:
            yield {"label": labels[name], "was": old, "now": new}


def _said(card: Card | None, name: str) -> str:
    words = getattr(card.slots, name) if card else None
    return words.text if words else ""
