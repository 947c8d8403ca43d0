"""The vectors that come with the coach are those of what comes with it."""

import numpy as np
import pytest

from coach.embeddings import choose
from coach.retrieval import vectors
from coach.retrieval.opening import shelves

TEXTS = {key: text for shelf in shelves().values() for key, text in shelf.texts.items()}


@pytest.fixture(scope="module")
def embedder():
    return choose("minilm")


def test_every_shipped_text_has_its_vector_and_no_other(embedder):
    kept = vectors.shipped(embedder.name)
    assert set(kept(list(TEXTS))) == set(TEXTS), "run `uv run .ci/vectors`"
    assert len(kept) == len(TEXTS), "run `uv run .ci/vectors`"


def test_they_are_what_the_embedder_makes_of_the_texts(embedder):
    some = list(TEXTS)[:: len(TEXTS) // 40]
    kept = vectors.shipped(embedder.name)(some)
    made = embedder.documents([TEXTS[key] for key in some])
    alike = [float(np.dot(kept[key], vector)) for key, vector in zip(some, made, strict=True)]
    assert min(alike) > 0.97


def test_for_an_embedder_without_shipped_vectors_there_are_none():
    assert vectors.shipped("openai:some-model")(list(TEXTS)) == {}


def test_what_is_written_is_read_again(tmp_path):
    given = {"00" * 16: [0.6, 0.8], "ff" * 16: [1.0, 0.0]}
    vectors.write(tmp_path / "some.npz", given)
    read = vectors.read(tmp_path / "some.npz")(["ff" * 16, "00" * 16, "aa" * 16])
    assert set(read) == set(given)
    assert all(read[key] == pytest.approx(vector, abs=0.01) for key, vector in given.items())
