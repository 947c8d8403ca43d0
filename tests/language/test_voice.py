"""The plain voice: parts from steps, the same every time, no sentence twice, one question, last."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.dialogue.state import Step
from coach.dialogue.topics import SUBJECTS
from coach.domain import Passage
from coach.language.memory import Memory, sentences
from coach.language.parts import Part
from coach.language.voice import speak
from coach.retrieval import shipped
from coach.review import CRITERIA

PASSAGES = {passage.id: passage for passage in shipped.passages()}
QUESTION = "Once this is done, what would the first person outside the team to notice it see?"
MATERIAL = {
    "results": "four key results", "objectives": "three objectives", "count": "three", "strength": "Say so",
    "form": "{measure}: {from} → {to} by {date}", "words": "“a” · “b”", "lines": "“a” · “b”", "contact": "Kim, 4711",
    "reason": "Work can be done well and still change little.", "source": "google-okr-playbook",
}  # fmt: skip


class Talk:
    """A talk in one voice."""

    def __init__(self, seed: str = "talk", register: str = "warm") -> None:
        self.seed, self.register = seed, register
        self.said: list[str] = []

    def say(self, *steps: Step) -> tuple[Part, ...]:
        parts = speak(steps, register=self.register, seed=self.seed, said=self.said, find=PASSAGES.get)
        self.said.append("\n\n".join(part.text for part in parts))
        return parts

    def asks(self, *steps: Step) -> str:
        return next((part.text for part in self.say(*steps) if part.kind == "ask"), "")


def step(move: str, topic: str, **values: str) -> Step:
    return Step(move, topic, values=tuple(values.items()))


def filled(row) -> Step:
    return step(row.move, row.topic, **{name: MATERIAL.get(name, f"their {name}") for name in row.blanks.split()})


def kinds(parts: tuple[Part, ...]) -> list[str]:
    return [part.kind for part in parts]


@pytest.mark.parametrize("register", ["terse", "warm"])
@pytest.mark.parametrize("row", SUBJECTS, ids=lambda row: f"{row.move} {row.topic}")
def test_every_topic_can_be_said_and_asks_where_it_should(row, register):
    parts = Talk(register=register).say(filled(row))
    assert parts
    assert ("ask" in kinds(parts)) == row.asks
    assert kinds(parts).count("ask") <= 1
    assert "ask" not in kinds(parts)[:-1]
    assert not any("{" in part.text and row.topic != "blank" for part in parts)


def test_the_same_talk_says_the_same():
    steps = [filled(row) for row in SUBJECTS[::4]]
    one, other = Talk(seed="a"), Talk(seed="a")
    assert [one.say(each) for each in steps] == [other.say(each) for each in steps]


def test_other_talks_say_it_otherwise():
    asked = {Talk(seed=str(number)).asks(step("AskPart", "measure", card="Launch the portal")) for number in range(30)}
    assert len(asked) >= 4


def test_only_the_last_step_asks_and_only_where_it_may():
    talk = Talk()
    first, last = step("AskPart", "target"), step("AskPart", "due")
    assert kinds(talk.say(first, last)) == ["ask"]
    assert "ask" not in kinds(talk.say(Step("AskPart", "measure", asks=False)))


def test_a_reflection_comes_before_its_question():
    parts = Talk().say(step("Mirror", "starting point", value="300 calls"), step("AskPart", "target"))
    assert kinds(parts) == ["reflect", "ask"]
    assert "“300 calls”" in parts[0].text


@pytest.mark.parametrize("seed", ["a", "b", "c", "d", "e"])
@pytest.mark.parametrize("register", ["terse", "warm"])
def test_forty_steps_repeat_no_sentence(seed, register):
    talk = Talk(seed, register)
    recurring = [
        (step("Mirror", "effect", quote="nurses stop calling twice"), step("AskPart", "measure", card="Calls")),
        (step("Mirror", "starting point", value="300 calls"), step("AskPart", "target", card="Calls")),
        (step("DeclineToWrite", "later"),),
        (
            step("Mirror", "card", quote="Launch the portal"),
            step("RaiseFinding", "key-result-is-a-task", question=QUESTION),
        ),
        (step("Acknowledge", "unknown"), step("AskPart", "due")),
        (step("Clarify", "question", about="measure"),),
        (
            step("Park", "stuck"),
            step("ChooseFocus", "two points", first="Work or effect", second="One aim or several"),
        ),
        (step("ReadBack", "key result", words="“calls” · “300”"),),
    ]
    for turn in range(40):
        talk.say(*recurring[turn % len(recurring)])
    told = [one for text in talk.said for one in sentences(text) if len(one.split()) > 1]
    assert [one for one in set(told) if told.count(one) > 1] == []


@pytest.mark.parametrize("move", ["AskPart", "Commit", "AskIntent"])
def test_when_its_angles_run_out_a_question_comes_from_the_bank_and_then_none(move):
    topic = {"AskPart": "measure", "Commit": "step", "AskIntent": "change"}[move]
    talk = Talk()
    asked = [talk.asks(step(move, topic)) for _ in range(60)]
    bank = [question.text for question in shipped.questions() if question.move == move and question.topic == topic]
    assert [text for text in bank if text not in asked] == []
    assert asked[-1] == ""
    assert len([text for text in asked if text]) == len({text for text in asked if text})
    assert all(talk.said)


def test_a_wording_is_said_once_whatever_words_it_carries():
    talk = Talk(register="terse")
    values = [("10", "20"), ("from 3 to 4", "5"), ("a", "b"), ("c", "d"), ("e", "f"), ("g", "h")]
    said = [talk.say(step("Mirror", "distance", **{"from": start, "to": end})) for start, end in values]
    assert len([parts for parts in said if parts[0].kind == "reflect"]) == 5
    told = Memory(["We went from here to there, and then we left."])
    assert not told.worded("From “{from}” to “{to}”.")
    assert Memory(["From “here” to “there”."]).worded("From “{from}” to “{to}”.")


def test_a_telling_part_that_is_used_up_is_left_out():
    talk = Talk()
    turns = [talk.say(step("Mirror", "date", value="1 June"), step("AskPart", "owner")) for _ in range(6)]
    assert kinds(turns[0]) == ["reflect", "ask"]
    assert "reflect" not in kinds(turns[-1])


def test_a_finding_is_asked_as_the_review_worded_it_and_then_from_other_sides():
    talk = Talk()
    raised = step("RaiseFinding", "key-result-is-a-task", question=QUESTION, quote="Launch the portal")
    asked = [talk.asks(raised) for _ in range(4)]
    assert asked[0] == QUESTION
    assert len(set(asked)) == 4
    assert all(asked)


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.id)
def test_every_finding_can_be_asked_again_without_the_material_of_the_review(criterion):
    talk = Talk()
    asked = [talk.asks(step("RaiseFinding", criterion.id, question="Its own question?")) for _ in range(3)]
    assert all(asked)
    assert not any("{" in text for text in asked)


def test_a_pattern_is_asked_about_with_its_count():
    asked = Talk().asks(step("RaiseFinding", "key-result-is-a-task", share="Three of your four"))
    assert asked.startswith("Three of your four key results")


def test_the_other_registers_words_for_the_same_count_as_said():
    talk = Talk(register="warm")
    talk.asks(step("RaiseFinding", "key-result-is-a-task", question=QUESTION))
    talk.register = "terse"
    assert talk.asks(step("RaiseFinding", "key-result-is-a-task", question=QUESTION)) != QUESTION
    assert "Who would notice once this is done?" not in talk.said


def test_what_is_asked_is_made_clear_in_plainer_words():
    talk = Talk()
    parts = talk.say(step("Clarify", "question", about="baseline"))
    assert "before you begin" in parts[0].text
    again = talk.say(step("Clarify", "question", about="key-result-is-a-task"))
    assert kinds(again) == ["tell", "ask"]
    elsewhere = talk.say(step("Clarify", "question", about="something nobody worded"))
    assert kinds(elsewhere) == ["tell", "ask"]


def test_a_passage_is_quoted_word_for_word_with_its_source():
    found = Step("Explain", "found", passages=("guide:baselines",))
    lead, quote, back = Talk().say(found, step("Explain", "back"))
    text, source = quote.text.split("\n\n")[:-1], quote.text.split("\n\n")[-1]
    assert (lead.kind, quote.kind, back.kind) == ("tell", "tell", "tell")
    assert quote.citations == ("guide:baselines",)
    assert "\n\n".join(text).strip("“”").removesuffix(" …") in PASSAGES["guide:baselines"].text
    assert source.startswith("Baselines and unknown baselines. Rests on: ")


def test_a_second_question_gets_a_passage_that_was_not_shown_yet():
    both = ("guide:baselines", "guide:how-many")
    talk = Talk()
    talk.say(Step("Explain", "found", passages=both[:1]))
    shown = talk.say(Step("Explain", "found", passages=both))
    assert [part.citations for part in shown if part.citations] == [("guide:how-many",)]
    again = talk.say(Step("Explain", "found", passages=both))
    assert [part.citations for part in again if part.citations] == [(one,) for one in both]


@pytest.mark.parametrize("move", ["Explain", "ShowExample"])
def test_it_says_so_where_nothing_was_found(move):
    parts = Talk().say(Step(move, "found"))
    assert kinds(parts) == ["tell"]
    assert parts[0].citations == ()
    gone = Talk().say(Step(move, "found", passages=("guide:gone",)))
    assert gone == parts


def test_an_example_is_said_to_be_from_another_field():
    example = next(id for id in PASSAGES if id.startswith("example:"))
    for seed in "abcdef":
        lead, shown = Talk(seed).say(Step("ShowExample", "found", passages=(example, "guide:baselines")))
        assert "field" in lead.text or "another line of work" in lead.text
        assert shown.citations == (example,)
        assert PASSAGES[example].text.splitlines()[0] in shown.text


def test_an_organisations_own_document_is_named():
    own = Passage("own:1", "guide", "Our goals", "Goals are agreed in March.", place="page 3", document="handbook.pdf")
    parts = speak(
        [Step("Explain", "found", passages=("own:1",))], register="warm", seed="a", said=(), find={"own:1": own}.get
    )
    assert parts[1].text == "“Goals are agreed in March.”\n\nOur goals. Found in handbook.pdf, page 3"


def test_a_source_is_given_by_its_title():
    parts = Talk().say(step("Explain", "reason", reason="It may change little.", source="google-okr-playbook"))
    assert "Google's OKR Playbook" in parts[0].text
    assert "google-okr-playbook" not in parts[0].text


def test_nobody_who_is_not_well_meets_other_words():
    talk = Talk()
    turns = [talk.say(step("ReferOn", "distress", contact="Kim, 4711")) for _ in range(3)]
    assert turns[0] == turns[1] == turns[2]
    assert "Kim, 4711" in turns[0][0].text
    assert Talk("other", "terse").say(step("ReferOn", "distress", contact="Kim, 4711")) == turns[0]


def test_the_empty_form_is_shown_as_it_is():
    form = "{measure}: {from} → {to} by {date}"
    assert form in Talk().say(step("DeclineToWrite", "blank", form=form))[0].text


def test_before_and_after_are_shown_whole():
    long = "We should realy make sure that " + "every driver and every dispatcher " * 5 + "knows."
    parts = Talk().say(step("Polish", "done", before=long, after=long.replace("realy ", "")))
    assert long in parts[0].text


def test_something_is_always_said():
    talk = Talk()
    for _ in range(30):
        assert talk.say(step("Mirror", "promise"))
    assert talk.say()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(SUBJECTS), min_size=1, max_size=4),
    st.text(max_size=120),
    st.text(max_size=8),
    st.sampled_from(["terse", "warm"]),
)
def test_whatever_a_person_wrote_there_is_at_most_one_question_last_and_no_blank_left(rows, words, seed, register):
    steps = [step(row.move, row.topic, **dict.fromkeys(row.blanks.split(), words)) for row in rows]
    parts = speak(steps, register=register, seed=seed, said=[words], find=PASSAGES.get)
    assert parts
    assert all(part.text.strip() for part in parts)
    assert "ask" not in kinds(parts)[:-1]


def test_referring_on_says_everything_again_however_often_it_comes():
    talk = Talk()
    talk.say(step("ReferOn", "distress without contact"))
    for _ in range(2):
        assert kinds(talk.say(step("ReferOn", "harm without contact"))) == ["tell", "ask"]
