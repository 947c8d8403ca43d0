"""Who may knock: requests for this machine from this machine's own pages, none from a page of somebody else's."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from coach.errors import Denied
from coach.web import problems
from coach.web.identity import local

_SAFE = ("GET", "HEAD", "OPTIONS")
_HOST = "This coach answers only at this machine's own addresses, such as http://127.0.0.1; it was asked for another."
_ORIGIN = (
    "A page of another site tried to change something here. If that site is yours, its operator can name it in "
    "COACH_ORIGINS."
)


class Gate:
    """Refuses what a browser was tricked into: a foreign name that leads here, a foreign page that changes a thing."""

    def __init__(self, app: ASGIApp, origins: tuple[str, ...]) -> None:
        self._app, self._origins = app, origins

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let pass, or answer with the reason."""
        if scope["type"] not in ("http", "websocket") or not (why := self._against(scope)):
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await problems.response(problems.described(Denied(why)))(scope, receive, send)

    def _against(self, scope: Scope) -> str:
        """What speaks against a request; "" where nothing does."""
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not local(_name(hosts[0])):
            return _HOST
        if scope["type"] == "http" and scope["method"] in _SAFE:
            return ""
        known = (f"http://{hosts[0]}", f"https://{hosts[0]}", *self._origins)
        return "" if all(origin in known for origin in headers.getlist("origin")) else _ORIGIN


def _name(host: str) -> str:
    """The name in a Host header; "" where it cannot be read."""
    try:
        parts = urlsplit(f"//{host}")
        parts.port  # noqa: B018 - raises where it is no number
    except ValueError:
        return ""
    return "" if parts.path or parts.query or parts.fragment or "@" in host else parts.hostname or ""
