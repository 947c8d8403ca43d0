"""Whether a message is a draft, and the draft it is: cards with the person's words, and what stood around them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import cast

from coach.dialogue.acts import PRIVATE, Act, ActKind
from coach.dialogue.state import State
from coach.domain import SLOTS, Card, Goal, KeyResult, OkrSet, Sheet, Slots, Words
from coach.domain.changes import Receive
from coach.errors import InputError
from coach.intake import Received, read_text
from coach.intake.documents import delimited
from coach.language.reading.clauses import clauses, plain
from coach.language.reading.message import Message
from coach.language.reading.parts import opened
from coach.language.reading.signs import shown
from coach.text.quantities import quantities
from coach.text.spans import Span
from coach.text.words import words

Aside = Callable[[str, State, Sheet], tuple[Act, ...]]

_LABEL = re.compile(
    r"^\W*(?:(?:my |our |the |new |another )?(?:objectives?|goals?|key[ -]?results?|krs?|ziele?|schlüsselergebnisse?|objectifs?|objetivos?)\s*#?\d*(?:\.\d+)?|o\d*|kr\s?\d*(?:\.\d+)?)\s*[:=–—-]\s*\S",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"\b(?:objective|goal|o)\d?\s*:.{3,}?(?:\b(?:kr|key results?)\s?\d*\s*[:=]|[\s;.]1[.)]\s|\s-\s.{3,}?\s-\s)",
    re.IGNORECASE | re.DOTALL,
)
_BEGUN = re.compile(r"(?<!\w)(?:objective|goal|o)\d?\s*:\s*\S", re.IGNORECASE)
_BULLET = re.compile(r"^\s*(?:[-*•–·▪◦]|\d{1,2}[.)]|[a-z][.)])\s+\S", re.IGNORECASE)
_TABLE = re.compile(r"^\s*\|.*\|\s*$|^[^\n]*(?:\t|;)[^\n]*(?:\t|;)|^#{1,4}\s", re.MULTILINE)
_MEASURED = re.compile(
    r"\b(?:(?:our|my|the) (?:main |first )?(?:objective|goal|aim) (?:is|will be)|(?:we|our team|my team|i) wants? to)\b[^\n]{5,400}?\b(?:(?:we|i)(?:'ll| will| would)? (?:know|see|measure|track)|measured by|key results? (?:are|is))\b",
    re.IGNORECASE | re.DOTALL,
)
_NEWER = re.compile(
    r"\b(?:new|updated|revised|second|next|latest|rewritten|reworked|better|final|current) (?:version|draft|try|attempt)\b|\bversion \d\b|\bv\d\b|\bnow it (?:is|says|reads)\b|\bi(?:'ve| have)? (?:changed|rewrote|rewritten|updated|revised)\b|\bneue version\b|\bnouvelle version\b|\bnueva versi[óo]n\b"
)
_GOALISH = re.compile(
    r"^(?:to |i(?:'d| would)? (?:want|like) to |we(?:'d| would)? (?:want|like) to |(?:we|i) want |our goal is to |my goal is to |(?:we|i)(?:'d| would) like )?(?:improve|increase|reduce|raise|lower|cut|grow|boost|drive|launch|build|create|deliver|make|become|be|strengthen|"
    r"enhance|enable|establish|implement|migrate|ship|develop|win|expand|double|accelerate|optimi[sz]e|modernis|moderniz|transform|better|fewer|less|faster|safer|happier|happy|"
    r"more|great|achieve|ensure|provide|introduce|roll out|set up|get|keep|help|turn|bring|simplify|automate|digiti[sz]e|decrease|minimi[sz]e|maximi[sz]e|attract|retain|shorten|speed up|open up|give|move|lead|prepare|protect|offer)\w*\b"
)
_WANTED = re.compile(
    r"^(?:we|i|our team|my team)(?:'d| would)? (?:really |also )?(?:want|like|wish)\b(?! to (?:talk|know|ask|see|start|begin|learn|understand|use|try|discuss|work on|write))"
)
_SHOULD = re.compile(r"^(?:our|the|my|all|every|each|no) [\w' -]{2,40}? (?:should|shall|must)\b")
_HERE = re.compile(
    r"(?:^|[.!,;] )(?:(?:ok(?:ay)?|then|so|well|maybe|how about|what about|let's say|here(?:'s| is)?|it is|we have|i have|my|our|the|this|that|one|draft|goal|idea|first|try)[, ]*)+:\s*(?P<line>\S[^\n?]{10,})$",
    re.IGNORECASE,
)
#: What is told about a draft, or in place of one.
_TOLD = re.compile(
    r"^(?:well,? |so,? |ok,? |hm+,? )*(?:(?:i|we) (?:have|had|only|just|wrote|made|think|thought|was|were|am|are|don't)\b|i'm|we're"
    r"|it'?s|there|nothing|not|only|just|here|this|that|because|my (?:boss|lead|manager))\b"
)
_SENTENCE, _LONG = 3, 30
_ABOUT_US = re.compile(r"\b(?:okrs?|key results?|draft|coach|you|help me|help with)\b")
_NUMBER = re.compile(r"(?:(?<=[\w.:;,)\]])\s+|^)(\d)([.)])\s+(?=\D)")
_DASH = re.compile(r"\s+-\s+(?=\S)")
_INNER = re.compile(r"(?<=\S)\s+(?=(?:KR|Key [Rr]esult)\s?\d?\s*[:=]\s*\S)")
_AROUND = 200
#: Acts that a line beside a draft may be; the draft's own words are never read for them.
_BESIDE: frozenset[ActKind] = frozenset(
    (
        "judge",
        "write",
        "method",
        "polish",
        "newcomer",
        "example",
        "privacy",
        "steer",
        "defend",
        "imposed",
        "human",
        "self",
    )
)
#: More lines are a page, whose own words stand between so many at each end.
_PAGE, _EDGE = 14, 3
#: Acts that only say hello.
_COURTESY: frozenset[ActKind] = frozenset(("greet", "thanks"))


def pasted(message: Message, aside: Aside) -> tuple[Act, ...]:
    """The acts of a message that brings a draft, with what is said beside it; none where it is no draft."""
    text, state, sheet = message.text, message.state, message.sheet
    if not looks(text, state, sheet):
        return ()
    before, rest = _apart(text)
    heard = _edges(text)
    kept, asks = _parted(rest, state, sheet, lambda line, *more: aside(line, *more) if line in heard else ())
    found, around = _draft(kept, message)
    if not found:
        return ()
    seen = {act.kind for act in found}
    around = tuple(line for line in around if line in heard)
    return (*found, *(act for act in _beside((*before, *asks, *around), state, sheet, aside) if act.kind not in seen))


def looks(text: str, state: State, sheet: Sheet) -> bool:
    """Whether a message has the shape of a draft and not of an answer."""
    rows = [line for line in text.splitlines() if line.strip()]
    labelled = sum(bool(_LABEL.match(line)) for line in rows)
    itemised = sum(bool(_BULLET.match(line)) for line in rows)
    if text.lstrip()[:1] in "[{" and '"' in text:
        return True
    if len(rows) > 1 and "," in rows[0] and _is_csv(text):
        return True
    if labelled >= 2 or itemised >= 2 or _INLINE.search(text) or (len(rows) > 1 and len(_TABLE.findall(text)) > 1):
        return True
    if labelled == 1 and (len(rows) > 1 or not (sheet.goals or state.asked)):
        return True
    if not sheet.goals and state.asked is None and _MEASURED.search(text):
        return True
    return len(rows) > 3 and not sheet.goals and state.phase == "arrive" and "?" not in text


def _is_csv(text: str) -> bool:
    try:
        return delimited(text) is not None
    except InputError:
        return False


def _edges(text: str) -> frozenset[str]:
    """The lines that may be said to the coach: of a page only the first and the last, the rest is the page's own."""
    rows = [line.strip() for line in text.splitlines() if line.strip()]
    return frozenset(rows if len(rows) <= _PAGE else (*rows[:_EDGE], *rows[-_EDGE:]))


