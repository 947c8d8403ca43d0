"""Templates filled with values; whatever a person wrote is escaped on its way into the page."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from coach.language.filling import fill
from coach.language.wordings import keyed

_FOLDER = Path(__file__).parent / "templates"


def phrase(key: str, **values: object) -> str:
    """A line of the page's words with its blanks filled; KeyError for one that is not there."""
    return fill(keyed("page")[key], {name: str(value) for name, value in values.items()}, None)


def counted(key: str, count: int) -> str:
    """The line for one or for many."""
    return phrase(f"{key}-one") if count == 1 else phrase(f"{key}-many", count=count)


def render(name: str, **values: Any) -> str:
    """A template as HTML; a value that it lacks is an error."""
    return _environment().get_template(f"{name}.html").render(values).strip()


@cache
def _environment() -> Environment:
    loader = FileSystemLoader(_FOLDER)
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, auto_reload=False)
    made.globals |= {"t": phrase, "counted": counted}
    return made
