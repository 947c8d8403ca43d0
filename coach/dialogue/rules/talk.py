"""The talk itself: what was answered is closed, what was given is mirrored, and the next question is found."""

from collections.abc import Iterator
from dataclasses import replace

from coach.dialogue.acts import Option
from coach.dialogue.ladders import ladder
from coach.dialogue.moves import MoveName
from coach.dialogue.points import Point, sharing
from coach.dialogue.rules import finish
from coach.dialogue.rules.mirrors import mirrors
from coach.dialogue.situation import Choice, Question, Situation, close, key, led, put, say, short
from coach.dialogue.state import STARTERS, State, Step, Thread
from coach.text.changes import changes
from coach.text.dates import dates
from coach.text.quantities import quantities

#: How many points are talked about in a session.
MOST = 3
#: How often a question is put in all.
_PATIENCE = 3
#: How many fragments are read back at most, the latest.
_READ = 4
_ONCE = ("baseline", "due")
_USE = Option("Use my words", "use-words")


def onward(s: Situation) -> Choice:
    """Close what was answered, mirror what was given, and put the next question."""
    choice = _pattern(s) or _next(s := finish.settled(_advanced(s)))
    # What is read back in the same breath is not mirrored as well.
    reads = any(step.move == "ReadBack" for step in choice.steps)
    return choice if reads and not s.has("slot", "plan", "unknown") else led(choice, *mirrors(s))


def _next(s: Situation) -> Choice:
    if s.state.phase == "finish" and not s.sheet.goals:
        return _unwritten(s)
    if s.state.phase == "finish" and s.state.thread is None:
        return finish.finish(s)
    return (
        _rung(s) or _read_back(s) or _beginning(s) or finish.closing(s) or _chosen(s) or _context(s) or _nothing_open(s)
    )


def _advanced(s: Situation) -> Situation:
    """With the answered question closed and its thread begun or one rung further."""
    asked, state = s.asked, s.state
    if asked is None:
        return s
    state = close(state, key(asked.topic, asked.card))
    if asked.move == "RaiseFinding" and state.thread is None:
        return replace(s, state=_begun(s, state, asked.topic, asked.card))
    if asked.move == "ChooseFocus" and asked.topic == "cards":
        return replace(s, state=_carded(s, state))
    thread = state.thread
    if thread and thread.left and thread.left[0] == asked.topic:
        state = replace(state, thread=replace(thread, left=thread.left[1:]))
    return replace(s, state=state)


def _begun(s: Situation, state: State, point: str, card: str) -> State:
    """The thread of a point whose own question was answered; a pattern first needs a card."""
    if s.has("skip", "unknown", "plan") and not s.first("answer"):
        return state
    steps = ladder(point)
    if card == "" and point.startswith("key-result-") and s.goal and s.seen:
        left = sharing(s.goal, s.seen, point)
        return _about(state, point, left[0]) if len(left) == 1 else state
    if not steps.line and not steps.rungs:
        return state
    return replace(state, thread=Thread(point, card if s.card(card) else "", steps.rungs))


def _carded(s: Situation, state: State) -> State:
    act = s.first("choose")
    card = act.value or act.card if act else ""
    if not s.card(card):
        named = s.first("answer", "line", "slot")
        card = named.card if named and s.card(named.card) else ""
    if not card and s.goal and s.seen:
        open_cards = sharing(s.goal, s.seen, "key-result-is-a-task")
        card = open_cards[0] if open_cards else ""
    point = next((name.split("|")[0] for name in reversed(state.raised)), "")
    return _about(state, point, card) if card and point else state


def _about(state: State, point: str, card: str) -> State:
    """The thread of a pattern's point on one of its cards."""
    steps = ladder(point)
    # What was said of all of them belongs to the one that was chosen.
    moved = tuple(
        replace(one, card=card) if one.card == "" and one.topic == steps.first else one for one in state.fragments
    )
    return replace(state, fragments=moved, thread=Thread(point, card, (steps.first, *steps.rungs)))


def _rung(s: Situation) -> Choice | None:
    """The next question of the running thread, down the ladder, whatever is known already left out."""
    thread = s.state.thread
    if thread is None:
        return None
    if _unfound(s):
        return put(s.state, Question("AskPart", "find out"))
    left = [topic for topic in thread.left if _needed(s, topic, thread.card)]
    if not left:
        return None
    state = replace(s.state, thread=replace(thread, left=tuple(left)))
    move: MoveName = "AskIntent" if thread.point == "intent" or left[0] == "signs" else "AskPart"
    values = () if move == "AskIntent" else (("card", s.named(thread.card)),)
    turned = s.card(thread.card) and (s.asked is None or s.asked.card != thread.card) and not s.has("choose")
    lead = (Step("Mirror", "card", thread.card, (("quote", s.named(thread.card)),)),) if turned else ()
    return put(state, Question(move, left[0], thread.card, values), *lead)