def listed(line: str) -> bool:
    """Whether a line is an item of a list, a labelled line or a row of a table."""
    return bool(_BULLET.match(line) or _LABEL.match(line) or _TABLE.search(line))


def _apart(text: str) -> tuple[tuple[str, ...], str]:
    """What is said in front of a draft that begins in the same line, and the draft."""
    first = text.splitlines()[0]
    begun = _BEGUN.search(first)
    if begun is None or not begun.start() or not first[: begun.start()].strip():
        return (), text
    said = first[: begun.start()].strip()
    return ((said,), text[begun.start() :]) if said[-1] in "?:!.," else ((), text)


def _parted(text: str, state: State, sheet: Sheet, aside: Aside) -> tuple[str, tuple[str, ...]]:
    """A draft without the lines that ask something of the coach, and those lines."""
    if text.lstrip()[:1] in "[{":
        return text, ()
    kept, asks = [], []
    for line in text.splitlines(keepends=True):
        plainly = line.strip() and not listed(line) and len(line) <= _AROUND
        said = plainly and any(act.kind in _BESIDE | PRIVATE | _COURTESY for act in aside(line.strip(), state, sheet))
        asks.append(line.strip()) if said else kept.append(line)
    return "".join(kept), tuple(asks)


def _beside(around: Sequence[str], state: State, sheet: Sheet, aside: Aside) -> Iterator[Act]:
    """What the lines around a draft do."""
    seen: set[ActKind] = set()
    for line in around:
        for act in aside(line, state, sheet):
            if act.kind in _BESIDE | PRIVATE and act.kind not in seen:
                seen.add(act.kind)
                yield act


