"""Search in the shipped knowledge and in an organisation's own guides."""

import threading
from datetime import UTC, datetime

import pytest

from coach.domain import Document, Part, Passage
from coach.retrieval import keeper
from coach.retrieval.keeper import Keeper
from coach.retrieval.library import WANTED
from coach.retrieval.opening import open_library
from coach.retrieval.scope import Filter
from coach.retrieval.writer import Writer


class Shelves:
    """Organisations' documents in memory."""

    def __init__(self):
        self.kept: dict[str, dict[str, list[Part]]] = {}
        self.revisions: dict[str, int] = {}

    def add(self, organisation, name, *parts):
        self.kept.setdefault(organisation, {})[name] = list(parts)
        self.revisions[organisation] = self.revisions.get(organisation, 0) + 1

    def remove(self, organisation, name):
        del self.kept[organisation][name]
        self.revisions[organisation] += 1

    def revision(self, organisation):
        return self.revisions.get(organisation, 0)

    def parts(self, organisation):
        added = datetime(2026, 1, 1, tzinfo=UTC)
        return [(Document(n, "", 1, len(p), "ann", added), p) for n, p in sorted(self.kept[organisation].items())]

    def organisations(self):
        return sorted(self.kept)


SHIPPED = (
    Passage("guide:b", "guide", "Baselines", "Where a number stands today is its baseline.", sources=("s",)),
    Passage("guide:c", "guide", "Check-ins", "Ask every week what moved and why.", stages=("check-in",)),
    Passage("example:n", "example", "A night ward", "Falls at night from nine to four.", function="nursing"),
    Passage("question:q", "question", "A question", "Who would notice the baseline first?", stages=("arrive",)),
)


EGGS = ("how long do eggs boil", "do eggs boil long", "how long eggs boil", "how do eggs boil", "eggs boil how long")


@pytest.fixture
def shelves(monkeypatch):
    monkeypatch.setattr("coach.retrieval.shipped.passages", lambda: SHIPPED)
    monkeypatch.setattr("coach.retrieval.shipped.outside", lambda: {"cooking": EGGS})
    monkeypatch.setattr("coach.retrieval.company._HOLDS", 0)
    return Shelves()


@pytest.fixture
def library(tmp_path, embedder, shelves):
    made = open_library(tmp_path, Writer(tmp_path), embedder, shelves)
    made.refresh()
    yield made
    made.close()


def found(answer):
    return [hit.passage.id for hit in answer.hits]


def test_the_passage_that_answers_comes_first(library):
    answer = library.search("where a number stands today is its baseline")
    assert found(answer)[0] == "guide:b"
    assert answer.by == "both"


def test_where_nothing_fits_it_says_so_and_what_came_closest(library):
    answer = library.search("how long do eggs boil")
    assert answer.hits == ()
    assert len(answer.nearest) <= 5


@pytest.mark.parametrize("query", ["", "   ", "?", "\x00", "a" * 100_000, "’" * 3000])
def test_odd_questions_find_nothing_and_harm_nothing(library, query):
    assert library.search(query).hits == ()


def test_only_the_wanted_type_function_and_stage_are_looked_at(library):
    search = library.search
    assert set(found(search("falls at night", Filter(frozenset({"example"}))))) == {"example:n"}
    assert found(search("who would notice the baseline first", Filter(frozenset({"question"})))) == ["question:q"]
    assert "example:n" not in found(search("falls at night from nine to four", Filter(function="finance")))
    assert "example:n" in found(search("falls at night from nine to four", Filter(function="nursing")))
    assert "guide:c" not in found(search("ask every week what moved and why", Filter(stage="arrive")))
    assert "guide:c" in found(search("ask every week what moved and why", Filter(stage="check-in")))


def test_questions_of_the_bank_are_not_among_what_is_searched_by_default(library):
    assert "question:q" not in found(library.search("who would notice the baseline first"))
    assert "question" not in WANTED.types


def test_an_organisations_own_guide_comes_first_with_its_page(library, shelves):
    shelves.add("acme", "handbook.pdf", Part("Where a number stands today we call the start.", "Terms", 7))
    library.refresh()
    answer = library.search("where a number stands today", organisation="acme")
    first = answer.hits[0].passage
    assert (first.document, first.heading, first.place) == ("handbook.pdf", "Terms", "page 7")
    assert "guide:b" in found(answer)


