"""An internal code name or version carries the meaning."""

import re
from collections.abc import Iterable

from coach.review.blanks import placeholders
from coach.review.criterion import Criterion, Hit, Subject
from coach.review.forms import among
from coach.review.lexicons import CHANGE, EFFECT_NOUNS, GAIN, GENERAL_NOUNS, KEEP, PEOPLE, WORK, WORK_NOUNS
from coach.review.measure import counted
from coach.review.statement import Statement
from coach.text.spans import Span
from coach.text.words import Word

_VERSION = re.compile(r"\b(?:v\d+(?:\.\d+)*|\d+\.\d+(?:\.\d+)*|RFC[- ]?\d+|[A-Z]{2,6}-\d+)\b")
_SMALL = frozenset(
    "a an the our of to in for by with on at and or from per as be is are all every each up out new via into "
    "than".split()
)
#: Abbreviations that an informed outsider reads.
_KNOWN_ABBREVIATIONS = frozenset(
    """
    ae ai am api arr atm b2b b2c bi cac cd ceo cfo chf ci cio co2 coo cpa cpc cpl cpu crm csat csm csv cto ctr cv
    dau devops e2e enps er eta eu eur faq fte gb gbp gdp gdpr gmv gp gpa gps gpu hr html http https hvac icu id ids
    iot ip ipo iso isp it jpy kg km kpi kr kwh led lms ltv mau mb mri mrr mttr mvp ngo nhs nps nrr oee ok okr okrs
    p50 p90 p95 p99 pdf pm poc pos pr prs qa qbr qr rfi rfp roi rpo rto saas sdk sdr seo sla slo sme sms soc sql sso
    stem tb tv uat ui uk un url us usa usb usd ux vat vip vpn wau wifi www xml yoy
    """.split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_VERBS = WORK | CHANGE | GAIN | KEEP
_TRADE = EFFECT_NOUNS | PEOPLE | WORK_NOUNS | GENERAL_NOUNS


def _find(subject: Subject) -> Iterable[Hit]:
    """Once verbs, small words, numbers and dates are taken away, only names are left."""
    statement = subject.statement
    content = [(at, word) for at, word in enumerate(statement.words) if not _says_nothing(statement, at, word)]
    if placeholders(statement):
        return []
    names = [word for at, word in content if _is_name(at, word)]
    versions = [found for found in _VERSION.finditer(statement.plain) if not _is_amount(statement, Span(*found.span()))]
    if not (names or versions) or len(names) < len(content):
        return []
    span = names[0].span if names else Span(*versions[0].span())
    return [Hit(span, blanks={"word": span.of(statement.text)})]


def _says_nothing(statement: Statement, at: int, word: Word) -> bool:
    """Small words, numbers, dates, versions and verbs do not tell an outsider what it is about."""
    if word.lower in _SMALL or not any(letter.isalpha() for letter in word.text):
        return True
    dated = any(when.span.overlaps(word.span) for when in statement.dates)
    if dated or _is_amount(statement, word.span) or _names_version(statement, word):
        return True
    lead = statement.lead
    passive = lead is None and (
        among(word.lower, _VERBS) and (word.lower.endswith("ed") or word.lower in ("live", "done", "built"))
    )
    return (lead is not None and at <= lead.at) or passive


def _names_version(statement: Statement, word: Word) -> bool:
    return any(Span(*found.span()).overlaps(word.span) for found in _VERSION.finditer(statement.plain))


def _is_name(at: int, word: Word) -> bool:
    """A capital inside the sentence, or an abbreviation few would know; not a word of the trade in Title Case."""
    if _is_known(word.lower):
        return False
    text = word.text
    if text.isupper() and len(text) > 1:
        return True
    return at > 0 and text[:1].isupper()


def _is_known(word: str) -> bool:
    return bool({word, word.removesuffix("s")} & _KNOWN_ABBREVIATIONS) or among(word, _TRADE | _DAYS)


def _is_amount(statement: Statement, span: Span) -> bool:
    return any(quantity.span.overlaps(span) for quantity in counted(statement))


CRITERION = Criterion(
    id="key-result-only-insiders-understand",
    about="key result",
    level="question",
    source="google-okr-playbook",
    find=_find,
    flags=("Ship Falcon 2.3", "Implement RFC 42", "Roll out PHX to BCS"),
    passes=(
        "Ship Falcon 2.3 so that drivers see their route offline",
        "Waiting time from 9 to 4 days",
        "Win 3 hospitals in Bavaria",
        "NPS from 30 to 45",
        "Open the Berlin branch",
        "Create a Monthly Ward Dashboard",
        "Reach _N3_",
    ),
)
