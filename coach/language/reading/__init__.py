"""From a person's message to what it does: acts with the words they rest on."""

from coach.language.reading.reader import Reader, read

__all__ = ["Reader", "read"]
