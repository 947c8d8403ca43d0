import pytest

from coach.text.quantities import changes, relative

CHANGED = [
    ("from 41% to 60% by end of Q3", 41, 60, "%"),
    ("12 → 4 h", 12, 4, "h"),
    ("12 -> 4 hours", 12, 4, "h"),
    ("Raise it to 60% from 41%", 41, 60, "%"),
    ("200k views (current is 125k)", 125_000, 200_000, None),
    ("currently 12", 12, None, None),
    ("now 3.2, target 4", 3.2, 4, None),
    ("Reach 60% (baseline: 35%)", 35, 60, "%"),
    ("Reach 80, up from 50", 50, 80, None),
    ("Reach 60% (today 41%)", 41, 60, "%"),
    ("Reach 60% (41% today)", 41, 60, "%"),
    ("it was 12 last year", 12, None, None),
    ("starting at 40", 40, None, None),
    ("60% vs 31% last quarter", 31, 60, "%"),
    ("from 2 to 5 nurses", 2, 5, None),
    ("from two to five nurses", 2, 5, None),
    ("from zero to 10 clinics", 0, 10, None),
    ("from 10 to 15k visits", 10_000, 15_000, None),
    ("from 800 to 1.2k visits", 800, 1200, None),
    ("from €1M to 2M", 1_000_000, 2_000_000, "EUR"),
    ("from an average of 12 days to 4", 12, 4, "day"),
    ("Increase retention 41% to 60%", 41, 60, "%"),
    ("We're at 42%, want 60 by June", 42, 60, "%"),
    ("von 41 % auf 60 %", 41, 60, "%"),
    ("de 41% à 60%", 41, 60, "%"),
    ("de 41% a 60%", 41, 60, "%"),
    ("%41'den %60'a", 41, 60, "%"),
]


@pytest.mark.parametrize(("text", "start", "end", "unit"), CHANGED)
def test_a_stated_start_is_found_with_its_end(text, start, end, unit):
    (change,) = changes(text)
    assert change.start is not None
    assert float(change.start.value) == start
    assert change.start.unit == unit
    assert (change.end and float(change.end.value)) == end


@pytest.mark.parametrize(
    "text",
    ["Raise it to 60%", "reach 45", "open from 9am to 5pm", "patients from 10 countries", "people from 3 teams",
     "41-60% of sites", "5 to 7 clinics", "Sign 5 hospitals", "Improve page speed"],
)  # fmt: skip
def test_without_a_stated_start_there_is_no_change(text):
    assert changes(text) == ()


def test_the_span_of_a_change_closes_its_bracket():
    text = "Reach 60% (today 41%) in all clinics"
    assert changes(text)[0].span.of(text) == "60% (today 41%)"


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("Cut costs by 20%", ["20%"]),
        ("20% fewer calls", ["20%"]),
        ("25% more orders", ["25%"]),
        ("halve the waste", ["halve"]),
        ("double the yield", ["double"]),
        ("a third less paper", ["a third"]),
        ("Subscribers +15%", ["+15%"]),
        ("an increase of 10 points", ["10 points"]),
        ("a 25% increase in orders", ["25%"]),
        ("Weekly active editors up 20%", ["20%"]),
        ("Grow orders 20%", ["20%"]),
        ("30% year over year", ["30%"]),
        ("Raise the number of clinics by 5", ["5"]),
        ("Reduce sick days by a quarter", ["a quarter"]),
        ("Increase retention 41% to 60%", []),
        ("cut it in half", ["half"]),
        ("used by 50 clinics", []),
        ("Raise it to 60%", []),
        ("at least one improvement", []),
        ("pipeline coverage of at least 5x", []),
        ("60% of callers", []),
        ("top 5", []),
        ("store at -18 °C", []),
    ],
)
def test_steps_are_told_from_levels(text, steps):
    assert [quantity.span.of(text) for quantity in relative(text)] == steps


