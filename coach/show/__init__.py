"""A review as people read it: plain text for a terminal or a pipe, and Markdown."""

from coach.show.letters import fit
from coach.show.page import markdown
from coach.show.terminal import WIDEST, WIDTH, clean, text

__all__ = ["WIDEST", "WIDTH", "clean", "fit", "markdown", "text"]
