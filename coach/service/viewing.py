"""A talk as a page shows it: cards with their slots, notes and strengths, and what the last turn changed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from coach.dialogue.state import State
from coach.domain import SLOTS, Card, Commitment, Goal, Sheet, Turn, Viewer, Words
from coach.language.wordings import keyed
from coach.review import Finding, Review, SetReview
from coach.review.statement import read
from coach.service.codec import UNLABELLED
from coach.service.deciding import chips, hat
from coach.service.folding import Folding, standing
from coach.service.parts import Means
from coach.service.pledging import shown
from coach.service.views import CardView, GoalView, Note, SlotView, Talk

_OPEN = ("received", "decided")


class Viewing:
    """Puts together what is seen of a talk; changes nothing."""

    def __init__(self, means: Means, folding: Folding) -> None:
        self._means, self._folding = means, folding

    def talk(self, viewer: Viewer, id: str) -> Talk:
        """Everything that a page needs."""
        conversation, said, newest = self._means.talks().talk(viewer, id)
        turns = standing(said)
        sheet, number = (newest.sheet, newest.number) if newest else (Sheet(), 0)
        state = self._folding.state(viewer, conversation, turns)
        review = self._folding.look(conversation.register)(sheet)
        waiting = next((turn.id for turn in turns if turn.status in _OPEN), "")
        return Talk(
            conversation=conversation,
            turns=turns,
            sheet=sheet,
            version=number,
            versions=number,
            goals=tuple(goals(sheet, self._before(viewer, id, turns, sheet), review)),
            state_phase=state.phase,
            options=() if waiting else tuple(option.label for option in state.options),
            pledge=shown(state.pledge, self._committed(viewer, id)),
            notices=review.notices if sheet.goals else (),
            waiting=waiting,
        )

    def _committed(self, viewer: Viewer, id: str) -> Commitment | None:
        return next((one for one in self._means.talks().commitments(viewer) if one.conversation == id), None)

    def state(self, viewer: Viewer, id: str) -> State:
        """What the coach has in mind of a talk."""
        conversation, turns, _ = self._means.talks().talk(viewer, id)
        return self._folding.state(viewer, conversation, standing(turns))

    def turn(self, viewer: Viewer, id: str) -> Turn:
        """A turn, with the quick answers and the hat of one that is not labelled in the store."""
        turn = self._means.talks().turn(viewer, id)[1]
        if turn.decision != UNLABELLED:
            return turn
        conversation, turns, _ = self._means.talks().around(viewer, id)
        earlier = [other for other in standing(turns) if other.number < turn.number]
        decision = self._folding.decision(viewer, conversation, earlier, turn)
        return replace(turn, hat=hat(decision), chips=chips(decision))

    def _before(self, viewer: Viewer, id: str, turns: Sequence[Turn], sheet: Sheet) -> Sheet:
        """The draft before the last turn that was decided; the one of now where it changed nothing."""
        last = next((turn for turn in reversed(turns) if turn.decision), None)
        if last is None or last.before == last.after:
            return sheet
        version = self._means.talks().version(viewer, id, last.before) if last.before else None
        return version.sheet if version else Sheet()


def goals(sheet: Sheet, before: Sheet, review: Review) -> Iterator[GoalView]:
    """The goals of a draft with what the review says of them, and what is new since before."""
    for goal, seen in zip(sheet.goals, review.sets, strict=True):
        notes = tuple(map(_note, seen.findings))
        serves = goal.serves.text if goal.serves else ""
        cards = tuple(_cards(goal, seen, before))
        yield GoalView(goal.id, goal.kind, serves, sheet.goal is goal, cards, notes)


def _cards(goal: Goal, seen: SetReview, before: Sheet) -> Iterator[CardView]:
    parts = {goal.objective: seen.objective, **dict(zip(goal.key_results, seen.key_results, strict=True))}
    left = list(seen.strengths)
    for card, part in parts.items():
        was, objective = before.card(card.id), card is goal.objective
        strengths = [one for one in left if one.quote in card.text]
        left = [one for one in left if one not in strengths]
        yield CardView(
            goal=goal.id,
            card=card.id,
            role="objective" if objective else "key result",
            text=card.text,
            slots=() if objective else tuple(slots(card, was)),
            notes=tuple(map(_note, part.findings)),
            strengths=tuple((one.heading, one.text) for one in strengths),
            fresh=was is None or was.words != card.words,
        )


def slots(card: Card, was: Card | None = None) -> Iterator[SlotView]:
    """The slots of a card; none is asked for that its words hold, no unit, and no kind before there is a target."""
    words, said = keyed("slots"), _said(card)
    for name in SLOTS:
        given: Words | None = getattr(card.slots, name)
        known = given is not None or name in said
        fresh = given is not None and (was is None or getattr(was.slots, name) != given)
        question = "" if known else words[f"{name}-blank"]
        yield SlotView(name, words[name], given.text if given else "", question, fresh)


def _said(card: Card) -> set[str]:
    """The slots that the words hold themselves, or that are not asked for yet."""
    statement = read(card.text)
    found = {
        "baseline": any(change.start for change in statement.changes),
        "target": bool(statement.quantities),
        "due": bool(statement.dates),
        "unit": True,
        "kind": not (statement.quantities or card.slots.target),
    }
    return {name for name, there in found.items() if there}


def _note(finding: Finding) -> Note:
    waits = finding.waits or ""
    return Note(finding.id, finding.quote, finding.heading, finding.question, finding.reason, finding.source, waits)
