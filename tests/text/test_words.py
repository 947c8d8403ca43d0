import pytest

from coach.text.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Don't ship e-mail twice.", ["Don't", "ship", "e-mail", "twice"]),
        ("today’s café", ["today’s", "café"]),
        ("12 clinics, 4h", ["12", "clinics", "4h"]),
        ("- a 'quoted' word -", ["a", "quoted", "word"]),
        ("cafe\u0301 au lait", ["cafe\u0301", "au", "lait"]),
        ("हिन्दी भाषा", ["हिन्दी", "भाषा"]),
        ("", []),
    ],
)
def test_text_is_cut_into_words(text, expected):
    found = words(text)
    assert [word.text for word in found] == expected
    assert [word.span.of(text) for word in found] == expected


def test_words_compare_without_case_and_typography():
    (word,) = words("TODAY’S")
    assert word.lower == "today's"
