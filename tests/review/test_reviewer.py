"""The review as a whole: what is shown, what waits, in which order, and that nothing else decides it."""

import json
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.domain import Draft, KeyResult, Objective, OkrSet
from coach.review import CRITERIA, Criterion, Finding, SetReview, dismiss, review

TASK, NUMBER, BASELINE = "key-result-is-a-task", "key-result-without-number", "key-result-without-baseline"


def okrs(objective: str, *key_results: str | KeyResult, **more: str) -> OkrSet:
    parts = tuple(kr if isinstance(kr, KeyResult) else KeyResult(kr) for kr in key_results)
    return OkrSet(objective or "empty", Objective(objective), parts, **more)  # type: ignore[arg-type]


def reviewed(*sets: OkrSet, **options: object) -> tuple[SetReview, ...]:
    return review(Draft(sets), **options).sets  # type: ignore[arg-type]


def shown(okrs: SetReview) -> list[str]:
    return [finding.id for finding in okrs.every if finding.shown]


def finding(okrs: SetReview, name: str) -> Finding:
    return next(one for one in okrs.every if one.id == name)


def test_a_number_waits_while_the_key_result_is_a_task():
    seen = reviewed(okrs("Drivers rest well", "Launch the rota app", "Overtime from 90 to 30 h"))[0]
    assert finding(seen, TASK).shown
    assert finding(seen, NUMBER).waits == "task first"


def test_a_task_that_its_owner_stands_by_is_not_asked_for_a_number_instead():
    draft = okrs("Drivers rest well", "Launch the rota app", "Overtime from 90 to 30 h")
    dismissed = [dismiss(finding(reviewed(draft)[0], TASK))]
    seen = reviewed(draft, dismissed=dismissed)[0]
    assert finding(seen, TASK).waits == "dismissed"
    assert finding(seen, NUMBER).waits == "task first"
    assert seen.first is None


def test_a_dismissal_holds_for_the_same_words_only():
    dismissed = [dismiss(finding(reviewed(okrs("Drivers rest well", "Launch the rota app"))[0], TASK))]
    seen = reviewed(okrs("Drivers rest well", "Launch the depot app"), dismissed=dismissed)[0]
    assert finding(seen, TASK).shown


def test_only_one_baseline_question_is_shown_in_a_whole_draft():
    seen = reviewed(
        okrs("Drivers rest well", "Overtime down to 30 h", "Sick leave cut by 20%"),
        okrs("Parcels arrive", "Raise first-time delivery to 95%"),
    )
    asked = [one for okrs in seen for one in okrs.every if one.id == BASELINE]
    assert len(asked) == 3
    assert [one.shown for one in asked].count(True) == 1


def test_a_weakness_that_most_share_is_raised_once_as_a_pattern():
    seen = reviewed(
        okrs("Drivers rest well", "Launch the app", "Write a guide", "Hire a planner", "Calls from 9 to 3")
    )[0]
    assert [(one.id, one.count, one.total) for one in seen.patterns] == [(TASK, 3, 4)]
    assert [one.waits for part in seen.key_results for one in part.findings if one.id == TASK] == [
        None,
        "pattern",
        "pattern",
    ]
    assert finding(seen, TASK).question == seen.patterns[0].question
    assert "Three of your four" in seen.patterns[0].question


@pytest.mark.parametrize(
    ("draft", "first"),
    [
        (okrs("Improve quality", "Launch the app", "NPS to 40"), "objective-is-vague"),
        (okrs("Drivers rest well after a night shift", "Launch the app", "Cut overtime by a third"), TASK),
        (
            okrs("Drivers rest well after a night shift", "Significantly better rest", "Overtime from 9 to 3 h"),
            "key-result-is-vague",
        ),
        (
            okrs(
                "Drivers rest well after a night shift",
                "Overtime from 90 to 30 h",
                "9 in 10 swaps agreed (8 in 10 today)",
            ),
            None,
        ),
    ],
)
def test_what_comes_first_is_what_makes_other_points_moot(draft: OkrSet, first: str | None):
    assert reviewed(draft)[0].first == first


