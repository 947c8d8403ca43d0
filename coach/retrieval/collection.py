"""One generation of an index: texts' vectors in a Chroma collection, under the hash of each text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

import numpy as np

from coach.errors import CoachError, ConfigError

if TYPE_CHECKING:
    from pathlib import Path

    from chromadb.api.client import Client

    from coach.retrieval.vectors import Vector

_BATCH = 1000
# A low threshold leaves little in Chroma's own log, so that what was written lies in files that can be checked.
_CONFIGURATION: Any = {"hnsw": {"space": "cosine", "ef_search": 100, "batch_size": 100, "sync_threshold": 200}}
_URL = "COACH_CHROMA_URL is {url!r}; it must be like http://host:8000."
_SILENT = "COACH_CHROMA_URL is {url!r}; no Chroma server answers there."
_UNUSABLE = "The index cannot be used ({problem})."


class Broken(CoachError):
    """The index cannot be used or written: damaged, gone, or its server does not answer."""


class Collection:
    """An open collection: nearest texts, and the vectors it holds."""

    def __init__(self, client: Client, name: str, *, new: bool = False, shared: bool = False) -> None:
        self._client, self._shared = client, shared
        with broken():
            if new:
                found = client.get_or_create_collection(name, configuration=_CONFIGURATION, embedding_function=None)
            else:
                found = client.get_collection(name, embedding_function=None)
            self._collection = found
            self.size = found.count()

    def add(self, vectors: Mapping[str, Vector], step: Callable[[], None]) -> None:
        """Keep vectors under their keys; `step` is called before each part of them, and may raise to give it up."""
        keys = list(vectors)
        for start in range(0, len(keys), _BATCH):
            step()
            batch = keys[start : start + _BATCH]
            with broken():
                self._collection.upsert(ids=batch, embeddings=np.stack([vectors[key] for key in batch]))
        with broken():
            self.size = self._collection.count()

    def near(self, vector: Sequence[float], limit: int, keys: Sequence[str] | None = None) -> dict[str, float]:
        """The cosine of the nearest texts, best first; `keys` narrows down what is looked at."""
        if not self.size or (keys is not None and not keys):
            return {}
        asked: list[Sequence[float]] = [list(vector)]
        narrowed = None if keys is None else list(keys)
        with broken():
            found = self._collection.query(
                query_embeddings=asked, ids=narrowed, n_results=min(limit, self.size), include=["distances"]
            )
        distances = (found["distances"] or [[]])[0]
        return {key: 1 - distance for key, distance in zip(found["ids"][0], distances, strict=True)}

    def vectors(self, keys: Sequence[str]) -> dict[str, Vector]:
        """The vectors of those keys that are there."""
        kept: dict[str, Vector] = {}
        for start in range(0, len(keys), _BATCH):
            with broken():
                found = self._collection.get(ids=list(keys[start : start + _BATCH]), include=["embeddings"])
            kept |= zip(found["ids"], np.asarray(found["embeddings"], dtype=np.float32), strict=True)
        return kept

    def drop(self) -> None:
        """Remove it."""
        with broken():
            self._client.delete_collection(self._collection.name)
        self.close()

    def close(self) -> None:
        """Let go of its files; a client that others share stays open."""
        if not self._shared:
            with broken():
                self._client.close()


def embedded(folder: Path) -> Client:
    """Chroma inside this process, in a folder of its own."""
    import chromadb
    from chromadb.config import Settings

    with broken():
        client = chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))
    return cast("Client", client)


@cache
def served(url: str) -> Client:
    """A Chroma server; ConfigError where the address is none, Broken where nobody answers.

    One client serves the whole process, because Chroma never closes its connections.
    """
    import chromadb
    from chromadb.config import Settings

    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ConfigError(_URL.format(url=url))
    try:
        with broken():
            client = chromadb.HttpClient(
                host=parts.hostname,
                port=parts.port or (443 if parts.scheme == "https" else 8000),
                ssl=parts.scheme == "https",
                settings=Settings(anonymized_telemetry=False),
            )
    except Broken as problem:
        raise Broken(_SILENT.format(url=url)) from problem
    return cast("Client", client)


# Mistakes in the program and the will of a person are neither.
_OURS = (Broken, TypeError, AttributeError, NameError, ImportError, KeyboardInterrupt, SystemExit, GeneratorExit)


class broken:  # noqa: N801 - reads as what it is for
    """Turns what Chroma raises over damage or an absent server, panics among it, into Broken."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, problem: BaseException | None, _: object) -> None:
        if kind is None or issubclass(kind, _OURS):
            return
        raise Broken(_UNUSABLE.format(problem=problem or kind.__name__)) from problem


def key(text: str) -> str:
    """What a text is kept under."""
    return blake2b(text.encode(), digest_size=16).hexdigest()
