"""How much may be sent at once."""

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from coach.web import problems

_LARGE = "That is more than {megabytes:g} MB, the most that is read at once; please send less, or in parts."


class Limit:
    """Refuses bodies of more than `size` bytes, by what they say of themselves and by what comes."""

    def __init__(self, app: ASGIApp, size: int) -> None:
        self._app, self._size = app, size

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, counting."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        told = Headers(scope=scope).get("content-length", "")
        if told.isdigit() and int(told) > self._size:
            body = problems.problem(problems.LARGE, self._said)
            await problems.response(body, {"connection": "close"})(scope, receive, send)
            return
        await self._app(scope, self._counted(receive), send)

    def _counted(self, receive: Receive) -> Receive:
        come = 0

        async def counted() -> Message:
            nonlocal come
            message = await receive()
            come += len(message.get("body", b""))
            if come > self._size:
                raise HTTPException(413, self._said)
            return message

        return counted

    @property
    def _said(self) -> str:
        return _LARGE.format(megabytes=self._size / 1_000_000)
