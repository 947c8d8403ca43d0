"""JSON and JSON lines: sets with named fields, taken word for word."""

import json
import re
from collections.abc import Iterator

from coach.domain.draft import KeyResult, Kind
from coach.errors import InputError
from coach.intake.received import Builder, Received
from coach.intake.slots import KINDS
from coach.text.spans import Span

_SHAPE = '{"objective": "…", "key_results": ["…"]}'
_SLOTS = ("baseline", "target", "unit", "due", "owner")
_SET_FIELDS = frozenset(("id", "objective", "key_results", "kind", "parent"))
_RESULT_FIELDS = frozenset(("text", "kind", *_SLOTS))
_SILENT = frozenset(("id", "source", "organisation", "organization"))
_ALIASES = {
    "keyresults": "key_results",
    "krs": "key_results",
    "keyresult": "key_results",
    "kr": "key_results",
    "setid": "id",
    "obj": "objective",
    "parentobjective": "parent",
}
_SAMPLE = 20_000
_BARE_REACH = 400
_BARE = re.compile(r"\[\s*(?:-?\d|\[)[\d\s,.\[-]*\]?\s*$|\d{1,300}\s*$")
_UNQUOTED = re.compile(r"\{\s*(?:id|objective|key_?results|krs|sets)\s*:", re.IGNORECASE)
_KEYED = re.compile(r"[\"']\s*(?:objective|key[ _-]?results?|krs|sets)\s*[\"']\s*:", re.IGNORECASE)


class _Number(str):
    """A number as it was written."""

    __slots__ = ()


def looks(text: str) -> bool:
    """Whether text is meant as JSON: it begins like an object or a list, and parses or holds our keys."""
    words = text.lstrip("\ufeff \t\r\n")
    if words.strip() in ("null", "true", "false"):
        return True
    head = "".join(words[:200].split())
    if head.startswith(('{"', "[{", "{}", "[[[[")):
        return True
    if _BARE.match(words[:_BARE_REACH]):
        return True
    if head.startswith("{") and _UNQUOTED.match(words[:_BARE_REACH]):
        return True
    return head.startswith(("[", "{")) and (bool(_KEYED.search(words[:_SAMPLE])) or _whole(words))


def _whole(words: str) -> bool:
    try:
        return isinstance(json.loads(words), list | dict)
    except (ValueError, RecursionError):
        return False


def quoted(text: str) -> str | None:
    """The draft inside a text that is one JSON string; None for any other text."""
    words = text.strip("\ufeff \t\r\n")
    if len(words) < 3 or words[0] != '"' or words[-1] != '"':
        return None
    try:
        value = json.loads(words)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, str) else None


def read(text: str) -> Received:
    """Read one set, a list of sets, {"sets": […]} or JSON lines; wrong shapes are an InputError naming the place."""
    builder = Builder(text)
    placer = _Placer(text)
    for where, value in _values(text.lstrip("\ufeff")):
        _add(builder, placer, where, value)
    if not builder.sets:
        raise InputError(f"The JSON holds no set. Expected {_SHAPE}, a list of these, or one a line.")
    return builder.finish(structured=True, fields=True)


def _values(text: str) -> Iterator[tuple[str, object]]:
    try:
        yield from _unpacked(_load(text))
    except json.JSONDecodeError as problem:
        if "Extra data" not in problem.msg:
            raise InputError(
                f"The JSON breaks off at line {problem.lineno}, column {problem.colno}: {problem.msg}. Mend it there."
            ) from None
        yield from _lines(text)


def _load(text: str) -> object:
    try:
        return json.loads(text, parse_int=_Number, parse_float=_Number, parse_constant=_Number)
    except RecursionError:
        raise InputError(f"The JSON is nested too deeply. Expected {_SHAPE}.") from None


