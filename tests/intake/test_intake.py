import io
import json
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.errors import InputError
from coach.intake import LIMIT, Received, read_bytes, read_file, read_text

PIECES = st.lists(
    st.sampled_from(
        [
            "- ",
            "  - ",
            "1. ",
            "# ",
            "## ",
            "O1: ",
            "KR1.1: ",
            "Objective:",
            "Key Results:",
            "| a | b |",
            "|--|--|",
            "\n",
            "\r\n",
            "\u2028",
            "\x00",
            "> ",
            "**",
            "[x] ",
            "~~",
            "=> ",
            "{|",
            "|}",
            "||",
            "<!--",
            "-->",
            "---",
            "our goal is to ",
            "by: ",
            "5%",
            "\u202e",
            "grow",
            " ",
            "\t",
            "[n]: x",
            '"',
            ",",
            "Objective,Key Result",
            "[1]",
            "{",
            "```",
        ]
    ),
    max_size=40,
).map("".join)


def sets(received: Received) -> list[tuple[str, list[str]]]:
    return [(each.objective.text, [result.text for result in each.key_results]) for each in received.draft.sets]


def tiles(received: Received) -> bool:
    at = 0
    for segment in received.segments:
        if segment.span.start != at or segment.span.end <= at:
            return False
        at = segment.span.end
    return at == len(received.text)


@settings(max_examples=300, deadline=None)
@given(st.one_of(PIECES, st.text(max_size=200)))
def test_any_text_is_read_or_refused_and_every_character_is_kept(text: str) -> None:
    try:
        received = read_text(text)
    except InputError:
        return
    assert received.text == text or received.text == json.loads(text)
    assert tiles(received)
    assert received == read_text(text)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        assert tiles(read_bytes(data))
    except InputError:
        return


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Grow in Spain\n- 5 stores\n- 20% share", [("Grow in Spain", ["5 stores", "20% share"])]),
        ("Serve meals people finish", [("Serve meals people finish", [])]),
        (
            "O1: Calm wards\nKR1.1: alarms 90 to 30\nKR1.2: sick leave 4%",
            [("Calm wards", ["alarms 90 to 30", "sick leave 4%"])],
        ),
        ("**Objective:** Calm wards\n\n**Key Results:**\n1. alarms 90 to 30", [("Calm wards", ["alarms 90 to 30"])]),
        ("Objective: Win the city; KR1: 40% share; KR2: 12 depots", [("Win the city", ["40% share", "12 depots"])]),
        ("### Calm wards [WARD]\n- [x] alarms to 30 ([#4](http://t/4))", [("Calm wards", ["alarms to 30"])]),
        (
            "1. Calm wards\n• alarms to 30\n2. Kind words\n• thanks 9 of 10",
            [("Calm wards", ["alarms to 30"]), ("Kind words", ["thanks 9 of 10"])],
        ),
        ("- KR: alarms to 30\n  - KR: ward 7 to 4", [("", ["alarms to 30"]), ("alarms to 30", ["ward 7 to 4"])]),
        ("O1: a dream\nO2: a hope\nKR2.1: b 2\nKR1.1: a 1", [("a dream", ["a 1"]), ("a hope", ["b 2"])]),
        ("Objective\tKey Result\nCalm wards\talarms to 30\n\tthanks 9", [("Calm wards", ["alarms to 30", "thanks 9"])]),
        ("Type,Title\nObjective,Calm wards\nKey Result,alarms to 30\n", [("Calm wards", ["alarms to 30"])]),
        ("|Key result|Target|\n|--|--|\n|alarms|30|", [("", ["alarms"])]),
        ("Objective: Ruhe\u2028KR: 30 Alarme\u2028KR: 4 % krank", [("Ruhe", ["30 Alarme", "4 % krank"])]),
        ("Objective: \u202bשקט\u202c\r- KR: 30", [("שקט", ["30"])]),
    ],
)
def test_shapes_people_write_in_are_understood(text: str, expected: list[tuple[str, list[str]]]) -> None:
    received = read_text(text)
    assert sets(received) == expected
    assert tiles(received)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("[P0] Calls to 12", "Calls to 12"),
        ("Calls to 12 (0.7)", "Calls to 12"),
        ("Calls to 12 => 62% done", "Calls to 12"),
        ("Calls to 12 – Anna", "Calls to 12"),
        ("Calls to 12 @anna", "Calls to 12"),
        ("Calls to 12 [OPS][IT]", "Calls to 12"),
        ("✅ Calls to 12", "Calls to 12"),
        ("Lead time 12 => 4 h", "Lead time 12 => 4 h"),
        ("Move [_N<sub>3</sub>_][n3] teams", "Move _N3_ teams"),
        ("Reach [X] teams", "Reach [X] teams"),
        ("Calls to [TBD]", "Calls to [TBD]"),
        ("~~Calls to 12~~", "Calls to 12"),
        ("> 70% answered", "> 70% answered"),
        ("Calls from 30 → 12", "Calls from 30 → 12"),
        ("Open by 3 – May", "Open by 3 – May"),
    ],
)
def test_scaffolding_around_a_key_result_is_taken_away_and_values_stay(written: str, read: str) -> None:
    assert sets(read_text(f"Objective: Fewer worries\n- KR: {written}\n")) == [("Fewer worries", [read])]


