"""The tokens of the look, read off `assets/tokens.css`, for what is not CSS: the theme of Gradio, plots."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

ASSETS = Path(__file__).parent / "assets"
_TOKEN = re.compile(r"^\s*--([a-z0-9-]+):\s*(.+);$", re.MULTILINE)
_BOTH = re.compile(r"light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)")


@cache
def tokens() -> Mapping[str, str]:
    """Every token by its name, as CSS has it."""
    return dict(_TOKEN.findall((ASSETS / "tokens.css").read_text(encoding="utf-8")))


@cache
def colours(dark: bool = False) -> Mapping[str, str]:
    """The colours by day, or by night, as `#rrggbb`."""
    found = {name: _BOTH.fullmatch(value) for name, value in tokens().items()}
    return {name: both[2 if dark else 1] for name, both in found.items() if both}