def bare(message: Message) -> Act | None:
    """The one clause that is an objective and nothing else, where nothing was asked yet that it would answer; or what
    is introduced as a draft ("then this: …"), a key result where it has an amount.
    """
    if message.sheet.goals:
        return None
    begins = _opens(message.state) or message.state.asked_is("AskIntent", "change")
    if begins and (found := _HERE.search(message.text)):
        return _shown(message, found["line"])
    if not _opens(message.state):
        return None
    shown = message.state.asked_is("AskIntent", "draft") and not message.found
    free = [one for one in clauses(message.text) if message.free(Span(one.start, one.end))]
    said = [one for one in free if _is_goal(one.text) or (shown and len(free) == 1 and _is_line(one.text))]
    if len(said) != 1 or len(message.left().split()) > 2 * len(said[0].text.split()) + 12:
        return None
    words = opened(said[0].text, said[0].start).of(message.text).rstrip(" .")
    card = Card(f"{message.turn}-1-0", Words(words, f"message:{message.turn}"))
    message.spend(Span(0, len(message.text)))
    return Act("draft", words, received=Receive((Goal(f"{message.turn}-1", card),)))


def _shown(message: Message, line: str) -> Act:
    id, words = f"{message.turn}-1", Words(line.strip(" ."), f"message:{message.turn}")
    nothing = Card(f"{id}-0", Words("", words.origin))
    goal = Goal(id, nothing, (Card(f"{id}-1", words),)) if quantities(line) else Goal(id, replace(nothing, words=words))
    message.spend(Span(0, len(message.text)))
    return Act("draft", line, received=Receive((goal,)))


def _opens(state: State) -> bool:
    """Whether nothing was asked yet that a bare sentence would answer."""
    return state.asked is None or state.asked_is("AskIntent", "draft")


def _is_goal(line: str) -> bool:
    said = opened(line).of(plain(line))
    shaped = _GOALISH.match(said) or _WANTED.match(said) or _SHOULD.match(said)
    return "?" not in line and 2 <= len(line.split()) <= _LONG and bool(shaped) and not _ABOUT_US.search(said)


def _is_line(line: str) -> bool:
    """Whether a sentence is their draft where that was asked for."""
    said = plain(line)
    return (
        "?" not in line
        and _SENTENCE <= len(line.split()) <= _LONG
        and not (_TOLD.match(said) or _ABOUT_US.search(said))
    )


