"""The vectors that come with the coach, so that nothing shipped is embedded at a first start."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from coach import resources

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: One text's vector, single precision.
Vector: TypeAlias = "NDArray[np.float32]"
_FOLDER = "knowledge/vectors"
_KEY = 16


class Vectors:
    """Vectors under the hash of their texts, as kept in a file for one embedder."""

    def __init__(self, keys: Sequence[str], matrix: "NDArray[np.int8]") -> None:
        self._places = {key: place for place, key in enumerate(keys)}
        self._matrix = matrix

    def cover(self, keys: Iterable[str]) -> bool:
        """Whether every one of these is here."""
        return self._places.keys() >= set(keys)

    def near(self, vector: Sequence[float], limit: int, keys: Sequence[str] | None = None) -> dict[str, float]:
        """The cosine of the nearest texts, best first, every one looked at; `keys` narrows down which."""
        wanted = list(self._places) if keys is None else [key for key in keys if key in self._places]
        if not wanted:
            return {}
        cosines = self._unit[[self._places[key] for key in wanted]] @ np.asarray(vector, dtype=np.float32)
        best = np.argsort(-cosines, kind="stable")[:limit]
        return {wanted[place]: float(cosines[place]) for place in best}

    @cached_property
    def _unit(self) -> "NDArray[np.float32]":
        rows = self._matrix.astype(np.float32)
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        return rows

    def __len__(self) -> int:
        return len(self._places)

    def __call__(self, keys: Sequence[str]) -> Mapping[str, "Vector"]:
        """Those that are here."""
        found = [key for key in keys if key in self._places]
        rows = self._unit[[self._places[key] for key in found]]
        return dict(zip(found, rows, strict=True))


@cache
def shipped(embedder: str) -> Vectors:
    """The vectors for an embedder by its name; empty where none come with the coach."""
    path = file(embedder)
    return read(path) if path.is_file() else Vectors((), np.zeros((0, 1), dtype=np.int8))


def read(path: Path) -> Vectors:
    """The vectors of a file."""
    with np.load(path, allow_pickle=False) as kept:
        keys: Any = kept["keys"]
        return Vectors([bytes(key).hex() for key in keys.reshape(-1, _KEY)], kept["vectors"])


def write(path: Path, vectors: "Mapping[str, Sequence[float] | Vector]") -> None:
    """Keep vectors in a file: keys sorted, whole numbers up to 127, which moves a cosine by less than 0.005."""
    keys = sorted(vectors)
    matrix = np.array([vectors[key] for key in keys], dtype=np.float32)
    matrix = np.rint(matrix * (127 / np.abs(matrix).max(axis=1, keepdims=True))).astype(np.int8)
    packed = np.frombuffer(bytes.fromhex("".join(keys)), dtype=np.uint8)
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez(path, keys=packed, vectors=matrix)


def file(embedder: str) -> Path:
    """Where the shipped vectors of an embedder lie."""
    return resources.root() / _FOLDER / f"{embedder.replace(':', '-').replace('/', '-')}.npz"
