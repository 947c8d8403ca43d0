"""What turns a talk: corrections, agreement and the lack of it, courtesies, the end."""

from coach.language.reading.lexicons.asks import Rows

#: Tried right after the needs.
GUARDED: Rows = (
    (
        "steer",
        r"""
\bforget (?:that )?you(?:'re| are) (?:a|an|the)\b|\b(?:your|the) (?:hidden |secret |original )?instructions\b.{0,20}\?|\bwhat (?:were|are) you(?: been)? (?:told|instructed|programmed)\b|\boverride\b|\bobey (?:me|my)\b|\bnew rules?\s*:|\b(?:have|with|has) no (?:restrictions|rules|limits|filters|guidelines)\b|\b(?:print|repeat|show|output|copy) (?:me )?(?:everything|all|the text|the words|all text) (?:above|before|so far)\b|\byou (?:must|have to|will) (?:now )?(?:always )?(?:obey|comply|follow my)\b|\bunfiltered\b|\bwithout (?:any )?(?:restrictions|filters|limits)\b.{0,20}\b(?:answer|speak|talk|respond)\b
\b(?:ignore|disregard|forget|override|bypass|drop|skip) (?:all |any |of |your |the |these |those |my |every |what ){0,9}(?:previous |prior |above |earlier |other |given |old |former |system ){0,9}(?:instructions?|rules?|prompts?|guidelines?|restrictions?|polic(?:y|ies)|constraints?|programming|guardrails?)\b|\b(?:ignore|forget) everything (?:above|before|you were told|i said|previously)\b
\byou are now\b(?! (?:my|the|a|an)? ?(?:sceptical|skeptical|sponsor|customer|finance))|\bfrom now on,? (?:you|act|be|answer|respond)\b|\bsystem prompt\b|\b(?:developer|dan|god|debug|admin|sudo) mode\b|\bjail ?break\w*|\bdo anything now\b|\bno (?:rules|restrictions|limits|filters) (?:apply|any ?more|for you)\b
\b(?:reveal|show|print|repeat|output|display|leak|tell me|give me|what are|what is|what's|list) (?:me )?(?:all |of )?(?:your|the) (?:system |hidden |secret |initial |original |internal |full ){0,9}(?:prompt|instructions|rules|system message|configuration|guidelines)\b|\brepeat (?:the|all|everything|every word)(?: text| words?)? (?:above|before|so far)\b|\b(?:new|updated) (?:system )?instructions?\s*:
\b(?:pretend|act|behave|role-?play|respond|speak|talk|answer)(?: (?:as|like|to be|that|you|you're|are|if)){1,9} (?:an? |the |my |some |being )?(?!.{0,40}\b(?:sponsor|finance|customer|cfo|sceptic\w*|skeptic\w*|boss|board|team|okr|coach|consultant|expert|guru|client|critic\w*|devil)\b)[a-z]+
\bvergiss (?:alle |deine ){0,9}(?:anweisungen|regeln)\b|\bignoriere (?:alle |deine |die ){0,9}(?:vorherigen )?(?:anweisungen|regeln)\b|\bignore(?:z)? (?:toutes )?(?:tes|vos|les) instructions\b|\bolvida (?:todas )?(?:tus|las) instrucciones\b
""",
    ),
)

