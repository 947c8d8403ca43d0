"""A message read: quick answers first, then a draft, then clause by clause what each does, and what is left is content."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import cast

from coach.dialogue.acts import PRIVATE, Act, ActKind, Option
from coach.dialogue.state import Asked, State
from coach.domain import Sheet, SlotName
from coach.language.reading import amounts, pastes, references
from coach.language.reading.clauses import Clause, clauses, plain, unopened
from coach.language.reading.cues import (
    CUES,
    KIND_SAID,
    KINDS,
    NO,
    PLAN,
    ROLES,
    SKIP,
    UNKNOWN,
    USES,
    YES,
)
from coach.text.quantities import quantities
from coach.text.spans import Span
from coach.text.words import words

#: Only so much of a message is read for what it does; a draft is read whole.
_MOST = 4000
#: How long a line may be that is spoken to the coach, beside a draft.
_ASIDE = 200
#: Acts that a line beside a draft may be; the draft's own words are never read for them.
_BESIDE = frozenset(
    (
        "judge",
        "write",
        "method",
        "polish",
        "imposed",
        "newcomer",
        "example",
        "privacy",
        "greet",
        "steer",
        "thanks",
        "defend",
    )
)
_REMOVE = re.compile(
    r"^(?:please |let's |let us |and |then |so |ok(?:ay)?,? |yes,? |i(?:'d| would|'ll| will)? (?:like to |want to |rather )?|we (?:can|could|should|will) |"
    r"can (?:you|we) |could (?:you|we) )*(?:drop|remove|delete|take (?:out|off|away)|throw (?:out|away)|kick out|put|set|get rid of|scrap|leave out|park|take|cut out)\b"
    r"(?P<what>.{1,120}?)(?P<aside>\baside\b|\bout\b|\baway\b|\boff\b)?[.! ]*$"
)
_KEEP = re.compile(r"\b(?:keep|only|just keep|stay with)\b.{0,20}\b(?:only|just)?\b")
_REWORD = re.compile(
    r"^(?:please |let's |i'd |i would |can we |ok,? )*(?:change|make|reword|rewrite|turn|replace|update|set)\s+(?P<what>.{1,60}?)\s*"
    r"(?::|\bto(?: say| read| be)?\b:?|\bsay\b:?|\binto\b:?|\bwith\b:?)\s+(?P<line>\S.{2,})$",
    re.IGNORECASE | re.DOTALL,
)
_IT = re.compile(r"^(?:it|that|this|my line|the line)(?: one)?$", re.IGNORECASE)
_LABELLED = re.compile(
    r"(?:^\W*(?:(?:here(?:'s| is) |and |add |also |one more |a |an |another |new |next )*)|[:.,;]\s+(?:my |the |an? )?)(?P<what>objective|goal|o|key[ -]?result|kr)\s*\d*\s*[:=]\s*(?P<line>\S[^\n]*)$",
    re.IGNORECASE | re.DOTALL,
)
#: Words of a line: fewer are none, more are a story.
_LEAST, _LONGEST = 3, 32
#: Beside a question to the coach, fewer words are a manner of speaking.
_SAYS = 4
_REASON = re.compile(r"^(?:because|since|cause|cos|due to|as (?:we|they|i|it)|so that)\b")
_QUOTES = "\"'“”„«»‘’"
_CONFIDENCE = re.compile(r"(?<![\d.,%])(10|\d)(?:\s*(?:/|out of|of|von)\s*10)?(?![\d%]|[.,]\d)")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_MASH = re.compile(r"^(?:([^\W\d_])\1{3,}|[bcdfghjklmnpqrstvwxz]{5,}|(?:asdf|qwer|sdfg|jkl|hjk)\w*)$")
_CHOOSING = (
    "ChooseFocus",
    "GiveReading",
    "Challenge",
    "Close",
    "ReferOn",
    "DeclineToWrite",
    "Polish",
    "AskIntent",
    "FollowUp",
)
_STOPS = frozenset(
    "the a an of to in on by for and or from at with is are be it that this as so then now also please".split()
)
_OPEN = ("AskPart", "AskIntent", "RaiseFinding", "Commit", "Stretch", "ExploreImposed", "ExploreResistance")
#: Whose answers are kept as they were said, with their days and numbers.
_WHOLE = ("Commit", "ExploreImposed", "ExploreResistance", "FollowUp", "Summarise", "Stretch", "Challenge")
_FILLS = frozenset("i we do does did sure right exactly true course really think guess all yes ok okay no not".split())
_GO_ON = re.compile(r"^(?:ok(?:ay)?,? |yes,? |please,? )*(?:let's )?(?:go on|continue|carry on|keep going|weiter)\b")
_FINISH = re.compile(r"\b(?:first step|wrap (?:it |this )?up|finish up|let's finish|conclude)\b")
_BRIEF = 6


@dataclass(slots=True)
class _Message:
    """A message on its way: the acts so far, and the stretches that they use up."""

    text: str
    state: State
    sheet: Sheet
    acts: list[Act] = field(default_factory=list)
    used: list[Span] = field(default_factory=list)

    @property
    def asked(self) -> Asked | None:
        return self.state.asked

    def has(self, *kinds: ActKind) -> bool:
        return any(act.kind in kinds for act in self.acts)

    def add(self, act: Act, clause: Clause | None = None) -> None:
        self.acts.append(act)
        if clause:
            self.used.append(Span(clause.start, clause.end))


def read(text: str, state: State, sheet: Sheet, turn: str) -> tuple[Act, ...]:
    """What a message does, given what was asked and what is on the table.

    The same message in the same state is always read the same way; the words of every act stand in the message.
    """
    text = text.strip()
    if chosen := _offered(text, state.options):
        return (chosen,)
    if pastes.looks(text, state, sheet):
        lines, asks = _parted(text, state, sheet)
        found, around = pastes.draft(lines, sheet, turn)
        if found:
            return (*found, *_beside((*asks, *around), state, sheet))
    return _said(_Message(text[:_MOST], state, sheet), turn)


def _offered(text: str, options: Sequence[Option]) -> Act | None:
    """A quick answer, word for word."""
    said = plain(text).strip(" .!?…\"'“”")
    for one in options:
        if plain(one.label).strip(" .!?…\"'“”") == said:
            return _act(one, text)
    return None


def _act(one: Option, text: str) -> Act:
    return Act(one.kind, text, 1.0, one.card, one.slot, one.value)


def _parted(text: str, state: State, sheet: Sheet) -> tuple[str, tuple[str, ...]]:
    """A draft without the lines that ask something of the coach, and those lines."""
    kept, asks = [], []
    for line in text.splitlines(keepends=True):
        clause = Clause(line.strip(), 0)
        plainly = clause.text and not pastes.listed(line) and len(line) <= _ASIDE
        act = _cued(_Message(line, state, sheet), clause) if plainly else None
        asks.append(line.strip()) if act and act.kind in _BESIDE | PRIVATE else kept.append(line)
    return "".join(kept), tuple(asks)


def _beside(around: Sequence[str], state: State, sheet: Sheet) -> Iterator[Act]:
    """What the lines around a draft do."""
    seen: set[ActKind] = set()
    for line in around:
        for clause in clauses(line):
            act = _cued(_Message(line, state, sheet), clause)
            if act and act.kind in _BESIDE | PRIVATE and act.kind not in seen:
                seen.add(act.kind)
                yield act


def _said(message: _Message, turn: str) -> tuple[Act, ...]:
    """Clause by clause; what does nothing else is content."""
    if _is_noise(message.text):
        return (Act("noise", message.text),)
    if line := _worded(message):
        return line
    parts = tuple(clauses(message.text))
    if goal := pastes.bare(parts, message.state, message.sheet, turn):
        message.add(goal, next(part for part in parts if part.text == goal.words))
    for clause in parts:
        if not any(span.start == clause.start for span in message.used):
            _read_clause(message, clause)
    _content(message)
    return tuple(message.acts) or (Act("answer", message.text, 0.5),)


def _is_noise(text: str) -> bool:
    """No word in it, and no number: keys pressed at random, signs, pictures."""
    found = [word.lower for word in words(text)]
    if not found:
        return True
    if any(char.isdigit() for char in text):
        return False
    return all(_MASH.match(word) for word in found) or not (
        _LETTERS.search(text) or plain(text) in ("k", "y", "n", "i")
    )


def _worded(message: _Message) -> tuple[Act, ...]:
    """A line for a card: labelled, said to replace another, or asked for."""
    text = message.text
    if (said := plain(text)) and _FINISH.search(said) and len(said.split()) <= _BRIEF and message.sheet.goals:
        return (Act("choose", text, value="finish"),)
    if labelled := _LABELLED.search(text):
        kind: ActKind = "objective" if labelled["what"].lower() in ("objective", "goal", "o") else "key-result"
        return (Act(kind, _unquoted(labelled["line"])),)
    if (reworded := _REWORD.match(text)) and (act := _reworded(message, reworded)):
        return (act,)
    asked = message.asked
    if asked and asked.move == "ReadBack" and _is_line(message):
        return (Act("line", _unquoted(unopened(text)), card=asked.card),)
    if card := references.reworded(text, message.sheet):
        return (Act("line", _unquoted(text), card=card.id),)
    return ()


def _reworded(message: _Message, found: re.Match[str]) -> Act | None:
    what, line = found["what"], _unquoted(found["line"])
    if len(line.split()) < 3 or line.endswith("?"):
        return None
    if references.is_objective(what) and message.sheet.goal:
        return Act("line", line, card=message.sheet.goal.objective.id)
    meant = references.cards(what, message.sheet)
    if len(meant) == 1:
        return Act("line", line, card=meant[0].id)
    thread = message.state.thread
    return Act("line", line, card=thread.card) if thread and _IT.match(what.strip()) else None


def _is_line(message: _Message) -> bool:
    """Whether the answer to "how would you say it in one line?" is such a line, and not something else."""
    said = plain(message.text)
    if (
        message.text.rstrip().endswith("?")
        or YES.match(said)
        or NO.match(said)
        or SKIP.match(said)
        or _REASON.match(said)
    ):
        return False
    shown = _cued(message, Clause(message.text, 0))
    content = len(message.text.split())
    return _LEAST <= content <= _LONGEST and (
        shown is None or shown.kind in ("safe", "correct", "disagree", "method") or content > 12
    )


def _unquoted(text: str) -> str:
    return " ".join(text.split()).strip(_QUOTES + " ")


def _read_clause(message: _Message, clause: Clause) -> None:
    said = clause.plain
    if _removed(message, clause):
        return
    act = _cued(message, clause)
    if act is not None:
        message.add(act, clause)
        if act.kind == "correct":
            _corrected(message, clause)
    elif (message.asked and message.asked.topic == "kind" and (kind := _kind(said))) or (
        (found := KIND_SAID.search(said)) and (kind := _kind(found[1]))
    ):
        message.add(Act("kind", clause.text, value=kind), clause)
    elif SKIP.match(said):
        message.add(Act("skip", clause.text), clause)
    elif UNKNOWN.search(said) and not _confident(message, clause):
        message.add(Act("unknown", clause.text), clause)
    elif _planned(message, clause):
        message.add(Act("plan", clause.text), clause)
    else:
        _short(message, clause)


def _corrected(message: _Message, clause: Clause) -> None:
    """What is said to be right instead: named, or another number for what was noted last."""
    found = amounts.values(clause.text, None)
    message.acts += [amounts.act(value, _about(message, message.text, clause.start)) for value in found]
    numbers = [one for one in quantities(clause.text) if any(map(str.isdigit, one.span.of(clause.text)))]
    if not found and len(numbers) == 1 and message.state.latest:
        slot, _, card = message.state.latest.partition("|")
        said = numbers[0].span.of(clause.text)
        message.acts.append(Act("slot", said, 0.9, card, cast(SlotName, slot), said))


def _confident(message: _Message, clause: Clause) -> bool:
    """ "Not sure, maybe 40%": a value was given all the same."""
    return bool(amounts.values(clause.text, message.asked))


def _planned(message: _Message, clause: Clause) -> bool:
    asked = message.asked
    wanted = asked is not None and (
        asked.topic in ("baseline", "target", "due", "owner", "find out") or "baseline" in asked.topic
    )
    return wanted and bool(PLAN.search(clause.plain))


def _cued(message: _Message, clause: Clause) -> Act | None:
    """The first kind of act that a clause shows."""
    said = clause.plain
    for cue in CUES:
        if (found := cue.shows.search(said)) and _stands(cue.kind, message, clause, found):
            value = _role(said) if cue.kind == "defend" else _mode(said) if cue.kind == "mode" else ""
            return Act(cue.kind, unopened(clause.text), value=value)
    return None


def _stands(kind: ActKind, message: _Message, clause: Clause, found: re.Match[str]) -> bool:
    """Whether a sign means what it usually does, here."""
    said, asked = clause.plain, message.asked
    if kind == "write":
        return not USES.search(said[: found.end() + 4])
    if kind == "approve":
        return bool(message.sheet.goals) and not (asked and asked.move in ("ConfirmReading", "AskPermission"))
    if kind in ("disagree", "dismiss"):
        return asked is not None or bool(message.sheet.goals)
    if kind == "safe":
        return bool(message.sheet.goals)
    if kind in ("method", "off-topic"):
        return kind == "method" or "?" in clause.text or said.startswith(("tell", "write", "what", "give", "translate"))
    if kind == "greet":
        return clause.start == 0
    return not (kind == "correct" and not message.sheet.goals)


def _kind(said: str) -> str:
    return next((kind for kind, shows in KINDS if shows.search(said)), "")


def _role(said: str) -> str:
    return next((role for role, shows in ROLES if shows.search(said)), "")


def _mode(said: str) -> str:
    if "show me" in said:
        return "show"
    return "ask" if re.search(r"\bask me\b", said) and "stop" not in said else "tell"


def _removed(message: _Message, clause: Clause) -> bool:
    """Cards that are to go: named, or all but those that are to stay."""
    said = clause.plain
    goal = message.sheet.goal
    if goal is None or "?" in clause.text:
        return False
    if _KEEP.search(said) and (kept := references.cards(clause.text, message.sheet)) and len(said.split()) < 12:
        gone = [card for card in goal.key_results if card not in kept] if "keep" in said and "only" in said else []
    elif (found := _REMOVE.search(said)) and (found["aside"] or not re.search(r"\b(?:put|set|take)\b", found[0])):
        gone = list(references.cards(clause.text[found.start("what") : found.end("what")], message.sheet))
    else:
        return False
    for card in gone:
        message.acts.append(Act("remove", clause.text, card=card.id))
    if gone:
        message.used.append(Span(clause.start, clause.end))
    return bool(gone)


def _short(message: _Message, clause: Clause) -> None:
    """Answers of few words: yes, no, one of what was offered, a number."""
    said, asked = clause.plain, message.asked
    for kind, shows in (("yes", YES), ("no", NO)):
        if found := shows.match(said):
            rest = clause.text[found.end() :].strip(" ,.;:!-–—")
            if not _adds(rest, asked):
                message.add(Act(kind, clause.text), clause)  # type: ignore[arg-type]
                return
            message.used.append(Span(clause.start, clause.start + found.end()))
            break
    if asked and asked.move in _CHOOSING and _chosen(message, clause):
        return
    named = any(value.slot in ("baseline", "target") for value in amounts.values(clause.text, None))
    if asked and "confidence" in asked.topic and not named and (number := _CONFIDENCE.search(said)):
        message.add(Act("number", clause.text, value=number[1]), clause)


def _adds(rest: str, asked: Asked | None) -> bool:
    """Whether what follows a yes or a no says something itself."""
    if len(rest.split()) > 2 or any(char.isdigit() for char in rest):
        return True
    return asked is not None and asked.move in _OPEN and any(word not in _FILLS for word in _telling(rest))


def _chosen(message: _Message, clause: Clause) -> bool:
    said, options = clause.plain, message.state.options
    meant = references.option(clause.text, options)
    if meant is None and _GO_ON.match(said):
        meant = next((one for one in options if one.value in ("go on", "open")), None)
    if meant is None and _FINISH.search(said):
        meant = next((one for one in options if one.value == "finish"), None)
    if meant is None:
        return False
    message.add(_act(meant, clause.text), clause)
    return True


def _content(message: _Message) -> None:
    """What is left: values, and the words of an answer."""
    rest = _blanked(message.text, message.used)
    if not rest.strip():
        return
    asked = message.asked
    whole = asked is not None and asked.move in _WHOLE
    # What somebody says of a first step or to a sponsor may hold numbers, and none of them is for a card.
    found = tuple(one for one in amounts.values(rest, asked) if not whole or one.slot in ("due", "owner"))
    if asked and asked.topic == "change" and asked.move == "Challenge":
        found = amounts.values(rest, None)
    card = ""
    for value in found:
        card = _about(message, rest, value.span.start) or card
        message.add(amounts.act(value, card))
    left = unopened(rest.strip() if whole and not message.used else _tidied(_blanked(rest, [value.span for value in found])))
    asks = message.has("write", "method", "example", "judge", "unclear", "privacy", "self", "mode", "polish", "steer")
    if (found and UNKNOWN.search(plain(left))) or (asks and len(left.split()) < _SAYS):
        left = ""
    if asked and asked.topic == "owner" and left and not found and len(left.split()) <= 6:
        message.add(Act("slot", left, 0.9, "", "owner", left))
    elif _tells(left) and not (found and message.acts and len(_telling(left)) < 2):
        message.add(Act("answer", left))
    elif not message.acts and left:
        message.add(Act("answer", left, 0.9 if _tells(left) else 0.5))


def _about(message: _Message, rest: str, at: int) -> str:
    """The card a value is for, where the words around it say so; "" for the one in question."""
    said = next((clause.text for clause in clauses(rest) if clause.start <= at < clause.end), rest)
    numbered = re.search(r"\b(?:kr|key result|#)\s?\d", plain(said))
    looked = bool(numbered) or message.state.thread is None
    named = references.cards(said, message.sheet, by_number=bool(numbered)) if looked else ()
    return named[0].id if len(named) == 1 else ""


def _blanked(text: str, spans: Sequence[Span]) -> str:
    """The text with stretches made blank, everything else where it was."""
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _tidied(text: str) -> str:
    """The longest stretch of words that stands between what was taken out: fragments are never glued together."""
    parts = [part.strip(" \t,;:.–—-()") for part in re.split(r"\s{3,}|\n+", text)]
    parts = [
        re.sub(
            r"^(?:and|but|so|to|from|by|at|is|we|now|it's|of)\s+|\s+(?:and|but|so|to|from|by|at|is|are|of|the|we|want|now|for|about)$",
            "",
            part,
            flags=re.IGNORECASE,
        )
        for part in parts
    ]
    return max(parts, key=lambda part: len(_telling(part)), default="")


def _telling(text: str) -> list[str]:
    return [word.lower for word in words(text) if word.lower not in _STOPS]


def _tells(text: str) -> bool:
    return bool(_telling(text))
