"""Whether a reply advises, tells, or praises without a reason."""

import re

from coach.language.observing.reply import Reply
from coach.language.observing.statements import Statement, statements

_TOOL = re.compile(
    r"\b(?:paste|press|click|tap|type|upload|undo|export|download|scroll|reload|attach|drag|copy it|send it here|put it (?:here|in here)|write it (?:here|down here|in your own words)|in your own words|take your time|card|button|box below|on screen|the page|the menu|settings?)\b",
    re.IGNORECASE,
)
_ADVICE = re.compile(
    r"\b(?:you(?:['’]d| would| might| may|['’]ll)? (?:should|ought to|need to|must|have to|want to (?:add|make|cut|drop|split|think|consider|be|set|focus|keep|talk|start|check)|better|could (?:also |simply |always |easily |just |perhaps |maybe )?(?:\w+)|do well to|be (?:better|wise|best|well advised)|find it useful to)"
    r"|i(?:['’]d| would) (?:\w+ )?(?:suggest|recommend|advise|add|drop|cut|split|start|make|move|take|set|put|ask|talk|measure|leave|use|choose|pick|turn|try|focus|replace|remove|merge|write|change|count|not|avoid|be careful|begin|reword|rephrase|rename|trim|shorten|swap)"
    r"|i (?:suggest|recommend|advise|propose)|my (?:advice|suggestion|recommendation|tip)|(?:one|a|another) (?:tip|suggestion|idea|option|thought|good next step|next step)(?: (?:would be|is|might be|could be)|:)|(?:a|the) (?:good|better|best|safer|simpler|smarter|easier|obvious|natural|sensible) (?:next step|way|move|choice|idea|start|option|place to start|thing)(?: \w+){0,3} (?:is|would be|might be|could be)"
    r"|(?:why don['’]t|why not|why wouldn['’]t) (?:you|we)?|how about|what about (?:\w+ing|adding|a |an |the )|what if you|have you (?:thought|considered|tried)|did you (?:think|consider|try)|would(?:n['’]t)? it (?:not )?(?:be (?:better|good|worth|easier|wiser|smarter|safer|simpler|helpful|useful)|help|make sense) (?:to|if)|(?:might|could|may|would) (?:be|make) (?:worth|sense|better|good|wise|useful|helpful|an idea|a good idea)|it(?:['’]s| is| would be| may be| might be) (?:worth|better|best|good|wise|wiser|smart|high time|time|important|a good idea|advisable|helpful|useful) (?:to|that|if|not|\w+ing)"
    r"|(?:make|be) sure|don['’]t forget|remember to|try (?:to|\w+ing|a|an|the|it|with|and)|start (?:with|by)|begin (?:with|by)|go (?:for|ahead and)|let['’]s (?:add|make|drop|cut|split|turn|set|change|focus|move|put|replace|remove)|if i were you|in your (?:place|shoes|position)|needs? (?:to be|a|an|some|more|less|fewer|work|trimming)|(?:is|are|was|were) (?:missing|lacking)|lacks?|(?:ought|needs?) to (?:be|go|come|say|have|become|change|move)|should (?:be|have|go|come|say|not|read|also|become|move|stand|start|probably|really|at least)|(?:could|can|might) (?:do with|use (?:a|an|some)|benefit|be (?:sharper|shorter|clearer|stronger|split|cut|moved|dropped|replaced|measured|more|turned|merged|counted))|better (?:to|if|off)|worth (?:adding|dropping|asking|checking|talking|splitting|measuring|a try|considering|trying|counting))\b",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"^(?:(?:so|then|and|but|now|first|instead|perhaps|maybe|please|well|just|simply|better|next|ideally|personally|honestly|rather|ok(?:ay)?)[,:]?\s+)*(?:add|drop|cut|split|consider|try|use|focus|avoid|talk to|speak to|ask (?:your|the|them|him|her|for|two|three|a|an|one|someone)|measure|count|replace|rephrase|reword|rewrite|remove|merge|move|set|make|keep|start|begin|choose|pick (?:fewer|one|the|a|two|three)|limit|reduce|leave|put (?:a|an|the|it|your|more|less)|turn|aim|don['’]t|do not|never|stop|go|get|give (?:the|your|it|them)|involve|bring|invite|agree|check|look at|think (?:about|bigger|smaller|in)|swap|shorten|narrow|pair|name (?:a|one|the)|find|define|state|plan|schedule|book|delegate|raise|lower|stretch|cap|forget|ditch|trim|run|hold|build|create|write (?:down|it as|the|a|one)|change|rename|stick|track|report|publish|say no|push back|resist|wait)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:(?:an?|the|every|each|most|good|many|some|few|all) (?:good |strong |well[- ]written |useful |typical |aspirational |committed |learning |usual |classic |common |healthy )?(?:objectives?|key results?|okrs?|goals?|baselines?|kpis?|targets?|metrics?|check-?ins?|health metrics?|outcomes?|outputs?|measures?|confidence|guard|counter-?metrics?|drafts?|teams?|companies|organi[sz]ations|people|coaches|guides?|authors?|books?|hospitals|schools|studies|research)\b[^?]{0,60}?\b(?:is|are|means?|says?|describes?|names?|should|can|do|does|have|has|ask|asks|need|needs|work|use|call|count|set|tend|aim|start|score|find|distinguish|recommend|suggest|measure|write|stop|show|keep|forget|fail)\b"
    r"|in okrs?\b|in the (?:method|okr (?:method|world))|by definition|as a rule(?: of thumb)?|rule of thumb|the (?:rule|idea|point|method|theory|difference|reason|trick|convention|guide|literature|thinking) (?:is|behind|says|here|goes|between)|the guide (?:says|shows|puts|calls|has|gives|names|lists|warns|advises)|according to|(?:is|are) (?:called|known as|usually|typically|often|normally|generally|commonly)|usually|typically|in general|generally|tends? to|for (?:example|instance)|e\.g\.|such as|doerr|wodtke|google|intel|grove|goodhart|smart\b|research (?:shows|says|suggests)|studies (?:show|say|suggest|find)|it['’]s (?:said|known|common|normal|usual)|means? that|stands for|is when|that['’]s (?:called|what|why)|is defined as|refers to|the opposite of|in (?:other|many|most) (?:teams|companies|hospitals|schools|organi[sz]ations|places|words)|a (?:hospital|school|bakery|library|team|company|factory|bank|hotel|museum) (?:i|we|once|that|wrote|had|had once|in)|others? (?:write|use|count|measure|have|do|start|call)|some (?:write|use|count|measure|have|do|start|call))\b",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"\b(?:how (?:do|does|should|can|would|many|much|long|often|to|is|are|others?|other)|what(?:['’]?s| is| are| does| do (?:others|other|people|teams)| makes| counts| would (?:others|you))|why (?:do|does|is|are|should)"
    r"|when (?:do|should)|should (?:i|we|an?|the|it)|do (?:okrs?|teams|people|others|i (?:need|have))|does (?:an?|it (?:count|need|have|matter))|is (?:it|that|this|an?|there) (?:\w+ )?(?:\w+ )?(?:\w+\s?)?\?|which (?:is|one is)|explain|show me|give me|tell me|teach me|an? example|examples|the difference|mean(?:s|ing)?\b|stands? for|define|definition|help me understand|remind me|never heard|new to (?:this|okr)|don['’]?t (?:understand|get) (?:what|how|why|the|it)|sum it up|any (?:tips|ideas|examples)|how others|other (?:plants|teams|companies|hospitals|schools) (?:do|count|measure|write)|what do you think|your opinion|is .{1,60} (?:a|an) (?:good|bad) )",
    re.IGNORECASE,
)
_AGREES = re.compile(
    r"^\W*(?:yes|yep|yeah|sure|ok(?:ay)?|please|go (?:on|ahead)|do|why not|sounds good|i['’]d like|gladly|si|ja)\b",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"\b(?:shall i|should i|want me to|would you like (?:me|an|a|to (?:see|hear|know))|do you want (?:me|an|a|to (?:see|hear))|may i|can i (?:show|tell|explain)|would it help if i|i (?:can|could) (?:show|explain|tell)|interested in)\b",
    re.IGNORECASE,
)
_NEW, _FRESH, _QUOTING = 0.6, 3, 4
#: What praises whatever it is said of; what is praised has to be the person, their doing or the draft.
_WARM = (
    r"(?:great|excellent|fantastic|wonderful|amazing|awesome|brilliant|impressive|superb|terrific|perfect|outstanding|lovely|beautiful"
    r"|smart|clever|wise|insightful|thoughtful|sharp|inspiring|gifted|talented|splendid|marvell?ous|remarkable|admirable|powerful"
    r"|stellar|textbook|flawless|spotless|rockstars?|geniuses|genius|heroes|stars?|champions?|pros?|gold|classy?|exemplary|exquisite|stunning|elegant|masterful|mature|visionary)"
)
_PRAISE = re.compile(
    rf"^(?:(?:so|very|really|simply|just|truly|absolutely|quite|ooh|wow|oh|simple and|short and) )*{_WARM}\b(?: (?:stuff|work|job|start|one|thinking|question|idea|goal|draft|choice|point|move|everyone|all of you))?[^,?]{{0,20}}[.!,]"
    rf"|\b(?:you|you['’]re|you are|your \w+|you people|that['’]s|that is|that was|this is|it['’]s|it is|so is|what an?|such an?|the whole crew) (?:(?:is|are|was|were|an?|so|very|really|simply|truly|already|quite|just|clearly|pretty|absolutely|the most|most|one of the|real) )*{_WARM}\b"
    r"|\b(?:good|nice|great|strong|solid|fine|excellent|lovely|smart|brave) (?:question|job|work|start|goal|thinking|point|effort|instinct|stuff|choice|sense|draft|idea|answer|attitude|for you)\b(?! (?:is|are|has|have|shows?|can|for))"
    r"|\b(?:well done|bravo|congrat\w+|kudos|chapeau|hats off|nailed it|respect!|spot on|wow|now we['’]re talking|much better!|what a (?:mindset|team|goal|draft|thought|leader|way|mind|start|gift))"
    r"|\bi (?:really |do |absolutely |just )*(?:love|adore|admire|envy|applaud) (?:it|this|that|how|your|the way|where|you)|\bi like (?:it|that|this|your|how you|the way you)\b|\b(?:i['’]?m|i am|consider me) (?:really |very |truly |deeply |so )*(?:impressed|in awe|moved|amazed)"
    r"|\b(?:your|somebody|someone|a \w+|people|person) (?:as|so|with your|like you)\b|\bas (?:sharp|smart|thoughtful|clever|careful) as you|\byour (?:dedication|talent|leadership|commitment|courage|insight|wisdom|instincts?|passion|maturity|intuition|clarity)\b"
    r"|\b(?:knack|mindset|natural (?:at|for|talent|coach|leader|born)|born (?:for|leader)|real heart|proud of (?:it|yourself|this|that)|pleasure to work|moves ahead|ahead of (?:most|many|the)|far more than you (?:believe|think)|speaks volumes|has it all|made for this|in good hands|lucky to have)\b"
    r"|\b(?:only (?:good|great|the best|real)|not (?:everybody|everyone|many)|few|hardly anyone|nobody i know|most never|(?:the )?best (?:managers|teams|leaders|coaches|people)|all \w+ \w+) (?:\w+ ){0,4}(?:ask|asks|worry|worries|see|think|have|has|had|get|gets|dare|would|manage|do|the maturity)\b"
    r"|\beveryone is right\b|\bno changes needed\b|\bhonest(?:ly)? thing to say\b",
    re.IGNORECASE,
)
_EARNED = re.compile(r"“”|\d|→", re.IGNORECASE)


