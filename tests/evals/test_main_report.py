"""The command's outputs: figures as JSON, and a page that needs nothing else."""

import json

from evals.__main__ import main


def test_figures_are_written_as_json_and_as_one_page(tmp_path):
    out, page = tmp_path / "figures.json", tmp_path / "report.html"
    assert main(["structure", "--json", str(out), "--html", str(page)]) == 0
    figures = json.loads(out.read_text(encoding="utf-8"))["structure"]
    assert {"group", "name", "measure", "value", "low", "high", "n"} <= set(figures[0])
    shown = page.read_text(encoding="utf-8")
    assert "<html" in shown
    assert "structure" in shown
    assert "http" not in shown


def test_an_unknown_task_and_data_for_several_are_refused(tmp_path, capsys):
    assert main(["nothing"]) == 2
    assert main(["review", "structure", "--dataset", str(tmp_path)]) == 2
    assert "No task is called nothing" in capsys.readouterr().err
