"""What stands around a sentence and is not part of it: owners, priorities, scores, links."""

import re

from coach.review.forms import among
from coach.review.lexicons import EFFECT_NOUNS, PEOPLE

_NOISE = (
    re.compile(r"^\s*\(\s*(?:[01][.,]\d{1,2})\s*\)\s*"),
    re.compile(
        r"^\s*\d{1,2}\.\d{1,2}(?:\.\d+)*\s+(?=[A-Za-z])(?!(?:million|mio|bn|m|k|x|h|hrs?|hours?|days?|weeks?|months?|"
        r"years?|points?|pts|stars?|times|out|of|to|percent|min|minutes?|s|kg|t|km)\b)",
        re.IGNORECASE,
    ),
    re.compile(r"^\s*(?:\[(?:[A-Z][A-Z/& ]{0,18}\d?|[xX ]?)\]|\((?:P\d|[A-Z]{2,12})\)|P\d\b[:.]?)\s*"),
    re.compile(r"\[[A-Z][A-Z/& ]{1,20}\]"),
    re.compile(r"(?<![\d%])\s(?:=>|⇒).*$", re.DOTALL),
    re.compile(
        r"\s*[(\[](?:score:?\s*)?(?:0?[.,]\d{1,2}|1[.,]0|\d{1,3}\s?%\s*(?:done|complete[d]?))[)\]]\s*$", re.IGNORECASE
    ),
    re.compile(r"\bP\d\s*$"),
    re.compile(r"https?://\S+"),
    re.compile(r"(?<!\S)@\w[\w.-]*"),
    re.compile(r"^\s*(?:KR|O|Key Result|Objective)\s?[\d.]{0,5}\s*[:\-–]\s+", re.IGNORECASE),
)
_OWNER = re.compile(r"^\s*([A-Z][\w&/+()'’.-]*(?:[ ,&/]+[\w&/+()'’.-]+){0,4}):\s+(?=\S+\s+\S+\s+\S)")
_NUMERIC_START = re.compile(
    r"(?:from|to|[<>≤≥~+-]?\s?[\d$€£_]|up|down|at|under|over|below|above|reach(?:es)?)\b", re.IGNORECASE
)


def blank(text: str) -> str:
    """The text with scaffolding replaced by spaces, so that every offset stays what it was."""
    for pattern in _NOISE:
        text = pattern.sub(lambda found: " " * len(found.group()), text)
    owner = _OWNER.match(text)
    if owner and not _NUMERIC_START.match(text, owner.end()) and _is_label(owner.group(1).lower().split()):
        text = " " * owner.end() + text[owner.end() :]
    return text


def _is_label(words: list[str]) -> bool:
    """Whether words in front of a colon name who it is for, rather than what is measured or done."""
    return not among(words[-1], EFFECT_NOUNS - PEOPLE) and not set(words[1:]) & {
        "with",
        "for",
        "to",
        "by",
        "from",
        "in",
    }
