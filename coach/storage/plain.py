"""Texts that every database keeps as they are."""

import re

# PostgreSQL keeps no NUL, nothing keeps half a character; texts out of PDFs have both.
_UNKEPT = re.compile("[\0\ud800-\udfff]")


def plain(text: str) -> str:
    """The text with U+FFFD for what cannot be kept."""
    return _UNKEPT.sub("\ufffd", text)
