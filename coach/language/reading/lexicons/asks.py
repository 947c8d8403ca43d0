"""What people ask for."""

from coach.dialogue.acts import ActKind

Rows = tuple[tuple[ActKind, str], ...]

ASKS: Rows = (
    (
        "export",
        r"""
\bhow (?:do|can|could|would|to) (?:i |we )?(?:export|download|save|print|share|copy|get|take|send)(?: out| along| over)?(?: (?:this|it|that|them|my \w+|the \w+|everything))?(?: out| along| over)?(?: (?:as|to|into|from|with|in) .{1,30})?\?*$
\b(?:can|could|may) (?:i|we|you) (?:please )?(?:export|download|print|save) (?:this|it|that|them|my \w+|the \w+|everything)\b
^(?:please )?(?:export|download|print)(?: (?:this|it|that|them|my \w+|the \w+|everything))?(?: as .{1,20})?(?: please)?\W*$
\bwhere (?:is|do i find|can i find) (?:the )?(?:export|download)\b|\b(?:as|into) an? (?:word|pdf|excel|csv|markdown|json)(?: file| document| table)?(?: please)?\?+$
""",
    ),
    (
        "privacy",
        r"""
\b(?:end|turn|show|land|pop) up (?:on|in|at|with) (?:my |the |our )?(?:boss|manager|lead|hr|team)\w*\b|\b(?:does|will|is) (?:it|this|that|everything|what i write) (?:get |be |being |all )*(?:saved|stored|recorded|logged|kept|forwarded|shared|sent|monitored)\b|\bpromise (?:that )?(?:nobody|no one)\b.{0,20}\b(?:reads?|sees?|knows?|finds? out)\b|\bwho (?:can|gets to|will|is able to) .{0,20}\b(?:see|read)\b|\bsecurely\b.{0,12}\?
\bwho(?: else| all)?(?: then| actually)? (?:can|could|will|would|does|gets? to|is going to|might|may|is able to|will be able to)(?: actually)?(?: be able to)? (?:see|sees|read|reads|access|know|look)
(?:^|[,.;] |\b(?:and|so|but|then|know|wonder|wondering|me|tell|also|ok|hi|hello|hey|thanks) )who(?: else)? (?:sees|reads|has access|gets (?:this|it|to)|is reading|is watching|looks at)\b
\b(?:just|only|strictly|stay|stays|remain) between (?:us|you and me)\b|^between us\b
\b(?:can|will|does|do|could|would|is|are|may|might) (?:my |our |the |your |an? )?(?:boss(?:es)?|manager|team lead|lead|hr|team|company|colleagues?|coworkers|admin|it|anyone|anybody|someone|somebody|others?|people|other people|they|management|works council)(?: else)?(?: \w+)? (?:able to )?(?:see|sees|read|reads|know|access|look|get to|find out|monitor|watch|spy)\b(?! (?:why|what they|where we))
\bis (?:this|it|that|what i (?:write|say|type|put)(?: in)?(?: here)?|the chat|our chat|everything|any of this|this chat|this conversation) (?:really |all |being |kept ){0,9}(?:private|confidential|secret|safe|stored|saved|recorded|logged|anonymous|monitored|visible|shared)
\b(?:do|will|would|are) you (?:store|save|keep|share|record|log|send|report|storing|saving|recording|sharing|keeping)\b(?! (?:up|going|asking|on))
\b(?:is|are|will) (?:my|our|the|this) (?:data|text|chat|messages?|input|words)(?: be| being)? (?:used|stored|shared|sold|kept|read|visible|saved|sent)\b|\bwhere (?:is|does|do|are|will) .{0,24}\b(?:stored|saved|data go|go to|end up)\b|\bwhat happens (?:to|with) (?:my|the|this|our) (?:data|text|chat|messages|draft)
\b(?:privacy|gdpr|data protection|confidential(?:ity)?|datenschutz)\b.{0,30}\?|^(?:what about |and )?(?:privacy|gdpr|data protection|datenschutz)[.!? ]*$|\bwer (?:kann|sieht|liest)\b.{0,20}\b(?:das|mit|hier|lesen|sehen)\b|\bqui (?:peut|va) (?:voir|lire)\b|\bqui[ée]n (?:puede|va a) (?:ver|leer)\b
""",
    ),
    (
        "self",
        r"""
\bare you (?:an? |some |really |actually |even |just ){0,9}(?:ai|a\.i\.|bot|chat ?bot|robot|human|person|real|chat ?gpt|gpt|llm|machine|program|model|computer|algorithm|somebody|someone|human being)\b
\b(?:am i|is this|is it|is there|are we) (?:talking|chatting|speaking|writing)?(?: to| with)? ?(?:an? )?(?:real |actual |living )?(?:bot|human|person|machine|ai|chat ?gpt|robot|computer|chat ?bot)\b(?! (?:coach|i|we|that|who|available))
\bis (?:it |there )?(?:an? )?(?:real |actual )?(?:person|human|bot|machine|somebody|someone|human being) (?:typing|writing|answering|behind|reading|at the other end)\b
\b(?:what|who) are you\b(?! (?:asking|after|saying|getting|trying|looking|talking|going|doing))|\b(?:which|what) (?:ai|llm|language model|ai model)\b|\bwhich model (?:are|do) you\b|\bwho (?:made|built|programmed|trained) you\b
^(?:what is|what's) (?:this|this thing|this tool|this bot|this here)(?: for| about| exactly| all about)?(?: and .{0,40})?$|\bwhat (?:can|do) you do\b|\bwhat (?:do|can|should) i do here\b|\bwhat is (?:this|it) (?:good )?for\b|\bhow do you work\b|\bwas bist du\b|\bwer bist du\b|\bbist du (?:ein )?(?:mensch|ki|roboter)\b|\bqui es-tu\b|\bqui [êe]tes-vous\b|\bqui[ée]n eres\b
""",
    ),
    (
        "human",
        r"""
\b(?:get|give|find|send) me (?:an? )?(?:real |actual )?(?:human|person|coach|somebody|someone)\b|\b(?:somebody|someone|anybody|anyone|a number|a person) (?:that |who )?(?:i|we) can (?:call|phone|talk to|speak to|meet|ring)\b|\breal conversation with\b
\b(?:talk|speak|chat|meet|session|write|appointment|call|work|get in touch|rather|prefer|connect me|put me through|transfer me|conversation) (?:to|with) (?:an? |some |the )?(?:real |actual |human |living )?(?:human|person|someone|somebody|coach|expert|people|colleague|human being)\b
\b(?:real|human|actual|living|flesh and blood) (?:coach|person|human|being)\b.{0,30}(?:please|instead|available|i could|i can|talk to|speak to|book|\?)
\b(?:can|could|may|how do|how can|where can) i (?:get|have|book|see|reach|contact|find|talk to) (?:an? |some )?(?:real |human )?(?:coach|human|person|session|appointment|coaching session)\b
\b(?:need|want|prefer|like) (?:an? )?(?:real |actual )?(?:human|person|coach)\b(?! (?:to be|who owns))|\b(?:word|chat|session|appointment|call|meeting) with (?:one of )?(?:the |your |a )?(?:real )?(?:coach(?:es)?|human|person|expert)\b|\bparler [àa] (?:un|une|quelqu'un)\b.{0,20}|\bhablar con (?:una? )?(?:persona|humano|alguien)\b|\bsomebody in person\b|\bin person about\b|\bmit (?:einem )?menschen (?:sprechen|reden)\b
""",
    ),
    (
        "polish",
        r"""
\b(?:check|fix|correct|mend|improve|any|find|for|my|the|is the|are the|look for|clean up) (?:it |this |that |them |the |my |for |all |any |up |me ){0,9}(?:spelling|spellings|typos?|grammar|orthography|punctuation)\b|\bany typos\b|\btypos\?|\bspell-?check\w*
\bproof-?read\b|\bpolish (?:it|this|that|them|my|the (?:wording|text|line|objective)|kr ?\d|up)\b|^(?:<please>)polish(?: it| this| that)?(?: please| pls)?[.!?]*$|\b(?:spelling|grammar) (?:right|ok|okay|correct|check)|\bcorrect my (?:english|spelling|german|french|grammar|mistakes)
\bmake (?:it|this|that|them|kr ?\d|my \w+|the \w+) (?:a bit |a little |much )?(?:shorter|more concise|crisper|briefer|snappier)\b|\bshorten (?:it|this|that|them|my|our|kr ?\d|the (?:objective|line|text|wording|sentence|key results?|first|second|third|last))\b|^(?:<please>)shorten[.!? ]*$|\btrim (?:it|this|that|kr ?\d|my|the (?:text|line|wording))\b|\btoo wordy\b|^shorter(?: please| pls)?[.!? ]*$
\btranslate (?:it|this|that|them|my|the|kr|everything)\b.{0,40}\b(?:in|into|to|auf)\b|\brechtschreibung\b|\bcorrige[rz]?\b.{0,20}\b(?:fautes|orthographe)\b
""",
    ),
    (
        "defend",
        r"""
\b(?:rehears\w*|practi[cs]\w*|train|prepare) (?:with me |to |for |how ){0,9}(?:i |to )?(?:the |my |our |a |an )?(?:defen[cs]e|defending|defend|pitch|presentation|presenting|review meeting|sponsor|it|this|that|tough questions)\b|^(?:let's |lets )?(?:practi[cs]e|rehearse)\b(?! (?:makes|runs))
\b(?:grill|challenge|test|attack) me\b|\bdevil's advocate\b|\b(?:tough|hard|nasty|critical|sceptical|skeptical) questions\b|\b(?:how|want|help me|have|need|like) (?:do i |can i |to |me ){0,9}defend (?:it|this|them|my|our|these)\b
\b(?:play|be|act as|act like|pretend to be|pretend you(?:'re| are)|imagine you(?:'re| are)|you(?:'re| are)|take the role of|in the role of) (?:the |a |an |my |our |some )?(?:sceptical |skeptical |critical |tough |angry |other |difficult |worst ){0,9}(?:sponsor|finance|cfo|controller|customer|client|patient|boss|board|sceptic|skeptic|dependent team|team that depends|team which depends|team)\b(?! .{0,40}\b(?:write|wrote|writes|writing))
""",
    ),
    (
        "write",
        r"""
\b(?:would|do) you mind <please>(?:writing|drafting|formulating|suggesting|proposing|filling|phrasing|rewriting|wording)\b|\btell me (?:a|an|one|some|the) (?:good|better|right|suitable|realistic|possible|perfect|decent) (?:<thing>|wording)\b|\bput (?:it|this|that|them) in(?:to)? (?:better|nicer|good|proper|other|professional) (?:words|english|form)\b|\b(?:finish|complete|end) (?:the|my|this) (?:sentence|line|draft|objective)(?: for me)?\b
\b(?:show|tell) me (?:how|what) you(?:'d| would) (?:put|write|say|phrase|word|formulate|do|suggest)\b|^(?:<please>|so |and |but |ok,? )*what (?:should|shall|could|can|do) i (?:write|put|say|fill in|enter|type)(?: (?:in )?(?:there|here|down|in there|instead|for (?:it|that|this)))?\?*$|\b(?:do|write) (?:the|my) (?:first|next|second|whole|rest) (?:line|one|sentence|part|draft)\b.{0,16}\b(?:for me|please|$)|^(?:come on,? |please,? )?just (?:this )?one (?:sentence|line|draft|time)(?: please)?[.! ]*$
\b(?:<you>|you(?:'d| would| could| can| should|'ll)?|please|pls|plz|need you|want you|like you|have you|expects? you|ask you|asked you|let you|get you|help me(?: to)?|and|just) (?:to )?<please><make>\b(?! (?:back|down what|off))
^(?:ok(?:ay)?,? |please,? |pls |just |so |now |then |well,? |and |but |no,? |yes,? |go on,? |come on,? |hey,? |also |maybe ){0,9}<make> (?:(?:up |out |in |down ){0,9}(?:me|us|something|it|this|that|them|these|those|mine|the rest)\b|(?:<some> ){1,9}(?:[a-z]+ )?<thing>\b|<thing>\b(?! \w+ (?:in|to|for) ))
\b(?:i |we )?(?:need|want|would like|'d like|just want|just need|expect|was hoping for|looking for) (?:finished|ready|ready-made|complete|perfect|good|three|3|two|2|some|better|\d+)(?: finished| ready| complete| good| better| perfect)? (?:okrs?|key results?|krs?|objectives?|goals?|suggestions?|proposals?|formulations?)\b(?! (?:that|which|to be))
\bgive (?:me|us) (?:<it> |<some> |the |your ){0,9}(?:<thing>|better ones?|good ones?|it)\b|\bgive (?:me|us) <some>(?: \w+){0,2} (?:<thing>|for metrics)\b|\bgive it to me\b
\b(?:what|how|which)(?: \w+)? would you (?:yourself |personally )?(?:write|put|say|choose|suggest|word|phrase|formulate|propose|do here|set|pick|answer|recommend|take|call it|use|go for)\b|\bif you were me\b|\bin my place\b|\bhow should i (?:write|word|phrase|put|formulate) (?:it|this|that)\b
\bmake (?:it|this|that|them|these|my \w+|the \w+|kr ?\d) (?:sound |look |read )?(?:much |a bit |a little |more )?(?:better|good|smart|smarter|perfect|nice|nicer|measurable|great|right|professional|ambitious|compelling|impressive)\b
\b(?:improve|fix|correct|repair|optimi[sz]e|upgrade|beautify) (?:it|this|that|them|these|my \w+|the \w+|kr ?\d)(?: please| pls| for me| for us| a bit| up){0,9}$|^(?:<you> )?<please>(?:improve|fix|optimi[sz]e|repair) (?:it|this|that|them|these)\b
\b(?:do|fix|finish|solve|complete|write|fill) (?:it|this|that|them|the rest|everything)(?: in| out| up)? for (?:me|us)\b|\bfill in\b.{0,24}\b(?:for me|for us|rest|blanks?|gaps?|missing)\b|\byou (?:do|write|fill|choose|decide|pick|make|invent|set) (?:it|that|this|one|them|the|something)\b(?! (?:so|right|easy|sound|hard))
\b(?:any|your|some|a|more|need|want|have|got) (?:suggestions?|proposals?)\b|\bsuggest(?:ions?)? (?:something|please|a \w+|some|\w+ for)\b|\bsuggestions\?|\bjust (?:a|one|some|an?) (?:first |rough |quick |example )?(?:draft|suggestion|proposal|version|sentence|line)(?: version)?\b
\byou(?:'d| would|'ll| will| could| should| can) (?:just |surely |easily ){0,9}(?:write|draft|do|make|formulate|fill) (?:it|them|that|this|one|my|the|these|out)\b|\b(?:ai|chat ?gpt|you|a machine|a computer) (?:can|could|should|would|will) (?:do|write|make|generate) (?:this|it|that|these|them)\b
\b(?:pretend|imagine|act as if|suppose|assume|say)\b.{0,60}\b(?:and|then|so) (?:write|give|draft|formulate|tell me what you|suggest|create)\b|\bput (?:in )?(?:something|anything|any number|some number|whatever)\b|\bjust (?:once|this once|this one time)\b.{0,30}\bwrite\b|\bghost-?writ\w*
\b(?:just )?(?:give me|tell me|say) the (?:right |correct |best |perfect )?(?:answer|solution|number|wording|sentence)s?\b|\breplace (?:it|them|this|that|these|the \w+|my \w+) (?:with|by) (?:something|real|good|better|proper|outcomes?|a better|measurable)\b|\bturn (?:it|them|this|that|these) into (?:an? |some |real |good |proper |better ){0,9}(?:outcomes?|key results?|objectives?|goals?|okrs?)\b
\b(?:kannst|k[öo]nntest|w[üu]rdest) du\b.{0,40}\b(?:schreiben|formulieren|vorschlagen|ausf[üu]llen)\b|\bschreib(?:e|st)?(?: du)?(?: mir| es| das| uns| bitte| einfach){1,9}\b|\bmach(?:e)?(?: mir)? (?:einen )?vorschlag\b|\bformulier(?:e)? (?:mir|es|das|bitte)\b|\b(?:peux|peut|pouvez|pourrais|pourriez)-?(?: |-)?(?:tu|vous)\b.{0,30}\b(?:[ée]crire|r[ée]diger|formuler|proposer)\b|\b(?:puedes|podr[ií]as|puede)\b.{0,20}\b(?:escribir\w*|redactar\w*|formular\w*|proponer\w*)\b|\b[ée]cris(?:-le|-moi|-la)\b|\bescr[ií]be(?:lo|melo)\b
""",
    ),
    (
        "mode",
        r"""
\b(?:just|simply|rather|please|rather you|could you just|why don't you just|can't you just) (?:tell|explain to|explain it to|teach|show|explain) (?:me|it|things|that)\b(?! (?:an?|one|some|the|why|how|what|about|where|when|who|more about) )|\btell me (?:instead|directly|straight|what's wrong|what is wrong|more and ask)\b|\btell me,? don't ask\b|\bsag(?:s|'s)? (?:es )?mir einfach\b
\b(?:stop|quit|enough with|no more|less|fewer|too many|no|don't want any more|sick of the|tired of (?:the|your|all these)) (?:with )?(?:asking|the questions|questions|the questioning|more questions|all these questions|these questions|your questions)\b(?! (?:about|for|of|from) (?:the|that|it|customers|our))|\bdon't ask(?: me)?(?: so much| any ?more| anything)?$|\bexplain (?:it|things|more|this) (?:to me )?instead\b
^(?:<please>)(?:tell|ask|show) me(?: instead| please| questions| more| things)?$|\bask me (?:questions|instead|again|more)\b|\basking (?:me )?questions\b|\bshow (?:me )?instead\b|\b(?:with|through|by|prefer|like|see|show me|give me) (?:more )?examples? (?:instead|rather)\b|\b(?:switch|change|go|back) (?:back )?to (?:ask|tell|show|asking|telling|showing|questions)\b
""",
    ),
    (
        "example",
        r"""
\bwhat (?:would|could|might) (?:a |an )?(?:good |better |real )?(?:one|okr|key result|objective|kr|that|it|this) (?:be|look like|sound like)\b(?! for (?:me|us|my|our)\b)|\b(?:do|would) you know (?:one|any|some) (?:from|of|for|in)\b|\bhow (?:it|that|this) (?:looks|is done|works) (?:elsewhere|somewhere else|in other|at other|for others|with others)\b|\bany samples?\b|\bsamples? (?:i|we) can\b
\b(?:show|give|send|share|see|any|want|need|prefer|got|find|like|with|is there|are there|is there a|(?:do|have) you(?: have| got| know)?|you have|some|another|more) (?:me |us |an? |some |any |the |real |good |bad |more |other |another |few |one |concrete |typical |to see |to have |of ){0,9}(?:examples?|templates?|case stud(?:y|ies)|beispiele?|exemples?|ejemplos?)\b|\b(?:show|give|send) (?:me|us) (?:an? |some |the ){0,9}(?:samples?|specimens?)\b
^(?:an? |one |some )?(?:good |concrete |real )?(?:examples?|samples?|templates?|beispiele?|exemples?|ejemplos?)(?: please| pls| bitte| for this| for that)?$|\b(?:examples?|beispiel|exemple|ejemplo) (?:please|bitte|pls)\b|\bfor example\?|\blike what\?|\bzum beispiel\?
\bhow (?:do|did|would|does|have|are|is) (?:others?\b|other \w+|another \w+|different \w+|someone else|somebody else|most \w+|(?!you\b|we\b|i\b|the\b|they\b|these\b|those\b|okrs?\b|objectives?\b|key\b|krs?\b|goals?\b|that\b|this\b|it\b|your\b|my\b|our\b)(?:big |small |good |great )?[a-z]+s) (?:\w+ ){0,2}?(?:do|doing|done|write|handle|measure|solve|set|phrase|approach|formulate|word)\b
\bwhat (?:do|did|does|would|are) (?:others?\b|other \w+|another \w+)|\bhow others (?:do|did|have|write|measure|handle)\b|\bwhat others (?:measure|do|write|have|use)\b|\bhow (?:some|any)(?:one|body) else (?:did|does|do)\b|\bhow (?:other|another) \w+ (?:do|does|did)\b
\bshow me one\b|\bcan i see one\b|\bwhat (?:could|would|might|does) (?:it|that|this|one|a good one) look like\b|\bwie machen (?:es |das )?(?:die )?anderen?\b|\bcomment font les autres\b
""",
    ),
    (
        "judge",
        r"""
^(?:ok(?:ay)?,? |so,? |and |but |hm+,? |well,? ){0,5}(?:is|are) (?:this|that|it|these|they|mine)(?: now| really| already){0,3} (?:an? |my |our )?(?:real |proper |good |valid )?(?:objectives?|key results?|okrs?|krs?)\b(?: or (?:what|not)| at all| now| already| then)?\W*$
\b(?:is|are) (?:it|this|that|they|these) (?:of )?(?:any|some|no) (?:use|good|worth)\b|\b(?:hold|holds) (?:any )?water\b|\bwhat(?:'s| is| would be) (?:still )?(?:wrong|missing|weak|bad|off|not good) (?:with|about|in|here)\b|^(?:is |was )?(?:anything|something|what|what's) (?:still )?(?:missing|wrong|off)\?+$|\bwould you (?:accept|approve|buy|believe|sign off)\b|\bhow would you (?:grade|mark)\b|\bon the right track\b
\b(?:is|are|was|were) (?:this|it|that|these|they|those|my \w+|the \w+|my first draft|our \w+|kr ?\d|key result \d|number \d|the (?:first|second|third|last)(?: one)?)(?: one| now| then| really| already| any| all| a| an| at all| too| actually){0,9} (?:good|ok|okay|fine|alright|all right|right|clear|well written|better|enough|smart|correct|too (?:long|short|vague|easy|hard|ambitious|many|big|small|complicated)|measurable|sensible|acceptable|strong|weak|bad)\b(?!.*\b(?:baseline|target) or\b)
\bwhat do (?:you|u|ya) (?:think|say|make of|reckon)\b|\bwhat(?:'s| is) your (?:opinion|view|take|verdict|impression|feedback)\b|\byour (?:thoughts|opinion|verdict|honest opinion)\b|\bhow would you (?:rate|judge|grade|score)\b|\bwhat would (?:a critic|you) (?:criti[cs]i[sz]e|change|improve)\b
\bhow (?:is|are|does|do|did|about) (?:this|it|that|these|they|my \w+|the \w+|our \w+|kr ?\d)(?: \w+)?(?: look| looking| sound| read| come across| now){1,9}\b|\bhow(?:'s| is| are) (?:this|it|that|my draft|my okrs?|these|this one|that one)(?: now| then| so far| looking)?\?*$|\bhow did i do\b
\b(?:good|ok|okay|fine|right|better|clear|alright) (?:enough|like this|so|now|this way|like that|then)\?|^(?:good|ok|okay|better|right|fine|enough|clear)\?|(?<!how[ ])(?<!what[ ])(?<!why[ ])\bdoes (?:this|it|that|my \w+|kr ?\d)(?: \w+)? (?:make sense|work|sound|look|read|count|hold|pass|qualify|fit)\b(?! (?:in|for) my (?:pay|bonus|perf|salary))
\b(?:any|your|some|need|want|get|give me|would like|like|have|for|honest) (?:quick |honest |more |your |some |any ){0,9}(?:feedback|thoughts|comments|critique|criticism|remarks)\b(?! (?:from|of) (?:customers?|users?|patients?|drivers?|the))|\b(?:feedback|thoughts|opinions?|comments)(?: please)?\?|^(?:feedback|thoughts|comments)(?: please)?$
\b(?:please |<you> |can you |could you )?(?:review|check|assess|evaluate|rate|critique|criticise|score|have a look at|take a look at|look at|look over|go over|comment on|judge) (?:this|it|that|these|them|my|our|the (?:draft|okrs?|key results?|objectives?|krs?|goals?)|kr ?\d|all)\b(?! (?:week|month|quarter|every|with (?:him|her|them|anna)))|\bwas (?:h[äa]ltst|denkst|meinst) du\b|\bist das (?:so )?(?:gut|ok|okay)\b|\bc'est bien\?|\b(?:est-ce|c'est) (?:que c'est )?(?:bon|bien)\b.{0,20}\?|\best[áa] bien\?
""",
    ),
    (
        "unclear",
        r"""
\bsupposed to mean\b|^(?:meaning|sense|which one|how so|come again)\?+$|\bwhich one do you mean\b|\b(?:hint|clue) (?:of |about |on )?what you(?:'re| are) (?:after|asking|looking for|getting at)\b|\b(?:don't|do not|can't|cannot) (?:see|get|tell|figure out) what you(?:'re| are)? ?(?:getting at|after|want|asking|mean|looking for)\b|\bnot following\b|\byou(?:'ve)? lost me\b
\b(?:what|wat|wht) (?:does|do|is|did|should) (?:that|this|it|you|u|the question|your question|these)(?: question)?(?: even| actually| really)? (?:mean|means|asking|question|ask|want from me|want to know|want me to|want|supposed to mean|supposed to be|getting at|after)\b(?! (?:to (?:be|do|have) (?:our|my)|by (?:june|q)))|\bwhat (?:do you want|are you asking|are you after|are you getting at|exactly do you)\b|\bmean by (?:that|this|it|\w+)(?: \w+)?\?*$
\b(?:don't|do not|didn't|did not|can't|cannot|doesn't|couldn't|not) (?:really |quite |fully |even |actually ){0,9}(?:understand|understood|get|follow|see what you mean|grasp)(?: (?:the|your|that|this|it|what|you|any|a|word|one|question|mean|of|at all|want|from|me|are|asking)){0,9}$
^(?:huh|what|sorry|pardon|hm+|wat|eh|come again|excuse me|say what|wie bitte|h[äa]|comment|c[óo]mo|was)\s?[?!]*$|^[?]+$|\bi(?:'m| am) (?:lost|confused|not following)\b|\bnot sure (?:what you|i understand|i get|i follow|what that means|what is meant)\b|\bconfus(?:ing|es me)\b
\b<you> (?:please )?(?:explain|rephrase|repeat|clarify|simplify|ask|say|put)(?: me)? (?:that|the|your|it|this|again|differently)\b(?: (?:question|again|in other words|in simpler words|in simple words|more simply|another way|simpler|differently|please)){0,9}|\b(?:wdym|what question)\b|\b(?:say|ask|put|explain) (?:it|that|this)(?: again)? (?:in )?(?:simpler|simple|plain|other|easier|differently|another way)\b|\bin (?:plain|simple) (?:english|words)\b|\b(?:verstehe|versteh) (?:ich |die frage |das |es ){0,9}nicht\b|\bwas meinst du\b|\bje (?:ne )?comprends pas\b|\bno entiendo\b
""",
    ),
    (
        "summary",
        r"""
\b(?:sum (?:it |this |that |everything |all |things )?up|summar(?:y|ies|ise|ize)|recap|wrap-?up so far)\b|\bwhere (?:are we|do we stand|were we)\b(?! (?:now at|today at))
\bwhat (?:do we|do i|have we|have i|did we|is|'s)(?: got| have| written)? (?:so far|until now|on (?:my|the) (?:cards?|table|draft|list))\b|\bwhat do we have\b|\bwhat have we (?:got|done|agreed)\b|\bwhat did we (?:agree|decide|say)\b|\b(?:show|read) me (?:everything|the whole (?:thing|draft)|my draft|what we have|what i have|the summary)\b|\bzusammenfass\w+\b|\br[ée]sum(?:e|er|[ée])\b(?= |$)(?! service)
""",
    ),
)
