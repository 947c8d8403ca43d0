"""Greetings, thanks, closings and mail headers: lines that speak to the reader and not of the goal."""

import re

_REACH = 100
_ALONE = re.compile(
    r"^[\W_]*(?i:(?:many |kind |kindest |best |warm |warmest )?(?:thanks|regards|wishes)|best|thank you|thx|ty|cheers|"
    r"love|sincerely|yours(?: sincerely| truly| faithfully)?|hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|"
    r"all the best|take care|hallo|liebe|lieber|danke|merci|gracias|cordialement|saludos|"
    r"(?:viele|liebe|beste|mit freundlichen|herzliche) grüße)\b"
    r"(?i: (?:all|everyone|everybody|team|again|so much|a lot|in advance|for reading|and regards|folks|both|you))*"
    r"[\s,!.]*(?:[A-ZÀ-Þ@][\w'’.@-]*(?:\s+|$|(?=[,!]))){0,3}(?:and [A-ZÀ-Þ]\w+)?[^\w%]*$",
)
_PHRASE = re.compile(
    r"^[\W_]*(?:see you\b|talk (?:to you )?(?:soon|later|on)\b|speak soon|let (?:me|us) know\b|let's talk\b|"
    r"looking forward to (?:your|hearing|the (?:discussion|feedback))|please (?:let|comment|reply|shout|tell)\b|"
    r"what do you think|any (?:thoughts|comments|feedback|questions)\b|(?:your )?(?:feedback|comments|thoughts)"
    r"(?: (?:are|is))? (?:very )?welcome|happy to (?:discuss|talk|hear|explain)|have a (?:nice|good|great|lovely)\b|"
    r"hope (?:this|that|it|you)\b|thanks for (?:your|the|reading|taking|looking|any|all)\b|thank you for\b|"
    r"thanks in advance|sent from my\b|bis (?:bald|morgen|montag|dann)\b|ich freue mich auf\b|sag(?:t)? mir\b)",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"\W*(?:hi|hello|hey|dear|hallo|liebe|lieber|good (?:morning|afternoon|evening))\b(?!-)"
    r"[^.,!?\n]{0,40}[,!.][ \t]+\S",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"\W*(?:(?:here|below|these) (?:are|is|come) (?:my|our|the|what|some|a few)|"
    r"this is (?:what|how|my|our|the list))\b",
    re.IGNORECASE,
)
_HEADER = re.compile(r"^(?:from|to|subject|cc|bcc|date|sent|reply-to|von|an|betreff)\s?:\s", re.IGNORECASE)
_SIGNATURE = re.compile(r"^[^\w\d]*[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ(][\w'’.)-]*){0,2}[^\w%]*$")


def courtesy(text: str) -> bool:
    """Whether a line greets, thanks, closes or asks for comments."""
    return len(text) <= _REACH and bool(_PHRASE.match(text) or (_ALONE.match(text) and _bare(text)))


def _bare(text: str) -> bool:
    return len(text.split()) <= 7 and not any(char.isdigit() for char in text)


def greeting(text: str) -> bool:
    """Whether a text greets somebody and goes on."""
    return bool(_GREETING.match(text))


def telling(text: str) -> bool:
    """Whether a line talks about the list below it ("Here are my goals")."""
    return bool(_TELLING.match(text))


def address(text: str) -> bool:
    """Whether a line is one of a mail's headers."""
    return bool(_HEADER.match(text[:_REACH]))


def signature(text: str) -> bool:
    """Whether a line can be the name under a closing."""
    return len(text) <= _REACH // 2 and bool(_SIGNATURE.match(text))
