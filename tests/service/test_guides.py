"""The use cases of a company's own guides: who may do what, and what comes of it."""

import pytest

from coach.domain import Part, Viewer
from coach.errors import Denied, InputError, NotFound
from coach.intake import Parts
from coach.retrieval.opening import open_library
from coach.retrieval.writer import Writer
from coach.service.guides import Guides, Originals
from coach.storage import open_store

CHAMPION = Viewer("ann", "acme", frozenset({"champion"}))
EMPLOYEE = Viewer("bob", "acme")
STRANGER = Viewer("eve", "other", frozenset({"admin"}))


def read(content: bytes, name: str) -> Parts:
    if not content:
        raise InputError(f"{name} is empty")
    return Parts(tuple(Part(line) for line in content.decode().splitlines()), ("read in a test",))


@pytest.fixture
def guides(tmp_path, monkeypatch):
    monkeypatch.setattr("coach.retrieval.shipped.passages", lambda: ())
    monkeypatch.setattr("coach.retrieval.shipped.outside", dict)
    monkeypatch.setattr("coach.retrieval.company._HOLDS", 0)
    store = open_store(f"sqlite:///{tmp_path / 'coach.db'}")
    originals = Originals(lambda: store)
    yield Guides(lambda: store, open_library(tmp_path, Writer(tmp_path), None, originals), read)
    store.close()


def names(guides, viewer):
    return [document.name for document in guides.list(viewer)]


def test_what_a_champion_adds_colleagues_find_and_nobody_else(guides):
    added = guides.add(CHAMPION, "handbook.md", b"The blue falcon lands in spring.\nScores are public.")
    assert (added.name, added.changed, added.passages, added.notices) == ("handbook.md", True, 2, ("read in a test",))
    assert names(guides, EMPLOYEE) == ["handbook.md"]
    assert guides.search(EMPLOYEE, "blue falcon spring").hits[0].passage.document == "handbook.md"
    assert names(guides, STRANGER) == []
    assert guides.search(STRANGER, "blue falcon spring").hits == ()


def test_adding_the_same_again_changes_nothing_and_a_new_version_replaces_the_old(guides):
    guides.add(CHAMPION, "handbook.md", b"The blue falcon lands in spring.")
    assert not guides.add(CHAMPION, "handbook.md", b"The blue falcon lands in spring.").changed
    assert guides.add(CHAMPION, "handbook.md", b"The red heron leaves in autumn.").changed
    assert guides.search(EMPLOYEE, "red heron autumn").hits
    assert not guides.search(EMPLOYEE, "blue falcon spring").hits


def test_an_employee_may_search_and_list_but_not_change(guides):
    guides.add(CHAMPION, "handbook.md", b"The blue falcon lands in spring.")
    with pytest.raises(Denied, match="acme"):
        guides.add(EMPLOYEE, "mine.md", b"Mine.")
    with pytest.raises(Denied):
        guides.remove(EMPLOYEE, "handbook.md")
    with pytest.raises(Denied):
        guides.rebuild(EMPLOYEE)
    assert names(guides, EMPLOYEE) == ["handbook.md"]


def test_a_file_that_cannot_be_read_leaves_everything_as_it_was(guides):
    guides.add(CHAMPION, "handbook.md", b"The blue falcon lands in spring.")
    with pytest.raises(InputError):
        guides.add(CHAMPION, "handbook.md", b"")
    assert guides.search(EMPLOYEE, "blue falcon spring").hits


def test_a_stranger_cannot_remove_what_is_not_theirs(guides):
    guides.add(CHAMPION, "handbook.md", b"The blue falcon lands in spring.")
    with pytest.raises(NotFound):
        guides.remove(STRANGER, "handbook.md")
    guides.remove(CHAMPION, "handbook.md")
    assert names(guides, CHAMPION) == []
    assert not guides.search(EMPLOYEE, "blue falcon spring").hits


def test_a_passage_is_opened_by_its_id_by_colleagues_only(guides):
    guides.add(CHAMPION, "handbook.md", b"The blue falcon lands in spring.")
    found = guides.search(EMPLOYEE, "blue falcon spring").hits[0].passage
    assert guides.passage(EMPLOYEE, found.id) == found
    with pytest.raises(NotFound, match="no such passage"):
        guides.passage(STRANGER, found.id)
    guides.remove(CHAMPION, "handbook.md")
    with pytest.raises(NotFound):
        guides.passage(EMPLOYEE, found.id)
