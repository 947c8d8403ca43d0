"""Answers of few words: yes, no, one of what was offered, a number, a promise or a reach, a way to begin."""

import re
from collections.abc import Sequence

from coach.dialogue.acts import Act, Option
from coach.dialogue.state import STARTERS
from coach.domain import Card, Sheet
from coach.language.reading import references
from coach.language.reading.clauses import Clause, clauses, plain
from coach.language.reading.figures import figures
from coach.language.reading.message import Message
from coach.language.reading.signs import agreed, denied
from coach.text.numbers import numerals
from coach.text.spans import Span

_CHOOSING = (
    "ChooseFocus",
    "GiveReading",
    "Challenge",
    "Close",
    "ReferOn",
    "DeclineToWrite",
    "Polish",
    "AskIntent",
    "FollowUp",
)
#: Moves that offer points by a question that stands for each.
_POINTS = ("ChooseFocus", "GiveReading")
#: Moves whose question a yes or a no answers, whatever else is said.
_CLOSED = ("AskPermission", "ConfirmReading", "Close", "ReferOn", "Polish")
_GO_ON = re.compile(r"\b(?:go on|continue|carry on|keep going|proceed|weiter(?:machen)?|continuer|seguir)\b")
_STOP = re.compile(r"\b(?:stop|quit|end (?:here|it)|finish|break|enough|aufh[öo]ren|arr[êe]ter|parar)\b")
_FINISH = re.compile(r"\b(?:first step|wrap (?:it |this )?up|finish up|let's finish|conclude)\b")
_BRIEF = 6
_REASON = re.compile(r"[,;:]|\b(?:because|since|as|cause|cos|cuz|weil|parce que|porque)\b", re.IGNORECASE)
_BEGINNINGS = (
    ("lead", re.compile(r"\bi(?:'m| am)? (?:a |the )?(?:lead(?:ing)?|manage|managing|head|run|responsible for) (?:a |an |the |my |of )?(?:small |big )?(?:team|department|group|unit|squad|crew)\b|\bi'?m a (?:team ?lead|manager|team leader|lead|group lead)\b|\bteam ?lead(?:er)?\b")),
    ("nothing", re.compile(r"\b(?:start(?:ing)?|begin(?:ning)?) (?:from |with )?(?:scratch|nothing|zero|a blank|an empty)\b|\b(?:have|got|there is|there's) (?:really |absolutely )?(?:nothing|no draft|none)(?: yet| so far| written| at all)?\b|\b(?:don't|do not) have (?:anything|a draft|any|one)\b|\bnothing yet\b|\bempty page\b|\bblank page\b|\bno draft\b")),
    ("have", re.compile(r"\b(?:have|got|'ve got|wrote|made|prepared|already)(?: already| got| a| an| one| my| some| our| first| rough){0,9} (?:drafts?|okrs?|version|written|something (?:written|down|already)|one)\b|\b(?:have|got) (?:a |one )?(?:draft|okrs?)\b")),
)  # fmt: skip
#: A yes or a no that needs no pause behind it.
_PLAIN = re.compile(
    r"(?:oh |well,? |hm+,? )?(?:yes+|yeah+|yep|yup|ja|oui|s[ií]|nope|nah|nein|non|no (?=(?:not|it|it's|that|that's|this|they|we|i|i'm|because|but|thanks|please)\b))(?!\w)"
)
#: Who they are and why they are here: an introduction, no answer.
_PLACE = r"(?:(?!\b(?:and|but|because|which|where|nobody|no|not|never)\b)[^,;])+"
_INTRODUCED = re.compile(
    r"(?:(?:hi|hello|hey|well|so|ok(?:ay)?|and),? )*(?:"
    rf"(?:i|we) (?:work|am working|are working) (?:in|at|for|as|with) {_PLACE}|(?:i'm|i am|we're|we are|im) (?:a|an|the|from|in|at|with|working|responsible) {_PLACE}"
    r"|(?:my|our|the) (?:\w+ )?(?:lead|boss|manager|head|director|supervisor|company|team ?lead|chef|ceo)\w* (?:said|says|told|wants|wanted|asked|asks|needs)\b.*\b(?:okrs?|goals?|objectives?|targets?|this|something)\b.*"
    r"|(?:i|we)(?: now| all)? (?:need|have|must|should|were told|got told|was told|are supposed)(?: to)?(?: \w+){0,3} (?:okrs?|goals?|objectives?)(?: \w+){0,4})\W*",
    re.IGNORECASE,
)
_PLACES = ("first", "second", "third", "fourth", "fifth")
_TURN = re.compile(
    r"^(?:ok(?:ay)?,? |please |now |then |and |so |let's |let us |can we |could we |i want to |i'd like to |what about )*"
    r"(?:(?:go|switch|turn|move|jump|continue)(?: on| over)? (?:to|with) |(?:talk|think) about |look at |take |do )?(?:the |my |our )?"
    r"(?:(?P<place>first|second|third|fourth|fifth|other|last|next) (?:objective|goal|okr)|(?:objective|goal|o) ?#?(?P<number>\d))"
    r"(?: please| pls| now| then| first| next)*\W*$"
)
_SENTENCE = re.compile(r"[.;!\n,]+\s*")
_INTRODUCTION = 16
_COMMITTED = re.compile(
    r"\b(?:promises?|promised|committed|commitment|must|mandatory|required|requires|obliged|obligation|law|legal(?:ly)?|regulat\w+|has to|have to|need to happen|failure|fail(?:ed|s)?|bad|disaster|not (?:good|ok|okay|acceptable|enough|an option)|unacceptable|broken(?: word| promise)?|penalt(?:y|ies)|a fine|otherwise|(?:others|they|people|customers?|sales|teams?) (?:depend|rely|count|plan|build)\w*|depend on (?:it|us|this)|we will|owe|non-?negotiable|versprechen|zusage|promesse|promesa|certain)\b"
)
_ASPIRATIONAL = re.compile(
    r"\b(?:a? ?good quarter|reach|stretch|bet|gamble|aspirational|moonshot|ambitious|ambition|great|attempt|try|good try|a success|happy|proud|good|ok|okay|fine(?<!a fine)|win|dream|hope|see how far|not a (?:promise|commitment)|no promise|nice|super|celebrate|experimenting|guter? quartal|versuch|bon trimestre|buen trimestre)\b"
)
_LEARNING = re.compile(
    r"\b(?:learn\w*|experiment(?!ing)|exploration|explor\w+|find(?:ing)? out|pilot|test(?:ing)?|lernen)\b"
)
_DENIED = re.compile(r"\b(?:not|no|isn't|never|kein) (?:really )?(?:an? |the )?(?:promise|commitment|committed)\b")
_TURNED = re.compile(r"[,.;] (?:no|or rather|rather|i mean|actually|wait|sorry)[,.]? |\bor rather ")
_SAID = re.compile(
    r"\b(?:it's|it is|its|this is|this one is|that's|that is|thats|call it|make it|we see it as|kr ?\d is|they're|i said|i mean|i meant)(?: an?| more(?: of)?| more like| really| rather| our| just| only| like| kind of| of){0,9} "
    r"(promise|commitment|committed|must[- ]?hit|stretch(?: goal)?|reach|moonshot|aspirational|experiment|learning(?: goal)?)\b"
)


