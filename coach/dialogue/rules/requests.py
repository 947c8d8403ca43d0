"""A direct question gets a direct answer; the open question of the coach stays where it was."""

from dataclasses import replace

from coach.dialogue.acts import Option
from coach.dialogue.points import Point
from coach.dialogue.rules import defence, finish, received
from coach.dialogue.rules.onward import go_on
from coach.dialogue.situation import Choice, Question, Situation, led, put, say, short
from coach.dialogue.state import Asked, Step
from coach.domain import Words
from coach.domain.changes import Reword

_TIMES = ("first", "second", "third", "later")
_FORM = "{measure}: {from} → {to} by {date}"
_INSTEAD = (
    Option("Ask me three questions", "choose", "three"),
    Option("A blank form", "choose", "blank"),
    Option("An example from another field", "example"),
)
_READY = 2
_SHORT_WHY = 8


def privacy_is_answered(s: Situation) -> Choice | None:
    """Who can see this."""
    return _told(s, Step("ExplainSelf", "privacy")) if s.has("privacy") else None


def it_says_what_it_is(s: Situation) -> Choice | None:
    """A program, not a person."""
    return _told(s, Step("ExplainSelf", "program")) if s.has("self") else None


def how_to_take_the_draft_along(s: Situation) -> Choice | None:
    """Where the export is."""
    return _told(s, Step("ExplainSelf", "export")) if s.has("export") else None


def a_human_is_offered(s: Situation) -> Choice | None:
    """Only where one is configured; else it says that there is none."""
    if not s.has("human"):
        return None
    contact = s.scene.contacts.coach
    step = Step("OfferHuman", "contact", values=(("contact", contact),)) if contact else Step("OfferHuman", "none")
    return _told(s, step)


def it_stays_what_it_is(s: Situation) -> Choice | None:
    """No instruction changes it; a draft that came along is served all the same."""
    if not s.has("steer"):
        return None
    step = Step("StayOnTopic", "steer")
    return led(go_on(s), step) if s.noted else _told(s, step)


def the_method_is_explained(s: Situation) -> Choice | None:
    """From the library, cited; a bare "why?" about a point gets the point's own reason."""
    act = s.first("method")
    if act is None:
        return None
    point = _open_point(s)
    if point and act.words.casefold().startswith("why") and len(act.words.split()) < _SHORT_WHY:
        reason = (("reason", point.finding.reason), ("source", point.finding.source))
        return _told(s, Step("Explain", "reason", values=reason))
    return _told(s, Step("Explain", "found", query=act.words, wanted="guide"))


def an_example_is_shown(s: Situation) -> Choice | None:
    """From another kind of team."""
    act = s.first("example")
    if act is None:
        return None
    goal = s.goal
    about = " ".join((goal.objective.text, *(card.text for card in goal.key_results))) if goal else act.words
    return _told(s, Step("ShowExample", "found", query=about or act.words, wanted="example"))


def it_never_writes_the_goal(s: Situation) -> Choice | None:
    """Declines in a sentence, as warmly the fourth time, and offers a way that respects their time."""
    act = s.first("choose")
    if act and act.value == "blank":
        card = s.state.thread.card if s.state.thread else ""
        blank = put(s.state, Question("DeclineToWrite", "blank", card, (("form", _FORM),)))
        return replace(blank, state=replace(blank.state, asked=Asked("ReadBack", "key result", card)))
    if act and act.value == "three":
        return go_on(s)
    if not s.has("write"):
        return None
    time = _TIMES[min(s.state.declined, len(_TIMES) - 1)]
    state = replace(s.state, declined=s.state.declined + 1, options=_INSTEAD)
    step = Step("DeclineToWrite", time)
    if s.noted and s.asked is None:
        return led(go_on(replace(s, state=state)), step)
    kept = put(state, Question("DeclineToWrite", time, "", (), _INSTEAD))
    asked = s.asked if s.asked and s.asked.move != "DeclineToWrite" else kept.state.asked
    return replace(kept, state=replace(kept.state, asked=asked))


def a_reading_is_given(s: Situation) -> Choice | None:
    """ "Is this good?": what holds, and what a critical reader will look for; which matters is theirs to say."""
    if not s.has("judge") or s.goal is None or s.seen is None:
        return None
    strength = s.seen.strengths[0].quote if s.seen.strengths else ""
    ways = _different(s.points)[:_READY]
    headings = tuple((name, point.finding.heading) for name, point in zip(("first", "second"), ways, strict=False))
    values = ((("strength", short(strength)),) if strength and ways else ()) + headings
    topic = ("none", "one", "two")[len(ways)]
    talked = "" if ways else _talked(s)
    if talked:
        topic, values = "talked", (("first", talked),)
    if ways and not strength:
        topic = f"{topic} without strength"
    options = tuple(Option(point.finding.heading, "choose", point.key) for point in ways)
    lead = (received.read(s),) if any(one.what in ("draft", "new version") for one in s.noted) else ()
    state = replace(s.state, phase="sharpen" if s.state.phase == "arrive" else s.state.phase)
    return put(state, Question("GiveReading", topic, "", values, options or finish.WAYS), *lead)