def advises(reply: Reply) -> bool:
    """Whether the person is told what to do or change, outside what is quoted."""
    return any(_advice(sentence) for sentence in reply.sentences)


def _advice(sentence: str) -> bool:
    if _TOOL.search(sentence) and not re.search(r"\b(?:should|suggest|recommend|consider)\b", sentence, re.IGNORECASE):
        return False
    asked = sentence.rstrip('"”’) ').endswith("?")
    found = _ADVICE.search(sentence)
    if asked and found:
        return bool(
            re.match(
                r"(?:why|how about|what (?:about|if)|have you|did you|would|wouldn)",
                found[0],
                re.IGNORECASE,
            )
        )
    return bool(found) or (not asked and bool(_ORDER.match(sentence)))


def tells(reply: Reply) -> bool:
    """Whether it gives information on the method, on what is usual, facts or an example; quoted or not."""
    if any(len(quoted.split()) > _QUOTING for quoted in reply.borrowed):
        return True
    return any(_told(one) for one in statements(reply))


def _told(one: Statement) -> bool:
    """A statement with a mark of telling, or one about the world: mostly new words, and neither to nor of anybody."""
    if one.tool or one.quoted:
        return False
    if _TELLS.search(one.text):
        return not (one.to_them and one.method)
    apart = not one.to_them and not one.of_me
    return apart and one.novelty > _NEW and (one.method or one.fresh >= _FRESH) and one.fresh > 0


def tells_unasked(reply: Reply) -> bool:
    """Whether it tells although the person's last message neither asked for it nor agreed to it."""
    return tells(reply) and not _asked(reply)


def _asked(reply: Reply) -> bool:
    last = reply.said[-1] if reply.said else ""
    offered = bool(reply.before and _OFFER.search(reply.before[-1]))
    return bool(_WANTS.search(last)) or (offered and bool(_AGREES.match(last)))


def flatters(reply: Reply) -> bool:
    """Whether it praises person or draft without pointing at the words or facts that earn it."""
    return any(_PRAISE.search(sentence) and not _EARNED.search(sentence) for sentence in reply.sentences)
