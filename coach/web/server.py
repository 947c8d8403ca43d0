"""The application that is served: the API below `/api/v1`, what operators ask, and the page, mounted last."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib import import_module
from typing import Any

from anyio import to_thread
from fastapi import APIRouter, FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.telemetry import TelemetryConfig
from starlette.middleware import Middleware

from coach.intake import Received
from coach.review import Review
from coach.service.guides import Guides
from coach.service.rehearsal import Rehearsal
from coach.settings import Settings
from coach.web import problems
from coach.web.document import Api
from coach.web.gate import Gate
from coach.web.headers import PAGE, Shield
from coach.web.limit import Limit
from coach.web.loading import plainly
from coach.web.parts import Parts
from coach.web.replies import Replies
from coach.web.routes import conversations, direction, drafts, health, icons, library, own, reviews, turns

ROUTERS: tuple[APIRouter, ...] = tuple(
    module.router for module in (conversations, turns, drafts, direction, library, reviews, own)
)
_MEGABYTE = 1_000_000
# Use cases that run at once; they share one interpreter, so that many more would only slow each other down.
_THREADS = 16
_PAGES = "coach.web.pages"
# What people write must not leave by a side door: FastAPI would hand requests to a collector the environment names.
_SILENT = TelemetryConfig(tracing=False, metrics=False, logs=False, operation_spans=False, auto_configure=False)
_DESCRIPTION = """
A sparring partner for Objectives and Key Results: it asks, mirrors and explains, and never writes the goal.

Begin a conversation, send messages, follow the replies as server-sent events, change the draft card by card. Errors are
`application/problem+json` (RFC 9457); their `detail` is a sentence fit to be shown.
"""


def build_api(
    rehearsal: Rehearsal,
    guides: Guides,
    review: Callable[[Received], Review],
    settings: Settings,
    version: str = "0",
    page: bool = True,
) -> FastAPI:
    """The application; without `page`, Gradio is not loaded."""
    parts = Parts(rehearsal, guides, review, Replies(rehearsal), int(settings.input_limit_mb * _MEGABYTE))
    pages = _pages() if page else None
    app = _app(FastAPI, parts, lifespan=_living, middleware=_guards(settings, parts, getattr(pages, "POLICY", PAGE)))
    app.include_router(health.router)
    app.include_router(icons.router)
    app.mount("/api/v1", _api(parts, version))
    if pages:
        pages.mount(app, rehearsal, guides, days=settings.retention_days)
    return app


def _pages() -> Any:
    """The page, with Gradio; loaded here only."""
    with plainly():
        return import_module(_PAGES)


def _api(parts: Parts, version: str) -> FastAPI:
    api = _app(Api, parts, title="okr-coach", version=version, description=_DESCRIPTION, openapi_url="/openapi.json")
    for router in ROUTERS:
        api.include_router(router)
    return api


def _app(kind: type[FastAPI], parts: Parts, **given: Any) -> FastAPI:
    """No page of documentation: it would load its scripts from elsewhere."""
    given["middleware"] = [*given.get("middleware", ()), Middleware(problems.Calm)]
    app = kind(**{"openapi_url": None, "docs_url": None, "redoc_url": None, "telemetry": _SILENT} | given)
    app.state.parts = parts
    problems.install(app)
    return app


def _guards(settings: Settings, parts: Parts, policy: str) -> list[Middleware]:
    """From the outside in. Where there is no CORS here, Gradio would allow every origin."""
    return [
        Middleware(Shield, policy=policy),
        Middleware(Gate, origins=settings.origins),
        Middleware(
            CORSMiddleware,
            allow_origins=settings.origins,
            allow_methods=problems.METHODS,
            allow_headers=("content-type", "last-event-id", "prefer"),
            expose_headers=("location", "preference-applied"),
        ),
        Middleware(Limit, size=parts.limit),
    ]


@asynccontextmanager
async def _living(app: FastAPI) -> AsyncIterator[None]:
    to_thread.current_default_thread_limiter().total_tokens = _THREADS
    async with app.state.parts.replies.open():
        yield
