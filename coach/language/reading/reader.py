"""A message read: quick answers, a draft, a line; else clause by clause what each does, and what is left is content."""

import re
from dataclasses import replace
from itertools import islice

from coach.dialogue.acts import Act, ActKind
from coach.dialogue.state import State
from coach.domain import Sheet
from coach.language.reading import drafts, lines, references, short
from coach.language.reading.clauses import Clause, clauses, plain
from coach.language.reading.content import content
from coach.language.reading.message import Message
from coach.language.reading.parts import covering, opened, parts
from coach.language.reading.references import Alike
from coach.language.reading.removal import removed
from coach.language.reading.signs import Sign, signs
from coach.language.reading.standing import stands
from coach.language.reading.turned import turned
from coach.text.spans import Span
from coach.text.words import words

#: Only so much of a message is read for what it does; a draft is read whole.
_MOST = 4000
#: How often one kind is looked for in a clause.
_OFTEN = 5
#: Acts in whose words a value may stand: "my boss fixed 15%".
_VALUED = frozenset(("imposed", "correct", "safe", "unknown", "feeling", "disagree"))
#: Acts that take a question to its end with them.
_ASKS = frozenset(
    (
        "write",
        "method",
        "example",
        "judge",
        "unclear",
        "privacy",
        "export",
        "self",
        "human",
        "polish",
        "defend",
        "mode",
        "summary",
        "off-topic",
        "harm",
        "steer",
    )
)
#: Acts whose reason stands beside them in the clause.
_WHOLLY = frozenset(("disagree", "dismiss"))
_ROLES = (
    ("finance", re.compile(r"\b(?:finance|cfo|controll\w+|money|budget)\b")),
    ("customer", re.compile(r"\b(?:customer|client|user|patient|citizen|buyer)s?\b")),
    ("dependent", re.compile(r"\b(?:depend\w*|other team|colleague|another team)s?\b|\bteam that\b")),
    ("sponsor", re.compile(r"\b(?:sponsor|boss|manager|sceptic\w*|skeptic\w*|ceo|board|director)s?\b")),
)
_BACK = re.compile(r"\bask me\b|\basking (?:me )?questions\b|\bto (?:ask|asking|questions)\b")
_SHOW = re.compile(r"\bshow\b|\bexamples?\b")
_MASH = re.compile(
    r"^(?:([^\W\d_])\1{3,}|[bcdfghjklmnpqrstvwxz]{5,}|(?:asdf|qwer|sdfg|hjkl|jklö|yxcv|zxcv)\w*|\w*(?:asdf|qwert|hjkl|dfgh|zuiop|uiop)\w*)$"
)
#: With one of these, a value is given although it is not known for sure.
_HEDGED = re.compile(
    r"\b(?:maybe|perhaps|probably|about|around|roughly|guess|say|like|think|between|less than|more than|under|over|at least|estimate\w*|vielleicht|etwa|rund|peut-être|environ|quiz[áa]s|unos|\w+ish)\b|~"
)
_DOUBTED = 0.5
_LETTERS = re.compile(r"[^\W\d_]{2,}")


class Reader:
    """Reads messages; `alike` says how near two texts are in meaning (`coach.embeddings.likeness`).

    It tells which of what was offered is meant where words do not. Compared with whole messages, it found no act that
    the expressions miss (on the labelled ones), so that is not done.
    """

    def __init__(self, alike: Alike | None = None) -> None:
        self._alike = alike

    def read(self, text: str, state: State, sheet: Sheet, turn: str) -> tuple[Act, ...]:
        """What a message does, given what was asked and what is on the table, in the order of its words.

        The same message in the same state is always read the same way; the words of every act stand in the message.
        """
        text = text.strip()
        if chosen := short.offered(text, state.options):
            return (chosen,)
        message = Message(text, state, sheet, turn, self._alike)
        if pasted := drafts.pasted(message, _aside):
            return pasted
        message.text = text[:_MOST]
        return _said(message) or (Act("answer", message.text, 0.5),)


def read(text: str, state: State, sheet: Sheet, turn: str) -> tuple[Act, ...]:
    """`Reader.read` by patterns alone."""
    return Reader().read(text, state, sheet, turn)


