"""How well a message is read into acts: precision and recall by kind, slots, and what would be written wrongly.

Data: `evals/data/reading/*.jsonl`, one message a line: {"text", "acts", "asked", "sheet", "options", "pending",
"may"}. `asked` is the open question (move, topic, card) or null; `sheet` names one of `sheets.json`, whose goals are
g1, g2 … and whose cards o1, k1, k2 … in order; `acts` what the message does; `may` acts that are neither wanted nor
wrong. An act that is "unsure" has two readings: whichever is found must come with less certainty than is needed to
write it. `test` was written before the reading, by the same hand, and nothing was tuned to it; `oblique` after it, and
says things as nobody expects them: what expressions cannot know. (Nearness of meaning by the shipped embedder was
tried on it: at the best threshold it was right as often as wrong.)
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count as counting
from pathlib import Path
from typing import Any, get_args

from coach.dialogue.acts import Act, ActKind, Option
from coach.dialogue.state import Asked, State
from coach.dialogue.taking import SURE
from coach.domain import Card, Goal, Sheet, Slots, Words
from coach.errors import InputError
from coach.language.reading import Reader
from evals.figures import Figure, Options, Report
from evals.intervals import clustered, f1, wilson
from evals.metrics import Counts, count, macro_f1

SPLITS = ("test", "dev", "oblique")
_NOTES = (
    "Messages written and labelled by one hand; test was written before the reading and never tuned to.",
    "oblique says things as nobody expects them: what expressions cannot know.",
)
DATA = Path(__file__).parent / "data" / "reading"
KINDS: tuple[ActKind, ...] = get_args(ActKind)
#: Kinds that end on the draft or in what is kept: a wrong one is written without a question.
_WRITTEN = ("slot", "number", "remove", "kind", "line")
#: What stands around a value and does not change it.
_LOOSE = re.compile(r"^(?:by|until|till|bis|the|a|an|about|around|roughly|rund|unos|maybe)\s+")
_DIGITS = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A labelled act; "" where anything will do, `unsure` where it must not be written without asking."""

    kind: str
    slot: str = ""
    value: str = ""
    card: str = ""
    words: str = ""
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """A labelled message with the talk it comes in."""

    text: str
    state: State
    sheet: Sheet
    acts: tuple[Wanted, ...]
    may: frozenset[str] = frozenset()
    shape: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Result:
    """A message and what was read."""

    message: Message
    acts: tuple[Act, ...]


def load(path: Path) -> tuple[Message, ...]:
    """The messages of a file; InputError where a line is none."""
    sheets = json.loads((DATA / "sheets.json").read_text(encoding="utf-8"))
    messages = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            messages.append(_message(json.loads(line), sheets))
        except (ValueError, KeyError, TypeError) as problem:
            raise InputError(f"{path.name}, line {number}: {problem}") from None
    return tuple(messages)


def _message(row: Mapping[str, Any], sheets: Mapping[str, Any]) -> Message:
    asked = Asked(**row["asked"]) if row["asked"] else None
    options = tuple(Option(**one) for one in row.get("options", ()))
    pending = tuple(
        Act(one["kind"], one["value"], 0.5, slot=one["slot"], value=one["value"]) for one in row.get("pending", ())
    )
    sheet = _sheet(sheets[row["sheet"]] if "sheet" in row else ())
    begun = asked is not None or bool(sheet.goals)
    state = State(asked=asked, pending=pending, phase="sharpen" if begun else "arrive")
    if options or begun:
        state = State(asked=asked, options=options, pending=pending, phase=state.phase)
    shape = {name: one[name] for one in row["acts"] for name in ("goals", "key_results", "anew") if name in one}
    acts = tuple(Wanted(**{name: value for name, value in one.items() if name not in shape}) for one in row["acts"])
    if unknown := {one.kind for one in acts} - set(KINDS):
        raise ValueError(f"no act is called {', '.join(sorted(unknown))}")
    return Message(row["text"], state, sheet, acts, frozenset(one.split()[0] for one in row.get("may", ())), shape)


