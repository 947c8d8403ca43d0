"""Drafts and short lists as JSON, with nothing in them that a database does not keep."""

import json
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from coach.domain import Sheet
from coach.storage.plain import plain


def encoded(sheet: Sheet) -> str:
    """A draft as JSON; what was left empty is left out."""
    return json.dumps(_plained(_sheets().dump_python(sheet, mode="json", exclude_defaults=True)), ensure_ascii=False)


def decoded(text: str) -> Sheet:
    """The draft that was encoded."""
    return _sheets().validate_json(text)


def listed(texts: tuple[str, ...]) -> str:
    """A list of texts as JSON."""
    return json.dumps([plain(text) for text in texts], ensure_ascii=False)


def unlisted(text: str) -> tuple[str, ...]:
    """The texts of such a list."""
    return tuple(json.loads(text))


@cache
def _sheets() -> TypeAdapter[Sheet]:
    return TypeAdapter(Sheet)


def _plained(value: Any) -> Any:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        return {name: _plained(one) for name, one in value.items()}
    return list(map(_plained, value)) if isinstance(value, list | tuple) else value
