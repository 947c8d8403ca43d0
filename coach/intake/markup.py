"""Markdown and web pages as their readers see them: without scripts, menus, and what is hidden."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from coach.errors import InputError
from coach.intake.packing import CHARACTERS, SPLIT, Block, count, tidy

_LINES = 50_000
_MARKS = 50_000
_DEEPEST = 1_000
_CHUNK = 65_536
_CELL = 100
_KEY = re.compile(r"[\w\"'-]+\s*[:=]|#")
_TAG = re.compile(r"<(?=/?([A-Za-z][^\s/>]*))")
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SCRIPTED = re.compile(r"\b(?:java|vb)script:\S+", re.IGNORECASE)
_TITLES = {"h1": 1, "h2": 2, "h3": 3, "h4": 4}
_DROPPED = frozenset(
    "applet aside audio button canvas datalist dialog embed footer head iframe map nav noembed noframes noscript "
    "object plaintext script select style svg template textarea title video xmp".split()
)
_APART = frozenset(
    "address article blockquote body caption center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 "
    "h5 h6 header hgroup hr html legend li main menu ol p pre search section summary table tbody td tfoot th thead "
    "tr ul".split()
)
_INLINE = frozenset(
    "a abbr acronym area b base bdi bdo big br cite code col colgroup data del dfn em font i img input ins kbd label "
    "link mark math meta meter nobr optgroup option output param picture progress q rb rp rt rtc ruby s samp slot "
    "small source span strike strong sub sup time track tt u var wbr".split()
)


def markdown(text: str, name: str) -> list[Block]:
    """Read Markdown (CommonMark, with tables); a placeholder that looks like a tag ("<team>") stays a word.

    Raises InputError for more lines than can be read in a short time.
    """
    from markdown_it import MarkdownIt

    body = _body(text.replace("\r\n", "\n").replace("\r", "\n"))
    if (lines := body.count("\n")) > _LINES:
        raise InputError(f"{name} has {lines:,} lines; at most {_LINES:,} are read. {SPLIT}")
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    # Of links only the words are kept, so that where they lead need not be judged.
    reader.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
    for kind in ("html_block", "html_inline"):
        reader.add_render_rule(kind, _worded)
    if sum(map(body.count, "[*_~")) > _MARKS:  # nobody writes so many; pairing them would take long
        reader.disable(["link", "image", "reference", "emphasis", "strikethrough"])
    return html(reader.render(body), name)


def _body(text: str) -> str:
    """The text without the front matter."""
    first, _, rest = text.partition("\n")
    mark = first.strip("\ufeff \t")
    if mark not in ("---", "+++") or not _KEY.match(rest):
        return text
    lines = rest.split("\n")
    end = next((at for at, line in enumerate(lines, 1) if line.rstrip() in (mark, "...")), 0)
    return "\n".join(lines[end:])


def _worded(_: object, tokens: Sequence[Any], at: int, *__: object) -> str:
    """HTML within Markdown, the brackets of unknown tags escaped."""
    known = _DROPPED | _APART | _INLINE
    return _TAG.sub(lambda tag: "<" if tag[1].lower() in known else "&lt;", tokens[at].content)


def html(text: str, name: str) -> list[Block]:
    """Read a web page, however badly it is written.

    Raises InputError for too much text, and where its elements are nested too deeply.
    """
    from lxml import etree

    page = _Page(name)
    # The parser hands over one tag after the other and builds no tree, so a page's size and depth cost no memory.
    parser = etree.HTMLParser(target=page, encoding="utf-8")
    data = text.replace("\x00", " ").encode(errors="replace")
    for start in range(0, len(data), _CHUNK):
        parser.feed(data[start : start + _CHUNK])
    try:
        parser.close()
    except etree.XMLSyntaxError:
        return []  # there is not one element in it
    return page.blocks


class _Table:
    """A table being read: the blocks of each cell of each row."""

    def __init__(self) -> None:
        self.rows: list[list[list[Block]]] = []

    def cell(self) -> list[Block] | None:
        """Where words go now; None outside cells."""
        return self.rows[-1][-1] if self.rows and self.rows[-1] else None

    def blocks(self) -> Iterator[Block]:
        """One table, or where it only serves the layout, what is in its cells."""
        cells = [cell for row in self.rows for cell in row]
        plain = all(block.kind in ("text", "item") for cell in cells for block in cell)
        short = all(sum(count(block.text) for block in cell) <= _CELL for cell in cells)
        if plain and short and max(map(len, self.rows), default=0) > 1:
            yield Block("table", rows=[[" ".join(block.text for block in cell) for cell in row] for row in self.rows])
        else:
            yield from (block for cell in cells for block in cell)


class _Page:
    """What the parser reports to: gathers words until a tag sets what follows apart."""

    def __init__(self, name: str) -> None:
        self.blocks: list[Block] = []
        self._name = name
        self._words: list[str] = []
        self._size = self._depth = self._dropped = self._level = self._preformatted = 0
        self._tables: list[_Table] = []
        self._lists: list[int] = []
        self._marker = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A tag opens."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise InputError(f"The elements of {self._name} are nested too deeply; save it again, or as plain text.")
        if self._dropped or tag in _DROPPED or _hidden(attributes):
            self._dropped += 1
        elif tag == "br":
            self._words.append("\n")
        elif tag in _APART:
            self._flush()
            self._open(tag)

    def end(self, tag: str) -> None:
        """A tag closes; the parser closes all that it has opened, in order."""
        self._depth -= 1
        if self._dropped:
            self._dropped -= 1
        elif tag in _APART:
            self._flush()
            self._close(tag)

    def data(self, text: str) -> None:
        """Words within the tags that are open."""
        if self._dropped:
            return
        self._size += len(text.strip())
        if self._size > CHARACTERS:
            raise InputError(f"{self._name} has more than {CHARACTERS:,} characters. {SPLIT}")
        self._words.append(text if self._preformatted else text.replace("\n", " "))

    def comment(self, text: str) -> None:
        """A comment, which is not read."""

    def close(self) -> None:
        """The end of the page."""
        self._flush()

    def _open(self, tag: str) -> None:
        if tag in _TITLES:
            self._level = _TITLES[tag]
        elif tag in ("ul", "ol", "menu", "dd"):
            self._lists.append(int(tag == "ol"))
        elif tag == "li":
            self._marker = self._mark()
        elif tag == "pre":
            self._preformatted += 1
        elif tag == "table":
            self._tables.append(_Table())
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif tag in ("td", "th") and self._tables:
            table = self._tables[-1]
            table.rows = table.rows or [[]]
            table.rows[-1].append([])

    def _close(self, tag: str) -> None:
        if tag in _TITLES:
            self._level = 0
        elif tag in ("ul", "ol", "menu", "dd") and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._marker = ""
        elif tag == "pre":
            self._preformatted -= 1
        elif tag == "table" and self._tables:
            table = self._tables.pop()
            self._sink().extend(table.blocks())

    def _mark(self) -> str:
        if not self._lists or not self._lists[-1]:
            return "- "
        self._lists[-1] += 1
        return f"{self._lists[-1] - 1}. "

    def _sink(self) -> list[Block]:
        cell = self._tables[-1].cell() if self._tables else None
        return self.blocks if cell is None else cell

    def _flush(self) -> None:
        """Make a block of the words gathered, or several where they stand on several lines."""
        said = _SCRIPTED.sub("", "".join(self._words))
        self._words = []
        lines = list(filter(None, map(tidy, said.split("\n"))))
        if not lines:
            return
        sink = self._sink()
        if self._level:
            sink.append(Block("heading", " ".join(lines).rstrip(" ¶"), self._level))
            return
        depth = max(0, len(self._lists) - 1)
        sink.append(Block("item" if self._lists or self._marker else "text", self._marker + lines[0], depth))
        sink += (Block("item", line, depth) for line in lines[1:])
        self._marker = ""


def _hidden(attributes: Mapping[str, str]) -> bool:
    hides = "hidden" in attributes or attributes.get("aria-hidden", "").strip().lower() == "true"
    return hides or bool(_HIDING.search(attributes.get("style", "")))
