"""Lines joined into nodes (headings, list items, paragraphs, tables) that know what stands above them.

Rules of belonging:
- a list item belongs to the nearest item, labelled line or lead-in above it that is less indented, else to the heading;
- another kind of bullet at the same indent nests (1. then -, • then –), as pasted slides and mails have it;
- a bare label ("Key results:") or an announcement ("We will measure this by:") names what stands under it;
- a greeting or closing under a list is no part of it;
- a line continues the one above when it is indented under it, begins in lower case, or that one was long.
"""

from dataclasses import dataclass, field
from typing import Literal

from coach.domain.draft import Kind
from coach.intake import labels, lines, manners, prose, states, tables
from coach.intake.labels import Label, Name
from coach.intake.lines import Line
from coach.intake.slots import Slot

NodeKind = Literal["root", "heading", "item", "para", "table"]
_LONG = 60
_LEAD = 240


@dataclass(slots=True)
class Node:
    """A heading, item, paragraph or table; `parent` and `children` are positions in the list of nodes."""

    kind: NodeKind
    start: int
    end: int
    text: str = ""
    parent: int = 0
    depth: float = -9
    label: Name | None = None
    number: str = ""
    opens: Name | None = None
    many: bool = False
    aside: bool = False
    region: int = 0
    tight: bool = False
    slot: str = ""
    said: str = ""
    commitment: Kind | None = None
    given: tuple[Slot, ...] = ()
    lines: list[Line] = field(default_factory=list)
    more: list[str] = field(default_factory=list)
    children: list[int] = field(default_factory=list)

    @property
    def bare(self) -> bool:
        """Whether it only announces what stands under it."""
        return self.opens is not None


def read(text: str) -> list[Node]:
    """The nodes of a page in order; the first is the root."""
    found = _spoken(text, tables.tabbed(lines.read(text)))
    titles = sum(line.kind == "heading" and line.level == 1 for line in found)
    grower = _Grower(found, split=titles > 1)
    grower.grow()
    for node in grower.nodes:
        node.text = "\n".join((node.text, *node.more)) if node.more else node.text
    return grower.nodes


