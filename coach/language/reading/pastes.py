"""Whether a message is a draft, and the draft it is: cards with the person's words, and what stood around them."""

import re
from collections.abc import Iterator, Sequence
from typing import cast

from coach.dialogue.acts import Act
from coach.dialogue.state import State
from coach.domain import SLOTS, Card, Goal, KeyResult, OkrSet, Sheet, Slots, Words
from coach.domain.changes import Receive
from coach.errors import InputError
from coach.intake import Received, read_text
from coach.intake.documents import delimited
from coach.language.reading.clauses import Clause, plain
from coach.text.words import words

_LABEL = re.compile(
    r"^\W*(?:(?:my |our |the |new |another )?(?:objectives?|goals?|key[ -]?results?|krs?|ziele?|schlüsselergebnisse?|objectifs?|objetivos?)\s*#?\d*(?:\.\d+)?|o\d*|kr\s?\d*(?:\.\d+)?)\s*[:=–—-]\s*\S",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"\b(?:objective|goal|o)\d?\s*:.{3,}?(?:\b(?:kr|key results?)\s?\d*\s*[:=]|[\s;.]1[.)]\s)",
    re.IGNORECASE | re.DOTALL,
)
_BULLET = re.compile(r"^\s*(?:[-*•–·▪◦]|\d{1,2}[.)]|[a-z][.)])\s+\S", re.IGNORECASE)
_TABLE = re.compile(r"^\s*\|.*\|\s*$|^[^\n]*(?:\t|;)[^\n]*(?:\t|;)|^#{1,4}\s", re.MULTILINE)
_NEWER = re.compile(
    r"\b(?:new|updated|revised|second|next|latest|rewritten|reworked|better) (?:version|draft|try|attempt)\b|\bversion \d\b|\bv\d\b|\bnow it (?:is|says|reads)\b|\bi (?:changed|rewrote|updated|revised)\b"
)
_GOALISH = re.compile(
    r"^(?:to )?(?:improve|increase|reduce|raise|lower|cut|grow|boost|drive|launch|build|create|deliver|make|become|be|strengthen|"
    r"enhance|enable|establish|implement|migrate|ship|develop|win|expand|double|accelerate|optimi[sz]e|modernis|moderniz|transform|better|"
    r"more|great|achieve|ensure|provide|introduce|roll out|set up|get|keep|help|turn|bring|simplify|automate|digiti[sz]e)\w*\b"
)
_NUMBER = re.compile(r"(?:(?<=[\w.:;,)\]])\s+|^)(\d)([.)])\s+(?=\D)")
_AROUND = 200


def looks(text: str, state: State, sheet: Sheet) -> bool:
    """Whether a message has the shape of a draft and not of an answer."""
    lines = [line for line in text.splitlines() if line.strip()]
    labelled = sum(bool(_LABEL.match(line)) for line in lines)
    listed = sum(bool(_BULLET.match(line)) for line in lines)
    if text.lstrip()[:1] in "[{" and '"' in text:
        return True
    if len(lines) > 1 and "," in lines[0] and _is_csv(text):
        return True
    if labelled >= 2 or listed >= 2 or _INLINE.search(text) or (len(lines) > 1 and len(_TABLE.findall(text)) > 1):
        return True
    if labelled == 1 and (len(lines) > 1 or not sheet.goals):
        return True
    return len(lines) > 3 and not sheet.goals and state.phase == "arrive" and "?" not in text


def _is_csv(text: str) -> bool:
    try:
        return delimited(text) is not None
    except InputError:
        return False


def listed(line: str) -> bool:
    """Whether a line is an item of a list, a labelled line or a row of a table."""
    return bool(_BULLET.match(line) or _LABEL.match(line) or _TABLE.search(line))


def _opens(state: State) -> bool:
    """Whether nothing was asked yet that a bare sentence would answer."""
    return state.asked is None or state.asked_is("AskIntent", "draft")


