"""A review, and what the library says, as people read it: plain text for a terminal or a pipe, and Markdown."""

from coach.show.answer import answered
from coach.show.letters import fit
from coach.show.page import markdown
from coach.show.terminal import WIDEST, WIDTH, clean, laid, text

__all__ = ["WIDEST", "WIDTH", "answered", "clean", "fit", "laid", "markdown", "text"]
