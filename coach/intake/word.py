"""The body of a Word document: headings by their styles, paragraphs, lists, tables; not what stands around it."""

import io
import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from coach.intake.documents import DAMAGE, damaged
from coach.intake.packing import Block

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXTS = frozenset((f"{_W}t", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"))
_SPACES = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
# Withdrawn words, readings above letters, second copies for older programs; and boxes, which are read by themselves.
_UNSAID = frozenset(
    (
        *(f"{_W}{name}" for name in ("del", "moveFrom", "pPr", "rt", "txbxContent")),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    )
)
_WRAPPERS = frozenset(f"{_W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_BOX = f"{_W}txbxContent"
_DIGIT = re.compile(r"(\d)\s*$")
_CONTENTS = re.compile(r"toc \d")
_CHAIN = 10
_BODY = 9
_SPAN = 60


class _Style(NamedTuple):
    """A paragraph style: its name in small letters, the level of its outline (0 to 9), the style it is made from."""

    name: str
    outline: int | None
    above: str


def blocks(data: bytes, what: str = "The Word document") -> Iterator[Block]:
    """The blocks of the body, empty paragraphs too; InputError for what is damaged or no Word document."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = docx.Document(io.BytesIO(data))
        if document.part.element.getroottree().docinfo.doctype:
            raise ValueError("it declares a document type")
        yield from _Body(document).read()
    except (PackageNotFoundError, *DAMAGE) as problem:
        raise damaged(what, problem) from None


def markdown(data: bytes) -> str:
    """A Word document as Markdown."""
    return "\n".join(map(_marked, blocks(data))) + "\n"


def _marked(block: Block) -> str:
    if block.kind == "heading":
        return f"\n{'#' * max(1, block.level)} {block.text}\n"
    if block.kind == "item":
        return f"{'  ' * block.level}{block.text}"
    if block.kind == "table":
        return "\n".join(("", *(_row(row) for row in block.rows), ""))
    return block.text and f"{block.text}\n"


def _row(row: Sequence[str]) -> str:
    cells = [cell.replace("|", "\\|").replace("\n", "<br>") for cell in row]
    return f"| {' | '.join(cells)} |"


class _Body:
    """Reads the body's elements with the document's styles."""

    def __init__(self, document: Any) -> None:
        self._body = document.element.body
        self._styles = {each.get(f"{_W}styleId"): _style(each) for each in document.styles.element.iter(f"{_W}style")}

    def read(self) -> Iterator[Block]:
        """The blocks, in the order of the document."""
        yield from self._within(self._body)

    def _within(self, parent: Any) -> Iterator[Block]:
        for node in _children(parent):
            if node.tag == f"{_W}p":
                yield from filter(None, [self._paragraph(node)])
                for box in _boxes(node):
                    yield from self._within(box)
            elif node.tag == f"{_W}tbl":
                yield Block("table", rows=list(self._rows(node)))

    def _rows(self, table: Any) -> Iterator[list[str]]:
        """The cells of each row; one that is merged over several columns or rows stands in each of them."""
        above: list[str] = []
        for row in (node for node in _children(table) if node.tag == f"{_W}tr"):
            cells: list[str] = []
            for cell in (node for node in _children(row) if node.tag == f"{_W}tc"):
                merged = cell.find(f"{_W}tcPr/{_W}vMerge")
                goes_on = merged is not None and merged.get(f"{_W}val", "continue") == "continue"
                said = above[len(cells)] if goes_on and len(cells) < len(above) else self._cell(cell)
                cells += [said] * min(_number(cell, "tcPr", "gridSpan") or 1, _SPAN)
            above = cells
            yield cells

    def _cell(self, cell: Any) -> str:
        texts = [text for block in self._within(cell) for text in (block.text, *(" ".join(row) for row in block.rows))]
        return "\n".join(filter(None, texts))

    def _paragraph(self, node: Any) -> Block | None:
        said = "".join(_said(node)).strip().replace("\n", " ")
        styles = list(self._chain(_value(node, "pPr", "pStyle")))
        name = styles[0].name if styles else ""
        if _CONTENTS.match(name):
            return None
        if said and (level := _level(node, styles)) is not None:
            return Block("heading", said, level)
        depth = _depth(node, name)
        return Block("text", said) if depth is None or not said else Block("item", f"- {said}", depth)

    def _chain(self, name: str) -> Iterator[_Style]:
        """A style and those it is made from."""
        for _ in range(_CHAIN):
            if (style := self._styles.get(name)) is None:
                return
            yield style
            name = style.above


def _style(node: Any) -> _Style:
    return _Style(_value(node, "name").casefold(), _number(node, "pPr", "outlineLvl"), _value(node, "basedOn"))


def _value(node: Any, *path: str) -> str:
    found = node.find("/".join(f"{_W}{name}" for name in path))
    return "" if found is None else found.get(f"{_W}val", "")


def _number(node: Any, *path: str) -> int | None:
    value = _value(node, *path)
    return int(value) if value.isdecimal() else None


def _level(node: Any, styles: list[_Style]) -> int | None:
    """The depth of a heading, 0 for the title: by its own outline, else by its style or one that is made from."""
    outlines = [_number(node, "pPr", "outlineLvl"), *(style.outline for style in styles)]
    for outline, name in zip(outlines, ["", *(style.name for style in styles)], strict=True):
        if outline is not None and outline >= _BODY:
            return None
        if name.startswith(("heading", "title")):
            digit = _DIGIT.search(name)
            return int(digit[1]) if digit else int(name.startswith("heading"))
        if outline is not None:
            return outline + 1
    return None


def _depth(node: Any, style: str) -> int | None:
    """How deep a list paragraph is nested: by its numbering, else by its style; None outside lists."""
    if (level := _number(node, "pPr", "numPr", "ilvl")) is not None:
        return min(level, _BODY)
    if node.find(f"{_W}pPr/{_W}numPr") is None and not style.startswith("list"):
        return None
    digit = _DIGIT.search(style)
    return int(digit[1]) - 1 if digit else 0


def _children(parent: Any) -> Iterator[Any]:
    """The elements below one, those within wrappers among them; a list of contents is left out."""
    for node in parent:
        if node.tag not in _WRAPPERS:
            yield node
        elif _value(node, "sdtPr", "docPartObj", "docPartGallery") != "Table of Contents":
            yield from _children(node)


def _said(node: Any) -> Iterator[str]:
    """The words of a paragraph, as the last version of it has them."""
    for child in node:
        if child.tag in _TEXTS:
            yield child.text or ""
        elif child.tag in _SPACES:
            yield _SPACES[child.tag]
        elif child.tag not in _UNSAID and not _hidden(child):
            yield from _said(child)


def _hidden(node: Any) -> bool:
    vanish = node.find(f"{_W}rPr/{_W}vanish") if node.tag == f"{_W}r" else None
    return vanish is not None and vanish.get(f"{_W}val", "true") in ("true", "1", "on")


def _boxes(node: Any) -> Iterator[Any]:
    """The text boxes that hang on a paragraph."""
    for child in node:
        if child.tag == _BOX:
            yield child
        elif child.tag not in _UNSAID:
            yield from _boxes(child)
