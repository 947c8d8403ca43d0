"""How well the detectors of coaching behaviour see what a careful reader sees.

Data: `evals/data/turns/*.jsonl`, one reply a line: {"split", "said", "before", "cited", "reply", "label", "why"}; the
file's name is the detector. Whoever wrote them had not seen the detectors and made them hard on purpose: pairs of a
disguised case and a near miss. Definitions are in `evals/README.md`. Detectors were developed on dev, never on test.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from coach.errors import InputError
from coach.language import observing
from coach.language.observing import Reply
from evals.figures import Figure, Options, Report
from evals.metrics import Counts, count
from evals.review import agreement

DATA = Path(__file__).parent / "data" / "turns"
DETECTORS: Mapping[str, Callable[[Reply], bool]] = {
    "question": observing.asks,
    "open": observing.open_ended,
    "several": observing.several,
    "advice": observing.advises,
    "telling": observing.tells,
    "unasked": observing.tells_unasked,
    "reflection": observing.reflects,
    "flattery": observing.flatters,
    "goal_written": observing.writes_goal,
    "number": observing.unprovided,
    "repetition": observing.repeats,
    "withdrawal": observing.withdraws,
    "citation": observing.misattributes,
}
_NOTES = (
    "Replies written and labelled, hard on purpose, by somebody who had not seen the detectors; half of them true.",
    "The error of a detector bounds what it says of a whole talk: recall below 1 means that some are missed.",
)


class Labelled(NamedTuple):
    """A reply, and whether it does what the detector looks for."""

    split: str
    reply: Reply
    label: bool


def load(path: Path) -> list[Labelled]:
    """The replies of a file; InputError naming the line where one cannot be read."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            said, before, cited = (tuple(row.get(name, ())) for name in ("said", "before", "cited"))
            found.append(Labelled(row["split"], Reply(row["reply"], said, before, cited), bool(row["label"])))
        except (ValueError, KeyError, TypeError) as problem:
            raise InputError(f"{path.name}, line {number}: {problem!r}") from None
    return found


def judge(detector: str, rows: Sequence[Labelled]) -> list[Counts]:
    """What a detector says of each, against the label."""
    return [count(DETECTORS[detector](row.reply), row.label) for row in rows]


def report(options: Options) -> Report:
    """Every detector on its replies, test before dev."""
    figures: list[Figure] = []
    worst: list[str] = []
    for split in ("test", "dev"):
        for path in sorted(DATA.glob("*.jsonl"), key=lambda one: list(DETECTORS).index(one.stem)):
            options.step(f"{path.stem}, {split}")
            rows = [row for row in load(path) if row.split == split]
            judged = judge(path.stem, rows)
            figures += agreement(split, path.stem, sum(judged, Counts()), judged)
            if split == "dev":
                wrong = [(row, one) for row, one in zip(rows, judged, strict=True) if one.alarm or one.miss]
                worst += [f"{path.stem} {'missed' if one.miss else 'alarm'}: {row.reply.text}" for row, one in wrong]
    return Report("turns", tuple(figures), _NOTES, tuple(worst))
