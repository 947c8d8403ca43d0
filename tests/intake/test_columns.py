import pytest

from coach.domain.draft import KeyResult
from coach.intake import read_text


def results(page: str) -> list[tuple[str, str, str | None, str | None]]:
    return [
        (each.objective.text, found.text, found.baseline, found.target)
        for each in read_text(page).draft.sets
        for found in each.key_results
    ]


def table(*rows: str) -> str:
    return "\n".join((rows[0], "|---" * (rows[0].count("|") - 1) + "|", *rows[1:])) + "\n"


@pytest.mark.parametrize("name", ["Current", "Now", "Actual", "Today"])
def test_a_current_value_stands_in_for_a_baseline(name: str) -> None:
    page = table(f"| Objective | KR | {name} | Target |", "| Calm wards | Falls | 9 | 2 |")
    assert results(page) == [("Calm wards", "Falls", "9", "2")]
    assert read_text(page).draft.context == ()


def test_a_baseline_goes_before_a_current_value_which_stays_context() -> None:
    page = table("| KR | Baseline | Current | Target |", "| Falls | 9 | 5 | 2 |", "| Alarms | | 300 | 120 |")
    assert results(page) == [("", "Falls", "9", "2"), ("", "Alarms", "300", "120")]
    assert read_text(page).draft.context == ("Current: 5",)


@pytest.mark.parametrize("head", ["| KR | Current | Goal |", "| Key result | Baseline | Aim |"])
def test_a_goal_beside_a_key_result_and_its_figure_is_a_target(head: str) -> None:
    assert results(table(head, "| Falls | 9 | 2 |")) == [("", "Falls", "9", "2")]


def test_a_goal_column_of_figures_is_a_target_wherever_it_stands() -> None:
    assert results(table("| Aim | KR |", "| 2 | Falls |", "| 55% | Visits |")) == [
        ("", "Falls", None, "2"),
        ("", "Visits", None, "55%"),
    ]


def test_a_goal_column_of_words_is_the_objective() -> None:
    page = table("| Goal | KR | Current | Target |", "| Calm wards | Falls | 9 | 2 |")
    assert results(page) == [("Calm wards", "Falls", "9", "2")]


def test_a_figure_is_no_objective_and_does_not_vanish() -> None:
    page = table("| Goal | KR |", "| Calm wards | Falls 9 to 2 |", "| Kind wards | Tears 9 to 2 |", "| 12 | Alarms |")
    assert [each.objective.text for each in read_text(page).draft.sets] == ["Calm wards", "Kind wards"]
    assert read_text(page).draft.context == ("Goal: 12",)


@pytest.mark.parametrize(
    "head",
    [
        "| Metric | From | To |",
        "| Measure | Baseline | Target |",
        "| What | Now | Target |",
        "| KPI | Start | Target |",
    ],
)
@pytest.mark.parametrize("above", ["# Calm wards\n\n", "Objective: Calm wards\n\n"])
def test_what_is_measured_is_a_key_result_of_the_objective_above(head: str, above: str) -> None:
    page = above + table(head, "| Falls | 9 | 2 |", "| Alarms | 300 | 120 |")
    assert results(page) == [("Calm wards", "Falls", "9", "2"), ("Calm wards", "Alarms", "300", "120")]


def test_a_first_column_without_a_name_is_what_is_measured() -> None:
    assert results(table("| | Baseline | Target |", "| Falls | 9 | 2 |")) == [("", "Falls", "9", "2")]


def test_measures_in_csv_keep_their_owner() -> None:
    found = read_text("Metric,From,To,Owner\nFalls,9,2,Bo\n").draft.sets[0].key_results
    assert found == (KeyResult("Falls", baseline="9", target="2", owner="Bo"),)


def test_a_table_of_health_metrics_is_context() -> None:
    page = "Objective: Calm\nKR: Falls 9 to 2\n\n## Health metrics\n\n" + table(
        "| Metric | From | To |", "| Ill | 9 | 2 |"
    )
    assert results(page) == [("Calm", "Falls 9 to 2", None, None)]
    assert "Ill | 9 | 2" in read_text(page).draft.context
