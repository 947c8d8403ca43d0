import subprocess
import sys
from pathlib import Path

import pytest

from coach import resources
from coach.errors import ConfigError

ROOT = Path(__file__).resolve().parent.parent


def test_a_checkout_finds_its_texts_from_any_folder(tmp_path):
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from coach import resources; print(resources.root())"
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert Path(run.stdout.strip()) == ROOT


def test_a_shipped_file_is_read_by_its_path():
    path = next(file for folder in ("prompts", "knowledge") for file in (ROOT / folder).rglob("*.md"))
    assert resources.read(path.relative_to(ROOT).as_posix()) == path.read_text(encoding="utf-8")


def test_a_folder_is_listed_in_order():
    names = resources.names("prompts/en/criteria")
    assert list(names) == sorted(file.stem for file in (ROOT / "prompts/en/criteria").glob("*.md"))


def test_a_missing_file_is_the_operators_to_mend():
    with pytest.raises(ConfigError, match=r"prompts/en/absent\.md is missing.*install okr-coach again"):
        resources.read("prompts/en/absent.md")


def test_a_missing_folder_is_the_operators_to_mend(monkeypatch, tmp_path):
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "coach")
    with pytest.raises(ConfigError, match="prompts/ and knowledge/ are missing"):
        resources.root.__wrapped__()
