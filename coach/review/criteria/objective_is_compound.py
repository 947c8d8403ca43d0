"""Two or more goals that could succeed or fail independently, joined in one sentence."""

from coach.review.clauses import independent
from coach.review.criterion import Criterion
from coach.review.detectors import of_statement

CRITERION = Criterion(
    id="objective-is-compound",
    about="objective",
    level="wording",
    source="okr-coach-standard",
    find=of_statement(independent),
    flags=(
        "Grow in Spain and cut hosting cost",
        "Open the new ward, reduce infections and train more nurses",
        "Win the public sector. Rebuild the billing system",
        "Launch the app and improve employee satisfaction",
    ),
    passes=(
        "Grow in Spain so that no market is over half of revenue",
        "Attract and keep young volunteers",
        "Help tenants find, compare and book repairs",
        "Make the library warm and welcoming",
        "Let residents see and understand what the council decides",
        "Raise, and then hold, the trust of our suppliers",
    ),
)
