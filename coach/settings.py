"""What an operator may set, read once at start; no setting is needed to work."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, NamedTuple
from urllib.parse import urlsplit

from coach.errors import ConfigError

PREFIX = "COACH_"
_TESTS = "COACH_TEST_"


class Setting(NamedTuple):
    """A row; `cast` turns the text into the value, or raises `ValueError` with what is allowed."""

    name: str
    default: str
    help: str
    cast: Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Settings:
    """One field per row: the name without its prefix, in small letters."""

    register: Literal["terse", "warm"]
    input_limit_mb: float
    data: Path
    database_url: str
    chroma_url: str
    embedder: str
    embedder_url: str
    embedder_key_file: str
    host: str
    port: int
    identity: Literal["none"]
    origins: tuple[str, ...]
    retention_days: int
    crisis_contact: str
    hr_contact: str
    coach_contact: str


def _choice(*allowed: str) -> Callable[[str], str]:
    def cast(text: str) -> str:
        if text.lower() not in allowed:
            raise ValueError(" or ".join(allowed))
        return text.lower()

    return cast


def _positive(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 < number < math.inf:
        raise ValueError("a number above 0")
    return number


def _server(text: str) -> str:
    """An address of a server, or nothing."""
    try:
        parts = urlsplit(text)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        sound = False
    if text and not sound:
        raise ValueError("like http://host:8000")
    return text


def port(text: str) -> int:
    """A port's number; ValueError says which there are."""
    if not (text.isascii() and text.isdigit() and int(text) < 65_536):
        raise ValueError("a number from 0 to 65535")
    return int(text)


def _days(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 100_000):
        raise ValueError("a whole number of days, 1 or more")
    return int(text)


def _origins(text: str) -> tuple[str, ...]:
    """Origins as browsers send them, apart by commas or spaces."""
    origins = tuple(text.replace(",", " ").split())
    for origin in origins:
        parts = urlsplit(_server(origin))
        if origin != f"{parts.scheme}://{parts.netloc}" or "*" in origin:
            raise ValueError("addresses like https://intranet.example, without a path")
    return origins


SETTINGS = (
    Setting("COACH_REGISTER", "warm", "How questions are worded: `terse` or `warm`.", _choice("terse", "warm")),
    Setting("COACH_DATA", "./okr-coach-data", "The folder for what is kept: the database and the index.", Path),
    Setting(
        "COACH_DATABASE_URL",
        "",
        "Where guides are kept: `postgresql://user@host/name`; empty: SQLite in the data folder.",
        str,
    ),
    Setting(
        "COACH_CHROMA_URL", "", "A Chroma server for the index: `http://host:8000`; empty: in the data folder.", _server
    ),
    Setting(
        "COACH_EMBEDDER",
        "minilm",
        "How meaning is searched: `minilm` (shipped), `none`, or `provider:model` as `openai:text-embedding-3-small`.",
        str,
    ),
    Setting(
        "COACH_EMBEDDER_URL", "", "Where an OpenAI-compatible embedder listens, if not at its provider's.", _server
    ),
    Setting("COACH_EMBEDDER_KEY_FILE", "", "The file with the embedder's key.", str),
    Setting("COACH_INPUT_LIMIT_MB", "20", "The largest file or paste that is read, in megabytes.", _positive),
    Setting("COACH_HOST", "127.0.0.1", "Where `serve` listens; without sign-in only this machine itself.", str),
    Setting("COACH_PORT", "8321", "The port that `serve` listens at; 0: any that is free.", port),
    Setting(
        "COACH_IDENTITY", "none", "How people sign in: `none` is one person, on this machine only.", _choice("none")
    ),
    Setting(
        "COACH_ORIGINS",
        "",
        "Other sites whose pages may use the API: `https://intranet.example`, several by commas.",
        _origins,
    ),
    Setting("COACH_RETENTION_DAYS", "90", "After how many days without a message a conversation is deleted.", _days),
    Setting(
        "COACH_CRISIS_CONTACT",
        "",
        "Whom the coach names to somebody in distress, as a crisis line with its number.",
        str,
    ),
    Setting(
        "COACH_HR_CONTACT",
        "",
        "Whom it names for harassment, pay, appraisal and contracts: a trusted person, HR, an employee representative.",
        str,
    ),
    Setting("COACH_COACH_CONTACT", "", "The human coach it offers to those who ask; empty: none is offered.", str),
)


def load(environ: Mapping[str, str]) -> Settings:
    """The settings an environment asks for; an absent or blank variable means the default.

    Raises `ConfigError`, naming the setting, its value and what is allowed.
    """
    return Settings(**{row.name.removeprefix(PREFIX).lower(): _value(row, environ) for row in SETTINGS})


def _value(row: Setting, environ: Mapping[str, str]) -> Any:
    text = environ.get(row.name, "").strip() or row.default
    try:
        return row.cast(text)
    except ValueError as allowed:
        raise ConfigError(f"{row.name} is {text!r}; it must be {allowed}.") from None


def problems(environ: Mapping[str, str]) -> tuple[str, ...]:
    """What is wrong with each setting that has a value it cannot have, in the order of the rows."""
    return tuple(problem for row in SETTINGS if (problem := _problem(row, environ)))


def _problem(row: Setting, environ: Mapping[str, str]) -> str:
    try:
        _value(row, environ)
    except ConfigError as problem:
        return str(problem)
    return ""


def unknown(environ: Mapping[str, str]) -> tuple[str, ...]:
    """The names that look like settings and are none, sorted: most often a misspelling."""
    known = {row.name for row in SETTINGS}
    return tuple(sorted(n for n in environ if n.startswith(PREFIX) and not n.startswith(_TESTS) and n not in known))
