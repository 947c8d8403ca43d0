"""The machinery for tests that need more than Python, tried on runs of its own, and on the real things."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests import needs

pytest_plugins = ["pytester"]


@pytest.fixture
def bare(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A project of one test for each need, on a machine that has neither."""
    monkeypatch.delenv("COACH_TEST_REQUIRE", raising=False)
    for name in needs.NEEDS:
        monkeypatch.setitem(needs.NEEDS, name, needs.NEEDS[name]._replace(find=lambda: None))
    pytester.makeconftest('pytest_plugins = ["tests.needs"]')
    pytester.makepyfile(
        """
        import pytest

        @pytest.mark.needs("browser")
        def test_a_page(): pass

        @pytest.mark.needs("postgres")
        def test_a_table(): pass
        """
    )
    return pytester


def test_on_a_bare_machine_such_tests_are_skipped_with_what_to_install(bare):
    run = bare.runpytest_inprocess("-rs")
    run.assert_outcomes(skipped=2)
    run.stdout.fnmatch_lines_random(
        ["*needs browser: install the package chromium*", "*install the package postgresql*"]
    )


def test_what_is_required_and_missing_fails(bare, monkeypatch):
    monkeypatch.setenv("COACH_TEST_REQUIRE", "postgres")
    bare.runpytest_inprocess().assert_outcomes(skipped=1, errors=1)
    monkeypatch.setenv("COACH_TEST_REQUIRE", "browser, postgres")
    bare.runpytest_inprocess().assert_outcomes(errors=2)


def test_a_misspelt_requirement_stops_the_run(bare, monkeypatch):
    monkeypatch.setenv("COACH_TEST_REQUIRE", "postgress")
    run = bare.runpytest_inprocess()
    assert run.ret == pytest.ExitCode.USAGE_ERROR
    run.stderr.fnmatch_lines(["*COACH_TEST_REQUIRE names*postgress*known are*browser*postgres*"])


def test_a_present_need_lets_the_test_run(bare, monkeypatch):
    for name in needs.NEEDS:
        monkeypatch.setitem(needs.NEEDS, name, needs.NEEDS[name]._replace(find=lambda: "/bin/true"))
    bare.runpytest_inprocess().assert_outcomes(passed=2)


def test_a_browser_named_by_the_environment_is_the_one_used(monkeypatch, tmp_path):
    program = tmp_path / "my-chromium"
    program.write_text("")
    program.chmod(0o755)
    monkeypatch.setenv("COACH_TEST_CHROMIUM", str(program))
    assert needs.chromium() == str(program)
    monkeypatch.setenv("COACH_TEST_CHROMIUM", str(tmp_path / "absent"))
    assert needs.chromium() is None


def test_a_browser_shows_what_a_script_wrote(browser):
    shown = browser("<p id=said></p><script>said.textContent = ['für', 'alle'].join(' ')</script>")
    assert '<p id="said">für alle</p>' in shown


def test_postgresql_answers(postgres):
    psql = Path(needs.require("postgres")).with_name("psql")
    command = [psql if psql.exists() else shutil.which("psql"), postgres, "-Atc", "select 1"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "1\n"
