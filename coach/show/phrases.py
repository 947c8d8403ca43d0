"""The fixed words around what is shown, and the titles of its sources."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from coach import resources
from coach.errors import ConfigError
from coach.review.wording import fill

_LINE = re.compile(r"^- ([a-z-]+): (\S.*)$", re.MULTILINE)


class Phrases:
    """The lines of `prompts/<tongue>/<name>.md` by their keys."""

    def __init__(self, tongue: str = "en", name: str = "report") -> None:
        """Read the file; ConfigError where it is missing."""
        self._path = f"prompts/{tongue}/{name}.md"
        self.lines: Mapping[str, str] = dict(_LINE.findall(resources.read(self._path)))

    def __call__(self, key: str, **values: str) -> str:
        """The line with its blanks filled; ConfigError for an unknown key or a missing value."""
        if key not in self.lines:
            raise ConfigError(f"{self._path} has no line '- {key}: …'.")
        return fill(self.lines[key], values)

    def several(self, key: str, count: int, **values: str) -> str:
        """The line for one or for many, begun with a capital letter."""
        said = self(f"{key}-{'one' if count == 1 else 'many'}", count=self.number(count), **values)
        return said[:1].upper() + said[1:]

    def number(self, count: int) -> str:
        """A count in words as far as the file has them."""
        known = self("numbers").split()
        return known[count] if count < len(known) else f"{count:,}"

    def listed(self, items: Sequence[str]) -> str:
        """`1, 2 and 4`."""
        *before, last = items
        return self("and", first=", ".join(before), last=last) if before else last


@cache
def phrases(tongue: str = "en", name: str = "report") -> Phrases:
    """The phrases of a language, read once: around a review (`report`) or what the library says (`library`)."""
    return Phrases(tongue, name)


def sources() -> Mapping[str, Mapping[str, Any]]:
    """What may be cited, by id, from `knowledge/sources.toml`; ConfigError where that cannot be read."""
    return resources.table("knowledge/sources.toml")
