"""What stands for several words in the expressions."""

NAMES: dict[str, str] = {
    "boss": (
        r"(?:(?:my |our |the )?(?:big |top |upper |senior )?(?:boss|bosses|manager|managers|management|ceo|cfo|cto|coo|vp|director|directors|"
        r"head office|headquarters|hq|leadership|board|chief|chef|executive team|executives|steering group|head of \w+|higher-?ups|"
        r"team lead|lead|corporate|parent company|group|department head|supervisor|someone above|people above|those above)|they)"
    ),
    "okr": (
        r"(?:okrs?|objectives?|key results?|krs?|goals?|baselines?|targets?|metrics?|measures?|outcomes?|outputs?|tasks?|"
        r"initiatives?|confidence|scor(?:e|es|ing)|grad(?:e|es|ing)|check-?ins?|cadence|cycles?|quarters?|stretch|committed|aspirational|"
        r"moonshots?|align\w*|cascad\w+|kpis?|counter-?(?:weight|metric)s?|guardrails?|sponsors?|ambiti\w+|owners?|"
        r"lead(?:ing)? indicators?|lagging indicators?|indicators?|health metrics?|retro\w*|milestones?|dependenc\w+|champions?|"
        r"anteil|ziele?|ergebnis(?:se)?|kennzahl\w*|objectifs?|r[ée]sultats?(?: cl[ée]s?)?|objetivos?|resultados?(?: clave)?)"
    ),
    "it": r"(?:it|this|that|them|these|those|one|all)",
    "thing": (
        r"(?:okrs?|objectives?|key results?|krs?|goals?|sentences?|wordings?|drafts?|versions?|lines?|suggestions?|proposals?|"
        r"formulations?|phrasings?|ideas?|options?|numbers?|metrics?|measures?|targets?|baselines?|text|one|ones|something|answers?|outcomes?)"
    ),
    "some": r"(?:an?|the|my|our|your|some|any|another|one|two|three|four|five|\d+|a few|a couple(?: of)?|better|good|real|perfect|ready|finished|nice)",
    "make": (
        r"(?:re-?write|write|wrote|draft|formulate|reformulate|phrase|rephrase|reword|word|create|generate|suggest|propose|"
        r"compose|come up with|think up|think of|make up|invent|fill(?: in| out)?|complete|produce|brainstorm|sketch)"
    ),
    "you": r"(?:can|could|would|will|won't|can't|couldn't|wouldn't) (?:you|u|we|ya)",
    "please": r"(?:please |pls |plz |just |simply |maybe |perhaps |quickly |kindly |also |at least |possibly |not ){0,9}",
    "so": r"(?:so |really |very |quite |pretty |rather |totally |completely |absolutely |utterly |a bit |a little |kind of |kinda |somewhat |just |too |always |also |all |already |honestly |super |fucking |bloody |dead ){0,9}",
    "am": r"(?:i'm|i am|im|i feel|i'm feeling|i am feeling|feel|feeling|i was|i get|i'm getting|makes? me(?: feel)?|made me(?: feel)?|making me|we're|we are|we feel|we're all|we are all|leaves me|everybody is|everyone is|still)",
}
