"""Asking only to keep what is, and what makes keeping a result after all."""

import re

from coach.review.forms import bases
from coach.review.lexicons import INSIDERS, PEOPLE
from coach.review.statement import Statement

_KEEPING = frozenset("continue keep maintain preserve sustain uphold remain stay hold retain".split())
_CONTINUED = re.compile(
    r"^\W*(?:ongoing|continued|continuous|regular|further|business as usual|usual|day-to-day|continuation of)\b",
    re.IGNORECASE,
)
#: Keeping is a result when it is new, guards something else, or is under a named threat.
_REASON = re.compile(
    r"\b(?:while|despite|although|even (?:though|if|when|as)|during|through(?:out)?(?= the)|"
    r"as (?:we|the|our|prices|demand|costs|\w+ (?:grow|rise|doubl|increas|shrink)\w*)|for the first time|"
    r"(?<!once )again(?! no)|new(?:ly)?|in spite of|under pressure|after|until now|amid|so that)\b",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(r"\b(?:to|that|who|which|can|will|could)\s+$")
_LIMIT = re.compile(
    r"\b(?:stays?|remains?|kept|held)\s+(?:below|under|above|over|within|at or (?:below|above))\b|"
    r"\b(?:does|do|must|will|should) not (?:fall|drop|rise|increase|decrease|worsen|grow|decline|exceed)\b|"
    r"\b(?:no|not) (?:higher|lower|worse|more|less|fewer) than\b",
    re.IGNORECASE,
)
_UNDER = re.compile(r"\b(?:under|below|at most|no more than|within)\b|[<≤]", re.IGNORECASE)
_STAYING = re.compile(
    r"\b(?:remains?|stays?|(?:is|are) (?:maintained|kept|continued|sustained|held|upheld)|continues?|"
    r"go(?:es)? on with|maintained\W*$|as today|unchanged|no change|"
    r"(?:still|remain|stay) (?:flat|stable|steady|constant)|(?:at|on) (?:the|its|our|their)? ?(?:same|current|"
    r"present|today's|last year's|previous) (?:level|rate|value|standard)|"
    r"as (?:usual|before|always|in previous years|in the past)|(?:again|still) no|keep running|business as usual|"
    r"(?:the )?continued (?:operation|provision|support|delivery))\b",
    re.IGNORECASE,
)
#: What guards quality, cost or people while something else is pushed.
GUARDED = frozenset(
    """
    absence absenteeism accident accuracy attrition budget bug burnout cancellation churn complaint cost crash csat
    damage debt defect downtime enps error escalation failure fairness fall fraud guardrail happiness harm incident
    infection injury loyalty margin mistake mortality nps outage overtime quality readmission rebooking recall
    refund reliability renewal reopen retention return rework risk safety satisfaction scrap sickness sla slo spend
    stress trust unsubscribe uptime violation waste well-being wellbeing workload
    """.split()
)
_HOLDING = frozenset("hold".split())
_RETAINED = frozenset("retain".split())


def asks_to_keep(statement: Statement) -> bool:
    """Whether the sentence only asks to keep a level or continue an activity."""
    if _REASON.search(statement.plain) or _moves(statement):
        return False
    if _CONTINUED.match(statement.plain):
        return True
    lead = statement.lead
    if lead is None or lead.kind in ("work", "unknown"):
        return _stays(statement)
    forms = bases(statement.lower[lead.at])
    if forms & _HOLDING:
        return lead.kind == "keep"
    return bool(forms & (_KEEPING - _RETAINED)) and lead.kind == "keep"


def _moves(statement: Statement) -> bool:
    """Whether a start and another end are stated; what stays beside them guards them."""
    values = [(change.start.value, change.end.value) for change in statement.changes if change.start and change.end]
    return any(start != end for start, end in values)


def _stays(statement: Statement) -> bool:
    """Something goes on by itself ("Uptime stays at 99.9%"); people who stay are a result ("Girls stay in school")."""
    found = _STAYING.search(statement.plain)
    if found is None or _SUBORDINATE.search(statement.plain[: found.start()]):
        return False
    return not statement.has(PEOPLE - INSIDERS, 0, statement.at(found.start()))


def is_guard(statement: Statement) -> bool:
    """A limit that something must not cross ("Discount stays below 8%", "keep complaints under 5 a month")."""
    if statement.lead is None:
        return bool(_LIMIT.search(statement.plain))
    return statement.lead.kind == "keep" and statement.has(GUARDED) and bool(_UNDER.search(statement.plain))