def test_no_organisation_finds_anothers_guides(library, shelves):
    shelves.add("acme", "secret.md", Part("The blue falcon lands in spring."))
    shelves.add("other", "own.md", Part("Nothing of theirs is here."))
    library.refresh()
    for organisation in ("", "other", "nobody", "ACME", "acme "):
        answer = library.search("the blue falcon lands in spring", organisation=organisation)
        assert all(hit.passage.document != "secret.md" for hit in (*answer.hits, *answer.nearest))
    assert library.search("the blue falcon lands in spring", organisation="acme").hits


def test_before_an_index_is_built_words_find_a_new_guide(library, shelves):
    shelves.add("acme", "falcon.md", Part("The blue falcon lands in spring."))
    answer = library.search("blue falcon spring", organisation="acme")
    assert answer.by == "words"
    assert answer.hits[0].passage.document == "falcon.md"


def test_a_removed_guide_is_gone_at_once(library, shelves):
    shelves.add("acme", "falcon.md", Part("The blue falcon lands in spring."))
    library.refresh()
    shelves.remove("acme", "falcon.md")
    answer = library.search("the blue falcon lands in spring", organisation="acme")
    assert all(hit.passage.document != "falcon.md" for hit in (*answer.hits, *answer.nearest))


def test_without_an_embedder_words_answer(tmp_path, shelves):
    library = open_library(tmp_path, Writer(tmp_path), None, shelves)
    assert library.refresh()
    answer = library.search("where a number stands today is its baseline")
    assert (found(answer)[0], answer.by) == ("guide:b", "words")


def test_an_embedder_that_failed_is_left_alone_for_a_while(library, letters):
    letters.fails = True
    assert library.search("where a number stands today, roughly").why == "failed"
    letters.fails = False
    assert library.search("where a number stands today, more or less").why == "failed"


def test_while_the_embedder_fails_words_answer(library, letters, monkeypatch):
    monkeypatch.setattr("coach.retrieval.library._RESTS", 0)
    letters.fails = True
    answer = library.search("where a number stands today is its baseline, roughly")
    assert (found(answer)[0], answer.by) == ("guide:b", "words")
    letters.fails = False
    assert library.search("where a number stands today is its baseline, roughly").by == "both"


def test_the_keeper_takes_up_a_change_while_searches_go_on(library, shelves, monkeypatch):
    monkeypatch.setattr(keeper, "_LOOKS", 0.01)
    built = threading.Event()
    shelves.add("acme", "falcon.md", Part("The blue falcon lands in spring."))
    with Keeper(library):
        for _ in range(500):
            answer = library.search("the blue falcon lands in spring", organisation="acme")
            assert answer.hits[0].passage.document == "falcon.md"
            if answer.by == "both":
                built.set()
                break
            built.wait(0.02)
    assert built.is_set()


def test_the_keeper_outlives_an_embedder_that_fails(library, letters, shelves, monkeypatch):
    monkeypatch.setattr(keeper, "_LOOKS", 0.01)
    monkeypatch.setattr(keeper, "_RESTS", 0.01)
    letters.fails = True
    shelves.add("acme", "falcon.md", Part("The blue falcon lands in spring."))
    with Keeper(library):
        threading.Event().wait(0.1)
        letters.fails = False
        for _ in range(500):
            if library.current():
                break
            threading.Event().wait(0.02)
    assert library.current()


def test_the_keeper_gives_up_a_build_at_its_end(library, letters, shelves, monkeypatch):
    monkeypatch.setattr("coach.retrieval.index._BATCH", 1)
    begun, go, embed = threading.Event(), threading.Event(), letters.embed_documents

    def slowly(texts):
        begun.set()
        assert go.wait(10)
        return embed(texts)

    monkeypatch.setattr(letters, "embed_documents", slowly)
    letters.asked.clear()
    shelves.add("acme", "falcon.md", *(Part(f"The blue falcon lands in spring {number}.") for number in range(9)))
    with Keeper(library):
        assert begun.wait(10)
        threading.Timer(0.1, go.set).start()
    assert len(letters.asked) == 1
    assert not library.current()


def test_threads_search_while_another_rebuilds(library):
    problems = []

    def ask():
        for number in range(40):
            answer = library.search(f"where a number stands today is its baseline {number}")
            if not answer.hits or answer.hits[0].passage.id != "guide:b":
                problems.append(answer)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for _ in range(5):
        library.refresh(anew=True)
    for thread in threads:
        thread.join()
    assert problems == []
