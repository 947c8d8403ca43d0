"""What a question asks for beyond its words: an example, and of which kind of work."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from coach.retrieval import shipped
from coach.retrieval.lexical import words

# So many telling words are no sentence: whoever types "helpdesk okrs" wants to see some.
_BARE = 4
_EXAMPLE = re.compile(
    r"\b(?:examples?|samples?|templates?|specimens?|inspiration|ideas? (?:for|of)|show (?:me )?(?:one|some)|got one"
    r"|(?:okrs?|key results?|objectives?|goals?|targets?) (?:for|of) (?:an? |the |our |my |us\b)?\w+"
    r"|(?:objectives?|goals?) (?:and|with) key results?|key results? (?:beyond|to|about|on|around) \w+"
    r"|what (?:could|would|might) .{0,40}\b(?:goal|objective|okr|key result|aim|write|look like)"
    r"|how (?:could|would|might) .{0,40}\b(?:written|worded|phrased|look))\b"
    # A title rather than a question: "helpdesk okrs".
    r"|\A(?!(?:who|when|how|why|what|which|where|is|are|am|do|does|did|can|could|should|must|may|will|would|has|have)\b)"
    r".*\bokrs?\W*\Z",
    re.IGNORECASE,
)


_PAIR = re.compile(
    r"\bbefore (?:and|/|-) ?after\b|\bside by side\b"
    r"|\b(?:bad|weak|poor|wrong)\b.{1,40}\b(?:better|good|improved|right) (?:version|one)"
    r"|\b(?:okrs?|key results?|objectives?|goals?|tasks?)\b.{0,20}\b(?:rewritten|reworded|turned into|improved)\b"
    r"|\b(?:bad|weak|poor) (?:and|vs\.?|versus) (?:good|better|strong)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Intent:
    """Whether an example is asked for, or one before and after; and the kinds of work that are named."""

    example: bool
    pair: bool
    functions: frozenset[str]


def intent(query: str) -> Intent:
    """What a question asks for, by its words.

    A kind of work that is named in passing, in a longer question that asks for no example, is not asked for.
    """
    said, pair = words(query), bool(_PAIR.search(query))
    example = pair or bool(_EXAMPLE.search(query))
    if not example and len(said) > _BARE:
        return Intent(example, pair, frozenset())
    stems = f" {' '.join(said)} "
    return Intent(example, pair, frozenset(f for f, names in _named().items() if any(name in stems for name in names)))


@cache
def _named() -> Mapping[str, tuple[str, ...]]:
    """The names of each kind of work as stems with a space around them."""
    return {
        function: tuple(f" {' '.join(words(name))} " for name in names)
        for function, names in shipped.functions().items()
    }
