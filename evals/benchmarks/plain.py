"""`python -m evals.benchmarks.plain`: the same coach behind a plain gr.ChatInterface, to compare the page with.

A message begins with the id of its conversation, on a line of its own: the interface knows no other place for it.
"""

import os
import sys
from collections.abc import Iterator
from uuid import uuid4

# Before it is loaded, or it asks its makers' servers for news.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"

import gradio as gr

from coach.app import build
from coach.settings import load
from coach.web import memory
from coach.web.identity import ME

_AT_ONCE = 100


def main() -> int:
    """Serve at a free port until ended."""
    memory.spare()
    app = build(load(os.environ))
    rehearsal = app.rehearsal()
    app.guides().search(ME, "how do I find a baseline?")

    def answer(message: str, _: object) -> Iterator[str]:
        conversation, _, text = message.partition("\n")
        said = ""
        for segment in rehearsal.answer(ME, rehearsal.receive(ME, conversation, text, uuid4().hex).id):
            said += f"\n\n{segment.text}"
            yield said.strip()

    page = gr.ChatInterface(answer, concurrency_limit=_AT_ONCE, run_examples_on_click=False)
    page.queue(default_concurrency_limit=_AT_ONCE, max_size=1_000)
    _, address, _ = page.launch(server_name="127.0.0.1", prevent_thread_lock=True, quiet=True, ssr_mode=False)
    print(f"Ready: {address}", flush=True)
    page.block_thread()
    return 0


if __name__ == "__main__":
    sys.exit(main())
