import io

import openpyxl
import pytest

from coach.errors import InputError
from coach.intake import Received, read_bytes, read_text


def sets(received: Received) -> list[tuple[str, list[str]]]:
    return [(each.objective.text, [result.text for result in each.key_results]) for each in received.draft.sets]


def book(*rows: list[str]) -> bytes:
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def test_key_results_may_stand_side_by_side() -> None:
    page = "Objective,KR1,KR2,KR3\nCalm,alarms to 30,,\nKind,thanks 9,smiles 8,mails 3\n"
    assert sets(read_text(page)) == [("Calm", ["alarms to 30"]), ("Kind", ["thanks 9", "smiles 8", "mails 3"])]


def test_numbered_columns_fill_the_slots_of_their_key_result() -> None:
    page = b"objective,key_result_1,baseline_1,target_1,key_result_2,baseline_2,target_2\nCalm,alarms,90,30,mails,9,3\n"
    found = read_bytes(page, "a.csv").draft.sets[0].key_results
    assert [(each.text, each.baseline, each.target) for each in found] == [("alarms", "90", "30"), ("mails", "9", "3")]


@pytest.mark.parametrize("page", ["Calm,alarms to 30\n,mails to 3\nKind,thanks 9\n", "Calm,a 30\nCalm,b 3\nKind,c 9\n"])
def test_two_columns_without_names_are_objectives_and_their_key_results(page: str) -> None:
    found = sets(read_bytes(page.encode(), "a.csv"))
    assert [(text, len(results)) for text, results in found] == [("Calm", 2), ("Kind", 1)]


def test_an_empty_workbook_is_called_empty() -> None:
    with pytest.raises(InputError, match="The workbook is empty"):
        read_bytes(book(), "a.xlsx")


@pytest.mark.parametrize("title", ["OKR planning Q3", "OKR planning, Q3, depots, all"])
def test_titles_and_unread_columns_are_context_and_the_header_is_not(title: str) -> None:
    rows = [[title], ["Objective", "Key Result", "Comment"], ["Calm", "alarms to 30", "talk to union"], ["", "b 3", ""]]
    page = f"{title}\n" + "".join(";".join(row) + "\n" for row in rows[1:])
    for received in (read_bytes(page.encode(), "a.csv"), read_bytes(book(*rows), "a.xlsx")):
        assert sets(received) == [("Calm", ["alarms to 30", "b 3"])]
        assert received.draft.context == (title, "Comment: talk to union")


def test_an_objective_named_again_with_the_same_id_and_parent_adds_no_context() -> None:
    page = "id,parent,objective,key result\n1,Safer roads,Calm,a 30\n1,Safer roads,Calm,b 3\n1,Other roads,Calm,c 9\n"
    received = read_bytes(page.encode(), "a.csv")
    assert sets(received) == [("Calm", ["a 30", "b 3", "c 9"])]
    assert received.draft.context == ("parent: Other roads",)
