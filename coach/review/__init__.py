"""What a thoughtful coach would notice in a draft: `from coach.review import review`."""

from coach.review.criteria import CRITERIA
from coach.review.criterion import LEVELS, Criterion, Hit, Judgement, Level, Likeness, Subject
from coach.review.findings import Dismissal, Finding, Part, Pattern, Review, SetReview, Strength, dismiss
from coach.review.reviewer import review
from coach.review.wording import Register

__all__ = [
    "CRITERIA",
    "LEVELS",
    "Criterion",
    "Dismissal",
    "Finding",
    "Hit",
    "Judgement",
    "Level",
    "Likeness",
    "Part",
    "Pattern",
    "Register",
    "Review",
    "SetReview",
    "Strength",
    "Subject",
    "dismiss",
    "review",
]
