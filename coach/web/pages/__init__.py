"""The page: Gradio, mounted last, at the root of the server; `mount` is its door."""

from fastapi import FastAPI, Request
from fastapi.staticfiles import StaticFiles

from coach.domain import Viewer
from coach.service.guides import Guides
from coach.service.rehearsal import Rehearsal
from coach.web.identity import ME
from coach.web.pages.blocks import ViewerOf, compose, put
from coach.web.pages.desk import Desk
from coach.web.pages.frame import build
from coach.web.pages.speaking import Speaking
from coach.web.pages.tokens import ASSETS

__all__ = ["mount"]


def mount(
    app: FastAPI, rehearsal: Rehearsal, guides: Guides, viewer_of: ViewerOf | None = None, days: int = 0
) -> FastAPI:
    """Put the page on the server, after everything else: it takes every address that is left.

    `viewer_of` says who a request comes from; without it there is one person. `days`: after how many without a message
    a conversation is deleted, 0 where the page should not say.
    """
    desk = Desk(rehearsal, guides)
    speaking = Speaking(rehearsal, desk, app.state.parts.replies)
    app.mount("/okr", StaticFiles(directory=ASSETS), name="look")
    return put(app, compose(build(days), desk, speaking, viewer_of or _one))


def _one(_: Request) -> Viewer:
    return ME
