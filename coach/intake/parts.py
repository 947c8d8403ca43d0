"""A company's own guide, read into parts that can be cited by themselves.

The text of a document is data: it is never run, filled in or followed, whatever it says.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from coach.domain import Part
from coach.errors import InputError
from coach.intake import apart, documents, encodings, markup, pages, plain
from coach.intake.packing import SPLIT, Block, bounded, pack, tidy

_NAME = 80
_PICTURES = "{name} has no text in it, only pictures of pages; run text recognition (OCR) over it first."
_KINDS = {".pdf": "a PDF", ".docx": "a Word document"}
_WEB = "a web page"
# A Word document with a password is put into the same kind of file that old Word documents are.
_LOCKABLE = b"\xd0\xcf\x11\xe0"
_Read = tuple[list[Block], list[str]]


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a document in its order, and what its giver should know about how it was read."""

    parts: tuple[Part, ...]
    notices: tuple[str, ...] = ()


def read_parts(data: bytes, name: str, *, limit: int) -> Parts:
    """Read a guide; what it is must show in its name (.md, .markdown, .txt, .html, .htm, .docx, .pdf).

    A part has 60 to 180 words where the document allows it, and never more than 200. Raises InputError for a file that
    is empty, has more than `limit` bytes, 300 pages or a million characters, is damaged, locked, or not what its name
    says, and for one that would take too long to read.
    """
    shown = tidy(PurePath(name).name)[-_NAME:] or "The file"
    suffix = PurePath(name).suffix.lower()
    if suffix not in _READERS:
        *others, last = _READERS
        raise InputError(f"{shown} is of a kind that cannot be read; give a {', '.join(others)} or {last} file.")
    if len(data) > limit:
        raise InputError(f"{shown} has more than {limit / 1_000_000:g} MB. {SPLIT}")
    if not data.strip(b"\x00 \t\r\n"):
        raise InputError(f"{shown} is empty; save it with its text, and give it again.")
    _check(data, suffix, shown)
    blocks, notices = _READERS[suffix](data, shown)
    parts = tuple(pack(blocks))
    if not parts:
        raise InputError(f"{shown} has no text in it; give a file with the text of the guide.")
    return Parts(parts, tuple(notices))


def _check(data: bytes, suffix: str, shown: str) -> None:
    """Refuse a file that is not what its name says."""
    kind = _kind(data)
    right = _KINDS.get(suffix, "")
    if kind == right or (kind == _WEB and suffix in (".html", ".htm")):
        return
    if not right:
        raise InputError(f"{shown} is {kind} by its content; give it the ending that fits, or save it as {suffix}.")
    hint = " without a password" if data.startswith(_LOCKABLE) else ""
    raise InputError(f"{shown} is not {right} but {kind or 'something else'}; save it as {suffix} again{hint}.")


def _kind(data: bytes) -> str:
    """What a file is by its first bytes; "" for what may be text."""
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return _KINDS[".pdf"]
    if data.startswith(b"PK\x03\x04"):
        return _KINDS[".docx"]
    return documents.foreign(data) or (_WEB if documents.web(data) else "")


def _pdf(data: bytes, name: str) -> _Read:
    found = apart.pdf(data, name)
    empty = sum(not any(map(str.isalnum, page)) for page in found)
    if empty == len(found):
        raise InputError(_PICTURES.format(name=name))
    left_out = f"{empty} of the {len(found)} pages of {name} have no text in them (pictures?) and were left out."
    return plain.blocks(pages.cleared(found), paged=True), [left_out] if empty else []


def _docx(data: bytes, name: str) -> _Read:
    return apart.docx(data, name), []


def _html(data: bytes, name: str) -> _Read:
    text, notice = _decoded(encodings.declared, data, name)
    return markup.html(text, name), notice


def _markdown(data: bytes, name: str) -> _Read:
    text, notice = _decoded(encodings.decoded, data, name)
    return markup.markdown(_short(text, name), name), notice


def _text(data: bytes, name: str) -> _Read:
    text, notice = _decoded(encodings.decoded, data, name)
    return plain.blocks([_short(text, name)]), notice


def _decoded(decode: Callable[[bytes], tuple[str, str]], data: bytes, name: str) -> tuple[str, list[str]]:
    try:
        text, notice = decode(data)
    except InputError:
        raise InputError(
            f"{name} is not text but binary data; save it as text, or give it the ending that fits."
        ) from None
    return text, [notice] if notice else []


def _short(text: str, name: str) -> str:
    return "".join(bounded([text], len, name))


_READERS: dict[str, Callable[[bytes, str], _Read]] = {
    ".md": _markdown,
    ".markdown": _markdown,
    ".txt": _text,
    ".html": _html,
    ".htm": _html,
    ".docx": _docx,
    ".pdf": _pdf,
}