@pytest.mark.parametrize(
    ("text", "start", "end", "unit"),
    [
        ("Waste from 9 to 5%", 9, 5, "%"),
        ("Shifts from 9 to 5", 9, 5, None),
        ("Hours from 9 to 5", 9, 5, None),
        ("will reduce waste from 9 to 5%", 9, 5, "%"),
        ("Swaps 55% to 90%", 55, 90, "%"),
        ("Churn 5% to 3%", 5, 3, "%"),
        ("Churn 5 to 3%", 5, 3, "%"),
        ("All MRI slots used: 70% to 90%", 70, 90, "%"),
        ("Ticket age 9d to 3d", 9, 3, "day"),
        ("NPS 30 to 45", 30, 45, None),
        ("NPS 30 to 45 by June", 30, 45, None),
        ("Less no-shows (38 % to 15 %)", 38, 15, "%"),
        ("sick days 14 -> 9", 14, 9, None),
        ("Average visit lasts 40 minutes rather than 18", 18, 40, "min"),
        ("80% answered (autumn: 46%)", 46, 80, "%"),
        ("80% answered (Q1: 46%)", 46, 80, "%"),
        ("8 of 10 homes pass (last round 3 of 10)", 0.3, 0.8, None),
        ("this year below 100 000 €, last year 212 000 €", 212_000, 100_000, "EUR"),
        ("Lost by clients over 70: last year 212 000 €, this year below 100 000 €", 212_000, 100_000, "EUR"),
        ("Rating 4.2 to 4.6 stars", 4.2, 4.6, "star"),
        ("Unaided recall 9% in the January panel, at 15% in the November one", 9, 15, "%"),
        ("In November 15%, in January 9% of people knew us", 9, 15, "%"),
        ("Recall 15% in 2026, 9% in 2025", 9, 15, "%"),
        ("Calls answered in 2:40 → 0:55", 2.6667, 0.9167, "min"),
        ("Check-in 3 h 10 → 20 min", 190, 20, "min"),
        ("81٪ إلى 95٪", 81, 95, "%"),
        ("من 81٪ إلى 95٪", 81, 95, "%"),
        ("из 30% до 45%", 30, 45, "%"),
        ("с 30% до 45%", 30, 45, "%"),
        ("NPS从30到45", 30, 45, None),
        ("满意度从30%到45%", 30, 45, "%"),
        ("８１％ to ９５％", 81, 95, "%"),
        ("z 30% do 45%", 30, 45, "%"),
        ("dal 30% al 45%", 30, 45, "%"),
        ("de 30% para 45%", 30, 45, "%"),
        ("van 30% naar 45%", 30, 45, "%"),
    ],
)
def test_a_start_is_read_however_it_is_written(text, start, end, unit):
    (change,) = changes(text)
    assert change.start is not None
    assert change.end is not None
    assert (float(change.start.value), float(change.end.value)) == (start, end)
    assert change.start.unit == change.end.unit == unit


@pytest.mark.parametrize(
    "text",
    ["Grow orders by 10% to 15%", "10 to 15 new clinics", "10k to 20k users",
     "Open 10 to 15 clinics", "between 5 and 7", "5–7 clinics",
     "answer within 2 to 3 days", "up to 5", "answers take 2 to 3 days", "children aged 8 to 12", "weeks 3 to 6",
     "on a scale of 1 to 5", "a 10% to 15% increase", "Open 9 to 5", "open from 9 to 5 on weekdays",
     "reachable between 9 and 5", "opening hours 8 to 18", "hours of 9 to 5", "open from 9:00 → 17:00",
     "10% by Q1, 15% by Q2", "60% of callers, 40% of visitors", "80% answered (of these 46% within a day)",
     "Get 10% to 15% of sites", "3 clinics to open 5 wards", "lasts 2 h to 3 h"],
)  # fmt: skip
def test_a_range_a_step_or_opening_hours_is_no_change(text):
    assert changes(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("double the yield", [2]), ("orders doubles", [2]), ("doubled orders", [2]), ("doubling of orders", [2]),
        ("halve waste", [0.5]), ("waste halves", [0.5]), ("waste halved", [0.5]), ("halving waste", [0.5]),
        ("waste cut in half", [0.5]), ("cut waste by half", [0.5]), ("reduce waste by a third", [0.3333]),
        ("treble sales", [3]), ("triple sales", [3]), ("sales triples", [3]), ("a twofold rise", [2]),
        ("grow two-fold", [2]), ("twice as many visits", [2]), ("a third fewer falls", [0.3333]),
        ("half as many falls", [0.5]), ("by two thirds", [0.6667]), ("half the falls", []),
        ("double-digit growth", []),
    ],
)  # fmt: skip
def test_multiples_and_parts_are_steps_in_every_form(text, values):
    assert [float(amount.value) for amount in relative(text)] == values