def _said(message: Message) -> tuple[Act, ...]:
    if _is_noise(message.text):
        return (Act("noise", message.text),)
    if short.other_goal(message):
        return message.acts
    if act := lines.line(message) or short.finishing(message):
        return (act,)
    if message.asked and message.asked.move == "ReferOn" and short.chosen(message):
        return message.acts
    for clause in clauses(message.text):
        _clause(message, clause)
    if not message.has("distress", "harm"):
        _few(message)
    return message.acts


def _few(message: Message) -> None:
    """What is said with few words, or is left over."""
    if not message.found and (act := short.beginning(message)):
        message.add(act, 0)
        return
    if short.introduced(message):
        return
    if goal := drafts.bare(message):
        message.add(goal, 0)
        return
    short.yes_or_no(message)
    if not short.chosen(message) and not short.confidence(message):
        content(message)
    _weighed(message)


def _weighed(message: Message) -> None:
    """Not knowing is taken back where a value was given all the same."""
    given = {act.slot for _, act in message.found if act.kind == "slot"}
    if not message.has("unknown") or not (message.topic in given or (given and not message.topic)):
        return
    if _HEDGED.search(plain(message.text)):
        message.found = [(at, act) for at, act in message.found if act.kind != "unknown"]
        return
    message.found = [
        (at, replace(act, sure=min(act.sure, _DOUBTED)) if act.kind == "slot" else act) for at, act in message.found
    ]


def _clause(message: Message, clause: Clause) -> None:
    """Every act that a clause shows, first what must not be missed; each uses up its part of the clause."""
    if removed(message, clause) or short.kind(message, clause):
        return
    turned(message, clause)
    said, cut = clause.plain, parts(clause)
    for sign in signs():
        for found in islice(sign.shows.finditer(said), _OFTEN):
            region = _region(sign, clause, cut, found)
            if message.free(region) and stands(sign.kind, message, clause, found):
                _show(message, sign.kind, region)


def _region(sign: Sign, clause: Clause, cut: tuple[Span, ...], found: re.Match[str]) -> Span:
    start, end = found.span()
    if sign.kind in _WHOLLY:
        return Span(clause.start, clause.end)
    if sign.kind in _ASKS and clause.text.rstrip().endswith("?"):
        end = len(clause.text)
    return covering(cut, clause.start + start, clause.start + max(end, start + 1))


def _show(message: Message, kind: ActKind, region: Span) -> None:
    words = opened(region.of(message.text), region.start).of(message.text)
    if not message.has(kind):
        message.add(Act(kind, words, card=_card(message, kind, words), value=_value(kind, plain(words))), region.start)
    (message.said if kind in _VALUED else message.spent).append(region)


def _card(message: Message, kind: ActKind, words: str) -> str:
    """The card whose spelling is asked about."""
    goal = message.sheet.goal
    if kind != "polish" or goal is None:
        return ""
    named = references.cards(words, message.sheet)
    if len(named) == 1:
        return named[0].id
    return goal.objective.id if references.is_objective(words) else ""


def _value(kind: ActKind, said: str) -> str:
    if kind == "defend":
        return next((role for role, shows in _ROLES if shows.search(said)), "")
    if kind != "mode":
        return ""
    if _SHOW.search(said):
        return "show"
    return "ask" if _BACK.search(said) and not re.search(r"\b(?:stop|no|don't|too many)\b", said) else "tell"


def _aside(line: str, state: State, sheet: Sheet) -> tuple[Act, ...]:
    """What a line beside a draft does."""
    message = Message(line, state, sheet, "")
    for clause in clauses(line):
        _clause(message, clause)
    return message.acts


def _is_noise(text: str) -> bool:
    """No word in it, and no number: keys pressed at random, signs, pictures."""
    found = [word.lower for word in words(text)]
    if not found:
        return "?" not in text or not set(text.strip()) <= {"?"}
    if any(char.isdigit() for char in text):
        return False
    if all(_MASH.match(word) for word in found):
        return True
    return not (_LETTERS.search(text) or plain(text).strip(" .!?") in ("k", "y", "n", "i") or not text.isascii())
