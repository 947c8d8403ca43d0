"""`okr-coach export` and `okr-coach forget`: everything of a person, taken along or deleted."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from coach.app import build
from coach.cli.chat import FORMS, written
from coach.cli.output import put
from coach.cli.settled import settled
from coach.errors import InputError, NotFound
from coach.web.identity import ME

_FORM = "Everything of a person is written as json; the other forms are for one talk: --what talk --format {form}"
_NONE = "There is no talk yet; okr-coach chat begins one."
_SURE = "This deletes every talk, draft and commitment for good; say that you mean it: okr-coach forget --yes"


def export_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.description = "Write everything the coach keeps of you, or your last talk with its draft."
    parser.add_argument(
        "--what", choices=("person", "talk"), default="person", help="default: person, which is all of it"
    )
    parser.add_argument("--format", choices=FORMS, type=str.lower, help="default: json, and markdown for a talk")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="default: standard output")
    parser.set_defaults(run=_export)


def forget_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.description = "Delete everything the coach keeps of you."
    parser.add_argument("--yes", action="store_true", help="delete without asking again")
    parser.set_defaults(run=_forget)


def _export(given: argparse.Namespace, environ: Mapping[str, str]) -> int:
    content = _content(given, environ)
    if given.output:
        written(given.output, content)
    else:
        put(content.decode(), exact=True)
    return 0


def _content(given: argparse.Namespace, environ: Mapping[str, str]) -> bytes:
    rehearsal = build(settled(environ)).rehearsal()
    if given.what == "person":
        if given.format not in (None, "json"):
            raise InputError(_FORM.format(form=given.format))
        return rehearsal.own(ME).content
    talks = rehearsal.conversations(ME)
    if not talks:
        raise NotFound(_NONE)
    return rehearsal.export(ME, talks[0].id, given.format or "markdown").content


def _forget(given: argparse.Namespace, environ: Mapping[str, str]) -> int:
    if not given.yes:
        raise InputError(_SURE)
    rows = build(settled(environ)).rehearsal().forget(ME)
    put(f"Deleted: {rows:,} rows. Nothing of you is kept here any more.\n")
    return 0
