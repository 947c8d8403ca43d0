"""A person at the page, in a real Chromium: what they type, click and see."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from tests.needs import require

DRAFT = (
    "Objective: better scheduling\n1. roll out new booking portal\n2. train all dispatchers\n"
    "3. weekly sync with depots\n4. drivers get their plan before 6 pm"
)
ANSWER = "The plan before 6 pm goes from 40% to 90% by end of june. Put the training and the sync aside."
DESKTOP, PHONE = {"width": 1280, "height": 860}, {"width": 390, "height": 844}
_WAIT = 15_000


def chromium(playwright: Playwright) -> Browser:
    """The system's Chromium, without a window."""
    return playwright.chromium.launch(executable_path=require("browser"), args=["--no-sandbox", "--disable-gpu"])


class Person:
    """Somebody who looks at the page; `faults` is what the console complained of, `abroad` what it asked elsewhere."""

    def __init__(self, page: Page, home: str) -> None:
        self.page, self.home = page, home
        self.faults: list[str] = []
        self.abroad: list[str] = []
        page.set_default_timeout(_WAIT)
        page.on("console", lambda said: self.faults.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda fault: self.faults.append(str(fault)))
        page.on("request", lambda asked: self._left(asked.url))

    def _left(self, url: str) -> None:
        if not url.startswith((self.home, "data:", "blob:")):
            self.abroad.append(url)

    def open(self, hash: str = "") -> "Person":
        """Open the page, or another part of it."""
        self.page.goto(f"{self.home}/{hash}")
        self.page.wait_for_selector("#okr main > .view:not([hidden])")
        return self

    def begin(self) -> "Person":
        """Open the page with nothing said."""
        self.open()
        self.page.wait_for_selector("#welcome .starter")
        return self

    def say(self, text: str) -> None:
        """Type a message and wait for the whole reply."""
        self.page.fill("#message", text)
        self.page.press("#message", "Enter")
        self.hear()

    def hear(self) -> None:
        """Wait until the coach has finished and the draft is up to date."""
        self.page.wait_for_selector("#log .turn:last-of-type:not([aria-busy]) .turn-tools")
        self.page.wait_for_selector("#send:not([hidden])")
        self.page.wait_for_selector("#draft:not([aria-busy])", state="attached")

    def see(self, selector: str, text: str | None = None) -> Any:
        """Wait for something, with a text where one is given."""
        found = self.page.locator(selector, has_text=text) if text else self.page.locator(selector)
        found.first.wait_for()
        return found.first

    def all(self, selector: str) -> list[str]:
        """The texts of everything that is there."""
        return self.page.locator(selector).all_inner_texts()


@contextmanager
def person(browser: Browser, home: str, size: dict[str, int] | None = None, **more: Any) -> Iterator[Person]:
    """A person with a browser of their own, fresh."""
    context = browser.new_context(viewport=size or DESKTOP, **more)
    with visitor(context, home) as one:
        yield one
    context.close()


@contextmanager
def visitor(context: BrowserContext, home: str) -> Iterator[Person]:
    """A person in a new tab of a browser that was used before; nothing may have been asked of anybody else."""
    one = Person(context.new_page(), home)
    yield one
    one.page.close()
    assert one.abroad == []
    assert one.faults == []
