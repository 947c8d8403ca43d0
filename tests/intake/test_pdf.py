from coach.intake import read_bytes
from tests.paper import pdf


def sets(lines: list[str]) -> list[tuple[str, list[str]]]:
    draft = read_bytes(pdf(lines), "okrs.pdf").draft
    return [(each.objective.text, [result.text for result in each.key_results]) for each in draft.sets]


def test_objectives_and_key_results_come_out_of_a_pdf() -> None:
    assert sets(
        [
            "Objective 1: Guests find their way without asking",
            "• Questions at the desk from 90 to 30 a day",
            "• Guests who say that they found it easy from 40% to",
            "  75% (asked on leaving)",
            "Objective 2: Guards enjoy the job",
            "- Sick days from 9 to 5 a year",
            "- 8 of 10 guards would choose it again",
        ]
    ) == [
        (
            "Guests find their way without asking",
            [
                "Questions at the desk from 90 to 30 a day",
                "Guests who say that they found it easy from 40% to 75% (asked on leaving)",
            ],
        ),
        ("Guards enjoy the job", ["Sick days from 9 to 5 a year", "8 of 10 guards would choose it again"]),
    ]


def test_lines_that_a_pdf_has_wrapped_are_joined() -> None:
    assert sets(
        [
            "Objective: Guests find their way through the old building without",
            "having to ask",
            "KR1: Guests who come to the desk to ask where the exhibition about",
            "Rome is, from 90 to 30 a day",
            "KR2: Signs in Braille on all 14 doors",
        ]
    ) == [
        (
            "Guests find their way through the old building without having to ask",
            [
                "Guests who come to the desk to ask where the exhibition about Rome is, from 90 to 30 a day",
                "Signs in Braille on all 14 doors",
            ],
        )
    ]


def test_bullets_on_lines_of_their_own_go_to_their_words() -> None:
    assert sets(["Guests find their way", "•", "Questions from 90 to 30", "•", "Maps taken from 4 to 9"]) == [
        ("Guests find their way", ["Questions from 90 to 30", "Maps taken from 4 to 9"])
    ]
