"""The guides: each names its sources, stands in sections that make sense alone, and says nothing twice."""

import re
from collections import Counter

import pytest

from coach import resources
from coach.retrieval import shipped
from coach.show.phrases import sources

NAMES = resources.names("knowledge/guides")
STAGES = {"arrive", "focus", "sharpen", "defend", "finish", "check-in", "close", "program"}
CITED = re.compile(r" \[([a-z0-9-]+(?:, [a-z0-9-]+)*)\]$")

each = pytest.mark.parametrize("name", NAMES)


def lines(name: str) -> list[str]:
    return resources.read(f"knowledge/guides/{name}.md").split("---\n", 2)[2].strip().splitlines()


def paragraphs(name: str) -> list[str]:
    prose = "\n".join("" if line.startswith(("#", ">")) else line for line in lines(name))
    return [" ".join(block.split()) for block in re.split(r"\n\s*\n", prose) if block.strip()]


def test_there_are_enough_guides():
    assert len(NAMES) >= 35


@each
def test_a_guide_has_three_hundred_to_nine_hundred_words(name):
    assert 300 <= sum(len(CITED.sub("", paragraph).split()) for paragraph in paragraphs(name)) <= 900


@each
def test_every_paragraph_names_sources_that_may_be_cited(name):
    for paragraph in paragraphs(name):
        cited = CITED.search(paragraph)
        assert cited, f"no source at the end of: {paragraph[:70]}"
        assert set(cited[1].split(", ")) <= set(sources()), paragraph[:70]


@each
def test_a_guide_begins_with_its_title_and_knows_its_stages(name):
    sections = [passage for passage in shipped.guides() if passage.place == f"knowledge/guides/{name}.md"]
    assert lines(name)[0] == f"# {sections[0].title}"
    assert set(sections[0].stages) <= STAGES
    assert sections[0].stages


@each
def test_every_section_says_what_people_ask_when_they_want_it(name):
    for passage in shipped.guides():
        if passage.place == f"knowledge/guides/{name}.md":
            assert 3 <= len(passage.asks) <= 7, passage.id
            assert 30 <= len(passage.text.split()) <= 190, passage.id
            assert passage.sources, passage.id


def test_no_sentence_and_no_question_stands_twice():
    said: Counter[str] = Counter()
    for name in NAMES:
        for paragraph in paragraphs(name):
            said.update(s.lower() for s in re.split(r"(?<=[.!?])\s+", CITED.sub("", paragraph)) if len(s.split()) > 3)
        said.update(line.lower() for line in lines(name) if line.startswith("> "))
    assert [sentence for sentence, times in said.items() if times > 1] == []


def test_every_source_of_ours_is_cited_somewhere_or_belongs_to_a_criterion():
    from coach.review import CRITERIA

    cited = {one for passage in shipped.passages() for one in passage.sources} | {c.source for c in CRITERIA}
    assert set(sources()) - cited == set()


@pytest.mark.parametrize("name", sources())
def test_every_source_says_who_what_and_where(name):
    source = sources()[name]
    assert all(source[field].strip() for field in ("author", "title", "where"))
    assert source["read"] in ("primary", "secondary", "general knowledge")
    assert isinstance(source.get("year", 2000), int)
