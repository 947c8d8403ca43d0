"""Whole conversations, kept and replayed through the real service: who talks, what they say, and which moves answer.

Data: `evals/data/talks/*.toml`. A file says `who` it is, the `turn`s with what they `say` and the `moves` that answer
(in order; `unlabelled` where none may be kept), and under `[end]` what the talk has to come to: `gone`, weaknesses that
the first draft had and the last has not; `text`, words that stand on a card; `slots`, values beside one.
Wording is not compared: it may change; what must hold of it is in `evals.invariants`.
"""

import argparse
import json
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from coach.app import build
from coach.domain import Sheet, Turn, Viewer
from coach.errors import InputError
from coach.review import review
from coach.settings import load
from evals.figures import Figure, Options, Report
from evals.invariants import Said, Spoken, breaches, words

DATA = Path(__file__).parent / "data" / "talks"
_WHO = Viewer("somebody", "local")
_SEEDS = 3


@dataclass(frozen=True, slots=True)
class Case:
    """A kept conversation."""

    name: str
    who: str
    says: tuple[str, ...]
    moves: tuple[tuple[str, ...], ...]
    end: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Played:
    """What came of it: the turns, the drafts after each, and every text that was cited."""

    case: Case
    turns: tuple[Spoken, ...]
    sheets: tuple[Sheet, ...]
    sources: str

    @property
    def cards(self) -> tuple[str, ...]:
        """Texts and slots of the draft at the end."""
        sheet = self.sheets[-1]
        texts = [card.text for _, card in sheet.cards()]
        return (*texts, *(value.text for _, card in sheet.cards() for _, value in card.slots.given()))


