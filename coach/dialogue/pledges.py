"""The commitment at the end of a talk, filled in from answers in the person's words."""

from dataclasses import replace

from coach.dialogue.acts import Act
from coach.dialogue.state import Pledge, State

#: From the topics of `Commit` to the fields of the pledge.
FIELDS = {
    "step": "step",
    "smaller": "step",
    "by": "by",
    "confidence": "confidence",
    "witness": "witness",
    "target confidence": "target_confidence",
    "first sign": "first_sign",
    "stopper": "stopper",
    "stopping": "stopping",
}


def answered(state: State, topic: str, act: Act) -> State:
    """The state with the answer in its field; other words for the step ask for its confidence anew."""
    field = FIELDS.get(topic)
    if field is None:
        return state
    said = {field: act.value or act.words}
    if topic == "smaller":
        said["confidence"] = ""
    return replace(state, pledge=replace(state.pledge, **said))


def slotted(state: State, act: Act) -> State:
    """The state with a day or a person that was named beside the answer."""
    field = {"due": "by", "owner": "witness"}.get(act.slot or "")
    if field is None or getattr(state.pledge, field):
        return state
    return replace(state, pledge=replace(state.pledge, **{field: act.value}))


def lines(pledge: Pledge) -> tuple[str, ...]:
    """What was given, in the order of the card, each in quotes."""
    given = (pledge.step, pledge.by, pledge.witness, pledge.first_sign, pledge.stopper, pledge.stopping)
    said: list[str] = []
    for words in filter(None, given):
        if not any(words in other for other in said):
            said.append(words)
    return tuple(f"“{words}”" for words in said)
