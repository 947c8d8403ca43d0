"""`okr-coach chat`, `export` and `forget`, in a pipe and in a terminal."""

import codecs
import contextlib
import io
import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from coach import cli

ROOT = Path(__file__).resolve().parent.parent
DRAFT = "Objective: Drivers come home rested\n- Launch the rota app\n- Overtime from 90 to 30 h a month"


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    """A function that runs a command with a data folder of its own and gives status, output and errors."""

    def call(*arguments, stdin="", **environ):
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        settings = {"COACH_DATA": str(tmp_path / "data"), "COACH_EMBEDDER": "none", **environ}
        status = cli.main([str(one) for one in arguments], settings)
        out, err = capsys.readouterr()
        return status, out, err

    return call


def test_a_talk_in_a_pipe_is_shown_with_what_was_said(run):
    status, out, err = run("chat", stdin=f"{DRAFT}\n\nthe rota app\n")
    assert (status, err) == (0, "")
    assert "plain coach, no model connected" in out
    assert "> Objective: Drivers come home rested\n  - Launch the rota app\n" in out
    assert "> the rota app\n" in out
    assert "?" in out.partition("> the rota app")[2]
    assert max(map(len, out.splitlines())) <= 80
    assert "\x1b" not in out


def test_it_says_who_can_see_it(run, tmp_path):
    _, out, _ = run("chat")
    assert "Only you see this talk." in " ".join(out.split())
    assert str(tmp_path) in out.replace("\n  ", "")
    _, out, _ = run("chat", COACH_DATABASE_URL=f"sqlite:///{tmp_path}/other.db")
    assert "COACH_DATABASE_URL" in out


def test_a_blank_line_ends_a_message_and_so_does_the_end(run):
    _, out, _ = run("chat", stdin="\n\none\ntwo\n\n\nthree")
    assert out.count("\n> ") == 2
    assert "> one\n  two\n" in out
    assert "> three\n" in out


def test_quick_answers_are_numbered_and_chosen_by_number(run):
    _, out, _ = run("chat", stdin="/2\n")
    assert "/2 I start from nothing" in out
    assert run("chat", "--resume", stdin="")[1].count("> I start from nothing") == 1


def test_a_number_that_chooses_nothing_is_told(run):
    _, out, _ = run("chat", stdin="/9\n")
    assert "no answer /9" in out


def test_the_draft_is_shown_with_what_is_open(run):
    _, out, _ = run("chat", stdin=f"/draft\n{DRAFT}\n\n/draft\n")
    assert "nothing on the table yet" in out
    shown = out.rpartition("> /draft")[2]
    assert "Drivers come home rested" in shown
    assert " 2  Overtime from 90 to 30 h a month" in shown
    assert "By: by when?" in shown
    assert "Work or effect?" in shown


def test_a_change_is_taken_back(run):
    _, out, err = run("chat", stdin=f"{DRAFT}\n\n/undo\n/draft\n/undo\n")
    assert "Taken back" in out
    assert "nothing on the table yet" in out
    assert "nothing left to take back" in err


def test_the_manner_is_the_persons_choice(run):
    _, out, _ = run("chat", stdin="/tell\n/show\n/ask\n")
    for said in ("explanations first", "examples first", "questions first"):
        assert f"From now on: {said}." in out


def test_help_and_unknown_commands(run):
    _, out, _ = run("chat", stdin="/help\n/dance\n/quit\nnever said\n")
    assert "/export FORM FILE" in out
    assert "There is no command /dance." in out
    assert "never said" not in out


@pytest.mark.parametrize("form", ["markdown", "csv", "json", "page"])
def test_what_there_is_can_be_exported(run, tmp_path, form):
    _, out, _ = run("chat", stdin=f"{DRAFT}\n\n/export {form} {tmp_path}/mine.txt\n")
    assert "Written to" in out
    assert "Drivers come home rested" in (tmp_path / "mine.txt").read_text()


@pytest.mark.parametrize("wanted", ["", "markdown", "pptx mine.pptx"])
def test_an_export_needs_a_form_and_a_file(run, wanted):
    _, out, _ = run("chat", stdin=f"/export {wanted}\n")
    assert "Say which form and which file" in out


