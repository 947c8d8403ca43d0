"""It asks to keep or continue what already happens."""

from coach.review.criterion import Criterion
from coach.review.detectors import of_statement
from coach.review.routine import asks_to_keep

CRITERION = Criterion(
    id="objective-is-business-as-usual",
    about="objective",
    level="wording",
    source="google-okr-playbook",
    find=of_statement(asks_to_keep),
    flags=(
        "Continue to provide reliable IT support",
        "Maintain our high service quality",
        "Keep the warehouse running",
        "Keep supporting the regional teams",
        "Sustain the current pace of inspections",
    ),
    passes=(
        "Make IT support something people recommend",
        "Keep our best drivers while the depot moves out of town",
        "Become the hospital that keeps its nurses",
        "Hold prices steady despite the new tariff",
        "Keep children in school through the harvest months for the first time",
    ),
)
