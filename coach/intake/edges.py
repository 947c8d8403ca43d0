"""What people put at the two ends of a sentence: priorities, tags, tickets, scores, states, owners.

A score or a state needs brackets or a separator ("– 0.7", "(0.7)", ": 70% done"): without one it is the measure itself
("Quality score 0.8"). Patterns for an end are given only that end, so that the time stays linear in the length.
"""

import re

STATES = (
    r"(?:wip|done|in progress|on track|at risk|off track|behind|not started|started|completed?|achieved|missed|blocked|"
    r"dropped|cancelled|carried over|see latest|stretch)"
)
COLOURS = r"(?:green|amber|yellow|orange|red|grey|gray|blue)"
_WORDS = re.compile(r"[^\W_]")
_SIGNS = "✅✔☑🚫❌⏳🟢🟡🔴🟠⚪🔵☐☒✓✗"
_HEADS = (
    re.compile(r"^(?::[a-z][a-z0-9_+-]{1,30}:\s*)+(?=\S)"),
    re.compile(rf"^(?:[{_SIGNS}⭐➡▶]\ufe0f?\s*)+"),
    re.compile(r"^\[[xX ]?\]\s+"),
    re.compile(r"^[\[(]?P[0-4?][\])]?(?:\s*[:–—-]\s+|\s+|(?<=[\])]))"),
    re.compile(r"^\[(?![xX]{1,3}\]|N\]|TB[ACD]\])[A-Z][A-Za-z&/ ,+-]{0,58}\](?![(\[])\s*:?\s*(?=\S)"),
    re.compile(rf"^\[(?:{STATES}|{COLOURS})\](?![(\[])\s*:?\s*(?=\S)", re.IGNORECASE),
    re.compile(r"^@[\w.-]+\s*[:–—,-]?\s+"),
    re.compile(
        r"^\((?:not started|started|done|in progress|wip|on track|at risk|off track|complete[d]?)\b[^()]{0,200}\)\s*",
        re.IGNORECASE,
    ),
)
_NAME = r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'’-]+"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
_GRADE = r"(?:[01]?[.,]\d{1,2}|[01]|\d{1,2}(?:[.,]\d)?\s?/\s?10|\d{1,3}\s?%)"
_SIGNED = (
    re.compile(r"\s(?::[a-z][a-z0-9_+-]{1,30}:\s*)+$"),
    re.compile(r"\s*\\$"),
    re.compile(rf"(?:\s*[{_SIGNS}]\ufe0f?)+$"),
)
_BRACKETED = (
    re.compile(r"\s*\((?:#\d+(?:\s*,\s*(?=#))?)+\)$"),
    re.compile(r"\s*\((?:e\.g\.,?\s*)?#\d+(?:,\s*#\d+)*\)\.?$"),
    re.compile(r"\s*[\[(]P[0-4?][\])]$"),
    re.compile(r"\s*\[(?![xX]{1,3}\]|N\]|TB[ACD]\])[A-Z][A-Za-z&/+-]*(?: [A-Za-z&/+-]+){0,2}\]$"),
    re.compile(r"\s*(?:[–—|:-]\s*)?[\[(](?:score|grade)?\s*:?\s*(?:0?[.,]\d{1,2}|1[.,]00?|0)[\])]$", re.IGNORECASE),
    re.compile(rf"\s*[\[(](?:{STATES}|{COLOURS})(?:\s*[:,;–-][^()\[\]]{{0,120}})?[\])]$", re.IGNORECASE),
    re.compile(r"\s*[\[(](?:owners?|dri|lead|responsible|resp\.?|by)\s*:?\s+@?[^()\[\]]{1,60}[\])]$", re.IGNORECASE),
)
_SEPARATED = (
    re.compile(
        rf"\s*(?:\s[–—-]|[|,;])?\s*[\[(]?\b(?:status|state|rag)\s?:\s*(?:{STATES}|{COLOURS})\s*[\])]?\.?$",
        re.IGNORECASE,
    ),
    re.compile(rf"\s+[–—|]\s*{_NAME}(?: {_NAME})?\s*,\s*(?:0?[.,]\d{{1,2}}|1[.,]00?)$"),
    re.compile(r"\s*[;,|–—(]\s*(?:owners?|dri|responsible)\s+@[\w.-]+\)?$", re.IGNORECASE),
    re.compile(r"\s+[–—|-]\s*(?:score|grade)?\s*:?\s*(?:0[.,]\d{1,2}|1[.,]00?)$", re.IGNORECASE),
    re.compile(
        rf"\s*(?:\s[–—-]|[|,;(\[])\s*(?:score|grade|confidence|conf\.)\s*[:=]?\s*{_GRADE}\s*[\])]?$", re.IGNORECASE
    ),
    re.compile(
        r"\s*(?:[–—|:-]|[\[(])\s*\d{1,3}\s?%\s*(?:done|complete[d]?|achieved|progress|there)\s*[\])]?$", re.IGNORECASE
    ),
    re.compile(r"\s+[–—|-]\s*" + STATES + r"$", re.IGNORECASE),
    re.compile(r"\s*[–—|,;-]?\s*\b(?:[Oo]wners?|OWNER|DRI|[Rr]esponsible)\s*:\s*@?[^:()]{1,60}$"),
    re.compile(r"\s*(?:[–—|,-]\s*)?[\[(]?@[\w.-]+(?:\s*,\s*@[\w.-]+)*[\])]?$"),
    re.compile(r"\s+[–—|-]{1,2}\s*(?!" + _MONTH + r")" + _NAME + r"(?:(?: and | & |, |/| )" + _NAME + r"){0,2}$"),
)
_SEPARATOR = re.compile(r"[–—|@:,;(\[-]")
_SIGNALS = frozenset(f":\\\ufe0f{_SIGNS}")
_MEASURE = re.compile(
    r"(?:\b(?:score|rate|ratio|index|nps|csat|enps|rating|satisfaction|engagement|average|median|mean|share|level|grade|"
    r"percentage|value|margin|uptime|churn|accuracy|precision|recall|yield|utili[sz]ation|f1))\W*$",
    re.IGNORECASE,
)
_HEAD_REACH, _TAIL_REACH = 300, 300
_ROUNDS = 6


