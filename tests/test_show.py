import json
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from coach import show
from coach.errors import ConfigError
from coach.review import Review, dismiss, review
from coach.show import markdown, text
from coach.show.letters import fit
from coach.show.page import escape
from coach.show.phrases import Phrases, phrases, sources
from coach.show.slots import told
from coach.show.terminal import cells, clean, wrap

DRAFT = """Hi Jo, this is what we came up with yesterday.

Objective: Young readers come back to the library by themselves
- Visits by under-twelves without a school class from 210 to 400 a month
- Write a plan for the reading corner
- 60% of children would bring a friend

See you on Monday!
"""
TASKS = """Objective: Young readers come back to the library by themselves
- Write a plan for the reading corner
- Buy 40 beanbags
- Publish a leaflet
- Visits by under-twelves from 210 to 400 a month
"""
HOSTILE = [
    "<script>alert(1)</script>", "[x](javascript:alert(1))", "# big", "| a | b |", "**bold** _it_ `code`", "1. one",
    "12) two", "- dash", "+ plus", "> quote", "![i](http://a.example/x.png)", "<http://a.example>", "https://a.example",
    "www.a.example", "a@b.example", "&lt;b&gt; &amp;", "~~gone~~", "```", "---", "===", "\\* \\[", "$x^2$", "[^1]",
    "<!-- hidden", "a\n\n# b", "    indented", "\ttabbed",
]  # fmt: skip


def sets(count: int) -> str:
    return "\n".join(
        f"Objective: Readers on floor {n} find a seat\n- Write plan {n}\n- Seats from {n} to 90\n" for n in range(count)
    )


def test_it_begins_with_what_was_received_then_strengths_then_the_first_point():
    said = text(review(DRAFT))
    places = [
        said.index(part) for part in ("Young readers", " 1  Visits", "What holds", "To talk about first", "Kept as")
    ]
    assert places == sorted(places)


def test_the_question_of_the_first_point_comes_last_in_it():
    reviewed = review(DRAFT)
    okrs = reviewed.sets[0]
    first = next(finding for finding in okrs.every if finding.id == okrs.first and finding.shown)
    block = " ".join(text(reviewed).partition("To talk about first")[2].partition("When you want more")[0].split())
    assert block.endswith(first.question)
    assert first.heading in block
    assert first.quote in block


def test_every_shown_question_is_there_with_its_reason_and_the_title_of_its_source():
    reviewed = review(DRAFT)
    said = " ".join(text(reviewed).split())
    for finding in reviewed.sets[0].every:
        if finding.shown:
            assert finding.question in said
            assert finding.reason in said
            assert sources()[finding.source]["title"] in said


def test_what_waits_is_counted_and_not_listed():
    reviewed = review(DRAFT)
    waiting = [finding for finding in reviewed.sets[0].every if not finding.shown]
    said = " ".join(text(reviewed).split())
    assert waiting
    assert "What can wait" in said
    assert [finding for finding in waiting if finding.question in said] == []


def test_a_pattern_is_raised_once_and_names_its_key_results():
    reviewed = review(TASKS)
    said = " ".join(text(reviewed).split())
    assert said.count(reviewed.sets[0].patterns[0].question) == 1
    assert "Key results 1, 2 and 3" in said


def test_a_dismissed_point_is_only_counted():
    before = review(DRAFT)
    task = next(finding for finding in before.sets[0].every if finding.id == "key-result-is-a-task")
    said = text(review(DRAFT, dismissed=[dismiss(task)]))
    assert task.heading not in said
    assert "set aside" in said


SOUND = """Objective: Young readers come back to the library by themselves
- Visits from 210 to 400 a month, without longer queues
- Children who bring a friend from 12% to 30%
"""


def test_a_set_without_a_finding_is_met_with_one_open_question():
    okrs = review(SOUND)
    assert okrs.sets[0].first is None
    assert "Nothing here calls for a question." in text(okrs)


def test_context_is_kept_in_order_and_long_context_is_cut_with_a_count():
    lines = "\n\n".join(f"This paragraph number {n} is only here to be kept." for n in range(40))
    reviewed = review(f"{TASKS}\n\n## Notes\n\n{lines}")
    assert len(reviewed.context) >= 40
    said = text(reviewed)
    assert re.search(r"and (\d+|\w+) more lines", said)
    assert reviewed.context[-1] not in said
    for whole in (text(reviewed, everything=True), markdown(reviewed)):
        assert "number 39 is" in whole


