"""The pages of a PDF, as text."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from coach.errors import InputError
from coach.intake.documents import DAMAGE, damaged
from coach.intake.packing import SPLIT, ended

_SYMBOL = re.compile("[\uf0b7\uf0a7\uf0d8\uf076\uf0fc]")
_LONE_BULLET = re.compile(r"^([ \t]*(?:[•‣◦▪●○■–-]|\d{1,2}[.)]))[ \t]*\n(?=\S)", re.MULTILINE)
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"})
_NUMBER = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_EDGE = 3
_LONGEST = 200
_OFTEN = 0.4
_SENTENCE = 6
_HERE = "\0"


def read(data: bytes, what: str = "The PDF", most: int | None = None) -> Iterator[str]:
    """The text of each page; bullets that stand on lines of their own or in a symbol font are put before their words.

    Raises InputError for what is damaged or locked, and for more than `most` pages.
    """
    import pypdf
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    locked = InputError(f"{what} is locked with a password; save a copy without one.")
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise locked
        number = len(reader.pages)
        if most is not None and number > most:
            raise InputError(f"{what} has {number:,} pages; at most {most} are read. {SPLIT}")
        for page in reader.pages:
            text = _SYMBOL.sub("•", page.extract_text().translate(_LIGATURES))
            yield _LONE_BULLET.sub(r"\1 ", text)
    except DependencyError:
        raise locked from None
    except (PyPdfError, *DAMAGE) as problem:
        raise damaged(what, problem) from None


def text(data: bytes) -> str:
    """The text of a whole PDF; InputError where it has none."""
    found = "\n\n".join(read(data))
    if not any(map(str.isalnum, found)):
        raise InputError("The PDF holds no text, only pictures of it (a scan); paste the text instead.")
    return found


def cleared(pages: Sequence[str]) -> list[str]:
    """The pages without the lines that stand at the edge of many of them: their headers, footers and numbers.

    Pages that have nothing else are left as they are.
    """
    split = [page.split("\n") for page in pages]
    edges = [_edges(found) for found in split]
    shift = _shift(edges)
    keys = [{place: _key(line, at + shift) for place, line in found.items()} for at, found in enumerate(edges)]
    seen = Counter(chain.from_iterable(set(found.values()) for found in keys))
    often = max(3, _OFTEN * sum(map(bool, edges)))
    for at, found in enumerate(split):
        for place, key in keys[at].items():
            numbered = _HERE in key and (seen[key] > 1 or not any(map(str.isalnum, key)))
            if numbered or seen[key] >= often:
                found[place] = ""
    left = ["\n".join(found) for found in split]
    return left if any(map(str.isalnum, "".join(left))) else list(pages)


def _edges(found: list[str]) -> dict[int, str]:
    """The first and last lines of a page that have words, by their places."""
    worded = [at for at, line in enumerate(found) if any(map(str.isalnum, line[:_LONGEST]))]
    return {at: found[at] for at in {*worded[:_EDGE], *worded[-_EDGE:]} if len(found[at]) <= _LONGEST}


def _shift(edges: Sequence[dict[int, str]]) -> int:
    """By how much the pages' own numbers are above their places, from 0; a far number where they have none."""
    numbers = [{int(number) for line in found.values() for number in _NUMBER.findall(line)} for found in edges]
    shifts = Counter(number - at for at, found in enumerate(numbers) for number in found)
    shift, times = max(shifts.items(), key=lambda each: each[1], default=(0, 0))
    return shift if times > max(1, len(edges) / 2) else -_LONGEST * _LONGEST


def _key(line: str, number: int) -> str:
    """A line as it is compared with other pages' lines: the page's number in it marked, unless it is a sentence."""
    folded = " ".join(line.casefold().split())
    if ended(line) and len(line.split()) > _SENTENCE:
        return folded
    return re.sub(rf"(?<!\d){number}(?!\d)", _HERE, folded, count=1)
