"""The composition root: here, and only here, the real parts are chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from coach import resources
from coach.errors import InputError
from coach.intake import Received, read_bytes, read_file, read_text
from coach.review import Review, review
from coach.settings import Settings

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class App:
    """The parts, ready to be called.

    `read_path` and `read_stream` take in a draft (InputError where they cannot), `example` gives the shipped one,
    `review` reviews what was received in the register of the settings.
    """

    settings: Settings
    read_path: Callable[[Path], Received]
    read_stream: Callable[[BinaryIO], Received]
    example: Callable[[], Received]
    review: Callable[[Received], Review]


def build(settings: Settings) -> App:
    """Put the real parts together; nothing is opened or loaded yet."""
    limit = int(settings.input_limit_mb * _MEGABYTE)
    return App(
        settings=settings,
        read_path=partial(_read_path, limit=limit),
        read_stream=partial(_read_stream, limit=limit),
        example=_example,
        review=partial(review, register=settings.register),
    )


def _read_path(path: Path, limit: int) -> Received:
    try:
        size = path.stat().st_size if path.is_file() else 0
    except OSError as problem:
        raise InputError(f"{path} cannot be read ({problem.strerror}); check the name.") from None
    if size > limit:
        raise _too_large(f"The file {path.name}", limit)
    return read_file(path)


def _read_stream(stream: BinaryIO, limit: int) -> Received:
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise _too_large("The input", limit)
    return read_bytes(data)


def _too_large(what: str, limit: int) -> InputError:
    return InputError(
        f"{what} has more than {limit / _MEGABYTE:g} MB; keep the part with the OKRs, or raise COACH_INPUT_LIMIT_MB."
    )


def _example() -> Received:
    return read_text(resources.read("prompts/en/example.md"))
