"""Digits that are names: versions, identifiers, list numbers, times of day, addresses."""

import re
from functools import lru_cache

from coach.text.spans import Span

# A hidden number: `_N3_`, `_N<sub>3</sub>_` (also as a Markdown reference), `N17_`, `$N`, `$_N1_`, blocks.
REDACTED = re.compile(
    r"\[_\$?N(?:<sub>)?\d{0,4}(?:</sub>)?_\](?:\[n\d{1,4}\])?"
    r"|_\$?N(?:<sub>)?\d{0,4}(?:</sub>)?_(?![^\W_])"
    r"|(?<![^\W_])N\d{1,4}_|(?<=[$€£])N\b|█[█.,]*"
)
_NAMED = (
    r"RFC|ISO(?:/IEC)?|IEC|EN|DIN|SOC|NIST|Article|Art\.|§|Section|Tier|Stage|Phase|Level|Step|Chapter|Version|"
    r"Milestone|Sprint|Type|Class|Grade|Scope|Wave|Horizon|Option|Day|Week|Month|Year|Appendix|Annex|Schedule"
)
_ALWAYS = r"tier|stage|phase|level|version|scope|sprint|type|day|week|month|year|RFC|ISO|SOC"
_NOT_TIME = "(?<!last )(?<!this )(?<!next )(?<!each )(?<!every )"
_CAPITAL = (
    r"Release|Issue|Track|Part|Group|Team|Line|Batch|Objective|OKR|KR|Goal|Priority|PR|Room|Building|Node(?:\.js)?|"
    r"Windows|iOS|Android|Python|Java|Angular|Vue|React|PHP|Ruby|Rails|Django|Kubernetes|Postgres(?:QL)?|MySQL|Go|"
    r"Office|Fortune|Global|FTSE|Security|Industry|Industrie|Web|GPT|Covid|COVID|Agenda"
)
_METRIC = r"Rating|Score|Index|Average|From|To|Of|Target|Baseline|Current|Reach|Reduce|Increase|Achieve|Keep|Hold|About"
# What is named after its length: "30-day retention" is not thirty days of anything to reach.
_SPANNED = (
    r"retention|trial|plan|sprint|window|period|roadmap|programme?|event|workshop|course|campaign|cycle|rolling|moving|"
    r"average|active|churn|review|survey|strategy|contract|readmissions?|mortality|survival|pilot"
)
_HOURS = (
    r"\d{1,2} ?(?:to|-|–|until|till) ?\d{1,2}(?![^\W_]|[.,]\d|\s?[%€$]|"
    r"\s(?!(?:on|every|each|daily|and|in|at|all|during|seven|six|five|from)\b)[^\W_])"
)
_LABELS = re.compile(
    "|".join(
        (
            r"(?:https?://|www\.)[^\s<>)\]]{1,500}",
            r"[\w.+-]{1,64}(?<=[\w+-])@[\w-]{1,63}\.[\w.-]{1,63}",
            r"^[ \t]{0,24}(?:[-*•][ \t]{1,3})?(?:\*\*)?\(?\d{1,2}[.)](?=[ \t]{1,4}\S)",
            r"(?<!\w)T ?[-+] ?\d+\b|(?<!\w)(?:19|20)?\d0['’]?s\b",
            r"(?<!\w)(?:since|as of|(?:released?|shipped|available) in|releases?|version) "
            r"\d{1,2}\.\d{1,2}(?![\w%]|[.,]\d)",
            r"(?<![^\W])(?!(?:sub|top|mid|pre|post|under|over|non|plus|at|to|by|per)-)"
            r"[A-Za-z]{2,20}-\d{1,4}(?![\w%]|[.,]\d|[-–]\d)",
            r"\[\d{1,3}\](?!\w)",
            r"(?:(?<=by )|(?<=am )|(?<=bis )|(?<=zum ))[0-3]\d\.[01]\d\.(?!\d)",
            rf"(?<!\w)(?:\d{{1,3}}|one|two|three|four|six)-(?:day|week|month|year|hour|minute)s? (?:{_SPANNED})\b",
            r"(?<![\w.])#\d+\b",
            r"(?<!\w)\d{1,2}(?::\d{2}){1,2}(?:\s?[ap]\.?m\b\.?)?|(?<![\w.,])\d{1,2}\s?[ap]\.?m\b\.?",
            r"(?<!\w)\d{1,2}h\d{2}\b|(?<!\w)\d{1,2} (?:o['’]clock|Uhr)\b",
            r"(?<![\w/])(?:24|12|9|8)/[57](?!\w|/)|(?<!\w)24[x×]7|\b9-to-5\b|(?<!\w)(?:50/50|80/20)(?!\w)",
            rf"\b(?:[Oo]pen|[Oo]pening(?: hours)?|[Hh]ours of|OPEN):?(?: from)? {_HOURS}",
            r"\bbetween (?:[7-9]|1[0-2]) (?:and|to) [1-6](?![^\W_]|[.,]\d|\s?[%€$])",
            r"(?:360|180|90)(?:[- ]degrees?|°)(?! ?[CF])",
            r"\b(?:one|two|three|1|2)[- ](?:on|to|for)[- ](?:one|many|two|1|2)\b|\b1:1s?\b",
            r"\b(?:two|three|2|3)[- ]in[- ](?:one|1)\b",
            r"(?<![\w.,])\d+(?:\.\d+){2,6}[\w-]*|(?<![\w.,])\d+(?:\.\d+)?\.x\b|(?<!\w)[vV]\.?\d+(?:\.\d+){0,4}(?!\w)",
            r"(?<![^\W])[A-Z][A-Z0-9]{1,9}-\d{1,6}(?![\w%]|[.,]\d)",
            rf"(?<!\w)(?:{_NAMED})s?[ -]\d+(?:[.:]\d+){{0,3}}(?:[A-Za-z](?!\w))?(?!\w|%|[.,]\d|\s?(?:→|[-=]>))",
            rf"(?<!\w){_NOT_TIME}(?:{_ALWAYS})s?[ -]\d+(?:\.\d+){{0,3}}(?!\w| \d{{3}}(?!\d)|%|[.,]\d|\s?(?:→|[-=]>))",
            rf"(?<!\w)(?:{_CAPITAL}) ?#?-?\d+(?:\.\d+){{0,3}}(?!\w|%|[.,]\d| [a-z])",
            rf"(?<=[a-z,] )(?!(?:{_METRIC})\b)[A-Z][a-z]{{1,30}} "
            r"\d{1,2}\.\d{1,2}(?![\w%/]|[.,]\d| ?(?:%|stars?|of|points?))",
            r"(?<![^\W])(?!t?CO2|EUR|USD|GBP|CHF|[Nn]\d{1,4}_|N<)[A-Za-z]{1,12}\d+(?:\.\d+)?[A-Za-z0-9]*(?!\w)",
            r"(?<![^\W])KR ?\d+(?:\.\d+){1,3}|(?<!\w)(?:KR|O) ?\d+(?:\.\d+){1,3}",
            r"(?<![\w.,])\d{1,4}(?:st|nd|rd|th)\b(?! place)|(?<![\w.,])\d(?:FA|D|G)\b",
            r"(?<![\w.,])\d+[A-Z]\d+\w*|(?<=[a-z] )\b101\b",
            r"\b(?:tier|level|phase|stage|step|type|option|plan|version)s?[ -](?:one|two|three|four|five)\b",
            r"\b(?:net|day)[ -](?:zero|one|two|three)\b|\bzero[- ](?:trust|day|to[- ]one)\b",
        )
    ),
    re.MULTILINE,
)
_RANKED = re.compile(r"#1(?= (?:in|on|for|among|of|by|provider|choice|brand|vendor|tool)\b)")
_TO_RANK = re.compile(r"(?:be|become|becoming|rank|ranks|ranked|ranking|reach|to|the|as) $")


