"""Lines for the draft that are written one at a time: labelled, in place of another, or asked for."""

import re

from coach.dialogue.acts import Act, ActKind
from coach.language.reading import references, removal
from coach.language.reading.clauses import plain
from coach.language.reading.message import Message
from coach.language.reading.parts import opened
from coach.language.reading.signs import agreed, denied, signs
from coach.text.spans import Span

_QUOTES = "\"'“”„«»‘’"
_LABELLED = re.compile(
    r"^\W{0,6}(?:[^:\n]{0,40}?[:.,!]\s+)?(?:(?:please |ok(?:ay)?,? |so |and |here(?:'s| is) |i(?:'d| would)? (?:like|want) to |let's |let me |can we |we (?:should|could) ){0,9}(?:add |also |one more |additional |further |a |an |another |new |next |my |our |the |second |third ){0,9})"
    r"(?P<what>objective|goal|o|key[ -]?result|kr|ziel|objectif|objetivo)\s*\d*\s*(?:(?:is|should be|would be|could be|will be)?\s*(?:->|=>|→|[:=])|\s[-–—]\s|(?<=[a-z])\s(?:is|should be|would be) (?:that |to )?)\s*(?P<line>\S[^\n]*)$",
    re.IGNORECASE,
)
_ADDED = re.compile(
    r"^\W{0,6}(?:(?:please |ok(?:ay)?,? |so |and |i(?:'d| would)? (?:like|want) to |let's |can we ){0,9})(?:add(?: (?:this|one|another|another one|a new one|a line))?|another(?: one)?|one more|and also|plus|new one)\s*(?::|\s[-–—]\s)\s*(?P<line>\S[^\n]*)$",
    re.IGNORECASE,
)
_MEANT = re.compile(
    r"(?:^|[.,;]\s+)(?:my |our |the )(?P<what>objective|goal|key result)\s*\d*\s*(?:is|should be|would be|could be|=|:)\s*(?:that |to )?:?\s*(?P<line>\S[^\n?]*)$",
    re.IGNORECASE,
)
_READS = re.compile(
    r"^(?:no,? |ok(?:ay)?,? |then |so |actually,? |maybe ){0,9}(?:my |our |the )objective (?:should|could|must|has to|would|will|shall|now) ?(?:now |then )?(?:reads?|says?|go(?:es)?)\s*:?\s*(?P<line>\S.{5,})$",
    re.IGNORECASE,
)
_REWORD = re.compile(
    r"^(?:please |let's |let us |i'd |i would |i want to |like to |can (?:we|you) |could (?:we|you) |ok(?:ay)?,? |actually,? |no,? |and |then |so |rather ){0,9}(?:change|make|reword|rewrite|turn|replace|update|set|rephrase|edit|rename)\s+(?P<what>.{1,60}?)\s*"
    r"(?::|\bto(?: say| read| be)?\b:?|\bsay\b:?|\binto\b:?|\bwith\b:?|\bby\b:?|\bas\b:?|->|→)\s+(?P<line>\S.{2,})$",
    re.IGNORECASE | re.DOTALL,
)
_IT = re.compile(r"^(?:it|that|this|my line|the line)(?: one)?$", re.IGNORECASE)
_HINT = re.compile(
    r"^(?:.{0,40}?(?:try|say|this|version|like this|then|line|go|be|here it is|maybe|attempt)\s*:)\s+(?=\S)",
    re.IGNORECASE,
)
_REASON = re.compile(r"^(?:because|since|cause|cos|due to|as (?:we|they|i|it)|so that)\b")
#: How things are, told: no line for a draft, which says how they are to be.
_TALE = re.compile(
    r"^(?:(?:well|yes|yeah|and|but|honestly|because),? )?(?:"
    r"(?:it'?s|it is|it was|it has|it)(?: been| got(?:ten)?| getting| gets| just| really| so| much| even| always| still)* "
    r"(?:worse|bad|terrible|awful|not|never|too|hard|difficult|annoying|an? (?:mess|problem|nightmare|pain|disaster|shame))\b"
    r"|i (?:work|am|was|have|had|don't|do not)\b|i'm\b|we (?:had|used to|have no|don't have|never)\b"
    r"|last (?:week|month|year|summer|winter|autumn|spring|time)\b"
    r"|there (?:is|are|was|were) (?:not|always|too (?:many|much)|nobody)\b)"
)
_VAGUE = re.compile(r"\b(?:something|anything|real|better|good|proper|outcomes?|measurable)\b")
_VALUE = re.compile(
    r"^[~<>≥≤]?\s?[$€£]?\d[\d.,]*\s?(?:%|\w{1,7})?(?: (?:now|today|currently|by|to|until)\b|,|\s?(?:->|→)|$)|^\D{0,3}\d.*\b(?:now|today|currently|so far|at the moment)\b"
)
#: Words of a line: fewer are none, more are a story.
_LEAST, _LONGEST = 3, 32
#: What begins before this is what the message is about.
_AT_ONCE = 8
#: So few words with a value are that value.
_BARE = 6
#: Kinds that may be read into a line of theirs though it is one.
_APPARENT = frozenset(
    (
        "safe",
        "correct",
        "disagree",
        "dismiss",
        "method",
        "off-topic",
        "plan",
        "unknown",
        "imposed",
        "newcomer",
        "approve",
        "summary",
        "example",
    )
)


