"""The statements of a reply, and what each is made of: the person's words, words of its own, whom it speaks of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coach.language.observing.numbers import values
from coach.language.observing.reply import Reply, content, stem

#: The method's own words: a sentence that holds one speaks of goals as such, or of this draft's parts.
METHOD = re.compile(
    r"\b(?:okrs?|objectives?|key results?|krs?|goals?|outcomes?|outputs?|inputs?|initiatives?|baselines?|targets?|measures?|metrics?"
    r"|kpis?|check-?ins?|scor(?:e|es|ing)|confidence|stretch|committed|aspirational|guard|counter\w*|health metric|guide|handbook"
    r"|yardstick|indicators?|leading|lagging|quarter|horizon|cycle|teams|companies|handbooks)\b",
    re.IGNORECASE,
)
_TOOL = re.compile(
    r"\b(?:paste|press|click|type|upload|undo|export|download|scroll|reload|saved?|stored?|kept|deleted?|server|field|button|card|screen|menu|settings?|version|account|draft (?:is|stays|stands)|stands? as|stays as)\b",
    re.IGNORECASE,
)
_TO_THEM = re.compile(r"\b(?:you|your|yours|yourself|you['’]\w+|du|ihr|dein\w*|tu|tú)\b", re.IGNORECASE)
_OF_ME = re.compile(r"\b(?:i|i['’]\w+|me|my|mine|ich|mir|yo)\b", re.IGNORECASE)
#: Words of talking itself: they say nothing about anybody's world.
EVERYDAY = frozenset(
    stem(word)
    for word in (
        "able again all attempt meant promise possible plan planned people person colleague already always answer anybody anyone anything around ask away back before begin begun best better between bring "
        "call came card change choose clear come day deal different done draft easy either else end enough even ever every everything far find first follow "
        "further given go goes going good got half hand happen head hear help here hold honest hurry idea keep kept kind know last later lay least leave left less let "
        "like line little long look mark matter mean might mind moment more much must name near need never new next nobody nothing number often open other out own page part "
        "perhaps piece place point put question quite rather read ready really reason rest right round said say see seem set shall show side skip small some somebody someone "
        "something soon speak stand start stay step still stop sure take talk tell thank thing think time told today together top touch towards turn two use way week well "
        "whatever whole whoever without word work world would write written wrong year yes yesterday tomorrow overnight corridor"
    ).split()
)
_ASKING = re.compile(
    r"^(?:(?:and|so|but|or|then)\s+)?(?:what|who|whom|whose|how|why|where|when|which|by|at|in|on|with|for|from|if|as|is|are|was|were|do|does|did|shall|should|will|would|can|could|may|might|the last|once|given|suppose|of)\b",
    re.IGNORECASE,
)
_HEAD = re.compile(r"(?:,|[:;–—-])\s+(?=[^,:;–—]*\?$)")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that does not ask, or what stands before a question in one that does.

    `shared` and `fresh` count its content words and numbers that the person said, and that they did not; `quoted` its
    quotations.
    """

    text: str
    shared: int
    fresh: int
    quoted: int
    to_them: bool
    of_me: bool
    tool: bool
    method: bool

    @property
    def novelty(self) -> float:
        """The share of what it says that the person did not."""
        whole = self.shared + self.fresh + self.quoted
        return self.fresh / whole if whole else 0.0


def statements(reply: Reply) -> Iterator[Statement]:
    """The statements of a reply, in order."""
    numbers = {round(value, 3) for text in reply.said for value in values(text)}
    for sentence in reply.sentences:
        text = sentence
        if sentence.rstrip('"”’)] ').endswith("?"):
            head, *rest = _HEAD.split(sentence.rstrip('"”’)] '), maxsplit=1)
            if not rest or _ASKING.match(head) or re.match(r"(?:and|so|but|well|hm+|ok\w*)\b\W*$", head, re.IGNORECASE):
                continue
            text = head
        yield _statement(text, reply.known, numbers)


def _statement(text: str, known: frozenset[str], numbers: set[float]) -> Statement:
    stems = [stem(word) for word in content(text)]
    words = [shares(word, known) for word in stems if shares(word, known) or word not in EVERYDAY]
    counted = [round(value, 3) in numbers for value in values(text)]
    both = [*words, *counted]
    return Statement(
        text=text,
        shared=sum(both),
        fresh=len(both) - sum(both),
        quoted=text.count("“”"),
        to_them=bool(_TO_THEM.search(text)),
        of_me=bool(_OF_ME.search(text)),
        tool=bool(_TOOL.search(text)),
        method=bool(METHOD.search(text)),
    )


def shares(word: str, known: frozenset[str]) -> bool:
    """Whether a stem is one of the known ones, or begins like one."""
    return word in known or (len(word) > 3 and any(one[:4] == word[:4] and len(one) > 3 for one in known))
