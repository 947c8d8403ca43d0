"""Words around an amount that say whether it is where something stands or where it is to go, in small letters."""

import re

#: What people put in front of an amount without saying what it is.
HEDGE = re.compile(
    r"(?:(?:^|(?<=[\s,;:(–=~-]))(?:about|around|maybe|perhaps|probably|(?<!would )(?<!'d )(?<!we )(?<!i )like|some|roughly|approximately|approx\.?|circa|ca\.?|only|just|actually|already|still|even|at least|at most|under|below|over|above|"
    r"more like|something like|somewhere (?:around|near)|an?|the|it's|it is|is|well|honestly|rather|exactly|nearly|almost|etwa|rund|ungef[äa]hr|environ|unos|unas|bei|à|en)|[\s,:=~(“\"–-]){1,9}$"
)
_END = r"(?: at| of)?(?![\w'])\W*$"
AIM_BEFORE = re.compile(
    r"(?<![\w'])(?:want(?:s|ed)?(?: (?:it|that|this|them|us))?(?: to (?:get|be|reach|have|see|go|come|hit|bring it|get it|do|make|achieve|end up))?(?: (?:up|down))?(?: to| at)?|wanna(?: \w+)?|(?:would|'d|we'd|i'd) (?:really |also )?(?:like|love|prefer|want)(?: (?:it|that))?(?: to (?:get|be|reach|have|see|go|come|hit))?(?: (?:up|down))?(?: to| at)?|"
    r"(?:like|love) to (?:get|be|reach|have|see|go|hit)(?: to| at)?|hop(?:e|es|ed|ing)(?: for| to (?:reach|get to|get|see|hit|be))?|aim(?:s|ed|ing)?(?: for| at| to (?:reach|hit|get to|be))?|(?:goal|target|objective|aim|ambition)s?(?: for [^,.;!?]{1,30}?)?(?: (?:is|was|be|of|to|would be|should be|for (?:us|me|that))|:){0,9}|targeting|reach(?:es|ing)?|achiev(?:e|ing)|"
    r"(?:get|gets|getting|go|goes|going|come|comes|move|moves|drop|drops|fall|falls|rise|rises|grow|grows|bring|cut|raise|reduce|increase|lower|push|lift|take|shrink|improve|change)(?: (?:it|that|this|them))?(?: (?:up|down))?(?: (?:to|below|under|above|over|towards))|up to|down to|"
    r"should(?: (?:be|reach|become|stand|drop to|rise to|go to|get to|fall to|go down to|go up to))?|(?:need|needs|have|has|must)(?: to)? (?:be|reach|get to|go to|become|hit|do|achieve)|hit|towards?|ideally|realistically|(?:would|'d) be (?:glad|happy|content|satisfied|fine|okay|ok)|(?:glad|happy|content|satisfied|thrilled|delighted|fine|okay|ok)(?: (?:about|with|at|if it were))|dream(?:ing)?(?: (?:of|is|would be))?|"
    r"plan(?:ned|ning)?(?: (?:for|is|to (?:reach|get to)))?|shoot(?:ing)? for|(?:would|'d|'ll|will|could|should|can) (?:put|choose|take|set|go (?:for|with)|pick|write)|make (?:it|that)|"
    r"we'd like|(?:(?:^|[,;] ?)(?:and |then |now )?|(?:up|down|back|out) )to|(?:increas|reduc|rais|lower|cut|grow|improv|decreas|boost|lift|shrink|drop|shorten|bring|push|mov|chang|set|steiger|senk|erh[öo]h)\w{0,3}\b[^.;,!?]{0,40}? to|let's go for|go for|ziel(?: ist| w[äa]re|wert(?: ist)?)?|wollen(?: wir)?(?: auf)?|m[öo]chten(?: wir)?(?: auf)?|soll(?:en|te|ten)?(?: auf)?|auf|objectif(?: est)?|(?:on|nous|je) (?:veut|voulons|veux|vise|visons|aimerait)(?: (?:arriver|atteindre))?|viser|atteindre|queremos(?: llegar)?|quiero|meta(?: es)?|objetivo(?: es)?|llegar|hasta)"
    + _END
)
NOW_BEFORE = re.compile(
    r"(?<![\w'])(?:now|today|currently|at the moment|right now|at present|presently|as of now|as of today|nowadays|these days|(?:we|i)(?:'re| are|'m| am) (?:now |currently |today |still )?at|(?:we|it|that|this) (?:stands?|sits?) at|(?:it|that|this)(?:'s| is) (?:now|currently)|is (?:now|currently)|(?:current|present|actual)(?: (?:value|level|state|number|figure|rate|one))?(?: is)?|baseline(?: (?:for|of) [^,.;!?]{1,30}?)?(?: (?:is|was|of|to|would be)|:)?|"
    r"start(?:ing)? (?:point|value)(?: is)?|start(?:s|ing|ed)? (?:at|from|with)|status quo(?: is)?|we start|where we (?:are|stand)(?: is)?|"
    r"aktuell|derzeit|zurzeit|zur zeit|momentan|heute|jetzt|im moment|wir (?:sind|liegen|stehen)(?: (?:aktuell|derzeit|jetzt))?|liegt(?: (?:aktuell|derzeit))?|actuellement|aujourd'hui|en ce moment|(?:on est|nous sommes|c'est)(?: (?:actuellement|maintenant))?|maintenant|actualmente|ahora|hoy|estamos)(?: (?:it's|it is|we have|we're|we are|we get|we do|there are|have|sind es|sind wir|c'est|es|it was|that's|i think|i guess|it stands|stands)){0,9}"
    + _END
)
#: With a few words between: "at present we lose 12".
NOW_BEGUN = re.compile(
    r"^[\s,;:(–-]*(?:well,? |so |hm+,? )?(?:now|today|currently|at the moment|right now|at present|presently|as of now|aktuell|derzeit|zurzeit|momentan|heute|jetzt|actuellement|aujourd'hui|actualmente|ahora|hoy)(?: [a-zäöüßéèàñ']+){1,3}$"
)
WAS_BEFORE = re.compile(
    r"(?<![\w'])(?:was|were|stood|stood at|(?:we|i|there|depot|dispatch)(?:'ve| currently| now| still| only| just| usually)? (?:have|had|got|get|see|saw|counted|count|measured|measure|are|were)|there's|so far|measured|counted|looked|i see|used to (?:be|have)|yesterday|last (?:week|month|quarter|year|time|cycle|spring|summer|autumn|winter)(?: (?:i looked|it was|we had|was|we looked|i checked|we counted|we measured))?|we do|we did|(?:it|this|that|they|we|which|people|customers|patients|usually|currently|now) (?:takes?|took|needs?|needed|lasts?|lasted|waits?|waited)|on average|average(?: is| of)?|typically|usually|normally|"
    r"bisher|war|waren|hatten|haben|letztes jahr|letzten monat|[ée]tait|avait|avons|a|era|tenemos|hay|eran)(?: (?:people|we|they|it|i) (?:waited|had|was|took|have|got|looked))?(?: (?:people (?:waited|took)|it was|we had|i think))?"
    + _END
)
_START = r"^[ ,;(–:\"”]*(?:(?:calls?|cases?|hours?|people|of (?:them|these|the \w+)|a (?:day|week|month|year)|per \w+|\w{3,14}) ){0,3}?"
NOW_AFTER = re.compile(
    _START
    + r"(?:now(?:adays)?|today|currently|at the moment|right now|at present|so far|these days|is (?:the|our|my) (?:baseline|current \w+|starting point|start)|is where (?:we|it) (?:are|is|stands?|start)s?(?: (?:now|today|at the moment|right now))?|is what we have(?: now| today)?|as of (?:now|today)|heute|aktuell|derzeit|zurzeit|momentan|jetzt|aujourd'hui|actuellement|en ce moment|hoy|ahora|actualmente|as (?:the |a )?(?:baseline|start(?:ing point)?))(?![\w'])(?! (?:is|we want|i want))"
)
WAS_AFTER = re.compile(
    r"^[ ,;(–:\"”]*(?:(?:calls|cases|hours|of (?:them|these)|a (?:day|week|month|year)|per \w+) ){0,2}?(?:last (?:week|month|quarter|year|time|cycle|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)|in (?:19|20)\d\d|yesterday|previously|before|on average|the year before|(?:when|the last time) (?:we|i) (?:last )?(?:looked|checked|measured|counted)|letztes jahr|letzten monat|l'an dernier|el a[ñn]o pasado)(?![\w'])"
)
AIM_AFTER = re.compile(
    r"^[ ,]*(?:[a-z%]+ ){0,2}?(?:is|was|=|would be|'s) (?:the|our|my) (?:target|goal|aim|objective|plan|ambition)(?![\w'])|^(?: [a-z]+){0,3}? (?:would|could|should|might|will|'d) (?:already )?be (?:a |an |more |really |very |quite |just |so |our |my ){0,9}(?:fine|good|great|ok|okay|enough|nice|win|realistic|success|better|lovely|ideal|perfect|dream|wonderful|fair|plenty|reasonable|possible|okay|super|start)(?![\w'])|^ is (?:realistic|possible|doable|enough|the dream|what we want|what i want|where we want)(?![\w'])|^[ ,(]*(?:as|is|for) (?:the |a |our )?(?:target|goal)(?![\w'])|^ (?:as )?(?:ziel|objectif|objetivo)(?![\w'])"
)
_ABOUT = r"(?: (?:about|around|the|our|a|current|currently|today's|now|at|present|roughly|~|etwa|rund)){0,9}"
#: In front of the first of two amounts; between two where the later one stands first; between two in their order.
FROM = re.compile(
    rf"(?<![\w'])(?:(?:down|up|away|coming|starting|increased|reduced) )?(?:from|von|vom|de|desde|du){_ABOUT}\s*$"
)
BACK = re.compile(
    rf" ?,? ?\(?(?P<sign>(?:down|up|increased|reduced) )?(?P<word>from|von|desde|(?:[a-z]+ )?(?P<instead>instead of|rather than|statt|au lieu de|en vez de)){_ABOUT}\s*"
)
TO = re.compile(
    r" ?,?'?(?: [\w'’-]+){0,5}?,?(?: (?:down|up))? ?(?:to|auf|à|a|bis|into|towards|hasta)(?: (?:about|around|at least|at most|under|below|maybe|roughly|etwa)){0,9}\s*"
)
#: What somebody else did to set it.
SET_BEFORE = re.compile(
    r"(?<![\w'])(?:fixed|set|sets|decided|demands?|demanded|expects?|expected|wants?|requires?|said|says|asked for|gave|imposed|told(?: (?:us|me))? to (?:reach|hit|do|get to|achieve|deliver)|we go to|go to)(?: (?:it|us|me|that|the|on|for|we|a|go|have to|must|should)){0,9}(?: (?:at|to))?"
    + _END
)
#: With this, somebody who was asked for a target names it.
SAY = re.compile(
    r"(?<![\w'])(?:say|(?:gut|feeling) says|make it|let us say|let's say|i'd say|i would say|could be|might be|call it|rather)\W*$"
)
#: It went from A to B: that is over.
PAST_CHANGE = re.compile(
    r"\b(?:went|dropped|fell|rose|grew|increased|decreased|improved|moved|changed|was|were|has gone|have gone|came|got)(?: (?:up|down|already|only|just|last \w+)){0,9} from\b"
)
#: An amount said in passing, beside the one that counts.
ASIDE = re.compile(
    r"(?:sometimes|rarely|seldom|at worst|worst case|peak(?:s)?(?: at| of)?|in bad weeks|on (?:bad|good|some) days|occasionally|manchmal|parfois|a veces|used to (?:be|have)|not long ago|instead of|rather than)(?: even| up to| only)?(?: at| of| it's| it was)?\s*$"
)
#: Words that say nothing beside an amount.
FILLER = re.compile(
    r"(?<![\w'])(?:gut|says|feeling|at the latest|latest|quote|source:? .{0,30}|count|stood|well|hm+|uh+m*|um+|oh|ok(?:ay)?|so|and|but|or|the|a|an|it|it's|its|it is|that|that's|this|is|are|was|were|be|been|at|of|to|in|on|for|per|by|i|we|we're|we are|we have|you|they|think|guess|believe|suppose|say|said|would|will|could|should|can|maybe|perhaps|probably|about|around|roughly|approximately|approx|circa|some|something|like|only|just|actually|already|still|even|now|today|currently|yes|yeah|yep|no|not|sure|right|good|great|fine|ok|nice|please|thanks|sorry|tbh|honestly|"
    r"percent|per cent|prozent|pour cent|por ciento|hours?|hrs?|days?|weeks?|months?|minutes?|mins?|seconds?|years?|quarters?|times?|points?|euros?|dollars?|pieces?|calls?|cases?|items?|stunden?|tage?|wochen?|on average|average|usually|normally|mostly|depending|so far|right now|at the moment|at least|at most|or so|or less|or more|i'd|i'm|i've|let's|let me|my|our|want|goal|target|baseline|have|had|has|get|got|do|did|there|them|then|up|down|from|until|under|over|below|above|than|with|as|if|me|us|hope|hopefully|again|too|also|very|really|quite|more|less|"
    r"puh|gute frage|würde?|sagen|so|im monat|pro|according to .{0,40}|laut .{0,40}|can't|cannot|tell|exactly|precisely|know|last survey|peut-être|quizás|vielleicht|je|pense|crois|creo|ich|glaube|denke|etwa|rund|ungefähr|environ|unos|unas|es|sind|ist|wir|c'est|est|on|il|y|a|ca|le|la|de|der|die|das|last|month|year|week|quarter)(?![\w'])"
)
OWNED = re.compile(
    r"\b(?:owner(?:ship)?(?: is| will be| would be|:| =)|responsible(?: is| will be|:)|(?:owned|led|run|driven|looked after|taken care of) by|lead(?: is|:)|owner)\s+((?:[A-ZÄÖÜÉ][\w'’-]+|me\b|myself\b|my lead|our [a-z]+ (?:lead|manager|team)|the [a-z]+ (?:team|lead|manager))(?: [A-ZÄÖÜ][\w'’-]+)?)"
    r"|\b([A-ZÄÖÜÉ][\w’-]*[\w](?: (?:and|&) (?:[A-ZÄÖÜÉ][\w’-]+|me|I))?)(?:['’]s)? (?:owns|own|will own|is (?:the )?(?:owner|responsible|in charge)|is the one|are responsible|leads (?:it|this|that)|takes (?:it|this|that|care)|looks after|will look after|brings the number|reports it|drives (?:it|this|that))\b"
    r"|\b(?:[Ii]t|[Tt]hat)['’]?s ([A-ZÄÖÜÉ][\w’-]*?)['’]s\b|\b(I)(?:['’]ll| will)? (?:own|am the owner of|am responsible for|take care of|look after|be the owner of) (?:it|this|that|kr|KR|the)\b"
)
