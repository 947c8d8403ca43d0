"""Text, bytes and files in, drafts out."""

from pathlib import Path

from coach.errors import InputError
from coach.intake import documents, encodings, loose, outline, pages, structured, word
from coach.intake.received import Builder, Received

_MEGABYTE = 1_000_000
LIMIT = 20 * _MEGABYTE
_EMPTY = "There is nothing to read; write or paste an objective with its key results."
_LOST = (
    "No objective or key result could be told apart from the rest; put the objective on a line of its own, "
    "with its key results as a list below it, or 'Objective:' and 'KR:' in front of the lines."
)
_OTHER_SUFFIXES = frozenset((".doc", ".xls", ".ppt", ".pptx", ".odt", ".ods", ".rtf", ".pages", ".numbers", ".key"))


def read_text(text: str, limit: int = LIMIT) -> Received:
    """Read a draft from text: prose, lists, headings, tables, CSV or JSON.

    The segments tile `text` as it was given, or the content of a text that is one JSON string. Raises InputError where
    there is nothing to read, where there are more than `limit` characters, or for broken JSON.
    """
    _within(len(text), "text", limit)
    if not any(char.isprintable() and not char.isspace() for char in text):
        raise InputError(_EMPTY)
    if structured.looks(text):
        return structured.read(text)
    if (words := structured.quoted(text)) is not None and words.strip():
        return read_text(words, limit)
    return documents.delimited(text) or _written(text)


def _written(text: str) -> Received:
    builder = Builder(text)
    outline.read(builder)
    if not builder.sets:
        loose.read(builder)
    if not builder.sets:
        builder.notices.append(_LOST)
    return builder.finish()


def read_bytes(data: bytes, name: str = "", limit: int = LIMIT) -> Received:
    """Read a draft from a file's bytes: what it is shows in its content, else in its name.

    Raises InputError for files that are empty, too large (over `limit` bytes), damaged, locked or of another kind.
    """
    _within(len(data), f"file {name}" if name else "input", limit)
    if not data.strip(b"\x00 \t\r\n"):
        raise InputError(f"The file {name} is empty. {_EMPTY}" if name else _EMPTY)
    suffix = Path(name).suffix.lower()
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return read_text(pages.text(data), limit)
    if data.startswith(b"PK\x03\x04"):
        return _packed(data, limit)
    _refuse(data, suffix)
    text, notice = encodings.decoded(data)
    received = _named(text, suffix, limit)
    return _with(received, notice) if notice else received


def read_file(path: Path, limit: int = LIMIT) -> Received:
    """Read a draft from a file of at most `limit` bytes; InputError where there is none, or it cannot be read."""
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError:
        raise InputError(f"There is no file {path}; check the name.") from None
    except IsADirectoryError:
        raise InputError(f"{path} is a folder; name one file in it.") from None
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or problem
        raise InputError(f"{path} cannot be read ({reason}); check its name, and that you may open it.") from None
    return read_bytes(data, path.name, limit)


def _within(size: int, what: str, limit: int) -> None:
    if size > limit:
        raise InputError(
            f"The {what} has more than {limit / _MEGABYTE:g} MB; keep the part with the OKRs, "
            "or raise COACH_INPUT_LIMIT_MB."
        )


def _refuse(data: bytes, suffix: str) -> None:
    if what := documents.foreign(data):
        raise InputError(f"This is {what}, which cannot be read; save it as .docx, .xlsx, .pdf or text.")
    if documents.web(data) or suffix in (".html", ".htm"):
        raise InputError("Web pages (.html) cannot be read; copy the text from the browser and paste it.")
    if suffix in _OTHER_SUFFIXES:
        raise InputError(f"Files of the kind {suffix} cannot be read; save it as .docx, .xlsx, .pdf or text.")
    if suffix in (".xlsx", ".docx", ".pdf"):
        raise InputError(f"The file ends in {suffix} but is none; save it again, or paste the text.")


def _packed(data: bytes, limit: int) -> Received:
    """Read a zip file, if it is a workbook or a Word document."""
    kind = documents.package(data)
    if kind == "xlsx":
        return documents.workbook(data)
    if kind == "docx":
        return read_text(word.markdown(data), limit)
    raise InputError("This is an archive, not a draft; unpack it and give one .docx, .xlsx, .pdf or text file.")


def _named(text: str, suffix: str, limit: int) -> Received:
    """Read text whose name may say what it is."""
    if suffix in (".json", ".jsonl", ".ndjson"):
        if not text.strip("\ufeff \t\r\n"):
            raise InputError(_EMPTY)
        return read_text(text, limit) if structured.quoted(text) is not None else structured.read(text)
    if suffix in (".csv", ".tsv"):
        received = documents.delimited(text, certain=True)
        assert received is not None
        return received
    return read_text(text, limit)


def _with(received: Received, notice: str) -> Received:
    notices = (*received.notices, notice)
    return Received(received.draft, received.text, received.segments, notices, received.structured)
