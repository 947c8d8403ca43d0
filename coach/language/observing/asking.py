"""Whether a reply asks, how openly, and how much at once."""

import re

from coach.language.observing.reply import Reply, sentences

_ORDERS = re.compile(
    r"^(?:so |and |then |now |well,? |ok(?:ay)?,? |please |just |but )*(?:"
    r"(?:tell|walk|show|give|take|help|remind) me\b|(?:describe|name|list|pick|choose|say|share|explain|imagine|picture|think of|put|paint|write|sketch|finish|complete)\b"
    r"(?=.*\b(?:what|who|how|where|when|which|why|the|a|an|one|two|three|me|it|in|that)\b)|say more\b|go on\b)",
    re.IGNORECASE,
)
_WONDERS = re.compile(
    r"\bi(?:['’]m| am)? (?:wonder(?:ing)?|curious|would like to (?:hear|know)|['’]?d like to (?:hear|know|understand)|would love to (?:hear|know)|['’]?d love to (?:hear|know)|want to (?:hear|know)|don['’]t (?:yet )?(?:know|see|understand) (?:yet )?(?:what|who|how|where|when|which|why|whether|if))\b|\bcurious (?:what|who|how|about)\b|\b(?:let me know|tell me)\b",
    re.IGNORECASE,
)
_TAG = re.compile(
    r"^(?:ok(?:ay)?|right|yes|no|fine|good|agreed|deal|alright|all right|you know|see|isn['’]t it|doesn['’]t it|don['’]t you think)\s*\?$|,\s*(?:ok(?:ay)?|right|no|yes|you know|eh)\s*\?$",
    re.IGNORECASE,
)
_RHETORICAL = re.compile(
    r"^(?:why (?:bother|does (?:that|this|it) matter|not)|and (?:why|the result|the point)|the result|the catch|the upshot|sounds? (?:familiar|hard|odd)|who (?:would|wouldn['’]t|doesn['’]t)|what does (?:that|this) mean)\b.*\?$",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"\b(?:what|how|why|where|who|whom|whose|in what way|was|wie|warum|wer|woran|wo|qué|cómo|quién|por qué)\b",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"\b(?:how (?:many|much|often|long|far|old|big|large|high|low|soon|sure|confident|likely|fast|quickly|late)|by when|when|until when|since when|what (?:number|figure|date|day|month|week|value|percentage|share|share of|time|deadline|score|amount|baseline|rate|level|unit|target|name|year|quarter)|which (?:one|of|date|day|month|two|number|week|line|key result|figure|quarter)?|where (?:does|do|did|is|are|was) .{1,40}\bstand|how (?:does|do) .{1,40}\bstand|who (?:owns|is the owner|signs|leads|decides|approves)|wie viele?|wann|bis wann|cuánt[oa]s?|cuándo)\b",
    re.IGNORECASE,
)
_YES_NO = re.compile(
    r"^(?:(?:and|so|but|or|then|now|well|ok(?:ay)?|hm+|ah|oh|[\w ’',-]{1,60}[,:;–—-])\s+)?(?:is|are|was|were|am|do|does|did|have|has|had|will|would|can|could|should|shall|may|might|isn['’]t|aren['’]t|don['’]t|doesn['’]t|won['’]t|ist|sind|hast|habt|kann|können|soll|es|son|puedes)\b",
    re.IGNORECASE,
)
_CHOICE = re.compile(r"\b(?:or|oder|o bien)\b|\bwhich (?:one|of)\b", re.IGNORECASE)
_AND_ASK = re.compile(
    r"(?:,\s*|;\s*|[–—]\s*)(?:and|und|y)\s+(?:also |then |if so,? |then )?(?:(?:by |until |for |with |to |from )?(?:what|who|whom|how|why|where|when|which|wer|was|wie|wann|warum|qué|quién|cómo|cuándo)|bis wann|(?:is|are|does|do|can|could|would|will) (?:it|they|you|we|there|that|this|the|somebody|anybody))\b[^?]*\?"
    r"|\b(?:and|und|y)\s+(?:by )?(?:what|who|whom|how|why|where|when|wer|was|wie|wann|bis wann|warum|quién|cómo|cuándo)(?:\s+\w+){0,2}\s*\?"
    r"|,\s*(?:by )?(?:who|whom|why|when|since when)\s*\?",
    re.IGNORECASE,
)
_SETTING = re.compile(
    r"^(?:and |so |now |well,? )*(?:imagine|picture|think of|think back|put yourself|suppose|say|let['’]s say|choose a|take)\b",
    re.IGNORECASE,
)
_STARTS = re.compile(
    r"\b(?:what|who|whom|how|why|where|when|by when|which|wer|was|wie|wann|bis wann|warum|qué|quién|cómo|cuándo)\b",
    re.IGNORECASE,
)


def asks(reply: Reply) -> bool:
    """Whether the person is asked something they are expected to answer, with a question mark or without."""
    return bool(_questions(reply))


def open_ended(reply: Reply) -> bool:
    """Whether the last question asks for more than yes or no, a choice among what is offered, or one value."""
    asked = _questions(reply)
    if not asked:
        return False
    last = asked[-1]
    if not last.rstrip('"”’)] ').endswith("?"):
        return not _VALUE.search(last) and not re.search(r"\b(?:pick|choose)\b|\bwhether\b|\bif\b", last, re.IGNORECASE)
    clause = re.split(r"[:;–—]\s+|\.\s+", last)[-1]
    if _YES_NO.match(clause) and not re.match(
        r"(?:can|could|would) you (?:tell|say|describe|walk|explain|give|share)", clause, re.IGNORECASE
    ):
        return False
    if _VALUE.search(clause) or (
        _CHOICE.search(clause)
        and not re.search(r"\bor (?:less|more|so|not|anything|something|someone|somebody)\b", clause)
    ):
        return False
    return bool(_OPENS.search(clause)) or bool(_ORDERS.match(clause))


def several(reply: Reply) -> bool:
    """Whether more than one answer is expected."""
    asked = _questions(reply)
    if len(asked) > 1:
        return not _again(asked)
    return bool(asked) and _doubled(asked[0])


def _questions(reply: Reply) -> list[str]:
    found = []
    own = list(sentences(reply.own))
    for place, sentence in enumerate(own):
        bare = sentence.rstrip('"”’)] *_')
        if bare.endswith("?"):
            tag = _TAG.search(bare)
            if (tag and len(bare.split()) <= 4) or (_RHETORICAL.match(bare) and place + 1 < len(own)):
                continue
            found.append(sentence)
        elif _WONDERS.search(sentence) or (
            _ORDERS.match(sentence) and not (_SETTING.match(sentence) and own[place + 1 :])
        ):
            found.append(sentence)
    return found


def _again(asked: list[str]) -> bool:
    """Whether what looks like several questions is one with its answers offered, or the same one again."""
    first, *rest = asked
    offered = all(len(one.split()) <= 6 and not _STARTS.search(one) for one in rest)
    return offered and not _doubled(first)


def _doubled(sentence: str) -> bool:
    head = _STARTS.search(sentence)
    rest = sentence[head.end() :] if head else sentence
    return bool(_AND_ASK.search(rest))
