from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.text.dates import dates
from coach.text.language import language
from coach.text.quantities import changes, labels, quantities, relative
from coach.text.words import words

PIECES = (
    "from to by up over under at least one two half a third of in out 12 4.5 1,000 1.234 60% € $ k M bn h days week "
    "per → - – / + ( ) . , : Q3 FY22 2026 June May 30 today currently was baseline top #1 double x █ _N3_ N $N "
    "v2 KR1.2 %41'den \n 1. zero and ½ 99999999 31/12/2026 29.02.2025 0000-00-00 end of the month year"
).split(" ")
texts = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join),
                  st.lists(st.sampled_from(PIECES), max_size=14).map("".join))  # fmt: skip


def spans(text):
    return [
        [quantity.span for quantity in quantities(text)],
        [quantity.span for quantity in relative(text)],
        [change.span for change in changes(text)],
        [when.span for when in dates(text, date(2026, 5, 13))],
        [word.span for word in words(text)],
        list(labels(text)),
    ]


@given(texts)
@settings(max_examples=400, deadline=None)
def test_any_text_gives_spans_inside_it_in_order_and_apart(text):
    for found in spans(text):
        assert all(0 <= span.start < span.end <= len(text) for span in found)
        assert all(one.end <= two.start for one, two in pairwise(found))


@given(texts)
@settings(max_examples=50, deadline=None)
def test_any_text_has_a_language(text):
    assert language(text).code


@given(
    st.sampled_from(["", "at least ", "under ", "~", "€", "$", "≥ "]),
    st.decimals(min_value=0, max_value=99999, places=1),
    st.sampled_from(["", "%", " h", " days", "k", " GB", " points", "+"]),
)
@settings(deadline=None)
def test_the_words_of_a_quantity_say_the_same_alone(before, number, after):
    text = f"We want {before}{number}{after} here"
    (found,) = quantities(text)
    (again,) = quantities(found.span.of(text))
    assert (again.value, again.unit, again.kind) == (found.value, found.unit, found.kind)