def _sheet(goals: Sequence[Mapping[str, Any]]) -> Sheet:
    numbers = counting(1)
    made = []
    for place, goal in enumerate(goals, 1):
        results = tuple(_card(f"k{next(numbers)}", one) for one in goal["key_results"])
        made.append(Goal(f"g{place}", _card(f"o{place}", goal["objective"]), results))
    return Sheet(tuple(made), focus=made[0].id if len(made) == 1 else "")


def _card(id: str, given: Any) -> Card:
    if isinstance(given, str):
        return Card(id, Words(given, "card"))
    slots = {name: Words(value, "card") for name, value in given.items() if name != "text"}
    return Card(id, Words(given["text"], "card"), Slots(**slots))


def read(messages: Sequence[Message], reader: Reader) -> tuple[Result, ...]:
    """Every message read."""
    return tuple(Result(one, reader.read(one.text, one.state, one.sheet, "t")) for one in messages)


def by_kind(results: Sequence[Result]) -> dict[str, Counts]:
    """For each kind, in how many messages it was found, missed, or found where it is not; slots by their name."""
    table: dict[str, Counts] = {}
    for kind in KINDS:
        table[kind] = sum((_counted(one, kind) for one in results), Counts())
    return table


def _counted(one: Result, kind: str) -> Counts:
    wanted = any(act.kind == kind for act in one.message.acts)
    found = any(act.kind == kind for act in one.acts)
    excused = kind in one.message.may or (kind == "answer" and not one.message.acts)
    return Counts() if excused and not wanted else count(found, wanted)


def slots(results: Sequence[Result]) -> tuple[int, int]:
    """How many labelled slots were read with the right value, card and certainty, of how many."""
    pairs = [(one, act) for one in results for act in one.message.acts if act.kind == "slot"]
    return sum(any(_fits(found, act) for found in one.acts) for one, act in pairs), len(pairs)


def _fits(found: Act, wanted: Wanted) -> bool:
    if found.kind != wanted.kind:
        return False
    if wanted.unsure:
        return found.sure < SURE
    return (
        same(found.value, wanted.value)
        and found.sure >= SURE
        and found.slot == (wanted.slot or None)
        and wanted.card in ("", found.card)
    )


def silent(results: Sequence[Result]) -> tuple[tuple[Result, Act], ...]:
    """What would be written without a question and is not what was said."""
    return tuple(
        (one, found)
        for one in results
        for found in one.acts
        if found.kind in _WRITTEN and found.sure >= SURE and not _meant(one.message, found)
    )


def _meant(message: Message, found: Act) -> bool:
    same_kind = [act for act in message.acts if act.kind == found.kind and not act.unsure]
    if found.kind in message.may:
        return True
    if found.kind == "remove":
        return any(act.card == found.card for act in same_kind)
    if found.kind == "line":
        return any(act.card in ("", found.card) for act in same_kind)
    return any(act.slot == (found.slot or "") and same(found.value, act.value) for act in same_kind)


def same(one: str, other: str) -> bool:
    """Whether two values say the same, but for what stands around them."""
    one, other = (
        _LOOSE.sub("", _LOOSE.sub("", " ".join(text.casefold().split()).strip(" .,;:!"))) for text in (one, other)
    )
    digits = _DIGITS.findall(one)
    return one == other or (bool(digits) and digits == _DIGITS.findall(other) and (one in other or other in one))


def worded(results: Sequence[Result]) -> tuple[int, int]:
    """How many answers, lines and further goals were read with exactly the labelled words, of how many."""
    pairs = [(one, act) for one in results for act in one.message.acts if act.words]
    return sum(any(_said(found, act) for found in one.acts) for one, act in pairs), len(pairs)


def _said(found: Act, wanted: Wanted) -> bool:
    return found.kind == wanted.kind and _bare(found.words) == _bare(wanted.words)


def _bare(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .,;:!\"'“”")


def shaped(results: Sequence[Result]) -> tuple[int, int]:
    """How many drafts have the labelled number of goals and key results and are new or added as labelled."""
    pairs = [one for one in results if one.message.shape]
    return sum(_shape(one) for one in pairs), len(pairs)


