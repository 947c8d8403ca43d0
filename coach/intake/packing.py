"""What stands in a document, block by block, joined or cut into parts that can be cited by themselves."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from math import ceil
from typing import Literal, NamedTuple, TypeVar

from coach.domain import Part
from coach.errors import InputError
from coach.intake.noise import visible
from coach.intake.prose import sentences

CHARACTERS = 1_000_000
SPLIT = "Split it, or add the chapters on goals."

# A part has 60 to 180 words, as far as the document allows; a last small piece may make it 200.
LEAST, AIM, MOST = 60, 180, 200
_SMALL = 25
_TITLE = 25
_TITLES = 2
_COLUMNS = 6
_NAME = 4
# Scripts without spaces count two letters as a word; of the others a very long word counts as several.
_DENSE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_DENSE}]{{1,2}}|[^\s{_DENSE}]{{1,30}}")
_STOP = re.compile(r"(?<=[.!?…;:])\s+|(?<=[。！？；])")
_ENDED = re.compile(r"[.!?:…。！？：][\"”’»)\]*_]{0,3}$")

_T = TypeVar("_T")


class Block(NamedTuple):
    """A heading (`level` from 1; 0 is the title), a paragraph, a list item (`level` is its depth, from 0), or a table.

    An item has its marker in its text; without one, it is a line that belongs to what stands before it. `page` counts
    from 1.
    """

    kind: Literal["heading", "text", "item", "table"]
    text: str = ""
    level: int = 0
    rows: Sequence[Sequence[str]] = ()
    page: int | None = None

    @property
    def size(self) -> int:
        """Its characters."""
        return len(self.text) + sum(len(cell) for row in self.rows for cell in row)


class _Piece(NamedTuple):
    """Words for one part; `tight` where they belong to those before them."""

    text: str
    tight: bool = False


class _Place(NamedTuple):
    """Where a piece stands: its section (counted), the headings above it, its page."""

    section: int
    heading: str
    page: int | None


def tidy(text: str) -> str:
    """The text on one line, with single spaces and nothing invisible in it."""
    return " ".join(visible(text).split())


def ended(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return bool(_ENDED.search(text[-8:]))


def count(text: str) -> int:
    """How many words a text has."""
    return sum(1 for _ in _WORD.finditer(text))


def bounded(found: Iterable[_T], size: Callable[[_T], int], what: str) -> Iterator[_T]:
    """What is found, as long as its characters are not too many; then InputError."""
    total = 0
    for each in found:
        total += size(each)
        if total > CHARACTERS:
            raise InputError(f"{what} has more than {CHARACTERS:,} characters. {SPLIT}")
        yield each


def pack(blocks: Iterable[Block]) -> Iterator[Part]:
    """The parts of a document, in its order: none over 200 words, none across a heading or a page."""
    for place, placed in groupby(_placed(blocks), key=lambda each: each[0]):
        for text in _joined([piece for _, piece in placed]):
            yield Part(text, place.heading, place.page)


def _placed(blocks: Iterable[Block]) -> Iterator[tuple[_Place, _Piece]]:
    """The pieces with their places; a heading that has nothing below it is a piece itself."""
    path: list[tuple[int, int, str]] = []
    bare: Block | None = None
    for number, block in enumerate(blocks, 1):
        if block.kind != "heading" or count(block.text) > _TITLE:
            bare = None if block.text or block.rows else bare
            place = _place(path, block.page)
            yield from ((place, piece) for piece in _pieces(block))
        elif title := tidy(block.text):
            if bare and block.level <= bare.level:
                yield _place(path[:-1], bare.page), _Piece(path[-1][2])
            while path and path[-1][0] >= block.level:
                path.pop()
            path.append((block.level, number, title))
            bare = block
    if bare:
        yield _place(path[:-1], bare.page), _Piece(path[-1][2])


def _place(path: list[tuple[int, int, str]], page: int | None) -> _Place:
    titles = [title for _, _, title in path[-_TITLES:]]
    return _Place(path[-1][1] if path else 0, " > ".join(titles), page)


def _pieces(block: Block) -> Iterator[_Piece]:
    if block.kind == "table":
        for row in _rows(block.rows):
            yield from (_Piece(text, tight=True) for text in _cut(row))
        return
    indent = "  " * min(block.level, 3) if block.kind == "item" else ""
    for at, text in enumerate(_cut(tidy(block.text))):
        yield _Piece(indent + text, tight=block.kind == "item" and at == 0)


def _rows(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A line for each row: its cells, each with the name of its column where the table is a simple one."""
    tidied = [[tidy(cell) for cell in row] for row in rows]
    filled = [row for row in tidied if any(row)]
    names = filled[0] if _headed(filled) else None
    for row in filled[1:] if names else filled:
        if len(row) > 1 and len(set(row)) == 1:
            yield row[0]
        elif names:
            cells = zip(names, row, strict=True)
            yield " · ".join(f"{name}: {cell}" if name else cell for name, cell in cells if cell)
        else:
            yield " · ".join(filter(None, row))


def _headed(rows: list[list[str]]) -> bool:
    """Whether the first row names the columns: each by another short name, over rows that are as long."""
    if len(rows) < 2 or not 2 <= len(rows[0]) <= _COLUMNS or {len(row) for row in rows} != {len(rows[0])}:
        return False
    named = [name for at, name in enumerate(rows[0]) if name or at]
    worded = all(any(map(str.isalpha, name)) and len(name.split()) <= _NAME and not ended(name) for name in named)
    return worded and len(set(named)) == len(named)


def _joined(pieces: list[_Piece]) -> list[str]:
    groups: list[list[_Piece]] = []
    size = 0
    for piece in pieces:
        words = count(piece.text)
        before = groups[-1][-1].text if groups else ""
        near = piece.tight or before.endswith(":") or words < _SMALL or size < LEAST
        if groups and near and size + words <= AIM:
            groups[-1].append(piece)
            size += words
        else:
            groups.append([piece])
            size = words
    texts = ["\n".join(piece.text for piece in group).strip() for group in groups]
    if len(texts) > 1 and size < LEAST and size + count(texts[-2]) <= MOST:
        texts[-2:] = ["\n".join(texts[-2:])]
    return texts


def _cut(text: str) -> Iterator[str]:
    """A text in pieces of much the same size, cut where sentences end."""
    words = count(text)
    if words <= AIM:
        yield from filter(None, [text])
        return
    aim = words / ceil(words / AIM)
    held: list[str] = []
    size = 0
    for sentence in _sentences(text):
        more = count(sentence)
        if held and (size >= aim or size + more > AIM):
            yield " ".join(held)
            held, size = [], 0
        held.append(sentence)
        size += more
    yield " ".join(held)


def _sentences(text: str) -> Iterator[str]:
    """Its sentences; a very long one cut at its stops, and where there are none, between words."""
    starts = [start for start, _ in sentences(text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        sentence = text[start:end].strip()
        pieces = [sentence] if count(sentence) <= AIM else _STOP.split(sentence)
        for piece in filter(None, pieces):
            yield from _shortened(piece)


def _shortened(text: str) -> Iterator[str]:
    start = gap = size = 0
    for word in _WORD.finditer(text):
        if word.start() and text[word.start() - 1].isspace():
            gap = word.start()
        size += 1
        if size > AIM:
            at = gap if gap > start else word.start()
            yield text[start:at].strip()
            start, size = at, count(text[at : word.end()])
    yield text[start:].strip()
