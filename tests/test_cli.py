import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from coach import cli
from coach.app import build
from coach.cli import drafts
from coach.errors import InputError
from coach.review import CRITERIA
from coach.settings import load

DRAFT = """Objective: Tenants get their repairs done the first time
- Repairs that need a second visit from 31% to 12%
- Write a checklist for plumbers
- Answer 70% of calls within two minutes
"""
KEYS = {"sets", "unavailable", "context"}
SET_KEYS = {"id", "objective", "key_results", "findings", "strengths", "first"}
FINDING_KEYS = {"id", "level", "shown", "quote", "start", "end", "question", "reason", "source"}


@pytest.fixture
def run(capsys, monkeypatch):
    """A function that runs the command line with bytes (a pipe) or None (a keyboard) at standard input."""

    def call(*arguments, stdin=None, environ=None):
        given = io.TextIOWrapper(io.BytesIO(stdin or b""), encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", given)
        monkeypatch.setattr(given, "isatty", lambda: stdin is None)
        status = cli.main([str(one) for one in arguments], environ or {})
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def shell(*arguments, stdin=b"", **environ):
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("COACH_", "PYTHON", "LC_"))}
    root = str(Path(__file__).resolve().parent.parent)
    command = [sys.executable, "-m", "coach", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, env={**clean, "PYTHONPATH": root, **environ})


def document():
    import docx

    written = docx.Document()
    written.add_heading("Tenants get their repairs done the first time", 1)
    for line in DRAFT.splitlines()[1:]:
        written.add_paragraph(line.removeprefix("- "), style="List Bullet")
    data = io.BytesIO()
    written.save(data)
    return data.getvalue()


def test_a_file_is_reviewed(run, draft):
    status, out, err = run("review", draft)
    assert (status, err) == (0, "")
    assert "Tenants get their repairs done the first time" in out
    assert "?" in out


@pytest.mark.parametrize("file", [(), ("-",)])
def test_a_pipe_is_reviewed_as_the_file_is(run, draft, file):
    assert run("review", *file, stdin=DRAFT.encode()) == run("review", draft)


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_the_example_is_reviewed_in_every_format(run, form):
    status, out, err = run("review", "--example", "--format", form)
    assert (status, err) == (0, "")
    assert "outpatient clinic" in out
    assert out.endswith("\n")


def test_the_example_shows_the_review_at_its_best(run):
    okrs = json.loads(run("review", "--example", "--format", "json")[1])["sets"][0]
    assert len(okrs["key_results"]) == 4
    assert okrs["strengths"]
    assert okrs["first"]
    assert any(not finding["shown"] for part in okrs["key_results"] for finding in part["findings"])


def test_json_has_the_shape_of_the_standard(run, draft):
    found = json.loads(run("review", draft, "--format", "json")[1])
    assert found.keys() >= KEYS
    (okrs,) = found["sets"]
    assert okrs.keys() >= SET_KEYS
    assert okrs["objective"].keys() == {"text", "findings"}
    assert [part["text"] for part in okrs["key_results"]] == [line[2:] for line in DRAFT.splitlines()[1:]]
    for part in (okrs["objective"], *okrs["key_results"]):
        for finding in part["findings"]:
            assert finding.keys() >= FINDING_KEYS
            assert finding["level"] in ("gap", "wording", "question")
            assert part["text"][finding["start"] : finding["end"]] == finding["quote"]
    assert all(strength.keys() >= {"id", "quote"} for strength in okrs["strengths"])


def test_structured_input_keeps_order_ids_and_every_empty_part(run):
    rows = [
        {"id": "b", "objective": "", "key_results": []},
        {"id": "a", "objective": "A calm yard", "key_results": [""]},
    ]
    lines = "\n".join(map(json.dumps, [{"judged": []}, *rows]))
    found = json.loads(run("review", "--format", "json", stdin=lines.encode())[1])
    assert [(okrs["id"], okrs["objective"]["text"]) for okrs in found["sets"]] == [("b", ""), ("a", "A calm yard")]
    assert [len(okrs["key_results"]) for okrs in found["sets"]] == [0, 1]


def test_documents_may_come_through_a_pipe(run):
    written = io.StringIO()
    csv.writer(written).writerows([["objective", "key result"], ["A calm yard", "Late vans from 9 to 2 a week"]])
    assert "Late vans from 9 to 2 a week" in run("review", stdin=written.getvalue().encode())[1]
    assert "Repairs that need a second visit" in run("review", "-", stdin=document())[1]


