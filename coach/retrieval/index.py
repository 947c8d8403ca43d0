"""The index of one scope's texts: built as a new generation, swapped in by a pointer, healed by building anew.

Embedded Chroma is not safe between processes, so a generation is written once, by the holder of the lock in the data
folder, and only read afterwards; other processes see the pointer change and open the new one.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from threading import RLock

import numpy as np

from coach.embeddings import Embedder
from coach.retrieval import pointer
from coach.retrieval.collection import Broken, Collection
from coach.retrieval.place import Place
from coach.retrieval.pointer import Pointer
from coach.retrieval.vectors import Vector, Vectors
from coach.retrieval.writer import Writer

#: How many texts are done, of how many.
Progress = Callable[[int, int], None]
# Texts between two looks at the progress.
_BATCH = 64


class Index:
    """Vectors of one scope's texts; `known` spares embedding what came with its vectors.

    Safe to share between threads. What is damaged counts as absent, and is built anew by the next `build`.
    """

    def __init__(
        self, place: Place, embedder: Embedder, writer: Writer, known: Callable[[], Vectors] | None = None
    ) -> None:
        self._place, self._embedder, self._writer, self._known = place, embedder, writer, known
        self._lock = RLock()
        self._open: tuple[Pointer, Collection] | None = None
        self._damaged = ""

    @property
    def folder(self) -> Path:
        """Where its pointer lies."""
        return self._place.folder

    def holds(self, texts: Mapping[str, str]) -> bool:
        """Whether the current generation is usable and made of these texts by this embedder."""
        with self._lock:
            opened = self._opened()
            return opened is not None and opened[0].content == self._content(texts)

    def near(self, vector: Sequence[float], limit: int, keys: Sequence[str] | None = None) -> dict[str, float] | None:
        """The cosine of the nearest texts by key, best first; None where no usable generation is there."""
        with self._lock:
            opened = self._opened()
        if opened is None:
            return None
        try:
            return opened[1].near(vector, limit, keys)
        except Broken:
            return self._once_more(vector, limit, keys)

    def build(self, texts: Mapping[str, str], progress: Progress | None = None, *, anew: bool = False) -> bool:
        """Make a generation of texts (by key) the current one; False where another process is writing.

        Vectors that came with the coach and those of texts that did not change are taken over; `anew` takes over only
        the former. ModelError where the embedder fails, Broken where the disk or the server does.
        """
        with self._writer.held() as held:
            if not held:
                return False
            if anew or not self.holds(texts):
                self._write(texts, progress or _silent, anew=anew)
            return True

    def close(self) -> None:
        """Let go of what is open; it opens again when asked."""
        with self._lock:
            if self._open is not None:
                with suppress(Broken):
                    self._open[1].close()
            self._open = None

    def _once_more(self, vector: Sequence[float], limit: int, keys: Sequence[str] | None) -> dict[str, float] | None:
        """After a fault the generation is opened anew, which looks at its health; a second fault counts as damage."""
        with self._lock:
            self.close()
            opened = self._opened()
            if opened is None:
                return None
            try:
                return opened[1].near(vector, limit, keys)
            except Broken:
                self.close()
                self._damaged = opened[0].generation
                return None

    def _opened(self) -> tuple[Pointer, Collection] | None:
        """The current generation, opened; None where there is none for this embedder, or it is damaged."""
        current = pointer.read(self.folder)
        if current is None or current.embedder != self._embedder.name or current.generation == self._damaged:
            return None
        if self._open is None or self._open[0] != current:
            self.close()
            self._open = self._opening(current)
        return self._open

    def _opening(self, current: Pointer) -> tuple[Pointer, Collection] | None:
        try:
            return current, self._place.opened(current)
        except Broken:
            self._damaged = current.generation
            return None

    def _write(self, texts: Mapping[str, str], progress: Progress, *, anew: bool) -> None:
        vectors = self._vectors(texts, progress, anew=anew)
        generation, files = self._place.written(self._content(texts), vectors, lambda: progress(len(texts), len(texts)))
        before = pointer.read(self.folder)
        made = Pointer(
            generation,
            self._embedder.name,
            self._content(texts),
            len(vectors),
            files,
            before.generation if before else "",
        )
        try:
            pointer.swap(self.folder, made)
        except OSError as problem:
            raise Broken(f"The index cannot be written in {self.folder} ({problem.strerror}).") from problem
        self._damaged = ""
        self._place.tidy(made, before)

    def _vectors(self, texts: Mapping[str, str], progress: Progress, *, anew: bool) -> dict[str, Vector]:
        vectors = self._kept(list(texts), anew=anew)
        missing = [one for one in texts if one not in vectors]
        for start in range(0, len(missing), _BATCH):
            progress(len(texts) - len(missing) + start, len(texts))
            batch = missing[start : start + _BATCH]
            made = self._embedder.documents([texts[one] for one in batch])
            # A list of numbers would take eight times the room.
            vectors |= zip(batch, np.array(made, dtype=np.float32), strict=True)
        progress(len(texts), len(texts))
        return vectors

    def _kept(self, keys: list[str], *, anew: bool) -> dict[str, Vector]:
        """Vectors that need no embedding: those that came with the coach, and those of the generation before."""
        kept: dict[str, Vector] = dict(self._known()(keys)) if self._known else {}
        missing = [one for one in keys if one not in kept]
        with self._lock:
            opened = None if anew else self._opened()
            if opened and missing:
                with suppress(Broken):
                    kept |= opened[1].vectors(missing)
        return kept

    def _content(self, texts: Mapping[str, str]) -> str:
        """A digest of which texts there are, whatever their order, and of who embeds them."""
        return blake2b("".join([self._embedder.name, *sorted(texts)]).encode(), digest_size=8).hexdigest()


def _silent(_done: int, _all: int) -> None:
    return None
