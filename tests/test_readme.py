"""The README cannot lie: what it shows is made from the code, and its commands exist."""

import re
import runpy
import shlex
from pathlib import Path

import pytest

from coach.cli import main
from coach.review import dismiss, review

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKER = runpy.run_path(str(ROOT / ".ci" / "readme"))
COMMANDS = re.findall(r"^\| `(okr-coach [^`]*)`", README, flags=re.MULTILINE)


@pytest.mark.parametrize("name", sorted(MAKER["PARTS"]))
def test_each_part_that_is_made_from_the_code_is_up_to_date(name: str):
    shown = re.search(rf"<!-- {name} -->\n(.*?)\n<!-- /{name} -->", README, flags=re.DOTALL)
    assert shown
    assert shown[1] == MAKER["PARTS"][name](), "run `uv run .ci/readme`"


def test_the_table_lists_commands():
    assert len(COMMANDS) >= 6


@pytest.mark.parametrize("command", [command for command in COMMANDS if command != "okr-coach serve"])
def test_every_command_of_the_table_runs(command: str, tmp_path, monkeypatch, capsys):
    draft = tmp_path / "draft.md"
    draft.write_text("Objective: Drivers come home rested\n- Overtime from 90 to 30 h a month\n", encoding="utf-8")
    words = [str(draft) if word == "FILE" else word for word in shlex.split(command)[1:]]
    with draft.open(encoding="utf-8") as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        assert main(words, {"COACH_DATA": str(tmp_path / "data")}) in (0, 1)
    said = capsys.readouterr()
    assert said.out or said.err


def test_the_python_snippet_does_what_it_says(capsys):
    snippet = re.search(r"```python\n(.*?)```", README, flags=re.DOTALL)
    assert snippet
    names: dict[str, object] = {}
    exec(compile(snippet[1], "README.md", "exec"), names)
    assert "Work or effect?" in capsys.readouterr().out
    assert names["review"] is review
    assert names["dismiss"] is dismiss
    again = names["again"]
    assert [f.waits for f in again.sets[0].key_results[0].findings if f.id == "key-result-is-a-task"] == ["dismissed"]  # type: ignore[attr-defined]


def test_the_json_example_is_read_as_it_stands(tmp_path, capsys):
    example = re.search(r"```json\n(.*?)```", README, flags=re.DOTALL)
    assert example
    file = tmp_path / "set.json"
    file.write_text(example[1], encoding="utf-8")
    assert main(["review", str(file)], {}) == 0
    assert "Drivers come home rested" in capsys.readouterr().out


def test_every_file_the_page_names_exists():
    named = set(re.findall(r"`((?:coach|evals|tests|prompts|knowledge|\.ci)/[\w./-]*)`", README))
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_first_screen_shows_the_two_commands():
    first = "\n".join(README.splitlines()[:20])
    assert "pip install uv && uv run okr-coach review --example" in first
    assert "pip install uv && uv run pytest" in first
