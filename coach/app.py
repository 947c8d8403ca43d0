"""The composition root: here, and only here, the real parts are chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from coach import resources
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
        read_path=partial(read_file, limit=limit),
        read_stream=partial(_read_stream, limit=limit),
        example=_example,
        review=partial(review, register=settings.register),
    )


def _read_stream(stream: BinaryIO, limit: int) -> Received:
    return read_bytes(stream.read(limit + 1), limit=limit)


def _example() -> Received:
    return read_text(resources.read("prompts/en/example.md"))
