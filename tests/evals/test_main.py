"""The doors of the tasks: what cannot be read is said in a sentence."""

import json
from pathlib import Path

import pytest

from evals import __main__ as tasks
from evals.benchmarks import __main__ as benchmarks


@pytest.mark.parametrize("task", ["review", "structure"])
def test_data_that_is_not_there_is_named_in_a_sentence(task: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    missing = tmp_path / "none"
    assert tasks.main([task, "--dataset", str(missing)]) == 2
    said = capsys.readouterr().err
    assert str(missing) in said
    assert said.endswith(".\n")
    assert "Errno" not in said


def test_data_that_is_no_text_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = tmp_path / "noise.jsonl"
    file.write_bytes(b"\xff\xfe\x00")
    assert tasks.main(["review", "--dataset", str(file)]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_figures_that_cannot_be_written_are_named(monkeypatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setattr(benchmarks.library, "measure", lambda *_: {})
    monkeypatch.setattr(benchmarks.library, "table", lambda _: ())
    out = tmp_path / "none" / "figures.json"
    assert benchmarks.main(["library", "--json", str(out)]) == 2
    assert capsys.readouterr().err == f"{out} cannot be used (No such file or directory).\n"


def test_figures_are_written_as_json_and_as_one_page(tmp_path):
    out, page = tmp_path / "figures.json", tmp_path / "report.html"
    assert tasks.main(["structure", "--json", str(out), "--html", str(page)]) == 0
    figures = json.loads(out.read_text(encoding="utf-8"))["structure"]
    assert {"group", "name", "measure", "value", "low", "high", "n"} <= set(figures[0])
    shown = page.read_text(encoding="utf-8")
    assert "<html" in shown
    assert "structure" in shown
    assert "http" not in shown


def test_an_unknown_task_and_data_for_several_are_refused(tmp_path, capsys):
    assert tasks.main(["nothing"]) == 2
    assert tasks.main(["review", "structure", "--dataset", str(tmp_path)]) == 2
    assert "No task is called nothing" in capsys.readouterr().err
