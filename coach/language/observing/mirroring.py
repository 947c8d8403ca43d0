"""Whether a reply mirrors what the person said: by its parts where they are known, else by its text."""

import re
from collections.abc import Sequence

from coach.language.observing.reply import Reply
from coach.language.observing.statements import Statement, statements

_RECEIPT = re.compile(
    r"^\W*(?:noted|thanks?|thank you|got it|ok(?:ay)?|understood|i see|i hear you|sure|fine|right|good|saved|sorry|hm+|clear|yes|no)\b[^,:;–—]{0,40}[.!]?$",
    re.IGNORECASE,
)
_CONTRAST = re.compile(
    r"\b(?:but|not|no longer|instead|rather|while|whereas|both|between|and yet|on the (?:one|other)|once|now|then|still|more than|from .+ to|each|all|none|so)\b|→",
    re.IGNORECASE,
)
_PRAISE = re.compile(
    r"\b(?:great|impressive|amazing|admire|brilliant|lovely|wonderful|well done|wealth of)\b", re.IGNORECASE
)
_SAID, _MOST_FRESH = 2, 0.75


def reflects(reply: Reply) -> bool:
    """Whether some statement of it says the person's own content back."""
    return reflections(reply) > 0


def reflections(reply: Reply, kinds: Sequence[str] = ()) -> int:
    """How many: the parts of kind `reflect` where `kinds` of parts are known, else statements that mirror."""
    if kinds:
        return sum(kind == "reflect" for kind in kinds)
    return sum(map(_mirrors, statements(reply)))


def _mirrors(one: Statement) -> bool:
    """A statement about them or what is theirs, made mostly of what they brought; a fact of the coach's own is none."""
    if _RECEIPT.match(one.text) or one.tool or _PRAISE.search(one.text) or (one.of_me and not one.to_them):
        return False
    said = one.shared + one.quoted
    if one.method and not one.to_them and one.novelty > 0.5:
        return False
    if said >= _SAID and one.novelty <= _MOST_FRESH:
        return one.quoted == 0 or one.shared + one.fresh > 0
    if one.to_them:
        return said >= 1 or bool(_CONTRAST.search(one.text))
    return said >= 1 and bool(_CONTRAST.search(one.text)) and one.novelty <= _MOST_FRESH
