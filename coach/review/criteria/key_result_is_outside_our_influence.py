"""The measured thing is set by the market, the law or another company."""

from coach.review.criterion import Criterion
from coach.review.detectors import pattern
from coach.review.lexicons import OUTSIDE

CRITERION = Criterion(
    id="key-result-is-outside-our-influence",
    about="key result",
    level="question",
    source="gitlab-okrs",
    find=pattern(*OUTSIDE),
    flags=(
        "Oil price falls by 10%",
        "Parliament passes the building act by June",
        "Interest rates stay under 3%",
        "Two competitors leave the market",
    ),
    passes=(
        "Price per meal from €5 to €4",
        "Member interest rated 4 of 5",
        "Our answer to the ministry is sent within 10 days",
        "Win 5 customers from competitors",
    ),
)
