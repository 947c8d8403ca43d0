# ruff: noqa: ARG001 -- the rules share one shape
"""Whether words that usually show an act do so here: what was asked, and what is on the table, may say otherwise."""

import re
from collections.abc import Callable

from coach.dialogue.acts import ActKind
from coach.language.reading.clauses import Clause
from coach.language.reading.message import Message

Found = re.Match[str]

#: Questions whose answers tell of people and work: what they say of others is no act of their own.
TOLD = frozenset(
    "effect measure signs change team whom depends influence why-now draft first-sign stopper stopping rule which answer lost needed worth yours suffer manager questions another".split()
)
#: Questions that may be answered with "I do not know, X will find out".
LOOKED_UP = frozenset(("baseline", "target", "due", "owner", "find out", "rule", "serves"))
_USES = re.compile(
    r"\b(?:i|we)(?: will|'ll| want to| would like to| can| could| have to| need to| should| must|'d| 'd rather| would rather| did| am going to|'m going to| might){0,9}(?: rather| better)? (?:already |just |first |also ){0,9}(?:re-?write|write|wrote|draft|drafted|written|rephrase|reword|formulate|fill|complete|think of|come up with|create|make)\b"
)
_ASKS = re.compile(
    r"^(?:\W|and |but |so |ok |well ){0,9}(?:tell|write|what|who|give|translate|how|when|where|can|could|recommend|sing|make|play|which|do|is|find|help|explain|solve|calculate)\b"
)
_COUNTS = re.compile(
    r"^(?:\W|maybe |i think |well ){0,9}(?:how (?:many|much|often|long|fast|quickly|soon|far|well|satisfied|high|low)|the|what share|what percentage|who|when|where|whether|if)\b"
)
_OKRS = re.compile(r"\b(?:okrs?|goals?|goal setting|this|these|that|it all|exercise|method|all of it)\b")
_HIT = re.compile(
    r"\b(?:hit|reach|make it|make that|get there|achieve|sandbag\w*|safe|certain|easy|in the bag|cake|target|number)\b"
)
_NOBODY = re.compile(r"^(?:nobody|no ?one)\b")
_OWN = re.compile(r"\b(?:i|i'm|im|me|my|we|us|our|we're|ich|je|wir|nous|estoy)\b|^(?:this|it|that|honestly|so|ugh)\b")
_WISHES = re.compile(
    r"^\W*$|\b(?:please|just|and|but|so|then|ok|okay|now|can we|could we|i(?:'d| would|'ll| want| need| prefer| like| don't)?(?: rather| like| want| prefer| need)?|no|the|too|too many|with|enough|want|prefer|to)\W*$"
)
#: Said of what has just been put on the card.
_DISLIKED = re.compile(r"\b(?:sounds|looks|reads|like)\b")
_ENOUGH = re.compile(r"(?:no more|no|ok(?:ay)?|please|thanks|stop|enough|really|that's enough|now|[,. ])*")
_WHAT = re.compile(r"\s*(?:what|how (?:many|much|often|long|it|that|this)|when|who|which|whether|where|if)\b")
_FEW = 3


def stands(kind: ActKind, message: Message, clause: Clause, found: Found) -> bool:
    """Whether a sign in a clause means what it usually does."""
    rule = _RULES.get(kind)
    return rule is None or rule(message, clause, found)


def told(message: Message) -> bool:
    """Whether the open question asks them to tell something."""
    return message.topic.replace(" ", "-") in TOLD or (
        message.asked is not None and message.asked.move == "RaiseFinding"
    )


#: So many words of approval speak of the draft; fewer answer what was asked.
_WHOLE = 3


def _write(message: Message, clause: Clause, found: Found) -> bool:
    return not _USES.search(clause.plain[: found.end() + 4]) or bool(re.search(r"\b(?:you|u)\b", found[0]))


def _approve(message: Message, clause: Clause, found: Found) -> bool:
    asked = message.asked
    if not message.sheet.goals or "?" in clause.text or message.topic == "kind":
        return False
    if asked and asked.move in ("ConfirmReading", "AskPermission"):
        return len(found[0].split()) >= _WHOLE
    before = clause.plain[: found.start()]
    return not told(message) or found.start() <= 12 or len(before.split()) <= 2 or bool(_ENOUGH.fullmatch(before))


def _pushed(message: Message, clause: Clause, found: Found) -> bool:
    """A point pushed away: the words have to be most of what a told answer says."""
    if message.asked is None:
        return bool(message.sheet.goals)
    if message.asked.move in ("RaiseFinding", "ReadBack", "GiveReading", "ChooseFocus"):
        return True
    return not told(message) or len(found[0]) * 2 >= len(clause.plain)


def _safe(message: Message, clause: Clause, found: Found) -> bool:
    if not message.sheet.goals or "?" in clause.text or (message.asked and message.asked.move == "Commit"):
        return False
    return not told(message) or bool(_HIT.search(found[0]))