def _is_goal(line: str) -> bool:
    said = plain(line)
    return "?" not in line and 2 <= len(line.split()) <= 30 and bool(_GOALISH.match(said))


def bare(parts: Sequence[Clause], state: State, sheet: Sheet, turn: str) -> Act | None:
    """The one clause that is an objective and nothing else, where nothing was asked yet that it would answer."""
    said = [part for part in parts if _is_goal(part.text)]
    if sheet.goals or not _opens(state) or len(said) != 1:
        return None
    card = Card(f"{turn}-1-0", Words(said[0].text.rstrip(" ."), f"message:{turn}"))
    return Act("draft", said[0].text, received=Receive((Goal(f"{turn}-1", card),)))


def draft(text: str, sheet: Sheet, turn: str) -> tuple[tuple[Act, ...], tuple[str, ...]]:
    """The acts that bring a draft in, and the lines that stood around it; no act where nothing was recognised."""
    try:
        received = read_text(_unrolled(text))
    except InputError:
        return (), ()
    sets = [okrs for okrs in received.draft.sets if okrs.objective.text.strip() or okrs.key_results]
    if not sets:
        return (), ()
    around = tuple(_around(received))
    if _adds(sets, sheet):
        acts = [Act("key-result", one.text) for okrs in sets for one in okrs.key_results]
        return tuple(acts), around
    goals = tuple(_goal(okrs, f"{turn}-{number}", f"message:{turn}") for number, okrs in enumerate(sets, 1))
    context = tuple(Words(line, f"message:{turn}") for line in received.draft.context if line.strip())
    anew = _repeats(sets, sheet) or (bool(sheet.goals) and bool(_NEWER.search(plain(text))))
    return (Act("draft", text, received=Receive(goals, context, anew)),), around


def _unrolled(text: str) -> str:
    """A list that was written in one line, with a line for each number; no word is touched."""
    if "\n" in text.strip():
        return text
    numbers = [int(found[1]) for found in _NUMBER.finditer(text)]
    return _NUMBER.sub(r"\n\1\2 ", text) if numbers[:2] == [1, 2] and numbers == sorted(set(numbers)) else text


def _adds(sets: list[OkrSet], sheet: Sheet) -> bool:
    """Key results alone belong to the objective that is there."""
    bare = all(not okrs.objective.text.strip() for okrs in sets)
    return bare and sheet.goal is not None


def _around(received: Received) -> Iterator[str]:
    for segment in received.segments:
        line = segment.span.of(received.text).strip()
        if segment.role == "context" and 0 < len(line) <= _AROUND:
            yield line


def _goal(okrs: OkrSet, id: str, origin: str) -> Goal:
    cards = tuple(_card(one, f"{id}-{place}", origin) for place, one in enumerate(okrs.key_results, 1))
    serves = Words(okrs.parent, origin) if okrs.parent else None
    return Goal(id, Card(f"{id}-0", Words(okrs.objective.text, origin)), cards, okrs.kind, serves)


def _card(one: KeyResult, id: str, origin: str) -> Card:
    given = {name: value for name in SLOTS if (value := cast("str | None", getattr(one, name)))}
    return Card(id, Words(one.text, origin), Slots(**{name: Words(value, origin) for name, value in given.items()}))


def _repeats(sets: list[OkrSet], sheet: Sheet) -> bool:
    """Whether a draft is another version of what is on the table."""
    if not sheet.goals or len(sets) < len(sheet.goals):
        return False
    old = [goal.objective.text for goal in sheet.goals] + [card.text for _, card in sheet.cards()]
    new = [okrs.objective.text for okrs in sets] + [one.text for okrs in sets for one in okrs.key_results]
    alike = sum(any(_alike(one, other) for other in old if other.strip()) for one in new if one.strip())
    return alike * 2 >= len([one for one in new if one.strip()])


def _alike(one: str, other: str) -> bool:
    first, second = ({word.lower for word in words(text)} for text in (one, other))
    return bool(first) and len(first & second) * 2 >= max(len(first), len(second))