def beginning(message: Message) -> Act | None:
    """A way in, in their own words: they have a draft, nothing yet, or a team."""
    said = plain(message.text)
    if message.sheet.goals or message.state.phase != "arrive" or "?" in said or message.asked is not None:
        return None
    known = {one.value for one in (*message.state.options, *STARTERS)}
    value = next((value for value, shows in _BEGINNINGS if value in known and shows.search(said)), "")
    return Act("choose", message.text, 0.9, value=value) if value else None


def offered(text: str, options: Sequence[Option]) -> Act | None:
    """A quick answer, word for word."""
    said = _stripped(text)
    return next((act(one, text) for one in options if said and _stripped(one.label) == said), None)


def _stripped(text: str) -> str:
    return " ".join(plain(text).strip(" .!?…,;:\"'“”").split())


def act(one: Option, words: str) -> Act:
    """What choosing an option does."""
    return Act(one.kind, words, 1.0, one.card, one.slot, one.value)


def kind(message: Message, clause: Clause) -> bool:
    """A promise, a reach, something to learn: asked for, or said."""
    said = clause.plain
    told = _SAID.search(said)
    if message.topic != "kind" and (told is None or "?" in said):
        return False
    value = _kind(said if message.topic == "kind" else told[1] if told else "")
    if not value:
        return False
    message.add(Act("kind", clause.text, value=value), clause.start)
    message.spend(Span(clause.start, clause.end))
    return True


def _kind(said: str) -> str:
    said = _TURNED.split(said)[-1]
    if _DENIED.search(said):
        return "aspirational"
    if _LEARNING.search(said):
        return "learning"
    committed, reach = _COMMITTED.search(said), _ASPIRATIONAL.search(said)
    if committed and reach:
        return "committed" if committed.start() <= reach.start() else "aspirational"
    return "committed" if committed else "aspirational" if reach else ""


def yes_or_no(message: Message) -> None:
    """A yes or a no at the beginning, unless what follows is the answer and nothing asked for a yes or a no."""
    text = message.text
    for name, shows in (("yes", agreed()), ("no", denied())):
        found = shows.match(plain(text))
        if not found or not message.free(Span(0, found.end())):
            continue
        end = found.end() + len(text[found.end() :]) - len(text[found.end() :].lstrip(" ,.;:!-–—"))
        rest = message.left()[found.end() :].strip(" ,.;:!-–—")
        pause = bool(text[found.end() : end].strip()) or not rest or bool(_PLAIN.match(plain(text)))
        others = message.asked is None and bool(message.found)
        if not others and (
            not rest or (pause and _closed(message)) or (name == "no" and pause and len(rest.split()) < 3)
        ):
            message.add(Act(name, text[: found.end()].strip() if rest else text.strip()), 0)  # type: ignore[arg-type]
        if (pause and (_closed(message) or _PLAIN.match(plain(text)))) or not rest:
            message.spend(Span(0, end))
        return


