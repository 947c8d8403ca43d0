"""What is installed from a wheel is whole: it works where there is no checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILES = [file for folder in ("prompts", "knowledge") for file in (ROOT / folder).rglob("*") if file.is_file()]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return zipfile.ZipFile(next(folder.glob("*.whl")))


@pytest.fixture(scope="module")
def run(wheel, tmp_path_factory):
    """A function that runs Python code where only the wheel's `coach` is found, from an empty folder."""
    site, empty = tmp_path_factory.mktemp("site"), tmp_path_factory.mktemp("empty")
    wheel.extractall(site)
    environ = {name: value for name, value in os.environ.items() if not name.startswith("COACH_")}

    def call(code: str) -> str:
        command = [sys.executable, "-c", code]
        environ["PYTHONPATH"] = str(site)
        done = subprocess.run(command, cwd=empty, env=environ, capture_output=True, text=True, encoding="utf-8")
        assert done.returncode == 0, done.stderr
        return done.stdout

    return call


def test_the_wheel_holds_every_text_as_it_stands_in_the_checkout(wheel):
    assert FILES
    for file in FILES:
        assert wheel.read(f"coach/shipped/{file.relative_to(ROOT).as_posix()}") == file.read_bytes()


def test_the_wheel_holds_the_package_its_licence_and_nothing_else(wheel):
    tops = {name.split("/")[0].partition("-")[0] for name in wheel.namelist()}
    assert tops == {"coach", "okr_coach"}
    assert any(name.endswith("dist-info/licenses/LICENSE") for name in wheel.namelist())


def test_what_was_installed_finds_its_own_texts(run):
    root, package = run(
        "import coach; from coach import resources; print(resources.root()); print(coach.__file__)"
    ).split()
    assert Path(root) == Path(package).parent / "shipped"


def test_what_was_installed_reviews_its_example(run, wheel):
    entry = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert b"okr-coach = coach.cli:main" in wheel.read(entry)
    code = "import sys; from coach.cli import main; sys.argv = ['okr-coach', 'review', '--example']; sys.exit(main())"
    assert "?" in run(code), "a review asks"


def test_what_was_installed_searches_by_meaning_and_keeps_guides(run):
    code = (
        "import io, sys; from coach.cli import main; given = {'COACH_DATA': 'data'}; open('way.md', 'w').write('The "
        "quokka list is read on Mondays.'); assert main(['index', 'add', 'way.md'], given) == 0; "
        "sys.exit(main(['search', 'when do we read the quokka list', '--format', 'json'], given))"
    )
    said = run(code)
    assert '"document": "way.md"' in said
    assert '"by": "both"' in said
