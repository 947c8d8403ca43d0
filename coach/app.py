"""The composition root: here, and only here, the real parts are chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from coach import resources
from coach.embeddings import NONE, choose, likeness
from coach.errors import ConfigError
from coach.intake import Received, read_bytes, read_file, read_parts, read_text
from coach.review import Review, review
from coach.settings import Settings

if TYPE_CHECKING:
    from coach.service.guides import Guides

_MEGABYTE = 1_000_000
_CLOSED = "COACH_DATA is {data}; it cannot be looked into ({problem}). Name another folder, or open this one."
_DATABASE, _INDEX = "okr-coach.db", "index"


@dataclass(frozen=True, slots=True)
class App:
    """The parts, ready to be called.

    `read_path` and `read_stream` take in a draft (InputError where they cannot), `example` gives the shipped one,
    `review` reviews what was received in the register of the settings. `guides` opens the library with the guides of
    organisations, once; nothing of that is loaded before.
    """

    settings: Settings
    read_path: Callable[[Path], Received]
    read_stream: Callable[[BinaryIO], Received]
    example: Callable[[], Received]
    review: Callable[[Received], Review]
    guides: Callable[[], "Guides"]


def build(settings: Settings) -> App:
    """Put the real parts together; nothing is opened or loaded yet."""
    limit = int(settings.input_limit_mb * _MEGABYTE)
    alike = None if settings.embedder.lower() == NONE else likeness()
    return App(
        settings=settings,
        read_path=partial(read_file, limit=limit),
        read_stream=partial(_read_stream, limit=limit),
        example=_example,
        review=partial(review, register=settings.register, likeness=alike),
        guides=cache(partial(_guides, settings, limit)),
    )


def _guides(settings: Settings, limit: int) -> "Guides":
    """The use cases of the library, with its store, its index and its embedder.

    The rooms behind it load libraries that a review should not pay for, so they are entered here.
    """
    retrieval, service = import_module("coach.retrieval.opening"), import_module("coach.service.guides")
    file, index = settings.data / _DATABASE, settings.data / _INDEX
    store = cache(lambda: import_module("coach.storage").open_store(settings.database_url or file))
    library = retrieval.open_library(
        index,
        import_module("coach.retrieval.writer").Writer(index),
        choose(settings.embedder, settings.embedder_url, settings.embedder_key_file),
        service.Originals(store, lambda: kept(settings)),
        settings.chroma_url,
    )
    guides: Guides = service.Guides(store, library, partial(read_parts, limit=limit))
    return guides


def kept(settings: Settings) -> bool:
    """Whether there is a database to look into; ConfigError where the data folder cannot be looked at."""
    try:
        return bool(settings.database_url) or (settings.data / _DATABASE).exists()
    except OSError as problem:
        raise ConfigError(_CLOSED.format(data=settings.data, problem=problem.strerror)) from None


def _read_stream(stream: BinaryIO, limit: int) -> Received:
    return read_bytes(stream.read(limit + 1), limit=limit)


def _example() -> Received:
    return read_text(resources.read("prompts/en/example.md"))
