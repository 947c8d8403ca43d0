"""From a person's message to what it does: acts with the words they rest on, by patterns."""

from coach.language.reading.reader import read

__all__ = ["read"]
