"""What each move can be about, and the material its wording may use: the join between policy and wording.

A row: the move, the topic, the blanks that the policy fills, and whether its wording ends in a question. Findings are
topics of `RaiseFinding` as well; their questions stand with the criteria.
"""

from typing import NamedTuple

from coach.dialogue.moves import MoveName


class Subject(NamedTuple):
    """A topic of a move."""

    move: MoveName
    topic: str
    blanks: str = ""
    asks: bool = False


SUBJECTS: tuple[Subject, ...] = (
    # What was received. {results}: "four key results"; {objectives}: "three objectives".
    Subject("Receive", "one", "results"),
    Subject("Receive", "several", "objectives"),
    Subject("Receive", "objective only"),
    Subject("Receive", "key results only", "results"),
    Subject("Receive", "new version"),
    Subject("Receive", "foreign"),
    Subject("Mirror", "strength", "quote strength"),
    Subject("Mirror", "card", "quote"),
    Subject("Mirror", "starting point", "value"),
    Subject("Mirror", "distance", "from to"),
    Subject("Mirror", "target", "value"),
    Subject("Mirror", "date", "value"),
    Subject("Mirror", "person", "value"),
    Subject("Mirror", "effect", "quote"),
    Subject("Mirror", "added", "quote", False),
    Subject("Mirror", "own line", "quote"),
    Subject("Mirror", "contrast", "one other"),
    Subject("Mirror", "promise"),
    Subject("Mirror", "reach"),
    Subject("Mirror", "learning"),
    Subject("Mirror", "fewer", "count"),
    Subject("Mirror", "set aside", "quote"),
    Subject("Mirror", "smaller step", "quote"),
    # Which one to talk about: {first} {second} are headings, offered as quick answers too.
    Subject("ChooseFocus", "goals", "", True),
    Subject("ChooseFocus", "two points", "first second", True),
    Subject("ChooseFocus", "cards", "", True),
    Subject("ChooseFocus", "nothing open", "", True),
    Subject("GiveReading", "two", "strength first second", True),
    Subject("GiveReading", "one", "strength first", True),
    Subject("GiveReading", "two without strength", "first second", True),
    Subject("GiveReading", "one without strength", "first", True),
    Subject("GiveReading", "none", "", True),
    Subject("GiveReading", "talked", "first", True),
    # From nothing.
    Subject("AskIntent", "change", "", True),
    Subject("AskIntent", "team", "", True),
    Subject("AskIntent", "whom", "", True),
    Subject("AskIntent", "why now", "", True),
    Subject("AskIntent", "draft", "", True),
    Subject("AskIntent", "signs", "", True),
    # One part of a card; {card} is the beginning of its words.
    Subject("AskPart", "effect", "card", True),
    Subject("AskPart", "whom", "card", True),
    Subject("AskPart", "measure", "card", True),
    Subject("AskPart", "target", "card", True),
    Subject("AskPart", "baseline", "card", True),
    Subject("AskPart", "due", "card", True),
    Subject("AskPart", "owner", "card", True),
    Subject("AskPart", "kind", "card", True),
    Subject("AskPart", "serves", "", True),
    Subject("AskPart", "depends", "", True),
    Subject("AskPart", "influence", "card", True),
    Subject("AskPart", "find out", "", True),
    # Their fragments, in quotes, and one line of their own. {words}: “…” · “…”
    Subject("ReadBack", "objective", "words", True),
    Subject("ReadBack", "key result", "words", True),
    # When something was not understood, by either.
    Subject("Clarify", "question", "", True),
    Subject("Clarify", "answer", "", True),
    Subject("Clarify", "yes", "", True),
    Subject("Clarify", "much", "", True),
    Subject("Clarify", "which", "value", True),
    Subject("Clarify", "which card", "value", True),
    Subject("ConfirmReading", "baseline", "value", True),
    Subject("ConfirmReading", "target", "value", True),
    Subject("ConfirmReading", "due", "value", True),
    Subject("ConfirmReading", "owner", "value", True),
    Subject("ConfirmReading", "draft", "quote", True),
    # The library: quotations come from it, these are the words around them.
    Subject("Explain", "found"),
    Subject("Explain", "nothing"),
    Subject("Explain", "reason", "reason source"),
    Subject("Explain", "back", "", False),
    Subject("ShowExample", "found"),
    Subject("ShowExample", "nothing"),
    Subject("Teach", "newcomer"),
    Subject("AskPermission", "example", "", True),
    # What moves a person.
    Subject("Acknowledge", "feeling", "", False),
    Subject("Acknowledge", "heard", "", False),
    Subject("Acknowledge", "unknown", "", False),
    Subject("Acknowledge", "plan", "quote", False),
    Subject("Acknowledge", "thanks", "", False),
    Subject("Acknowledge", "greeting", "", False),
    Subject("Acknowledge", "introduced", "", False),
    Subject("Acknowledge", "mode ask", "", False),
    Subject("Acknowledge", "mode tell", "", False),
    Subject("Acknowledge", "mode show", "", False),
    Subject("ExploreResistance", "lost", "", True),
    Subject("ExploreResistance", "needed", "", True),
    Subject("ExploreResistance", "worth", "", True),
    Subject("ExploreImposed", "yours", "quote", True),
    Subject("ExploreImposed", "suffer", "quote", True),
    Subject("ExploreImposed", "manager", "quote", True),
    Subject("ExploreImposed", "questions", "quote", True),
    # It never writes the goal. "first" to "later": how often it was asked; "blank" shows {form}, which is empty.
    Subject("DeclineToWrite", "first", "", True),
    Subject("DeclineToWrite", "second", "", True),
    Subject("DeclineToWrite", "third", "", True),
    Subject("DeclineToWrite", "later", "", True),
    Subject("DeclineToWrite", "blank", "form", True),
    Subject("Polish", "done", "before after"),
    Subject("Polish", "nothing", ""),
    Subject("Polish", "which", "", True),
    Subject("AcceptDismissal", "noted", "quote"),
    Subject("Repair", "undone", ""),
    Subject("Repair", "nothing", ""),
    Subject("Repair", "put right", "value"),
    Subject("Repair", "ask", "", True),
    Subject("ReadBack", "empty", "", True),
    Subject("Park", "stuck", ""),
    Subject("Park", "skipped", ""),
    # The rehearsed defence: an opening by role, then what the last answer lacked.
    Subject("Challenge", "who", "", True),
    *(
        Subject("Challenge", f"{role} {lack}", "", True)
        for role in ("sponsor", "dependent", "finance", "customer")
        for lack in ("opens", "number", "owner", "date", "hedge", "more")
    ),
    Subject("Challenge", "change", "", True),
    # The end.
    Subject("Stretch", "question", "card", True),
    Subject("Commit", "step", "", True),
    Subject("Commit", "by", "quote", True),
    Subject("Commit", "confidence", "quote", True),
    Subject("Commit", "smaller", "quote", True),
    Subject("Commit", "witness", "", True),
    Subject("Commit", "target confidence", "", True),
    Subject("Commit", "first sign", "", True),
    Subject("Commit", "stopper", "", True),
    Subject("Commit", "stopping", "", True),
    Subject("Summarise", "card", "lines"),
    Subject("Summarise", "takeaway", "", True),
    Subject("FollowUp", "step", "step", True),
    Subject("FollowUp", "dated", "step by", True),
    Subject("Celebrate", "better", "before after"),
    Subject("Close", "offer", "", True),
    Subject("Close", "approved", "", True),
    Subject("Close", "end", ""),
    Subject("Close", "again", ""),
    # Not about the draft.
    Subject("OfferHuman", "contact", "contact"),
    Subject("OfferHuman", "none", ""),
    Subject("ReferOn", "distress", "contact", True),
    Subject("ReferOn", "distress without contact", "", True),
    Subject("ReferOn", "harm", "contact", True),
    Subject("ReferOn", "harm without contact", "", True),
    Subject("StayOnTopic", "off topic", ""),
    Subject("StayOnTopic", "steer", ""),
    Subject("StayOnTopic", "noise", "", True),
    Subject("ExplainSelf", "program", ""),
    Subject("ExplainSelf", "privacy", ""),
    Subject("ExplainSelf", "export", ""),
)
