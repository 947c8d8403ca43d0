import socket

import pytest

from coach import cli, doctor, resources
from coach.app import build
from coach.errors import ConfigError
from coach.settings import load
from coach.web.identity import ME


def by_name(environ=()):
    return {check.name: check for check in doctor.examine(dict(environ))}


def test_a_sound_installation_is_found_sound(capsys):
    assert cli.main(["doctor"], {"COACH_PORT": "0"}) == 0
    said = capsys.readouterr().out
    assert "NOT OK" not in said
    assert "none configured; the coach works without one" in said


def test_every_part_is_looked_at():
    assert list(by_name()) == [
        "Python", "texts", "wordings", "sources", "settings", "readers", "review", "library",
        "embedder", "data", "talks", "contacts", "page", "server", "model",
    ]  # fmt: skip


def test_a_misspelt_setting_is_named_with_the_likely_one(capsys):
    assert cli.main(["doctor"], {"COACH_REGISTR": "terse"}) == 1
    assert "did you mean COACH_REGISTER?" in capsys.readouterr().out


def test_a_wrong_value_is_named_and_the_other_checks_still_run(capsys):
    assert cli.main(["doctor"], {"COACH_INPUT_LIMIT_MB": "lots"}) == 1
    said = capsys.readouterr().out
    assert "'lots'" in said
    assert "model" in said


def test_every_wrong_value_is_named(capsys):
    assert cli.main(["doctor"], {"COACH_INPUT_LIMIT_MB": "lots", "COACH_REGISTER": "loud", "COACH_X": ""}) == 1
    said = capsys.readouterr().out
    assert "'lots'" in said
    assert "'loud'" in said
    assert "COACH_X" in said


def test_settings_in_use_are_listed():
    assert "COACH_REGISTER" in by_name({"COACH_REGISTER": "terse"})["settings"].said


def test_missing_texts_are_named(monkeypatch):
    def gone(path):
        raise ConfigError(f"{path} is missing from the installation; please install okr-coach again.")

    for cached in (doctor.wording, doctor.phrases, resources.table):
        cached.cache_clear()
    monkeypatch.setattr(resources, "read", gone)
    checks = by_name()
    assert not checks["wordings"].works
    assert not checks["sources"].works
    assert not checks["review"].works
    assert "prompts/en/" in checks["wordings"].said


def test_a_reader_that_cannot_be_loaded_is_named(monkeypatch):
    monkeypatch.setattr(doctor, "_READERS", {"json": "tables", "no_such_library": ".odt"})
    readers = by_name()["readers"]
    assert not readers.works
    assert "no_such_library (for .odt)" in readers.said


def test_an_uncited_source_is_named(monkeypatch):
    monkeypatch.setattr(doctor, "sources", dict)
    assert "cited but not listed" in by_name()["sources"].said


def test_a_python_too_old_is_named(monkeypatch):
    monkeypatch.setattr(doctor, "_OLDEST", (9, 0))
    assert not by_name()["Python"].works


@pytest.mark.parametrize("name", ["okr-coach", "coach"])
def test_the_version_is_told(name, capsys):
    assert cli.main(["--version"], {}) == 0
    assert name in capsys.readouterr().out


def test_the_library_the_embedder_and_what_is_kept_are_told(tmp_path):
    checks = by_name({"COACH_DATA": str(tmp_path / "new")})
    assert "guides" in checks["library"].said
    assert "384 numbers" in checks["embedder"].said
    assert str(tmp_path / "new") in checks["data"].said
    assert not (tmp_path / "new").exists()


def test_what_is_kept_is_counted_and_its_index_looked_at(tmp_path):
    environ = {"COACH_DATA": str(tmp_path), "COACH_EMBEDDER": "none"}
    (tmp_path / "way.md").write_text("The quokka list is read on the last Friday.")
    assert cli.main(["index", "add", str(tmp_path / "way.md")], environ) == 0
    checks = by_name(environ)
    assert "1 guide of your own; the index is up to date" in checks["data"].said
    assert "by words only" in checks["embedder"].said


def test_an_embedder_that_does_not_answer_is_a_fault():
    environ = {"COACH_EMBEDDER": "openai:some-model", "COACH_EMBEDDER_URL": "http://127.0.0.1:9/v1"}
    assert not by_name(environ)["embedder"].works


def test_a_database_that_cannot_be_opened_is_a_fault_and_shows_no_password(tmp_path):
    environ = {"COACH_DATA": str(tmp_path), "COACH_DATABASE_URL": "postgresql://me:hush@127.0.0.1:9/db"}
    check = by_name(environ)["data"]
    assert not check.works
    assert "hush" not in check.said


@pytest.mark.parametrize("data", ["file/below", "p" * 300])
def test_a_data_folder_that_cannot_be_made_is_a_fault_and_the_other_checks_still_run(tmp_path, data):
    (tmp_path / "file").write_text("no folder")
    checks = by_name({"COACH_DATA": str(tmp_path / data)})
    assert not checks["data"].works
    assert "COACH_DATA" in checks["data"].said
    assert checks["library"].works


def test_a_chroma_server_that_does_not_answer_is_a_fault(tmp_path):
    check = by_name({"COACH_DATA": str(tmp_path), "COACH_CHROMA_URL": "http://127.0.0.1:9"})["data"]
    assert not check.works
    assert "COACH_CHROMA_URL" in check.said


def test_conversations_are_counted(tmp_path):
    environ = {"COACH_DATA": str(tmp_path), "COACH_EMBEDDER": "none"}
    assert by_name(environ)["talks"].said == "none yet"
    build(load(environ)).rehearsal().start(ME)
    assert by_name(environ)["talks"].said == "1 conversation"


def test_it_is_noted_where_there_is_nobody_to_name(capsys):
    assert by_name()["contacts"].warns
    assert "COACH_HR_CONTACT" in by_name({"COACH_CRISIS_CONTACT": "0800 1"})["contacts"].said
    assert not by_name({"COACH_CRISIS_CONTACT": "0800 1", "COACH_HR_CONTACT": "Mara"})["contacts"].warns
    cli.main(["doctor"], {})
    assert "\nnote    contacts:" in capsys.readouterr().out


def test_the_servers_port_is_looked_at():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = str(taken.getsockname()[1])
        check = by_name({"COACH_PORT": port})["server"]
        assert not check.works
        assert port in check.said
    assert "is free" in by_name({"COACH_PORT": port})["server"].said


def test_a_host_that_others_reach_is_a_fault():
    assert "COACH_HOST" in by_name({"COACH_HOST": "0.0.0.0"})["server"].said
