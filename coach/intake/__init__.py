"""What a person pastes or uploads, read into a draft with every character accounted for; guides, read into parts."""

from coach.intake.parts import Parts, read_parts
from coach.intake.reader import LIMIT, read_bytes, read_file, read_text
from coach.intake.received import Received, Segment

__all__ = ["LIMIT", "Parts", "Received", "Segment", "read_bytes", "read_file", "read_parts", "read_text"]
