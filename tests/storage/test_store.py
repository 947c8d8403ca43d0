"""The store's contract, the same on SQLite and on PostgreSQL."""

import inspect
import itertools
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from hashlib import sha256

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from coach.domain import Document, Part, Viewer
from coach.errors import ConfigError, Conflict, InputError, NotFound
from coach.storage import Store, open_store, opening

ANN = Viewer("ann", "acme")
BEN = Viewer("ben", "acme")
EVE = Viewer("eve", "elsewhere")
PARTS = (Part("We measure quarterly.", "How we measure", 3), Part("Nothing else counts."))


def test_a_document_is_kept_with_its_bytes_and_its_parts_in_order(store):
    before = datetime.now(UTC)
    assert store.keep_document(ANN, "policy.md", b"# Policy", PARTS) is True
    (document,) = store.documents(ANN)
    digest = sha256(b"# Policy").hexdigest()
    assert document == Document("policy.md", digest, size=8, parts=2, owner="ann", added=document.added)
    assert before <= document.added <= datetime.now(UTC)
    assert document.added.tzinfo is UTC
    assert store.original(ANN, "policy.md") == b"# Policy"
    assert store.parts(ANN) == ((document, PARTS),)


def test_a_document_of_the_same_name_is_replaced(store):
    store.keep_document(ANN, "policy.md", b"old", PARTS)
    assert store.keep_document(BEN, "policy.md", b"new", [Part("New.")]) is True
    assert store.original(ANN, "policy.md") == b"new"
    ((document, parts),) = store.parts(ANN)
    assert (document.owner, document.size, document.parts, parts) == ("ben", 3, 1, (Part("New."),))


def test_what_is_kept_already_changes_nothing(store):
    store.keep_document(ANN, "policy.md", b"same", PARTS)
    before = store.parts(ANN), store.revision(ANN)
    assert store.keep_document(BEN, " policy.md ", b"same", list(PARTS)) is False
    assert (store.parts(ANN), store.revision(ANN)) == before


@pytest.mark.parametrize(
    ("content", "parts"),
    [
        (b"other", PARTS),
        (b"same", PARTS[:1]),
        (b"same", PARTS[::-1]),
        (b"same", (PARTS[0], Part("Nothing else counts.", page=4))),
        (b"same", ()),
    ],
)
def test_other_bytes_or_other_parts_are_a_change(store, content, parts):
    store.keep_document(ANN, "policy.md", b"same", PARTS)
    assert store.keep_document(ANN, "policy.md", content, parts) is True
    assert (store.original(ANN, "policy.md"), store.parts(ANN)[0][1], store.revision(ANN)) == (content, parts, 2)


def test_a_document_may_have_no_parts_and_no_bytes(store):
    assert store.keep_document(ANN, "empty.md", b"", ()) is True
    assert store.keep_document(ANN, "empty.md", b"", ()) is False
    ((document, parts),) = store.parts(ANN)
    assert (document.size, document.parts, parts, store.original(ANN, "empty.md")) == (0, 0, (), b"")


def test_the_revision_counts_the_changes_of_one_organisation(store):
    assert store.revision(ANN) == 0
    store.keep_document(ANN, "a.md", b"1", ())
    store.keep_document(ANN, "b.md", b"1", ())
    store.keep_document(ANN, "b.md", b"1", ())
    store.remove_document(BEN, "a.md")
    assert (store.revision(ANN), store.revision(BEN), store.revision(EVE)) == (3, 3, 0)
    with pytest.raises(NotFound):
        store.remove_document(ANN, "a.md")
    assert store.revision(ANN) == 3


def test_documents_are_sorted_by_name_the_same_way_everywhere(store):
    names = ["b.md", "Z.md", "é.md", "a b.md", "ab.md", "B.md", "一.md", "a.md"]
    for name in names:
        store.keep_document(ANN, name, b"", [Part(str(number)) for number in range(12)])
    assert [document.name for document in store.documents(ANN)] == sorted(names)
    assert [document.name for document, _ in store.parts(ANN)] == sorted(names)
    assert {tuple(part.text for part in parts) for _, parts in store.parts(ANN)} == {tuple(map(str, range(12)))}


def test_names_are_stripped_and_otherwise_exact(store):
    store.keep_document(ANN, " Policy.md\n", b"upper", ())
    store.keep_document(ANN, "policy.md", b"lower", ())
    assert [document.name for document in store.documents(ANN)] == ["Policy.md", "policy.md"]
    assert store.original(ANN, "\tPolicy.md") == b"upper"
    store.remove_document(ANN, "Policy.md ")
    assert [document.name for document in store.documents(ANN)] == ["policy.md"]