def peeled(text: str) -> str:
    """`text` without what stands at its ends; never without all of its words."""
    for _ in range(_ROUNDS):
        before = text
        text = _without_head(_without_tail(text))
        if text == before:
            break
    return text


def _without_head(text: str) -> str:
    if text[:1].isalnum() and text[0] != "P":
        return text
    head, rest = text[:_HEAD_REACH], text[_HEAD_REACH:]
    for pattern in _HEADS:
        head = pattern.sub("", head, count=1)
    return head + rest


def _without_tail(text: str) -> str:
    cut = max(0, len(text) - _TAIL_REACH)
    rest, tail = text[:cut], text[cut:]
    for pattern in _patterns(tail):
        shorter = pattern.sub("", tail, count=1)
        if len(shorter) < len(tail) and _WORDS.search(rest + shorter) and not _measure(rest + shorter, tail, shorter):
            tail = shorter
    return rest + tail


def _patterns(tail: str) -> tuple[re.Pattern[str], ...]:
    """The patterns that can match a tail, by its last character and the separators in it."""
    last = tail[-1:]
    found: tuple[re.Pattern[str], ...] = _SIGNED if last in _SIGNALS else ()
    if last in (")", "]", "."):
        found += _BRACKETED
    return found + _SEPARATED if _SEPARATOR.search(tail) else found


def _measure(kept: str, tail: str, shorter: str) -> bool:
    """Whether the cut would take the only number from a measure that is named right before it."""
    number = any(map(str.isdigit, tail[len(shorter) :]))
    return number and bool(_MEASURE.search(kept[-40:])) and not any(map(str.isdigit, kept))
