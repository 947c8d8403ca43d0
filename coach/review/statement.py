"""One sentence of a draft, read once for all criteria: its words, its verb, its quantities.

Scaffolding around the sentence is blanked out with spaces of the same length, so that every offset is an offset in the
text as given.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache

from coach.review.forms import among
from coach.review.scaffolding import blank
from coach.review.verbs import Verb, lead, predicate
from coach.text.dates import When, dates
from coach.text.quantities import Change, Quantity, changes, quantities, relative
from coach.text.spans import Span
from coach.text.words import Word, words

#: Characters of one objective or key result that are looked at; no sentence is longer, and reading stays quick.
MOST = 4000


@dataclass(frozen=True)
class Statement:
    """A sentence and what was read off it; spans are offsets in `text`."""

    text: str

    @cached_property
    def plain(self) -> str:
        """The text with scaffolding blanked out: same length, or `MOST` characters of a longer one."""
        return blank(self.text[:MOST])

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words with their places."""
        return words(self.plain)

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """Its words in lower case."""
        return tuple(word.lower for word in self.words)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Its quantities, see `text.quantities`."""
        return quantities(self.plain)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Where it states a starting value."""
        return changes(self.plain)

    @cached_property
    def relative(self) -> tuple[Quantity, ...]:
        """Its quantities that are amounts of change."""
        return relative(self.plain)

    @cached_property
    def dates(self) -> tuple[When, ...]:
        """Its dates."""
        return dates(self.plain)

    @cached_property
    def lead(self) -> Verb | None:
        """The verb it begins with, see `verbs.lead`."""
        return lead(self)

    @cached_property
    def behind(self) -> int:
        """Where its words go on behind the verb it begins with; 0 without one."""
        return self.lead.at + 1 if self.lead else 0

    @cached_property
    def predicate(self) -> int | None:
        """Where the verb said of its subject stands, see `verbs.predicate`."""
        return predicate(self)

    @cached_property
    def whole(self) -> Span:
        """The span of the text."""
        return Span(0, len(self.text))

    def has(self, lexicon: frozenset[str], start: int = 0, stop: int | None = None) -> bool:
        """Whether one of the words `start` to `stop` has a base form in the lexicon."""
        return any(among(word, lexicon) for word in self.lower[start:stop])

    def first(self, lexicon: frozenset[str], start: int = 0, stop: int | None = None) -> Word | None:
        """The first of those words."""
        return next((word for word in self.words[start:stop] if among(word.lower, lexicon)), None)

    def at(self, place: int) -> int:
        """The number of words that end at or before a character offset."""
        return bisect_right(self._ends, place)

    @cached_property
    def _ends(self) -> list[int]:
        return [word.span.end for word in self.words]


@lru_cache(maxsize=4096)
def read(text: str) -> Statement:
    """The statement of a text, shared between criteria."""
    return Statement(text)
