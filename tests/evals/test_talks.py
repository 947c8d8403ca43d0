"""The twelve kept conversations, and what the invariants see."""

from evals import talks
from evals.invariants import Said, Spoken, borrowed, numbers, questions, repetitions, silences

CASES = talks.cases()


def test_there_are_twelve_whole_conversations_of_twelve_people():
    assert len({case.who for case in CASES}) == len(CASES) == 12
    assert all(len(case.says) >= 10 and case.end.get("text") for case in CASES)
    assert all(case.moves[0] for case in CASES)


def turn(reply: str, says: str = "hello", moves=("AskPart",), citations=()) -> Spoken:
    return Spoken(says, (Said("ask", reply, citations),), moves)


def test_two_questions_in_a_turn_are_seen_and_a_question_in_quotes_is_none():
    assert list(questions([turn("Who is it for? And why?")]))
    assert list(questions([turn("Who is it for? Tell me.")]))
    assert not list(questions([turn("You ask “who pays?”. Who is it for?")]))


def test_a_sentence_that_comes_twice_is_seen_but_not_a_quoted_passage():
    assert list(repetitions([turn("Who is it for?"), turn("Good. Who is it for?")]))
    assert not list(repetitions([turn("A guide says so.", citations=("guide:a",))] * 2))
    assert not list(repetitions([turn("Nobody was told about this.", moves=("unlabelled",))] * 2))


def test_a_number_nobody_gave_is_seen():
    assert list(numbers([turn("How about 30%?")], ""))
    assert not list(numbers([turn("From 30 on?", says="it is 30"), turn("From 0 to 10?")], ""))
    assert not list(numbers([turn("From 30 on?")], "a passage with 30 in it"))


def test_a_word_on_a_card_that_the_person_did_not_write_is_seen():
    assert list(borrowed([turn("…", says="drivers sleep well")], ["Drivers sleep magnificently"]))
    assert not list(borrowed([turn("…", says="drivers sleep well")], ["Drivers sleep"]))


def test_a_message_without_a_reply_is_seen():
    assert list(silences([Spoken("hello", (), ("AskPart",))]))
