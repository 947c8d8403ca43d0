"""The plain wordings: whole, in both registers, short, open, and said once in all the files."""

import re
from collections import defaultdict

import pytest

from coach import resources
from coach.dialogue.moves import BY_NAME
from coach.dialogue.topics import SUBJECTS
from coach.errors import ConfigError
from coach.language import wordings
from coach.language.filling import blanks
from coach.language.memory import sentences
from coach.language.observing import Reply, several
from coach.language.wordings import Angle, angles, keyed, moves
from coach.retrieval import shipped
from coach.review import CRITERIA
from coach.review.wording import wording

ALL = [(move, topic, angle) for move, topics in moves().items() for topic, found in topics.items() for angle in found]
ROWS = {(row.move, row.topic): row for row in SUBJECTS}
#: What an open question may be about, where `Clarify` has words of its own for that.
ABOUT = {row.topic for row in SUBJECTS if row.asks and row.move in ("AskIntent", "AskPart", "Commit")}
#: Topics that come up often in one talk, and so need more ways of being put.
OFTEN = {
    "AskPart": ("effect", "measure", "target", "baseline", "due"),
    "AskIntent": ("change", "team", "whom", "why now", "draft", "signs"),
    "Clarify": ("question", "answer", "yes", "much", "which", "which card"),
    "ChooseFocus": ("goals", "two points", "cards", "nothing open"),
    "ReadBack": ("objective", "key result"),
}
THEIRS = {"quote", "card", "value", "from", "to", "one", "other", "before", "after", "step", "by", "first", "second"}
DECLARED = {
    ("AskPart", "kind"), ("Commit", "confidence"), ("Commit", "target confidence"),
    ("Clarify", "question about confidence"), ("Clarify", "question about target confidence"),
}  # fmt: skip
BANNED = re.compile(
    r"!|\b(?:you said|sounds like|great|perfect|excellent|awesome|amazing|fantastic|impressive|well done|good question"
    r"|proud of you|why (?:didn't|don't|haven't|did you not)|should(?:n't| not) you|don't you|isn't it"
    r"|KPIs?|metrics?|outcomes?|stakeholders?|deliverables?|lagging|leading|leverage|align\w*|alignment|roadmap"
    r"|journey|unpack|explore|deep dive|ambitious|aspirational|committed|baseline)\b|^so\b",
    re.IGNORECASE,
)
NUMBERS = re.compile(
    r"\d|\b(?:four|five|six|seven|eight|nine|ten|twelve|twenty|dozen|hundred|thousand|percent)\b", re.IGNORECASE
)


def lines(angle: Angle) -> list[str]:
    return [said for _, parts in angle.told for said in parts.values()] + list((angle.ask or {}).values())


def subject(topic: str) -> str:
    return topic.split(" about ")[0]


def test_files_are_the_moves_that_have_a_topic():
    assert set(resources.names("prompts/en/moves")) == {wordings.file(row.move) for row in SUBJECTS}
    assert set(moves()) == {row.move for row in SUBJECTS} <= set(BY_NAME)


def test_topics_of_wordings_and_of_the_dialogue_are_the_same():
    worded = {(move, topic) for move, topics in moves().items() for topic in topics if " about " not in topic}
    assert worded == set(ROWS)


def test_what_an_open_question_is_about_is_a_topic_that_is_asked():
    abouts = {topic.split(" about ")[1] for topics in moves().values() for topic in topics if " about " in topic}
    assert {"a point", *ABOUT} <= abouts
    assert abouts <= {"a point"} | {row.topic for row in SUBJECTS if row.asks}


def test_a_wording_uses_only_the_blanks_of_its_topic():
    surplus = [
        (line, row.topic)
        for move, topic, angle in ALL
        for row in [ROWS[move, subject(topic)]]
        for line in lines(angle)
        if not blanks(line) <= set(row.blanks.split())
    ]
    assert surplus == []


def test_a_persons_words_stand_in_quotes():
    bare = [line for _, _, angle in ALL for line in lines(angle) if blanks(re.sub(r"“\{\w+\}”", "", line)) & THEIRS]
    assert bare == []


def test_a_topic_asks_in_every_angle_or_in_none():
    wrong = [
        (move, topic, angle.name)
        for move, topic, angle in ALL
        if (angle.ask is not None) != ROWS[move, subject(topic)].asks and topic != "question about a point"
    ]
    assert wrong == []


def test_a_question_is_one_and_ends_its_line():
    told = [line for _, _, angle in ALL for _, parts in angle.told for line in parts.values()]
    asked = [line for _, _, angle in ALL for line in (angle.ask or {}).values()]
    assert [line for line in told if "?" in line] == []
    assert [line for line in asked if line.count("?") != 1 or not line.endswith("?")] == []


