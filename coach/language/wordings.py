"""The plain wording of every move: read from `prompts/<language>/moves`, once, on first use.

A file holds `## topic: angle` sections with lines `- kind register: text`, or `- kind: text` where both registers say
the same. Kinds are those of the parts of a reply, in the order in which they are said.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from coach import resources
from coach.dialogue.moves import MoveName
from coach.domain import PartKind, Register
from coach.errors import ConfigError
from coach.review.wording import Lines

_LINE = re.compile(r"- (receipt|reflect|tell|ask)(?: (terse|warm))?: (\S.*)")
_KEYED = re.compile(r"^- ([a-z-]+): (\S.*)$", re.MULTILINE)
_INNER = re.compile(r"(?<=[a-z])(?=[A-Z])")
_REGISTERS: tuple[Register, ...] = ("terse", "warm")


@dataclass(frozen=True, slots=True)
class Angle:
    """One way of putting a topic: what is said first, in order, and the question, if it asks."""

    name: str
    told: tuple[tuple[PartKind, Lines], ...]
    ask: Lines | None


def angles(move: MoveName, topic: str, language: str = "en") -> tuple[Angle, ...]:
    """The angles of a move's topic, in the order of the file; none for a topic that it does not have."""
    return moves(language).get(move, {}).get(topic, ())


@cache
def moves(language: str = "en") -> Mapping[str, Mapping[str, tuple[Angle, ...]]]:
    """The angles by move and topic; ConfigError where a file is misshapen."""
    found = {name: resources.read(f"prompts/{language}/moves/{name}.md") for name in _files(language)}
    return {_move(name): _topics(name, text) for name, text in found.items()}


@cache
def keyed(name: str, language: str = "en") -> Mapping[str, str]:
    """The lines `- key: text` of `prompts/<language>/<name>.md`."""
    return dict(_KEYED.findall(resources.read(f"prompts/{language}/{name}.md")))


def file(move: str) -> str:
    """The name of a move's file, without its ending: `ask-part` for `AskPart`."""
    return _INNER.sub("-", move).lower()


def _files(language: str) -> tuple[str, ...]:
    return resources.names(f"prompts/{language}/moves")


def _move(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))


def _topics(name: str, text: str) -> Mapping[str, tuple[Angle, ...]]:
    topics: dict[str, list[Angle]] = {}
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        title, _, lines = section.partition("\n")
        topic, _, angle = (part.strip() for part in title.partition(":"))
        topics.setdefault(topic, []).append(_angle(f"moves/{name}.md, '## {title.strip()}'", angle, lines))
    return {topic: tuple(found) for topic, found in topics.items()}


def _angle(place: str, name: str, text: str) -> Angle:
    kinds: dict[PartKind, dict[str, str]] = {}
    for kind, register, said in _lines(place, text):
        kinds.setdefault(kind, {}).update(dict.fromkeys([register] if register else _REGISTERS, said))
    if not name or not kinds or any(set(lines) != set(_REGISTERS) for lines in kinds.values()):
        raise ConfigError(f"{place}: needs '## topic: angle' and for each part a line '- kind terse: …' and one warm.")
    ask = kinds.pop("ask", None)
    return Angle(name, tuple((kind, lines) for kind, lines in kinds.items()), ask)


def _lines(place: str, text: str) -> Iterator[tuple[PartKind, Register | None, str]]:
    for line in filter(None, map(str.strip, text.splitlines())):
        found = _LINE.fullmatch(line)
        if found is None:
            raise ConfigError(f"{place}: cannot read the line '{line}'.")
        yield cast(PartKind, found[1]), cast("Register | None", found[2]), found[3]