def _unfound(s: Situation) -> bool:
    """Whether a figure is not known and nobody was asked yet who could find it out: once a talk."""
    asked = s.asked
    about = asked is not None and asked.topic in ("baseline", "target", "measure")
    return about and any(one.what == "unknown" for one in s.noted) and not s.tried("find out", "")


def _needed(s: Situation, topic: str, card: str) -> bool:
    if not s.open(topic, card) or s.tried(topic, card) >= _PATIENCE:
        return False
    if any((one.card, one.topic) == (card, topic) for one in s.state.fragments):
        return False
    if topic in _ONCE and any(name.startswith(f"{topic}|") for name, _ in s.state.tried):
        return False
    found = s.card(card)
    if found is None or topic not in ("target", "baseline", "due", "owner"):
        return True
    if getattr(found.slots, topic):
        return False
    rewritten = any(one.card == card and one.topic in ("measure", "effect") for one in s.state.fragments)
    return rewritten or not _said(topic, found.text)


def _said(topic: str, text: str) -> bool:
    """Whether a key result's own words say it."""
    if topic == "due":
        return bool(dates(text))
    if topic == "baseline":
        return any(change.start for change in changes(text))
    return bool(quantities(text)) if topic == "target" else False


def _read_back(s: Situation) -> Choice | None:
    """Their fragments in quotes, and one line as they would say it."""
    thread = s.state.thread
    if (
        thread is None
        or not ladder(thread.point).line
        or (thread.point != "rewrite" and not s.open(f"line {thread.point}", thread.card))
    ):
        return None
    words = [one.text for one in s.state.fragments if one.card == thread.card][-_READ:]
    card = s.card(thread.card)
    words += [value.text for _, value in card.slots.given()] if card else []
    if card and thread.point == "rewrite":
        words.insert(0, card.text)
    if not words:
        return None
    kind = "objective" if thread.point == "intent" or (s.goal and s.goal.objective.id == thread.card) else "key result"
    values = (("words", " · ".join(f"“{short(one)}”" for one in words)),)
    choice = put(s.state, Question("ReadBack", kind, thread.card, values, (_USE,)))
    return replace(choice, state=close(choice.state, key(f"line {thread.point}", thread.card)))


def _pattern(s: Situation) -> Choice | None:
    """A pattern was answered: which of the key results it is about matters most to them."""
    asked = s.asked
    if asked is None or asked.move != "RaiseFinding" or asked.card or s.goal is None or s.seen is None:
        return None
    cards = [s.card(id) for id in sharing(s.goal, s.seen, asked.topic)]
    if len(cards) < 2 or s.state.thread or not ladder(asked.topic).line or s.has("skip"):
        return None
    options = tuple(Option(short(card.text), "choose", card.id) for card in cards if card)
    state = close(s.state, key(asked.topic, ""))
    return put(state, Question("ChooseFocus", "cards", "", (), options))


def _beginning(s: Situation) -> Choice | None:
    """Nothing on the table yet, no goal chosen, an objective missing, no key result."""
    state = s.state
    goal = s.goal
    if goal is None and len(s.sheet.goals) > 1:
        options = tuple(Option(short(one.objective.text) or "…", "choose", one.id) for one in s.sheet.goals)
        question = Question("ChooseFocus", "goals", "", (), options)
        if s.tried("goals", "") >= _PATIENCE:
            return say(replace(state, options=options), Step("Park", "stuck"))
        return put(replace(state, thread=None), question)
    if goal is None or not goal.objective.text.strip():
        card = goal.objective.id if goal else ""
        if not s.open("change", card) or s.tried("change", card) >= _PATIENCE:
            return None
        thread = Thread("intent", card, ("change", *ladder("intent").rungs))
        if any((one.card, one.topic) == (card, "change") for one in state.fragments):
            return _rung(replace(s, state=replace(state, thread=thread)))
        topic = "team" if state.lead else "change"
        asked = put(replace(state, thread=thread), Question("AskIntent", "change", card))
        return replace(asked, steps=(replace(asked.steps[0], topic=topic),))
    root = s.points[0] if s.points else None
    if not goal.key_results and root and root.card == goal.objective.id and not state.approved:
        return raised(s, root)
    if not goal.key_results and s.open("signs", ""):
        thread = Thread("signs", "", ("signs", *ladder("signs").rungs))
        return put(replace(state, thread=thread), Question("AskIntent", "signs"))
    return None


