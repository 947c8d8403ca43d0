"""The policy: from the state of a talk and what a message does to the next move; pure, the first rule that applies."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from coach.dialogue.absorb import absorb
from coach.dialogue.acts import PRIVATE, Act, ActKind
from coach.dialogue.rules import corrections, finish, onward, people, requests, safety, stuck, talk, welcome
from coach.dialogue.situation import Choice, Situation, coaches
from coach.dialogue.state import Decision, Scene, State
from coach.dialogue.taking import Absorbing
from coach.domain import SLOTS, Sheet
from coach.review import Review

#: The review of a sheet, with its dismissals; asked after the message's changes were made.
Look = Callable[[Sheet], Review]
Rule = Callable[[Situation], Choice | None]

#: In the order of their priority: distress, privacy, correction, direct question, feeling, slot, finding.
RULES: tuple[Rule, ...] = (
    safety.somebody_is_not_well,
    safety.waits_for_their_choice,
    requests.privacy_is_answered,
    requests.it_says_what_it_is,
    requests.how_to_take_the_draft_along,
    corrections.what_was_done_is_undone,
    corrections.a_wrong_reading_is_put_right,
    requests.it_never_writes_the_goal,
    requests.the_question_is_made_clear,
    requests.the_method_is_explained,
    requests.an_example_is_shown,
    requests.a_reading_is_given,
    requests.spelling_is_polished,
    requests.a_human_is_offered,
    requests.it_stays_what_it_is,
    people.resistance_is_taken_seriously,
    people.a_feeling_is_heard,
    corrections.an_unsure_reading_is_confirmed,
    corrections.a_denied_reading_is_dropped,
    requests.the_defence_is_rehearsed,
    people.the_target_was_set_for_them,
    people.a_safe_target_is_asked_about,
    corrections.a_dismissal_is_accepted,
    finish.the_end_is_theirs,
    finish.approval_ends_the_refining,
    requests.the_way_is_changed,
    requests.a_summary_is_given,
    requests.off_topic_stays_short,
    requests.thanks_are_returned,
    welcome.somebody_new_is_taught_first,
    welcome.a_way_in_is_chosen,
    welcome.an_earlier_step_is_followed_up,
    welcome.a_greeting_is_returned,
    welcome.how_to_end_is_chosen,
    talk.nothing_more,
    stuck.what_was_agreed_is_shown,
    stuck.a_point_is_skipped,
    stuck.an_unanswered_question_gets_another_angle,
    onward.go_on,
)

#: Questions that wait for the next turn where another one is served first, and the rule that serves each.
QUEUED: dict[ActKind, Rule] = {
    "write": requests.it_never_writes_the_goal,
    "method": requests.the_method_is_explained,
    "example": requests.an_example_is_shown,
    "judge": requests.a_reading_is_given,
}


def decide(state: State, acts: Sequence[Act], sheet: Sheet, look: Look, scene: Scene) -> Decision:
    """What the coach does next, with what the message changes on the draft.

    The same arguments always give the same decision. What was asked besides what is answered now waits in the state.
    """
    acts = _with_queue(state, acts)
    before = replace(state, turn=state.turn + 1, queue=())
    taken = absorb(before, acts, sheet, scene)
    s = _situation(before, taken, acts, look)
    rule, choice = next((rule, choice) for rule in RULES if (choice := rule(s)))
    changes = (*taken.changes, *choice.changes)
    latest = next((f"{one.what}|{one.card}" for one in reversed(s.noted) if one.what in SLOTS), state.latest)
    after = replace(choice.state, queue=_waiting(acts, rule), latest=latest, changed=bool(changes))
    if choice.steps and coaches(choice.steps):
        after = replace(after, coaching=after.coaching + 1)
    return Decision(rule.__name__, choice.steps, changes, after, tuple(acts), choice.private)


def _with_queue(state: State, acts: Sequence[Act]) -> Sequence[Act]:
    """The acts, with what waited from an earlier message where nothing goes before it."""
    if not state.queue or any(act.kind in QUEUED or act.kind in PRIVATE or act.kind == "end" for act in acts):
        return acts
    return (*acts, *state.queue[:1])


def _waiting(acts: Sequence[Act], rule: Rule) -> tuple[Act, ...]:
    """The direct questions that this turn does not serve."""
    return tuple(act for act in acts if act.kind in QUEUED and QUEUED[act.kind] is not rule)


def _situation(before: State, taken: Absorbing, acts: Sequence[Act], look: Look) -> Situation:
    return Situation(
        taken.state, before, tuple(acts), taken.sheet, look, taken.scene, tuple(taken.changes), tuple(taken.noted)
    )
