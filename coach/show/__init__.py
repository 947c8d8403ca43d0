"""A review as people read it: plain text for a terminal or a pipe, and Markdown."""

from coach.show.page import markdown
from coach.show.terminal import WIDTH, clean, text

__all__ = ["WIDTH", "clean", "markdown", "text"]
