"""The pictures in the README: the page as somebody sees it who rehearses a draft, taken in a real browser.

`uv run python -m evals.camera` writes them to `evals/pictures`. It needs Chromium: `chromium`, or what
COACH_TEST_CHROMIUM names.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from evals.benchmarks.serving import Server

PICTURES = Path(__file__).parent / "pictures"
SAID = (
    "Objective: better scheduling\n1. roll out new booking portal\n2. train all dispatchers\n"
    "3. weekly sync with depots\n4. drivers get their plan before 6 pm",
    "they would know the day before when their shift ends. The plan before 6 pm goes from 40% now to 90% "
    "by end of june. Put the training and the sync aside",
)
_DESKTOP, _PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
_SETTLED = "#log .turn:last-of-type:not([aria-busy]) .turn-tools"


def main() -> int:
    """Take them all."""
    program = os.environ.get("COACH_TEST_CHROMIUM") or shutil.which("chromium")
    if program is None:
        sys.stderr.write("There is no Chromium; install it, or name it in COACH_TEST_CHROMIUM.\n")
        return 2
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as data, Server(Path(data) / "data") as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        home = f"http://127.0.0.1:{server.port}/"
        _take(browser, home, "rehearse", _DESKTOP)
        _take(browser, home, "rehearse-dark", _DESKTOP, color_scheme="dark")
        _take(browser, home, "phone", _PHONE, has_touch=True)
        browser.close()
    return 0


def _take(browser: Browser, home: str, name: str, size: dict[str, int], **more: Any) -> None:
    context = browser.new_context(viewport=size, **more)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(home)
    page.wait_for_selector("#welcome .starter")
    for text in SAID:
        _say(page, text)
    page.evaluate("document.activeElement.blur()")
    page.wait_for_timeout(300)
    page.screenshot(path=PICTURES / f"{name}.png")
    context.close()


def _say(page: Page, text: str) -> None:
    page.fill("#message", text)
    page.press("#message", "Enter")
    page.wait_for_selector(_SETTLED)
    page.wait_for_selector("#draft:not([aria-busy])", state="attached")


if __name__ == "__main__":
    raise SystemExit(main())
