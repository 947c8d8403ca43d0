"""Texts as vectors: the shipped embedder, others by name; and the words it knows."""

from coach.embeddings.choice import NONE, Embedder, choose
from coach.embeddings.likeness import likeness
from coach.embeddings.vocabulary import known

__all__ = ["NONE", "Embedder", "choose", "known", "likeness"]
