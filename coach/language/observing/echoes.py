"""Whether a reply says again what an earlier one said."""

import re

from rapidfuzz import fuzz

from coach.language.observing.reply import QUOTED, Reply, content, sentences

_ALIKE, _LEAST = 80, 3
_ABBREVIATED = re.compile(r"[^\w\s“”]")


def repeats(reply: Reply) -> bool:
    """Whether a sentence of it is, but for small words, one of before; quotations and short receipts do not count."""
    earlier = [one for text in reply.before for one in map(_bare, sentences(QUOTED.sub("“”", text))) if one]
    return any(_same(one, other) for one in map(_bare, reply.sentences) if one for other in earlier)


def _bare(sentence: str) -> str:
    """A sentence as it is compared; "" where it is too short to matter."""
    words = _ABBREVIATED.sub(" ", sentence.casefold()).split()
    return " ".join(words) if len(words) > _LEAST else ""


def _same(one: str, other: str) -> bool:
    if fuzz.ratio(one, other) >= _ALIKE or fuzz.token_sort_ratio(one, other) >= _ALIKE + 5:
        return True
    mine, theirs = set(content(one)), set(content(other))
    return len(mine) >= _LEAST and len(mine & theirs) >= 0.75 * len(mine | theirs)