def test_a_page_of_prose_does_not_drown_the_review():
    reviewed = review(f"{TASKS}\n\n{'Some prose that goes on. ' * 2000}")
    assert len(text(reviewed)) < 5000
    assert len(markdown(reviewed)) > 40_000


def test_several_sets_have_a_heading_each_and_a_summary_on_top():
    said = text(review(sets(2)))
    assert said.startswith("Two objectives, four key results.")
    assert "Objective 1 of 2" in said
    assert "Objective 2 of 2" in said


def test_many_sets_are_kept_short_unless_everything_is_asked_for():
    reviewed = review(sets(12))
    short, whole = text(reviewed), text(reviewed, everything=True)
    assert "--all" in short
    assert "--all" not in whole
    assert len(short) < len(whole)
    assert short.count("Source: ") < 6, "a reason is told once"


@pytest.mark.parametrize("width", [30, 60, 88])
@pytest.mark.parametrize(
    "draft", [DRAFT, sets(5), "Objective: " + "wide" * 60 + "\n- 目標" + "顧客" * 80 + " from 1 to 2"]
)
def test_no_line_is_wider_than_asked_for(draft, width):
    assert max(cells(line) for line in text(review(draft), width).splitlines()) <= width


def test_colour_changes_nothing_but_the_colour():
    reviewed = review(DRAFT)
    coloured = text(reviewed, colour=True)
    assert coloured != text(reviewed)
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == text(reviewed)


def test_a_review_of_nothing_says_what_was_kept_and_why():
    said = text(Review((), (), ("Some words.",), ("Nothing could be told apart.",)))
    assert "Some words." in said
    assert "Nothing could be told apart." in said


ROWS = json.dumps(
    {
        "objective": "Drivers come home rested",
        "key_results": [
            {"text": "Overtime", "baseline": 90, "target": 30, "unit": "h", "due": "30 June", "owner": "Anna"},
            "Late vans from 9 to 2 a week",
        ],
    }
)


def test_what_was_given_beside_a_key_result_stands_under_it():
    reviewed = review(ROWS)
    assert " 1  Overtime\n      90 → 30 h, by 30 June, Anna\n   2  Late vans" in text(reviewed)
    shown = MarkdownIt().render(markdown(reviewed))
    assert re.search(r"<li>Overtime\s*<ul>\s*<li>90 → 30 h, by 30 June, Anna</li>\s*</ul>\s*</li>", shown)
    assert shown.count("<ol>") == 1


@pytest.mark.parametrize(
    ("slots", "said"),
    [
        ((), ""),
        ((("baseline", "41"), ("unit", "%")), "from 41%"),
        ((("target", "30 h"), ("unit", "h")), "to 30 h"),
        ((("unit", "EUR"),), "in EUR"),
        ((("due", "By the end of May"), ("kind", "learning")), "By the end of May, learning"),
        ((("baseline", "4.1"), ("target", "4.5"), ("owner", "Ana\nLi")), "4.1 → 4.5, Ana Li"),
    ],
)
def test_slots_are_told_as_far_as_they_are_given(slots, said):
    assert told(slots, phrases()) == said


def test_key_results_that_say_the_same_are_named_by_their_numbers():
    okrs = "Objective: A safe site\n- Rating from 3 to 4\n- Falls from ladders to 2\n- Falls from ladders cut by half"
    reviewed = review(okrs)
    (finding,) = [one for one in reviewed.sets[0].findings if one.id == "key-results-overlap"]
    assert finding.as_json()["key_results"] == [2, 3]
    assert "Key results 2 and 3 · Do these say the same?" in text(reviewed)


def test_what_is_to_be_known_of_the_reading_comes_before_the_questions():
    foreign = (
        "Objective: Unsere Gäste kommen gerne wieder zu uns zurück\n- Die Zahl der Beschwerden von 40 auf 10 senken"
    )
    for draft, before in ((foreign, "To talk about first"), (f"{foreign}\n\n{foreign}", "Objective 1 of 2")):
        for said in (text(review(draft)), markdown(review(draft))):
            assert 0 <= said.find("This draft is not in English") < said.find(before), said
            assert "About the reading" not in said


def test_of_a_long_list_neighbours_are_named_together():
    draft = "Objective: A calm yard\n" + "".join(f"- Write plan {n}\n" for n in "abcdefghijklmn")
    said = text(review(draft))
    assert "Key results 1–14 ·" in said
    assert said.count("Source: ") == len(set(re.findall(r"Source: .*", said)))


