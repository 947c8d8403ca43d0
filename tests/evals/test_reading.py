"""The reading task: what its data are, what it counts, and the bar that messages are read by."""

import json
from functools import cache
from pathlib import Path

import pytest

from coach.errors import InputError
from coach.language.reading import Reader
from evals import reading

SPLITS = ("dev", "test")


@cache
def found(split: str) -> tuple[reading.Result, ...]:
    return reading.read(reading.load(reading.DATA / f"{split}.jsonl"), Reader())


def texts(split: str) -> list[str]:
    return [message.text for message in reading.load(reading.DATA / f"{split}.jsonl")]


@pytest.mark.parametrize("kind", ["distress", "harm", "write", "imposed"])
@pytest.mark.parametrize("split", SPLITS)
def test_what_must_not_be_missed_is_not(kind: str, split: str):
    assert reading.by_kind(found(split))[kind].recall == 1


def test_there_are_enough_messages_and_no_half_knows_the_other():
    assert len(texts("dev") + texts("test")) >= 320
    assert set(texts("dev")) & set(texts("test")) == set()


def test_every_kind_of_act_is_labelled_in_the_test_half_and_many_messages_do_several_things():
    labelled = [{act.kind for act in one.message.acts} for one in found("test")]
    assert set(reading.KINDS) - set().union(*labelled) == set()
    assert sum(len(kinds) > 1 for kinds in labelled) >= 20


def result(tmp_path: Path, text: str, *acts: dict, **row: object) -> reading.Result:
    file = tmp_path / "some.jsonl"
    file.write_text(json.dumps({"asked": None, "text": text, "acts": list(acts)} | row), encoding="utf-8")
    (one,) = reading.read(reading.load(file), Reader())
    return one


ASKED = {"move": "AskPart", "topic": "baseline", "card": "k1"}


def test_a_wrong_value_that_would_be_written_is_counted(tmp_path: Path):
    right = result(tmp_path, "42%", {"kind": "slot", "slot": "baseline", "value": "42%"}, asked=ASKED, sheet="drivers")
    wrong = result(tmp_path, "42%", {"kind": "slot", "slot": "target", "value": "42%"}, asked=ASKED, sheet="drivers")
    assert (reading.slots([right]), reading.silent([right])) == ((1, 1), ())
    assert reading.slots([wrong]) == (0, 1)
    assert [act.value for _, act in reading.silent([wrong])] == ["42%"]


def test_a_value_that_may_be_two_things_must_come_unsure(tmp_path: Path):
    act = {"kind": "slot", "slot": "baseline", "value": "10", "unsure": True}
    assert reading.slots([result(tmp_path, "10 and 5", act, asked=ASKED, sheet="drivers")]) == (1, 1)
    assert reading.slots([result(tmp_path, "10", act, asked=ASKED, sheet="drivers")]) == (0, 1)


def test_a_draft_is_compared_by_its_shape(tmp_path: Path):
    draft = "O: Happy guests\n- wifi in every room\n- NPS 40"
    assert reading.shaped([result(tmp_path, draft, {"kind": "draft", "goals": 1, "key_results": 2})]) == (1, 1)
    assert reading.shaped([result(tmp_path, draft, {"kind": "draft", "goals": 2})]) == (0, 1)


@pytest.mark.parametrize(
    "line",
    [
        "no json",
        "{}",
        '{"text": "a", "asked": null, "acts": [{"kind": "dance"}]}',
        '{"text": "a", "asked": 1, "acts": []}',
    ],
)
def test_a_line_that_is_no_message_is_named(tmp_path: Path, line: str):
    file = tmp_path / "some.jsonl"
    file.write_text(line, encoding="utf-8")
    with pytest.raises(InputError, match=r"some\.jsonl, line 1"):
        reading.load(file)