def _draft(text: str, message: Message) -> tuple[tuple[Act, ...], tuple[str, ...]]:
    """The acts that bring a draft in, and the lines that stood around it; no act where nothing was recognised."""
    sheet, turn = message.sheet, message.turn
    try:
        received = read_text(_unrolled(text))
    except InputError:
        return (), ()
    sets = [okrs for okrs in received.draft.sets if okrs.objective.text.strip() or okrs.key_results]
    if not sets:
        return (), ()
    orders = tuple(one.text for okrs in sets for one in okrs.key_results if shown("steer").search(plain(one.text)))
    steers = tuple(Act("steer", one) for one in orders[:1])
    around = tuple(_around(received))
    if all(not okrs.objective.text.strip() for okrs in sets) and sheet.goal is not None:
        acts = [Act("key-result", one.text) for okrs in sets for one in okrs.key_results if one.text not in orders]
        return (*acts, *steers), around
    goals = tuple(_goal(okrs, f"{turn}-{number}", f"message:{turn}", orders) for number, okrs in enumerate(sets, 1))
    context = tuple(Words(line, f"message:{turn}") for line in (*received.draft.context, *orders) if line.strip())
    anew = _repeats(sets, sheet) or (bool(sheet.goals) and bool(_NEWER.search(plain(message.text))))
    return (Act("draft", text.strip(), received=Receive(goals, context, anew)), *steers), around


def _unrolled(text: str) -> str:
    """A list that was written in one line, with a line for each item; no word is touched."""
    if "\n" in text.strip():
        return text
    numbers = [int(found[1]) for found in _NUMBER.finditer(text)]
    if numbers[:2] == [1, 2] and numbers == sorted(set(numbers)):
        return _NUMBER.sub(r"\n\1\2 ", text)
    if _INNER.search(text):
        return _INNER.sub("\n", text)
    return _DASH.sub("\n- ", text) if _BEGUN.match(text.strip()) and len(_DASH.findall(text)) > 1 else text


def _around(received: Received) -> Iterator[str]:
    for segment in received.segments:
        line = segment.span.of(received.text).strip()
        if segment.role == "context" and 0 < len(line) <= _AROUND:
            yield line


def _goal(okrs: OkrSet, id: str, origin: str, orders: Sequence[str]) -> Goal:
    wanted = [one for one in okrs.key_results if one.text not in orders]
    cards = tuple(_card(one, f"{id}-{place}", origin) for place, one in enumerate(wanted, 1))
    serves = Words(okrs.parent, origin) if okrs.parent else None
    return Goal(id, Card(f"{id}-0", Words(okrs.objective.text, origin)), cards, okrs.kind, serves)


def _card(one: KeyResult, id: str, origin: str) -> Card:
    given = {name: value for name in SLOTS if (value := cast("str | None", getattr(one, name)))}
    return Card(
        id, Words(one.text, origin), replace(Slots(), **{name: Words(value, origin) for name, value in given.items()})
    )


def _repeats(sets: list[OkrSet], sheet: Sheet) -> bool:
    """Whether a draft is another version of what is on the table: an objective of it, or most of its lines."""
    old = [goal.objective.text for goal in sheet.goals if goal.objective.text.strip()]
    if not sheet.goals or len(sets) < len(sheet.goals):
        return False
    if any(_alike(okrs.objective.text, other) for okrs in sets for other in old):
        return True
    known = [card.text for _, card in sheet.cards() if card.text.strip()]
    new = [
        text for okrs in sets for text in (okrs.objective.text, *(one.text for one in okrs.key_results)) if text.strip()
    ]
    return sum(any(_alike(one, other) for other in known) for one in new) * 2 >= len(new)


def _alike(one: str, other: str) -> bool:
    first, second = ({word.lower for word in words(text)} for text in (one, other))
    return bool(first) and len(first & second) * 2 >= max(len(first), len(second))