def _closed(message: Message) -> bool:
    asked = message.asked
    if asked is None or asked.move in _CLOSED:
        return True
    return asked.move == "RaiseFinding" and (asked.card == "" or asked.topic == "objective-is-vague")


def confidence(message: Message) -> bool:
    """A number from 0 to 10 where one was asked for; a range stays an answer."""
    if "confidence" not in message.topic:
        return False
    text = message.left()
    found = figures(text)
    value = numerals(found[0].span.of(text)) if len(found) == 1 else ()
    several = len(value) > 1 and not re.search(r"/|\bof\b", found[0].span.of(text))
    if (
        not value
        or several
        or found[0].kind not in ("number", "fraction")
        or not 0 <= value[0].value <= 10
        or "%" in text
    ):
        return False
    number = format(value[0].value.normalize(), "f")
    message.add(Act("number", message.rest().of(message.text), value=number), found[0].span.start)
    message.spend(Span(0, len(text)))
    return True


def chosen(message: Message) -> bool:
    """One of what was offered, by its place, its words, or what it is for; else the nearest in meaning."""
    options, asked = message.state.options, message.asked
    if not options or asked is None or asked.move not in _CHOOSING or message.text.rstrip().endswith("?"):
        return False
    where = message.rest()
    first = next(clauses(message.left()), None)
    for span in (where, *((Span(first.start, first.end),) if first else ())):
        left = span.of(message.left()).strip()
        meant = references.option(left, options) or _way(plain(left), options)
        if meant is None and asked.topic == "two points" and (card := _card(left, message.sheet)):
            message.add(Act("choose", span.of(message.text), value=card.id), span.start)
            message.spend(where)
            return True
        if meant is None and message.alike and left and asked.move in _POINTS:
            meant = references.nearest(left, options, message.alike)
        if left and meant:
            message.add(act(meant, span.of(message.text)), span.start)
            message.spend(where)
            return True
    return False


def other_goal(message: Message) -> bool:
    """Whether they turn to another objective; the act is added."""
    goals = message.sheet.goals
    found = _TURN.match(plain(message.text))
    if found is None or len(goals) < 2:
        return False
    now = next((place for place, one in enumerate(goals) if message.sheet.goal and one.id == message.sheet.goal.id), 0)
    which = found["place"] or found["number"]
    place = {"other": now + 1, "next": now + 1, "last": -1}.get(which)
    if place is None:
        place = int(which) - 1 if which.isdigit() else _PLACES.index(which)
    if place >= len(goals):
        if which not in ("other", "next"):
            return False
        place = 0
    message.add(Act("choose", message.text, value=goals[place].id), 0)
    message.spend(Span(0, len(message.text)))
    return True


def introduced(message: Message) -> bool:
    """Whether they only say who they are where it was asked what should change; the act is added."""
    asked = message.asked
    if (
        asked is None
        or (asked.move, asked.topic) != ("AskIntent", "change")
        or any(act.kind != "greet" for act in message.acts)
    ):
        return False
    parts = [plain(one) for one in _SENTENCE.split(message.text) if len(one.split()) > 1]
    if not parts or not all(len(one.split()) <= _INTRODUCTION and _INTRODUCED.fullmatch(one) for one in parts):
        return False
    message.found = [(0, Act("greet", message.text))]
    message.spend(Span(0, len(message.text)))
    return True


def _card(text: str, sheet: Sheet) -> Card | None:
    """The key result that is meant with few words, the reason for it left out."""
    said = _REASON.split(text, maxsplit=1)[0]
    brief = said.strip() and len(said.split()) <= _BRIEF and not any(char.isdigit() for char in said)
    return references.alone(said, sheet) if brief else None


def _way(said: str, options: Sequence[Option]) -> Option | None:
    """The option to go on, to stop, or to finish."""
    for shows, values in ((_STOP, ("stop",)), (_GO_ON, ("go on", "open")), (_FINISH, ("finish",))):
        if shows.search(said) and len(said.split()) <= _BRIEF + 2:
            found = next((one for one in options if one.value in values), None)
            if found:
                return found
    return None


def finishing(message: Message) -> Act | None:
    """The first step is what they want to choose now."""
    said = plain(message.text)
    brief = len(said.split()) <= _BRIEF and "?" not in said
    if brief and _FINISH.search(said) and message.sheet.goals:
        return Act("choose", message.text, value="finish")
    return None
