"""The scaffolding that people put around a sentence: markup, tickets, struck words, progress.

Everything here only shortens the text that is shown and reviewed; the covered span keeps every character, and what is
cut is shown as context.
"""

import re
from html import unescape

from coach.intake.edges import peeled

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc\ud800-\udfff\U000e0000-\U000e007f]"
)
_COMMENT = re.compile(r"<!--|-->")
_IMAGE = re.compile(r"!\[[^\[\]]*\](?:\([^()\s]*\))?")
_TICKET = re.compile(
    r"\(?\[(?:#\d+|[A-Z][A-Z0-9]+-\d+|note|link|source|details|doc|ticket|issue)\]\([^()\s]*\)\)?", re.IGNORECASE
)
_LINK = re.compile(r"\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])")
_TICKETS = re.compile(r"\[?(?:\b[A-Z][A-Z0-9]{1,9}-\d{1,7}\b|#\d+\b)\]?(?:\([^()\s]*\))?")
_NESTED_LINK = re.compile(r"\[([^\[\]]*)\](?:\([^()]*\([^()]*\)[^()]*\))")
_WIKI_LINK = re.compile(r"\[([^\[\]|\n]{1,200})\|(?:https?:|mailto:|www\.|[/#^~])[^\[\]\s]{0,500}\]")
_WIKI_COLOUR = re.compile(r"\{colou?r(?::[^{}\n]{1,30})?\}")
_AUTOLINK = re.compile(r"<https?://[^<>\s]+>")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,20}\]")
_BREAK = re.compile(r"<br\s{0,3}/?>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:[abipqsu](?=[\s/>])|(?i:abbr|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|img|"
    r"ins|kbd|li|mark|ol|pre|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|ul|var|wbr|"
    r"nowiki|ref|section|article|input|label|figure|video|iframe)(?=[\s/>]))[^<>]{0,200}>"
)
_STRUCK = re.compile(r"~~([^~]+)~~")
_BOLD = re.compile(r"\*\*|(?<!\w)(_{2,3})(?=[^\s_])((?:[^_]|_(?!_))*)\1(?!\w)")
_STAR = re.compile(r"(?<![\w*])\*([^*\s](?:[^*]*[^*\s])?)\*(?![\w*])")
_UNDERSCORE = re.compile(r"(?<!\w)_([^\s_](?:[^_]*[^\s_])?)_(?!\w)")
_REDACTED = re.compile(r"[^\w\s]?[A-Z]{1,3}\d{0,3}%?")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|~<>-])")
_SCAFFOLD = re.compile(
    r"^[\s>]*(?:#{1,6}(?=\s|#)|h[1-6]\.(?=\s)|[-*+•‣◦▪●○·–—§](?=\s)|\d{1,3}[.)](?=\s)|\[[ xX]\](?=\s))+"
)
_WORDS = re.compile(r"[^\W_]")

_TAIL_REACH = 300
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
    return text if text.isascii() and text.isprintable() else _INVISIBLE.sub("", text)


def unmarked(text: str) -> str:
    """The words a reader of the rendered markup would see, on one line; `_N<sub>3</sub>_` becomes `_N3_`."""
    text = visible(text)
    if "<" in text or "&" in text:
        text = unescape(_TAG.sub("", _BREAK.sub(" ", _AUTOLINK.sub("", _COMMENT.sub("", text)))))
    if "{col" in text:
        text = _WIKI_COLOUR.sub("", text)
    if "[" in text:
        text = _WIKI_LINK.sub(r"\1", text)
        text = _FOOTNOTE.sub("", _IMAGE.sub("", text))
        text = _NESTED_LINK.sub(r"\1", _LINK.sub(r"\1", _LINK.sub(r"\1", text)))
    if "*" in text or "_" in text:
        text = _UNDERSCORE.sub(_emphasised, _STAR.sub(r"\1", _BOLD.sub(_bold, text)))
    text = text.replace("`", "")
    return " ".join((_ESCAPE.sub(r"\1", text) if "\\" in text else text).split())


def plain(text: str) -> str:
    """Context as shown to the person: unmarked and without list and heading marks; empty where there are no words."""
    shown = unmarked(_SCAFFOLD.sub("", text, count=1)).replace("~~", "")
    shown = shown.replace("||", " | ").strip(" |") if "|" in shown else shown
    return shown if _WORDS.search(shown) else ""


def clean(text: str, *, owned: bool = True) -> str:
    """The sentence inside its scaffolding; the text itself where nothing else would be left."""
    if text.endswith("]"):
        text = text[:-_TAIL_REACH] + _TAG_RUN.sub("", text[-_TAIL_REACH:], count=1)
    whole = unmarked(_without_struck(text))
    shown = unmarked(_without_struck(_TICKET.sub("", text))) if "](" in text else whole
    shown = peeled(_before_progress(shown) if ">" in shown and "=" in shown else shown)
    if owned:
        shown = _OWNED.sub("", shown, count=1)
    shown = shown.strip(" \t|")
    return shown if _WORDS.search(shown) else whole


def _without_struck(text: str) -> str:
    """Struck words are withdrawn, unless all are struck: then they are all there is."""
    if "~~" not in text:
        return text
    kept = _STRUCK.sub("", text)
    rest = _TICKETS.sub("", kept)
    return kept.replace("~~", "") if len(_WORDS.findall(rest)) > 2 else text.replace("~~", "")


def ticket(text: str) -> bool:
    """Whether a text is nothing but ids of tickets ("JIRA-123, #4")."""
    return not _WORDS.search(_TICKETS.sub("", text[:_TAIL_REACH])) and bool(_WORDS.search(text))


def _bold(match: re.Match[str]) -> str:
    return match[2] or ""


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
