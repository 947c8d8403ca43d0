"""The sentence is a measure moved to a number and says nothing of what that is for."""

import re

from coach.review.criterion import Criterion
from coach.review.detectors import of_statement
from coach.review.lexicons import EFFECT_NOUNS
from coach.review.measure import counted
from coach.review.statement import Statement

_PURPOSE = re.compile(
    r"\b(?:so(?: that)?|in order to|to (?:help|let|give|make|become|be|enable|free|fund|pay|keep|build|support|"
    r"allow|protect|ensure)|because|for (?:every|all|our|the)|by making|without|while|that)\b",
    re.IGNORECASE,
)
_MOVES = frozenset({"change", "gain", "keep"})
_TRADES = frozenset("sell sign win close hit generate earn raise save".split())


def _is_measure(statement: Statement) -> bool:
    numbers = [quantity for quantity in counted(statement) if quantity.kind != "rank"]
    if not numbers or _PURPOSE.search(statement.plain) or len(statement.words) > 16:
        return False
    lead = statement.lead
    if lead is None:
        return statement.predicate is None and statement.has(EFFECT_NOUNS)
    measured = statement.has(EFFECT_NOUNS, lead.at + 1) or statement.relative or statement.changes
    traded = lead.base in _TRADES and len(statement.words) < 8
    return lead.kind in _MOVES and bool(measured or traded)


CRITERION = Criterion(
    id="objective-is-a-metric",
    about="objective",
    level="wording",
    source="radical-focus",
    find=of_statement(_is_measure),
    flags=(
        "Increase NPS to 45",
        "Revenue from €2M to €3M",
        "Reduce average waiting time by 20%",
        "Reach 10,000 monthly active users",
        "Cut sick days from 14 to 9",
    ),
    passes=(
        "Make support so good that 9 in 10 customers would call again",
        "Run a 10K in under 50 minutes by June",
        "Open the first school in the valley that needs no entrance exam",
        "Cut waiting to two days so that nobody gives up on a diagnosis",
        "Become one of the top 5 places to train as a nurse",
    ),
)
