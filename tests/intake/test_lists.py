import pytest

from coach.errors import InputError
from coach.intake import Received, read_text


def sets(received: Received) -> list[tuple[str, list[str]]]:
    return [(each.objective.text, [result.text for result in each.key_results]) for each in received.draft.sets]


HEAD = "Objective: Calm wards\nKR1: Falls 9 → 2\n"


@pytest.mark.parametrize(
    "below",
    [
        "1. Every nurse knows\n- Alarms to 120\n",
        "- [ ] Every nurse knows\n* Alarms to 120\n",
        "  - only ward 7\n* Every nurse knows\n* Alarms to 120\n\nInitiatives:\n- buy pagers\n",
    ],
)
def test_items_after_a_labelled_key_result_are_key_results(below: str) -> None:
    assert sets(read_text(HEAD + below)) == [("Calm wards", ["Falls 9 → 2", "Every nurse knows", "Alarms to 120"])]


@pytest.mark.parametrize(
    "below",
    ["  - Alarms to 120\n", "\n## Risks\n- Alarms to 120\n", "Tasks:\n- Alarms to 120\n", "Context\n- Alarms to 120\n"],
)
def test_items_indented_or_under_a_name_of_their_own_are_context(below: str) -> None:
    received = read_text(HEAD + below)
    assert sets(received) == [("Calm wards", ["Falls 9 → 2"])]
    assert "Alarms to 120" in received.draft.context


def test_a_list_below_each_labelled_key_result_is_about_it() -> None:
    received = read_text(HEAD + "- buy pagers\nKR2: Alarms to 120\n- new cable\n")
    assert sets(received) == [("Calm wards", ["Falls 9 → 2", "Alarms to 120"])]
    assert received.draft.context == ("buy pagers", "new cable")


@pytest.mark.parametrize(
    "title",
    [
        "Hi all, here are my goals. Please comment by Friday.",
        "Hello team! This is what I would like us to do in autumn.",
        "Q4 priorities",
        "Our OKRs Q3",
        "Goals 2026",
    ],
)
def test_a_greeting_or_pure_title_above_a_list_is_context(title: str) -> None:
    received = read_text(f"{title}\n1. Make joining better\n2. Sell more boats\nThanks, Bob\n")
    assert sets(received) == [("Make joining better", []), ("Sell more boats", [])]
    assert received.draft.context == (title, "Thanks, Bob")


@pytest.mark.parametrize(
    "text",
    [
        "We want a calm ward. We would see this when falls go from 12 to 4 and when half of them say so.",
        "We want a calm ward. It was hard. You'll know it worked if falls go from 12 to 4 and if half of them say so.",
        "Everyone needs a calm ward. We will notice by falls from 12 to 4 and by half of them say so.",
    ],
)
def test_saying_when_it_will_be_seen_tells_the_key_results(text: str) -> None:
    found = sets(read_text(text))
    assert [objective.split()[-3:] for objective, _ in found] == [["a", "calm", "ward."]]
    assert [len(results) for _, results in found] == [2]


@pytest.mark.parametrize("line", ["Owner: Ben — Loans 1 → 3 a year", "Responsible: Ben. Loans 1 → 3 a year"])
def test_an_owner_in_front_is_cut_off(line: str) -> None:
    received = read_text(f"Objective: Readers\n- {line}\n- {line.replace('Ben', 'Al')}\n")
    found = [(each.text, each.owner) for each in received.draft.sets[0].key_results]
    assert found == [("Loans 1 → 3 a year", "Ben"), ("Loans 1 → 3 a year", "Al")]
    assert received.draft.context == ()


@pytest.mark.parametrize(
    ("line", "owner", "context"),
    [
        ("KR2 [in progress]: Loans 1 to 3", None, ("in progress",)),
        ("KR3 (owner: Sabine, 0.4): Loans 1 to 3", "Sabine", ("0.4",)),
        ("KR: [on track] Loans 1 to 3", None, ("[on track]",)),
        ("KR: Loans 1 to 3 status: green", None, ("status: green",)),
        ("KR: Loans 1 to 3 (Status: on track)", None, ("(Status: on track)",)),
        ("KR: Loans 1 to 3 — Lisa, 0.6", None, ("Lisa, 0.6",)),
        ("KR: Loans 1 to 3 (owner: Sabine, 0.4)", "Sabine", ("0.4",)),
        ("KR: Loans 1 to 3; owner @peter", "@peter", ()),
        ("KR: {color:green}Loans 1 to 3{color}", None, ()),
        ("{color:green}KR1: Loans 1 to 3{color}", None, ()),
        ("KR: [Loans|https://x.example/1] 1 to 3", None, ()),
    ],
)
def test_states_owners_scores_and_wiki_marks_are_cut(line: str, owner: str | None, context: tuple[str, ...]) -> None:
    received = read_text(f"Objective: Readers\n{line}\n")
    assert [(each.text, each.owner) for each in received.draft.sets[0].key_results] == [("Loans 1 to 3", owner)]
    assert received.draft.context == context


def test_brackets_with_words_of_the_goal_stay() -> None:
    assert "(mobile)" in read_text("Objective: Readers\nKR2 (mobile): Loans 1 to 3\n").draft.sets[0].key_results[0].text


def test_words_that_only_announce_the_objective_are_no_context() -> None:
    received = read_text("Our objective is to reduce churn.")
    assert sets(received) == [("reduce churn", [])]
    assert received.draft.context == ()


def test_a_json_null_is_no_draft() -> None:
    with pytest.raises(InputError, match="expected an object"):
        read_text("null\n")