def _method(message: Message, clause: Clause, found: Found) -> bool:
    asks = clause.text.rstrip().endswith("?")
    if (
        asks
        and message.topic in ("measure", "signs")
        and re.match(r"^(?:\W|maybe |i think ){0,9}(?:how (?:many|much|often|long)|the )", clause.plain)
    ):
        return bool(re.search(r"\b(?:krs?|key results?|objectives?|okrs?|baseline|target)\b", clause.plain))
    return asks or not told(message) or not _COUNTS.match(clause.plain)


def _off_topic(message: Message, clause: Clause, found: Found) -> bool:
    asks = "?" in clause.text or bool(_ASKS.match(clause.plain))
    return asks and (not told(message) or "?" in clause.text)


def _imposed(message: Message, clause: Clause, found: Found) -> bool:
    if "?" in clause.text:
        return False
    return not (found[0].startswith("they ") and told(message))


def _resists(message: Message, clause: Clause, found: Found) -> bool:
    if message.asked and message.asked.move == "ExploreResistance":
        return bool(re.search(r"\bokrs?\b", clause.plain))
    return not (told(message) and message.asked and message.asked.move != "RaiseFinding") or bool(
        _OKRS.search(found[0])
    )


def _unknown(message: Message, clause: Clause, found: Found) -> bool:
    if "?" in clause.text and found[0].strip() != "?":
        return False
    if _NOBODY.match(found[0]) and message.topic not in (*LOOKED_UP, "measure") and message.topic:
        return False
    if found.start() == 0 and _WHAT.match(clause.plain[found.end() :]):
        return True
    rest = len(clause.plain[found.end() :].split())
    if message.topic in LOOKED_UP or message.topic in ("", "measure", "kind", "depends"):
        return message.topic != "measure" or rest <= 6
    return len(clause.plain[: found.start()].split()) <= _FEW and rest <= _FEW


def _plan(message: Message, clause: Clause, found: Found) -> bool:
    if "?" in clause.text or (message.asked and message.asked.move in ("Commit", "ReadBack", "FollowUp")):
        return False
    if message.topic in LOOKED_UP or message.topic.endswith("baseline") or message.has("unknown"):
        return True
    begins = len(clause.plain[: found.start()].split()) <= 2
    return message.topic == "measure" and begins and bool(re.match(r"^(?:i|we)\b|^let me", found[0].strip()))


def _starts(message: Message, clause: Clause, found: Found) -> bool:
    return clause.start == 0


def _corrects(message: Message, clause: Clause, found: Found) -> bool:
    if _DISLIKED.search(found[0]) and not message.state.changed:
        return False
    return bool(message.sheet.goals or message.state.pending) and not clause.text.rstrip().endswith("?")


def _ends(message: Message, clause: Clause, found: Found) -> bool:
    asked = message.asked
    if asked and asked.move in ("ConfirmReading", "AskPermission") and "that's it" in found[0]:
        return False
    return not (asked and asked.move == "ReferOn") and not (told(message) and len(clause.plain.split()) > 9)


def _new(message: Message, clause: Clause, found: Found) -> bool:
    return not told(message) or bool(re.search(r"\bokrs?\b", clause.plain))


def _asks_back(message: Message, clause: Clause, found: Found) -> bool:
    """A lone question mark is one only where there is nothing else."""
    return bool(found[0].strip("? ")) or not message.text.strip("?!. ")


def _feels(message: Message, clause: Clause, found: Found) -> bool:
    if told(message) and not _OWN.search(clause.plain):
        return False
    return not clause.text.rstrip().endswith("?") or bool(re.match(r"\b(?:i|we|what if)", found[0]))


def _way(message: Message, clause: Clause, found: Found) -> bool:
    """Said to the coach, and of nobody else: "he won't stop asking me" is no wish."""
    before = clause.plain[: found.start()]
    return bool(re.search(r"\b(?:you|u)\b", clause.plain) or _WISHES.search(before))


def _skips(message: Message, clause: Clause, found: Found) -> bool:
    return (
        message.topic not in ("due", "by")
        or len(found[0].split()) > 1
        or found[0].strip(" .!") in ("skip", "pass", "next")
    )


_RULES: dict[ActKind, Callable[[Message, Clause, Found], bool]] = {
    "write": _write,
    "approve": _approve,
    "disagree": _pushed,
    "dismiss": _pushed,
    "safe": _safe,
    "method": _method,
    "off-topic": _off_topic,
    "imposed": _imposed,
    "resistance": _resists,
    "unknown": _unknown,
    "plan": _plan,
    "greet": _starts,
    "correct": _corrects,
    "end": _ends,
    "newcomer": _new,
    "feeling": _feels,
    "skip": _skips,
    "unclear": _asks_back,
    "mode": _way,
}
