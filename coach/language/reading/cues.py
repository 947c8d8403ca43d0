"""Words that show what a clause does, by kind of act; in the order in which they are tried.

A row is a kind and the patterns that show it. They see one clause at a time, lower case, with plain apostrophes.
"""

import re
from typing import NamedTuple

from coach.dialogue.acts import ActKind

_ME = r"(?:i|me|my|we|us|our|i'm|i've|i'd|we're|he|she|they)"
_BOSS = (
    r"(?:(?:my |our |the |your )?(?:big )?(?:boss|manager|management|ceo|cfo|cto|vp|director|head office|hq|leadership|"
    r"board|chief|executive team|steering group|head of \w+|upper management|someone above|group)|they)"
)
_OKR = (
    r"(?:okrs?|objectives?|key results?|krs?|goals?|baselines?|targets?|metrics?|measures?|outcomes?|outputs?|tasks?|"
    r"initiatives?|confidence|scor(?:e|es|ing)|check-?ins?|cadence|cycles?|quarters?|stretch|committed|aspirational|"
    r"moonshots?|align\w*|cascad\w+|kpis?|counter-?(?:weight|metric)s?|guard\w*|sponsors?|ambiti\w+|owners?|lead\w* "
    r"indicators?|lag\w* indicators?|health metrics?|retro\w*|numbers?|milestones?|dependenc\w+|champions?|draft)"
)
_IT = r"(?:it|this|that|them|these|those|one|two|three|four|five|some|something|a few|a couple|\d+|any)"
_THING = (
    r"(?:okrs?|objectives?|key results?|krs?|goals?|sentences?|wordings?|drafts?|versions?|lines?|suggestions?|"
    r"proposals?|formulations?|ideas?|numbers?|the rest|text)"
)
_MAKE = (
    r"(?:re-?write|write|wrote|draft|formulate|reformulate|phrase|rephrase|reword|word|create|generate|suggest|propose|"
    r"compose|come up with|think up|make up|invent|fill(?: in)?|complete|produce)"
)


class Cue(NamedTuple):
    """A kind of act and the expression that shows it."""

    kind: ActKind
    shows: re.Pattern[str]


def _rows(*rows: tuple[ActKind, tuple[str, ...]]) -> tuple[Cue, ...]:
    return tuple(Cue(kind, re.compile("|".join(f"(?:{one})" for one in shows))) for kind, shows in rows)


