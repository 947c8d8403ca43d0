"""What was written around the words of an objective or key result, so that nothing that was cut is lost."""

import re
from collections.abc import Iterator, Sequence

from coach.intake.noise import unmarked
from coach.intake.slots import LABELS

_EDGE = " \t,;:|–—-=>"
_TAGS = re.compile(r"\]\[(?=[A-Z]{2,15}\])")
_LABEL = re.compile(rf"\b(?:{LABELS})\s?:|^\W{{0,9}}(?:{LABELS})\W{{0,9}}$", re.IGNORECASE)


def remains(written: str, shown: str, values: Sequence[str] = ()) -> tuple[str, ...]:
    """The pieces of `written` that are neither in `shown` nor one of the slot `values`, in order."""
    if written == shown:
        return ()
    words = unmarked(_TAGS.sub("] [", written)).replace("~~", "")
    at = words.find(shown)
    pieces = [words[:at], words[at + len(shown) :]] if at >= 0 else list(_around(words.split(), shown.split()))
    if values:
        pieces = [_LABEL.sub(" ", each) for each in _without(pieces, values)]
        pieces = [" ".join(each.split()).strip(f"{_EDGE}()[]") for each in pieces]
    return tuple(each.strip(_EDGE) for each in pieces if any(map(str.isalnum, each)))


def _around(words: list[str], shown: list[str]) -> Iterator[str]:
    """The runs of words that are left when the shown ones are taken out, first to last."""
    run: list[str] = []
    at = 0
    for word in words:
        if at < len(shown) and word.strip(_EDGE) == shown[at].strip(_EDGE):
            at += 1
            yield " ".join(run)
            run = []
        else:
            run.append(word)
    yield " ".join(run)


def _without(pieces: list[str], values: Sequence[str]) -> list[str]:
    for value in values:
        for place, piece in enumerate(pieces):
            if value in piece:
                pieces[place] = piece.replace(value, " ", 1)
                break
    return pieces