TURNS: Rows = (
    (
        "undo",
        r"""
\b(?:go|step|jump) back (?:one|a|two) (?:step|version|change)s?\b|\b(?:reverse|restore|cancel) (?:it|that|this|the (?:last |old |previous )?(?:change|version|text|one|draft)|what (?:i|we) had|my (?:old|previous|last))\b(?! by)|\b(?:put|bring|give|want|get) (?:me )?(?:back )?(?:the|my) (?:old|previous|earlier|original|last) (?:one|version|text|wording|draft|line)(?: back)?\b|\bthe previous (?:version|wording) (?:please|was better)\b
\b(?:undo|revert|roll ?back|rückg[äa]ngig)\b(?! (?:the )?(?:rate|requests?|damage|releases?))|\b(?:take|put|change|set|turn|switch) (?:that|it|this|the last (?:change|one|thing)|things|everything|my \w+|the \w+) back\b(?! (?:by|in|to (?:\d|under)))|\b(?:take|change|put) back (?:that|it|this|the last|my|the)\b|\bthe way it was\b|\blike (?:it was )?before,? please\b|\b(?:annuler?|deshacer|deshaz)\b
""",
    ),
    (
        "use-words",
        r"""
\b(?:use|take|with|from|in|keep) my (?:own )?(?:words|answers|pieces|fragments)\b(?! (?:and|,? but) (?:write|make|improve))|\b(?:put|stick|glue|stitch) (?:it|them|that|these|this|those|my words|the pieces|everything|all) together\b|\bassemble (?:it|them|that|this|the|my|from)\b|\b(?:combine|join|merge) (?:it|them|that|this|these|those|the pieces|my words|what i|my answers)\b|\btake (?:it|that|them|these)(?: like that| like this)? (?:as (?:it is|they are|i said|is)|like that|from what i)|\btake (?:it|them|that|these) like (?:that|this)\b|\b(?:build|make) it (?:from|out of) (?:what i|my)\b|^(?:just )?(?:like|as) i (?:said|wrote|put it)(?: before| above| already| earlier)?[.! ]*$|\bnimm meine worte\b|\butilise mes mots\b|\busa mis palabras\b
""",
    ),
    (
        "correct",
        r"""
^(?:no,? |nope,? |hm+,? |well,? |sorry,? |but |ugh,? ){0,4}(?:that|this|it)(?: now| really| just)? (?:sounds|looks|reads)(?: so| too| really| very| a bit| kind of| like)* (?:stupid|silly|wrong|odd|strange|weird|awful|terrible|bad|funny|clumsy|off|nonsense)\b.*|^(?:no,? |nope,? |hm+,? |sorry,? |but ){0,4}i (?:don't|do not) like (?:it|that|this|how (?:it|that) (?:sounds|reads))\b.*
\b(?:that's|that is|it's|this is|that was|it was|you're|you are|this was)(?: just| simply| all| completely| actually)? (?:wrong|not what i (?:said|meant|wrote|want\w*)|not right|incorrect|a mistake|not correct|the wrong \w+|mistaken|not true what)\b(?!.{0,12}\babout (?:okrs|this being))|\b(?:that|this|it) (?:was|is|belongs|goes)(?: meant| supposed)? (?:to go |to be )?(?:for|to|with|on) (?:kr|key result|the (?:other|first|second|third|objective|training|app|other card))\b(?! (?:app|training) (?:to|is))|\bthat was (?:meant )?for\b
\b(?:you|u) (?:'ve |have )?(?:got|took|understood|read|put|have|heard|wrote|noted|filled)(?: (?:that|it|me|this|my \w+|the \w+|something|down|in)){0,9} (?:wrong|wrongly|incorrectly|all wrong|in the wrong|on the wrong|backwards|the wrong way|mixed up)\b|\b(?:you|u)(?:'ve| have)? (?:misread|misunderstood|misheard|mixed|confused|swapped)\b(?! by)
\bi (?:meant|didn't (?:say|mean|write)|did not (?:say|mean|write)|never (?:said|wrote|meant)|said \S{1,12},? not)\b|^(?:no,? |sorry,? |well,? ){0,9}i mean\b|(?:^|\b(?:no|sorry|oops|that's|it's|this is|that is|you|the),? )(?:on |in |to )?(?:the )?(?:wrong|not the right) (?:card|one|place|number|slot|key result|line|kr|date|objective|way round)\b(?=[.,!]|$| (?:i|again|you|sorry|for|this))|\b(?:the )?other way (?:a)?round\b
\b(?:no|nope|wait|sorry|stop|hang on|oops),? .{0,30}\b(?:is|was|'s) (?:the|our|my|where we) (?:target|baseline|goal|starting point|start|date|deadline|aim|are)\b|\b(?:not|isn't|wasn't) the (?:target|baseline|date|goal|start(?:ing point)?|deadline)\b|\b(?:swap|switch|exchange) (?:the |these |those )?(?:two|them|numbers|baseline and target)\b|^(?:no,? |oh,? )?(?:(?:wait|oops|correction)[,:!] ?(?=\S)|(?:no )?wait,? no\b|no,? wait\b|scratch that|let me correct|i have to correct)|\bdas (?:ist|stimmt|war)(?: so)? (?:falsch|nicht)\b|\bstimmt nicht\b|\bce n'est pas (?:ce que|[çc]a)\b|\bno es (?:eso|lo que)\b
""",
    ),
    (
        "end",
        r"""
^(?:ok(?:ay)?,? |so,? |well,? |then |good,? |great,? |thanks,? )*(?:(?:i'll|i will|we'll|let me|i'd) (?:be back|come back|continue|go on|return|pick this up|carry on|finish this) (?:another day|another time|tomorrow|later|next week|on \w+day|some other time)|let's (?:wrap up|call it a day|leave it here|finish for (?:now|today))|time's up(?: for me)?|(?:i )?(?:have|need|got) to dash|that was (?:all|it)(?:,? thank.*)?)[.! ]*$
^(?:ok(?:ay)?,? |well,? |great,? |thanks?,? |thank you,? |so,? |alright,? |i think |done,? |no,? |perfect,? |cool,? |fine,? |sorry,? |and |now |good,? |yes,? ){0,9}(?:bye|good ?bye|cheerio|ciao|tsch[üu]ss|au revoir|adi[óo]s|see (?:you|ya)|cu|so long|talk (?:to you )?later|until next time|have a (?:nice|good|great) (?:day|evening|weekend|one))\b
^(?:ok(?:ay)?,? |well,? |great,? |thanks?,? |thank you,? |so,? |alright,? |i think |done,? |no,? |perfect,? |cool,? |fine,? |sorry,? |and |now |good,? |yes,? ){0,9}(?:that's|that is|this is|that was|that'll be)(?: about)? (?:all|it|enough|everything)(?: for (?:today|now|the moment|me))?(?: from my side| then| thanks?| thank you| folks)?(?:,? (?:bye|thanks?|thank you).{0,12})?$|\bthat's (?:all|it|enough) (?:for (?:today|now|me)|from (?:my side|me))\b
\b(?:i |we )?(?:have|got|need|gotta|must|should|'ve got|want|'d like)(?: to| got to)? (?:go|run|leave|stop here|stop now|stop|quit|log off|finish here|catch a|call it a day|dash|head off)\b(?! (?:from|to|down|up|below|above|over|under|through|live|out to|into|losing|asking|calling|the|with|for|bring|nag|on|doing|being|wait|people|drivers|sending|\d))|^gotta (?:go|run)\b|\b(?:let's|let us|we can|we could|i'd|i'll|i will|we'll) (?:stop|end|finish|leave it|quit|call it a day|call it)(?: here| now| there| for (?:today|now)| at that| it here)?$|\bcall it a day\b|\b(?:shall|can|could|should|may) (?:we|i) (?:stop|end|finish|leave it|quit)(?: here| now| there| for (?:today|now)){0,9}\?*$
\b(?:enough|done|finished) for (?:today|now|the day)\b|^(?:(?:ok(?:ay)?,? |well,? |so,? |good,? |great,? |thanks,? |yes,? |no,? )*(?:i'm|i am|im|we're|we are) (?:done|finished|through)(?: here| now| for (?:today|now)| thanks?){0,9}|quit|exit|end|stop|finish|(?:please )?(?:stop|end|finish) (?:here|now|there)(?: please| now| for (?:today|now)| thanks?)*|das war's|das reicht|feierabend|c'est tout|eso es todo|es todo)[.! ]*$
""",
    ),
    (
        "approve",
        r"""
\b(?:the|my|our|this) (?:draft|okrs?|page|sheet)(?: now)? (?:is|are|looks?|seems?)(?: all| now| really| quite){0,9} (?:good|fine|ready|done|finished|ok|okay|complete|final)\b(?! (?:but|except|when|if|once|after))|\b(?:i'm|i am|im|we're|we are) (?:done|finished|through) with (?:the|my|this|our|it)(?: draft| okrs?| page)?\b|\b(?:that's|this is) my (?:draft|okrs?)\b|^(?:that |it |this |all )?(?:looks|seems|feels) (?:finished|done|complete|ready)(?: to me| now| enough){0,9}[.! ]*$|^(?:ok(?:ay)?,? |well,? |so,? )*(?:fine|good|ok|okay|alright) (?:for|with|by) me(?: now| as it is| like this| like that){0,9}(?=[.,!; ]*$|[,.;] )|\b(?:i think|i guess|i'd say) (?:it's|it is|that's|this is) (?:done|finished|ready|complete|good enough)\b
\b(?:i'm|i am|im) (?:now )?(?:satisfied|happy|content|good with (?:this|it|that|them)|fine with (?:this|it|that))\b(?! (?:when|if|once|as soon as|about 10|with (?:a |an )?\d))|\bit (?:now )?says what i (?:want|mean|wanted|meant)\b|\b(?:let's |i'll |we |we'll )?(?:keep|take|go with|use|stick with) (?:this|that|the current|the new) (?:version|one|wording|draft|text|line)\b|^(?:yes,? |yeah,? )?(?:this|that)(?:'s| is) (?:the one|exactly (?:it|what i (?:want|mean)\w*)|what i (?:want|mean)\w*)[.! ]*$|\bnothing (?:more |else )?to (?:add|change)\b|\bwe can leave it (?:there|at that|here|like (?:this|that))\b
\b(?:look|looks|sound|sounds|feel|feels|read|reads)(?: all| really| pretty| very| quite| just| much){0,9} (?:good|great|fine|right|perfect|ok|okay|nice|better|solid)(?: to me| now| as it is| as they are| like this| enough| then| already){0,9}[.,! ]*(?:$|,| and|done|thanks|let's)(?!\?)|\b(?:i'm|i am|im|we're|we are|am)(?: really| very| quite| pretty| totally| so| absolutely){0,9} (?:happy|fine|ok|okay|good|satisfied|content|pleased|comfortable) (?:with|about) (?:it|this|that|them|the|these|those|my|our|everything|how)\b(?! (?:number is|target is))
\b(?:that's|it's|this is|it is|that is|they're|they are|these are|all)(?: all| really| now| just| already| absolutely){0,9} (?:good|fine|great|perfect|ready|done|final|good enough|good to go|finished|excellent)(?: (?:as it is|as they are|enough|now|like this|like that|for me|to go|already|then|so)){0,9}[.,! ]*$|\b(?:leave|keep) (?:it|them|this|that|everything) (?:as (?:it is|they are|is)|like (?:this|that)|that way|so)\b|\b(?:it|this|that|they|these|everything) (?:can|could|may|should|shall) (?:stay|remain|stand|be left)(?: (?:like (?:this|that)|as (?:it is|they are|is)|that way|so))?\b
\bgood (?:as it is|to go)\b|^(?:it's |this is |that's |all )?looking (?:really |pretty |very )?good\b|\b(?:fine|good|ok|okay|great) as (?:it|they|that) (?:stands?|is|are)\b|\b(?:i|we)(?:'ll| will|'m going to| am going to) (?:now )?(?:send|submit|show|present|share|hand in) (?:it|this|that|them|these)(?: in| now| to .{1,30})?[.! ]*$|\b(?:damit |bin |sehr |ganz ){1,9}zufrieden\b|\bj'en suis (?:content|satisfait)e?\b|\bestoy (?:contento|satisfecho|contenta|satisfecha)\b|\bship it\b|\b(?:i|we) (?:really )?(?:like|love) (?:it|this|that|them|this one|how it (?:looks|reads))(?: now| this way| like this| as it is| a lot| better){0,9}[.! ]*$|^(?:perfect|excellent|wonderful|great|brilliant|done)[.,! ]*$|\bi approve\b|\bapproved\b(?! by)|\b(?:i|we)(?:'d| would|'ll| will) (?:take|leave|keep|submit|send) (?:it|this|that|them) (?:like (?:this|that)|as (?:it is|they are|is))\b|\b(?:passt|passt so|so lassen|gef[äa]llt mir|gut so)\b|\bc'est (?:parfait|bon comme [çc]a)\b|\b(?:perfecto|est[áa] (?:bien|bueno) as[íi])\b
""",
    ),
    (
        "dismiss",
        r"""
\b(?:we|you|i|let's|please) (?:can |could |should |will |just )*(?:ignore|disregard|drop) (?:that|this|it|the point)\b|\bnot interested in (?:that|this|it|the \w+)\b|\bbeside the point\b|\b(?:don't|do not|no need to) (?:want to |need to )?(?:discuss|debate|go into|argue about) (?:that|this|it|the)\b|\byou keep (?:coming back|going on|asking|harping|nagging)\b|\b(?:skip|drop|leave) (?:the|that|this) (?:point|topic|thing|question)\b.{0,24}\b(?:for good|for ever|forever|altogether|completely)\b
\b(?:not|isn't|is not|ain't|aren't|are not|never|hardly|less)(?: really| so| very| that| at all){0,9} (?:relevant|important|applicable|an issue|a problem|our problem|of interest|of any interest|a topic|our topic|a concern|interesting|up for discussion)\b(?:.{0,30})$|\bnot (?:relevant|important|applicable|interesting) (?:for|to|here)\b|\birrelevant\b
\b(?:don't|do not|please don't|never|stop|quit)(?: \w+)? (?:bring(?:ing)?|ask(?:ing)?|mention(?:ing)?|rais(?:e|ing)|nag(?:ging)?|talk(?:ing)?|com(?:e|ing)|repeat(?:ing)?|bother(?:ing)?|start(?:ing)?)\b(?: \w+){0,4}? (?:again|any ?more|about (?:it|that|this|the)|with (?:that|this|it)|up|back to)\b|\bno more about (?:that|this|it|the)\b|^enough (?:about|of|with) (?:that|this|it|the \w+)\b|\b(?:don't|do not) want to (?:hear|talk|discuss|be asked)\b.{0,30}\b(?:again|any ?more|that|this|it)\b
\b(?:leave|drop|forget|let go of|skip|ignore) (?:it|that|this|this point|that point|this topic|the point|that one|this one|the topic|the subject)(?: alone| out| now| please| for good| then| already| be){0,9}(?:[.,!]|$| we\b| and\b)|\b(?:leave|let) (?:it|that|this) (?:be|at that|alone)\b|\bnever ?mind\b|\b(?:doesn't|does not|don't|do not|didn't) (?:really )?(?:matter|apply|concern)(?: (?:to|for) (?:us|me|our|my))?\b(?! to (?:the )?(?:customers?|users?))|^n/?a$|\b(?:i|we) (?:don't|do not|couldn't) care (?:about (?:that|this|it)|for that)\b|\b(?:we've|we have|i've|i have)? ?(?:already )?(?:discussed|settled|decided) (?:it|that|this) (?:already|before|with|and)\b|\b(?:egal|unwichtig|nicht wichtig|nicht relevant|lass (?:das|es)(?: gut)?)\b|\bpas (?:important|pertinent)\b|\bno (?:es importante|importa)\b
""",
    ),
    (
        "disagree",
        r"""
\b(?:don't|do not|can't|cannot|don't quite|don't really|wouldn't|not) agree\b|\bdisagree\b|\bsee (?:it|that|this) (?:completely |very |a bit |quite )?differently\b|\b(?:you're|you are) wrong\b|^(?:that's |this is |what )?nonsense\b|\bthat's nonsense\b|\b(?:that's |that is |it's |this is |is |are )(?:just |simply |really )?not (?:true|fair|so|the case)\b|\bi beg to differ\b|\bi (?:do not|don't|dont) (?:really )?(?:think|believe|feel|see why)(?: that)? .{1,40}\b(?:needs?|has to have|have to have|should have|must have|requires?|is (?:a )?(?:task|tasks|work|output|outputs|vague|unclear|necessary|needed|a problem))\b|\bi (?:see|get|understand|take) your point,? but\b|\byou have a point,? but\b|\bi object\b|\bi don't think so\b|\bi (?:don't|do not) (?:buy|see) (?:that|it that way)\b
\b(?:that|it|this|these|they|launching it|training)(?:'s|'re| is| are)(?: clearly| already| really| definitely| actually){0,9} (?:an? |our |the |already |indeed |also ){0,9}(?:outcome|outcomes|result|results|effect|impact|measurable|clear enough|specific enough|not (?:an? )?(?:task|tasks|output|outputs|work|vague|activity|activities))\b(?!\?)
^no,? (?:it|that|this|training|they|these|we|i think|because|actually|but|the|in our|for us|here|launching|without)\b(?! (?:have no|don't (?:know|have|measure)|idea|number|target|baseline|is the (?:target|baseline)|not yet)).{3,}|\bi think (?:it|that|this|they)(?:'s| is|'re| are) (?:fine|ok|okay|clear|good)(?: enough| as| like)|\bwe (?:really )?need (?:that|this|it)$|\bwhy should (?:i|we)\b|\b(?:matters|is important|counts|makes sense) (?:here|for us|to us)\b|\bsehe ich anders\b|\bich bin anderer meinung\b|\bje ne suis pas d'accord\b|\bno estoy de acuerdo\b
""",
    ),
    (
        "off-topic",
        r"""
\b(?:weather|joke|jokes|poem|poems|recipe|recipes|football|soccer|basketball|movie|movies|netflix|python|javascript|java|sql query|html|css|homework|stock price|stock market|bitcoin|crypto|lottery|president|prime minister|elections?|horoscope|song|lyrics|translate (?:this|the following) (?:sentence|word|text)|restaurants?|hotel|flight|flights|holiday destination|capital of|sing|wetter|witz|rezept|m[ée]t[ée]o|tiempo hace|dinner|lunch|birthday present|gift for|tv show|who won|how tall|how old is|square root|equation|essay|cat name|dog name)\b
""",
    ),
    (
        "method",
        r"""
^(?:and |but |so |ok |okay |hm+ |also |then |now |hi,? |hey,? |please,? |well,? |um+ |tell me,? |sorry,? |maybe |again,? ){0,9}(?:what(?:'s| is| are| was| makes?| counts?| does| do| if| about| kind| should| exactly|s)|how|why|when|where does|which|who (?:should|owns|decides|sets|writes)|should|is (?:it|there|an?|that)|are (?:there|okrs?|tasks?|we|all)|can (?:an?|i|we|okrs?|two|one|key|objectives)|may (?:i|we)|do (?:i|we|okrs?|you need|all|key)|does (?:an?|every|each|the|it|one)|must|could (?:i|we|an?)|(?:the )?difference|explain|tell me (?:about|what|how|why|more about|again)|isn't|aren't|wouldn't|whats|where do|was|wie|warum|wieso|welche|worin|qu'est-ce|quelle?s?|comment|pourquoi|combien|qu[ée]|c[óo]mo|por qu[ée]|cu[áa]l|cu[áa]nt\w+)\b.{0,160}\b<okr>(?=\b|-)
\b(?:what|how|why|when|should|can|is|are|do|does|must)\b.{0,120}\b<okr>\b.{0,60}\?
\b(?:difference|diff|distinction|distinguish) between\b|\bwhat makes an?\b|\bwhat(?:'s| is|s) an? (?:good )?(?:okr|kr|\w+ (?:goal|metric|indicator|result))\b|\bexplain (?:what|how|why|the|okrs?|to me (?:what|how|why))\b|\b(?:meaning|definition) of\b|\bwhat does \w+(?: \w+)? mean\b|^(?:please |and |but ){0,9}tell me why\b|\btell me (?:what|how|why) (?:an? |the )?(?:good|key|objective|okr|baseline|to)|\bwdym by (?!that|this|it)\w+
^(?:but |and |so |ok(?:ay)?,? |well,? |hm+,? ){0,9}(?:why|warum|wieso|pourquoi|por qu[ée])(?: (?:is|does|do|should|would|not|that|this|so|are|was|not))?(?: (?:that|this|it|you))?\b.{0,50}\??$|\bwhy (?:is|does|do) (?:that|this|it|you)(?: \w+)? (?:matter|bad|important|a problem|wrong|need|needed|ask|asking|want)\b
""",
    ),
    (
        "thanks",
        r"""
\b(?:thanks?|thank you|thank u|thx|tnx|cheers|much appreciated|appreciate it|danke|dankesch[öo]n|merci|gracias|grazie|te[sş]ekk[uü]r\w*|ty|tysm|obrigad[oa])\b(?! to (?:the|our|my|a|this|that|him|her))
""",
    ),
    (
        "greet",
        r"""
^(?:hi+|hello|helo|hallo|hey+|heya|howdy|good (?:morning|afternoon|evening|day)|morning(?=[,.!]|$| (?:all|everyone|everybody|team|coach))|guten (?:tag|morgen|abend)|gr[üu][ßs]+ gott|servus|bonjour|bonsoir|salut|hola|buenos d[íi]as|moin|merhaba|greetings|yo|ciao)\b(?! (?:touch|end|level|season|performer))
""",
    ),
)