def test_without_a_draft_it_says_what_to_do(run):
    status, out, err = run("review")
    assert (status, out) == (2, "")
    assert "--example" in err


def test_without_standard_input_it_says_what_to_do(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", None)
    assert cli.main(["review"], {}) == 2
    assert "--example" in capsys.readouterr().err


def test_without_a_command_it_explains_itself(run):
    status, out, _ = run()
    assert status == 0
    assert "review" in out
    assert "doctor" in out


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.md", b"", "empty"),
        ("blank.md", b" \n\t\n", "empty"),
        ("zeros.txt", bytes(40), "empty"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
        ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(50), "picture"),
        ("old.doc", b"\xd0\xcf\x11\xe0" + bytes(600), "old Word"),
        ("page.html", b"<!doctype html><p>Objective", "Web pages"),
        ("letter.rtf", b"{\\rtf1 Objective}", "rich text"),
        ("pack.gz", b"\x1f\x8b\x08" + bytes(9), "archive"),
        ("noise.bin", bytes(range(32)) * 9, "binary"),
        ("broken.json", b'{"objective": "A calm yard", ', "JSON"),
        ("shape.json", b'{"objective": 3}', "objective"),
        ("list.json", b"[1, 2]", "object"),
        ("other.json", b'{"goal": "A calm yard"}', "objective"),
        ("nothing.json", b"[]", "no set"),
        ("lines.jsonl", b'{"objective": "A"}\n{oops\n', "Line 2"),
        ("headless.csv", b"a,b\n1,2\n", "column"),
        ("sheet.xlsx", b"PK\x03\x04" + bytes(80), ""),
        ("paper.pdf", b"%PDF-1.7\n" + bytes(80), ""),
        ("text.docx", b"just words", "docx"),
    ],
)
def test_what_cannot_be_read_gets_one_clear_line(run, tmp_path, name, data, said):
    path = tmp_path / name
    path.write_bytes(data)
    status, out, err = run("review", path)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert said in err
    assert "Traceback" not in err


def test_a_missing_file_a_folder_and_a_name_too_long_get_one_clear_line(run, tmp_path):
    for path in (tmp_path / "none.md", tmp_path, "x" * 5000):
        status, out, err = run("review", path)
        assert (status, out, err.count("\n")) == (2, "", 1)


def test_a_draft_typed_in_place_of_a_file_is_shown_the_way(run):
    for words in ("Make the yard calm for drivers", "Increase NPS to 45", "Rating to 4.5", "Calm yard", DRAFT * 20):
        status, _, err = run("review", words)
        assert status == 2
        assert "pipe it in" in err


