"""`okr-coach serve`: the page and the API, on this machine."""

import argparse
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from socket import AF_INET6, socket
from typing import Any

from coach import show
from coach.app import App, build
from coach.cli.output import put
from coach.cli.settled import settled
from coach.settings import Settings
from coach.settings import port as as_port
from coach.show.phrases import phrases
from coach.web import identity


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.description = "Serve the page and the API on this machine, until Ctrl-C."
    parser.add_argument("--host", metavar="H", help="where to listen (default: COACH_HOST, 127.0.0.1)")
    parser.add_argument("--port", metavar="P", type=_port, help="default: COACH_PORT, 8321; 0 takes any that is free")
    parser.add_argument("--no-page", action="store_true", help="the API only")
    parser.set_defaults(run=_serve)


def _port(text: str) -> int:
    try:
        return as_port(text)
    except ValueError as allowed:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; it must be {allowed}") from None


def _serve(given: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Refuse what cannot work before anything slow is loaded."""
    settings = settled(environ)
    port = settings.port if given.port is None else given.port
    settings = replace(settings, host=given.host or settings.host, port=port)
    identity.refuse(settings.host, settings.port)
    import_module("coach.web.memory").spare()
    serving = import_module("coach.web.serving")
    with serving.listen(settings.host, settings.port) as listener:
        _introduce(settings)
        app = build(settings)
        app.rehearsal().expire(datetime.now(UTC))
        with ExitStack() as after:
            serving.serve(_web(app, not given.no_page), listener, partial(_ready, app, listener, after))
    _put("ended")
    return 0


def _ready(app: App, listener: socket, after: ExitStack) -> None:
    """Say so; only now is time for the index, and for what the first question needs."""
    _put("ready", address=_address(app.settings.host, listener))
    after.enter_context(app.guides().kept())
    rehearsal = app.rehearsal()
    after.enter_context(import_module("coach.web.upkeep").Upkeep(rehearsal.expire, rehearsal.prepare))


def _web(app: App, page: bool) -> Any:
    web, version = import_module("coach.web.server"), import_module("coach.doctor").version()
    return web.build_api(app.rehearsal(), app.guides(), app.review, app.settings, version, page)


def _introduce(settings: Settings) -> None:
    """Which coach is speaking, and where the data lies."""
    _put("coach", version=import_module("coach.doctor").version(), speaking=phrases("en", "server")("plain"))
    if settings.database_url:
        _put("kept-database")
    else:
        _put("kept-folder", place=str(settings.data.absolute()))
    _put("starting")


def _address(host: str, listener: socket) -> str:
    """What to type into a browser."""
    bound = listener.getsockname()[1]
    return f"http://[{host.strip('[]')}]:{bound}/" if listener.family == AF_INET6 else f"http://{host}:{bound}/"


def _put(key: str, **values: str) -> None:
    put(show.clean(phrases("en", "server")(key, **values)) + "\n")
