from decimal import Decimal

import pytest

from coach.text.quantities import labels, quantities

# text, the words of the quantity, kind, value, unit, comparison, per
READ = [
    ("Activation at 60%", "60%", "percent", "60", "%", None, None),
    ("sixty percent of patients", "sixty percent", "percent", "60", "%", None, None),
    ("up 5 pp on last time", "5 pp", "percent", "5", "pp", None, None),
    ("up 3 percentage points", "3 percentage points", "percent", "3", "pp", None, None),
    ("99.9% of calls", "99.9%", "percent", "99.9", "%", None, None),
    ("99,5 % der Anrufe", "99,5 %", "percent", "99.5", "%", None, None),
    ("error rate <1%", "<1%", "percent", "1", "%", "less than", None),
    ("85%+ of the plan", "85%+", "percent", "85", "%", "at least", None),
    ("forecast within +/- 20%", "+/- 20%", "percent", "20", "%", "plus minus", None),
    ("oran %41 oldu", "%41", "percent", "41", "%", None, None),
    ("€1.2M from exports", "€1.2M", "money", "1200000", "EUR", None, None),
    ("1.234,5 € je Monat", "1.234,5 €", "money", "1234.5", "EUR", None, None),
    ("EUR 3 Mio. Umsatz", "EUR 3 Mio.", "money", "3000000", "EUR", None, None),
    ("$5k MRR", "$5k", "money", "5000", "USD", None, None),
    ("$5m in grants", "$5m", "money", "5000000", "USD", None, None),
    ("£2bn of assets", "£2bn", "money", "2000000000", "GBP", None, None),
    ("three million dollars raised", "three million dollars", "money", "3000000", "USD", None, None),
    ("500 TL destek", "500 TL", "money", "500", "TRY", None, None),
    ("₺250 bin", "₺250 bin", "money", "250000", "TRY", None, None),
    ("over $100K in savings", "over $100K", "money", "100000", "USD", "more than", None),
    ("US$40 per seat", "US$40 per seat", "money", "40", "USD", None, "seat"),
    ("answered in 4 h", "4 h", "duration", "4", "h", None, None),
    ("two weeks of notice", "two weeks", "duration", "2", "week", None, None),
    ("p95 < 300 ms", "< 300 ms", "duration", "300", "ms", "less than", None),
    ("≤45 days to fill", "≤45 days", "duration", "45", "day", "at most", None),
    ("within 2 working days", "within 2 working days", "duration", "2", "day", "at most", None),
    ("never more than 30 days old", "never more than 30 days", "duration", "30", "day", "at most", None),
    ("no more than 5 minutes", "no more than 5 minutes", "duration", "5", "min", "at most", None),
    ("half a day saved", "half a day", "duration", "0.5", "day", None, None),
    ("half an hour", "half an hour", "duration", "0.5", "h", None, None),
    ("sub-second answers", "sub-second", "duration", "1", "s", "less than", None),
    ("sub-100ms answers", "sub-100ms", "duration", "100", "ms", "less than", None),
    ("in 3 Tagen", "3 Tagen", "duration", "3", "day", None, None),
    ("lead time of 10m", "10m", "duration", "10", "min", None, None),
    ("lead time of 2:40 min", "2:40 min", "duration", "2.6667", "min", None, None),
    ("a 1 h 30 min visit", "1 h 30 min", "duration", "90", "min", None, None),
    ("٨١٪ من الزبائن", "٨١٪", "percent", "81", "%", None, None),
    ("达到８１％的用户", "８１％", "percent", "81", "%", None, None),
    ("last year 212 000 € lost", "212 000 €", "money", "212000", "EUR", None, None),
    ("12 clinics use it", "12", "number", "12", None, None, None),
    ("1.5k sign-ups", "1.5k", "number", "1500", None, None, None),
    ("10m users", "10m", "number", "10000000", None, None, None),
    ("1,234 schools", "1,234", "number", "1234", None, None, None),
    ("1,234.5 tons", "1,234.5 tons", "number", "1234.5", "t", None, None),
    ("30.000 Kunden", "30.000", "number", "30000", None, None, None),
    ("a factor of 1.234", "1.234", "number", "1.234", None, None, None),
    ("10 000 km of track", "10 000 km", "number", "10000", "km", None, None),
    ("12,34,567 farmers", "12,34,567", "number", "1234567", None, None, None),
    ("NPS of 50", "50", "number", "50", None, None, None),
    ("zero incidents", "zero", "number", "0", None, None, None),
    ("a dozen schools", "a dozen", "number", "12", None, None, None),
    ("half a dozen schools", "half a dozen", "number", "6", None, None, None),
    ("twenty-five nurses", "twenty-five", "number", "25", None, None, None),
    ("two hundred and fifty nurses", "two hundred and fifty", "number", "250", None, None, None),
    ("one new hospital", "one", "number", "1", None, None, None),
    ("at least one clinic", "at least one", "number", "1", None, "at least", None),
    ("50+ clinics", "50+", "number", "50", None, "at least", None),
    ("50 or more clinics", "50 or more", "number", "50", None, "at least", None),
    ("about 40 farms", "about 40", "number", "40", None, "about", None),
    ("up to 5 farms", "up to 5", "number", "5", None, "at most", None),
    ("mindestens 7 Schulen", "mindestens 7", "number", "7", None, "at least", None),
    ("4+ (out of 5)", "4+ (out of 5)", "number", "4", "/5", "at least", None),
    ("rated 4.5/5", "4.5/5", "number", "4.5", "/5", None, None),
    ("4.5 stars", "4.5 stars", "number", "4.5", "star", None, None),
    ("10 points more", "10 points", "number", "10", "point", None, None),
    ("8 GB of memory", "8 GB", "number", "8", "GB", None, None),
    ("200 MWh saved", "200 MWh", "number", "200", "MWh", None, None),
    ("store at -18 °C", "-18 °C", "number", "-18", "°C", None, None),
    ("2½ lessons", "2½", "number", "2.5", None, None, None),
    ("20 deploys per week", "20", "number", "20", None, None, "week"),
    ("200k views per 30 days", "200k views per 30 days"[:4], "number", "200000", None, None, "30 day"),
    ("3 times a week", "3 times a week", "number", "3", "time", None, "week"),
    ("twice a week", "twice a week", "number", "2", "time", None, "week"),
    ("nine in ten callers", "nine in ten", "fraction", "0.9", None, None, None),
    ("1 in 4 pupils", "1 in 4", "fraction", "0.25", None, None, None),
    ("3 out of 10", "3 out of 10", "fraction", "0.3", None, None, None),
    ("over 2/3 of users", "over 2/3", "fraction", "0.6667", None, "more than", None),
    ("one in five patients", "one in five", "fraction", "0.2", None, None, None),
    ("a third of users", "a third", "fraction", "0.3333", None, None, None),
    ("two thirds of users", "two thirds", "fraction", "0.6667", None, None, None),
    ("three quarters of users", "three quarters", "fraction", "0.75", None, None, None),
    ("half of our sites", "half", "fraction", "0.5", None, None, None),
    ("2x faster", "2x", "multiple", "2", "x", None, None),
    ("three times as many", "three times", "multiple", "3", "x", None, None),
    ("threefold growth", "threefold", "multiple", "3", "x", None, None),
    ("double the yield", "double", "multiple", "2", "x", None, None),
    ("halve the waste", "halve", "multiple", "0.5", "x", None, None),
    ("halbieren wir den Abfall", "halbieren", "multiple", "0.5", "x", None, None),
    ("in the top 5 of the league", "top 5", "rank", "5", None, None, None),
    ("#1 in Spain", "#1", "rank", "1", None, None, None),
    ("finish first", "finish first", "rank", "1", None, None, None),
    ("$█ of revenue", "$█", "money", None, "USD", None, None),
    ("_N3_ customers", "_N3_", "redacted", None, None, None, None),
    ("_N<sub>3</sub>_ customers", "_N<sub>3</sub>_", "redacted", None, None, None, None),
    ("N17_ customers", "N17_", "redacted", None, None, None, None),
    ("$_N1_ of revenue", "$_N1_", "redacted", None, "USD", None, None),
    ("$N of revenue", "$N", "redacted", None, "USD", None, None),
]


