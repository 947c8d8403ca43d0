"""The gate: nothing that is measured is worse than it was kept, and the gate bites."""

from dataclasses import replace

import pytest

from evals import baseline
from evals.__main__ import main
from evals.figures import Figure, Options, Report
from evals.tasks import TASKS

KEPT = baseline.load()


@pytest.mark.parametrize("task", [task for task in TASKS if not task.needs], ids=lambda task: task.name)
def test_nothing_is_worse_than_it_was(task):
    report = task.measure(Options(seeds=1))
    assert report.figures
    advice = f"mend it, or `uv run python -m evals {task.name} --save` and say why; amiss: {report.worst[:9]}"
    assert list(baseline.worse(report, KEPT)) == [], advice


BEFORE = Figure("test", "x", "F1", 0.9, 10)


def kept(*figures):
    return {"t": {figure.key: figure.as_json() for figure in figures}}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (BEFORE, replace(BEFORE, value=0.89)),
        (replace(BEFORE, value=0, better="lower"), replace(BEFORE, value=1, better="lower")),
        (BEFORE, replace(BEFORE, name="renamed")),
    ],
)
def test_a_figure_that_is_worse_or_gone_is_named(before, after):
    assert len(list(baseline.worse(Report("t", (after,)), kept(before)))) == 1


@pytest.mark.parametrize(
    "after", [replace(BEFORE, value=0.95), BEFORE, replace(BEFORE, value=0.1, better=""), replace(BEFORE, value=0.8995)]
)
def test_what_is_better_or_has_no_good_way_passes(after):
    assert list(baseline.worse(Report("t", (after,)), kept(BEFORE))) == []


def test_a_worse_figure_ends_the_command_with_1_and_a_kept_one_with_0(monkeypatch, tmp_path, capsys):
    report = Report("structure", (BEFORE,))
    monkeypatch.setattr("evals.__main__.TASKS", (TASKS[1]._replace(measure=lambda _: report),))
    monkeypatch.setattr(baseline, "FILE", tmp_path / "baseline.json")
    assert main(["structure", "--save"]) == 0
    assert main(["structure"]) == 0
    report = Report("structure", (replace(BEFORE, value=0.5),))
    assert main(["structure"]) == 1
    assert "WORSE structure: test / x / F1 was 0.900 and is 0.500" in capsys.readouterr().out
