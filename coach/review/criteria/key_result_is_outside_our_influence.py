"""The measured thing is set by the market, the law or another company."""

from coach.review.criterion import Criterion
from coach.review.detectors import pattern

#: Whoever or whatever else decides these, the team does not.
_OUTSIDE = (
    r"\b(?:market|oil|gas|energy|electricity|share|stock|commodity|house|raw[- ]material|grain|fuel)\s+prices?\b",
    r"\b(?:interest|exchange|inflation|base|mortgage)\s+rates?\b",
    r"\b(?:inflation|the weather|snowfall|rainfall|gdp|the economy|the election)\b",
    r"\b(?:parliament|congress|senate|the government|the ministry|ministry|the regulator|regulators?|the court|"
    r"the council|the eu|legislator|lawmakers?)\s+(?:\w+\s+){0,2}?"
    r"(?:approves?|passes|adopts?|grants?|votes?|rules?|decides?|ratif(?:y|ies)|changes?|permits?|extends?)\b",
    r"\b(?:competitors?|rivals?|apple|google|amazon|microsoft|facebook|meta|the parent company|another company)\s+"
    r"(?:\w+\s+){0,2}?(?:approves?|features?|raises?|lowers?|leaves?|exits?|loses?|closes?|fails?|drops?|picks?)\b",
    r"\b(?:(?:law|bill|act|regulation|directive|reform)\s+(?:is|gets|being|has been)\s+(?:passed|adopted|approved))\b",
)


CRITERION = Criterion(
    id="key-result-is-outside-our-influence",
    about="key result",
    level="question",
    source="gitlab-okrs",
    find=pattern(*_OUTSIDE),
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