def _chosen(s: Situation) -> Choice | None:
    """At most three points a session, the next chosen with the person."""
    act = s.first("choose")
    state = replace(s.state, thread=None)
    ways = list({point.id: point for point in reversed(s.points)}.values())[::-1]
    if state.approved or not ways or len(state.raised) >= MOST:
        return None
    picked = next((point for point in ways if act and act.value in (point.key, point.id)), None)
    if act and s.card(act.value):
        picked = next((point for point in s.points if point.card == act.value), None)
    if picked is None and s.asked and s.asked.move in ("ChooseFocus", "GiveReading"):
        picked = ways[0]
    if picked is None and len(ways) == 1:
        picked = ways[0]
    if picked is not None:
        return raised(s, picked)
    first, second = ways[:2]
    options = tuple(Option(point.finding.heading, "choose", point.key) for point in (first, second))
    values = (("first", first.finding.heading), ("second", second.finding.heading))
    return put(state, Question("ChooseFocus", "two points", "", values, options))


def raised(s: Situation, point: Point, *lead: Step) -> Choice:
    """Raise a point, the way that is wanted: asked, explained first, or with an example first."""
    cards: tuple[str, ...] = (point.card,)
    if point.pattern and s.goal and s.seen:
        cards = sharing(s.goal, s.seen, point.id)
    state = replace(s.state, thread=None, raised=(*s.state.raised, point.key))
    state = close(state, *(key(point.id, card) for card in cards))
    card = "" if point.pattern else point.card
    values = (("question", point.finding.question), ("quote", point.finding.quote))
    about = () if point.pattern or not card else (Step("Mirror", "card", card, (("quote", s.named(card)),)),)
    return put(state, Question("RaiseFinding", point.id, card, values), *lead, *_before(s, point), *about)


def _before(s: Situation, point: Point) -> Iterator[Step]:
    if s.state.mode == "tell":
        reason = (("reason", point.finding.reason), ("source", point.finding.source))
        yield Step("Explain", "reason", values=reason)
    if s.state.mode == "show":
        yield Step("ShowExample", "found", query=s.named(point.card), wanted="example")


def _context(s: Situation) -> Choice | None:
    """What it serves, who must move with them: once each, after the first point."""
    if s.goal is None or not s.state.raised or s.state.approved:
        return None
    if s.scene.direction and s.goal.serves is None and not s.tried("serves", ""):
        return put(s.state, Question("AskPart", "serves"))
    if not s.tried("depends", "") and s.goal.key_results:
        return put(s.state, Question("AskPart", "depends"))
    if not s.tried("influence", "") and len(s.state.raised) == 1 and s.goal.key_results and not s.state.imposed:
        card = s.goal.key_results[0]
        return put(s.state, Question("AskPart", "influence", "", (("card", short(card.text)),)))
    return None


def _unwritten(s: Situation) -> Choice:
    """Nothing is on the page: one tap puts their words there, or they write the line; after the third time it waits."""
    state = replace(s.state, phase="sharpen", thread=Thread("intent", ""))
    if not s.state.fragments and s.tried("draft", "") >= _PATIENCE:
        return say(replace(state, thread=None, options=STARTERS), Step("Explain", "back"))
    if not s.state.fragments:
        return put(replace(state, thread=None), Question("AskIntent", "draft", "", (), STARTERS))
    if s.tried("empty", "") >= _PATIENCE:
        return say(replace(state, options=(_USE,)), Step("Explain", "back"))
    return put(state, Question("ReadBack", "empty", "", (), (_USE,)))


def _nothing_open(s: Situation) -> Choice:
    if not s.sheet.goals:
        return _unwritten(s)
    if s.tried("nothing open", ""):
        return finish.finish(s)
    return put(replace(s.state, thread=None), Question("ChooseFocus", "nothing open", "", (), finish.WAYS))


def nothing_more(s: Situation) -> Choice | None:
    """After the end: short, unless something new is on the table."""
    anew = any(one.what != "answer" for one in s.noted)
    if s.before.phase != "closed" or anew or s.has("choose", "defend"):
        return None
    return say(s.state, Step("Close", "again"))
