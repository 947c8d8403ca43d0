"""The closed list of moves: what the coach can do, with which hat on, and when."""

from typing import Literal, NamedTuple

from coach.domain import Hat

Stage = Literal["arrive", "focus", "sharpen", "defend", "finish", "any"]
MoveName = Literal[
    "Receive",
    "Mirror",
    "ChooseFocus",
    "AskIntent",
    "AskPart",
    "Clarify",
    "RaiseFinding",
    "GiveReading",
    "ReadBack",
    "Explain",
    "ShowExample",
    "Teach",
    "Acknowledge",
    "ExploreResistance",
    "ExploreImposed",
    "DeclineToWrite",
    "Polish",
    "AcceptDismissal",
    "Repair",
    "Park",
    "Challenge",
    "Stretch",
    "Commit",
    "Summarise",
    "FollowUp",
    "Celebrate",
    "OfferHuman",
    "ReferOn",
    "StayOnTopic",
    "ExplainSelf",
    "AskPermission",
    "ConfirmReading",
    "Close",
]


class Move(NamedTuple):
    """A move; `coaching` says whether a turn led by it counts as coaching (not an answer, not agreed teaching)."""

    name: MoveName
    hat: Hat
    stage: Stage
    coaching: bool = True


MOVES: tuple[Move, ...] = (
    Move("Receive", "coach", "arrive"),
    Move("AskIntent", "coach", "arrive"),
    Move("FollowUp", "coach", "arrive"),
    Move("Teach", "consultant", "arrive", coaching=False),
    Move("ChooseFocus", "facilitator", "focus"),
    Move("GiveReading", "consultant", "focus", coaching=False),
    Move("Mirror", "coach", "sharpen"),
    Move("AskPart", "coach", "sharpen"),
    Move("RaiseFinding", "coach", "sharpen"),
    Move("ReadBack", "coach", "sharpen"),
    Move("Clarify", "coach", "any"),
    Move("ConfirmReading", "coach", "any"),
    Move("AskPermission", "coach", "any"),
    Move("Explain", "consultant", "any", coaching=False),
    Move("ShowExample", "mentor", "any", coaching=False),
    Move("Acknowledge", "change-agent", "any"),
    Move("ExploreResistance", "change-agent", "any"),
    Move("ExploreImposed", "change-agent", "any"),
    Move("DeclineToWrite", "coach", "any", coaching=False),
    Move("Polish", "facilitator", "any", coaching=False),
    Move("AcceptDismissal", "facilitator", "any"),
    Move("Repair", "facilitator", "any", coaching=False),
    Move("Park", "facilitator", "any"),
    Move("Challenge", "coach", "defend"),
    Move("Stretch", "coach", "finish"),
    Move("Commit", "coach", "finish"),
    Move("Summarise", "facilitator", "finish"),
    Move("Celebrate", "coach", "finish"),
    Move("Close", "facilitator", "finish"),
    Move("OfferHuman", "facilitator", "any", coaching=False),
    Move("ReferOn", "facilitator", "any", coaching=False),
    Move("StayOnTopic", "facilitator", "any", coaching=False),
    Move("ExplainSelf", "facilitator", "any", coaching=False),
)
BY_NAME = {move.name: move for move in MOVES}
