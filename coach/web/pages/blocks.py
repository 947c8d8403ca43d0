"""The page in Gradio: one component that shows everything, an output that a reply streams into, one that follows."""

from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any

import gradio as gr
from fastapi import FastAPI, Request
from starlette.concurrency import run_in_threadpool

from coach.domain import Viewer
from coach.web.pages import tokens
from coach.web.pages.desk import Desk
from coach.web.pages.speaking import Speaking

#: Who a request comes from.
ViewerOf = Callable[[Request], Viewer]
#: Replies that are streamed at once, and how many may wait.
_AT_ONCE, _WAITING = 100, 1_000
_HEAD = """
<meta name="color-scheme" content="light dark">
<meta name="description" content="A sparring partner for Objectives and Key Results. It asks; every word stays yours.">
<link rel="icon" href="favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="okr/tokens.css">
<link rel="stylesheet" href="okr/page.css">
<link rel="modulepreload" href="okr/main.js">
<script src="okr/look.js"></script>
"""
_PAGE = """
const scripts = new URL('okr/main.js', document.baseURI).href;
import(scripts).then((page) => page.start(element, (said) => trigger('say', said), (asked) => server.desk(asked)));
"""
_HEARS = "watch('value', () => window.dispatchEvent(new CustomEvent('okr:{name}', {{detail: props.value}})));"


def compose(html: str, desk: Desk, speaking: Speaking, viewer_of: ViewerOf) -> gr.Blocks:
    """The page. Nothing of a person is kept in it: it is told the id of a conversation, and asks the service."""

    def answer(asked: dict[str, Any], request: gr.Request) -> dict[str, Any]:
        return desk.ask(_viewer(viewer_of, request), asked)

    async def say(event: gr.EventData, request: gr.Request) -> AsyncIterator[dict[str, Any]]:
        async for told in speaking.say(_viewer(viewer_of, request), event._data or {}):
            yield told

    async def follow(told: Mapping[str, Any], request: gr.Request) -> dict[str, Any]:
        asked = {"do": "open", "conversation": (told or {}).get("conversation", "")}
        return await run_in_threadpool(desk.ask, _viewer(viewer_of, request), asked)

    answer.__name__ = "desk"
    quiet = {"show_progress": "hidden", "api_visibility": "private"}
    with gr.Blocks(analytics_enabled=False, title="okr-coach", fill_width=True) as page:
        shown = gr.HTML(html_template=html, js_on_load=_PAGE, apply_default_css=False, server_functions=[answer])
        reply, view = (_hearing(name) for name in ("reply", "view"))
        shown.say(say, None, reply, trigger_mode="multiple", concurrency_limit=_AT_ONCE, **quiet).then(
            follow, reply, view, concurrency_limit=_AT_ONCE, **quiet
        )
    page.queue(default_concurrency_limit=_AT_ONCE, max_size=_WAITING)
    made: gr.Blocks = page
    return made


def put(app: FastAPI, page: gr.Blocks) -> FastAPI:
    """Mount it at the root, with its look."""
    gr.mount_gradio_app(
        app,
        page,
        path="/",
        theme=_theme(),
        head=_HEAD,
        run_history=False,
        ssr_mode=False,
        footer_links=[],
        mcp_server=False,
        pwa=False,
        show_error=False,
        enable_monitoring=False,
    )
    return app


def _hearing(name: str) -> gr.HTML:
    return gr.HTML(html_template="", js_on_load=_HEARS.format(name=name), visible="hidden", apply_default_css=False)


def _viewer(viewer_of: ViewerOf, request: Any) -> Viewer:
    """Gradio wraps the request of an event, and does not wrap that of a question."""
    return viewer_of(getattr(request, "request", request))


def _theme() -> gr.themes.Base:
    """Gradio's own parts, such as its messages, in our colours and letters."""
    day, night, said = tokens.colours(), tokens.colours(dark=True), tokens.tokens()
    fonts = [name.strip().strip('"') for name in said["sans"].split(",")]
    return gr.themes.Base(font=fonts, font_mono=["ui-monospace", "monospace"]).set(
        body_background_fill=day["paper"],
        body_background_fill_dark=night["paper"],
        body_text_color=day["ink"],
        body_text_color_dark=night["ink"],
    )
