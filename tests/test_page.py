"""The Markdown of a review, shown in a real browser: what a person wrote stays text."""

import pytest
from markdown_it import MarkdownIt

from coach import show
from coach.review import review

HOSTILE = """Objective: <script>document.title = "taken"</script> Drivers rest well
- [click me](javascript:document.title='taken') from 9 to 3
- <img src=x onerror="document.body.dataset.taken = 'yes'"> Launch the app
- | a | table | # and a heading
"""


@pytest.mark.needs("browser")
def test_a_hostile_draft_stays_text_when_its_review_is_shown_in_a_browser(browser):
    page = MarkdownIt("commonmark", {"html": True}).enable("table").render(show.markdown(review(HOSTILE)))
    dom = browser(f"<!doctype html><meta charset=utf-8><title>review</title><body>{page}</body>")
    assert "<title>review</title>" in dom
    assert "data-taken" not in dom
    assert "<script" not in dom
    assert 'href="javascript' not in dom
    assert "Launch the app" in dom