CUES = _rows(
    (
        "distress",
        (
            r"\b(?:kill(?:ing)?|hurt(?:ing)?|harm(?:ing)?|cut(?:ting)?) myself\b|\bself-?harm|\bsuicid",
            r"\bend (?:my life|it all)\b|\b(?:want|wish) (?:it all|everything|it) to (?:end|be over)\b|\bwish i was dead\b",
            r"\b(?:don't|do not|dont) want to (?:live|be here|wake up|exist|be alive)\b|\bno (?:reason|point) (?:to|in) liv",
            r"\b(?:can't|cannot|cant|can not) (?:go on|cope)\b|\bbetter off (?:dead|without me)\b",
            r"\bpanic attacks?\b|\bi(?:'m| am| feel) (?:so |completely |totally |utterly )?(?:hopeless|worthless)\b",
            r"\bcry(?:ing)? (?:every|all|at my desk|in the toilet)|\b(?:i'm|i am) (?:breaking down|falling apart)\b",
        ),
    ),
    (
        "harm",
        (
            rf"\b{_ME}\b.{{0,50}}\b(?:harass(?:ed|es|ing|ment)|bull(?:y|ied|ying)|discriminat\w+|groped|mobb(?:ed|ing))\b",
            rf"\b(?:harass(?:ed|es|ing)|bull(?:ied|ying)|discriminat\w+|threaten\w*|touch(?:es|ed)|mobbing) (?:at |against )?{_ME}\b",
            r"\b(?:affect|influence|linked|link|tied|tie|count|use[ds]?|matter|hurt|mean)\b.{0,40}\b(?:my|our) "
            r"(?:pay|salary|bonus|raise|appraisal|performance review|rating|promotion|contract)\b",
            r"\bmy (?:salary|bonus|pay rise|appraisal|promotion|employment contract|notice period)\b",
            r"\b(?:fire|sack|dismiss) me\b|\b(?:get|be|getting|being) (?:fired|sacked|laid off)\b|\blose my job\b",
            r"\b(?:employment|labou?r) law\b|\bmy rights\b|\bis (?:it|that|this) (?:even )?legal\b|\bunpaid overtime\b",
            r"\b(?:racist|sexist|homophobic)\b.{0,30}\b(?:boss|manager|colleague|lead|comment|joke)s?\b",
        ),
    ),
    (
        "privacy",
        (
            r"\bwho(?: else)? (?:can|could|will|would|does|gets? to|is going to|might|may) (?:see|read|access|know|look)\b",
            r"\bwho (?:sees|reads|has access)\b|\b(?:just|only|stays?) between (?:us|you and me)\b",
            r"\b(?:can|will|does|could|would|is|do|did) (?:my |our |the |your )?(?:boss|manager|lead|hr|team|company|"
            r"colleagues?|admin|anyone|anybody|someone|somebody|others|people|they)(?: \w+)? (?:see|read|know|access|look|get)",
            r"\bis (?:this|it|that|what i (?:write|say)|the chat) (?:private|confidential|secret|safe|stored|saved|recorded|logged|anonymous)",
            r"\b(?:do|will) you (?:store|save|keep|share|record|send|tell|report)\b|\bwhere (?:is|does|do|are) .{0,20}\b(?:stored|saved|data)\b",
        ),
    ),
    (
        "self",
        (
            r"\bare you (?:an? |some |really )?(?:ai|a\.i\.|bot|chat ?bot|robot|human|person|real|chat ?gpt|gpt|llm|machine|program|model|computer)\b",
            r"\b(?:am i|is this) (?:talking|chatting|speaking)?(?: to| with)? ?(?:an? )?(?:real )?(?:bot|human|person|machine|ai|chat ?gpt|robot|computer)\b",
            r"\b(?:what|who) are you\b|\bwhich (?:ai|model|llm)\b|\bare you (?:a )?chat ?gpt\b",
        ),
    ),
    (
        "human",
        (
            r"\b(?:talk|speak|chat|meet|session) (?:to|with) (?:an? |some|the )?(?:real |actual |human )?(?:human|person|someone|somebody|coach|expert|people|colleague)",
            r"\b(?:real|human|actual) (?:coach|person|human)\b.{0,20}(?:please|instead|available|\?|$)",
            r"\b(?:can|could|may) i (?:get|have|book|see|reach) (?:an? )?(?:real |human )?(?:coach|human|person|session|appointment)",
            r"\bneed (?:an? )?(?:real |actual )?(?:human|person|coach)\b",
        ),
    ),
    (
        "steer",
        (
            r"\b(?:ignore|disregard|forget|override|bypass) (?:all |any |your |the |these |my |every )*(?:previous |prior |above |earlier |other )*"
            r"(?:instructions?|rules?|prompts?|guidelines?|restrictions?|policy|policies)\b",
            r"\byou are now\b|\bfrom now on,? (?:you|act|be)\b|\bsystem prompt\b|\b(?:developer|dan|god) mode\b|\bjail ?break\b",
            r"\b(?:reveal|show|print|repeat|tell me|output) (?:me )?(?:your|the) (?:system |hidden |secret )?(?:prompt|instructions|rules)\b",
            r"\b(?:pretend|act as|behave as|role-?play as|act like)\b(?! .{0,30}\b(?:sponsor|finance|customer|cfo|sceptic|skeptic)\b)",
        ),
    ),
    (
        "defend",
        (
            r"\b(?:rehears|practi[cs])\w* (?:the |my |our |a )?(?:defen[cs]e|defending|pitch|presentation|it|this|that)\b",
            r"\b(?:grill|challenge|test) me\b|\bdevil'?s advocate\b|\btough questions?\b|\bdefend (?:it|this|them|my|our)\b",
            r"\b(?:play|be|pretend to be|act as) (?:the |a |my |our )?(?:sceptical |skeptical |critical )?(?:sponsor|finance|cfo|customer|boss|board|sceptic|skeptic|other team)\b",
        ),
    ),
    (
        "polish",
        (
            r"\b(?:spell|typos?|grammar|proof-?read|polish)\w*\b|\bmake (?:it|this|that|them) (?:shorter|more concise)\b|\bshorten\b",
        ),
    ),
    (
        "write",
        (
            rf"\b(?:can|could|would|will|won't|can't|please|pls|plz|just|want|need|like|let|have|ask|should|must|to) (?:you |u )(?:just |please |not |maybe |simply |to |at least )*"
            rf"{_MAKE}\b(?! (?:back|down what))",
            rf"\bjust (?:please )?{_MAKE} (?:me |us )?(?:{_IT}|{_THING}|an?|the|my)\b|\b(?:an? )?(?:ai|bot|machine|chat ?gpt|computer|you) (?:can|could|should) (?:easily |just )?(?:do|write) (?:it|this|that|them)\b",
            rf"^(?:ok(?:ay)?,? |please,? |pls |just |so |now |then |well,? |and |but |no,? |go on,? |come on,? )*{_MAKE} (?:me |us |up |out )*(?:{_IT}|an?|the|my|our|better|good|{_THING})\b",
            rf"\bgive (?:me|us) (?:{_IT}|an?|the|your|better|good|ready)\b(?! (?:moment|minute|second|sec|break|chance|question|hint|reason|example|sample|template|real example|good example)).{{0,25}}"
            rf"(?:{_THING}|better|good one|answer)\b",
            r"\b(?:what|how) would you (?:write|put|say|choose|suggest|word|phrase|formulate|propose|do here|set|pick|answer)\b",
            r"\bmake (?:it|this|that|them|my \w+) (?:better|good|smart|perfect|nice|measurable|great|right)\b|\bimprove (?:it|this|that|them|my \w+)(?: for me)?$",
            r"\b(?:do|fix|finish|solve) (?:it|this|that|them) for (?:me|us)\b|\byou (?:do|write|fill|choose|decide|pick|make) (?:it|that|this|one|them)\b",
            r"\b(?:any|your|some) (?:suggestions?|proposals?)\b|\bsuggest(?:ion)? (?:something|please)\b|\bjust (?:a|one|some) (?:draft|suggestion|proposal|version|sentence|line)\b",
            r"\byou(?:'d| would|'ll| will| could| should) (?:just )?(?:write|draft|do|make) (?:it|them|that|this|one|my|the)\b",
            r"\bjust give me (?:something|anything|it|one|an?)\b(?! (?:moment|minute|second|sec|hint))",
            r"\b(?:need|want) (?:finished|ready|complete|perfect|good|three|3) (?:okrs?|key results?|krs?|objectives?|goals?)\b",
            r"\b(?:fix|correct|repair) (?:it|this|that|them|my \w+|the \w+)(?: please| for me)?$",
        ),
    ),
    (
        "example",
        (
            r"\b(?:show|give|see|have you|got|any|need|want|like|share|is there|are there|do you have|with)\b.{0,25}(?<!for )\b(?:examples?|templates?)\b|\b(?:show|give) (?:me |us )?(?:an? |some )?samples?\b",
            r"^(?:an? )?(?:examples?|samples?|templates?)(?: please)?$|\bexamples? please\b",
            r"\bhow (?:do|did|would|does|have) (?:other|another|different)\w*\b|\bwhat do (?:other|another)\w*\b|\bshow me one\b|\bcan i see one\b",
        ),
    ),
    (
        "judge",
        (
            r"\b(?:is|are|was) (?:this|it|that|these|they|my \w+|the \w+|my first draft|our \w+) (?:any |already |now |really |all |a )*(?:good|ok|okay|fine|alright|right|clear|well written|better|enough|smart|correct)\b(?!.*\b(?:baseline|target) or\b)",
            r"\bwhat do you (?:think|say|make of)\b|\bhow (?:is|are|does|do) (?:this|it|that|these|they|my \w+|the \w+)(?: \w+)?(?: look| sound| read)?\??$",
            r"\b(?:good|ok|okay|fine) (?:enough|like this|so|now|this way)\?|\bdoes (?:this|it|that) (?:make sense|work|sound|look|read|count)\b",
            r"\b(?:any|your|some|need|want|get|give me) (?:feedback|thoughts|comments|opinion|critique)\b|\b(?:feedback|thoughts|opinion)s?(?: please)?\?",
            r"\b(?:please |can you |could you )?(?:review|check|assess|evaluate|rate|have a look at|look at|look over|go over) (?:this|it|that|these|them|my|our|the)\b",
        ),
    ),
    (
        "unclear",
        (
            r"\b(?:what|wat) (?:does|do|is|did) (?:that|this|it|you|the question|your question|these)(?: question)?(?: even| actually| really)? (?:mean|asking|question|ask|want|want from me|want to know)\b",
            r"\b(?:don't|do not|dont|didn't|didnt|did not|can't) (?:understand|get|follow)(?: (?:the|your|that|this|it|what|you|any))?(?: (?:question|you|word|mean|of this))*",
            r"^(?:huh|what|sorry|pardon|hm+|wat|eh|come again|\?+)\s?\?*$|\bi'?m (?:lost|confused)\b|\bnot sure (?:what you|i understand|i get|i follow)\b",
            r"\b(?:can|could) you (?:explain|rephrase|repeat|clarify|simplify|ask)(?: (?:that|the|your|it|this|again|differently))+(?: question)?\b|\bwdym\b|\bwhat question\b",
        ),
    ),
    (
        "mode",
        (
            r"\b(?:just|simply|rather) (?:tell|explain to|show) me\b(?! (?:an?|one|some)\b)|\bstop asking\b|\b(?:no|fewer|less) (?:more )?questions\b|\btell me (?:instead|directly|straight)\b",
            r"^(?:tell|ask|show) me(?: instead| please| questions| more)?$|\bask me (?:questions|instead|again)\b|\bshow me instead\b|\bdon't ask\b",
        ),
    ),
    (
        "undo",
        (
            r"^(?:please |can you |could you )?(?:undo|revert|take (?:that|it|this) back|put it back|change it back)\b|\bundo (?:that|it|this|the last)\b",
        ),
    ),
    (
        "correct",
        (
            r"^no,? wait\b|\bwait,? (?:no|it's|that's|sorry)\b|^(?:oops|scratch that|sorry,? (?:i meant|it's|no))\b|^actually,? (?:it's|it is|the|no|we)?.{0,30}\d",
            r"\b(?:that's|that is|it's|this is|thats|that was) (?:wrong|not what i (?:said|meant|wrote)|not right|incorrect|a mistake|not correct|the wrong)",
            r"\byou (?:(?:got|took|understood|read|put|have|heard)(?: that| it| me| this| my \w+)?(?: down)? (?:all )?(?:wrong|wrongly|incorrectly)|misread|misunderstood)\b",
            r"\bi (?:meant|mean|didn't (?:say|mean|write)|did not (?:say|mean)|never said)\b|\bwrong (?:card|one|place|number|slot|key result|line)\b",
            r"\bno,? .{1,30}\b(?:is|was) (?:the|our|my) (?:target|baseline|goal|starting point|start|date|deadline)\b|\b(?:not|isn't|wasn't) the (?:target|baseline|date|goal|start)\b",
        ),
    ),
    (
        "imposed",
        (
            rf"\b{_BOSS}\b.{{0,30}}\b(?:fixed|set|decided|dictat\w+|impos\w+|demand\w*|insist\w*|ordered|prescrib\w+|mandat\w+|handed|forced|decid\w+)\b",
            rf"\b{_BOSS}\b (?:just |simply |already )?(?:gave|gives|told|tells) (?:us|me|the team)\b.{{0,40}}",
            rf"\b{_BOSS}\b.{{0,20}}\b(?:wants?|expects?|requires?|needs?|asks? for|said)\b.{{0,15}}(?:\d|at least|us to|me to|more|less|we (?:have|need|must))",
            r"\b(?:came|comes|coming|handed|pushed|given|imposed|dictated|set|decided|fixed) (?:down |to us |to me |for us |for me )*(?:from|by|at) (?:above|the top|top|management|my (?:boss|manager)|our (?:boss|manager)|head office|hq|leadership|corporate|upstairs|the board|the ceo)\b",
            r"\btop[- ]down\b|\b(?:have|had|has|with) no (?:say|choice|influence on the (?:target|number))\b|\bnot (?:my|our) (?:choice|target|number|decision|idea)\b|\bnon[- ]?negotiable\b",
            r"\b(?:was|were|is|are|been) (?:given|told|imposed|handed)\b.{0,30}\b(?:target|goal|number|okr|to (?:do|hit|reach|deliver))|\btarget is fixed\b",
        ),
    ),
    (
        "resistance",
        (
            r"\b(?:pointless|waste of (?:my |our |everybody's )?time|useless exercise|box[- ]?ticking|bullshit|\bbs\b|bureaucra\w+|management fad|corporate theat\w+|theat(?:re|er))\b",
            r"\b(?:okrs?|this|it|all this|these)(?:'s| is| are)? (?:just |only |simply |all )?(?:another |yet another |the next )(?:\w+ )?(?:fad|tool|process|hype|exercise|initiative|management|buzzword)",
            r"\bwhat's the (?:point|use)\b|\bwhy (?:bother|do we (?:even )?(?:need|do|have)|should (?:i|we) (?:even )?(?:do|bother|care))\b",
            r"\bnobody (?:reads|cares|looks|uses)\b|\b(?:don't|do not|dont) (?:believe in|see the (?:point|value|use|sense)|care about) (?:okrs?|this|of|in|it)?",
            r"\b(?:okrs?|this|it) (?:never|don't|doesn't|won't|do not|will not) (?:works?|change anything|help)\b|\bno time for (?:this|okrs?|that)\b|\b(?:real|actual) work to do\b",
            r"\b(?:okrs?|this) (?:is|are) (?:so )?(?:stupid|nonsense|silly|useless|rubbish|crap)\b|\bwe tried (?:okrs|this|it) (?:before|already|last)\b|\bhate (?:okrs?|this)\b",
        ),
    ),
    (
        "feeling",
        (
            r"\b(?:i'm|i am|i feel|i was|im|feeling|makes me|we're all|i get|i'm getting) (?:so |really |very |a bit |a little |just |pretty |quite |totally |completely |always |too )*"
            r"(?:overwhelmed|frustrated|tired|exhausted|stressed|anxious|scared|afraid|nervous|worried|fed up|annoyed|angry|sad|desperate|"
            r"burn(?:ed|t) ?out|drained|demotivated|ashamed|embarrassed|insecure|helpless|discouraged|uneasy|unhappy|dead tired)\b",
            r"\bthis is (?:so |really |very |just |a bit )*(?:frustrating|annoying|exhausting|stressful|overwhelming|too much|hard for me|painful)\b",
            r"\b(?:too much|so much) (?:work|on my plate|going on|at once)\b|\b(?:can't|cannot) sleep\b|\bno energy\b|\b(?:scares|frustrates|stresses|worries) me\b|\bsick of\b|\bafraid (?:of|to|that)\b",
            r"\bi hate (?:my job|it here|mondays)\b|\bdrowning in\b",
        ),
    ),
    (
        "newcomer",
        (
            r"^(?:it's |this is |hi,? |hello,? )*(?:my |our |the )?(?:very )?first (?:time|okrs?)\b|\bfirst time (?:doing|writing|with|using|for me|i'm|that i|we do|i do)\b|\bnew to (?:okrs?|this|all)\b",
            r"\bnever (?:done|written|used|heard of|worked with) (?:an? |any )?(?:okrs?|this|these|one|such|goals?)\b|\b(?:beginner|newbie)\b",
            r"\bno (?:idea|clue) (?:what|how) (?:okrs?|this|to)\b|\b(?:don't|do not|dont) know (?:what|how) (?:an? )?(?:okrs?|this|to (?:start|begin|write))\b",
        ),
    ),
    (
        "safe",
        (
            r"\b(?:we|i|it|that|this|they)(?:'ll|'s|'re| will| would| can| is| are)?\b.{0,30}\b(?:easily|for sure|surely|certainly|definitely|guaranteed|no problem|without (?:any )?effort|in our sleep)\b.{0,20}\b(?:hit|reach|make|get|do|achieve|there|it)?",
            r"\bsandbag\w*|\bplay(?:ed|ing)? (?:it )?safe\b|\bsafe (?:number|target|bet|side|one)\b|\bpiece of cake\b|\balready (?:there|reached|hit)\b|\bpretty (?:safe|easy|certain)\b|\bit's (?:easy|safe|certain)\b",
        ),
    ),
    (
        "summary",
        (r"\b(?:sum (?:it |this |that )?up|summar(?:y|ise|ize)|recap|where are we|what do we have(?: so far)?)\b",),
    ),
    (
        "use-words",
        (
            r"\buse my (?:own )?words\b|\bput (?:it|them|that|these) together\b|\bassemble\b|\bcombine (?:it|them)\b|^take (?:it|that|them) as (?:it is|they are|i said)",
        ),
    ),
    (
        "end",
        (
            r"^(?:ok(?:ay)?,? |well,? |great,? |thanks?,? |thank you,? |so,? |alright,? |i think |done,? |ok(?:ay)?,? |no,? )*(?:bye|good ?bye|that's (?:all|it|enough)|thats (?:all|it)|i'm done|im done|we're done|we are done|done for (?:today|now)|"
            r"(?:i )?(?:have|got|need|gotta|must)(?: to)? (?:go|run|leave)|gotta go|let's stop|stop here|enough for (?:today|now)|quit|exit|see you|talk later|cu|that's it for (?:today|now)|i'll stop here|let's finish|finish(?:ed)?|end)\b(?! (?:of|by|to))",
        ),
    ),
    (
        "approve",
        (
            r"\b(?:looks?|sounds?|feels?|reads?) (?:good|great|fine|right|perfect)(?: to me| now| as it is)?[.,]?$|\b(?:i'm|i am|we're) (?:happy|fine|ok|okay|good|satisfied|content) with (?:it|this|that|them|the)\b",
            r"\b(?:that's|it's|this is|thats|its|it is) (?:good|fine|great|perfect|ok|okay|ready|done|final)(?: (?:as it is|enough|now|like this|for me))?[.,]?$|\b(?:leave|keep) it (?:as it is|like this|like that)\b|\bgood (?:as it is|to go)\b|\bship it\b|\bi like it(?: now| this way| like this| as it is)?$|^perfect[.,]?$",
        ),
    ),
    (
        "dismiss",
        (
            r"\b(?:not|isn't|is not|ain't) (?:relevant|important|applicable|an issue|a problem|our problem|of interest)\b|\b(?:don't|do not|dont|stop) (?:bring|ask|mention|rais|nag|talk)\w*\b.{0,30}\b(?:again|any ?more|that|this|it)\b",
            r"\b(?:leave|drop|ignore|forget|skip) (?:it|that|this)(?: alone| point| topic| out)?[.,]?$|\bnever ?mind\b|\b(?:doesn't|does not|doesnt) (?:matter|apply|concern)\b|^n/?a$",
        ),
    ),
    (
        "disagree",
        (
            r"\b(?:don't|do not|dont|can't) agree\b|\bdisagree\b|\bsee (?:it|that|this) differently\b|\byou're wrong\b|\byou are wrong\b|\bnonsense\b|\bnot true\b",
            r"\b(?:that|it|this)(?:'s| is| are) (?:an? |our |the |already an? )*(?:outcome|result|effect|impact|measurable|clear|not (?:an? )?(?:task|output|work|vague|activity))\b",
            r"^no,? (?:it|that|this|training|they|we|i think|because|actually)\b.{3,}|\bi think (?:it|that|this)(?:'s| is) (?:fine|ok|okay|clear|good)\b|\bwe (?:really )?need (?:that|this|it)\b$|\bwhy should (?:i|we)\b",
        ),
    ),
    (
        "thanks",
        (r"\b(?:thanks?|thank you|thx|cheers|much appreciated|danke|merci|gracias|te[sş]ekk[uü]r\w*|ty)\b",),
    ),
    (
        "greet",
        (
            r"^(?:hi+|hello|hey+|hallo|good (?:morning|afternoon|evening|day)|guten (?:tag|morgen)|bonjour|hola|moin|merhaba|greetings)\b",
        ),
    ),
    (
        "off-topic",
        (
            r"\b(?:weather|joke|poem|recipe|football|movie|python|javascript|capital of|homework|stock price|bitcoin|lottery|president|horoscope|song lyrics|translate this)\b",
        ),
    ),
    (
        "method",
        (
            rf"^(?:and |but |so |ok |okay |hm+ |also )*(?:what(?:'s| is| are| was| makes?| counts?| does| do| if| about| kind| should)|how|why|when|where does|which|who (?:should|owns|decides)|should|is (?:it|there|an?|that)|are (?:there|okrs?|tasks?)|can (?:an?|i|we|okrs?|two|one)|"
            rf"may (?:i|we)|do (?:i|we|okrs?|you need)|does (?:an?|every|each|the|it)|must|could (?:i|we)|difference|explain|tell me (?:about|what|how|why)|isn't|aren't|wouldn't).{{0,160}}\b{_OKR}\b",
            rf"\b(?:what|how|why|when|should|can|is|are|do|does)\b.{{0,120}}\b{_OKR}\b.{{0,60}}\?",
            r"\b(?:difference between|what makes a|explain) \w+",
            r"^why(?: (?:is|does|do|should|would|not|that|this|so|are|not))?\b.{0,60}\??$|\bwhy (?:is|does) (?:that|this|it) (?:matter|bad|important|a problem|wrong)\b",
        ),
    ),
)