def _shape(one: Result) -> bool:
    received = next((act.received for act in one.acts if act.received), None)
    if received is None:
        return False
    found = {
        "goals": len(received.goals),
        "key_results": sum(len(goal.key_results) for goal in received.goals),
        "anew": received.anew,
    }
    return all(found[name] == value for name, value in one.message.shape.items())


def figures(results: Sequence[Result]) -> dict[str, float]:
    """Macro F1 over every labelled kind, the shares that are right, and how many wrong values went unasked."""
    return {
        "macro F1": macro_f1(by_kind(results).values(), least=1) or 0.0,
        **{name: right / whole if whole else 1.0 for name, (right, whole) in _shares(results).items()},
        "written wrongly unasked": float(len(silent(results))),
    }


def _shares(results: Sequence[Result]) -> dict[str, tuple[int, int]]:
    return {"slots": slots(results), "words": worded(results), "drafts": shaped(results)}


def report(options: Options) -> Report:
    """How our own messages are read, by split."""
    figures: list[Figure] = []
    worst: list[str] = []
    for split in SPLITS:
        options.step(split)
        results = read(load(DATA / f"{split}.jsonl"), Reader())
        figures += _figures(split, results)
        worst += [f"{split}: {line}" for line in _mistakes(results)]
    return Report("reading", tuple(figures), _NOTES, tuple(worst))


def _figures(split: str, results: Sequence[Result]) -> Iterator[Figure]:
    aimed = split == "test"
    known = {kind: counts for kind, counts in by_kind(results).items() if counts.positives}
    rows = [[_counted(one, kind) for kind in known] for one in results]
    macro, *shares, silent = figures(results).values()
    yield Figure(split, "all acts", "macro-F1", macro, len(results), *clustered(rows, f1), aim=0.85 if aimed else None)
    for (name, (right, of)), share in zip(_shares(results).items(), shares, strict=True):
        if of:
            aim = 0.95 if aimed and name == "slots" else None
            yield Figure(split, name, "share right", share, of, *wilson(right, of), aim=aim)
    yield Figure(split, "written wrongly unasked", "count", int(silent), len(results), better="lower", aim=0)
    for place, (kind, counts) in enumerate(known.items()):
        span = clustered([[row[place]] for row in rows], f1)
        yield Figure(f"{split}, act by act", kind, "F1", counts.f1 or 0.0, counts.positives, *span)


def _mistakes(results: Sequence[Result]) -> Iterator[str]:
    wrong = {id(one) for one, _ in silent(results)}
    for one in results:
        wanted, found = (Counter(act.kind for act in acts) for acts in (one.message.acts, one.acts))
        off = any(_counted(one, kind) not in (Counts(), Counts(hit=1), Counts(clear=1)) for kind in {*wanted, *found})
        amiss = any(act.kind == "slot" and not any(_fits(f, act) for f in one.acts) for act in one.message.acts)
        said = any(act.words and not any(_said(f, act) for f in one.acts) for act in one.message.acts)
        shape = bool(one.message.shape) and not _shape(one)
        if off or amiss or said or shape or id(one) in wrong:
            asked = one.message.state.asked
            about = f" [{asked.move} {asked.topic}]" if asked else ""
            yield f"{'!' if id(one) in wrong else ' '} {one.message.text[:110]!r}{about}"
            yield f"      wanted {', '.join(map(_short, one.message.acts)) or 'nothing'}"
            yield f"      read   {', '.join(map(_short, one.acts)) or 'nothing'}"


def _short(act: Act | Wanted) -> str:
    about = [act.slot or "", act.value, act.card and f"@{act.card}"]
    doubt = "?" if (act.unsure if isinstance(act, Wanted) else act.sure < SURE) else ""
    words = f" “{act.words}”" if act.kind in ("answer", "line", "key-result", "objective") and act.words else ""
    return " ".join(filter(None, [act.kind + doubt, *about])) + words
