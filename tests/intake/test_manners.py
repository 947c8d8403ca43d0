import pytest

from coach.intake import read_text

CLOSINGS = [
    "See you on Monday!",
    "Thanks, Ana",
    "Best",
    "Best,\nAna Ruiz",
    "Let me know what you think.",
    "Kind regards\nAna",
    "Cheers!",
    "Hi all,",
    "thx!!",
]


@pytest.mark.parametrize("closing", CLOSINGS)
@pytest.mark.parametrize(
    "page",
    [
        "Objective: Fewer worries\n- KR: Calls to 12\n- KR: Mails to 3\n",
        "Fewer worries\n- Calls to 12\n- Mails to 3\n",
        "Objective: Fewer worries\nKey results:\n- Calls to 12\n- Mails to 3\n",
        "Fewer worries\nCalls to 12\nMails to 3\n",
    ],
)
def test_a_greeting_or_closing_right_under_a_list_is_no_key_result(page: str, closing: str) -> None:
    received = read_text(page + closing)
    found = [(each.objective.text, [result.text for result in each.key_results]) for each in received.draft.sets]
    assert found == [("Fewer worries", ["Calls to 12", "Mails to 3"])]
    assert received.draft.context[-1] == closing.splitlines()[-1]


@pytest.mark.parametrize(
    "result",
    ["Thanks from 9 of 10 guests", "Best practice known to 5 teams", "Love for the town", "Hello calls under 5 a day"],
)
def test_a_result_that_begins_like_a_closing_stays_one(result: str) -> None:
    received = read_text(f"Fewer worries\nCalls to 12\n{result}\n")
    assert [each.text for each in received.draft.sets[0].key_results] == ["Calls to 12", result]
