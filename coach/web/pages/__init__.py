"""The page: Gradio, mounted last, at the root of the server."""

from typing import Any


def mount(app: Any, *_: Any) -> Any:
    return app
