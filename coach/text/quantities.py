"""The face of this room for amounts: what is written, what changes, and what only looks like a number."""

from coach.text.amounts import Quantity, quantities
from coach.text.changes import Change, changes, relative
from coach.text.comparisons import Comparison
from coach.text.labels import labels
from coach.text.seeds import Kind

__all__ = ["Change", "Comparison", "Kind", "Quantity", "changes", "labels", "quantities", "relative"]
