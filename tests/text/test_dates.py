from datetime import date

import pytest

from coach.text.dates import dates

TODAY = date(2026, 5, 13)  # a Wednesday

NAMED = [
    ("done by end of Q3", "by end of Q3", "quarter", None),
    ("in Q3 2026", "in Q3 2026", "quarter", 2026),
    ("Q1 FY22", "Q1 FY22", "quarter", 2022),
    ("FY23-Q1", "FY23-Q1", "quarter", 2023),
    ("for 1Q2018", "1Q2018", "quarter", 2018),
    ("on 30 June", "on 30 June", "day", None),
    ("by June 30th", "by June 30th", "day", None),
    ("June 30, 2026", "June 30, 2026", "day", 2026),
    ("before 2026-06-30", "before 2026-06-30", "day", 2026),
    ("am 30.06.2026", "30.06.2026", "day", 2026),
    ("31/12/2026", "31/12/2026", "day", 2026),
    ("by March", "by March", "month", None),
    ("until mid-May", "until mid-May", "month", None),
    ("by the end of the quarter", "by the end of the quarter", "quarter", None),
    ("this quarter", "this quarter", "quarter", None),
    ("H1 2026", "H1 2026", "half", 2026),
    ("by 2030", "by 2030", "year", 2030),
    ("by end 2025", "by end 2025", "year", 2025),
    ("in 2026", "in 2026", "year", 2026),
    ("EOY", "EOY", "year", None),
    ("next month", "next month", "month", None),
    ("by Friday", "by Friday", "day", None),
    ("by the last day of the cycle", "by the last day of the cycle", "cycle", None),
    ("first half of 2027", "first half of 2027", "half", 2027),
    ("bis Ende Juni 2026", "bis Ende Juni 2026", "month", 2026),
    ("fin mars", "fin mars", "month", None),
    ("antes de junio", "antes de junio", "month", None),
    ("Haziran sonuna kadar", "Haziran", "month", None),
]


@pytest.mark.parametrize(("text", "quote", "unit", "year"), NAMED)
def test_a_time_is_found_with_the_words_that_lead_to_it(text, quote, unit, year):
    (when,) = dates(text)
    assert (when.span.of(text), when.unit, when.year) == (quote, unit, year)


@pytest.mark.parametrize(
    "text",
    ["we may reach it", "they march on", "€1.2M", "3/4 of the sites", "from 1900 to 2050 users",
     "2,026 users", "30 days", "each quarter", "the quarter", "version 20.10", "99.99.9999"],
)  # fmt: skip
def test_what_is_no_date_is_left_alone(text):
    assert dates(text) == ()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Q3", date(2026, 7, 1), date(2026, 9, 30)),
        ("Q1", date(2027, 1, 1), date(2027, 3, 31)),
        ("by March", date(2027, 3, 1), date(2027, 3, 31)),
        ("this quarter", date(2026, 4, 1), date(2026, 6, 30)),
        ("next month", date(2026, 6, 1), date(2026, 6, 30)),
        ("last year", date(2025, 1, 1), date(2025, 12, 31)),
        ("by Friday", date(2026, 5, 15), date(2026, 5, 15)),
        ("next week", date(2026, 5, 18), date(2026, 5, 24)),
        ("30 June", date(2026, 6, 30), date(2026, 6, 30)),
        ("Q1 FY22", None, None),
    ],
)
def test_the_calendar_is_counted_from_today(text, first, last):
    (when,) = dates(text, TODAY)
    assert (when.first, when.last) == (first, last)


def test_without_today_an_open_time_has_no_days():
    assert dates("by March")[0].first is None
    assert dates("in Q3 2026")[0].last == date(2026, 9, 30)
