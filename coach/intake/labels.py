"""What a line calls itself: an objective, a key result, or something else, and which headings are no goals."""

import re
from typing import Literal, NamedTuple

from coach.domain.draft import Kind
from coach.intake import slots, states
from coach.intake.slots import Slot

Name = Literal["objective", "key result", "context"]

_OBJECTIVE = r"objectives?|obj|goals?|okrs?|ziele?|objetivos?|objectifs?|obiettiv[oi]|doelen|doelstelling|mål|cel"
_RESULT = (
    r"key[ -]?results?|krs?|schlüsselergebnis(?:se)?|resultados?[ -](?:clave|chave)|résultats?[ -]clés?|"
    r"risultat[oi] chiave|kernresulta(?:at|ten)|nyckelresultat"
)
_OTHER = (
    r"why|context|notes?|owners?|dri|initiatives?|tasks?|actions?|action items|activities|projects?|status|progress|"
    r"updates?|background|rationale|details?|workgroup|channel|source|due|due date|deadline|confidence|score|grade|"
    r"comments?|risks?|dependencies|team|timeline|next steps|health metrics?|facilitator|responsible|last updated|"
    r"attendees|priority|stretch|baseline|target|current|unit|parent|alignment|aligned to|supports|motivation|"
    r"warum|notizen|maßnahmen|hinweis|pourquoi|por qué|kpis to watch|blockers?|learnings?|reflection|questions?|"
    rf"{slots.LABELS}"
)
_KIND = r"(?:\s?[\[(](?P<kind>committed|aspirational|learning)[\])])?"
_NUMBER = r"(?:\s*#?\s*(\d{1,3}(?:\.\d{1,3})?[a-z]?))?"
_MARK = r"[*_~`\s]*"
_AFTER = r"[*_~`]*[*~`\s]*"
_SIGN = r"*_~`\s\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff"
_LABEL = re.compile(
    rf"^[{_SIGN}\[(\"]*(?:(?:(?:company|team|group|department|our|main|my|top|personal|annual|quarterly|committed|"
    r"aspirational|stretch)\s+){0,2})"
    rf"(?:(?P<o>{_OBJECTIVE})|(?P<k>{_RESULT})){_NUMBER}{_KIND}[\])]?{_MARK}(?:[:.)=|]|[–—-](?=\s|\*)|->){_AFTER}",
    re.IGNORECASE,
)
_SHORT = re.compile(
    rf"^[{_SIGN}\[(]*(?:(?P<o>O)|(?P<k>KR)){_NUMBER}(?i:{_KIND})[\])]?{_MARK}"
    rf"(?:[:.)=|]|[–—-](?=\s|\*)|(?<=\d[\])* ])){_AFTER}"
)
_CODE = re.compile(r"^(?:(?::[a-z][a-z0-9_+-]{1,30}:|\{colou?r:[^{}\n]{1,30}\})\s*)+(?=\S)")
_NOTED = re.compile(r"^[^:\[(\n]{1,40}?(\s?[\[(]([^\[\]()\n]{2,80})[\])])\s?(?=[:.–—-])")
_SHORT_NUMBERED = re.compile(
    rf"^[{_SIGN}\[(]*(?:(?P<o>O)|(?P<k>KR))\s?(\d{{1,2}}(?:\.\d{{1,2}})?)(?i:{_KIND})[\])]?[*_]*\s+(?=[^\s.])"
)
_OWNED = re.compile(r"^[*_]*[A-Z][^:\n*]{0,50}?\s(?P<k>KR)\s?(\d{1,2}(?:\.\d{1,2})?)?[*_]*:[*_]*\s+")
_BARE = re.compile(
    rf"^[{_SIGN}]*(?:(?:company|team|our|the|my)\s+)?(?:(?P<o>{_OBJECTIVE})|(?P<k>{_RESULT})){_NUMBER}[*_\s]*[:.]?[*_\s]*$",
    re.IGNORECASE,
)
_CONTEXT = re.compile(
    rf"^[{_SIGN}\[(]*(?:\w{{1,20}} OKR )?(?P<name>{_OTHER})[\])]?\s?\d{{0,2}}{_MARK}[:]{_AFTER}", re.IGNORECASE
)
_BARE_CONTEXT = re.compile(rf"^[{_SIGN}]*(?:{_OTHER})[*_\s]*:?[*_\s]*$", re.IGNORECASE)
_WEAK = re.compile(
    r"^[*_]*(?:theme|focus(?: area)?|problem area|pillar|priority|area|vision|north star|mission)\s?\d{0,2}\s*:\s*",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"s(?:\s*\d.*)?[\s:.*_]*$|(?:ziele|mål)[\s:*_]*$", re.IGNORECASE)

