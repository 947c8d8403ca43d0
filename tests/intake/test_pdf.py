from coach.intake import read_bytes


def pdf(lines: list[str]) -> bytes:
    """A one-page PDF with these lines in Helvetica, written out object by object."""
    shown = "".join(f"({line.replace('(', chr(92) + '(').replace(')', chr(92) + ')')}) Tj T*\n" for line in lines)
    text = f"BT /F1 11 Tf 14 TL 60 780 Td\n{shown}ET".encode("cp1252")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(text), text),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    data += b"xref\n0 6\n0000000000 65535 f \n" + table
    return data + b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start


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
