"""Two or more results in one, that would be graded separately."""

from coach.review.clauses import independent
from coach.review.criterion import Criterion
from coach.review.detectors import of_statement

CRITERION = Criterion(
    id="key-result-is-compound",
    about="key result",
    level="wording",
    source="okr-coach-standard",
    find=of_statement(independent),
    flags=(
        "Cut churn to 3%, raise NPS to 50 and hire a lead",
        "Reduce falls by a third and train 40 nurses",
        "Publish the roadmap. Create a pitch for each item",
        "Close 5 deals and launch the partner portal",
    ),
    passes=(
        "Cut churn to 3% without raising prices",
        "Identify and visit 12 village schools",
        "SSO and RBAC for the reporting tool",
        "Cut waiting from 9 to 4 days while keeping complaints under 5",
        "Write the guide and test it with two wards",
        "Parents and pupils can see the timetable",
    ),
)
