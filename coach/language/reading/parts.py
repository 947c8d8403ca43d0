"""A clause cut where one thought may end and another begin: what shows an act uses up its own part and leaves the rest."""

import re
from collections.abc import Iterator

from coach.language.reading.clauses import Clause, plain
from coach.text.spans import Span

_CUT = re.compile(
    r",\s+(?!\d)|,(?=[a-z])|(?<!\w)\s*(?:–|—)\s*|\s+-\s+|:\s+|\s+\(|\)\s*|\.{2,}\s*"
    r"|\s+(?=(?:but|because|although|though|while|aber|mais|pero)\s)"
    r"|\s+(?=(?:and|und|et|y|so)\s+(?:i|i'm|we|he|she|they|my|it|that|this|please|can|could|would|what|how|who|is|drop|remove|keep|put|then|now|honestly|actually|just|don't|thanks|thank|bye|ich|wir|on|je)\b)"
)


def parts(clause: Clause) -> tuple[Span, ...]:
    """The stretches of a clause, as places in the message."""
    return tuple(_parts(clause))


def _parts(clause: Clause) -> Iterator[Span]:
    said, at = clause.plain, 0
    for cut in _CUT.finditer(said):
        yield from _part(clause, at, cut.start())
        at = cut.end()
    yield from _part(clause, at, len(said))


def _part(clause: Clause, start: int, end: int) -> Iterator[Span]:
    words = clause.text[start:end]
    left = len(words) - len(words.lstrip())
    if words.strip():
        yield Span(clause.start + start + left, clause.start + start + len(words.rstrip()))


def covering(cut: tuple[Span, ...], start: int, end: int) -> Span:
    """The parts that a stretch touches, as one place."""
    touched = [part for part in cut if part.start < end and start < part.end]
    return Span(min((start, *(part.start for part in touched))), max((end, *(part.end for part in touched))))


_OPENER = re.compile(
    r"^(?:(?:well|hm+|uh+m*|um+|er+|oh|ah|ok(?:ay)?|so|and|but|also|then|because|honestly|tbh|basically|actually|maybe|probably|perhaps|good (?:question|point)|fair enough|(?:true|right|yes|yeah|yep|no|nope)(?=[,.;:!])|sorry|i see(?=[,.])|let me think|let me see|let me try|let's say|say|"
    r"i (?:would |'d )?(?:think|guess|believe|suppose|mean|would say|reckon)(?: that)?|i'd say(?: that)?|(?:(?:that|it|this) )?(?:should|could|would|will|might) (?:probably )?be|it (?:would|will|should|could) be(?: that)?|that would be(?: that)?|it'd be|it is|it's|something like|somehow|for me|in my opinion|imho|to be honest|"
    r"my guess(?: is)?|the thing is|what i (?:mean|want) is(?=:)|also|na ja|naja|ich (?:denke|glaube|w[üu]rde sagen)|je (?:pense|dirais|crois)(?: que)?|creo(?: que)?|dir[ií]a(?: que)?)(?=[\s,.…:;!–-])[\s,.…:;!–-]*){1,9}"
)
_CLOSER = re.compile(
    r"(?:[\s,.;:!–—-]{1,4}(?:i (?:think|guess|suppose|believe|would say|reckon)|i'd say|somethin\w* like (?:that|this)|or so|or something(?: like that)?|you know|if you know what i mean|if that makes sense|right\?|maybe|probably|tbh|honestly|for example|and so on|etc\.?|haha|lol|please|creo|glaube ich|denke ich|je crois|je pense)){1,9}[\s.!]*$"
)


def opened(text: str, start: int = 0) -> Span:
    """Where the words begin and end that are not what people say while they think, in a text that stands at `start`."""
    said = plain(text)
    begun = _OPENER.match(said)
    at = begun.end() if begun else 0
    closed = _CLOSER.search(said, at)
    end = closed.start() if closed else len(said)
    inner = said[at:end].strip(" \t\n,;:–—-")
    if not inner:
        return Span(start, start + len(text))
    at = said.index(inner, at)
    return Span(start + at, start + at + len(inner))