def _lines(text: str) -> Iterator[tuple[str, object]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            value = _load(line)
        except json.JSONDecodeError as problem:
            raise InputError(f"Line {number} is not JSON ({problem.msg}). Write one {_SHAPE} a line.") from None
        yield f"Line {number}", value


def _unpacked(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict) and "sets" in value:
        value = value["sets"]
        if not isinstance(value, list):
            raise InputError(f'"sets" must be a list of sets such as {_SHAPE}.')
    if isinstance(value, list):
        yield from ((f"Set {number}", each) for number, each in enumerate(value, 1))
    else:
        yield "The set", value


def _keyed(value: dict[str, object], names: frozenset[str], where: str, builder: Builder) -> dict[str, object]:
    """The fields under our names, however they are spelled; others that hold words get a notice."""
    found: dict[str, object] = {}
    for key, each in value.items():
        plain = "".join(char for char in key.casefold() if char not in " _-")
        name = _ALIASES.get(plain, plain)
        if name in names:
            found.setdefault(name, each)
        elif isinstance(each, str) and any(map(str.isalnum, each)) and name not in _SILENT:
            builder.notices.append(f'{where}: "{key}" is no field here and was left out ("{each[:60]}").')
    return found


def _add(builder: Builder, placer: "_Placer", where: str, value: object) -> None:
    if not isinstance(value, dict):
        raise InputError(f"{where} is {_called(value)}; expected an object such as {_SHAPE}.")
    judged = "judged" in value
    value = _keyed(value, _SET_FIELDS, where, builder)
    if judged and "objective" not in value and "key_results" not in value:
        return
    if "objective" not in value and "key_results" not in value:
        raise InputError(f'{where} has neither "objective" nor "key_results"; expected {_SHAPE}.')
    results = value.get("key_results")
    results = [] if results is None else results
    if not isinstance(results, list):
        raise InputError(f'{where}: "key_results" is {_called(results)}; expected a list of texts or objects.')
    text = _objective(where, value.get("objective", ""))
    id, parent = (_text(where, value, name, builder) for name in ("id", "parent"))
    kind = _kind(where, value, builder)
    at = builder.objective(text, placer.find(text), parent, id=id or "", kind=kind)
    for number, result in enumerate(results, 1):
        read = _key_result(f"{where}, key result {number}", result, builder)
        builder.key_result(at, read, placer.find(read.text))


def _objective(where: str, value: object) -> str:
    if isinstance(value, dict):
        value = value.get("text", "")
    if value is None:
        return ""
    if not isinstance(value, str) or isinstance(value, _Number):
        raise InputError(f'{where}: "objective" is {_called(value)}; expected a text.')
    return value


def _key_result(where: str, value: object, builder: Builder) -> KeyResult:
    if isinstance(value, str) and not isinstance(value, _Number):
        return KeyResult(value)
    if not isinstance(value, dict):
        raise InputError(f'{where} is {_called(value)}; expected a text or an object with "text".')
    value = _keyed(value, _RESULT_FIELDS, where, builder)
    text = value.get("text")
    if not isinstance(text, str) or isinstance(text, _Number):
        raise InputError(f'{where}: "text" is {_called(text)}; expected a text.')
    slots = {name: _text(where, value, name, builder) for name in _SLOTS}
    return KeyResult(text, kind=_kind(where, value, builder), **slots)


def _text(where: str, value: dict[str, object], name: str, builder: Builder) -> str | None:
    """A slot as text, numbers as they were written; anything else is left out with a notice."""
    slot = value.get(name)
    if slot is None or (isinstance(slot, str) and not (name == "parent" and isinstance(slot, _Number))):
        return None if slot is None else str(slot)
    builder.notices.append(f'{where}: "{name}" is {_called(slot)} and was left out; expected a text or a number.')
    return None


def _kind(where: str, value: dict[str, object], builder: Builder) -> Kind | None:
    kind = value.get("kind")
    if kind is None or kind == "":
        return None
    found = KINDS.get(kind.strip().casefold()) if isinstance(kind, str) else None
    if found is None:
        shown = json.dumps(kind, ensure_ascii=False)[:60]
        builder.notices.append(f'{where}: "kind" is {shown} and was left out; expected one of {", ".join(KINDS)}.')
    return found


def _called(value: object) -> str:
    if value is None:
        return "missing"
    if isinstance(value, bool):
        return "true or false"
    names = {_Number: "a number", str: "a text", list: "a list", dict: "an object"}
    return next((name for kind, name in names.items() if isinstance(value, kind)), "something else")


class _Placer:
    """Finds the texts in the JSON they came from, front to back; gives up at the first it cannot find."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def find(self, words: str) -> Span | None:
        """Where the text stands as a JSON string, quotes included."""
        if self._at < 0 or not words:
            return None
        for written in (json.dumps(words, ensure_ascii=False), json.dumps(words)):
            found = self._text.find(written, self._at)
            if found >= 0:
                self._at = found + len(written)
                return Span(found, self._at)
        self._at = -1
        return None