def test_a_name_is_spoken_of_as_it_was_typed(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    said = {
        "": "No file was named.\n",
        "./none.md": "There is no file ./none.md; check the name.\n",
        "our plan.md": "There is no file our plan.md; check the name.\n",
        "./plans/": "./plans/ is a folder; name one file in it.\n",
        os.devnull: f"There is nothing to read in {os.devnull}.\n",
    }
    assert {name: run("review", name) for name in said} == {name: (2, "", words) for name, words in said.items()}


def test_a_file_with_spaces_in_its_name_is_read(run, tmp_path):
    path = tmp_path / "our plan for spring"
    path.write_text(DRAFT, encoding="utf-8")
    assert run("review", path)[0] == 0


ODD = [
    "Improve", "?", "-", "1.", "O:", "KR:", "Objective:\n", "- \n- \n", "|a|b|\n|-|-|\n", "🎯🎯🎯",
    "目標:顧客が迷わない\n- 問い合わせを月120件から60件へ", "هدف: عملاء سعداء\n- من 10 إلى 20",
    "x" * 50_000, "word " * 20_000, "\x1b[31mObjective: red\x1b[0m\n- KR 1 to 2", "Objective: a\u202eb\n- from 1 to 2",
    "# h\n" * 300, "```\ncode\n```", "Objective: {quote} {0} %s\n- {count}", "a\x00b\nc", "- [ ] [x] ~~done~~ 100%",
    '{"objective": "\\ud800", "key_results": ["\\udfff from 1 to 2"]}',
    "Objective: A\n" + "- Late vans from 9 to 2\n" * 300, "O: a\n- b 1 to 2\n" * 60,
]  # fmt: skip


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
def test_odd_input_is_read_or_refused_in_words(run, odd, form):
    status, out, err = run("review", "--format", form, stdin=odd.encode())
    assert status in (0, 2), err
    assert bool(out) == (status == 0)
    assert "Traceback" not in err
    if form == "json" and out:
        assert json.loads(out)["sets"] is not None
    if form != "json":
        assert "\x1b" not in out


@pytest.mark.parametrize(("level", "status"), [("gap", 0), ("wording", 1), ("question", 1)])
def test_fail_on_ends_with_one_from_that_level_up(run, draft, level, status):
    assert run("review", draft, "--fail-on", level)[0] == status


def test_fail_on_a_gap_sees_a_gap_and_the_review_is_still_printed(run):
    status, out, _ = run(
        "review", "--fail-on", "gap", stdin=b"Objective: Tenants get their repairs done the first time"
    )
    assert status == 1
    assert "?" in out


def test_fail_on_does_not_see_what_waits(run):
    rows = {
        "objective": "Tenants get their repairs done the first time",
        "key_results": ["Late vans from 9 to 2 a week"],
    }
    alone = run("review", "--fail-on", "wording", stdin=json.dumps(rows).encode())
    assert alone[0] == 0


def test_levels_and_formats_are_known_in_capitals_too(run, draft):
    assert run("review", draft, "--fail-on", "WORDING", "--format", "JSON") == run(
        "review", draft, "--fail-on", "wording", "--format", "json"
    )


def test_an_unknown_command_is_answered_with_those_there_are(run, capsys):
    with pytest.raises(SystemExit) as ended:
        run("foo")
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert "  " not in said
    assert all(word in said for word in ("COMMAND", "'foo'", "review", "doctor"))


def test_an_unknown_level_or_format_is_refused(run, draft):
    for wrong in (("--fail-on", "error"), ("--format", "xml"), ("--example",)):
        with pytest.raises(SystemExit) as ended:
            run("review", draft, *wrong)
        assert ended.value.code == 2


def test_text_shows_neither_ids_nor_levels(run, draft):
    names = [criterion.id for criterion in CRITERIA]
    for arguments in ((draft,), ("--example",), (draft, "--all"), (draft, "--format", "markdown")):
        out = run("review", *arguments)[1]
        assert [name for name in names if name in out] == []
        assert "(gap)" not in out
        assert "error" not in out.lower()


def test_a_pipe_gets_no_colour_and_a_terminal_does_unless_asked_not_to(run, draft, monkeypatch):
    plain = run("review", draft)[1]
    assert "\x1b" not in plain
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert "\x1b[" in run("review", draft)[1]
    assert "\x1b" not in run("review", draft, environ={"NO_COLOR": "1"})[1]
    assert "\x1b" not in run("review", draft, environ={"TERM": "dumb"})[1]


def test_settings_reach_the_review(run, draft):
    warm, terse = (run("review", draft, environ={"COACH_REGISTER": one})[1] for one in ("warm", "terse"))
    assert len(terse) < len(warm)


def test_a_wrong_setting_is_named(run, draft):
    status, out, err = run("review", draft, environ={"COACH_REGISTER": "loud"})
    assert (status, out) == (2, "")
    assert "COACH_REGISTER" in err
    assert "loud" in err


def test_misspelt_settings_are_pointed_out_on_one_line_and_the_review_goes_on(run, draft):
    stray = {"COACH_REGISTR": "terse", "COACH_X": "1", "COACH_TEST_REQUIRE": "1"}
    status, out, err = run("review", draft, environ=stray)
    assert (status, out) == run("review", draft)[:2]
    assert err.count("\n") == 1
    assert "COACH_REGISTR (did you mean COACH_REGISTER?)" in err
    assert "COACH_X" in err
    assert "COACH_TEST" not in err


def test_the_limit_of_the_settings_holds_for_files_and_pipes(run, draft):
    small = {"COACH_INPUT_LIMIT_MB": "0.0001"}
    for arguments, stdin in ((("review", draft), None), (("review",), DRAFT.encode())):
        status, _, err = run(*arguments, stdin=stdin, environ=small)
        assert status == 2
        assert "COACH_INPUT_LIMIT_MB" in err


class Faulty:
    """An app whose review fails."""

    def __init__(self, problem):
        self.problem = problem

    def example(self):
        return build(load({})).example()

    def review(self, _):
        raise self.problem


@pytest.mark.parametrize(
    ("problem", "status", "said"),
    [
        (InputError("Please write more."), 2, "Please write more."),
        (KeyboardInterrupt(), 130, ""),
        (ZeroDivisionError("by zero"), 70, "Something went wrong inside okr-coach (ZeroDivisionError: by zero)"),
        (RecursionError("deep"), 70, "report"),
    ],
)
def test_a_failing_part_ends_in_one_line_and_a_status(run, monkeypatch, problem, status, said):
    monkeypatch.setattr(drafts, "build", lambda _: Faulty(problem))
    ended, out, err = run("review", "--example")
    assert (ended, out) == (status, "")
    assert said in err
    assert err.count("\n") == bool(said)


def test_debug_shows_where_it_went_wrong(run, monkeypatch):
    monkeypatch.setattr(drafts, "build", lambda _: Faulty(ZeroDivisionError("by zero")))
    status, _, err = run("review", "--example", "--debug")
    assert status == 70
    assert "Traceback" in err


def test_from_the_shell_it_reads_a_pipe_and_loads_nothing_heavy():
    done = shell("review", stdin=DRAFT.encode())
    assert done.returncode == 0, done.stderr
    assert "Tenants" in done.stdout.decode()
    assert b"okr-coach" in shell("--version").stdout


def test_json_is_utf_8_whatever_the_locale():
    draft = "Objective: Gäste finden zurück – ĉiam\n- 12 → 4 Minuten\n".encode()
    for encoding in ("latin-1", "ascii", "utf-16"):
        done = shell("review", "--format", "json", stdin=draft, PYTHONIOENCODING=encoding)
        assert "Gäste finden zurück – ĉiam" in json.loads(done.stdout.decode("utf-8"))["sets"][0]["objective"]["text"]


def test_text_survives_a_locale_without_its_letters():
    done = shell("review", stdin="Objective: Gäste finden zurück – ĉiam\n- 12 → 4".encode(), PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_typographic_characters_have_plain_look_alikes_where_the_locale_lacks_them(encoding):
    draft = "Objective: Become a “truly modern” clinic – for all…\n- Wait 90 → 30 min\n".encode()
    said = shell("review", stdin=draft, PYTHONIOENCODING=encoding).stdout.decode(encoding)
    assert 'Become a "truly modern" clinic - for all...' in said
    assert "Wait 90 -> 30 min" in said
    assert "???" not in said
    assert max(map(len, said.splitlines())) <= 80


def test_a_locale_that_has_them_gets_the_typographic_characters():
    said = shell("review", "--example", PYTHONIOENCODING="cp1252").stdout.decode("cp1252")
    assert "“modern”" in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [("review", "--example"), ("review", "--example", "--format", "json"), ()])
def test_output_that_cannot_be_written_is_said_so(arguments):
    root = str(Path(__file__).resolve().parent.parent)
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "coach", *arguments]
        environ = {**os.environ, "PYTHONPATH": root}
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environ, text=True)
    assert (done.returncode, done.stderr) == (2, "The output could not be written (No space left on device).\n")


