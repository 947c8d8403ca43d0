"""The labelled questions are what they claim to be."""

import pytest

from coach.errors import InputError
from coach.retrieval import shipped
from evals import retrieval

ODD = ["{}", "no json", '{"query": "x", "topic": "y", "voice": "z", "relevant": {"guide:none": 2}}']


@pytest.mark.parametrize("split", retrieval.SPLITS)
def test_enough_questions_cannot_be_answered_and_half_are_an_employees_or_leads(split):
    queries = retrieval.load(retrieval.DATA / f"{split}.jsonl")
    assert sum(not query.relevant for query in queries) >= 0.15 * len(queries)
    assert sum(query.voice in ("employee", "lead") for query in queries) >= len(queries) / 2
    assert len({query.text for query in queries}) == len(queries)
    assert {grade for query in queries for grade in query.relevant.values()} == {1, 2}


@pytest.mark.parametrize(("dev", "test"), [("dev", "test"), ("oblique_dev", "oblique_test")])
def test_dev_and_test_share_no_topic_and_no_question(dev, test):
    one, other = (retrieval.load(retrieval.DATA / f"{split}.jsonl") for split in (dev, test))
    shared = {query.topic for query in one} & {query.topic for query in other}
    assert shared <= {"none", "pairs"}
    assert {query.text for query in one} & {query.text for query in other} == set()


def test_hardly_a_question_is_an_ask_of_the_library_word_for_word():
    asks = {ask.lower().strip(" ?.!") for passage in shipped.passages() for ask in passage.asks}
    queries = [query for split in retrieval.SPLITS for query in retrieval.load(retrieval.DATA / f"{split}.jsonl")]
    same = [query.text for query in queries if query.text.lower().strip(" ?.!") in asks]
    assert len(same) <= 0.04 * len(queries), same


@pytest.mark.parametrize("line", ODD)
def test_a_line_that_is_no_question_is_named(tmp_path, line):
    path = tmp_path / "some.jsonl"
    path.write_text(line)
    with pytest.raises(InputError, match=r"some\.jsonl, line 1"):
        retrieval.load(path)
