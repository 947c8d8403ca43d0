"""Whole dialogues with simulated employees: what the coach does in them, and what it brings to light.

A test of the mechanism, not evidence of benefit: nobody here is a person. People, facts and scripts are in
`evals/data/employees`; seeds choose wordings on both sides. Every turn of the coach is looked at by the detectors of
`coach.language.observing`, whose own error is what `python -m evals turns` says.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from coach.domain import Sheet
from coach.language import observing
from coach.language.observing.reply import content
from coach.review import review
from evals.arms import Arm, Bank, Checklist, Coach, Move, Nobody
from evals.employees import Employee, Person, everybody
from evals.figures import Figure, Options, Report
from evals.intervals import averaged, ratio, wilson
from evals.talks import rehearsing

#: Dialogues a person has with each arm; 26 people make 312.
SEEDS = 12
#: What the gate looks at, because it is quick: the first dialogue of each.
FIRST = "one dialogue each"
_LAST, _MOST = 14, 20
#: Moves that work on the draft: none may come once the person has called it done.
_REFINES = frozenset({"RaiseFinding", "AskPart", "AskIntent", "ChooseFocus", "ReadBack", "GiveReading", "Stretch"})
_NOTES = (
    "Simulated people: a test of the mechanism, not evidence of benefit. Nobody judged these talks but the detectors.",
    "Controls: the same people, a question a turn, taken as meant, and everything told counts as written down.",
    "Intervals draw whole people again, since dialogues of one person are alike.",
)


@dataclass(frozen=True, slots=True)
class Turn:
    """A message and what answered."""

    says: str
    move: Move
    after_approval: bool


@dataclass(frozen=True, slots=True)
class Dialogue:
    """One whole talk: who, with what seed, its turns, and which facts were told."""

    employee: Employee
    seed: int
    turns: tuple[Turn, ...]
    told: frozenset[tuple[str, str]]


def hold(employee: Employee, seed: int, arm: Arm) -> Dialogue:
    """Talk until they have agreed and answered a little longer, or had enough."""
    person = Person(employee, seed)
    arm.begin(f"{employee.name}|{seed}")
    turns: list[Turn] = []
    question, left = None, 4
    for number in range(1, _MOST + 1):
        agreed = person.agreed
        says = person.speaks(number, question, _LAST)
        move = arm.answer(says)
        turns.append(Turn(says, move, agreed or person.agreed))
        question = move.question
        left -= person.agreed
        if not left or (person.agreed and question is None):
            break
    return Dialogue(employee, seed, tuple(turns), frozenset(person.told))


def report(options: Options) -> Report:
    """All of them with the coach, and with each control; with one seed only what the gate looks at."""
    seeds = options.seeds or SEEDS
    people = everybody()
    with rehearsing() as rehearsal:
        arms: dict[str, Arm] = {
            "coach": Coach(rehearsal),
            "checklist": Checklist(),
            "chance": Bank(),
            "nobody": Nobody(),
        }
        held: dict[str, list[Dialogue]] = {name: [] for name in arms}
        for name, arm in arms.items():
            for seed in range(seeds):  # the first of everybody first: ids, and so wordings, follow the order
                for employee in people:
                    options.step(f"{name}, {employee.name}, {seed}")
                    held[name].append(hold(employee, seed, arm))
    first = {name: [one for one in dialogues if not one.seed] for name, dialogues in held.items()}
    figures = [replace(figure, group=f"{figure.group}, {FIRST}") for figure in _figures(first)]
    if seeds > 1:
        figures = [*_figures(held), *figures]
    return Report("dialogues", tuple(figures), _NOTES, tuple(_worst(held["coach"])))


def _figures(held: dict[str, list[Dialogue]]) -> Iterator[Figure]:
    yield from _conduct(held["coach"])
    yield from _found(held)
    yield from _drafts(held["coach"])


def _clusters(
    dialogues: Sequence[Dialogue], count: Callable[[Dialogue], tuple[float, float]]
) -> list[tuple[float, float]]:
    """Part and whole of every person, over their dialogues."""
    sums: dict[str, tuple[float, float]] = {}
    for one in dialogues:
        part, whole = count(one)
        before = sums.get(one.employee.name, (0.0, 0.0))
        sums[one.employee.name] = (before[0] + part, before[1] + whole)
    return list(sums.values())


#: What the detectors count, turn by turn, and what it should be at most.
_SEEN: tuple[tuple[str, Callable[[Turn], bool], float], ...] = (
    ("goal written", lambda turn: observing.writes_goal(turn.move.reply), 0),
    ("number nobody gave", lambda turn: observing.unprovided(turn.move.reply), 0),
    ("advice unasked", lambda turn: observing.advises(turn.move.reply) and not _wanted(turn), 0.02),
    ("telling unasked", lambda turn: observing.tells_unasked(turn.move.reply), 0.16),
    ("more than one question", lambda turn: observing.several(turn.move.reply), 0.01),
    ("repeated", lambda turn: observing.repeats(turn.move.reply), 0),
    ("flattery", lambda turn: observing.flatters(turn.move.reply), 0),
    ("withdrawn without reason", lambda turn: observing.withdraws(turn.move.reply), 0.05),
    ("source misreported", lambda turn: observing.misattributes(turn.move.reply), 0),
)


def _wanted(turn: Turn) -> bool:
    return any(move in ("Explain", "ShowExample", "Teach") for move in turn.move.moves)


def _conduct(dialogues: Sequence[Dialogue]) -> Iterator[Figure]:
    turns = [turn for one in dialogues for turn in one.turns]
    group = "conduct"
    for name, seen, most in _SEEN:
        part = _clusters(dialogues, lambda one, seen=seen: (sum(map(seen, one.turns)), len(one.turns)))
        share = sum(p for p, _ in part) / len(turns)
        span = ratio(part) if share else wilson(0, len(turns))
        yield Figure(group, name, "share of turns", share, len(turns), *span, "lower", most)
    mirrored = _clusters(dialogues, _mirrored)
    yield Figure(group, "reflections to a question", "ratio", _share(mirrored), len(turns), *ratio(mirrored), "", 1.0)
    approved = [one for one in dialogues if any(turn.after_approval for turn in one.turns)]
    stopped = sum(not _refined(one) for one in approved)
    yield Figure(
        group,
        "stops when they call it done",
        "share",
        stopped / (len(approved) or 1),
        len(approved),
        *wilson(stopped, len(approved)),
        aim=1.0,
    )
    lengths = sorted(observing.words(turn.move.reply) for turn in turns)
    yield Figure(group, "words", "median", lengths[len(lengths) // 2], len(turns), better="")


def _mirrored(one: Dialogue) -> tuple[float, float]:
    """Reflections and questions of the turns that answer more than a value, a date, or yes or no."""
    kinds = [turn.move.kinds for turn in one.turns if len(content(turn.says)) > 3]
    return sum(k.count("reflect") for k in kinds), sum(k.count("ask") for k in kinds)


def _refined(one: Dialogue) -> bool:
    return any(turn.after_approval and _REFINES & set(turn.move.moves) for turn in one.turns)


def _found(held: dict[str, list[Dialogue]]) -> Iterator[Figure]:
    for name, dialogues in held.items():
        told = _clusters(dialogues, lambda one: (len(one.told), len(one.employee.facts)))
        yield Figure("hidden facts brought to light", name, "share told", _share(told), len(dialogues), *ratio(told))
        turned = _clusters(dialogues, lambda one: (len(one.told), len(one.turns)))
        yield Figure("hidden facts brought to light", name, "a turn", _share(turned), len(dialogues), *ratio(turned))


def _share(clusters: Sequence[tuple[float, float]]) -> float:
    whole = sum(w for _, w in clusters)
    return sum(p for p, _ in clusters) / whole if whole else 0.0


def _drafts(dialogues: Sequence[Dialogue]) -> Iterator[Figure]:
    """What became of the drafts: gaps and work before and after, whose words they are, how long it took."""
    pairs = [(first, last) for one in dialogues for first, last in [_ends(one)] if first and last]
    for name, ids in (
        ("gaps", None),
        ("key results that are work", "key-result-is-a-task"),
        ("no baseline", "key-result-without-baseline"),
    ):
        for measure, place in (("before", 0), ("after", 1)):
            counts = [_weak(pair[place], ids) for pair in pairs]
            yield Figure(
                "drafts",
                name,
                measure,
                sum(counts) / len(counts),
                len(counts),
                *averaged(counts),
                "lower" if place else "",
            )
    shares = [
        observing.own_share(_texts(one.turns[-1].move.sheet), [turn.says for turn in one.turns])
        for one in dialogues
        if one.turns[-1].move.sheet
    ]
    yield Figure(
        "drafts",
        "their own words on the cards",
        "share",
        sum(shares) / len(shares),
        len(shares),
        *averaged(shares),
        aim=1.0,
    )
    took = sorted(number for one in dialogues if (number := _sound(one)))
    if took:
        yield Figure("drafts", "turns to a draft without gaps", "median", took[len(took) // 2], len(took), better="")
        yield Figure(
            "drafts",
            "came to a draft without gaps",
            "share",
            len(took) / len(dialogues),
            len(dialogues),
            *wilson(len(took), len(dialogues)),
        )


def _ends(one: Dialogue) -> tuple[Sheet | None, Sheet | None]:
    sheets = [turn.move.sheet for turn in one.turns if turn.move.sheet and turn.move.sheet.goals]
    return (sheets[0], sheets[-1]) if sheets else (None, None)


def _weak(sheet: Sheet, id: str | None) -> int:
    found = [finding for okrs in review(sheet.draft()).sets for finding in okrs.every]
    return sum(finding.id == id if id else finding.level == "gap" for finding in found)


def _texts(sheet: Sheet | None) -> list[str]:
    cards = [card for _, card in sheet.cards()] if sheet else []
    return [*(card.text for card in cards), *(value.text for card in cards for _, value in card.slots.given())]


def _sound(one: Dialogue) -> int:
    """The turn after which no gap is left, counted from where a draft stood; 0 where that never came."""
    begun = 0
    for number, turn in enumerate(one.turns, 1):
        sheet = turn.move.sheet
        if sheet and sheet.goals:
            begun = begun or number
            if sheet.goals[0].key_results and not _weak(sheet, None):
                return number - begun + 1
    return 0


def _worst(dialogues: Sequence[Dialogue]) -> Iterator[str]:
    seen: set[tuple[str, str]] = set()
    for name, sees, _ in _SEEN:
        for one in dialogues:
            for number, turn in enumerate(one.turns, 1):
                if sees(turn) and (name, turn.move.reply.text) not in seen:
                    seen.add((name, turn.move.reply.text))
                    at = f"{one.employee.name}/{one.seed} turn {number}"
                    yield f"{name}: {at}: “{turn.says[:80]}” → {turn.move.reply.text[:300]}"
    for one in dialogues:
        if _refined(one):
            yield f"went on refining: {one.employee.name}/{one.seed}"
