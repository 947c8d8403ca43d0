"""Files by their content: what a file is, delimited tables, workbooks."""

import csv
import io
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime

from coach.errors import InputError
from coach.intake import tables
from coach.intake.cells import Cell
from coach.intake.received import Builder, Received
from coach.text.spans import Span

_DELIMITERS = "\t;,|"
_SAMPLE = 20_000
_SEARCHED = 12
_UNPACKED = 400_000_000
_FOREIGN = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file (.doc, .xls)"),
    (b"{\\rtf", "a rich text file (.rtf)"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"7z\xbc\xaf", "a compressed archive"),
    (b"Rar!", "a compressed archive"),
)
# What the libraries raise over damaged files; that it is damage can only be told where the file is opened.
DAMAGE = (
    *(OSError, ValueError, LookupError, TypeError, AttributeError, SyntaxError, RuntimeError, EOFError),
    *(zipfile.BadZipFile, zlib.error),
)


def delimited(text: str, *, certain: bool = False) -> Received | None:
    """Read CSV or TSV; None where the text is no table with an objective or key result column.

    `certain` (the name says it is a table) turns that into an InputError.
    """
    builder = Builder(text)
    grid = _grid(text, certain=certain)
    names = (tables.header(grid) or tables.headless(grid)) if grid else None
    if grid is None or names is None:
        if certain:
            raise InputError(_HEADLESS)
        return None
    tables.read(grid, builder, verbatim=True, names=names)
    if not builder.sets and not certain:
        return None
    if not builder.sets:
        raise InputError("The table has a header but no rows with an objective or a key result; add some below it.")
    return builder.finish(structured=True)


_HEADLESS = (
    "The table has no column called 'objective' or 'key result'; "
    "name the columns in the first row (objective, key result, baseline, target, due, owner)."
)


def _grid(text: str, *, certain: bool) -> list[list[Cell]] | None:
    delimiter = _delimiter(text, certain=certain)
    if not delimiter:
        return None
    try:
        rows = list(csv.reader(io.StringIO(text.replace("\x00", " "), newline=""), delimiter=delimiter))
    except csv.Error as problem:
        raise InputError(f"The table cannot be read as CSV ({problem}); check its quotes.") from None
    return list(_placed(text, rows))


def _delimiter(text: str, *, certain: bool) -> str:
    """What stands between the cells, by the line that names the columns, else by the first line; "" if none does.

    Where the text may be no table, all lines below such a line have to hold it too.
    """
    if not certain and text.lstrip().startswith("|"):
        return ""
    lines = [line for line in text[:_SAMPLE].splitlines() if line.strip()]
    for at, line in enumerate(lines[:_SEARCHED]):
        for mark in _DELIMITERS:
            cells = [Cell(part.strip('" \ufeff'), 0, 0) for part in line.split(mark)]
            sure = certain or at == 0 or (mark != "|" and all(mark in below for below in lines[at + 1 :]))
            if mark in line and sure and tables.header([cells]):
                return mark
    head = lines[0] if lines else ""
    delimiter = max(_DELIMITERS, key=head.count)
    return delimiter if delimiter in head or certain else ""


def _placed(text: str, rows: list[list[str]]) -> Iterator[list[Cell]]:
    """The cells with their places; a row takes in its line, so that rows follow each other without a gap."""
    at = 0
    for row in rows:
        placed = []
        for cell in row:
            written = cell.replace('"', '""') if cell and not text.startswith(cell, at) else cell
            found = text.find(written, at, at + len(written) + 8) if written else at
            start = found if found >= 0 else at
            placed.append(Cell(cell.lstrip("\ufeff"), start, start + len(written)))
            at = min(len(text), start + len(written))
            at += text.startswith('"', at)
            at += at < len(text) and text[at] in _DELIMITERS
        while at < len(text) and text[at] in "\r\n":
            at += 1
        if placed:
            placed[-1] = Cell(placed[-1].text, placed[-1].start, at)
            yield placed


def workbook(data: bytes) -> Received:
    """Read every sheet with an objective or key result column; the text is the sheets' rows, cells between tabs."""
    parts: list[str] = []
    grids = []
    size = 0
    for name, rows in _sheets(data):
        title = f"{name}\n"
        parts.append(title)
        size += len(title)
        grid = []
        for row in rows:
            placed, line = _line(row, size)
            grid.append(placed)
            parts.append(line)
            size += len(line)
        grids.append((name, grid))
    if not any(grid for _, grid in grids):
        raise InputError("The workbook is empty; save it with the objectives and key results in it.")
    builder = Builder("".join(parts))
    used = _sheet_names(grids, builder)
    if not used:
        raise InputError(f"None of the {len(grids)} sheets can be used. {_HEADLESS}")
    if len(grids) > 1:
        builder.notices.append(f"{len(grids)} sheets were seen; OKRs were read from {', '.join(used)}.")
    return builder.finish(structured=True)


def _sheet_names(grids: list[tuple[str, list[list[Cell]]]], builder: Builder) -> list[str]:
    """The names of the sheets that hold OKRs, which are read; the others and all names are skipped."""
    used = []
    at = 0
    for name, grid in grids:
        end = grid[-1][-1].end if grid else at + len(name) + 1
        names = tables.header(grid) or tables.headless(grid)
        builder.skip(Span(at, at + len(name) + 1 if names else end))
        if names and tables.read(grid, builder, verbatim=True, names=names):
            used.append(name)
        at = end
    return used


def _line(row: list[str], at: int) -> tuple[list[Cell], str]:
    placed = []
    for cell in row:
        placed.append(Cell(cell, at, at + len(cell) + 1))
        at += len(cell) + 1
    return placed, "\t".join(row) + "\n"


def _sheets(data: bytes) -> Iterator[tuple[str, list[list[str]]]]:
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for sheet in book.worksheets:
            rows = [[_shown(value) for value in row] for row in sheet.iter_rows(values_only=True)]
            yield sheet.title, [row for row in rows if any(row)]
    except DAMAGE as problem:
        raise damaged("The workbook", problem) from None


def _shown(value: object) -> str:
    if isinstance(value, datetime) and not (value.hour or value.minute or value.second):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value).replace("\t", " ").replace("\r", "").replace("\n", " ")


def foreign(data: bytes) -> str:
    """What a file of a kind that is never read is; "" for all others."""
    return next((what for start, what in _FOREIGN if data.startswith(start)), "")


def web(data: bytes) -> bool:
    """Whether a file begins as a web page does."""
    return data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype html", b"<html"))


def package(data: bytes, what: str = "The file", most: int = _UNPACKED) -> str:
    """What a zip file is: "xlsx", "docx" or "zip"; InputError for one that unpacks to more than `most` bytes."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if sum(each.file_size for each in archive.infolist()) > most:
                raise InputError(
                    f"{what} unpacks to more than {most // 1_000_000} MB; split it, or leave pictures out."
                )
    except DAMAGE as problem:
        raise damaged(what, problem) from None
    for start, kind in (("xl/", "xlsx"), ("word/", "docx")):
        if any(name.startswith(start) for name in names):
            return kind
    return "zip"


def damaged(what: str, problem: Exception) -> InputError:
    """The error for a file that its library cannot read."""
    detail = " ".join(str(problem).split())[:120]
    return InputError(
        f"{what} cannot be opened, it may be damaged ({detail}); save it again, or copy its text into a .txt file."
    )