def load_case(path: Path) -> Case:
    """A file's conversation; InputError where it is none."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        turns = table["turn"]
        moves = tuple(tuple(turn.get("moves", ())) for turn in turns)
        return Case(path.stem, table["who"], tuple(turn["says"].strip() for turn in turns), moves, table.get("end", {}))
    except (tomllib.TOMLDecodeError, KeyError) as problem:
        raise InputError(f"{path.name}: {problem}") from None


def cases() -> tuple[Case, ...]:
    """Every kept conversation, by name."""
    return tuple(map(load_case, sorted(DATA.glob("*.toml"))))


def play(case: Case, rehearsal: Any) -> Played:
    """Say it all through the service."""
    talk = rehearsal.start(_WHO)
    spoken, sheets, sources = [], [], []
    for number, says in enumerate(case.says, 1):
        turn = rehearsal.receive(_WHO, talk.id, says, f"{case.name}-{number}")
        reply = tuple(Said(part.kind, part.text, part.citations) for part in rehearsal.answer(_WHO, turn.id))
        now = rehearsal.talk(_WHO, talk.id)
        spoken.append(Spoken(says, reply, moves(now.turns[-1])))
        sheets.append(now.sheet)
        sources += [part.text for part in reply if part.citations]
    return Played(case, tuple(spoken), tuple(sheets), "\n".join(sources))


def moves(turn: Turn) -> tuple[str, ...]:
    """The moves of a stored turn."""
    if turn.decision == "unlabelled":
        return ("unlabelled",)
    return tuple(step["move"] for step in json.loads(turn.decision)["steps"])


def faults(played: Played) -> Iterator[str]:
    """What is otherwise than it should be: moves, invariants, and what the talk came to."""
    case = played.case
    for number, (turn, wanted) in enumerate(zip(played.turns, case.moves, strict=True), 1):
        if wanted and turn.moves != wanted:
            yield f"turn {number}: {', '.join(turn.moves)} instead of {', '.join(wanted)}"
    yield from breaches(played.turns, played.cards, played.sources)
    yield from _end(played)


def _end(played: Played) -> Iterator[str]:
    end = played.case.end
    first = next((sheet for sheet in played.sheets if sheet.goals), played.sheets[0])
    before, after = weaknesses(first), weaknesses(played.sheets[-1])
    for id in end.get("gone", ()):
        if id not in before:
            yield f"{id} was not in the first draft"
        elif after.get(id, 0) >= before[id]:
            yield f"{id} is still there"
    on_cards = " | ".join(card.text for _, card in played.sheets[-1].cards())
    yield from (f"no card says “{text}”" for text in end.get("text", ()) if text not in on_cards)
    slots = {(name, value.text) for _, card in played.sheets[-1].cards() for name, value in card.slots.given()}
    yield from (
        f"no slot {name} “{value}”" for name, value in end.get("slots", {}).items() if (name, value) not in slots
    )


def weaknesses(sheet: Sheet) -> dict[str, int]:
    """How often each weakness is in a draft, dismissed ones left out."""
    found: dict[str, int] = {}
    for okrs in review(sheet.draft(), dismissed=[(one.id, one.quote) for one in sheet.dismissed]).sets:
        for finding in okrs.every:
            if finding.waits != "dismissed":
                found[finding.id] = found.get(finding.id, 0) + 1
    return found


def transcript(played: Played) -> Iterator[str]:
    """The talk as one reads it."""
    yield f"# {played.case.who}"
    for turn in played.turns:
        yield f"\n**They:** {turn.says}\n"
        for part in turn.reply:
            yield f"**{part.text}**\n" if part.kind == "ask" else f"{part.text}\n"
        yield f"<sub>{' · '.join(turn.moves)}</sub>"
    yield "\n## The draft at the end\n"
    for goal, card in played.sheets[-1].cards():
        mark = "**Objective:** " if card is goal.objective else "- "
        given = " · ".join(f"{name}: {value.text}" for name, value in card.slots.given())
        yield f"{mark}{card.text}{f' ({given})' if given else ''}"


@contextmanager
def rehearsing(seed: int = 0) -> Iterator[Any]:
    """The real service on a store of its own, with ids that are the same every time: they choose the wording."""
    ids = (f"{seed}-{number}" for number in count())
    with tempfile.TemporaryDirectory() as folder:
        yield build(load({"COACH_DATA": folder}), id=lambda: next(ids)).rehearsal()


def report(options: Options) -> Report:
    """The kept conversations, each with a few choices of wording."""
    wrong: list[str] = []
    counted: list[int] = []
    turns = 0
    for seed in range(options.seeds or _SEEDS):
        with rehearsing(seed) as rehearsal:
            for case in cases():
                options.step(f"{case.name}, wording {seed}")
                played = play(case, rehearsal)
                wrong += [f"{case.name}, wording {seed}: {fault[:400]}" for fault in faults(played)]
                counted += words(played.turns)
                turns += len(played.turns)
    middle = sorted(counted)[len(counted) // 2]
    figures = (
        Figure("kept talks", "something amiss", "count", len(wrong), turns, better="lower", aim=0),
        Figure("kept talks", "words a turn", "median", middle, turns, better="", aim=None),
    )
    return Report(
        "talks", figures, ("Whole conversations with the moves that answered; seeds choose wordings.",), tuple(wrong)
    )


def main(argv: list[str] | None = None) -> int:
    """Print kept conversations as one reads them; exit status 1 where something in them is amiss."""
    parser = argparse.ArgumentParser(prog="python -m evals.talks", description="Read the kept conversations.")
    parser.add_argument("name", nargs="*", help="only these (default: all)")
    parser.add_argument("--seed", type=int, default=0, help="another choice of wordings")
    given = parser.parse_args(argv)
    wrong = 0
    with rehearsing(given.seed) as rehearsal:
        for case in cases():
            if not given.name or case.name in given.name:
                played = play(case, rehearsal)
                found = list(faults(played))
                wrong += bool(found)
                lines = [*transcript(played), *(f"\nAmiss: {fault}" for fault in found)]
                sys.stdout.write("\n".join(lines) + "\n\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