#: Answers of few words, tried last.
SHORT: Rows = (
    (
        "skip",
        r"""
^(?:ok(?:ay)?,? |please,? |let's |lets |can we |could we |i'd like to |i want to |let us |no,? |hm+,? |rather |maybe |go (?:on )?to (?:the )?|i'd rather |sorry,? |and ){0,9}(?:what(?:'s| is| comes) next|next(?: one| question| point| topic| please)?|pass|skip(?: it| this| that| the question| this one| this question| that one)?|later(?: maybe| please)?|maybe later|not now|not right now|another time|move on|moving on|go on to the next(?: \w+)?|something else|another (?:one|question|point)|weiter|[üu]berspringen|sp[äa]ter|nächste frage|suivante?|plus tard|passe|siguiente|m[áa]s tarde|paso)(?: please| pls| then| for now| thanks){0,9}(?:[.,!]|$)
\b(?:come|get) back to (?:that|this|it)(?: one| point| question)? later\b|\blet's (?:talk about|do|discuss) (?:something else|the next)\b|\bskip (?:this|that|it|the) (?:question|point|one|part)\b|\b(?:rather|prefer) not (?:to )?(?:say|answer)\b|\bask me (?:something else|another)\b|\bnot this (?:one|question)\b
""",
    ),
    (
        "unknown",
        r"""
\b(?:it's|it is|that's|that is) (?:a (?:complete )?mystery|anybody's guess|anyone's guess|beyond me)\b|\byour guess is as good as mine\b|^(?:i |we )?(?:couldn't|could not|wouldn't) (?:say|tell|know)\b|\b(?:not|isn't) something (?:we|anyone|anybody|people) (?:record|measure|track|count|monitor|know)\b|\b(?:we|i) lack (?:the |any |that )?(?:data|numbers?|figures?|information)\b|\b(?:no ?one|nobody) (?:has )?(?:ever )?(?:counted|measured|tracked|looked|checked|recorded)\b|\bno way of knowing\b
^(?:well,? |hm+,? |um+,? |uh,? |sorry,? |tbh,? |honestly,? |ok(?:ay)?,? |good question,? |oh,? |actually,? |frankly,? |puh,? |there'?s |i have |we have |i've |i've got |have ){0,9}(?:(?:absolutely |really |honestly |simply )?no (?:idea|clue|idae|ideea)|(?:i |we )?dunno|dunnow|idk|(?:i |we )?(?:honestly |really |just |simply |actually ){0,9}(?:do not|don't|dnt|don t|dont't|didn't) (?:really |actually |even |exactly |quite ){0,9}(?:know|kno|knwo|konw|remember|recall)|not (?:really |quite |entirely |at all |yet |100% |exactly ){0,9}(?:sure|certain|clear|known|decided|agreed|settled|defined|fixed|measured|tracked)(?: yet| about (?:it|that)| at all| really){0,9}|unsure|unknown|(?:hard|difficult|impossible|tough|too early) to (?:say|tell|know)|(?:i )?(?:can't|cannot|couldn't) (?:say|tell|know)|who knows|beats me|no\s?clue|search me|not a clue|not the (?:faintest|slightest)(?: idea)?|undecided|tbd|tbc|open|to be (?:decided|determined|defined|confirmed)|still open)(?= |$|[.,;:!?-])(?! (?:for (?:customers|business))?if (?:okrs|that))
\b(?:i|we|they|he|she) (?:honestly |really |actually |currently |simply |just |still |unfortunately ){0,9}(?:don't|do not|doesn't|didn't|cannot|can't|never|have never|haven't|has not|hasn't|have not|'ve never) (?:really |actually |currently |even |yet |ever |exactly ){0,9}(?:know|knew|known|measure[d]?|track(?:ed)?|count(?:ed)?|look(?:ed)? at (?:it|that)|monitor(?:ed)?|record(?:ed)?|collect(?:ed)?|decided?|agreed?|counted|set (?:one|it|a)|have (?:a |that |the |any |this |it |got |such |real |exact |an |one |hard ){0,9}(?:numbers?|data|figures?|baselines?|idea|clue|measurements?|target|date|owner|stats|statistics|one|values?))\b(?! (?:what (?:okr|to)|how to (?:start|write)|why))
\b(?:nobody|noone|no one|none of us)(?: here| really| actually| currently| ever| has| yet| so far){0,9} (?:knows?|knew|measure[sd]?|track[s]?(?:ed)?|count[s]?(?:ed)?|looks? at (?:it|that)|ever measured|monitors?|records?|in charge|yet|so far|for now|assigned)\b|^(?:nobody|no one|noone)(?: so far| yet| for now| really| at the moment)?[.! ]*$|\b(?:i|we)(?:'ve| have|'ve got| have got| currently have| got|'m| am)?(?: currently| really| honestly| absolutely){0,9} (?:got |have )?no (?:numbers?|data|figures?|baselines?|idea|clue|measurements?|target|stats)\b
\b(?:currently|so far|at the moment|yet|there (?:is|are|'s))(?: we| i)?(?: have| got| is| are)? no (?:numbers?|data|figures?|baselines?|measurements?|target|date|owner)\b|\bno (?:numbers?|data|baselines?|figures?|target|date|deadline|owner|measure)(?: yet| for (?:that|it|this)| available| at all| so far| at the moment| defined| set| either){0,9}$|\b(?:isn't|is not|wasn't|hasn't been|has not been|never been|never|not being|not|aren't|are not)(?: been| yet| ever| really| being){0,9} (?:measured|tracked|decided|counted|recorded|monitored|defined|known)(?: yet| at all| so far| here| anywhere| by anyone| until now){0,9}$|\b(?:no|don't see (?:a|any)|can't see (?:a|any)|there is no|there's no) way to (?:measure|know|count|tell|track)\b|\bwe don't (?:do|have) that\b
\b(?:keine ahnung|wei(?:ß|ss) (?:ich |es |das |man ){0,9}(?:noch )?nicht|(?:ich |wir )?wissen? (?:es |das |wir ){0,9}(?:noch )?nicht|(?:messen|z[äa]hlen|erfassen|tracken) (?:wir )?(?:das |es )?(?:noch |bisher |aktuell )?nicht|wird nicht (?:gemessen|erfasst)|noch nicht (?:entschieden|klar|festgelegt)|keine (?:zahlen|daten|zahl)|kein plan|aucune id[ée]e|(?:je |j'|on |nous )?(?:ne |n'|n’|n)?(?:sais|sait|savons|mesure|mesurons|avons|a) (?:pas|aucune?)(?: encore)?|pas (?:encore )?(?:d[ée]cid[ée]|mesur[ée]|s[ûu]re?|d'id[ée]e|de chiffres?)|chais pas|(?:yo )?no (?:lo |la )?(?:s[ée]|sabemos|medimos|tenemos (?:datos|n[úu]meros|ese))|ni idea|no se mide|todav[íi]a no (?:se sabe|lo)|non (?:lo )?so|boh|bilmiyorum|weet ik niet|geen idee|n[ãa]o sei)\b
""",
    ),
    (
        "plan",
        r"""
\b(?:let me|i'll|i will|i can|we'll|i'd) (?:get|come) back to you\b|\b(?:is|are) going to (?:send|give|tell|pull|check|export|provide|look)\b|\bi'll (?:look into it|write to (?:them|him|her)|find out|dig it up)\b|\bmust have (?:that|it|them) somewhere\b
\b(?:i|we|he|she|they|[a-z]+)(?: will| 'll|'ll| can| could| am going to|'m going to| is going to|'s going to| should| would|'d| must| have to|'d have to| need to| needs to| has to| might| may| want to| plan to| can only)(?: first| just| then| try to| probably| maybe| also| quickly| have to){0,9} (?:ask|pull|find (?:it |that |this )?out|look (?:it |that |this |into it |into that |into )?up|look into (?:it|that|this)|look it|check|dig|request|get (?:it|that|this|back|the (?:number|figure|data|value)|me the|you the)|figure (?:it |that |this )?out|measure (?:it|that|this)|count (?:it|that|them)|find (?:the|that|a) (?:number|figure|value)|clarify|talk to|speak (?:to|with)|get in touch|provide|deliver|send|export|query|run a|collect|know (?:it|that|more|by|on|next|in|after)|have (?:it|that|the (?:number|data|figure)) (?:by|on|next|in|until|after))\b
\b(?:need|needs|takes?|need about|'d need|give me) (?:about )?(?:an?|one|two|three|a few|\d+) (?:days?|weeks?|minutes?|hours?) (?:to|until) (?:find out|know|check|measure|look|get)\b|\b(?:knows?|has|have|keeps?|holds?|tracks?|sits on|might have|should have|could know|would know|might know|should know) (?:it|that|this|them|the (?:exact |latest |real |right )?(?:numbers?|figures?|data|stats|statistics|value|report|list))\b(?! (?:at|now|today|currently|as|here|under|down|up|in hand|wrong|right|too|already \d))|\bcan (?:find|found) (?:it )?out\b|\b(?:need|have) to (?:ask|check|look|find out|talk to|speak)\b|\blet me (?:ask|check|look|find out)\b|\b(?:i'll|i will|gonna|going to) (?:ask|check|find out|look)\b|\bfrag(?:e|en) (?:ich|wir|mal)\b|\bich (?:frage|kl[äa]re|schaue|pr[üu]fe)\b|\bfinde(?:n)? (?:ich|wir|es|das)\b.{0,20}\bheraus\b|\bje (?:vais|peux) (?:demander|v[ée]rifier|regarder|chercher)\b|\b(?:voy a|puedo) (?:preguntar|mirar|averiguar|comprobar)\b
""",
    ),
)

