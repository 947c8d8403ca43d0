import math
import random
from functools import cache

import pytest
from langchain_core.embeddings import Embeddings

from coach.embeddings import Embedder
from coach.errors import ModelError


class Letters(Embeddings):
    """An embedder for tests: a text's vector is the sum of its words' directions, which differ."""

    def __init__(self):
        self.asked: list[str] = []
        self.fails = False

    def embed_documents(self, texts):
        if self.fails:
            raise ModelError("the embedder is away")
        self.asked += texts
        return [_vector(text) for text in texts]

    def embed_query(self, text):
        if self.fails:
            raise ModelError("the embedder is away")
        return _vector(text)


def _vector(text: str) -> list[float]:
    rows = [_word(word) for word in text.lower().replace("?", "").replace(".", "").split()] or [_word("")]
    summed = [sum(column) for column in zip(*rows, strict=True)]
    length = math.hypot(*summed)
    return [number / length for number in summed]


@cache
def _word(word: str) -> list[float]:
    draw = random.Random(word)
    return [draw.gauss(0, 1) for _ in range(48)]


@pytest.fixture
def letters():
    return Letters()


@pytest.fixture
def embedder(letters):
    return Embedder("letters", letters)