@pytest.mark.parametrize(("text", "quote", "kind", "value", "unit", "comparison", "per"), READ)
def test_a_quantity_is_read_with_all_its_parts(text, quote, kind, value, unit, comparison, per):
    (found,) = quantities(text)
    expected = None if value is None else Decimal(value)
    assert (found.span.of(text), found.kind, found.value) == (quote, kind, expected)
    assert (found.unit, found.comparison, found.per) == (unit, comparison, per)


@pytest.mark.parametrize(
    "text",
    [
        "Launch in Q3 2026",
        "by 30 June",
        "Ship v2 of the app",
        "move to 4.17.2",
        "available since 3.13",
        "[P0] write it up",
        "KR1.2 onboarding",
        "agree on RFC 42",
        "see #123",
        "certified to ISO 27001",
        "SOC 2 Type 2 report",
        "Tier 1 support",
        "reach Stage 4",
        "Phase 2 starts",
        "a move to Node 18",
        "C3 and S3 buckets",
        "24/7 support",
        "more B2B leads",
        "weekly one-on-one talks",
        "a 360-degree view",
        "https://example.org/7?x=12",
        "write to team7@example.org",
        "1. Improve onboarding",
        "2) Improve onboarding",
        "open at 9:00",
        "open from 9am to 5pm",
        "open from 9 to 5",
        "reachable between 9 and 5",
        "close ABC-123",
        "one of the teams",
        "no one is left out",
        "the new one",
        "two-factor login",
        "Reach X paying teams, XX of them in N",
        "hundreds of teams",
        "zero-trust network",
        "T-4 planning",
        "30-day retention",
        "fällig am 01.07.",
        "back to the 70's",
    ],
)
def test_what_says_nothing_about_how_far_is_no_quantity(text):
    assert quantities(text) == ()


def test_labels_are_reported_so_that_callers_can_mask_them():
    text = "[P0] Move C3 to SOC 2 Type 2 by v2"
    assert [span.of(text) for span in labels(text)] == ["P0", "C3", "SOC 2", "Type 2", "v2"]


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("10-15%", [10, 15], "%"),
        ("5–7 clinics", [5, 7], None),
        ("12 → 4 h", [12, 4], "h"),
        ("$1M to 2M", [1_000_000, 2_000_000], "USD"),
        ("10-15k visits", [10_000, 15_000], None),
        ("800-1.2k visits", [800, 1200], None),
    ],
)
def test_a_pair_shares_unit_and_scale(text, values, unit):
    found = quantities(text)
    assert [quantity.value for quantity in found] == values
    assert {quantity.unit for quantity in found} == {unit}


def test_a_whole_key_result_gives_its_numbers_without_its_date():
    text = "Raise same-day answers from 41% to 60% for 12 clinics by end of Q3"
    assert [quantity.span.of(text) for quantity in quantities(text)] == ["41%", "60%", "12"]