@lru_cache(maxsize=512)
def labels(text: str) -> tuple[Span, ...]:
    """Where digits or number words only name something, in order; places reached ("#1 in") are not among them."""
    return tuple(
        Span(found.end() - len(found.group().lstrip()), found.end())
        for found in _LABELS.finditer(text)
        if not _says_how_far(text, found)
    )


def _says_how_far(text: str, found: re.Match[str]) -> bool:
    if found.group() == "#1":
        return bool(
            _RANKED.match(text, found.start()) or _TO_RANK.search(text[max(0, found.start() - 9) : found.start()])
        )
    return bool(REDACTED.match(text, found.start())) or (":" in found.group() and _lasts(text, found))


_ARROW = r"\s?(?:→|⟶|➔|➜|⇒|->|=>)\s?"
_LASTS = re.compile(rf"\s?min(?:ute)?s?\b|{_ARROW}(?P<then>\d{{1,2}}:[0-5]\d)(?![\w:])")
_LASTED = re.compile(rf"(?<![\w:])(?P<then>\d{{1,2}}:[0-5]\d){_ARROW}$")
_CLOCK = re.compile(r"\d{1,2}:[0-5]\d")
_SHARP = (":00", ":30")


def _lasts(text: str, found: re.Match[str]) -> bool:
    """Whether m:ss is a length: before "min", or one side of an arrow that does not join two full or half hours."""
    if not _CLOCK.fullmatch(found.group()):
        return False
    beside = _LASTS.match(text, found.end()) or _LASTED.search(text[max(0, found.start() - 10) : found.start()])
    if not beside:
        return False
    return not (beside["then"] and beside["then"].endswith(_SHARP) and found.group().endswith(_SHARP))


def masked(text: str, spans: tuple[Span, ...]) -> str:
    """`text` with every character of `spans` replaced by one that belongs to no word, so that offsets stay."""
    pieces, end = [], 0
    for span in sorted(spans):
        if span.end > end:
            start = max(span.start, end)
            pieces += [text[end:start], "\ue000" * (span.end - start)]
            end = span.end
    return "".join((*pieces, text[end:]))
