"""JSON and JSON lines: sets with named fields, taken word for word."""

import json
from collections.abc import Iterator
from typing import cast

from coach.domain.draft import KeyResult, Kind
from coach.errors import InputError
from coach.intake.received import Builder, Received
from coach.text.spans import Span

_SHAPE = '{"objective": "…", "key_results": ["…"]}'
_SLOTS = ("baseline", "target", "unit", "due", "owner")
_KINDS = ("committed", "aspirational", "learning")


class _Number(str):
    """A number as it was written."""

    __slots__ = ()


def looks(text: str) -> bool:
    """Whether text is meant as JSON: it begins like it and parses, or begins in a way that no draft does."""
    head = "".join(text.lstrip("\ufeff \t\r\n")[:200].split())
    if head.startswith(('{"', "[{", "{}")):
        return True
    return head.startswith(("[]", '["')) and _parsed(text) is not None


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def read(text: str) -> Received:
    """Read one set, a list of sets, {"sets": […]} or JSON lines; wrong shapes are an InputError naming the place."""
    builder = Builder(text)
    placer = _Placer(text)
    for where, value in _values(text.lstrip("\ufeff")):
        _add(builder, placer, where, value)
    if not builder.sets:
        raise InputError(f"The JSON holds no set. Expected {_SHAPE}, a list of these, or one a line.")
    return builder.finish(structured=True)


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


def _add(builder: Builder, placer: "_Placer", where: str, value: object) -> None:
    if not isinstance(value, dict):
        raise InputError(f"{where} is {_called(value)}; expected an object such as {_SHAPE}.")
    if "judged" in value and "objective" not in value and "key_results" not in value:
        return
    if "objective" not in value and "key_results" not in value:
        raise InputError(f'{where} has neither "objective" nor "key_results"; expected {_SHAPE}.')
    results = value.get("key_results", [])
    if not isinstance(results, list):
        raise InputError(f'{where}: "key_results" is {_called(results)}; expected a list of texts or objects.')
    text = _objective(where, value.get("objective", ""))
    id = _text(where, value, "id") or ""
    at = builder.objective(text, placer.find(text), _text(where, value, "parent"), id=id, kind=_kind(where, value))
    for number, result in enumerate(results, 1):
        read = _key_result(f"{where}, key result {number}", result)
        builder.key_result(at, read, placer.find(read.text))


def _objective(where: str, value: object) -> str:
    if isinstance(value, dict):
        value = value.get("text", "")
    if value is None:
        return ""
    if not isinstance(value, str) or isinstance(value, _Number):
        raise InputError(f'{where}: "objective" is {_called(value)}; expected a text.')
    return value


def _key_result(where: str, value: object) -> KeyResult:
    if isinstance(value, str) and not isinstance(value, _Number):
        return KeyResult(value)
    if not isinstance(value, dict):
        raise InputError(f'{where} is {_called(value)}; expected a text or an object with "text".')
    text = value.get("text")
    if not isinstance(text, str) or isinstance(text, _Number):
        raise InputError(f'{where}: "text" is {_called(text)}; expected a text.')
    slots = {name: _text(where, value, name) for name in _SLOTS}
    return KeyResult(text, kind=_kind(where, value), **slots)


def _text(where: str, value: dict[str, object], name: str) -> str | None:
    """A slot as text; numbers as they were written."""
    slot = value.get(name)
    if slot is None or isinstance(slot, str):
        return None if slot is None else str(slot)
    raise InputError(f'{where}: "{name}" is {_called(slot)}; expected a text or a number.')


def _kind(where: str, value: dict[str, object]) -> Kind | None:
    kind = value.get("kind")
    if kind is None or kind == "":
        return None
    if kind not in _KINDS:
        raise InputError(f'{where}: "kind" is {json.dumps(kind)[:60]}; expected one of {", ".join(_KINDS)}.')
    return cast(Kind, kind)


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