def test_characters_an_encoding_has_stay_as_they_are():
    assert fit("“a” – b → c · d…", "ascii") == '"a" - b -> c - d...'
    assert fit("“a” · é ĉ", "latin-1") == '"a" · é ĉ'
    assert fit("“a” – b", "cp1252") == "“a” – b"


def test_without_a_width_no_line_is_wider_than_eighty_columns():
    assert max(cells(line) for line in text(review(DRAFT)).splitlines()) <= 80


def test_what_could_not_be_looked_at_is_named_by_its_heading():
    assert "Would these show the objective?" in " ".join(text(review(DRAFT)).split())


def test_characters_that_steer_a_terminal_are_left_out():
    assert clean("a\x1b[31mb\x07\u202ec\ud800\r\nd") == "a [31mb c\ufffd d"
    reviewed = review('{"objective": "Calm \\u001b[2J yard", "key_results": ["\\u009b31m from 1 to 2"]}')
    assert not re.search(r"[\x1b\x9b]", text(reviewed) + markdown(reviewed))


def test_wrapping_loses_no_letter():
    words = "ab " * 30 + "c" * 70 + " 漢字" * 20 + " e\u0301nd"
    assert "".join("".join(wrap(words, 11)).split()) == "".join(words.split())
    assert cells("漢字e\u0301") == 5


@pytest.mark.parametrize("words", HOSTILE)
def test_the_persons_words_stay_words_in_markdown(words):
    page = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    for shape in ("{}", "- {}", "1. {}", "> {}", "**{}**", "_{}_"):
        tokens = page.parse(shape.format(escape(words)))
        inline = [child for token in tokens if token.type == "inline" for child in token.children or []]
        assert "".join(child.content for child in inline if child.type.startswith("text")) == clean(words)
        expected = {"text", "text_special"} | {"strong_open", "strong_close", "em_open", "em_close"}
        assert {child.type for child in inline} <= expected


def test_a_hostile_draft_makes_no_markup_in_the_page():
    rows = ", ".join(
        f'"{one}"' for one in ("<img src=x onerror=alert(1)> from 1 to 2", "[a](javascript:b) | c", "# Launch it")
    )
    page = markdown(review(f'{{"objective": "<script>alert(1)</script>", "key_results": [{rows}]}}'))
    shown = MarkdownIt("commonmark", {"html": True}).render(page)
    assert not re.search(r"<(script|img|a)\b", shown)
    assert "&lt;script&gt;" in shown


def test_markdown_is_well_formed_and_complete():
    reviewed = review(TASKS)
    page = markdown(reviewed)
    shown = MarkdownIt().render(page)
    assert shown.count("<ol>") == 1
    assert shown.count("<h1>") == 1
    for part in (reviewed.sets[0].objective, *reviewed.sets[0].key_results):
        assert part.text in page.replace("\\", "")
    assert all(one.question in page.replace("\\", "") for one in reviewed.sets[0].every if one.shown)


def test_fixed_words_ask_for_their_values_and_unknown_ones_are_named():
    with pytest.raises(ConfigError, match="total"):
        phrases()("set", number="1")
    with pytest.raises(ConfigError, match="no line '- nonsense"):
        phrases()("nonsense")
    with pytest.raises(ConfigError, match=r"prompts/xx/report\.md"):
        Phrases("xx")


def test_counts_are_words_as_far_as_the_language_has_them():
    assert [phrases().number(n) for n in (0, 1, 12, 13, 4000)] == ["no", "one", "twelve", "13", "4,000"]
    assert phrases().listed(["1"]) == "1"
    assert phrases().listed(["1", "2", "4"]) == "1, 2 and 4"


def test_every_fixed_word_is_used():
    code = "".join(path.read_text(encoding="utf-8") for path in Path(show.__file__).parent.glob("*.py"))
    stems = {re.sub(r"-(one|many)$", "", key) for key in phrases().lines}
    unused = {stem for stem in stems if f'"{stem}"' not in code and f"'{stem}'" not in code}
    assert {stem for stem in unused if not stem.startswith(("waits-", "results"))} == set()


def test_marks_around_an_item_are_no_lines_of_their_own_unless_all_is_asked_for():
    seen = review("Objective: Drivers rest well\n- KR: [P0] Calls from 9 to 3 (0.7)\n- KR: [P0] Mails from 5 to 2\n")
    assert "[P0]" in seen.context
    assert "[P0]" not in show.text(seen)
    assert "Kept as context" not in show.text(seen)
    assert "[P0]" in show.text(seen, everything=True)