def test_a_file_that_cannot_be_written_is_told(run, tmp_path):
    status, _, err = run("chat", stdin=f"{DRAFT}\n\n/export csv {tmp_path}/no/mine.csv\nhello\n")
    assert status == 2
    assert "cannot be written" in err


def test_a_message_that_is_too_long_is_told_and_the_talk_goes_on(run):
    status, out, err = run("chat", stdin=f"{'a' * 20_001}\n\nhello\n")
    assert status == 2
    assert "20,000" in err
    assert "> hello" in out


def test_the_last_talk_is_taken_up_again(run):
    run("chat", stdin=f"{DRAFT}\n")
    _, out, _ = run("chat", "--resume", stdin="the rota app\n")
    assert "Going on with “Drivers come home rested”" in out
    assert "> Objective: Drivers come home rested" in out
    _, out, _ = run("chat", "--resume")
    assert "> the rota app" in out


def test_without_an_earlier_talk_a_new_one_begins(run):
    assert "There is no earlier talk" in run("chat", "--resume")[1]


def test_a_talk_can_be_had_as_a_lead(run):
    run("chat", "--lead", stdin="hello\n")
    kept = json.loads(run("export")[1])
    assert '"lead": true' in json.dumps(kept)


def test_everything_is_exported_and_forgotten(run, tmp_path):
    run("chat", stdin=f"{DRAFT}\n")
    status, out, _ = run("export")
    assert status == 0
    assert "Drivers come home rested" in json.dumps(json.loads(out))
    assert run("export", "--what", "talk", "-o", tmp_path / "talk.md")[:2] == (0, "")
    assert "Drivers come home rested" in (tmp_path / "talk.md").read_text()
    assert run("forget")[0] == 2
    assert run("forget", "--yes")[1].startswith("Deleted: ")
    assert run("export", "--what", "talk")[0] == 2


def test_everything_of_a_person_has_one_form(run):
    status, _, err = run("export", "--format", "csv")
    assert status == 2
    assert "--what talk --format csv" in err


class Terminal:
    """A terminal with the chat in it; `until` reads on until something was said."""

    def __init__(self, data, **environ):
        self.screen, seen = pty.openpty()
        clean = {name: value for name, value in os.environ.items() if not name.startswith("COACH_")}
        given = {"COACH_DATA": str(data), "COACH_EMBEDDER": "none", "PYTHONPATH": str(ROOT), "TERM": "xterm"}
        command = [sys.executable, "-m", "coach", "chat"]
        self.process = subprocess.Popen(command, stdin=seen, stdout=seen, stderr=seen, env=clean | given | environ)
        os.close(seen)
        self.said, self.decoder = "", codecs.getincrementaldecoder("utf-8")()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        os.close(self.screen)

    def type(self, text):
        os.write(self.screen, text.encode())

    def until(self, words):
        deadline = time.monotonic() + 60
        while words not in self.said:
            assert time.monotonic() < deadline, self.said
            if select.select([self.screen], [], [], 1)[0]:
                self.said += self.decoder.decode(os.read(self.screen, 65_536))
        before, _, self.said = self.said.partition(words)
        return before


def test_in_a_terminal_a_line_or_a_paste_is_a_message_and_the_question_stands_out(tmp_path):
    with Terminal(tmp_path) as terminal:
        terminal.until("I start from nothing")
        terminal.until("> ")
        terminal.type("hello\n")
        assert "\x1b[1m" in terminal.until("> ")
        terminal.type(f"{DRAFT}\n")
        assert "?" in terminal.until("> ")
        terminal.type("/draft\n")
        assert "Launch the rota app" in terminal.until("> ")
        terminal.type("\x04")
        terminal.until("--resume")
        assert terminal.process.wait(10) == 0


def test_a_terminal_that_wants_no_colour_gets_none(tmp_path):
    with Terminal(tmp_path, NO_COLOR="1") as terminal:
        terminal.until("> ")
        terminal.type("hello\n")
        assert "\x1b[1m" not in terminal.until("> ")


def test_ctrl_c_ends_it_and_everything_is_kept(tmp_path):
    with Terminal(tmp_path) as terminal:
        terminal.until("> ")
        # A signal that comes just before Python waits for a key is heard with the next one, so a person presses again.
        for _ in range(20):
            terminal.process.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                assert terminal.process.wait(2) in (130, -signal.SIGINT)
                return
        pytest.fail("it goes on")