YES = (
    r"(?:yes+|yess+|yep|yeah+|yup|ya|yea|yh|sure|ok(?:ay)?|okey|k|kk|right|correct|exactly|true|agreed|of course|absolutely|definitely|precisely|"
    r"indeed|si|sí|sì|oui|ja|jo|jep|jawohl|genau|klar|stimmt|gerne|evet|tamam|claro|vale|d'accord|bien s[ûu]r|please do|go ahead|fine|good|both|i do|we do|"
    r"it is|it does|they are|they do|that's (?:right|true|correct|it|fair)|thats (?:right|true|it)|you're right|you are right|youre right|good point|fair (?:point|enough)|point taken|"
    r"i (?:guess|think|suppose) so|guess so|why not|makes sense|i agree|agree|no problem|sounds good|let's do (?:it|that)|i see|i see that(?: now)?|got it|sort of|kind of|more or less|probably|most of them|all of them|mostly|partly)"
)
NO = (
    r"(?:no+|nope|nah|nö|nee|not really|not at all|nein|non|hayır|hayir|i don't|we don't|neither|none of (?:them|these|those)|no thanks|no thank you|"
    r"i don't think so|rather not|not yet|never|absolutely not|certainly not|of course not|not exactly|on the contrary|pas du tout|para nada)"
)
