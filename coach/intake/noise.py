"""The scaffolding that people put around a sentence: markup, tickets, priorities, scores, owners, progress.

Everything here only shortens the text that is shown and reviewed; the covered span keeps every character.
Patterns that look at an end are given only that end, so that the time stays linear in the length of the text.
"""

import re
from html import unescape

_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc]")
_COMMENT = re.compile(r"<!--|-->")
_IMAGE = re.compile(r"!\[[^\[\]]*\](?:\([^()\s]*\))?")
_TICKET = re.compile(
    r"\(?\[(?:#\d+|[A-Z][A-Z0-9]+-\d+|note|link|source|details|doc|ticket|issue)\]\([^()\s]*\)\)?", re.IGNORECASE
)
_LINK = re.compile(r"\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])")
_NESTED_LINK = re.compile(r"\[([^\[\]]*)\](?:\([^()]*\([^()]*\)[^()]*\))")
_AUTOLINK = re.compile(r"<https?://[^<>\s]+>")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,20}\]")
_BREAK = re.compile(r"<br\s{0,3}/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_STRUCK = re.compile(r"~~([^~]+)~~")
_BOLD = re.compile(r"\*\*|__(?=\S)|(?<=\S)__")
_STAR = re.compile(r"(?<![\w*])\*([^*\s](?:[^*]*[^*\s])?)\*(?![\w*])")
_UNDERSCORE = re.compile(r"(?<![\w])_([^_]+)_(?![\w])")
_REDACTED = re.compile(r"[^\w\s]?[A-Z]{1,3}\d{0,3}%?")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|~<>-])")
_SPACE = re.compile(r"\s+")
_SCAFFOLD = re.compile(r"^[\s>]*(?:#{1,6}(?=\s|#)|[-*+•‣◦▪●○·–—§](?=\s)|\d{1,3}[.)](?=\s)|\[[ xX]\](?=\s))+")
_WORDS = re.compile(r"\w")

_HEADS = (
    re.compile(r"^(?::[a-z][a-z0-9_+-]{1,30}:\s*)+(?=\S)"),
    re.compile(r"^(?:[✅✔☑🚫❌⏳🟢🟡🔴🟠⚪🔵⭐➡▶☐☒✓✗]\ufe0f?\s*)+"),
    re.compile(r"^\[[xX ]?\]\s+"),
    re.compile(r"^[\[(]?P[0-4?][\])]?(?:\s*[:–—-]\s+|\s+|(?<=[\])]))"),
    re.compile(r"^\[(?![xX]{1,3}\]|N\]|TB[ACD]\])[A-Z][A-Za-z&/ ,+-]{0,58}\](?![(\[])\s*:?\s*(?=\S)"),
    re.compile(r"^@[\w.-]+\s*[:–—,-]?\s+"),
    re.compile(
        r"^\((?:not started|started|done|in progress|wip|on track|at risk|off track|complete[d]?)\b[^()]{0,200}\)\s*",
        re.IGNORECASE,
    ),
)
_STATE = (
    r"(?:wip|done|in progress|on track|at risk|off track|behind|not started|completed?|achieved|missed|blocked|"
    r"dropped|cancelled|carried over|see latest|stretch)"
)
_NAME = r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'’-]+"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
_TAILS = (
    re.compile(r"\s(?::[a-z][a-z0-9_+-]{1,30}:\s*)+$"),
    re.compile(r"\s*\\$"),
    re.compile(r"(?:\s*[✅✔☑🚫❌⏳🟢🟡🔴🟠⚪🔵☐☒✓✗]\ufe0f?)+$"),
    re.compile(r"\s*\((?:#\d+(?:\s*,\s*(?=#))?)+\)$"),
    re.compile(r"\s*\((?:e\.g\.,?\s*)?#\d+(?:,\s*#\d+)*\)\.?$"),
    re.compile(r"\s*[\[(]P[0-4?][\])]$"),
    re.compile(r"\s*\[(?![xX]{1,3}\]|N\]|TB[ACD]\])[A-Z][A-Za-z&/+-]*(?: [A-Za-z&/+-]+){0,2}\]$"),
    re.compile(r"\s*(?:[–—|:-]\s*)?[\[(](?:score|grade)?\s*:?\s*(?:0?[.,]\d{1,2}|1[.,]00?|0)[\])]$", re.IGNORECASE),
    re.compile(r"\s+[–—|-]\s*(?:score|grade)?\s*:?\s*(?:0[.,]\d{1,2}|1[.,]00?)$", re.IGNORECASE),
    re.compile(
        r"\s*[–—|,;(\[-]?\s*(?:score|grade|confidence|conf\.)\s*[:=]?\s*\d[\d.,/%]{0,6}\s*[\])]?$", re.IGNORECASE
    ),
    re.compile(
        r"\s*(?:[–—|-]|[\[(])\s*\d{1,3}\s?%\s*(?:done|complete[d]?|achieved|progress|there)\s*[\])]?$", re.IGNORECASE
    ),
    re.compile(r"\s*[\[(]" + _STATE + r"(?:\s*[:,;–-][^()\[\]]{0,120})?[\])]$", re.IGNORECASE),
    re.compile(r"\s+[–—|-]\s*" + _STATE + r"$", re.IGNORECASE),
    re.compile(r"\s*[\[(](?:owners?|dri|lead|responsible|resp\.?|by)\s*:?\s+@?[^()\[\]]{1,60}[\])]$", re.IGNORECASE),
    re.compile(r"\s*[–—|,;-]?\s*\b(?:[Oo]wners?|OWNER|DRI|[Rr]esponsible)\s*:\s*@?[^:()]{1,60}$"),
    re.compile(r"\s*(?:[–—|,-]\s*)?[\[(]?@[\w.-]+(?:\s*,\s*@[\w.-]+)*[\])]?$"),
    re.compile(r"\s+[–—|-]{1,2}\s*(?!" + _MONTH + r")" + _NAME + r"(?:(?: and | & |, |/| )" + _NAME + r"){0,2}$"),
)
_HEAD_REACH, _TAIL_REACH = 300, 300
_PROGRESS = re.compile(r"\s*={1,2}\s?>")
_MEASURED_LEFT = re.compile(r"[\d%€$£]\s?[A-Za-z]{0,3}$")
_REACHED = re.compile(
    r"\b(?:to|under|below|over|above|by|than|least|most|until|within|reach|→)\s+[~€$£≤≥<>]?\d\S*\s?\w{0,3}$",
    re.IGNORECASE,
)
_TAG_RUN = re.compile(r"(?:\s*\[(?:P[0-4?]|(?!TB[ACD]\]|X{1,3}\]|N{1,2}\])[A-Z]{2,15})\]){2,}\s*$")
_MEASURED_RIGHT = re.compile(r"^\s*[~<>≤≥]?\s*[€$£]?\d")
_TEAM = (
    r"(?:CEO|CTO|CFO|COO|CMO|CPO|VP|HR|IT|BizOps|DevRel|Head|Director|Sales|Marketing|Products?|Engineering|Eng|Design|"
    r"Finance|Legal|Operations|Ops|People|Talent|Support|Customer|Success|Business|Distribution|Search|Campaigns|Web|"
    r"Core|Code|Data|Platform|Team|Research|Services|Service|Intelligence|Intel|Apps|App|Integrations|Recruiting|"
    r"Procurement|Communications|Analytics|Development|Security|Infrastructure|Quality|Production|Logistics)"
)
_OWNED = re.compile(rf"^{_TEAM}(?:[ /](?:(?i:{_TEAM})|of|and|&)){{0,4}}(?: \([A-Z][^()]{{0,40}}\))?:\s+(?=[A-Z])")