def test_a_question_asks_one_thing():
    asked = [line for _, _, angle in ALL for line in (angle.ask or {}).values()]
    worded = [wording("criteria", criterion.id) for criterion in CRITERIA]
    found = [line for one in worded for lines in (*one.angles, *one.occasions.values()) for line in lines.values()]
    bank = [one.text for one in shipped.questions()]
    assert [line for line in (*asked, *found, *bank) if several(Reply(line))] == []


@pytest.mark.parametrize("register", ["terse", "warm"])
def test_a_wording_is_short(register):
    def said(angle: Angle) -> list[str]:
        return [parts[register] for _, parts in angle.told] + ([angle.ask[register]] if angle.ask else [])

    whole = [(topic, said(a)) for move, topic, a in ALL if move != "ReferOn" and len(" ".join(said(a)).split()) > 40]
    asked = [a.ask[register] for _, _, a in ALL if a.ask and len(a.ask[register].split()) > 26]
    assert (whole, asked) == ([], [])


def test_a_terse_line_is_no_longer_than_a_warm_one():
    parts = [lines for _, _, angle in ALL for lines in (*(said for _, said in angle.told), angle.ask) if lines]
    assert [lines for lines in parts if len(lines["terse"]) > len(lines["warm"])] == []


def test_a_wording_has_no_jargon_no_praise_and_no_markup():
    plain = [re.sub(r"\{\w+\}", "", line) for _, _, angle in ALL for line in lines(angle)]
    assert [line for line in plain if BANNED.search(line)] == []
    assert [line for line in plain if re.search(r"[*_#`|<>\[\]]", line)] == []


def test_a_wording_begins_like_a_sentence():
    assert [line for _, _, angle in ALL for line in lines(angle) if not (line[0].isupper() or line[0] in "“{0")] == []


def test_a_wording_has_no_number_of_its_own():
    numbered = [
        line
        for move, topic, angle in ALL
        for line in lines(angle)
        if (move, topic) not in DECLARED and NUMBERS.search(re.sub(r"\{\w+\}", "", line))
    ]
    assert numbered == []


def test_every_topic_has_its_angles():
    counts = {(row.move, row.topic): len(angles(row.move, row.topic)) for row in SUBJECTS if row.move != "ReferOn"}
    assert [one for one, count in counts.items() if count < 3] == []
    often = [(move, topic) for move, topics in OFTEN.items() for topic in topics]
    assert [one for one in often if counts[one] < 5] == []


def test_nobody_who_is_not_well_meets_a_variation():
    for found in moves()["ReferOn"].values():
        assert len(found) == 1
        assert all(len(set(parts.values())) == 1 for _, parts in found[0].told)
        assert found[0].ask is not None
        assert len(set(found[0].ask.values())) == 1
        assert any("Nobody has been alerted" in line for line in lines(found[0]))


def test_a_topic_can_be_put_without_material_that_may_be_missing():
    """A card may have no words yet."""
    for (move, topic), row in ROWS.items():
        if "card" in row.blanks and row.asks:
            free = [angle for angle in angles(move, topic) if not any(map(blanks, lines(angle)))]
            assert len(free) >= 3, (move, topic)


def test_no_sentence_stands_in_two_angles():
    places: dict[str, set[str]] = defaultdict(set)
    for move, topics in moves().items():
        if move == "ReferOn":
            continue
        for topic, found in topics.items():
            for angle in found:
                for sentence in (one for line in lines(angle) for one in sentences(line)):
                    places[sentence].add(f"{move} {topic}: {angle.name}")
    for criterion in CRITERIA:
        words = wording("criteria", criterion.id)
        for place, angle in enumerate((*words.angles, *words.occasions.values())):
            for sentence in (one for line in angle.values() for one in sentences(line)):
                places[sentence].add(f"{criterion.id} {place}")
    for line in keyed("neutral").values():
        for sentence in sentences(line):
            places[sentence].add(line)
    bare = re.compile(r"\{?\w+\}?")
    assert {said: where for said, where in places.items() if len(where) > 1 and not bare.fullmatch(said)} == {}


def test_no_wording_stands_in_the_bank_too():
    bank = {question.text.casefold() for question in shipped.questions()}
    worded = {
        line.casefold() for topics in moves().values() for found in topics.values() for a in found for line in lines(a)
    }
    assert worded & bank == set()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("## a\n- tell warm: One.\n- tell terse: One.", "needs '## topic: angle'"),
        ("## a: b\n- tell warm: One.", "one warm"),
        ("## a: b", "one warm"),
        ("## a: b\n- tells warm: One.", "cannot read the line"),
        ("## a: b\nOne.", "cannot read the line"),
    ],
)
def test_a_misshapen_file_is_the_operators_to_mend(text, problem, monkeypatch):
    monkeypatch.setattr(resources, "read", lambda _: text)
    with pytest.raises(ConfigError, match=problem):
        moves.__wrapped__()
