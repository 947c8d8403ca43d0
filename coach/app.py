"""The composition root: here, and only here, the real parts are chosen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

from coach import resources
from coach.embeddings import NONE, Meaning, choose
from coach.errors import ConfigError
from coach.intake import Received, read_bytes, read_file, read_parts, read_text
from coach.review import Review, review
from coach.settings import Settings

if TYPE_CHECKING:
    from coach.service.guides import Guides
    from coach.service.rehearsal import Rehearsal
    from coach.storage import Store

_T = TypeVar("_T")
_MEGABYTE = 1_000_000
_CLOSED = "COACH_DATA is {data}; it cannot be looked into ({problem}). Name another folder, or open this one."
_DATABASE, _INDEX = "okr-coach.db", "index"


@dataclass(frozen=True, slots=True)
class App:
    """The parts, ready to be called.

    `read_path` and `read_stream` take in a draft (InputError where they cannot), `example` gives the shipped one,
    `review` reviews what was received in the register of the settings, `reviewed` any draft with the same means.
    `guides` opens the library with the guides of organisations and `rehearsal` the conversations, each once; nothing of
    that is loaded before.
    """

    settings: Settings
    read_path: Callable[[Path], Received]
    read_stream: Callable[[BinaryIO], Received]
    example: Callable[[], Received]
    review: Callable[[Received], Review]
    reviewed: Callable[..., Review]
    guides: Callable[[], "Guides"]
    rehearsal: Callable[[], "Rehearsal"]


def build(settings: Settings, **means: Any) -> App:
    """Put the real parts together; nothing is opened or loaded yet.

    `means` are parts of `coach.service.parts.Means` in place of the real ones: repeatable ids, a clock, for measuring.
    """
    limit = int(settings.input_limit_mb * _MEGABYTE)
    meaning = None if settings.embedder.lower() == NONE else Meaning()
    alike, judge = (meaning.alike, meaning.judge) if meaning else (None, None)
    reviewed = partial(review, likeness=alike, judgement=judge)
    store = _once(partial(_store, settings))
    guides = _once(partial(_guides, settings, store, limit))
    return App(
        settings=settings,
        read_path=partial(read_file, limit=limit),
        read_stream=partial(_read_stream, limit=limit),
        example=_example,
        review=partial(reviewed, register=settings.register),
        reviewed=reviewed,
        guides=guides,
        rehearsal=_once(partial(_rehearsal, settings, store, guides, reviewed, meaning, limit, means)),
    )


def _once(make: Callable[[], _T]) -> Callable[[], _T]:
    """A function that makes something when it is first asked for, once, however many threads ask."""
    made, lock = cache(make), Lock()

    def give() -> _T:
        with lock:
            return made()

    return give


def _store(settings: Settings) -> "Store":
    store: Store = import_module("coach.storage").open_store(settings.database_url or settings.data / _DATABASE)
    return store


def _guides(settings: Settings, store: "Callable[[], Store]", limit: int) -> "Guides":
    """The use cases of the library, with its store, its index and its embedder.

    The rooms behind it load libraries that a review should not pay for, so they are entered here.
    """
    retrieval, service = import_module("coach.retrieval.opening"), import_module("coach.service.guides")
    index = settings.data / _INDEX
    library = retrieval.open_library(
        index,
        import_module("coach.retrieval.writer").Writer(index),
        choose(settings.embedder, settings.embedder_url, settings.embedder_key_file),
        service.Originals(store, lambda: kept(settings)),
        settings.chroma_url,
    )
    guides: Guides = service.Guides(store, library, partial(read_parts, limit=limit))
    return guides


def _rehearsal(
    settings: Settings,
    store: "Callable[[], Store]",
    guides: "Callable[[], Guides]",
    reviewed: Callable[..., Review],
    meaning: Meaning | None,
    limit: int,
    others: Mapping[str, Any],
) -> "Rehearsal":
    """The use cases of a rehearsal, with the policy, the voice and the reading it has without a model."""
    parts, service = import_module("coach.service.parts"), import_module("coach.service.rehearsal")
    contacts, polish = import_module("coach.dialogue.state").Contacts, import_module("coach.language.polish").polish
    means = parts.Means(
        talks=lambda: store().talks,
        read=import_module("coach.language.reading").Reader(meaning.alike if meaning else None).read,
        review=reviewed,
        decide=import_module("coach.dialogue.policy").decide,
        speak=import_module("coach.language.voice").speak,
        guides=guides(),
        intake=partial(read_bytes, limit=limit),
        register=settings.register,
        contacts=contacts(settings.crisis_contact, settings.hr_contact, settings.coach_contact),
        polish=lambda text, beside: polish(text, beside).text,
        keeps=timedelta(days=settings.retention_days),
    )
    rehearsal: Rehearsal = service.Rehearsal(replace(means, **others))
    return rehearsal


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