def test_a_vague_objective_is_asked_about_through_the_key_results_that_define_its_word():
    seen = reviewed(okrs("Strengthen trust", "9 in 10 callers would call again (7 in 10 today)"))[0]
    vague = finding(seen, "objective-is-vague")
    assert vague.level == "question"
    assert "9 in 10 callers would call again" in vague.question
    assert finding(reviewed(okrs("Strengthen trust", "Hold a workshop"))[0], "objective-is-vague").level == "wording"


def test_slots_beside_a_key_result_close_its_findings():
    bare = reviewed(okrs("Drivers rest well", KeyResult("Average overtime per week")))[0]
    filled = reviewed(
        okrs("Drivers rest well", KeyResult("Average overtime per week", baseline="9", target="3", unit="h"))
    )[0]
    assert NUMBER in shown(bare) or NUMBER in [one.id for one in bare.every]
    assert not {NUMBER, BASELINE} & {one.id for one in filled.every}


def test_a_target_slot_without_a_baseline_asks_where_it_stands():
    seen = reviewed(okrs("Drivers rest well", KeyResult("Fewer hours of overtime per week", target="3")))[0]
    assert BASELINE in {one.id for one in seen.every}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Improve page speed", "gap"),
        ("Launch the portal by May", "question"),
        ("Establish the baseline for repeat visits", "question"),
    ],
)
def test_a_missing_number_weighs_less_where_yes_or_no_on_a_day_would_do(text: str, level: str):
    assert finding(reviewed(okrs("Drivers rest well", text))[0], NUMBER).level == level


@pytest.mark.parametrize(
    ("text", "level"), [("Reach X paying teams", "gap"), ("Open a second site (location TBC)", "question")]
)
def test_a_blank_is_a_gap_only_where_it_stands_for_the_measure_or_value(text: str, level: str):
    assert finding(reviewed(okrs("Drivers rest well", text))[0], "key-result-has-a-placeholder").level == level


def test_a_blank_is_asked_about_before_its_number_and_baseline():
    seen = reviewed(okrs("Drivers rest well", "TBD", "Cut overtime by XX%"))[0]
    assert {one.id for one in seen.key_results[0].findings if one.shown} == {"key-result-has-a-placeholder"}
    assert [one.waits for one in seen.key_results[1].findings if one.id == BASELINE] == ["blank first"]
    assert all(one.id != TASK for one in seen.key_results[0].findings)


@pytest.mark.parametrize(
    ("key_result", "found"),
    [
        (KeyResult("Swaps agreed within a day", target="90%"), BASELINE),
        (KeyResult("NPS", target="50"), BASELINE),
        (KeyResult("NPS", baseline="30", target="50"), "survey-without-response-rule"),
        (KeyResult("Overtime", baseline="TBD", target="30 h"), BASELINE),
        (KeyResult("Cut overtime", baseline="90 h", target="XX"), "key-result-has-a-placeholder"),
        (KeyResult("Increase lead time", baseline="90", target="30", unit="h"), "direction-clash"),
    ],
)
def test_slots_are_reviewed_with_the_text_beside_them(key_result: KeyResult, found: str):
    seen = reviewed(okrs("Drivers rest well", key_result))[0]
    assert found in {one.id for one in seen.key_results[0].findings}
    assert TASK not in {one.id for one in seen.key_results[0].findings if one.shown}


def test_nothing_is_praised_that_is_also_asked_about():
    seen = reviewed(
        okrs(
            "Reduce customer churn to 3%", "Reduce satisfaction from 85% to 70%", "Increase lead time from 9 to 4 days"
        )
    )[0]
    assert "beneficiary-named" not in {one.id for one in seen.strengths}
    clash = reviewed(okrs("Drivers rest well", "Increase lead time from 9 to 4 days"))[0]
    assert [one.quote for one in clash.strengths] == ["Drivers rest well"]


def test_strengths_are_found_and_quoted_in_the_persons_words():
    draft = okrs(
        "Drivers rest well so that nobody falls asleep", "Overtime from 90 to 30 h without leaving parcels behind"
    )
    quotes = {one.id: one.quote for one in reviewed(draft)[0].strengths}
    assert quotes["change-from-to"] == "from 90 to 30 h"
    assert quotes["guard-present"] == "without leaving parcels behind"
    assert quotes["states-why"] == "so that nobody falls asleep"