YES = re.compile(
    r"^(?:yes+|yep|yeah+|yup|ya|yea|sure|ok(?:ay)?|k|right|correct|exactly|true|agreed|of course|absolutely|definitely|"
    r"indeed|si|sí|oui|ja|jo|jep|evet|tamam|please do|go ahead|fine|good|both|i do|we do|it is|why not)(?= |$|[.,;!:])"
)
NO = re.compile(
    r"^(?:no+|nope|nah|not really|not at all|nein|non|nee|hayır|hayir|i don't|we don't|neither|none)(?= |$|[.,;!:])"
)
UNKNOWN = re.compile(
    r"^(?:no (?:idea|clue)|dunno|idk|i? ?(?:do not|don't|dont) (?:really |actually |even )?know|not (?:really |quite |entirely )?sure(?: yet)?|unknown|hard to (?:say|tell)|"
    r"(?:can't|cannot) (?:say|tell)|who knows|good question|weiß (?:ich )?nicht|keine ahnung|je ne sais pas|no (?:lo )?s[eé]|bilmiyorum|not decided|undecided|tbd|tbc|no\s?clue)\b"
    r"|\b(?:i|we|they) (?:really |actually |currently )?(?:don't|do not|dont|didn't|cannot|can't|never) (?:really |actually |currently |even )?(?:know|knew|measure[d]?|track(?:ed)?|count(?:ed)?|have (?:a |that |the |any |this |it |got )*(?:numbers?|data|figures?|baselines?|idea|clue|measurements?))\b"
    r"|\b(?:nobody|noone|no one) (?:really |actually |currently |ever )?(?:knows?|measure[sd]?|track[s]?(?:ed)?|count[s]?(?:ed)?|looks? at)\b|\b(?:i|we) (?:have|got|'ve got) no (?:numbers?|data|figures?|baselines?|idea|clue|measurements?)\b"
    r"|\b(?:haven't|have not|havent|never|hasn't been|has not been|not|isn't|isnt|wasn't) (?:been |yet |ever |really )*(?:measured|tracked|decided|counted|looked at)\b|\bno (?:numbers?|data|baselines?|figures?)(?: yet| for that| available| at all)?$"
    r"|\bnot (?:measured|decided|known|clear)(?: yet)?$|\b(?:wissen|weiß|weiss)\b.{0,20}\bnicht\b|\bne (?:sais|savons|sait) pas\b|\bno (?:lo )?sabemos\b"
)
PLAN = re.compile(
    r"\b(?:i|we|you|\w+)(?: will|'ll| can| could| am going to|'m going to| is going to|'s going to| should| would| must| have to| need to)? "
    r"(?:ask|pull|find (?:it |that |this )?out|look (?:it |that |this )?up|check|dig|request|get back|figure (?:it |that )?out|measure (?:it|that|this)|count (?:it|that|them))\b"
    r"|\b(?:knows|has) (?:it|that|the (?:number|figure|data))\b"
)
SKIP = re.compile(
    r"^(?:next(?: one| question| point)?|pass|skip(?: it| this| that)?|later|not now|move on|let's move on|something else|another (?:one|question)|weiter)[.! ]*$"
)
KINDS = (
    (
        "committed",
        re.compile(
            r"\b(?:promise|committed|commitment|must[- ]?hit|must[- ]?have|broken|failure|fail|bad|not (?:good|ok|okay|acceptable))\b"
        ),
    ),
    (
        "aspirational",
        re.compile(
            r"\b(?:reach|stretch|aspirational|moonshot|good quarter|ambitious|great|good|fine|ok|okay|success|win|happy)\b"
        ),
    ),
    ("learning", re.compile(r"\b(?:learn\w*|experiment|exploration|explor\w+|find out)\b")),
)
KIND_SAID = re.compile(
    r"\b(?:it's|it is|this is|that's|that is|call it|as|make it|more|i said|i mean|i meant)(?: an?| more| really| rather|  our)* "
    r"(promise|commitment|committed|must[- ]?hit|stretch|reach|moonshot|aspirational|experiment|learning)\b"
)
USES = re.compile(
    r"\b(?:i|we)(?: will|'ll| want to| would like to| can| could| have to| need to| should| must|'d|'d rather| would rather| did)? (?:already |just )?(?:re-?write|write|wrote|draft|drafted|written)\b"
)
ROLES = (
    ("finance", re.compile(r"\b(?:finance|cfo|controll\w+|money|budget)\b")),
    ("customer", re.compile(r"\b(?:customer|client|user|patient|citizen|buyer)s?\b")),
    ("dependent", re.compile(r"\b(?:team|depend\w*|depends on|colleague|other team)s?\b")),
    ("sponsor", re.compile(r"\b(?:sponsor|boss|manager|sceptic\w*|skeptic\w*|ceo|board|director)s?\b")),
)