@pytest.mark.parametrize(("name", "size"), [("", 0), (" \n", 0), ("x" * 256, 256)])
def test_a_name_has_to_be_one(store, name, size):
    with pytest.raises(InputError, match=f"a name of 1 to 255 characters; this one has {size}"):
        store.keep_document(ANN, name, b"", ())
    assert (store.documents(ANN), store.revision(ANN)) == ((), 0)


def test_the_longest_name_is_kept(store):
    assert store.keep_document(ANN, "𝔾" * 255, b"", [Part("p")]) is True


def test_any_script_and_five_megabytes_are_kept(store):
    content, name = bytes(range(256)) * 20_000, "Größe 目標 👩‍💻 \u202f.pdf"
    parts = [
        Part(f"Ziele {place}: 目標を測る 🎯 'quoted' %s :name\r\n" * 500, "Überschrift", place)
        for place in range(1, 200)
    ]
    assert store.keep_document(ANN, name, content, parts) is True
    assert store.original(ANN, name) == content
    assert [*store.parts(ANN)[0][1]] == parts
    assert store.documents(ANN)[0].size == 5_120_000
    assert store.keep_document(ANN, name, content, parts) is False


def test_characters_that_no_database_keeps_are_replaced(store):
    broken = [Part("a\0b\ud83d", "h\0")]
    assert store.keep_document(ANN, "a\0.md", b"\0", broken) is True
    assert store.parts(ANN)[0][1] == (Part("a\ufffdb\ufffd", "h\ufffd"),)
    assert store.keep_document(ANN, "a\0.md", b"\0", broken) is False
    assert store.original(ANN, "a\0.md") == b"\0"
    with pytest.raises(NotFound):
        store.original(ANN, "\ud83d")


def test_a_missing_document_is_answered_with_those_there_are(store):
    with pytest.raises(NotFound, match=r"^There is no guide called x; none has been added yet\.$"):
        store.original(ANN, "x")
    store.keep_document(ANN, "b.pdf", b"", ())
    store.keep_document(ANN, "a.md", b"", ())
    store.keep_document(EVE, "x", b"", ())
    for call in store.original, store.remove_document:
        with pytest.raises(NotFound, match=r"^There is no guide called x; there are: a\.md, b\.pdf\.$"):
            call(ANN, " x ")


def test_of_many_documents_the_nearest_are_named(store):
    for number in range(12):
        store.keep_document(ANN, f"report {number:02}", b"", ())
    store.keep_document(ANN, "handbook.md", b"", ())
    with pytest.raises(NotFound, match=r"called handbok; did you mean handbook\.md\?$"):
        store.original(ANN, "handbok")
    with pytest.raises(NotFound, match=r"called x; there are: handbook\.md, report 00, .*, report 08 and 3 more\.$"):
        store.original(ANN, "x")


def test_organisations_are_those_that_have_documents(store):
    assert store.organisations() == ()
    for viewer in EVE, ANN, BEN:
        store.keep_document(viewer, "a.md", b"", ())
    assert store.organisations() == ("acme", "elsewhere")
    store.remove_document(EVE, "a.md")
    assert store.organisations() == ("acme",)


METHODS = {
    "keep_document": lambda store, viewer: store.keep_document(viewer, "plan.md", b"other", [Part("Other.")]),
    "documents": lambda store, viewer: store.documents(viewer),
    "original": lambda store, viewer: store.original(viewer, "plan.md"),
    "remove_document": lambda store, viewer: store.remove_document(viewer, "plan.md"),
    "parts": lambda store, viewer: store.parts(viewer),
    "revision": lambda store, viewer: store.revision(viewer),
}


def test_every_method_asks_first_who_is_asking_and_is_tried_by_a_stranger():
    methods = {name: method for name, method in inspect.getmembers(Store, inspect.isfunction) if name[0] != "_"}
    assert methods.keys() - METHODS.keys() == {"close", "organisations"}
    assert {list(inspect.signature(methods[name]).parameters)[1] for name in METHODS} == {"viewer"}


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("known", [False, True], ids=["new", "known"])
def test_a_stranger_neither_reads_nor_changes_anything(store, method, known):
    store.keep_document(ANN, "plan.md", b"secret bytes", [Part("A secret part.")])
    store.keep_document(ANN, "secret.md", b"", ())
    if known:
        store.keep_document(EVE, "own.md", b"", ())
    before = store.parts(ANN), store.original(ANN, "plan.md"), store.revision(ANN)
    try:
        said = repr(METHODS[method](store, EVE))
    except NotFound as problem:
        said = str(problem)
    assert "secret" not in said
    assert sha256(b"secret bytes").hexdigest() not in said
    assert "ann" not in said
    assert (store.parts(ANN), store.original(ANN, "plan.md"), store.revision(ANN)) == before


WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
CUT = st.lists(st.builds(Part, WORDS, WORDS, st.none() | st.integers(1, 9999)), max_size=3)
STEPS = st.lists(
    st.tuples(st.sampled_from("ab"), st.sampled_from(["x.md", "y.md"]), st.none() | st.sampled_from([b"1", b"2"]), CUT),
    max_size=12,
)
EXAMPLES = itertools.count()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_after_any_changes_two_organisations_hold_what_two_dictionaries_would(store, steps):
    example = next(EXAMPLES)
    viewers = {name: Viewer("p", f"{name}{example}") for name in "ab"}
    model: dict[str, dict[str, tuple[bytes, list[Part]]]] = {"a": {}, "b": {}}
    changes = {"a": 0, "b": 0}
    for who, name, content, parts in steps:
        held, viewer = model[who], viewers[who]
        if content is not None:
            changed = held.get(name) != (content, parts)
            assert store.keep_document(viewer, name, content, parts) is changed
            held[name] = (content, parts)
        elif changed := name in held:
            store.remove_document(viewer, name)
            del held[name]
        changes[who] += changed
    for who, viewer in viewers.items():
        kept = {d.name: (store.original(viewer, d.name), list(parts)) for d, parts in store.parts(viewer)}
        assert kept == model[who]
        assert store.documents(viewer) == tuple(document for document, _ in store.parts(viewer))
        assert store.revision(viewer) == changes[who]


WRITE = """
import sys
from coach.domain import Part, Viewer
from coach.storage import open_store
store, viewer = open_store(sys.argv[1]), Viewer(sys.argv[2], "acme")
for number in range(20):
    store.keep_document(viewer, f"{sys.argv[2]}-{number}.md", b"own", [Part("own")])
    store.keep_document(viewer, "shared.md", f"{sys.argv[2]} {number}".encode(), [Part(sys.argv[2])] * 5)
store.close()
"""


def test_processes_that_write_at_once_lose_nothing(together, store):
    together(WRITE, 3)
    assert len(store.documents(ANN)) == 61
    assert store.revision(ANN) == 120
    shared = {document.name: (document, parts) for document, parts in store.parts(ANN)}["shared.md"]
    assert shared[1] == (Part(shared[0].owner),) * 5
    assert store.original(ANN, "shared.md") == f"{shared[0].owner} 19".encode()


def test_threads_share_a_store(store):
    with ThreadPoolExecutor(8) as threads:
        done = threads.map(lambda n: store.keep_document(ANN, f"{n % 10}.md", str(n).encode(), PARTS), range(40))
        assert all(done)
    assert (len(store.documents(ANN)), store.revision(ANN)) == (10, 40)


def _hold(url):
    """A connection that is in the middle of a change."""
    if url.startswith("sqlite"):
        connection = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
        connection.execute("begin immediate")
    else:
        connection = psycopg.connect(url)
        connection.execute("update revisions set number = number")
    return connection


def test_while_somebody_else_writes_one_can_read_and_is_asked_to_try_again(monkeypatch, url):
    monkeypatch.setattr(opening, "_BUSY", 0.05)
    with closing(open_store(url)) as store:
        store.keep_document(ANN, "a.md", b"old", ())
        with closing(_hold(url)):
            with pytest.raises(Conflict, match="busy with somebody else's changes; please try again"):
                store.keep_document(ANN, "a.md", b"new", ())
            with pytest.raises(Conflict, match="busy"):
                store.remove_document(ANN, "a.md")
            assert store.original(ANN, "a.md") == b"old"
        assert store.keep_document(ANN, "a.md", b"new", ()) is True
        assert store.revision(ANN) == 2


@pytest.mark.parametrize("method", METHODS)
def test_a_database_that_fails_is_the_operators_to_mend(store, reach, method):
    store.keep_document(ANN, "plan.md", b"secret", [Part("secret")])
    with reach() as connection:
        for table in "parts", "documents", "revisions":
            connection.execute(text(f"drop table {table}"))
    with pytest.raises(ConfigError, match=r"cannot be used \(.+\); please check .*COACH_DATABASE_URL") as told:
        METHODS[method](store, ANN)
    assert "secret" not in str(told.value)


@pytest.mark.parametrize("url", ["postgres"], indirect=True)
def test_a_server_that_went_away_is_said_to_be_and_one_that_came_back_is_used(postgres, store, url):
    name = psycopg.conninfo.conninfo_to_dict(url)["dbname"]
    store.keep_document(ANN, "a.md", b"", ())
    with psycopg.connect(postgres, autocommit=True) as server:
        server.execute(f"alter database {name} allow_connections false")
        server.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = %s", [name])
        with pytest.raises(ConfigError, match="not currently accepting connections"):
            store.revision(ANN)
        server.execute(f"alter database {name} allow_connections true")
    assert store.revision(ANN) == 1