def test_an_embedder_makes_more_criteria_available():
    draft = Draft((okrs("Patients trust our ward", "Printer paper use down by 20%"),))
    assert review(draft).unavailable == ("key-results-miss-the-objective",)
    seen = review(draft, likeness=lambda _one, _other: 0.0)
    assert seen.unavailable == ()
    assert "key-results-miss-the-objective" in {one.id for one in seen.sets[0].every}


def test_a_learned_judgement_overrules_the_rules_where_it_is_sure():
    draft = okrs("Drivers rest well", "Launch the rota app")
    judged = reviewed(draft, judgement=lambda name, _text: 0.1 if name == TASK else None)[0]
    assert TASK not in {one.id for one in judged.every}


def test_imprecise_criteria_are_listed_and_not_shown():
    seen = reviewed(okrs("Drivers rest well", "Launch the rota app"), imprecise=[TASK])[0]
    assert finding(seen, TASK).waits == "precision"


def test_a_key_result_as_long_as_a_page_is_kept_whole_and_only_its_beginning_is_looked_at():
    text = "Launch the app " + "and more and more " * 1000
    seen = review(Draft((okrs("Drivers rest well", text),)))
    assert seen.sets[0].key_results[0].text == text
    assert any("only its beginning" in notice for notice in seen.notices)


def test_a_draft_in_another_language_gets_what_structure_shows_and_is_told_so():
    draft = Draft(
        (
            okrs(
                "Unsere Patienten vertrauen uns und kommen gerne wieder",
                "Handbuch schreiben",
                "Wartezeit von 9 auf 4 Tage",
            ),
        )
    )
    seen = review(draft)
    assert any("not in English" in notice for notice in seen.notices)
    assert {one.id for one in seen.sets[0].every} <= {criterion.id for criterion in CRITERIA if criterion.structural}
    assert BASELINE not in {one.id for one in seen.sets[0].key_results[1].findings}


SENTENCES = st.sampled_from(
    [e for c in CRITERIA for e in (*c.flags, *c.passes) if isinstance(e, str)]
    + ["", "42", "?", "Überprüfung", "从 4 到 9"]
)
SETS = st.builds(lambda o, krs: okrs(o, *krs), SENTENCES, st.lists(SENTENCES, max_size=6))


@settings(deadline=None, max_examples=60)
@given(st.lists(SETS, min_size=1, max_size=3))
def test_a_review_is_deterministic_and_independent_of_the_order_of_sets(sets: list[OkrSet]):
    here = reviewed(*sets)
    for order in permutations(range(len(sets))):
        there = reviewed(*(sets[place] for place in order))
        mine = [json.dumps(here[place].as_json()) for place in order]
        # Equal sets are interchangeable: which of two twins carries what is shown once per draft does not matter.
        assert sorted(mine) == sorted(json.dumps(one.as_json()) for one in there)


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=300), st.lists(st.text(max_size=120), max_size=4))
def test_no_text_breaks_the_review_and_every_quote_is_exact(objective: str, key_results: list[str]):
    seen = reviewed(okrs(objective, *key_results))[0]
    for part in (seen.objective, *seen.key_results):
        for one in part.findings:
            assert part.text[one.start : one.end] == one.quote
    assert all((one.quote, one.start, one.end) == ("", 0, 0) for one in seen.findings)


@settings(deadline=None, max_examples=50)
@given(st.lists(SENTENCES, min_size=1, max_size=6))
def test_every_finding_has_a_question_a_reason_a_source_and_a_heading(key_results: list[str]):
    for one in reviewed(okrs("Drivers rest well", *key_results))[0].every:
        assert one.question.rstrip("”").endswith("?")
        assert one.reason
        assert one.source
        assert one.id not in one.heading


PASSES = st.sampled_from([(c, e) for c in CRITERIA for e in c.passes if isinstance(e, str) and c.about == "key result"])


@settings(deadline=None, max_examples=150)
@given(PASSES, st.lists(SENTENCES, max_size=4), st.integers(0, 4))
def test_no_criterion_flags_its_own_must_pass_whatever_stands_around_it(
    example: tuple[Criterion, str], others: list[str], place: int
):
    criterion, text = example
    key_results = [*others[:place], text, *others[place:]]
    part = reviewed(okrs("Drivers rest well", *key_results))[0].key_results[len(others[:place])]
    assert criterion.id not in {one.id for one in part.findings}
