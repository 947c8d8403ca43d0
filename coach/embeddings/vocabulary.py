"""The English words that the shipped embedder knows as wholes: what stands here is no slip of the keyboard."""

import json
from functools import cache
from importlib.resources import files


@cache
def known() -> frozenset[str]:
    """Some 24,000 words in small letters."""
    pieces = json.loads(table())["model"]["vocab"]
    return frozenset(piece for piece in pieces if piece.isalpha())


def table() -> str:
    """The embedder's own table of words and their pieces, as JSON."""
    return files("coach.embeddings").joinpath("tokenizer.json").read_text(encoding="utf-8")
