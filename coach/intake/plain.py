"""Lines of plain text, or of a PDF's pages, put together to headings, paragraphs, list items and tables.

What is a heading is told with caution: a line taken for one by mistake would stand over words that it does not name.
"""

import re
from collections.abc import Iterator, Sequence

from coach.intake import cells, lines
from coach.intake.lines import Line
from coach.intake.packing import Block, ended

_UNWRAPPED = 200
_NARROW = 45
_FULL = 0.8
_SHORT = 120
_TITLE = 12
_LETTERS = 4
_INNERMOST = 5
_MISSED = 3
_NEAR = 9
_CODE = frozenset("=<>{}[]|_\\@;")
_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(?=[^\W\d_])")
_CHAPTER = re.compile(
    r"(?:chapter|part|section|appendix|annex|kapitel|teil|chapitre|capítulo)\s(?:(\d{1,2})|[ivx]{1,5}|[a-h])(?=$|[:.]|\s[-–—A-Z])",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"(?:\.\s?){5,}\d{1,4}$")
_BROKEN = re.compile(r"([^\W\d_]+)[-‐]$")
_FIRST = re.compile(r"[^\W\d_]+")
_COMPOUND = re.compile(r"[^\W\d_]+[-‐][^\W\d_]+")
_SUSPENDED = frozenset("and or und oder et ou y o e en of bis to".split())


def blocks(pages: Sequence[str], *, paged: bool = False) -> list[Block]:
    """Read pages of lines; `paged` numbers them, mends words broken at line ends, and leaves lists of contents out.

    A short paragraph that runs on over the end of a page stays on the page where it begins.
    """
    split = [
        [line for line in lines.read(page) if not paged or not _LEADERS.search(line.body.strip())] for page in pages
    ]
    reader = _Reader(_width(split), _compounds(pages) if paged else None)
    read: list[Block] = []
    for number, page in enumerate(split, 1):
        found = list(reader.page(page))
        if read and found and _runs_on(read[-1], found[0]):
            read[-1] = read[-1]._replace(text="".join(reader.joined(read[-1].text, found.pop(0).text)))
        read += [block._replace(page=number) for block in found] if paged else found
    return read


def _compounds(pages: Sequence[str]) -> frozenset[str]:
    """The words that are written with a hyphen within a line."""
    return frozenset(found.lower().replace("‐", "-") for page in pages for found in _COMPOUND.findall(page))


def _runs_on(above: Block, below: Block) -> bool:
    """Whether a paragraph goes on at the top of the next page."""
    if above.kind not in ("text", "item") or below.kind != "text" or ended(above.text):
        return False
    return below.text[:1].islower() and len(above.text.split()) + len(below.text.split()) <= _SHORT


