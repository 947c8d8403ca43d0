"""What an organisation is after, read from what is pasted or uploaded."""

from dataclasses import replace

import pytest

from coach.errors import Denied, InputError
from coach.service.directing import apart
from tests.service.scripted import ANN, BEN, EVE

LEAD = replace(ANN, roles=frozenset({"lead"}))


def told(lines):
    return [(line.kind, line.text) for line in lines]


def test_labelled_lines_headings_objectives_and_key_results_are_told_apart(rehearsal):
    text = (
        "# Our mission\n\nWe bring people home.\n\n## Strategy\n- fewer trips\n- rested people\n\n# Company OKRs\n\n"
        "## Safer roads\n- Crashes from 10 to 5\n- Complaints from 8 to 2\n## Happy drivers\n- Overtime from 90 to 30\n"
    )
    lines = rehearsal.set_direction(LEAD, text)
    assert told(lines) == [
        ("mission", "We bring people home."),
        ("strategy", "fewer trips"),
        ("strategy", "rested people"),
        ("objective", "Safer roads"),
        ("key result", "Crashes from 10 to 5"),
        ("key result", "Complaints from 8 to 2"),
        ("objective", "Happy drivers"),
        ("key result", "Overtime from 90 to 30"),
    ]
    assert [line.parent for line in lines] == ["", "", "", "", lines[3].id, lines[3].id, "", lines[6].id]
    assert len({line.id for line in lines}) == 8
    assert rehearsal.direction(BEN) == lines
    assert rehearsal.direction(EVE) == ()


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("We help drivers come home safe.", [("mission", "We help drivers come home safe.")]),
        ("Vision: a city without crashes", [("mission", "a city without crashes")]),
        (
            "**Mission:** Calm wards\n**Strategy:** fewer handovers",
            [("mission", "Calm wards"), ("strategy", "fewer handovers")],
        ),
        ("Objective: Safer roads", [("objective", "Safer roads")]),
    ],
)
def test_short_ones_are_read_too(rehearsal, text, lines):
    assert told(rehearsal.set_direction(LEAD, text)) == lines


def test_a_file_is_read_by_its_columns(rehearsal):
    content = b"objective,key result\nSafer roads,Crashes from 10 to 5\nSafer roads,Complaints fall\n"
    lines = rehearsal.load_direction(LEAD, "company.csv", content)
    assert told(lines) == [
        ("objective", "Safer roads"),
        ("key result", "Crashes from 10 to 5"),
        ("key result", "Complaints fall"),
    ]


def test_a_later_one_takes_the_place_of_the_earlier_and_an_empty_one_clears_it(rehearsal):
    rehearsal.set_direction(LEAD, "Mission: Calm")
    rehearsal.set_direction(LEAD, "Mission: Calmer")
    assert told(rehearsal.direction(ANN)) == [("mission", "Calmer")]
    assert rehearsal.set_direction(LEAD, " \n") == ()
    assert rehearsal.direction(ANN) == ()


def test_an_employee_reads_it_and_does_not_change_it(rehearsal):
    rehearsal.set_direction(LEAD, "Mission: Calm")
    with pytest.raises(Denied, match=r"Only a lead, a coach, a champion or an administrator .* acme"):
        rehearsal.set_direction(ANN, "Mission: Mine")
    assert told(rehearsal.direction(ANN)) == [("mission", "Calm")]


def test_what_cannot_be_read_leaves_it_as_it_was(rehearsal):
    rehearsal.set_direction(LEAD, "Mission: Calm")
    for content in (b"%PDF-1.7 broken", b"???"):
        with pytest.raises(InputError):
            rehearsal.load_direction(LEAD, "x", content)
    assert told(rehearsal.direction(ANN)) == [("mission", "Calm")]


def test_words_after_a_section_belong_to_what_comes_next():
    aims, rest = apart("Mission\nCalm wards\n\nObjective: Safer roads\n- Crashes to 5\n\nMission: no falls")
    assert aims == [("mission", "Calm wards"), ("mission", "no falls")]
    assert rest == "Objective: Safer roads\n- Crashes to 5"
