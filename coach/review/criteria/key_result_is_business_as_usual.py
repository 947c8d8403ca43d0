"""It asks only to keep a level or to continue an activity."""

from coach.review.criterion import Criterion
from coach.review.detectors import of_statement
from coach.review.routine import asks_to_keep

CRITERION = Criterion(
    id="key-result-is-business-as-usual",
    about="key result",
    level="wording",
    source="gitlab-okrs",
    find=of_statement(asks_to_keep),
    flags=(
        "Keep uptime at 99.9%",
        "Continue weekly stand-ups",
        "Maintain a 4.5 rating",
        "Ongoing support of the branch offices",
    ),
    passes=(
        "Hold churn under 2% while prices rise",
        "Keep waiting under 10 days during the move",
        "Keep nobody waiting for more than a day for the first time",
        "Hold 10 meetings with heads of procurement",
        "Retain 9 in 10 first-year teachers",
    ),
)
