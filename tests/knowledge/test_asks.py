"""What people ask when they want a passage, and what they ask that no passage answers."""

from collections import Counter

from coach import resources
from coach.retrieval import shipped

KNOWN = {passage.id for passage in shipped.passages()}


def test_every_list_of_asks_belongs_to_a_passage():
    assert set(shipped.asked()) - KNOWN == set()


def test_every_passage_but_the_questions_has_asks_of_many_wordings():
    few = [p.id for p in shipped.passages() if p.type != "question" and len(p.asks) < {"guide": 15}.get(p.type, 5)]
    assert few == []


def test_no_ask_stands_twice():
    asks = Counter(ask.lower() for passage in shipped.passages() for ask in passage.asks)
    assert [ask for ask, times in asks.items() if times > 1] == []


def test_what_lies_outside_is_told_once_and_is_asked_by_nobody_who_wants_a_passage():
    outside = Counter(asked.lower() for topic in shipped.outside().values() for asked in topic)
    assert len(outside) >= 1000
    assert [asked for asked, times in outside.items() if times > 1] == []
    assert set(outside) & {ask.lower() for passage in shipped.passages() for ask in passage.asks} == set()


def test_every_guide_has_a_file_of_asks():
    assert set(resources.names("knowledge/guides")) <= set(resources.names("knowledge/asks", ".toml"))
