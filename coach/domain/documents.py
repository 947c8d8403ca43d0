"""What an organisation adds to the library: documents of its own, cut into parts that can be cited."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a document: its words, the heading above them, and the page (from 1) where it has pages."""

    text: str
    heading: str = ""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A kept document: `digest` of its bytes, `size` in bytes, `added` in UTC, `parts` the number of its parts."""

    name: str
    digest: str
    size: int
    parts: int
    owner: str
    added: datetime
