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