class _Reader:
    """Reads page after page; remembers the number of the last heading, since numbers of headings follow each other.

    Of numbered headings and those in capitals, the kind that comes first stands above the other.
    """

    def __init__(self, width: float, compounds: frozenset[str] | None) -> None:
        self._width = width
        self._compounds = compounds
        self._numbers: tuple[int, ...] = ()
        self._titled: Line | None = None
        self._outer = ""

    def page(self, found: list[Line]) -> Iterator[Block]:
        """The blocks of one page."""
        held: list[Block] = []
        rows: list[Line] = []
        for at, line in enumerate(found):
            block = self._block(found, at)
            if line.kind == "row":
                rows.append(line)
            elif rows:
                yield _table(rows)
                rows = []
            if held and block and self._goes_on(held[-1], block, found[at - 1], line):
                held.append(block)
                continue
            if held:
                yield self._whole(held)
                tight = held[0].kind != "heading" and not ended(held[-1].text)
                block = block._replace(kind="item") if block and block.kind == "text" and tight else block
            held = [block] if block else []
        yield from map(self._whole, filter(None, [held]))
        yield from map(_table, filter(None, [rows]))

    def _whole(self, held: list[Block]) -> Block:
        """The lines of one block on one line."""
        pieces = [held[0].text]
        for block in held[1:]:
            pieces[-1:] = self.joined(pieces[-1], block.text)
        return held[0]._replace(text="".join(pieces))

    def joined(self, above: str, below: str) -> tuple[str, str]:
        """Two lines as they follow each other; in a PDF a word broken between them is mended."""
        if self._compounds is None:
            return f"{above} ", below
        if above.endswith("\u00ad"):
            return above[:-1], below
        broken, first = _BROKEN.search(above[-60:]), _FIRST.match(below)
        if not broken or not first or first[0] in _SUSPENDED:
            return f"{above} ", below
        own = not first[0].islower() or f"{broken[1]}-{first[0]}".lower() in self._compounds
        return above if own else above[:-1], below

    def _goes_on(self, held: Block, block: Block, above: Line, line: Line) -> bool:
        if held.kind == "heading":
            return block.kind == "heading" and _capitals(held.text) and _capitals(block.text)
        return block.kind == "text" and _wraps(above, line, self._width)

    def _block(self, found: list[Line], at: int) -> Block | None:
        """What begins with a line, if it does not go on with the line above; None for rows and lines without words."""
        line = found[at]
        words = line.body.strip()
        if line.kind == "row" or not any(map(str.isalnum, words)):
            return None
        if level := self._level(found, at):
            return Block("heading", line.text if line.kind == "heading" else words, level)
        if line.kind == "item":
            counted = any(map(str.isalnum, line.marker)) and line.marker != "o"
            return Block("item", f"{line.marker if counted else '-'} {line.text}", int(line.indent) // 2)
        return Block("text", words)

    def _level(self, found: list[Line], at: int) -> int:
        """The depth of a heading, from 1; 0 for what is none."""
        line = found[at]
        words = line.text if line.kind == "heading" else line.body.strip()
        if len(words.split()) > _TITLE or words[-1] in ".,;:" or not _apart(found, at, self._width):
            return 0
        if line.kind == "heading":
            return line.level if self._compounds is None else 0  # in a PDF the marks are no markup
        if chapter := _CHAPTER.match(words):
            self._numbers = (int(chapter[1]),) if chapter[1] else ()
            return 1
        if number := _NUMBER.match(words):
            depth = self._numbered(found, at, number)
            self._outer = self._outer or ("numbers" if depth else "")
            return depth + (self._outer == "capitals") if depth else 0
        if line.kind == "prose" and _capitals(words):
            self._outer = self._outer or "capitals"
            return 1 if self._outer == "capitals" else _INNERMOST
        return 0

    def _numbered(self, found: list[Line], at: int, number: re.Match[str]) -> int:
        """The depth of a numbered heading: one that follows the last, and is no item of a list."""
        numbers = tuple(map(int, number[1].split(".")))
        begun = self._beginning(found, at - 1)
        before = () if begun is self._titled else _numbers(begun)
        after = next((_numbers(line) for line in found[at + 1 : at + _NEAR] if line.kind != "blank"), ())
        listed = before or 0 < len(after) <= len(numbers)
        if listed or not number.string[number.end()].isupper():
            return 0
        depth = len(numbers) - 1
        last = self._numbers[depth] if depth < len(self._numbers) else 0
        follows = not self._numbers or numbers[:depth] == self._numbers[:depth]
        if numbers != (1,) and not (follows and last < numbers[depth] <= last + (_MISSED if depth else 1)):
            return 0
        self._numbers, self._titled = numbers, found[at]
        return len(numbers)

    def _beginning(self, found: list[Line], at: int) -> Line | None:
        """The line with which the paragraph or item begins that ends at a line, or above it."""
        for place in range(at, max(-1, at - _NEAR), -1):
            line = found[place]
            above = found[place - 1] if place else None
            goes_on = above and above.kind != "blank" and _wraps(above, line, self._width)
            if line.kind != "blank" and (not goes_on or _numbers(line)):
                return line
        return None


def _numbers(line: Line | None) -> tuple[int, ...]:
    """The number that a line begins with; empty where it has none."""
    number = _NUMBER.match(line.body.strip()) if line else None
    return tuple(map(int, number[1].split("."))) if number else ()


def _capitals(words: str) -> bool:
    letters = [char for char in words if char.isalpha()]
    return len(letters) >= _LETTERS and all(map(str.isupper, letters)) and not _CODE.intersection(words)


def _apart(found: list[Line], at: int, width: float) -> bool:
    """Whether a line neither goes on from the line above it nor into the line below it; capitals may do both."""
    above, line, below = found[at - 1] if at else None, found[at], found[at + 1] if at + 1 < len(found) else None
    if above and above.kind not in ("blank", "aside", "heading") and not ended(above.body.rstrip()):
        begins = not _wraps(above, line, width) or (_capitals(above.body) and _capitals(line.body))
    else:
        begins = True
    ends = below is None or below.kind != "prose" or not _full(line, below, width)
    return begins and (ends or bool(below and _capitals(line.body) and _capitals(below.body)))


def _wraps(above: Line, line: Line, width: float) -> bool:
    """Whether a paragraph goes on in the next line."""
    if len(above.body) > _UNWRAPPED:
        return False
    return line.body.lstrip()[:1].islower() or _full(above, line, width)


def _full(line: Line, below: Line, width: float) -> bool:
    """Whether a line may have been broken because the first word of the next no longer fitted."""
    words = below.body.split(maxsplit=1)
    return bool(words) and len(line.body.rstrip()) + 1 + len(words[0]) >= _FULL * width


def _width(pages: Sequence[Sequence[Line]]) -> float:
    """How long a full line is, in characters."""
    lengths = sorted(len(line.body.rstrip()) for found in pages for line in found if line.kind != "blank")
    return max(_NARROW, lengths[len(lengths) * 9 // 10]) if lengths else _NARROW


def _table(rows: list[Line]) -> Block:
    return Block("table", rows=[[cell.text for cell in row] for row in cells.read(rows)])
