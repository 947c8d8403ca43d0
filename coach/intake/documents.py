"""Files that are not plain text: delimited tables, workbooks, Word documents and PDFs."""

import csv
import io
import logging
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from coach.errors import InputError
from coach.intake import tables
from coach.intake.cells import Cell
from coach.intake.received import Builder, Received
from coach.text.spans import Span

if TYPE_CHECKING:
    from docx.document import Document

_DELIMITERS = "\t;,|"
_SAMPLE = 20_000
_SEARCHED = 12
_UNPACKED = 400_000_000
_SYMBOL = re.compile("[\uf0b7\uf0a7\uf0d8\uf076\uf0fc]")
_LONE_BULLET = re.compile(r"^([ \t]*(?:[•‣◦▪●○■–-]|\d{1,2}[.)]))[ \t]*\n(?=\S)", re.MULTILINE)
_LEVEL = re.compile(r"(\d)\s*$")


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
    except (OSError, ValueError, KeyError, TypeError, SyntaxError, zipfile.BadZipFile) as problem:
        raise InputError(_damaged("workbook", problem)) from None


def _shown(value: object) -> str:
    if isinstance(value, datetime) and not (value.hour or value.minute or value.second):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value).replace("\t", " ").replace("\r", "").replace("\n", " ")


def word(data: bytes) -> str:
    """A Word document as Markdown: headings, lists with their levels, tables."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        return "\n".join(_blocks(docx.Document(io.BytesIO(data)))) + "\n"
    except (PackageNotFoundError, OSError, ValueError, KeyError, SyntaxError, zipfile.BadZipFile) as problem:
        raise InputError(_damaged("Word document", problem)) from None


def _blocks(document: "Document") -> Iterator[str]:
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield ""
            yield from (_table_row(row) for row in block.rows)
            yield ""
        else:
            yield _paragraph(block)


def _table_row(row: Any) -> str:
    cells = [cell.text.strip().replace("|", "\\|").replace("\n", "<br>") for cell in row.cells]
    return f"| {' | '.join(cells)} |"


def _paragraph(block: Any) -> str:
    text = block.text.strip().replace("\n", " ")
    style = (block.style.name or "") if block.style is not None else ""
    if text and style.startswith(("Heading", "Title")):
        level = _LEVEL.search(style)
        return f"\n{'#' * int(level[1] if level else 1)} {text}\n"
    depth = _list_level(block, style)
    return f"{'  ' * depth}- {text}" if text and depth is not None else text and f"{text}\n"


def _list_level(block: Any, style: str) -> int | None:
    """How deep a list paragraph is nested: by its numbering, else by its style; None outside lists."""
    properties = block._p.pPr
    numbering = properties.numPr if properties is not None else None
    if numbering is not None and numbering.ilvl is not None:
        return int(numbering.ilvl.val)
    if numbering is None and not style.startswith("List"):
        return None
    level = _LEVEL.search(style)
    return int(level[1]) - 1 if level else 0


def pdf(data: bytes) -> str:
    """The text of a PDF; bullets that stand on lines of their own or in a symbol font are put before their words."""
    import pypdf
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError("The PDF is locked with a password; save a copy without one, or paste its text.")
        text = _SYMBOL.sub("•", "\n\n".join(page.extract_text() for page in reader.pages))
    except (
        PyPdfError,
        OSError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
    ) as problem:
        raise InputError(_damaged("PDF", problem)) from None
    if not any(char.isalnum() for char in text):
        raise InputError("The PDF holds no text, only pictures of it (a scan); paste the text instead.")
    return _LONE_BULLET.sub(r"\1 ", text)


def package(data: bytes) -> str:
    """What a zip file is: "xlsx" or "docx"; InputError for anything else, and for one that unpacks too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if sum(each.file_size for each in archive.infolist()) > _UNPACKED:
                raise InputError("The file unpacks to more than 400 MB; save the OKRs in a smaller one.")
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as problem:
        raise InputError(_damaged("file", problem)) from None
    for start, kind in (("xl/", "xlsx"), ("word/", "docx")):
        if any(name.startswith(start) for name in names):
            return kind
    raise InputError("This is an archive, not a draft; unpack it and give one .docx, .xlsx, .pdf or text file.")


def _damaged(what: str, problem: Exception) -> str:
    detail = " ".join(str(problem).split())[:120]
    return f"The {what} cannot be opened, it may be damaged ({detail}); save it again, or paste the text."