def _talked(s: Situation) -> str:
    """The heading of a point that was talked about and still stands; "" where none does."""
    every = replace(s, state=replace(s.state, raised=(), closed=frozenset())).points
    return next((point.finding.heading for point in every), "")


def spelling_is_polished(s: Situation) -> Choice | None:
    """Spelling and shortening of their own words, shown before and after."""
    act = s.first("polish")
    if act is None:
        return None
    card = s.card(act.card) or s.card(s.state.thread.card if s.state.thread else "")
    if card is None and s.goal and not s.goal.key_results:
        card = s.goal.objective
    if card is None:
        cards = tuple(Option(short(one.text), "polish", card=one.id) for _, one in s.sheet.cards() if one.text)
        return put(s.state, Question("Polish", "which", "", (), cards)) if cards else None
    after = s.scene.polish(card.text)
    if after == card.text:
        return say(s.state, Step("Polish", "nothing", card.id))
    words = Words(after, f"{card.words.origin}+polish")
    step = Step("Polish", "done", card.id, (("before", card.text), ("after", after)))
    return replace(say(s.state, step), changes=(Reword(card.id, words),))


def the_question_is_made_clear(s: Situation) -> Choice | None:
    """What the open question is after, in plainer words."""
    if not s.has("unclear"):
        return None
    if s.asked is None:
        return put(s.state, Question("Clarify", "answer"))
    choice = put(s.state, Question("Clarify", "question", s.asked.card, (("about", s.asked.topic),)))
    return replace(choice, state=replace(choice.state, asked=s.asked, options=s.before.options))


def the_way_is_changed(s: Situation) -> Choice | None:
    """Ask me, tell me, show me: noted, and on it goes that way."""
    act = s.first("mode")
    if act is None or not any(one.what == "mode" for one in s.noted):
        return None
    step = Step("Acknowledge", f"mode {act.value}")
    return led(go_on(s), step) if s.asked is None or s.noted[1:] else led(again(s), step)


def again(s: Situation) -> Choice:
    """The open point once more, the way that is wanted now."""
    point = _open_point(s)
    if point is None:
        return say(s.state)
    if s.state.mode == "tell":
        reason = (("reason", point.finding.reason), ("source", point.finding.source))
        return say(s.state, Step("Explain", "reason", values=reason))
    if s.state.mode == "show":
        return say(s.state, Step("ShowExample", "found", query=s.named(point.card), wanted="example"))
    return say(s.state)


def the_defence_is_rehearsed(s: Situation) -> Choice | None:
    """Asked for, or running."""
    return defence.go(s)


def a_summary_is_given(s: Situation) -> Choice | None:
    """What is on the table, in their words."""
    return say(s.state, *finish.summary(s)) if s.has("summary") and s.state.pledge.step else None


def off_topic_stays_short(s: Situation) -> Choice | None:
    """What is not about goals is left to others."""
    return _told(s, Step("StayOnTopic", "off topic")) if s.has("off-topic") and not s.noted else None


def thanks_are_returned(s: Situation) -> Choice | None:
    """And nothing more, where nothing else was said."""
    if not s.has("thanks") or s.noted or s.has("yes", "no", "skip", "end", "approve", "choose", "unknown"):
        return None
    return say(s.state, Step("Acknowledge", "thanks"))


def _told(s: Situation, *steps: Step) -> Choice:
    """Answer; then what the message did to the draft is followed up, or the open question stays, or one is put."""
    if s.asked is None or any(one.what in ("draft", "new version") for one in s.noted):
        return led(go_on(s), *steps)
    return say(s.state, *steps, Step("Explain", "back"))


def _open_point(s: Situation) -> Point | None:
    """The finding that is talked about."""
    asked, thread = s.asked, s.state.thread
    if asked is None:
        return None
    wanted = asked.topic if asked.move == "RaiseFinding" else (thread.point if thread else "")
    if s.goal is None or s.seen is None:
        return None
    found = replace(s, state=replace(s.state, raised=(), closed=frozenset())).points
    return next((point for point in found if point.id == wanted and point.card in (asked.card, "")), None) or next(
        (point for point in found if point.id == wanted), None
    )


def _different(found: tuple[Point, ...]) -> list[Point]:
    """One of each kind."""
    return list({point.id: point for point in reversed(found)}.values())[::-1]
