"""What a message does. One message can do several things at once."""

from dataclasses import dataclass
from typing import Literal

from coach.domain.changes import Receive
from coach.domain.sheet import SlotName

ActKind = Literal[
    # parts of a draft
    "draft",  # a paste or a file with at least one objective or key result: `received`
    "objective",  # one line that is meant as an objective
    "key-result",  # one line that is meant as a key result
    "line",  # other words for the card in question: the answer to "how would you say it in one line?"
    "slot",  # a value for a slot: `slot`, `value`
    "answer",  # the open question is answered in free words
    "use-words",  # put my fragments together
    "remove",  # take a card off
    "kind",  # `value`: committed, aspirational or learning
    # answers of few words
    "yes",
    "no",
    "unknown",  # does not know: a complete answer
    "plan",  # who finds out, by when
    "number",  # a bare number that answers the question for one: `value`
    "choose",  # one of what was offered: `value` is a finding's id, a card's or a goal's id, or the option's value
    "skip",  # not this one, go on
    # asks
    "method",  # asks how something of the method works
    "example",
    "judge",  # "is this good?"
    "write",  # asks for it to be written
    "polish",  # spelling, shortening
    "defend",  # wants to rehearse the defence; `value` the role, "" for any
    "summary",
    "unclear",  # does not understand the question
    "privacy",
    "export",  # how to take the draft along
    "human",
    "self",  # "are you an AI?"
    "mode",  # `value`: ask, tell or show
    # reactions
    "disagree",  # with a point; a reason may stand in the words
    "dismiss",  # does not want to hear of a point again
    "correct",  # the coach read something wrongly
    "undo",
    "approve",  # it is good as it is
    "thanks",
    "greet",
    "safe",  # calls the target safe, easy or certain
    "newcomer",  # new to all this
    # what moves a person
    "imposed",  # the target or the work was set by somebody else
    "feeling",
    "resistance",
    "distress",
    "harm",  # harassment, discrimination, pay, appraisal, employment law
    # off the path
    "steer",  # wants the coach to be something else, or to drop its rules
    "off-topic",
    "noise",  # nothing in it can be read
    "end",
]

#: Never written anywhere, nor the moves they lead to.
PRIVATE: frozenset[ActKind] = frozenset({"feeling", "resistance", "distress", "harm"})


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that a message does: `words` are the person's that say so, `sure` from 0 to 1.

    `card` is the id of the card it is about, "" for the one in question. `slot` and `value` as each kind says.
    """

    kind: ActKind
    words: str
    sure: float = 1.0
    card: str = ""
    slot: SlotName | None = None
    value: str = ""
    received: Receive | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """A quick answer that was offered: its label, and what choosing it does."""

    label: str
    kind: ActKind
    value: str = ""
    card: str = ""
    slot: SlotName | None = None
