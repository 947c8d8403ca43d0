import pytest

from coach.domain.draft import KeyResult
from coach.intake import Received, read_text


def results(received: Received) -> list[KeyResult]:
    return [result for each in received.draft.sets for result in each.key_results]


@pytest.mark.parametrize("end", ["Owner: Ana", "**Owner:** Ana", "- Owner: Ana", "* [ ] owner: Ana"])
def test_a_slot_under_a_key_result_fills_it_and_belongs_to_its_segments(end: str) -> None:
    received = read_text(f"Objective: Fewer worries\n- KR: Calls per day\n    {end}\n- KR: Mails to 12\n")
    assert results(received) == [KeyResult("Calls per day", owner="Ana"), KeyResult("Mails to 12")]
    assert not received.draft.context
    assert [(each.role, each.key_result) for each in received.segments][1:] == [
        ("key result", 0),
        ("key result", 0),
        ("key result", 1),
    ]


def test_all_slots_are_filled_from_lines_below() -> None:
    small = "Baseline: 41%\nTarget: 60%\nUnit: calls\nDue: 30 June\nOwner: Ana\nType: committed\n"
    for indent in ("", "  ", "  - "):
        page = "Objective: Fewer worries\n- KR: Calls\n" + "".join(f"{indent}{line}\n" for line in small.splitlines())
        assert results(read_text(page)) == [KeyResult("Calls", "41%", "60%", "calls", "30 June", "Ana", "committed")]


def test_a_current_value_stands_in_for_a_baseline_that_is_not_given() -> None:
    page = "Objective: Ease\n- KR: Calls\n  Current: 9\n- KR: Mails\n  Current: 9\n  Baseline: 12\n"
    assert [each.baseline for each in results(read_text(page))] == ["9", "12"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Calls per day (Baseline: 41%, Target: 60%)", KeyResult("Calls per day", "41%", "60%")),
        ("Calls to 12. Owner: Ana; Due: 30 June", KeyResult("Calls to 12.", due="30 June", owner="Ana")),
        ("Calls | Current: 4 | Target: 2", KeyResult("Calls", "4", "2")),
        ("Calls to 12 - owner: Ana", KeyResult("Calls to 12", owner="Ana")),
        ("Calls hit the target: 60% of teams", KeyResult("Calls hit the target: 60% of teams")),
        ("Calls to 12 (Type: whatever)", KeyResult("Calls to 12 (Type: whatever)")),
    ],
)
def test_slots_at_the_end_of_a_key_result_are_told_from_its_words(written: str, read: KeyResult) -> None:
    assert results(read_text(f"Objective: Ease\n- KR: {written}\n")) == [read]


def test_what_is_no_slot_or_belongs_to_the_whole_set_stays_context() -> None:
    page = "Objective: Ease\n- KR: Calls to 12\n  - Note: hard\n  - Type: strange\n- KR: Mails to 3\nOwner: Ben\n"
    received = read_text(page)
    assert results(received) == [KeyResult("Calls to 12"), KeyResult("Mails to 3")]
    assert received.draft.context == ("Note: hard", "Type: strange", "Owner: Ben")
