"""The agreement task: what it reads, what it counts, and the bar the repository's own labelled sets hold it to."""

import json
from pathlib import Path

import pytest

from coach.domain import Draft, KeyResult, Objective, OkrSet
from coach.errors import InputError
from coach.review import review
from evals import review as agreement
from evals.__main__ import main

TASK, NUMBER = "key-result-is-a-task", "key-result-without-number"


def written(path: Path, *rows: object) -> Path:
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def labelled(objective: list[str], *key_results: list[str] | None) -> dict[str, object]:
    texts = ["Launch the rota app", "Overtime from 90 to 30 h"][: len(key_results)]
    return {
        "id": 1,
        "objective": "Drivers rest well",
        "key_results": texts,
        "labels": {"objective": objective, "key_results": list(key_results)},
    }


def test_agreement_is_counted_by_id_over_judged_ids_only(tmp_path: Path):
    file = written(tmp_path / "a.jsonl", {"judged": [TASK, NUMBER]}, labelled([], [TASK], [TASK]))
    table, mistakes = agreement.measure(agreement.load(file))
    assert set(table) == {TASK, NUMBER}
    assert (table[TASK].hit, table[TASK].miss) == (1, 1)
    assert table[NUMBER].alarm == 1
    assert [(one.id, one.found) for one in mistakes] == [(NUMBER, True), (TASK, False)]


def test_key_results_labelled_null_are_left_out(tmp_path: Path):
    file = written(tmp_path / "a.jsonl", {"judged": [TASK]}, labelled([], None, []))
    table, _ = agreement.measure(agreement.load(file))
    assert (table[TASK].hit, table[TASK].alarm, table[TASK].miss, table[TASK].clear) == (0, 0, 0, 1)


def test_without_a_header_every_id_of_objectives_and_key_results_is_judged(tmp_path: Path):
    table, _ = agreement.measure(agreement.load(written(tmp_path / "a.jsonl", labelled([], [TASK]))))
    assert set(table) == set(agreement.LABELLED)


@pytest.mark.parametrize("row", [{"objective": "x"}, labelled([], [TASK]) | {"key_results": []}, [1]])
def test_a_line_that_is_no_labelled_set_is_named(tmp_path: Path, row: object, capsys: pytest.CaptureFixture[str]):
    file = written(tmp_path / "a.jsonl", {"judged": [TASK]}, row)
    with pytest.raises(InputError, match="line 2"):
        agreement.load(file)
    assert main(["review", "--dataset", str(file)]) == 2
    assert "line 2" in capsys.readouterr().err


def test_the_task_prints_the_table_and_the_mistakes(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = written(tmp_path / "a.jsonl", {"judged": [TASK]}, labelled([], [], []))
    assert main(["review", "--dataset", str(file), "--worst"]) == 0
    shown = capsys.readouterr().out
    assert "precision" in shown
    assert "found only" in shown
    assert "Launch the rota app" in shown


FILES = sorted(agreement.DATA.glob("review_*.jsonl"))


def test_the_repository_holds_at_least_150_labelled_sets_and_no_sentence_in_two_splits():
    cases = {path.name: agreement.load(path) for path in FILES}
    assert sum(map(len, cases.values())) >= 150
    dev, test = (_sentences(cases, split) for split in ("_dev_", "_test_"))
    assert dev & test == set()


def _sentences(files: dict[str, list[agreement.Case]], split: str) -> set[str]:
    """Every objective and key result of a split, in small letters."""
    sets = [case.okrs for name, cases in files.items() if split in name for case in cases]
    parts = [part for okrs in sets for part in (okrs.objective, *okrs.key_results)]
    return {part.text.casefold() for part in parts}


MILESTONES = (
    "Every ward has finished its hygiene audit",
    "Nobody in the depot was hurt badly",
    "Open the second kitchen by 30 September",
    "Work out the baseline for late meals",
    "Visit 12 schools before the summer",
    "Staff for the night desk from 3 to 5",
    "Draw up a list of the commonest complaints by 1 March",
    "Bring xx board to all wards",
)


@pytest.mark.parametrize("text", MILESTONES)
def test_dated_milestones_counts_of_work_and_yes_or_no_results_never_get_a_gap(text: str):
    seen = review(Draft((OkrSet("1", Objective("Patients eat well"), (KeyResult(text),)),))).sets[0]
    assert [finding.id for finding in seen.key_results[0].findings if finding.level == "gap"] == []
