"""A review as Markdown: complete, and with every word of the person's as plain text."""

import re
from collections.abc import Iterator

from coach.review import Review
from coach.show.phrases import phrases
from coach.show.report import Line, Role, report
from coach.show.terminal import clean

_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&$^@]|(?<=[a-zA-Z]):(?=//)|(?<=www)\.")
_BLOCK = re.compile(r"^([-+=]|\d{1,9}(?=[.)]))")
_SHAPES: dict[Role, str] = {
    "title": "{}",
    "aside": "{}",
    "set": "## {}",
    "objective": "**{}**",
    "key result": "{mark}. {}",
    "slots": "- {}",
    "notice": "_{}_",
    "strength": "- {}",
    "point": "**{}**",
    "quote": "> {}",
    "reason": "_{}_",
    "source": "_{}_",
    "question": "**{}**",
    "note": "{}",
    "context": "- {}",
    "close": "{}",
}
_LISTS: dict[Role, tuple[Role, ...]] = {
    "key result": ("key result", "slots"),
    "slots": ("key result",),
    "strength": ("strength",),
    "context": ("context",),
}


def markdown(review: Review) -> str:
    """The whole review as Markdown, ending in a line break."""
    section = "### {}" if len(review.sets) > 1 else "## {}"
    return f"# {escape(phrases()('title'))}\n" + "".join(_blocks(review, section))


def _blocks(review: Review, section: str) -> Iterator[str]:
    before: Role | None = None
    for line in report(review):
        yield "" if before in _LISTS.get(line.role, ()) else "\n"
        yield f"{_shaped(line, section)}\n"
        before = line.role


def _shaped(line: Line, section: str) -> str:
    shape = section if line.role == "section" else _SHAPES[line.role]
    inset = " " * len(f"{line.mark}. ") if line.role == "slots" else ""
    return inset + shape.format(escape(line.text), mark=line.mark)


def escape(words: str) -> str:
    """Words on one line that no reader of Markdown takes for markup, a link or HTML."""
    return _BLOCK.sub(_guarded, _MARKUP.sub(r"\\\g<0>", clean(words)))


def _guarded(found: re.Match[str]) -> str:
    start = found.group(0)
    return f"{start}\\" if start.isdigit() else f"\\{start}"