_PERIOD = (
    r"(?:q[1-4]|[hs][12]|(?:fy|cy)\s?'?\d{2,4}|\d{4}|\dq\d{4}|january|february|march|april|may|june|july|august|september|"
    r"october|november|december|spring|summer|autumn|winter|quarter|quarterly|annual|yearly|year|cycle|first|second|third|fourth|set|\d{1,2})"
)
_AREA = (
    r"(?:company|wide|organi[sz]ation|marketing|sales|products?|engineering|eng|design|finance|financial|legal|hr|people|"
    r"ops|operations|talent|support|customers?|success|business|team|teams|department|departments|ceo|cto|cfo|coo|vp|"
    r"research|academia|developer|community|hiring|data|platform|security|infrastructure|it|bizops|techops|tech|"
    r"peopleops|web|services|core|distribution|campaigns|code|intelligence|quality|production|logistics|procurement|"
    r"communications|personal|individual|group|corporate|devrel|relations|vision|mission|strategy|strategic|pillars?|themes?|the|our|my|of|for|and|at|in|to|area|areas|"
    r"draft|drafts|plan|plans|planning|overview|list|current|new|final|v\d|version|wip|work|in|progress|development|"
    r"okrs?|objectives?|goals?|priority|priorities|focus|key|results?|krs?|executive|board|leadership|management|nursing|school|branch|plant)"
)
_GENERIC = re.compile(rf"(?:(?:{_PERIOD}|{_AREA})(?:\W+|$))+", re.IGNORECASE)
_TITLE = re.compile(
    r"\b(?:okrs?|objectives (?:and|&) key results|key results|goals for|objectives for)\b", re.IGNORECASE
)
_REFERENCE = re.compile(
    r"^\W*(?:(?:the|our|some|most|key|useful)\s+)?"
    r"(?:concepts?|resources|references?|external (?:references|links|resources)|"
    r"table of contents|contents|toc|introduction|intro|methodology|glossary|definitions?|faq|about|common mistakes|"
    r"how (?:to|we|it|this|okrs)|what (?:is|are)|process\b(?: and|$)|appendix|further (?:notes|reading)|notes|"
    r"roles (?:&|and) responsibilities|progress updates?|final summary|task details|summary|guidelines?|tips|"
    r"changelog|links|see also|agenda|attendees|retrospective|retro\b|initiatives|next steps|risks|background|context|"
    r"rationale|health metrics|action items|parking lot|out of scope|non-goals|getting started|instructions|legend|"
    r"scoring|grading|questions)\b|\b(?:methodology|guidelines|handbook|explained)\W*$",
    re.IGNORECASE,
)


class Label(NamedTuple):
    """What a line calls itself: `number` as written ("1.2"), `end` of the label; bare: nothing follows it.

    `name` is None for a line that only begins with an owner.

    `slot` is the slot of a key result that it fills, `said` the words before the label ("Sales KR1:"), `kind` as in
    "KR1 (committed):", `given` the slots in a bracket before the colon ("KR1 (owner: Ana):"); if any.
    """

    name: Name | None
    number: str
    end: int
    bare: bool = False
    many: bool = False
    slot: str = ""
    said: str = ""
    kind: Kind | None = None
    given: tuple[Slot, ...] = ()


def label(text: str) -> Label | None:
    """The label that `text` begins with, if any."""
    if code := _CODE.match(text):
        found = label(text[code.end() :])
        return found and found._replace(end=found.end + code.end())
    if (noted := _NOTED.match(text)) and (aside := states.aside(noted[2])) and (found := _noted(text, noted)):
        return found._replace(said=aside.said, given=aside.given)
    head = text[:160]
    if len(text) <= 80 and (bare := _BARE.match(head)):
        if "okr" in head.casefold():
            return None
        return Label(_name(bare), bare[3] or "", len(text), True, bool(_PLURAL.search(head)))
    for pattern in (_LABEL, _SHORT, _SHORT_NUMBERED):
        if match := pattern.match(head):
            kind = slots.KINDS.get((match["kind"] or "").casefold())
            return Label(_name(match), match[3] or "", match.end(), match.end() == len(text), kind=kind)
    if match := _OWNED.match(head):
        said = head[: match.start("k")].strip(" *_")
        return Label("key result", match[2] or "", match.end(), said=said)
    return _context(head)


def _noted(text: str, match: re.Match[str]) -> Label | None:
    """The label of a text without the bracket in it ("KR2 [in progress]: …")."""
    found = label(text[: match.start(1)] + text[match.end(1) :])
    if found is None or found.name == "context" or found.end < match.start(1):
        return None
    return found._replace(end=found.end + match.end(1) - match.start(1))


def _context(head: str) -> Label | None:
    if _BARE_CONTEXT.match(head):
        return Label("context", "", len(head), True)
    if match := _CONTEXT.match(head):
        return Label("context", "", match.end(), slot=slots.field(match["name"]))
    return None


def _name(match: re.Match[str]) -> Name:
    return "objective" if match["o"] else "key result"


def unthemed(text: str) -> str:
    """`text` without "Theme:", "Focus area:" and their like in front."""
    return _WEAK.sub("", text, count=1)


def generic(heading: str) -> bool:
    """Whether a heading only names a team, a period or the list itself, and no goal."""
    words = heading.strip(" *_:#()[]{}|.–—-'\"")
    if not words or words.lower().startswith("table"):
        return True
    short = words[:120]
    return bool(_GENERIC.fullmatch(short)) or (bool(_TITLE.search(short)) and len(words.split()) <= 10)


def reference(heading: str) -> bool:
    """Whether a heading opens a part that explains, refers or looks back instead of setting goals."""
    return len(heading.split()) <= 6 and bool(_REFERENCE.search(heading[:120]))
