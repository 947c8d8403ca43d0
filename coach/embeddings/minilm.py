"""all-MiniLM-L6-v2, taught by `evals.tuning` which passage answers which question, with int8 weights on onnxruntime:
384 numbers a text, no download, no network."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from langchain_core.embeddings import Embeddings

from coach.embeddings.vocabulary import table
from coach.errors import ConfigError

if TYPE_CHECKING:
    import numpy as np
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

#: What the model reads of a text, in tokens; the rest is not seen.
TOKENS = 256
# Memory grows with a batch, and speed only up to about so many characters of it.
_BATCH = 800
_WORKERS = 2
_ABSENT = (
    "The shipped embedder cannot be loaded ({problem}); please install okr-coach again, or set COACH_EMBEDDER=none."
)


class MiniLM(Embeddings):
    """Unit vectors of texts, by the shipped model or another file of its shape.

    The model is loaded with the first text; safe to share between threads.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path, self._loading = path, Lock()

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One vector a text, in order."""
        batches = list(_batches(texts))
        vectors: dict[int, list[float]] = {}
        for batch, made in zip(
            batches, self._all([[texts[place] for place in batch] for batch in batches]), strict=True
        ):
            vectors |= zip(batch, made.tolist(), strict=True)
        return [vectors[place] for place in range(len(texts))]

    def embed_query(self, text: str) -> list[float]:
        """One vector; questions and passages are embedded alike."""
        return self.embed_documents([text])[0]

    def _all(self, batches: list[list[str]]) -> "Iterator[np.ndarray[Any, np.dtype[np.float32]]]":
        """Batches side by side: one of short texts does not become faster by sharing its work among threads."""
        if len(batches) < _WORKERS:
            yield from map(self._embed, batches)
            return
        with ThreadPoolExecutor(min(_WORKERS, os.cpu_count() or 1)) as pool:
            yield from pool.map(self._embed, batches)

    def _embed(self, texts: list[str]) -> "np.ndarray[Any, np.dtype[np.float32]]":
        """(texts, 384): the mean over the tokens' vectors, scaled to length 1."""
        import numpy as np

        tokenizer, session = self._parts
        encoded = tokenizer.encode_batch(texts)
        ids = np.array([one.ids for one in encoded], dtype=np.int64)
        mask = np.array([one.attention_mask for one in encoded], dtype=np.int64)
        inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        hidden = np.asarray(session.run(None, inputs)[0], dtype=np.float32)
        summed = (hidden * mask[..., None]).sum(axis=1)
        vectors: np.ndarray[Any, np.dtype[np.float32]] = summed / np.linalg.norm(summed, axis=1, keepdims=True)
        return vectors

    @property
    def _parts(self) -> tuple["Tokenizer", "InferenceSession"]:
        with self._loading:
            return self._loaded

    @cached_property
    def _loaded(self) -> tuple["Tokenizer", "InferenceSession"]:
        try:
            return _tokenizer(), _session(self._path.read_bytes() if self._path else _shipped())
        except (ImportError, OSError) as problem:
            raise ConfigError(_ABSENT.format(problem=problem)) from None


def _batches(texts: list[str]) -> Iterator[list[int]]:
    """The places of texts of like length, together; all of a batch are padded to its longest."""
    batch: list[int] = []
    for place in sorted(range(len(texts)), key=lambda place: len(texts[place])):
        if batch and len(texts[place]) * (len(batch) + 1) > _BATCH:
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch


def _tokenizer() -> "Tokenizer":
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_str(table())
    tokenizer.enable_truncation(TOKENS)
    tokenizer.enable_padding()
    return tokenizer


def _shipped() -> bytes:
    """The model; it lies in parts, because many a place that keeps code refuses large files."""
    parts = sorted(Path(__file__).parent.glob("minilm.onnx.*"))
    if not parts:
        raise FileNotFoundError("minilm.onnx is missing")
    return b"".join(part.read_bytes() for part in parts)


def _session(model: bytes) -> "InferenceSession":
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
