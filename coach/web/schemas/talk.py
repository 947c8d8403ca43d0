"""Conversations, messages and replies."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from coach.domain import Hat, Mode, PartKind, Register, Status
from coach.web.schemas.draft import Draft
from coach.web.schemas.shape import In, Out, example

_MODE = "How the person wants to be met: questions first, explanations first, or examples first."
_REGISTER = "How the coach words things."
_LEAD = "Whether the person leads the team whose goals these are."
#: As long as a browser's and a program's ids of messages are; letters that stand in an address as they are.
_ID = r"^[A-Za-z0-9._~-]{1,100}$"
MessageId = Annotated[
    str,
    Field(
        pattern=_ID,
        description="Your own id of the message, unique in the conversation. Sent again, it gives the same turn again.",
    ),
]
_SEGMENT = {
    "number": 1,
    "kind": "ask",
    "text": "Three of your four describe work; one says what changes for drivers. What do you make of that?",
    "citations": [],
}
_TURN = {
    "id": "6f1c0a52",
    "number": 1,
    "message": "m-1",
    "text": "O: Drivers come home rested\n- Launch the rota app\n- Overtime from 90 to 30 h a month",
    "received": "2026-03-02T09:30:00Z",
    "status": "done",
    "hat": "coach",
    "before": 0,
    "after": 1,
    "segments": [_SEGMENT],
    "chips": ["The rota app", "Something else"],
}
_CONVERSATION = {
    "id": "2b7d9e10",
    "title": "Drivers come home rested",
    "started": "2026-03-02T09:29:00Z",
    "changed": "2026-03-02T09:30:00Z",
    "mode": "ask",
    "register": "warm",
    "lead": False,
}


_TALK = {
    "conversation": _CONVERSATION,
    "turns": [_TURN],
    "version": 0,
    "versions": 0,
    "goals": [],
    "sheet": {"goals": [], "context": [], "focus": "", "dismissed": []},
    "notices": [],
    "state_phase": "sharpen",
    "options": ["The rota app", "Something else"],
    "pledge": {
        "step": "Ask the depot leads",
        "by": "Tuesday",
        "witness": "",
        "confidence": "8",
        "target_confidence": "",
        "first_sign": "",
        "stopper": "",
        "stopping": "",
    },
    "waiting": "",
}


class Start(In):
    """How a conversation begins; everything can be left out."""

    model_config = example(lead=False, mode="ask", opening="draft")

    lead: Annotated[bool, Field(description=_LEAD)] = False
    mode: Annotated[Mode, Field(description=_MODE)] = "ask"
    register_: Annotated[Register | None, Field(alias="register", description=f"{_REGISTER} Null: as set.")] = None
    opening: Annotated[
        Literal["", "draft", "nothing", "lead", "question"], Field(description="What the person begins with.")
    ] = ""


class Amend(In):
    """What is to be different; what is left out stays."""

    model_config = example(title="Overtime at the depot", mode="tell")

    title: Annotated[str | None, Field(min_length=1, max_length=200)] = None
    mode: Annotated[Mode | None, Field(description=_MODE)] = None
    register_: Annotated[Register | None, Field(alias="register", description=_REGISTER)] = None
    lead: Annotated[bool | None, Field(description=_LEAD)] = None


class Conversation(Out):
    """A talk about one draft; its title is in the person's words."""

    model_config = example(**_CONVERSATION)

    id: str
    title: str
    started: datetime
    changed: datetime
    mode: Annotated[Mode, Field(description=_MODE)]
    register_: Annotated[Register, Field(alias="register", description=_REGISTER)]
    lead: Annotated[bool, Field(description=_LEAD)]


class Conversations(Out):
    """The person's conversations, newest first."""

    model_config = example(items=[_CONVERSATION])

    items: list[Conversation]


class Message(In):
    """What the person says."""

    model_config = example(text="We are at 42 % now and want 60 by June.", message_id="m-2")

    text: Annotated[str, Field(description="At most 20,000 characters.")]
    message_id: MessageId | None = None
    replaces: Annotated[
        str,
        Field(
            description="The id of the last turn, to send it again in other words: what it did to the draft is undone."
        ),
    ] = ""


class Segment(Out):
    """A part of a reply: what was noted, a mirror, an explanation, or the one question, which comes last."""

    model_config = example(**_SEGMENT)

    number: Annotated[int, Field(ge=1, description="Counted from 1; the id of its event.")]
    kind: PartKind
    text: str
    citations: Annotated[list[str], Field(description="Ids of passages of the library.")]


class Turn(Out):
    """A message and its reply."""

    model_config = example(**_TURN)

    id: str
    number: Annotated[int, Field(ge=1)]
    message: Annotated[str, Field(description="The id that came with the message.")]
    text: str
    received: datetime
    status: Annotated[
        Status,
        Field(
            description="`received` and `decided`: the reply is still coming. `done`. `stopped`: by the person. "
            "`replaced`: by the same message in other words."
        ),
    ]
    hat: Annotated[Hat | None, Field(description="As what the coach answered; null while that is open.")]
    before: Annotated[int, Field(ge=0, description="The version of the draft before; 0: there was none.")]
    after: Annotated[int, Field(ge=0, description="The version of the draft after.")]
    segments: list[Segment]
    chips: Annotated[list[str], Field(description="Quick answers; what they say can be sent as a message.")]


class Pledge(Out):
    """The commitment as it grows, in the person's words; empty: not given."""

    step: str
    by: str
    witness: str
    confidence: str
    target_confidence: str
    first_sign: str
    stopper: str
    stopping: str


class Talk(Draft):
    """A conversation as it stands."""

    model_config = example(**_TALK)

    conversation: Conversation
    turns: Annotated[list[Turn], Field(description="But those that were replaced.")]
    state_phase: Annotated[str, Field(description="How far the talk has come.")]
    options: Annotated[list[str], Field(description="Quick answers now; what they say can be sent as a message.")]
    pledge: Pledge
    waiting: Annotated[str, Field(description="The turn whose reply is not finished; empty: none.")]


class Done(Out):
    """How a reply ended: the `data` of the event `done`."""

    model_config = example(status="done", version=2, chips=["Yes", "Not yet"])

    status: Status
    version: Annotated[int, Field(ge=0, description="The version of the draft now.")]
    chips: list[str]


class Feedback(In):
    """What the person thinks of a reply."""

    model_config = example(good=False, reason="It asked what I had said already.")

    good: bool
    reason: Annotated[str, Field(max_length=2_000)] = ""
