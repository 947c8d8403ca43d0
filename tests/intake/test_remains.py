import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.errors import InputError
from coach.intake import Received, read_text

WORDS = re.compile(r"[^\W_]+")
NAMES = ["alarms", "wards", "Ana", "JIRA-12", "0.7", "60%", "€90", "done", "rest", "(0.4)", "[OPS]", "@ida", "~~old~~"]
TALK = st.lists(st.sampled_from([*NAMES, "from", "9", "=> soon", "– 0.3", "**bold**", "| 0.2"]), min_size=1, max_size=7)
MARKS = st.sampled_from(
    ["- ", "  - ", "1. ", "# ", "## ", "O: ", "KR1: ", "- KR2 (committed): ", "- [x] ", "", "> ", "--\n"]
)
PAGES = st.lists(st.tuples(MARKS, TALK.map(" ".join)).map("".join), min_size=1, max_size=8).map("\n".join)


def sets(received: Received) -> list[tuple[str, list[str]]]:
    return [(each.objective.text, [result.text for result in each.key_results]) for each in received.draft.sets]


def shown(received: Received) -> set[str]:
    parts = list(received.draft.context)
    for each in received.draft.sets:
        parts += [each.objective.text, each.parent or "", each.kind or ""]
        for result in each.key_results:
            slots = (result.baseline, result.target, result.unit, result.due, result.owner, result.kind)
            parts += [result.text, *(slot or "" for slot in slots)]
    return set(WORDS.findall(" ".join(parts).casefold()))


@settings(max_examples=400, deadline=None)
@given(PAGES)
def test_no_word_of_a_page_is_lost(page: str) -> None:
    try:
        received = read_text(page)
    except InputError:
        return
    bare = re.sub(r"(?m)^[>\s-]*(?:\d{1,2}\.|\[x\])?\s*(?:O|KR\d)?(?: \(committed\))?:?", " ", page)
    assert set(WORDS.findall(bare.casefold())) - {"o", "kr", "kr1", "kr2", "committed", "x", "1"} <= shown(received)


def test_struck_text_and_kinds_are_read_under_a_labelled_objective() -> None:
    received = read_text(
        "## Objective 2: Depot staff like coming to work\n- Sick days from 9 to 5\n"
        "- [x] ~~Launch new break room~~ JIRA-123\n- KR3 (committed): Overtime down to 10h\n- JIRA-124\n"
    )
    found = received.draft.sets
    assert [each.objective.text for each in found] == ["Depot staff like coming to work"]
    assert [each.text.removesuffix(" JIRA-123") for each in found[0].key_results] == [
        "Sick days from 9 to 5",
        "Launch new break room",
        "Overtime down to 10h",
    ]
    assert found[0].key_results[2].kind == "committed"
    assert "JIRA-124" in received.draft.context


def test_what_is_cut_from_an_item_is_context_in_order() -> None:
    received = read_text("Objective: Calm\n- KR: [P0] Calls to 12 (0.7) => was 14\n- KR: Mails to 3 – Ana\n")
    assert sets(received) == [("Calm", ["Calls to 12", "Mails to 3"])]
    assert " ".join(received.draft.context) == "[P0] (0.7) => was 14 Ana"


@pytest.mark.parametrize(
    "text",
    [
        "Employee engagement score 7.8",
        "Net promoter score: 45",
        "Quality score 0.8",
        "Quality score (0.8)",
        "Activation rate (baseline: 41%) target 60%",
        "Open for €___ in ___ towns",
        "Answer in <X> hours",
        "___ towns served",
    ],
)
def test_a_measure_is_not_taken_for_a_score_or_markup(text: str) -> None:
    assert sets(read_text(f"Objective: Calm\n- KR: {text}\n")) == [("Calm", [text])]


@pytest.mark.parametrize("note", [" – 0.7", " [0.7]", " (0.7)", " | 0.7", " => 0.7", ": 70% done", " (score 7/10)"])
def test_a_score_behind_a_separator_is_no_part_of_the_key_result(note: str) -> None:
    assert sets(read_text(f"Objective: Calm\n- KR: Calls to 12{note}\n")) == [("Calm", ["Calls to 12"])]


@pytest.mark.parametrize("line", ["--", "-- ", "___", "***", "- --", "* * *", "…"])
def test_punctuation_alone_is_no_item(line: str) -> None:
    assert sets(read_text(f"O: Calm wards at night\n{line}\n- Sick days from 9 to 5\n")) in (
        [("Calm wards at night", ["Sick days from 9 to 5"])],
        [("Calm wards at night", [])] if line == "-- " else None,
    )


def test_a_signed_mail_in_prose_says_what_it_lacks() -> None:
    received = read_text("Hi all, I think that we should talk about rest this year.\n\n-- \nAna Ruiz\nHead of Depots\n")
    assert not received.draft.sets
    assert received.draft.context[-1] == "Head of Depots"
    assert "told apart" in received.notices[0]


def test_a_wish_with_how_we_will_know_it_worked_is_an_objective() -> None:
    received = read_text(
        "Hi all,\n\nwe have to make sure that drivers get rest this year. It was a hard spring. "
        "We'll know it worked when sick days fall to 5 and complaints halve to 20.\n\nBest\n-- \nAna Ruiz\n"
    )
    assert sets(received) == [("drivers get rest this year.", ["sick days fall to 5", "complaints halve to 20."])]


def test_markup_is_stripped_from_context_and_headers_are_consumed() -> None:
    page = "h2. Plan for spring\n||Objective||Key result||Note||\n|Calm|alarms to 30 => done|ask Ida|\n||left||over||\n"
    received = read_text(page)
    assert sets(received)[0] == ("Calm", ["alarms to 30"])
    assert received.draft.context[:3] == ("Plan for spring", "done", "Note: ask Ida")
    assert not any("|" in each.strip("|")[:2] for each in received.draft.context)
