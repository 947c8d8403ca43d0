"""Whether a reply takes back a point that the person only argued with."""

import re

from coach.language.observing.reply import Reply, content, stem

_BACKS = re.compile(
    r"\b(?:you(?:['’]re| are) (?:\w+ )?right|fair enough|i (?:take (?:it|that) back|stand corrected|withdraw|was (?:wrong|too|being|perhaps too|probably too|nitpicking|over)|agree|concede|give in|drop (?:it|that)|was asking too much|worried too much|read too much)|(?:my|that was my) (?:mistake|bad|apolog\w+)|scrap (?:that|what)|forget (?:what i|that|it|my|the)|never ?mind|ignore (?:my|what|that)|no need (?:for|to)|not (?:needed|necessary) (?:then|after all|here)|(?:is|are|it['’]s|that['’]s|looks|reads|stands?|works|sounds) (?:perfectly |absolutely |totally |just |actually |already |really |quite |all )*(?:fine|good|okay|ok|perfect|great|clear|strong|solid|complete|sound|alright|enough)|good (?:enough|as it is|as is)|(?:fine|good|ok(?:ay)?|perfect|clear|great) (?:as it (?:is|stands)|then|after all|the way it is)|as it (?:is|stands),? (?:is )?(?:fine|good|ok)|leave it (?:as it is|at that|like that)|doesn['’]t (?:need|have to|matter)|don['’]t need|isn['’]t (?:needed|necessary|a problem|an issue|that important)|not (?:a problem|an issue|that important|so important)|on second thought|come to think of it|strong (?:enough )?(?:as|already)|nothing (?:wrong|to add|to change)|(?:let['’]s|we) (?:call it|say it['’]s) (?:fine|good|done)|withdrawn?|retract\w*|point taken|i see (?:your|the) point|makes sense(?: as it is| after all)?|of course it|no longer (?:a|an) (?:concern|problem|issue)|i overstated|overdid|too (?:strict|picky|harsh|critical))\b",
    re.IGNORECASE,
)
_NOTED = re.compile(
    r"\b(?:noted as yours|noted|it['’]s yours|yours to (?:decide|keep|call)|your (?:call|decision|choice)|i(?:['’]ll| will) (?:leave|not raise|stop|put it aside|park)|parked|dismissed|won['’]t (?:raise|ask|come back))\b",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"\b(?:still|even so|my (?:question|point|reading) (?:stands|stays|remains)|i (?:keep|hold|stay with|stand by)|does not change|doesn['’]t change|nevertheless|remains)\b",
    re.IGNORECASE,
)
_NEW = re.compile(
    r"\d|→|\bbecause\b|\bso that\b|\bfor (?:the|our|all|people|every)\b|\bwho\b|\bactually\b|\bit(?:['’]s| is) (?:about|a|an|the|on|in|for)\b|\bmeans\b|\bwe (?:count|measure|define|start|have|get|had|check|agreed|only|already)\b|\bfrom\b|\bper\b|\bevery\b|\bbefore\b|\bwritten\b|\bstands? (?:in|on)\b|:",
    re.IGNORECASE,
)
_ARGUES = re.compile(
    r"^(?:\W*(?:no|nah|nope|come on|really|look|listen|honestly|ugh|pff+|wtf|stop|please|whatever|but|well|sorry|hm+|again|enough|seriously|i disagree|disagree|that['’]s (?:not|wrong|nonsense|rubbish|stupid|ridiculous|fine|it)|you(?:['’]re| are)|your|it(?:['’]s| is) (?:fine|good|ok|clear|obvious|enough|perfect|just)))\b",
    re.IGNORECASE,
)


def withdraws(reply: Reply) -> bool:
    """Whether it takes a point back without new words or facts from the person that answer it."""
    told = " ".join(sentence for sentence in reply.sentences if not sentence.endswith("?"))
    if not reply.before or not _BACKS.search(told):
        return False
    noted = _NOTED.search(told) and not re.search(r"right|fine|good|perfect|clear|wrong", told, re.IGNORECASE)
    return not (noted or _HOLDS.search(told)) and not _supplied(reply)


def _supplied(reply: Reply) -> bool:
    """Whether the last message brings something that was not said before."""
    if not reply.said:
        return False
    *earlier, last = reply.said
    old = {stem(word) for text in (*earlier, *reply.before) for word in content(text)}
    fresh = [word for word in content(last) if stem(word) not in old]
    numbers = set(re.findall(r"\d+", last)) - {n for text in earlier for n in re.findall(r"\d+", text)}
    facts = bool(numbers) or (bool(_NEW.search(last)) and len(fresh) >= 3)
    return facts and not (_ARGUES.match(last) and not numbers and len(fresh) < 6)
