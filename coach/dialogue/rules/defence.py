"""The rehearsed defence: one role, three probing questions that react to what the last answer lacked."""

import re
from dataclasses import replace

from coach.dialogue.acts import Option
from coach.dialogue.situation import Choice, Question, Situation, close, key, put
from coach.text.dates import dates
from coach.text.quantities import quantities

ROLES = {
    "sponsor": "A sceptical sponsor",
    "dependent": "A team that depends on it",
    "finance": "Finance",
    "customer": "A customer",
}
_PROBES = 3
_HEDGE = re.compile(
    r"\b(?:hope(?:fully)?|should|try|probably|maybe|perhaps|might|could|i think|i guess|ideally|kind of|sort of)\b",
    re.IGNORECASE,
)
_OWNER = re.compile(r"\b(?:i|me|my|he|she|lead|manager|owner|[A-Z][a-z]+(?= (?:will|does|owns|brings|takes)))\b")


def go(s: Situation) -> Choice | None:
    """The next question of a rehearsal that was asked for or runs; None where there is none."""
    act = s.first("defend")
    if act and act.value in ROLES:
        return _probe(s, act.value, "opens", 1)
    if act:
        options = tuple(Option(label, "defend", role) for role, label in ROLES.items())
        return put(replace(s.state, phase="defend"), Question("Challenge", "who", "", (), options))
    if s.state.phase != "defend" or s.asked is None or s.asked.move != "Challenge":
        return None
    if s.asked.topic == "change":
        return None
    answer = s.first("answer", "line", "slot", "unknown", "plan", "number")
    if answer is None or not s.state.role:
        return None
    if s.state.probes >= _PROBES:
        return put(replace(s.state, phase="sharpen"), Question("Challenge", "change"))
    said = " ".join(dict.fromkeys(act.words for act in s.acts))
    return _probe(s, s.state.role, _lacks(s, said), s.state.probes + 1)


def _probe(s: Situation, role: str, lack: str, number: int) -> Choice:
    topic = f"{role} {lack}"
    state = replace(close(s.state, key(topic, "")), phase="defend", role=role, probes=number)
    return put(state, Question("Challenge", topic))


def _lacks(s: Situation, said: str) -> str:
    """What the last answer lacked, each asked for once: firmness, a number, a day, a name."""
    lacking = {
        "hedge": bool(_HEDGE.search(said)),
        "number": not quantities(said),
        "date": not dates(said),
        "owner": not _OWNER.search(said),
    }
    return next((name for name, lacks in lacking.items() if lacks and s.open(f"{s.state.role} {name}", "")), "more")