class _Grower:
    def __init__(self, found: list[Line], *, split: bool) -> None:
        self.lines = found
        self.nodes = [Node("root", 0, 0)]
        self._split = split
        self._region = 0
        self._headings: list[tuple[int, int]] = [(0, 0)]
        self._open: list[tuple[float, int]] = []
        self._markers: dict[tuple[int, float], list[str]] = {}
        self._gap = True
        self._closing = False
        self._follower = _followers(found)

    def grow(self) -> None:
        steps = {"heading": self._heading, "item": self._item, "row": self._row}
        for at, line in enumerate(self.lines):
            if line.kind == "prose":
                self._prose(at, line)
            elif step := steps.get(line.kind):
                step(line)
            self._gap = line.kind in ("blank", "aside")
            self._closing = self._closing and line.kind == "prose"

    def _heading(self, line: Line) -> None:
        if line.level == 1 and self._split:
            self._region += 1
        while self._headings[-1][0] >= line.level:
            self._headings.pop()
        self._open.clear()
        parent = self._headings[-1][1]
        node = self._add(Node("heading", line.start, line.end, line.text, parent), labels.label(line.text))
        if not node.label and not node.opens and labels.reference(line.text):
            node.aside = True
        self._headings.append((line.level, len(self.nodes) - 1))

    def _item(self, line: Line) -> None:
        found = labels.label(line.text)
        depth = line.indent + self._rank(line)
        if found and found.slot == "owner" and (owned := self._owned(line, depth)):
            found = owned
        if found and found.name == "objective":
            depth -= 0.75 if found.bare else 0.5
        self._add(Node("item", line.start, line.end, line.text, self._above(depth), depth), found)
        self._open.append((depth, len(self.nodes) - 1))

    def _owned(self, line: Line, depth: float) -> Label | None:
        """A key result or objective with its owner in front; below a key result it is that one's small print."""
        owned = states.leading(line.text)
        if owned is None:
            return None
        above = self.nodes[self._above(depth)]
        measured = any(char.isdigit() for char in line.text[owned[1] :])
        if above.label == "key result" or (above.kind == "item" and above.label != "objective" and not measured):
            return None
        return Label(None, "", owned[1], given=(owned[0],))

    def _rank(self, line: Line) -> float:
        """How many other kinds of bullet began at this indent under the same heading, in tenths."""
        sort = "1" if line.marker[0].isdigit() else "a" if line.marker[0].isalpha() else line.marker
        kind = line.marker if line.marker == "o" else sort
        kinds = self._markers.setdefault((self._headings[-1][1], line.indent), [])
        if kind not in kinds:
            kinds.append(kind)
        return kinds.index(kind) / 10

    def _row(self, line: Line) -> None:
        last = self.nodes[-1]
        if last.kind == "table" and not self._gap:
            last.end = line.end
            last.lines.append(line)
            return
        self._open = [each for each in self._open if self.nodes[each[1]].label == "objective"][-1:]
        parent = self._open[-1][1] if self._open else self._headings[-1][1]
        self._add(Node("table", line.start, line.end, "", parent, lines=[line]), None)

    def _prose(self, at: int, line: Line) -> None:
        found = line.named or labels.label(line.text) or self._courtesy(line)
        if found is None and self._continues(at, line):
            last = self.nodes[-1]
            last.more.append(line.text)
            last.end = line.end
            return
        if found is None and line.level and not self._awaiting():
            self._heading(line)
            return
        if self._gap and found is None and line.indent < 2 and not self._awaiting():
            self._open.clear()
        self._paragraph(at, line, found)

    def _courtesy(self, line: Line) -> Label | None:
        """A closing is context, and so are the names on the lines under it."""
        self._closing = manners.courtesy(line.text) or (self._closing and manners.signature(line.text))
        return Label("context", "", 0) if self._closing else None

    def _continues(self, at: int, line: Line) -> bool:
        last = self.nodes[-1]
        if self._gap or line.level or last.kind not in ("item", "para") or last.bare or self.lines[at - 1].hard:
            return False
        above = self.lines[at - 1].text
        if above.endswith(":") and line.text[:1].isupper() and last.kind == "para":
            return False
        wrapped = len(above) >= _LONG or line.text[:1].islower()
        if last.kind == "item":
            return wrapped or line.indent > self.lines[at - 1].indent
        return wrapped or (last.label is None and not last.tight and not self._under_label(last))

    def _under_label(self, node: Node) -> bool:
        return self.nodes[node.parent].label is not None or self.nodes[node.parent].bare

    def _awaiting(self) -> bool:
        """Whether a bare label stands open that nothing has filled yet."""
        return bool(self._open) and (top := self.nodes[self._open[-1][1]]).bare and not top.children

    def _paragraph(self, at: int, line: Line, found: Label | None) -> None:
        depth = line.indent
        if found and found.name == "objective":
            depth -= 0.75 if found.bare else 0.5
        elif found and found.bare:
            depth -= 0.25
        elif found is None and not self._open and self._follower[at] and not line.quoted:
            depth -= 0.5
        node = Node("para", line.start, line.end, line.text, self._above(depth), depth, tight=not self._gap)
        node = self._add(node, found)
        if found is None and node.label == "objective":
            node.depth = depth = line.indent - 0.5
        if found is None or found.name != "context" or found.bare:
            self._open.append((depth, len(self.nodes) - 1))

    def _above(self, depth: float) -> int:
        while self._open and self._open[-1][0] >= depth:
            self._open.pop()
        return self._open[-1][1] if self._open else self._headings[-1][1]

    def _add(self, node: Node, found: Label | None) -> Node:
        above = self.nodes[node.parent]
        node.region, node.aside = self._region, above.aside
        if found is None or (found.bare and node.aside):
            self._inherit(node, above)
        elif found.name is None:
            node.text, node.given = node.text[found.end :], found.given
            self._inherit(node, above)
        elif found.bare:
            node.opens, node.many, node.number = found.name, found.many or found.name == "key result", found.number
        else:
            node.label, node.number, node.slot = found.name, found.number, found.slot
            node.text, node.said, node.commitment = node.text[found.end :], found.said, found.kind
            node.given = found.given
        above.children.append(len(self.nodes))
        self.nodes.append(node)
        return node

    def _inherit(self, node: Node, above: Node) -> None:
        """Take the name that a bare label above gives."""
        if node.kind not in ("item", "para") or above.opens is None:
            return
        if above.opens == "objective" and above.children and not above.many:
            return
        if node.kind == "para" and above.kind == "heading" and (above.many or len(node.text) > _LONG * 2):
            return
        node.label, node.number = above.opens, above.number


