"""Texts as vectors: the shipped embedder, others by name; and the words it knows."""

from coach.embeddings.choice import NONE, Embedder, choose
from coach.embeddings.meaning import Meaning
from coach.embeddings.vocabulary import known

__all__ = ["NONE", "Embedder", "Meaning", "choose", "known"]
