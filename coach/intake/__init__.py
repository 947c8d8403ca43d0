"""What a person pastes or uploads, read into a draft with every character accounted for."""

from coach.intake.reader import LIMIT, read_bytes, read_file, read_text
from coach.intake.received import Received, Segment

__all__ = ["LIMIT", "Received", "Segment", "read_bytes", "read_file", "read_text"]
