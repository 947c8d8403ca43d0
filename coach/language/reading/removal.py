"""Cards that are to go: named, or all but those that are to stay."""

import re

from coach.dialogue.acts import Act
from coach.domain import Card
from coach.language.reading import references
from coach.language.reading.clauses import Clause
from coach.language.reading.message import Message
from coach.text.spans import Span

_LEAD = (
    r"^(?:please |let's |let us |and |then |so |now |also |hm+,? |true,? |ok(?:ay)?,? |yes,? |no,? |well,? |thanks,? |i(?:'d| would|'ll| will)? (?:like to |want to |rather )?|we (?:can|could|should|will|want to) (?:just )?|just |maybe |"
    r"can (?:you|we) |could (?:you|we) |you can ){0,9}"
)
_REMOVE = re.compile(
    _LEAD
    + r"(?P<verb>drop|remove|delete|take (?:out|off|away)|throw (?:out|away)|kick out|get rid of|scrap|leave out|park|cut out|cross out|erase|cancel|forget(?: about)?|put|set|take|kick|leave|lose|streiche?|l[öo]sche?|entferne?|supprimer?|enlever?|elimina(?:r)?|quita(?:r)?)\b"
    r"(?P<what>.{1,120}?)(?P<aside>\b(?:aside|out|away|off|to the side|on hold|for later|for now|weg|raus)\b.{0,20})?[.! ]*$"
)
_MOVABLE = ("put", "set", "take", "kick", "leave")
_KEEP = re.compile(
    _LEAD
    + r"(?:(?:only |just )?(?:keep|stay with|stick (?:to|with)|leave)(?: only| just)?|(?:drop|remove|delete|scrap) (?:all|everything|the rest|all of them)(?: \w+)? (?:except|but|apart from)(?: for)?|only(?= (?:kr |number )?\d)|nur(?= \d)|behalte)\b(?P<what>.{1,80}?)(?: only| and (?:drop|remove|delete) (?:the (?:rest|others?)|everything else))?[.! ]*$"
)
#: So many words name what is to go; more are a story.
_MOST = 9
_AND = re.compile(r"\s*(?:,|&|\b(?:and|und|et|y|plus)\b)\s*")
_POINT = re.compile(r"^\s*(?:it|that|this)?\s*(?:point|topic|subject|question|that|this|it)\b")


def named(said: str) -> bool:
    """Whether words begin as those do that take something off."""
    return bool(_REMOVE.search(said) or _KEEP.search(said))


def removed(message: Message, clause: Clause) -> bool:
    """Whether a clause takes cards off; the acts are added, one a card."""
    goal = message.sheet.goal
    if goal is None and not message.sheet.goals:
        return False
    gone = _gone(message, clause.plain)
    for card in gone:
        message.add(Act("remove", clause.text, card=card.id), clause.start)
    if gone:
        message.spend(Span(clause.start, clause.end))
    return bool(gone)


def _gone(message: Message, said: str) -> tuple[Card, ...]:
    results = message.sheet.goal.key_results if message.sheet.goal else ()
    only = re.search(
        r"\bonly\b|\bexcept\b|\ball but\b|\beverything but\b|\bapart from\b|\bjust\b|\bnur\b|the (?:rest|others?)|everything else",
        said,
    )
    if results and only and (kept := _KEEP.search(said)):
        alone = references.alone(kept["what"], message.sheet)
        stays = references.cards(kept["what"], message.sheet) or ((alone,) if alone else ())
        return tuple(card for card in results if card not in stays) if stays else ()
    found = _REMOVE.search(said)
    if (
        not found
        or len(found["what"].split()) > _MOST
        or (found["verb"] in _MOVABLE and not found["aside"])
        or _POINT.match(found["what"])
    ):
        return ()
    if references.is_objective(found["what"]) and not references.cards(found["what"], message.sheet):
        return ()
    named = references.cards(found["what"], message.sheet)
    each = [references.alone(part, message.sheet) for part in _AND.split(found["what"])]
    if len(each) > 1 and all(each):  # "the training and the sync": one word is enough where every one names a card
        every = {card.id for card in (*named, *each) if card}
        return tuple(card for card in results if card.id in every)
    alone = each[0] if not named and message.asked is None else None
    return named or ((alone,) if alone else ())
