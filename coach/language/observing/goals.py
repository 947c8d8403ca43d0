"""Whether a reply holds a goal that the person did not write: a state to reach, or a measure with a target."""

import re
from collections.abc import Iterator

from coach.language.observing.numbers import values
from coach.language.observing.reply import MARKS, QUOTED, Reply, content, sentences, stem
from coach.language.observing.statements import EVERYDAY, Statement, statements

_QUOTE = re.compile(r"[“\"„«‘']([^”\"»“’']{3,})[”\"»“’']")
_TARGET = re.compile(
    r"\b\d[\d.,]*\s?%?\s*(?:→|->|to|auf|a)\s*(?:\{?\d)|→\s*\d|\b(?:to|under|below|over|above|at least|at most|no more than|fewer than|less than|more than|within|in under|up to|down to|by|auf|unter|über|mindestens|menos de|más de)\s+(?:about |around |roughly )?(?:\d|a (?:third|quarter|half|fifth|day|week)|half|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|zero)\b|\b(?:halved|doubled|tripled|double|halve|a third (?:of|less|more|fewer)|by a (?:third|half|quarter|fifth)|\d+ ?%|passes half|zero|la mitad|every second|three in four|nine in ten)\b",
    re.IGNORECASE,
)
_OFFERS = re.compile(
    r"\b(?:might read|could read|would read|reads? like|read(?:s)? something like|something like|along the lines of|for (?:instance|example)|e\.g\.|such as|like|say,|,\s*say\b|let['’]s say|how about|what about|what if|picture|imagine|suppose it said|turned (?:round|into)|becomes?|would (?:be|hang|go|come out as|sound)|you(?:['’]d| would| could| might) (?:put|write|say|have|phrase|word)|i(?:['’]d| would) (?:just |simply |maybe )?(?:go with|put|write|say|phrase|word|keep)|could be|might be|call it|is it (?:more )?that|would it be fair to say|what it is for|that['’]s what i imagine|reversal|in other words|put differently|meaning|one could say|man könnte|etwa|zum beispiel|steht dann da|lo digo a mi manera|por ejemplo|te suena|trifft es das|sorted|is it (?:about|rather)|your objective (?:is|would be|could be)|the (?:objective|goal|key result)(?: (?:is|would be|could be|might be|then)|:)|o:|kr ?\d?:|objective:|key results?:|options?:|draft:|version:|version is|rewritten|reworded|polished|cleaned up|here (?:is|are|you go|goes)|so that|without|with no more than|it['’]s \w+, )",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"^(?:(?:and|or|then|so|well|first|second|third|\(?\d[).]|[-•*]|[a-c]\))\s*)*(?:increase|reduce|raise|cut|lower|improve|grow|build|launch|achieve|deliver|ensure|make|become|halve|double|win|reach|get|bring|keep|hold|move|shorten|speed up|turn|establish|create|strengthen|enable|help|have|every|each|all|no|nobody|zero|fewer|more|less|steigern|senken|reduzieren|jede[rs]?|alle|keine?|weniger|mehr|aumentar|reducir|lograr|cada|todos|ningún)\b",
    re.IGNORECASE,
)
_WH = re.compile(
    r"\b(?:what|who|whom|how|why|where|when|which|wer|was|wie|wann|warum|woran|welche\w*|qué|quién|cómo|cuándo|cuál)\b",
    re.IGNORECASE,
)
_OF_US = re.compile(
    r"\b(?:you|your|yours|i|i['’]\w+|me|my|we could|let['’]s|du|dein\w*|ihr|ich|tu|tú|yo|guide|card|draft|objective|key result|question|word|line|sentence|measure|number|date|answer|method|passage|noted|undo|okr\w*|says?|said|wrote)\b",
    re.IGNORECASE,
)
_SCALE = re.compile(r"\b(?:on a scale )?from 0 to 10\b", re.IGNORECASE)
_BLANK = re.compile(r"\{[^}]*\}|_{2,}|\[[^\]]*\]")
_STATE, _FRESH, _NOVEL = 3, 2, 0.5


def writes_goal(reply: Reply) -> bool:
    """Whether some piece of it is a goal, or a target for one, in words or numbers that are not the person's."""
    text = _SCALE.sub(" ", reply.text)
    said = [" ".join(one.split()).casefold() for one in reply.said]
    for quoted in QUOTED.findall(text):
        bare = " ".join(quoted.split()).strip(MARKS)
        if bare in reply.borrowed or any(bare.casefold() in one for one in said):
            text = text.replace(quoted, " ")
    given = {round(value, 4) for one in reply.said for value in values(one)}
    rest = Reply(text, reply.said)
    return any(map(_state, statements(rest))) or any(
        _goal(piece, whole, reply.known, given) for whole in sentences(text) for piece in _pieces(whole)
    )


def _state(one: Statement) -> bool:
    """A statement of how things are, in words of its own, that speaks of nobody here and of no method."""
    alone = not (one.to_them or one.of_me or one.method or one.tool or _WH.search(one.text) or _OF_US.search(one.text))
    return alone and one.shared > 0 and one.fresh >= _FRESH and one.novelty >= _NOVEL


def _pieces(sentence: str) -> Iterator[str]:
    """A sentence, and what it quotes or lists after a colon or in brackets."""
    yield sentence
    yield from _QUOTE.findall(sentence)
    yield from (one for one in re.split(r"[:;(]\s|\s[–—]\s|\b(?:or|oder) that\b", sentence)[1:] if one.strip())


def _goal(piece: str, whole: str, known: frozenset[str], given: set[float]) -> bool:
    bare = _BLANK.sub(" ", piece)
    new = [word for word in content(bare) if stem(word) not in known and stem(word) not in EVERYDAY]
    numbers = [value for value in values(bare) if round(value, 4) not in given]
    if _TARGET.search(bare) and (numbers or (len(new) >= _STATE and _OFFERS.search(whole))):
        return not (_WH.search(bare) and bare.rstrip().endswith("?") and not _OFFERS.search(whole))
    if _WH.search(bare) or len(new) < _FRESH:
        return False
    shaped = bool(_VERB.match(bare)) or not _OF_US.search(bare)
    return shaped and len(new) >= _STATE and bool(_OFFERS.search(whole) or _VERB.match(bare))
