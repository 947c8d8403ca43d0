"""Passages of the library, quoted word for word with the line that says where they come from."""

import re
from collections.abc import Iterator

from coach import resources
from coach.domain import Passage
from coach.language.filling import flat
from coach.language.parts import Part
from coach.language.wordings import keyed
from coach.review.wording import fill

#: About how many words of a passage are quoted.
WORDS = 90
_END = re.compile(r"(?<=[.!?])[\"”’')]*(?=\s)|\n+")
_QUOTES = str.maketrans("“”", "‘’")


def quote(passage: Passage, longest: int = WORDS) -> Part:
    """The beginning of a passage as a quotation, cut only where a sentence ends, with its source."""
    shown = shorten(_lines(passage.text).translate(_QUOTES), longest)
    return Part("tell", f"“{shown}”\n\n{source(passage)}", (passage.id,))


def shorten(text: str, longest: int) -> str:
    """As many whole sentences, or lines of a list, as have about `longest` words; at least one, then …."""
    if len(text.split()) <= longest:
        return text
    ends = [found.end() for found in _END.finditer(text)]
    fitting = [end for end in ends if len(text[:end].split()) <= longest]
    end = fitting[-1] if fitting else next(iter(ends), len(text))
    return text if not text[end:].strip() else f"{text[:end].rstrip()} …"


def source(passage: Passage) -> str:
    """Title and heading, and what the passage rests on; an organisation's own document by its name and page."""
    place = keyed("library")
    titled = f"{passage.title} · {passage.heading}" if passage.heading else passage.title
    if passage.document:
        key = "place-page" if passage.place else "place-own"
        return f"{titled}. {fill(place[key], {'document': flat(passage.document), 'page': flat(passage.place)})}"
    named = "; ".join(_named(passage))
    return f"{titled}. {fill(place['sources'], {'sources': named})}" if named else titled


def cited(source: str) -> str:
    """How a source of the shipped list is named; anything else stays as it is."""
    return _cited(source) or source


def _named(passage: Passage) -> Iterator[str]:
    yield from filter(None, map(_cited, passage.sources))


def _cited(name: str) -> str:
    found = resources.table("knowledge/sources.toml").get(name)
    if found is None:
        return ""
    key = "source-year" if "year" in found else "source"
    return fill(keyed("library")[key], {field: str(found.get(field, "")) for field in ("author", "title", "year")})


def _lines(text: str) -> str:
    """A text without control characters; its lines and paragraphs stay."""
    kept = "\n".join(map(flat, text.splitlines())).strip()
    return re.sub(r"\n{3,}", "\n\n", kept)
