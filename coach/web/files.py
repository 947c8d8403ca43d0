"""Files that are handed in and out."""

from typing import Any
from urllib.parse import quote

from fastapi import Response

from coach.service.views import Export

#: What an operation says of a file in its request.
BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "description": "The bytes of the file.",
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}
# Never shown in place, whatever it holds; a page that is opened from there may run nothing.
_HEADERS = {"content-security-policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'"}


def handed(*media: str) -> dict[int | str, dict[str, Any]]:
    """What an operation says of a file in its answer."""
    content = {kind: {"schema": {"type": "object" if kind.endswith("json") else "string"}} for kind in media}
    return {200: {"description": "A file to be saved.", "content": content}}


def attached(file: Export) -> Response:
    """A file to be saved under its name."""
    name = f"attachment; filename*=UTF-8''{quote(file.name, safe='')}"
    return Response(file.content, media_type=file.media, headers=_HEADERS | {"content-disposition": name})
