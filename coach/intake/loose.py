"""Text without any list, label or heading to go by: a few lines, or a sentence."""

from collections.abc import Iterator
from itertools import groupby

from coach.domain.draft import KeyResult
from coach.intake import lines, manners, prose
from coach.intake.lines import Line
from coach.intake.noise import clean
from coach.intake.received import Builder
from coach.intake.remains import remains
from coach.text.spans import Span

_SHORT = 30


def read(builder: Builder) -> None:
    """One sentence is an objective; of several short lines the first of each block is, the others are key results.

    Lines that stand apart are an objective each, unless most after the first hold a number. Longer prose stays context.
    """
    found = [line for line in lines.read(builder.text) if line.kind in ("prose", "blank")]
    blocks = [list(group) for blank, group in groupby(found, key=lambda line: line.kind == "blank") if not blank]
    blocks = [kept for block in blocks if (kept := list(_kept(block)))]
    if len(blocks) == 1 and len(blocks[0]) == 1 and _mailed(builder.text):
        return
    if not blocks or any(len(line.text.split()) > _SHORT for block in blocks for line in block):
        _sentence(builder, blocks)
    elif all(len(block) == 1 for block in blocks):
        _apart(builder, [block[0] for block in blocks])
    else:
        for block in blocks:
            _block(builder, block)


def _kept(block: list[Line]) -> Iterator[Line]:
    """The lines of a block without greetings, mail headers, closings and the names under these."""
    closing = False
    for line in block:
        closing = manners.courtesy(line.text) or (closing and manners.signature(line.text))
        said = any(char.isalpha() for char in line.text) and bool(clean(line.text))
        if said and not closing and not manners.address(line.text):
            yield line


def _sentence(builder: Builder, blocks: list[list[Line]]) -> None:
    """A single paragraph of at most three sentences: its first is the objective."""
    if len(blocks) != 1 or _mailed(builder.text):
        return
    start, end = blocks[0][0].start, blocks[0][-1].end
    text = builder.text[start:end]
    cuts = list(prose.sentences(text))
    if len(cuts) <= 3:
        stop = cuts[0][1] if len(cuts) > 1 else len(text)
        shown = clean(text[:stop])
        builder.objective(shown, Span(start, start + stop))
        builder.note(start, remains(text[:stop], shown))


def _mailed(text: str) -> bool:
    """Whether the words greet somebody in their first line, or are signed under "--": talk, and no goal."""
    return manners.greeting(text) or any(line.rstrip() == "--" for line in text.splitlines())


def _apart(builder: Builder, alone: list[Line]) -> None:
    rest = alone[1:]
    if rest and sum(any(char.isdigit() for char in line.text) for line in rest) * 2 > len(rest):
        _block(builder, alone)
        return
    for line in alone:
        _block(builder, [line])


def _block(builder: Builder, block: list[Line]) -> None:
    first = block[0]
    cuts = list(prose.sentences(first.text))
    if len(block) == 1 and len(cuts) > 1:
        _sentence(builder, [block])
        return
    shown = clean(first.text).rstrip(":")
    at = builder.objective(shown, Span(first.start, first.end))
    builder.note(first.start, remains(first.text, shown))
    for line in block[1:]:
        shown = clean(line.text)
        builder.key_result(at, KeyResult(shown), Span(line.start, line.end))
        builder.note(line.start, remains(line.text, shown))
