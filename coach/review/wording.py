"""The words of a finding or a strength: read from `prompts/<language>`, filled in one pass.

A file holds `# heading`, the reason, and `## angle` sections with a terse and a warm question each; the sections named
in `OCCASIONS` are for that occasion only.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from coach import resources
from coach.errors import ConfigError

Register = Literal["terse", "warm"]
Lines = Mapping[str, str]

OCCASIONS = frozenset({"when most share it", "when the key results define it", "when yes or no would do"})

_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_BLANK = re.compile(r"\{(\w+)\}")
_LINE = re.compile(r"^- (terse|warm): (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Wording:
    """A heading, a reason and questions: `angles` in turn, `occasions` by their name."""

    heading: str
    reason: str
    angles: tuple[Lines, ...]
    occasions: Mapping[str, Lines]


@cache
def wording(folder: str, name: str, language: str = "en") -> Wording:
    """The wording in `prompts/<language>/<folder>/<name>.md`; ConfigError when it is missing or misshapen."""
    path = f"prompts/{language}/{folder}/{name}.md"
    head, *sections = re.split(r"^## ", resources.read(path), flags=re.MULTILINE)
    heading, _, body = head.strip().partition("\n")
    if not heading.startswith("# "):
        raise ConfigError(f"{path} does not begin with a '# heading'.")
    named = {title.strip(): _lines(path, lines) for title, _, lines in (part.partition("\n") for part in sections)}
    occasions = {title: lines for title, lines in named.items() if title in OCCASIONS}
    angles = tuple(lines for title, lines in named.items() if title not in occasions)
    if not angles and _LINE.search(body):
        angles, body = (_lines(path, body),), ""
    return Wording(heading[2:].strip(), " ".join(body.split()), angles, occasions)


def _lines(path: str, text: str) -> Lines:
    lines = dict(_LINE.findall(text))
    if set(lines) != {"terse", "warm"}:
        raise ConfigError(f"{path}: each section needs one line '- terse: …' and one '- warm: …'.")
    return lines


def spell(count: int) -> str:
    """A small count as a word ("three"), a larger one in digits."""
    return _COUNTS[count] if count < len(_COUNTS) else str(count)


def blanks(text: str) -> frozenset[str]:
    """The names of the blanks in a text."""
    return frozenset(_BLANK.findall(text))


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with every `{blank}` replaced, in one pass; a missing value is a ConfigError naming blank and text."""
    missing = blanks(text) - set(values)
    if missing:
        raise ConfigError(f"No value for {', '.join(sorted(missing))} in: {text}")
    return _BLANK.sub(lambda found: values[found.group(1)], text)
