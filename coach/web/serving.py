"""The server itself: its port, its start, its end."""

import logging
import socket
from collections.abc import Callable
from contextlib import ExitStack, closing
from http.client import HTTPConnection, HTTPException
from types import FrameType
from typing import TYPE_CHECKING

import uvicorn

from coach.errors import ConfigError

if TYPE_CHECKING:
    from starlette.types import ASGIApp

_TAKEN = (
    "Something listens at {host}:{port} already, perhaps another okr-coach. End it, or choose another port: "
    "okr-coach serve --port {next}"
)
_REFUSED = "The server cannot listen at {host}:{port} ({problem}); choose another with --port."
#: What a coach that is served says to `/healthz`.
ALIVE = b'{"status":"ok","program":"okr-coach"}'
_WAITING = 1_024
_LOOK = 2
# Seconds that open streams are given to end; those of a page in a browser never do by themselves.
_GRACE = 2


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens, so that nobody else can take the port meanwhile; ConfigError where that cannot be."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)[0]
        with ExitStack() as undo:
            listener = undo.enter_context(socket.socket(family, kind))
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(address)
            listener.listen(_WAITING)
            undo.pop_all()
    except OSError as problem:
        raise ConfigError(_said(problem, host, port)) from None
    return listener


def _said(problem: OSError, host: str, port: int) -> str:
    taken = _TAKEN if "in use" in str(problem) else _REFUSED
    return taken.format(host=host, port=port, next=port + 1 if port < 65_535 else 0, problem=problem.strerror)


def answers(host: str, port: int) -> bool:
    """Whether a coach is served there."""
    try:
        with closing(HTTPConnection(host.strip("[]"), port, timeout=_LOOK)) as connection:
            connection.request("GET", "/healthz")
            return connection.getresponse().read() == ALIVE
    except (OSError, HTTPException):
        return False


def serve(app: "ASGIApp", listener: socket.socket, ready: Callable[[], None]) -> None:
    """Serve until somebody ends it (Ctrl-C, SIGTERM); `ready` is called once requests are answered."""
    config = uvicorn.Config(app, log_config=None, access_log=False, timeout_graceful_shutdown=_GRACE)
    # What it would log at its end is that open pages were closed; faults of requests are logged by `problems`.
    logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
    _Server(config, ready).run([listener])


class _Server(uvicorn.Server):
    """Says when it is ready, and takes being ended for what it is: no fault."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and say so."""
        await super().startup(sockets)
        self._ready()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:  # noqa: ARG002 - called so
        """End after what is under way; at once where asked a second time."""
        self.force_exit = self.should_exit
        self.should_exit = True