def _followers(found: list[Line]) -> list[bool]:
    """For each line, whether the next line with words is a list item or a labelled key result, and it is short."""
    result = [False] * len(found)
    listed = False
    for at in range(len(found) - 1, -1, -1):
        line = found[at]
        result[at] = listed and len(line.text) <= _LEAD
        if line.kind != "blank":
            listed = line.kind == "item" or (line.kind == "prose" and _is_result(line.text))
    return result


def _is_result(text: str) -> bool:
    found = labels.label(text)
    return found is not None and found.name == "key result" and not found.bare


def _spoken(text: str, found: list[Line]) -> list[Line]:
    """Paragraphs that name an objective or measures in their sentences become one line for each such piece."""
    result: list[Line] = []
    block: list[Line] = []
    for line in [*found, Line(len(text), len(text), "", "blank")]:
        if line.kind == "prose" and not line.level and not line.quoted and labels.label(line.text) is None:
            block.append(line)
            continue
        result += _said(text, block) if block else []
        block = []
        result += _unfolded(line)
    return result


def _unfolded(line: Line) -> list[Line]:
    """A labelled objective and, where they stand in the same line, its key results as lines of their own."""
    named = labels.label(line.text) if line.kind in ("prose", "item") else None
    if named is None or named.name != "objective" or named.bare or "K" not in line.text.upper():
        return [line]
    offset = line.body.find(line.text)
    found = prose.inline(line.text)
    if len(found) < 2 or offset < 0:
        return [line]
    at = line.start + line.skipped + offset
    words = line.text[: found[0].end].rstrip(" ;,")
    first = Line(line.start, at + found[0].end, line.text, line.kind, words, line.indent, line.marker)
    rest = [Line(at + piece.start, at + piece.end, "", "prose", "", line.indent) for piece in found[1:]]
    for each, piece in zip(rest, found[1:], strict=True):
        each.body = each.text = line.text[piece.start : piece.end].strip(" ;,")
        each.named = Label("key result", "", 0)
    rest[-1].end = line.end
    return [first, *rest]


def _said(text: str, block: list[Line]) -> list[Line]:
    start, end = block[0].start, block[-1].end
    raw = text[start:end]
    found = prose.pieces(raw)
    if not any(piece.role or piece.opens for piece in found):
        return block
    said = []
    spoken = len(raw.rstrip())
    last = 0
    for piece, after in zip(found, [*found[1:], None], strict=True):
        name = piece.role or piece.opens
        named = Label(name, "", 0, piece.role is None, piece.many) if name else None
        words = raw[piece.start : piece.end]
        stop = end if piece.end >= spoken else start + piece.end
        lead = prose.leading(raw[last : piece.start]) if piece.role == "objective" else 0
        shown = words.strip().removesuffix(".") if lead and (after is None or after.role) else words.strip()
        begin = start + piece.start - lead
        said.append(Line(begin, stop, words, "prose", shown, block[0].indent, named=named))
        last = piece.end
    return said
