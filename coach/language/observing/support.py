"""Whether what a reply says of a source stands in the passage: the share of its content that the passage holds."""

import re

from coach.language.observing.numbers import values
from coach.language.observing.reply import MARKS, QUOTED, Reply, content, sentences, stem

_SAYS = re.compile(
    r"\b(?:guides?|book|handbook|passage|text|chapter|authors?|sources?|library|literature|stud(?:y|ies)|research(?:ers)?|articles?|doerr|wodtke|grove|google|method|it|they|section|paragraph|footnote)\b"
    r"[^.?!]{0,40}\b(?:says?|said|writes?|wrote|puts?|warns?|advises?|recommends?|suggests?|explains?|states?|notes|mentions?|defines?|insists?|distinguish(?:es)?|forbids?|allows?|demands?|requires?|asks for|treats?|lists?|calls?|compares?|argues?|claims?|found|holds)\b"
    r"|\baccording to\b|\bas (?:the|our|your) (?:guide|book|handbook|text|source|passage)\b|\b(?:guide|book|handbook|passage|text|chapter)(?:['’]s)?\b[^.?!]{0,30}:|\bin the (?:guide|book|handbook|text)\b|\bguide(?:['’]s)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not|never|no|none|nobody|without|rarely|seldom|hardly|cannot|n['’]t|\w+n['’]t|avoid|against|instead of|rather than|less|fewer|only)\b",
    re.IGNORECASE,
)
#: The share of a sentence's content words that have to stand in the passage.
LEAST = 0.6


def contained(sentence: str, passage: str) -> bool:
    """Whether a passage supports a sentence: its words and numbers stand there, and neither denies what the other says.

    A test of containment, not of meaning: a sentence that passes may still twist what it rests on, and a free rewording
    fails; then it has to be quoted instead.
    """
    words = [stem(word) for word in content(sentence)]
    if not words:
        return True
    held = {stem(word) for word in content(passage)}
    share = sum(any(_alike(word, one) for one in held) for word in words) / len(words)
    given = list(values(passage))
    numbers = all(any(abs(one - other) < 1e-6 + 0.001 * abs(other) for other in given) for one in values(sentence))
    return share >= LEAST and numbers and _agrees(sentence, passage)


def _alike(one: str, other: str) -> bool:
    return one == other or (len(one) > 4 and len(other) > 4 and one[:5] == other[:5])


def _agrees(sentence: str, passage: str) -> bool:
    """Whether the sentence of the passage that is nearest says yes and no where this one does."""
    mine = {stem(word) for word in content(sentence)}
    nearest = max(sentences(passage), key=lambda one: len(mine & {stem(word) for word in content(one)}), default="")
    return bool(_NEGATED.search(sentence)) == bool(_NEGATED.search(nearest))


def misattributes(reply: Reply) -> bool:
    """Whether it lays something at a source's door that no cited passage says."""
    passages = [" ".join(text.split()) for text in reply.cited]
    text = reply.text
    for quoted in QUOTED.findall(text):
        if " ".join(quoted.split()).strip(MARKS) in reply.borrowed:
            text = text.replace(quoted, "“”")
    for sentence in sentences(text):
        if not _SAYS.search(QUOTED.sub("“”", sentence)) or sentence.rstrip('"”’) ').endswith("?"):
            continue
        if not passages:
            return True
        quoted = [one.strip("“”\"'„«»‘’ .,…") for one in QUOTED.findall(sentence)]
        quoted = [one for one in quoted if len(one.split()) > 2]
        if quoted and not all(any(one.casefold() in text.casefold() for text in passages) for one in quoted):
            return True
        rest = _SAYS.sub(" ", QUOTED.sub(" ", sentence))
        if not quoted and not any(contained(rest, text) for text in passages):
            return True
    return False
