import re
from dataclasses import replace
from pathlib import Path

import pytest

from coach import settings
from coach.errors import ConfigError

DEFAULTS = settings.Settings(
    register="warm",
    input_limit_mb=20,
    data=Path("okr-coach-data"),
    database_url="",
    chroma_url="",
    embedder="minilm",
    embedder_url="",
    embedder_key_file="",
    host="127.0.0.1",
    port=8321,
    identity="none",
    origins=(),
    retention_days=90,
    crisis_contact="",
    hr_contact="",
    coach_contact="",
)


def test_nothing_needs_to_be_set():
    assert settings.load({}) == DEFAULTS


def test_what_is_set_is_used():
    given = {"COACH_REGISTER": "Terse", "COACH_INPUT_LIMIT_MB": " 0.5 ", "HOME": "/"}
    assert settings.load(given) == replace(DEFAULTS, register="terse", input_limit_mb=0.5)


def test_paths_and_addresses_are_taken_as_they_are():
    given = {"COACH_DATA": "/srv/okr", "COACH_DATABASE_URL": "postgresql://a:b@c/d", "COACH_EMBEDDER": "openai:small"}
    expected = {"data": Path("/srv/okr"), "database_url": "postgresql://a:b@c/d", "embedder": "openai:small"}
    assert settings.load(given) == replace(DEFAULTS, **expected)


def test_several_origins_stand_in_one_variable():
    given = {"COACH_ORIGINS": "https://a.example, http://b.example:8080"}
    assert settings.load(given).origins == ("https://a.example", "http://b.example:8080")


def test_a_blank_variable_means_the_default():
    assert settings.load({"COACH_REGISTER": "", "COACH_INPUT_LIMIT_MB": " "}) == settings.load({})


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("COACH_REGISTER", "loud", "terse or warm"),
        ("COACH_INPUT_LIMIT_MB", "0", "a number above 0"),
        ("COACH_INPUT_LIMIT_MB", "-3", "a number above 0"),
        ("COACH_INPUT_LIMIT_MB", "nan", "a number above 0"),
        ("COACH_INPUT_LIMIT_MB", "inf", "a number above 0"),
        ("COACH_INPUT_LIMIT_MB", "20 MB", "a number above 0"),
        ("COACH_PORT", "eighty", "a number from 0 to 65535"),
        ("COACH_PORT", "65536", "a number from 0 to 65535"),
        ("COACH_PORT", "-1", "a number from 0 to 65535"),
        ("COACH_IDENTITY", "proxy", "none"),
        ("COACH_RETENTION_DAYS", "0", "a whole number of days, 1 or more"),
        ("COACH_RETENTION_DAYS", "90.5", "a whole number of days, 1 or more"),
        ("COACH_RETENTION_DAYS", "-1", "a whole number of days, 1 or more"),
        ("COACH_ORIGINS", "*", "like http://host:8000"),
        ("COACH_ORIGINS", "https://*.example", "addresses like https://intranet.example, without a path"),
        ("COACH_ORIGINS", "https://a.example/", "addresses like https://intranet.example, without a path"),
    ],
)
def test_a_wrong_value_is_answered_with_its_name_and_what_is_allowed(name, value, allowed):
    with pytest.raises(ConfigError, match=re.escape(f"{name} is {value!r}; it must be {allowed}.")):
        settings.load({name: value})


def test_every_wrong_value_is_told_in_the_order_of_the_rows():
    found = settings.problems({"COACH_INPUT_LIMIT_MB": "lots", "COACH_REGISTER": "loud"})
    assert [problem.split()[0] for problem in found] == ["COACH_REGISTER", "COACH_INPUT_LIMIT_MB"]
    assert settings.problems({"COACH_REGISTER": "terse"}) == ()


def test_misspelt_settings_are_found():
    environ = {"COACH_REGSTER": "warm", "COACH_A": "", "COACH_REGISTER": "warm", "COACH_TEST_REQUIRE": "", "PATH": ""}
    assert settings.unknown(environ) == ("COACH_A", "COACH_REGSTER")


@pytest.mark.parametrize("row", settings.SETTINGS, ids=lambda row: row.name)
def test_every_row_is_explained_and_its_default_is_allowed(row):
    assert row.name.startswith(settings.PREFIX)
    assert row.help.endswith(".")
    row.cast(row.default)