def test_text_around_the_sets_is_kept_in_order() -> None:
    received = read_text("Hi all,\n\nhere it is.\n\nObjective: Calm wards\n- KR: alarms to 30\n\nBest, Ida\n")
    assert received.draft.context == ("Hi all,", "here it is.", "Best, Ida")


def test_a_method_page_gives_no_sets_of_its_own() -> None:
    page = "## Key Concepts\n- Objectives\n  - say where to\n## OKRs\n- Objective: Calm\n  - KR: alarms to 30\n"
    assert sets(read_text(page)) == [("Calm", ["alarms to 30"])]


def test_columns_fill_the_slots() -> None:
    received = read_text("Objective;Key Result;Start;Target;Due;Owner;Kind\nCalm;alarms;90;30;May;Ida;committed\n")
    result = received.draft.sets[0].key_results[0]
    assert (result.baseline, result.target, result.due, result.owner, result.kind) == (
        "90",
        "30",
        "May",
        "Ida",
        "committed",
    )
    assert received.structured


def test_structured_input_is_taken_word_for_word() -> None:
    value = [
        {"judged": []},
        {"objective": "", "key_results": ["[P0] a => b", {"text": "c", "target": 1.50}], "labels": {}},
    ]
    received = read_text("\n".join(json.dumps(each) for each in value))
    assert sets(received) == [("", ["[P0] a => b", "c"])]
    assert received.draft.sets[0].key_results[1].target == "1.5"
    assert received.draft.sets[0].id == "set-1"
    assert received.structured
    assert tiles(received)


def test_ids_are_kept_and_made_unique() -> None:
    received = read_text('[{"id":"set-2","objective":"a"},{"objective":"b"},{"id":"set-2","objective":"c"}]')
    assert len({each.id for each in received.draft.sets}) == 3
    assert received.draft.sets[0].id == "set-2"
    assert received.notices


def test_a_workbook_is_read_sheet_by_sheet() -> None:
    book = openpyxl.Workbook()
    book.active.append(["Objective", "Key Result", "Target"])
    book.active.append(["Calm wards", "alarms", 30])
    book.create_sheet("Notes").append(["nothing here"])
    data = io.BytesIO()
    book.save(data)
    received = read_bytes(data.getvalue(), "a.xlsx")
    assert sets(received) == [("Calm wards", ["alarms"])]
    assert received.draft.sets[0].key_results[0].target == "30"
    assert "2 sheets" in received.notices[0]
    assert tiles(received)


def test_a_word_document_is_read_with_its_headings_lists_and_tables() -> None:
    document = docx.Document()
    document.add_heading("Calm wards", 2)
    document.add_paragraph("alarms to 30", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("Objective", "Key Result", "Kind words", "thanks 9 of 10"), strict=True):
        cell.text = text
    data = io.BytesIO()
    document.save(data)
    assert sets(read_bytes(data.getvalue())) == [("Calm wards", ["alarms to 30"]), ("Kind words", ["thanks 9 of 10"])]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_encodings_are_recognised(encoding: str) -> None:
    data = "Objective: Größere Ruhe\n- KR: Lärm unter 40 dB\n".encode(encoding)
    assert sets(read_bytes(data)) == [("Größere Ruhe", ["Lärm unter 40 dB"])]


def test_mixed_encodings_lose_nothing_and_say_so() -> None:
    received = read_bytes("Objective: Größe\n".encode() + "- KR: Lärm 40\n".encode("cp1252"))
    assert sets(received) == [("Größe", ["Lärm 40"])]
    assert "encodings" in received.notices[-1]


def _blank_pdf(password: str = "") -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()


