"""Grades for the labelled questions from two readers who do not see each other, nor what any search put first.

`pools` writes what they read: every question with the passages that some way of searching puts among its first twelve
or that had a grade before, in the order of their ids, under RULE. A reader answers in JSON, one question a line:
{"n": 1, "2": [passage ids], "1": [passage ids]}; what is in neither is 0. `settle` compares the two and takes the
median of three votes: both readers and the grade of before, of which only a 2 counts, because the rule of before
("helps") was wider than this one's 1. `evals/data/retrieval/readers` keeps the answers, README the agreement.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from coach.errors import InputError
from coach.retrieval import shipped
from coach.retrieval.library import Library, Passage
from evals.metrics import weighted_kappa
from evals.retrieval import DATA, WAYS, Query, load, opened

RULE = """\
Grade each passage for the question as if the person who asks were to read this passage and nothing else.

2  It answers: having read it, they have what they asked for.
1  It holds a part of the answer: at least one of its sentences is one you would quote in your reply.
0  Everything else: the same subject, background, interesting beside an answer, an example that only resembles.

Be strict: in doubt the lower grade. Most questions have none to three passages with a 2. Where nothing answers and
nothing holds a part of the answer, both lists are empty. Judge the text of the passage, not its heading.
"""
READERS = DATA / "readers"
SPLITS = ("dev", "test")
_DEPTH = 12
#: What a grade of before is worth as a vote.
_COUNTS = {2: 2}
Grades = Mapping[str, int]


def pool(library: Library, query: Query) -> tuple[str, ...]:
    """Ids of the passages to be graded for a question, in an order that tells nothing."""
    found = {hit.passage.id for _, by in WAYS for hit in library.search(query.text, limit=_DEPTH, by=by).nearest}
    return tuple(sorted(found | set(query.relevant)))


def write(folder: Path, splits: Sequence[str] = SPLITS) -> None:
    """Write `passages.md` and for each split a file of questions into a folder.

    Passages that a reader has graded already (`READERS`) are left out, so that a later way of searching adds only its
    own.
    """
    folder.mkdir(parents=True, exist_ok=True)
    passages = {passage.id: passage for passage in shipped.passages()}
    seen: set[str] = set()
    with tempfile.TemporaryDirectory() as index:
        library = opened(Path(index))
        for split in splits:
            before = _pools(split)
            lines = [f"# Questions: {split}\n", RULE]
            for number, query in enumerate(load(DATA / f"{split}.jsonl"), 1):
                every = set(pool(library, query))
                ids = sorted(every - before.get(number, set()))
                seen |= set(ids)
                lines += [f"\n## {number}. {query.text}\n", *(f"- {id}" for id in ids)]
                before[number] = before.get(number, set()) | every
            (folder / f"{split}.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
            kept = [json.dumps({"n": number, "pool": sorted(ids)}) for number, ids in sorted(before.items())]
            (folder / f"{split}.pool.jsonl").write_text("\n".join(kept) + "\n", encoding="utf-8")
        library.close()
    (folder / "passages.md").write_text("\n".join(_printed(passages[id]) for id in sorted(seen)), encoding="utf-8")


def _printed(passage: Passage) -> str:
    heading = f" · {passage.heading}" if passage.heading else ""
    return f"## {passage.id}\n{passage.title}{heading}\n\n{passage.text}\n"


def _pools(split: str) -> dict[int, set[str]]:
    path = READERS / f"{split}.pool.jsonl"
    if not path.exists():
        return {}
    return {row["n"]: set(row["pool"]) for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}


def graded(path: Path, pools: Mapping[int, set[str]]) -> dict[int, dict[str, int]]:
    """A reader's grades by question; InputError for a line that is none, or a passage that was not to be graded."""
    grades: dict[int, dict[str, int]] = {number: {} for number in pools}
    for line in path.read_text(encoding="utf-8").splitlines():
        try:
            row = json.loads(line)
            found = dict.fromkeys(row["1"], 1) | dict.fromkeys(row["2"], 2)
            number = int(row["n"])
        except (ValueError, KeyError, TypeError) as problem:
            raise InputError(f"{path.name}: {line[:80]!r} is not a question's grades ({problem})") from None
        if strangers := set(found) - pools.get(number, set()):
            raise InputError(f"{path.name}, question {number}: {', '.join(sorted(strangers))} was not to be graded")
        grades[number] |= found
    return grades


def settled(one: Grades, other: Grades, before: Grades, pool: set[str]) -> dict[str, int]:
    """The median of three votes for each passage of a pool; grades of 0 left out."""
    votes = {id: sorted((one.get(id, 0), other.get(id, 0), _COUNTS.get(before.get(id, 0), 0))) for id in pool}
    return {id: vote[1] for id, vote in sorted(votes.items()) if vote[1]}


def agreement(
    one: Mapping[int, Grades], other: Mapping[int, Grades], pools: Mapping[int, set[str]]
) -> dict[str, float]:
    """How two readers' grades agree over everything both read.

    `same` is the share of equal grades, `kappa` Cohen's with quadratic weights, `same among graded` leaves out what
    both gave 0; `unanswerable` is the share of questions that both or neither call so.
    """
    pairs = [(one[n].get(id, 0), other[n].get(id, 0)) for n, ids in pools.items() for id in sorted(ids)]
    some = [pair for pair in pairs if any(pair)]
    silent = [(not any(one[n].values())) == (not any(other[n].values())) for n in pools]
    return {
        "passages": len(pairs),
        "same": sum(a == b for a, b in pairs) / len(pairs),
        "kappa": weighted_kappa(pairs, 3),
        "same among graded": sum(a == b for a, b in some) / (len(some) or 1),
        "unanswerable": sum(silent) / (len(silent) or 1),
    }


def settle(splits: Sequence[str] = SPLITS) -> Iterator[str]:
    """Put the settled grades into the labelled questions; yields a line about each split's agreement."""
    for split in splits:
        pools = _pools(split)
        one, other = (graded(READERS / f"{split}.{name}.jsonl", pools) for name in "ab")
        rows = (DATA / f"{split}.jsonl").read_text(encoding="utf-8").splitlines()
        lines = []
        for number, row in enumerate(map(json.loads, rows), 1):
            before = row.get("before", row["relevant"])
            relevant = settled(one[number], other[number], before, pools[number])
            lines.append(json.dumps(row | {"relevant": relevant, "before": before}, ensure_ascii=False))
        (DATA / f"{split}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        found = agreement(one, other, pools)
        yield f"{split}: " + ", ".join(f"{name} {figure:.2f}" for name, figure in found.items())


def main(argv: list[str] | None = None) -> int:
    """Write pools into a folder, or settle what readers gave; exit status 0."""
    parser = argparse.ArgumentParser(prog="python -m evals.readers", description="Settle what two readers gave.")
    parser.add_argument("--pools", type=Path, metavar="FOLDER", help="write what they are to read instead")
    given = parser.parse_args(argv)
    if given.pools:
        write(given.pools)
        return 0
    for line in settle():
        sys.stdout.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