def visible(text: str) -> str:
    """`text` without bidi marks, zero-width and control characters."""
    return _INVISIBLE.sub("", text)


def unmarked(text: str) -> str:
    """The words a reader of the rendered markup would see, on one line; `_N<sub>3</sub>_` becomes `_N3_`."""
    text = visible(text)
    if "<" in text or "&" in text:
        text = unescape(_TAG.sub("", _BREAK.sub(" ", _AUTOLINK.sub("", _COMMENT.sub("", text)))))
    if "[" in text:
        text = _FOOTNOTE.sub("", _IMAGE.sub("", text))
        text = _NESTED_LINK.sub(r"\1", _LINK.sub(r"\1", _LINK.sub(r"\1", text)))
    if "*" in text or "_" in text:
        text = _UNDERSCORE.sub(_emphasised, _STAR.sub(r"\1", _BOLD.sub("", text)))
    text = _ESCAPE.sub(r"\1", text.replace("`", ""))
    return _SPACE.sub(" ", text).strip()


def plain(text: str) -> str:
    """Context as shown to the person: unmarked and without list and heading marks; empty where there are no words."""
    shown = unmarked(_SCAFFOLD.sub("", text, count=1)).replace("~~", "")
    return shown if _WORDS.search(shown) else ""


def clean(text: str, *, owned: bool = True) -> str:
    """The sentence inside its scaffolding; the text itself where nothing else would be left."""
    text = text[:-_TAIL_REACH] + _TAG_RUN.sub("", text[-_TAIL_REACH:], count=1)
    whole = unmarked(_without_struck(text))
    shown = unmarked(_without_struck(_TICKET.sub("", text))) if "](" in text else whole
    shown = _peeled(_before_progress(shown))
    if owned:
        shown = _OWNED.sub("", shown, count=1)
    shown = shown.strip(" \t|")
    return shown if _WORDS.search(shown) else whole


def _without_struck(text: str) -> str:
    """Struck words are withdrawn, unless all are struck: then they are all there is."""
    if "~~" not in text:
        return text
    kept = _STRUCK.sub("", text)
    return kept.replace("~~", "") if len(_WORDS.findall(kept)) > 2 else text.replace("~~", "")


def _emphasised(match: re.Match[str]) -> str:
    return match[0] if _REDACTED.fullmatch(match[1]) else match[1]


def _before_progress(text: str) -> str:
    """Cut `=> what came of it`; keep `12 => 4 h`, which says from where to where."""
    for match in _PROGRESS.finditer(text):
        left, right = text[max(0, match.start() - 24) : match.start()], text[match.end() : match.end() + 12]
        step = _MEASURED_LEFT.search(left) and _MEASURED_RIGHT.match(right) and not _REACHED.search(left)
        if match.start() and not step:
            return text[: match.start()]
    return text


def _peeled(text: str) -> str:
    for _ in range(6):
        before = text
        text = _without_head(_without_tail(text))
        if text == before:
            break
    return text


def _without_head(text: str) -> str:
    head, rest = text[:_HEAD_REACH], text[_HEAD_REACH:]
    for pattern in _HEADS:
        head = pattern.sub("", head, count=1)
    return head + rest


def _without_tail(text: str) -> str:
    cut = max(0, len(text) - _TAIL_REACH)
    rest, tail = text[:cut], text[cut:]
    for pattern in _TAILS:
        shorter = pattern.sub("", tail, count=1)
        if _WORDS.search(rest + shorter):
            tail = shorter
    return rest + tail