def line(message: Message) -> Act | None:
    """The line that a message is, if it is nothing else."""
    text = message.text
    goal = message.sheet.goal
    if goal and goal.objective.text.strip() and (found := _READS.search(text)):
        return Act("line", unquoted(found["line"]), card=goal.objective.id)
    for shape in (_LABELLED, _ADDED, _MEANT):
        if (found := shape.search(text)) and (act := _labelled(message, found)):
            return act
    if (found := _REWORD.match(text)) and (act := _reworded(message, found)):
        return act
    asked = message.asked
    if asked and asked.move == "ReadBack" and _is_line(message):
        return Act("line", _bare(text), card=asked.card)
    if not removal.named(plain(text)) and (card := references.reworded(text, message.sheet)):
        return Act("line", unquoted(text), card=card.id)
    return None


def _labelled(message: Message, found: re.Match[str]) -> Act | None:
    said = unquoted(found["line"])
    if len(said.split()) < _LEAST or said.endswith("?") or _is_value(said):
        return None
    what = found.groupdict().get("what")
    kind: ActKind = "objective" if what and plain(what)[0] in "ogz" else "key-result"
    named = references.numbered(found[0][: found.start("line") - found.start()])
    goal = message.sheet.goal
    if kind == "key-result" and named and goal and 0 < named[0] <= len(goal.key_results):
        return Act("line", said, card=goal.key_results[named[0] - 1].id)
    return Act(kind, said)


def _is_value(said: str) -> bool:
    """ "KR1: 42% today, 70% by June" gives values for a card that is there."""
    return bool(_VALUE.match(plain(said)))


def _reworded(message: Message, found: re.Match[str]) -> Act | None:
    what, said = found["what"], unquoted(found["line"])
    if len(said.split()) < _LEAST or said.endswith("?") or (_VAGUE.search(plain(said)) and len(said.split()) < 5):
        return None
    if references.is_objective(what) and message.sheet.goal:
        return Act("line", said, card=message.sheet.goal.objective.id)
    meant = references.cards(what, message.sheet)
    if len(meant) == 1:
        return Act("line", said, card=meant[0].id)
    thread = message.state.thread
    return Act("line", said, card=thread.card) if thread and _IT.match(what.strip()) else None


def _is_line(message: Message) -> bool:
    """Whether the answer to "how would you say it in one line?" is such a line, and not something else."""
    said = plain(message.text)
    if message.text.rstrip().endswith("?") or _REASON.match(said) or _TALE.match(said):
        return False
    if _is_value(said) and len(said.split()) <= _BARE:
        return False
    if not _LEAST <= len(said.split()) <= _LONGEST:
        return False
    if any(
        (found := short.match(said)) and len(said[found.end() :].split()) < _LEAST for short in (agreed(), denied())
    ):
        return False
    shown = [
        (sign.kind, found)
        for sign in signs()
        if (found := sign.shows.search(said)) and not _is_apparent(sign.kind, said, found)
    ]
    return not shown or (
        len(said.split()) > 12 and all(kind not in ("write", "distress", "harm", "steer") for kind, _ in shown)
    )


def _is_apparent(kind: ActKind, said: str, found: re.Match[str]) -> bool:
    """Whether what looks like an act may be part of a line: it is of such a kind, and not most of what is said."""
    most = len(found[0]) * 2 >= len(said) or (kind in ("unknown", "approve") and found.start() < _AT_ONCE)
    return kind in _APPARENT and not most


def _bare(text: str) -> str:
    """A line without what people say before it, and without quotes."""
    hint = _HINT.match(text)
    rest = text[hint.end() :] if hint else text
    return unquoted(opened(rest).of(rest) if not rest[:1].isupper() else rest)


def unquoted(text: str) -> str:
    """The words in one line, without quotes around them."""
    return " ".join(text.split()).strip(_QUOTES + " ")


def place(message: Message, words: str) -> Span:
    """Where some words of a message stand."""
    at = max(0, message.text.find(words.split()[0] if words.split() else words))
    return Span(at, at + len(words))
