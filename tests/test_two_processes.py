"""One process adds a guide while another keeps searching."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

ROOT = Path(__file__).resolve().parent.parent
QUESTION = "when does the quokkaferry leave"


def test_what_one_process_adds_another_finds_while_it_searches_on(tmp_path):
    environ = {**os.environ, "COACH_DATA": str(tmp_path / "data"), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "coach"]
    guide = tmp_path / "harbour.md"
    guide.write_text("# Harbour\n\nThe quokkaferry leaves from pier nine at noon.\n", encoding="utf-8")
    asker = subprocess.Popen(
        [*command, "search", "--format", "json"],
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    answers: list[dict] = []
    listener = Thread(target=lambda: answers.extend(map(json.loads, asker.stdout)))
    listener.start()
    subprocess.run([*command, "index", "add", str(guide)], env=environ, check=True, capture_output=True)
    for _ in range(150):
        asker.stdin.write(f"{QUESTION}\n")
        asker.stdin.flush()
        time.sleep(0.1)
        if answers and answers[-1]["by"] == "both" and any(hit["document"] for hit in answers[-1]["hits"]):
            break
    asker.stdin.close()
    listener.join()
    errors = asker.stderr.read()
    assert asker.wait() == 0
    asker.stdout.close()
    asker.stderr.close()
    assert errors == ""
    assert answers[-1]["by"] == "both"
    assert answers[-1]["hits"][0]["document"] == "harbour.md"


def test_two_that_add_at_once_leave_both_guides_indexed(tmp_path):
    environ = {**os.environ, "COACH_DATA": str(tmp_path / "data"), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "coach"]
    adders = []
    for name in ("one.md", "two.md"):
        (tmp_path / name).write_text(f"The quokkaferry of {name} leaves at noon.\n", encoding="utf-8")
        adders.append(subprocess.Popen([*command, "index", "add", str(tmp_path / name)], env=environ))
    assert [adder.wait() for adder in adders] == [0, 0]
    doctor = subprocess.run([*command, "doctor"], env=environ, check=True, capture_output=True, text=True).stdout
    assert "2 guides of your own; the index is up to date" in doctor
