"""What every answer says to the browser: what it may load, and who may frame it."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: For answers that are data: nothing may be loaded or run.
DATA = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
#: For pages, where they bring no policy of their own: everything from here, nothing from elsewhere.
PAGE = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; object-src 'none'; "
    "frame-ancestors 'none'; base-uri 'self'; form-action 'self'"
)
_ALWAYS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), payment=(), usb=()",
}


class Shield:
    """Adds the headers; those that an answer brings itself stay. `policy` is what pages may load."""

    def __init__(self, app: ASGIApp, policy: str = PAGE) -> None:
        self._app, self._policy = app, policy

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, with headers on the way back."""

        async def shielded(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._add(MutableHeaders(scope=message), scope["path"])
            await send(message)

        await self._app(scope, receive, shielded if scope["type"] == "http" else send)

    def _add(self, headers: MutableHeaders, path: str) -> None:
        data = path.startswith("/api/")
        added = _ALWAYS | {"content-security-policy": DATA if data else self._policy}
        for name, value in (added | ({"cache-control": "no-store"} if data else {})).items():
            headers.setdefault(name, value)
