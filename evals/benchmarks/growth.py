"""How time grows with the text: each pattern is read at one length and at four times that length.

A linear reader takes about four times as long for four times the text, a quadratic one sixteen times. What is compared
is two times of one run, so that a slow machine changes nothing.
"""

from collections.abc import Callable, Iterator
from time import process_time
from typing import NamedTuple

from coach.intake import read_text
from coach.review import review
from coach.text.dates import dates
from coach.text.quantities import changes, quantities, relative
from coach.text.words import words

#: Pieces that are hard on an expression which tries every beginning: repeated until the text is long enough.
AMOUNTS = (
    "1 ", "1,111", "a ", "(", "from 1 ", "twenty one ", "a half ", "by the end of ", "█", "[_N<sub>", "www.", "1/",
    "1 in ", "12:", "a\u0300", "from 5 to 3 and ", "cut costs by 20%, ", "9% in May 2025, 15% in June 2026, ",
    "2:40 → 0:55 ", "this year 5 €, last year 9 €, ", "NPS从30到45",
)  # fmt: skip
PAGES = (
    "- grow 5\n", "# head\n", "Objective: a\n", "KR: b 5\n", "plain words\n", "| a | b |\n", "- O: a\n  - KR: b\n",
    "KR: a\nBaseline: 3\n", "a\tb\n", "Best\nAna\n",
)  # fmt: skip
SENTENCES = ("and launch the app ", "from 5 to 3 and ", "improve ", "who can ", "X% ", ", then ")
#: From here on growth counts as more than linear; between 4 (linear) and 16 (quadratic), away from the clock's noise.
LIMIT = 8.0
_FLOOR = 0.02


class Growth(NamedTuple):
    """Seconds for a text of `length` characters or pieces and for one four times as long."""

    reader: str
    piece: str
    length: int
    short: float
    long: float

    @property
    def ratio(self) -> float:
        """How many times as long; times below the clock's noise count as that noise."""
        return self.long / max(self.short, _FLOOR)


def measure() -> list[Growth]:
    """Every reader on every pattern made for it, the steepest first."""
    found = [
        *(_grow("amounts", _amounts, piece, 10_000 // len(piece)) for piece in AMOUNTS),
        *(_grow("page", read_text, piece, 1_000) for piece in PAGES),
        *(_grow("sentence", _sentence, piece, 200) for piece in SENTENCES),
    ]
    return sorted(found, key=lambda growth: -growth.ratio)


def _amounts(text: str) -> None:
    for read in (words, dates, quantities, changes, relative):
        read(text)


def _sentence(text: str) -> None:
    review(f"Objective: Patients wait less\n- {text}")


def _grow(name: str, read: Callable[[str], object], piece: str, pieces: int) -> Growth:
    _seconds(read, piece * 50)
    short, long = (_seconds(read, piece * count) for count in (pieces, 4 * pieces))
    return Growth(name, piece, pieces, short, long)


def _seconds(read: Callable[[str], object], text: str) -> float:
    """The quicker of two readings; the text differs by a space so that no cache answers."""
    times = []
    for extra in ("", " "):
        start = process_time()
        read(text + extra)
        times.append(process_time() - start)
    return min(times)


def table(found: list[Growth], most: int = 6) -> Iterator[str]:
    """The steepest as lines of text."""
    steep = [growth for growth in found if growth.ratio >= LIMIT]
    yield f"four times the text, {len(found)} patterns: {len(steep)} grow more than {LIMIT:g} times; the steepest:"
    for growth in found[:most]:
        yield f"  {growth.reader:9} {growth.ratio:5.1f} times  ({growth.long:.2f} s)  {growth.piece!r}"