BAD: list[tuple[bytes, str, str]] = [
    (b"", "", "nothing to read"),
    (b"   \n", "a.md", "a.md is empty"),
    (b"\x00\x00", "", "nothing to read"),
    (b"\x89PNG\r\n\x1a\n", "a.md", "picture"),
    (b"\xd0\xcf\x11\xe0abc", "a.doc", "old Word"),
    (b"{\\rtf1 hello}", "", "rich text"),
    (b"\x1f\x8b\x08abc", "", "archive"),
    (b"PK\x03\x04broken", "a.docx", "cannot be opened"),
    (b"%PDF-1.4 broken", "a.pdf", "cannot be opened"),
    (_blank_pdf(), "scan.pdf", "scan"),
    (_blank_pdf("secret"), "a.pdf", "password"),
    (b"hello", "a.pdf", "is none"),
    (b"<html><p>x</p></html>", "", "Web pages"),
    (b"abc", "a.pptx", "save it as"),
    (bytes(range(32)) * 9, "", "binary"),
    (b"a,b\n1,2\n", "a.csv", "no column called"),
    (b"objective,key result\n", "a.csv", "no rows"),
    (b"{", "a.json", "breaks off at line 1"),
    (b"[]", "a.json", "no set"),
    (b"[1]", "a.json", "Set 1 is a number"),
    (b'{"objective": 5}', "", '"objective" is a number'),
    (b'{"objective": "a", "key_results": "b"}', "", "expected a list"),
    (b'{"objective": "a", "key_results": [{"target": 1}]}', "", "key result 1"),
    (b'{"objective": "a"}\n{"objective": }\n', "", "Line 2"),
    (b'{objective: "a"}', "", "line 1, column 2"),
    (b'{"objective": "a", "key_results": ["b" "c"]}', "", "line 1, column 40"),
    (b"[1,2]", "", "Set 1 is a number"),
    (b"123", "", "The set is a number"),
    (b"[" * 100_000, "", "nested too deeply"),
    (b'{"name": "a"}', "", 'neither "objective"'),
    (b'{"sets": {}}', "", '"sets" must be a list'),
    (b"[" * 100_000, "a.json", "nested too deeply"),
    (b"x" * (LIMIT + 1), "", "more than 20 MB"),
]


@pytest.mark.parametrize(("data", "name", "message"), BAD, ids=[message for _, _, message in BAD])
def test_bad_input_is_refused_with_what_to_do(data: bytes, name: str, message: str) -> None:
    with pytest.raises(InputError, match=message.replace('"', ".")):
        read_bytes(data, name)


def test_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no file"):
        read_file(tmp_path / "none.md")
    with pytest.raises(InputError, match="folder"):
        read_file(tmp_path)


@pytest.mark.parametrize("read", [read_text, lambda text, limit: read_bytes(text.encode(), limit=limit)])
def test_the_limit_can_be_moved_both_ways(read: Callable[..., Received]) -> None:
    page = "Objective: Calm\n- KR: alarms to 30\n"
    with pytest.raises(InputError, match=r"more than 3e-05 MB.*COACH_INPUT_LIMIT_MB"):
        read(page, limit=30)
    large = page + " " * LIMIT
    assert sets(read(large, limit=LIMIT + 1000)) == [("Calm", ["alarms to 30"])]


def test_a_file_is_read_up_to_the_limit(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Objective: Calm\n", encoding="utf-8")
    assert sets(read_file(file, limit=16)) == [("Calm", [])]
    with pytest.raises(InputError, match=r"The file a\.txt has more than"):
        read_file(file, limit=15)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Our goal is that people sing. We will know that this worked when 30 of 40 return, when ten dare a solo, "
            "and when nobody leaves early.",
            ["30 of 40 return", "ten dare a solo", "nobody leaves early."],
        ),
        (
            "Our goal is that people sing. We will measure this by first: 30 newcomers stay; second: ten solos.",
            ["30 newcomers stay", "ten solos."],
        ),
        (
            "Our goal is that people sing. We will know that we succeeded if fewer than 3 leave when it rains.",
            ["fewer than 3 leave when it rains."],
        ),
    ],
)
def test_measures_named_in_a_sentence_are_told_apart(text: str, expected: list[str]) -> None:
    received = read_text(text)
    assert [each.text for each in received.draft.sets[0].key_results] == expected
    assert tiles(received)


def test_a_table_pasted_with_tabs_between_other_lines_is_read() -> None:
    page = "Plan\n\nObjective\tKey result\tFrom\tTo\nCalm\talarms\t90\t30\n\tsick days\t9\t5\n\nFigures: desk\n"
    received = read_text(page)
    assert sets(received) == [("Calm", ["alarms", "sick days"])]
    assert received.draft.sets[0].key_results[1].target == "5"
    assert "Figures: desk" in received.draft.context
    assert tiles(received)


@pytest.mark.parametrize("mark", ["🎯 ", "**🎯 ", ":dart: "])
def test_signs_before_a_label_do_not_hide_it(mark: str) -> None:
    assert sets(read_text(f"- {mark}Objective: Calm\n  - {mark}KR: alarms to 30\n")) == [("Calm", ["alarms to 30"])]


def test_five_hundred_key_results_are_all_kept_in_order() -> None:
    received = read_text("Objective: All\n" + "".join(f"- KR: result {number}\n" for number in range(500)))
    assert sets(received) == [("All", [f"result {number}" for number in range(500)])]


def test_deep_nesting_and_long_lines_are_read() -> None:
    assert tiles(read_text("".join(" " * depth + "- a\n" for depth in range(1500))))
    assert tiles(read_text("- Objective: " + "word " * 20_000))
