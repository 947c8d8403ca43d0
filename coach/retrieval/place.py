"""Where generations are kept: in folders of their own, or on a Chroma server."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from secrets import token_hex
from shutil import rmtree
from typing import TYPE_CHECKING, Protocol

from coach.retrieval import pointer
from coach.retrieval.collection import Broken, Collection, embedded, served
from coach.retrieval.pointer import Pointer

if TYPE_CHECKING:
    from pathlib import Path

    from coach.retrieval.vectors import Vector


class Place(Protocol):
    """Writes and opens generations of one scope; `folder` is where its pointer lies."""

    folder: Path

    def written(
        self, content: str, vectors: Mapping[str, Vector], step: Callable[[], None]
    ) -> tuple[str, dict[str, str]]:
        """A new generation's name and the digests of its files; Broken where it cannot be written.

        `step` is called again and again, and may raise to give it up.
        """
        ...

    def opened(self, current: Pointer) -> Collection:
        """The generation, ready; Broken where it is damaged or gone."""
        ...

    def tidy(self, current: Pointer, before: Pointer | None) -> None:
        """Remove what is neither current nor the one before, which a reader may still be looking at."""
        ...


class Folder:
    """Embedded Chroma, one folder a generation."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder, self._name = folder / name, name

    def written(
        self, content: str, vectors: Mapping[str, Vector], step: Callable[[], None]
    ) -> tuple[str, dict[str, str]]:
        """See Place."""
        generation = f"okr-{self._name}-{content}-{token_hex(4)}"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with closing(Collection(embedded(self.folder / generation), generation, new=True)) as collection:
                collection.add(vectors, step)
            return generation, pointer.digests(self.folder / generation)
        except OSError as problem:
            raise Broken(f"The index cannot be written in {self.folder} ({problem.strerror}).") from problem

    def opened(self, current: Pointer) -> Collection:
        """See Place."""
        folder = self.folder / current.generation
        if not pointer.sound(folder, current):
            raise Broken("it is not as it was written")
        return _complete(Collection(embedded(folder), current.generation), current)

    def tidy(self, current: Pointer, before: Pointer | None) -> None:
        """See Place."""
        kept = {current.generation, before.generation if before else ""}
        for path in self.folder.glob(f"okr-{self._name}-*"):
            if path.name not in kept:
                rmtree(path, ignore_errors=True)


class Server:
    """A Chroma server; a generation is named after what it holds, so that replicas share it."""

    def __init__(self, folder: Path, name: str, url: str) -> None:
        self.folder, self._name, self._url = folder / name, name, url

    def written(
        self, content: str, vectors: Mapping[str, Vector], step: Callable[[], None]
    ) -> tuple[str, dict[str, str]]:
        """See Place."""
        generation = f"okr-{self._name}-{content}"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise Broken(f"The index cannot be written in {self.folder} ({problem.strerror}).") from problem
        collection = Collection(served(self._url), generation, new=True, shared=True)
        # What it is named after is what it holds: one that another replica filled is taken over.
        if collection.size != len(vectors):
            collection.add(vectors, step)
        collection.close()
        return generation, {}

    def opened(self, current: Pointer) -> Collection:
        """See Place."""
        return _complete(Collection(served(self._url), current.generation, shared=True), current)

    def tidy(self, current: Pointer, before: Pointer | None) -> None:
        """See Place; what other replicas made is theirs to remove."""
        if before and before.before not in ("", current.generation, before.generation):
            with suppress(Broken):
                Collection(served(self._url), before.before, shared=True).drop()


def _complete(collection: Collection, current: Pointer) -> Collection:
    if collection.size != current.size:
        collection.close()
        raise Broken("vectors are missing")
    return collection
