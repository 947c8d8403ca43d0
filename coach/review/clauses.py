"""Whether a sentence joins results that would be graded separately.

One verb over things of one kind is one result; different verbs, measures or kinds are several; a condition, a means or
a guard belongs to the result it is attached to (review standard, close calls).
"""

import re
from collections.abc import Iterator

from coach.review.forms import among
from coach.review.lexicons import CHANGE, EFFECT_NOUNS, GAIN, GENERAL_VERBS, KEEP, PEOPLE, WORK, WORK_NOUNS
from coach.review.measure import counted
from coach.review.phrases import head
from coach.review.statement import Statement, read
from coach.review.verbs import participle

_VERBS = WORK | CHANGE | GAIN | KEEP | GENERAL_VERBS
#: Characters in which two results show, if there are two; comparing every pair in a whole page would take long.
_MOST = 600
_SENTENCE = re.compile(
    r"(?<=[a-z0-9%)”\"'])[.;!?]\s+(?=[A-Z“\"(]?[A-Za-z])|\s\\\s(?:KR:\s)?|\s?[;•|]\s|\n+\s*", re.IGNORECASE
)
_JOINT = re.compile(
    r",?\s+(?:and(?: also| then| the| a)?|as well as|plus|&|\+)\s+|,\s+(?:then\s+)?|\s+/\s+", re.IGNORECASE
)
_INNER = re.compile(
    r"\b(?:so that|so (?:we|they|people|our|the|every|no)|in order to|to (?=[a-z])|that|which|who|where|when|while|"
    r"whilst|without|by|because|how|why|what|if|until|unless|measured|including|such as|e\.g|i\.e|due to|based on|"
    r"using|help|let|helping|lets|helps|allow|enable|make sure|ensure|like)\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"\b(?:from|to|by|for|with|between)\W+(?:[\d$€£<>≥≤_~]|at least|over|under|below|zero|half|double|"
    r"a (?:third|quarter|tenth)|\w+ (?:in|out of) )",
    re.IGNORECASE,
)
_PARENTHESIS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\b(?:e\.g\.|i\.e\.|incl\.)[^.;]*")
_BACK = re.compile(r"^(?:it|them|this|these|those|their|its|the same|each)\b", re.IGNORECASE)
_EXPLAINS = re.compile(
    r"^\W*(?:this|that|these|it|i\.e|e\.g|note|see|meaning|because|likely|examples?|measured|defined|baseline|"
    r"target|current|today|we|our|currently|now|source|owner|status)\b",
    re.IGNORECASE,
)
_SPECIFIC = frozenset("a an the our all every each two three four five at more its their new".split())
#: Second steps of one piece of work: they are not graded by themselves.
_SEQUELS = frozenset(
    "gather collect analyze follow get receive share send select implement deliver present discuss review promote "
    "announce communicate socialize summarize report refine use classify decide learn".split()
)
_COMPARATIVE = re.compile(
    r"^(?:more|fewer|less|better|higher|lower|faster|shorter|quicker|safer|cleaner)\b", re.IGNORECASE
)


def independent(statement: Statement) -> bool:
    """Whether two or more results stand in the statement."""
    plain = _PARENTHESIS.sub(lambda found: " " * len(found.group()), statement.plain[:_MOST])
    sentences = [part.strip() for part in _SENTENCE.split(plain) if part and part.strip()]
    telling = [part for part in sentences if _tells(part)]
    if _lists(statement):
        return True
    return len(telling) > 1 or any(len(list(_parts(part))) > 1 for part in telling[:1])


def _lists(statement: Statement) -> bool:
    """Three things or more under no verb ("Referral programme, seller app, and pricing tests")."""
    if statement.lead is not None or statement.predicate is not None or statement.quantities or ":" in statement.plain:
        return False
    items = [item.split() for item in re.split(r",\s*(?:and\s+)?|\s+and\s+", statement.plain.strip(" ."))]
    plain = all(1 <= len(item) <= 4 and not set(item) & {"with", "for", "of", "in", "to"} for item in items[:-1])
    return "," in statement.plain and len(items) >= 3 and plain and bool(items[-1])


def _tells(sentence: str) -> bool:
    """A sentence with a verb of its own or a number, that does not merely explain the one before."""
    if _EXPLAINS.match(sentence):
        return False
    statement = read(sentence)
    acts = statement.lead is not None or statement.predicate is not None
    measures = bool(counted(statement)) and statement.has(EFFECT_NOUNS | WORK_NOUNS | PEOPLE)
    return len(statement.words) > 1 and (acts or measures)


def _parts(sentence: str) -> Iterator[Statement]:
    """The results of one sentence: cut at a joint only where something begins that would be graded by itself."""
    start, whole = 0, read(sentence)
    for joint in _JOINT.finditer(sentence):
        part, rest = read(sentence[start : joint.start()].strip()), read(sentence[joint.end() :].strip())
        if _begins(part, rest, whole) and (not _is_inside(part) or _restarts(rest)):
            yield part
            start = joint.end()
    yield read(sentence[start:])


def _is_inside(part: Statement) -> bool:
    """Whether the part before the joint is in the middle of a means, purpose or condition."""
    text = re.sub(r"^\s*to\s+", "", part.plain, flags=re.IGNORECASE)
    return any(not _AMOUNT.match(text, found.start()) for found in _INNER.finditer(text))


def _restarts(rest: Statement) -> bool:
    """A verb with a number of its own opens another result even behind an inner clause."""
    lead = rest.lead
    return lead is not None and lead.at == 0 and bool(counted(_until_joint(rest))) and lead.kind != "unknown"


def _begins(part: Statement, rest: Statement, whole: Statement) -> bool:
    if not rest.words or not part.words or _BACK.match(rest.plain):
        return False
    return _orders(part, rest, whole) or _asserts(part, rest) or _measures(part, rest) or _compares(part, rest)


def _orders(part: Statement, rest: Statement, whole: Statement) -> bool:
    """A second verb in the same form, with another object ("cut churn and hire a lead")."""
    one, two = (part.lead or whole.lead), rest.lead
    if one is None or two is None or two.at != 0 or two.kind == "unknown" or part.lead is None:
        return False
    here = _until_joint(rest)
    noun_too = among(rest.lower[0], WORK_NOUNS | EFFECT_NOUNS | frozenset({"support", "design", "plan"}))
    if noun_too and not (len(rest.lower) > 1 and (rest.lower[1] in _SPECIFIC or rest.lower[1][0].isdigit())):
        return False
    if _form(part.lower[part.lead.at]) != _form(rest.lower[0]) or not _says_what(part) or not _has_object(here):
        return False
    if two.base in _SEQUELS and not counted(here):
        return False
    return two.base != one.base and _object(part) != _object(here)


def _asserts(part: Statement, rest: Statement) -> bool:
    """A second subject with its own verb ("handover revised, dampers inspected")."""
    here = _until_joint(rest)
    if part.lead is not None and part.lead.kind != "state" and not counted(part):
        return False
    said = part.predicate is not None or part.lead is not None
    verb = here.predicate
    if not said or verb is None or verb > 5 or rest.lead is not None:
        return False
    return not participle(part, len(part.lower) - 1) or part.lower[-1] != here.lower[verb] or len(part.lower) > 2


def _measures(part: Statement, rest: Statement) -> bool:
    """A second measure with its own number ("NPS to 50 and churn to 3%")."""
    here = _until_joint(rest)
    one, two = counted(part), counted(here)
    if not one or not two or not here.has(EFFECT_NOUNS, 0, 5) or rest.at(two[0].span.start) > 7:
        return False
    names = head(part, part.behind), head(here, here.behind)
    named_first = here.words[0].span.start < two[0].span.start and not here.lower[0][:1].isdigit()
    return names[0] != names[1] and named_first


def _compares(part: Statement, rest: Statement) -> bool:
    """Two comparisons ("shorter queues, less theft")."""
    return bool(_COMPARATIVE.match(part.plain.strip()) and _COMPARATIVE.match(rest.plain)) and len(rest.words) > 1


def _until_joint(rest: Statement) -> Statement:
    """What stands before the next joint."""
    joint = _JOINT.search(rest.plain)
    return read(rest.plain[: joint.start()]) if joint else rest


def _form(word: str) -> str:
    return next((ending for ending in ("ing", "ed", "s") if word.endswith(ending) and not word.endswith("ss")), "")


def _says_what(part: Statement) -> bool:
    """More than verbs before the joint ("grow in Spain and cut cost", not "identify and visit schools")."""
    return any(not among(word, _VERBS) and not word.endswith("ly") for word in part.lower[part.behind :])


def _has_object(part: Statement) -> bool:
    """More than the verb itself ("grow" in "grow, enhance and support collaboration" has none)."""
    if part.lead is None:
        return False
    rest = [word for word in part.lower[part.lead.at + 1 :] if not word.endswith("ly")]
    if not rest or rest[0] in ("with", "for", "to", "on", "in", "among", "amongst", "by", "and", "from", "about"):
        return False
    return any(not among(word, _VERBS) for word in rest) and not _BACK.match(" ".join(rest))


def _object(part: Statement) -> str:
    return head(part, part.behind) or " ".join(part.lower[part.behind : part.behind + 2])