def test_output_that_is_closed_is_said_so(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdout", None)
    assert cli.main(["review", "--example"], {}) == 2
    assert "could not be written" in capsys.readouterr().err


def test_slots_are_in_the_json_of_a_key_result_that_has_some(run):
    row = {"objective": "A calm yard", "key_results": [{"text": "Overtime", "target": 30, "unit": "h"}, "Late vans"]}
    results = json.loads(run("review", "--format", "json", stdin=json.dumps(row).encode())[1])["sets"][0]["key_results"]
    assert results[0]["slots"] == {"target": "30", "unit": "h"}
    assert "slots" not in results[1]


@pytest.mark.skipif(os.name != "posix", reason="needs a POSIX pipe")
def test_a_reader_that_goes_away_is_no_trouble():
    reader, writer = os.pipe()
    os.close(reader)
    root = str(Path(__file__).resolve().parent.parent)
    command = [sys.executable, "-m", "coach", "review", "--example", "--format", "markdown"]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": root})
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_small_review_loads_nothing_heavy(draft):
    heavy = {"docx", "pypdf", "openpyxl", "py3langid", "rich", "numpy", "lxml", "charset_normalizer"}
    code = "import sys; from coach.cli import main; main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    environ = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parent.parent), "COACH_EMBEDDER": "none"}
    done = subprocess.run([sys.executable, "-c", code, "review", draft], capture_output=True, text=True, env=environ)
    assert heavy & set(done.stderr.split()) == set()
