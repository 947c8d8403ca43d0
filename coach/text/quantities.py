"""The face of this room for amounts: what is written, what changes, and what only looks like a number."""

from coach.text.amounts import Quantity, quantities
from coach.text.changes import Change, changes
from coach.text.comparisons import Comparison
from coach.text.labels import labels
from coach.text.seeds import Kind
from coach.text.steps import relative

__all__ = ["Change", "Comparison", "Kind", "Quantity", "changes", "labels", "quantities", "relative"]
