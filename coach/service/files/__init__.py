"""A draft as a file to take away: Markdown, CSV, JSON, or one page to print."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from coach.errors import InputError
from coach.language.wordings import keyed
from coach.service.files import markdown, page, record, table
from coach.service.files.summary import Summary, summary
from coach.service.views import Export

__all__ = ["FORMS", "Summary", "render", "summary"]

_LONGEST = 60
_UNKNOWN = "A draft cannot be had as {form!r}; choose {known}."


class Form(NamedTuple):
    """How a file of a form ends, what it is, and how it is written."""

    ending: str
    media: str
    write: Callable[[Summary], str]
    encoding: str = "utf-8"


FORMS: Mapping[str, Form] = {
    "markdown": Form("md", "text/markdown; charset=utf-8", markdown.write),
    # With the mark by which a spreadsheet knows the encoding.
    "csv": Form("csv", "text/csv; charset=utf-8", table.write, "utf-8-sig"),
    "json": Form("json", "application/json", record.write),
    "page": Form("html", "text/html; charset=utf-8", page.write),
}


def render(found: Summary, form: str) -> Export:
    """The file; InputError for a form that there is not."""
    if form not in FORMS:
        raise InputError(_UNKNOWN.format(form=form, known=", ".join(FORMS)))
    ending, media, write, encoding = FORMS[form]
    return Export(f"{named(found.title)}.{ending}", media, write(found).encode(encoding))


def named(title: str) -> str:
    """A file's name out of the person's words: letters and digits, with hyphens between."""
    return "-".join(re.findall(r"\w+", title.casefold()))[:_LONGEST].strip("-_") or keyed("summary")["file"]
