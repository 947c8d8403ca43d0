"""What moves a person: feeling, doubt, a target that was set by somebody else."""

from dataclasses import replace

from coach.dialogue.rules.finish import KINDS
from coach.dialogue.rules.mirrors import mirrors
from coach.dialogue.rules.onward import go_on
from coach.dialogue.situation import Choice, Question, Situation, close, key, led, put, say, short
from coach.dialogue.state import Step

_DOUBTS = ("lost", "needed", "worth")
_IMPOSED = ("yours", "suffer", "manager", "questions")


def a_feeling_is_heard(s: Situation) -> Choice | None:
    """Acknowledged in a sentence; the open question stays open and nothing new is asked."""
    if not s.has("feeling"):
        return None
    state = replace(s.state, private=replace(s.state.private, felt=s.state.private.felt + 1))
    if s.noted and s.state.private.felt:
        return replace(led(go_on(replace(s, state=state)), Step("Acknowledge", "feeling")), private=True)
    return replace(say(state, Step("Acknowledge", "feeling")), private=True)


def resistance_is_taken_seriously(s: Situation) -> Choice | None:
    """What would be lost, who else is needed, what would make it worth it: once each, then back to the draft."""
    if not s.has("resistance"):
        return None
    met = s.state.private.resisted
    state = replace(s.state, private=replace(s.state.private, resisted=met + 1))
    if met >= len(_DOUBTS):
        return replace(say(state, Step("Acknowledge", "heard")), private=True)
    return replace(
        put(state, Question("ExploreResistance", _DOUBTS[met]), Step("Acknowledge", "heard")),
        private=True,
    )


def the_target_was_set_for_them(s: Situation) -> Choice | None:
    """No question of ambition or ownership: which part of the how is theirs, what the manager would need to hear."""
    if not s.state.imposed:
        return None
    asked = s.asked
    running = asked is not None and asked.move == "ExploreImposed"
    if not running and not s.has("imposed") and any(s.tried(topic, "") for topic in _IMPOSED):
        return None
    if running and asked is not None and not s.noted and not s.has("unknown", "yes", "no"):
        return None
    state = close(s.state, key(asked.topic, "")) if running and asked else s.state
    left = [topic for topic in _IMPOSED if not s.tried(topic, "")]
    if not left or s.has("skip", "draft"):
        return None
    question = Question("ExploreImposed", left[0], "", (("quote", short(s.state.imposed)),))
    lead = mirrors(s) if running else (Step("Acknowledge", "heard"),)
    return put(state, question, *lead)


def a_safe_target_is_asked_about(s: Situation) -> Choice | None:
    """Called easy by its owner: right for a promise, and worth one stretch where it is meant as a reach."""
    goal = s.goal
    card = next(iter(goal.key_results), None) if goal else None
    if not s.has("safe") or goal is None or card is None or s.state.imposed:
        return None
    about = (("card", short(card.text)),)
    if goal.kind is None and not s.tried("kind", card.id):
        return put(s.state, Question("AskPart", "kind", card.id, about, KINDS))
    if goal.kind == "aspirational" and not s.tried("question", card.id):
        return put(s.state, Question("Stretch", "question", card.id, about))
    return None
