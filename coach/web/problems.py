"""Errors as problems (RFC 9457): one shape for everything that goes wrong, and no stack trace for anybody."""

import logging
import traceback
from collections.abc import Iterable
from typing import Any, NamedTuple

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.routing import Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from coach.errors import CoachError, ConfigError, Conflict, Denied, InputError, NotFound
from coach.web.schemas.problem import Fault, Problem

MEDIA = "application/problem+json"
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
_LOG = logging.getLogger("okr-coach")
_UNEXPECTED = (
    "Something went wrong inside the coach. What it had received is kept. Please try again; the log of the server says "
    "where it happened, not what you wrote."
)
_WRONG = "The request is not of the form this operation takes; `errors` says where."
_TYPE = "urn:okr-coach:problem:{kind}"
_OURS = 4


class Kind(NamedTuple):
    """A kind of problem: its status, its name in `type`, its title."""

    status: int
    name: str
    title: str


#: The tree of errors, most special first; what is none of these is unexpected.
KINDS: tuple[tuple[type[CoachError], Kind], ...] = (
    (InputError, Kind(422, "input", "This cannot be used as it is")),
    (NotFound, Kind(404, "not-found", "Not found")),
    (Denied, Kind(403, "denied", "Not allowed")),
    (Conflict, Kind(409, "conflict", "Changed meanwhile")),
    (ConfigError, Kind(503, "configuration", "Not available")),
)
INVALID = Kind(422, "invalid", "Not of the right form")
LARGE = Kind(413, "content-too-large", "Too large")
#: What the framework itself answers with, and what that means here.
_FRAMED = {
    400: (INVALID, "The body of the request cannot be read; it must be JSON, in UTF-8."),
    404: (
        Kind(404, "not-found", "Not found"),
        "There is nothing at this address; /api/v1/openapi.json says what there is.",
    ),
    405: (Kind(405, "method-not-allowed", "Not that way"), "This address does not take that method."),
    413: (LARGE, ""),
}
_MISTAKE = Kind(500, "unexpected", "Something went wrong")


def kind(error: CoachError) -> Kind:
    """The kind of an error."""
    return next((kind for type_, kind in KINDS if isinstance(error, type_)), _MISTAKE)


def problem(kind: Kind, detail: str, errors: Iterable[Fault] = ()) -> Problem:
    """The body of a problem."""
    name = _TYPE.format(kind=kind.name)
    return Problem(type=name, title=kind.title, status=kind.status, detail=detail, errors=list(errors))


def described(error: Exception) -> Problem:
    """Any error as a problem; what nobody foresaw is logged by its type and its places, never with what was written."""
    if isinstance(error, CoachError) and (found := kind(error)) is not _MISTAKE:
        return problem(found, str(error))
    places = [f"{at.filename}:{at.lineno}" for at in traceback.extract_tb(error.__traceback__)]
    _LOG.error("%s at %s", type(error).__name__, " < ".join(places[-_OURS:][::-1]))
    return problem(_MISTAKE, _UNEXPECTED)


def response(body: Problem, headers: Any = None) -> JSONResponse:
    """A problem as an answer."""
    return JSONResponse(body.model_dump(), body.status, headers, media_type=MEDIA)


def install(app: FastAPI) -> None:
    """Answer every error of an app with a problem."""
    app.add_exception_handler(CoachError, _coach)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _validation)


async def _coach(_: Request, error: Exception) -> JSONResponse:
    return response(described(error))


async def _http(request: Request, error: Exception) -> JSONResponse:
    """What the framework says: no such path, no such method, too large, no JSON."""
    if not isinstance(error, HTTPException):
        return response(described(error))
    known, said = _FRAMED.get(error.status_code) or (Kind(error.status_code, "http", "Not possible"), "")
    headers = {"allow": _allowed(request)} if error.status_code == 405 else error.headers
    return response(problem(known, said or str(error.detail)), headers)


def _allowed(request: Request) -> str:
    """Every method that the address takes; the framework itself names those of its first operation only."""
    routes = request.app.routes
    scopes = {method: {**request.scope, "method": method} for method in METHODS}
    return ", ".join(m for m, scope in scopes.items() if any(one.matches(scope)[0] is Match.FULL for one in routes))


async def _validation(_: Request, error: Exception) -> JSONResponse:
    found = error.errors() if isinstance(error, RequestValidationError) else ()
    faults = [Fault(where=".".join(map(str, one["loc"])), said=one["msg"]) for one in found]
    return response(problem(INVALID, _WRONG, faults))


class Calm:
    """The outermost door: what nobody foresaw becomes a problem without details."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer; where the answer had begun already it can only be cut short."""
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception as error:  # noqa: BLE001 - the outermost door
            body = described(error)
            if scope["type"] == "http" and not begun:
                await response(body)(scope, receive, send)
