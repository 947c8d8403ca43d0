"""An index is derived: built whole, swapped in at once, read by many, and healed whatever happens to its files."""

import json
import shutil
import subprocess
import sys
from functools import partial

import pytest

from coach.embeddings import Embedder
from coach.errors import ConfigError, ModelError
from coach.retrieval import vectors
from coach.retrieval.collection import key
from coach.retrieval.index import Index
from coach.retrieval.place import Folder
from coach.retrieval.writer import Writer

TEXTS = {key(text): text for text in (f"passage number {n} about topic {n % 7}" for n in range(300))}
ONE = "passage number 17 about topic 3"


@pytest.fixture
def index(tmp_path, embedder):
    made = Index(Folder(tmp_path, "library"), embedder, Writer(tmp_path))
    yield made
    made.close()


def nearest(index, letters, text=ONE):
    found = index.near(letters.embed_query(text), 1)
    return found and next(iter(found))


def other(tmp_path, embedder):
    """The same index as another process has it."""
    return Index(Folder(tmp_path, "library"), embedder, Writer(tmp_path))


def test_before_it_is_built_it_has_nothing_to_say(index, letters):
    assert nearest(index, letters) is None
    assert not index.holds(TEXTS)


def test_what_was_built_is_found(index, letters):
    assert index.build(TEXTS)
    assert index.holds(TEXTS)
    assert nearest(index, letters) == key(ONE)


def test_only_some_texts_are_looked_at_when_keys_are_given(index, letters):
    index.build(TEXTS)
    allowed = [key("passage number 3 about topic 3"), key("passage number 4 about topic 4")]
    assert set(index.near(letters.embed_query(ONE), 5, allowed)) == set(allowed)
    assert index.near(letters.embed_query(ONE), 5, []) == {}


def test_it_stays_when_it_is_opened_again(index, tmp_path, embedder, letters):
    index.build(TEXTS)
    again = other(tmp_path, embedder)
    letters.asked.clear()
    assert again.build(TEXTS)
    assert letters.asked == []
    assert nearest(again, letters) == key(ONE)
    again.close()


def test_a_change_embeds_only_what_is_new_and_forgets_what_went(index, letters):
    index.build(TEXTS)
    letters.asked.clear()
    changed = {k: t for k, t in TEXTS.items() if t != ONE} | {key("a fresh text"): "a fresh text"}
    index.build(changed)
    assert letters.asked == ["a fresh text"]
    assert nearest(index, letters) != key(ONE)
    assert nearest(index, letters, "a fresh text") == key("a fresh text")


def test_building_anew_embeds_everything(index, letters):
    index.build(TEXTS)
    letters.asked.clear()
    index.build(TEXTS, anew=True)
    assert sorted(letters.asked) == sorted(TEXTS.values())


def test_known_vectors_are_not_embedded(tmp_path, embedder, letters):
    vectors.write(tmp_path / "known.npz", {k: letters.embed_query(t) for k, t in TEXTS.items()})
    known = partial(vectors.read, tmp_path / "known.npz")
    index = Index(Folder(tmp_path, "library"), embedder, Writer(tmp_path), known)
    index.build(TEXTS)
    assert letters.asked == []
    assert nearest(index, letters) == key(ONE)
    index.close()


def test_progress_is_told_up_to_the_end(index):
    told = []
    index.build(TEXTS, lambda done, total: told.append((done, total)))
    assert told[0] == (0, len(TEXTS))
    assert told[-1] == (len(TEXTS), len(TEXTS))
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_a_reader_sees_what_another_writes_without_opening_again(index, tmp_path, embedder, letters):
    index.build(TEXTS)
    reader = other(tmp_path, embedder)
    assert nearest(reader, letters) == key(ONE)
    index.build(TEXTS | {key("a fresh text"): "a fresh text"})
    assert nearest(reader, letters, "a fresh text") == key("a fresh text")
    index.build(TEXTS | {key("another text"): "another text"})
    assert nearest(reader, letters, "another text") == key("another text")
    reader.close()


def test_old_generations_are_removed_but_the_one_before(index, tmp_path):
    for number in range(4):
        index.build(TEXTS | {key(f"text {number}"): f"text {number}"})
    assert len([path for path in (tmp_path / "library").iterdir() if path.is_dir()]) == 2


def test_vectors_of_another_embedder_do_not_count(index, tmp_path, letters):
    index.build(TEXTS)
    renamed = Index(Folder(tmp_path, "library"), Embedder("others", letters), Writer(tmp_path))
    assert nearest(renamed, letters) is None
    renamed.build(TEXTS)
    assert nearest(renamed, letters) == key(ONE)
    renamed.close()


def test_a_failing_embedder_leaves_the_index_as_it_was(index, letters):
    index.build(TEXTS)
    letters.fails = True
    with pytest.raises(ModelError):
        index.build(TEXTS | {key("a fresh text"): "a fresh text"})
    letters.fails = False
    assert nearest(index, letters) == key(ONE)


def test_while_one_process_writes_another_is_turned_away(index, tmp_path):
    code = f"""
import sys
from functools import partial
from pathlib import Path
from coach.retrieval.writer import Writer
writer = Writer(Path({str(tmp_path)!r}))
assert writer.hold()
print("held", flush=True)
sys.stdin.read()
"""
    holder = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert holder.stdout.readline() == "held\n"
    assert not index.build(TEXTS)
    holder.kill()
    holder.communicate()
    assert index.build(TEXTS), "a killed process holds nothing"


def garbage(path):
    path.write_bytes(b"\x93garbage" * (1 + path.stat().st_size // 8))


def half(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def empty(path):
    path.write_bytes(b"")


def middle(path):
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 3)
        file.write(b"\xff" * (path.stat().st_size // 4))


@pytest.mark.parametrize("damage", [garbage, half, empty, middle, lambda path: path.unlink()])
@pytest.mark.parametrize(
    "name",
    ["current.json", "chroma.sqlite3", "data_level0.bin", "header.bin", "link_lists.bin", "index_metadata.pickle"],
)
def test_a_damaged_file_is_noticed_and_healed(index, tmp_path, embedder, letters, name, damage):
    index.build(TEXTS)
    index.close()
    damaged = sorted((tmp_path / "library").rglob(name))
    if not damaged[0].stat().st_size:
        pytest.skip("the file is empty anyway")
    for path in damaged:
        damage(path)
    after = other(tmp_path, embedder)
    assert nearest(after, letters) in (None, key(ONE)), "wrong answers from a damaged index"
    assert after.build(TEXTS)
    assert after.holds(TEXTS)
    assert nearest(after, letters) == key(ONE)
    after.close()


def test_a_folder_that_vanishes_is_healed(index, tmp_path, letters):
    index.build(TEXTS)
    index.close()
    shutil.rmtree(tmp_path / "library")
    assert nearest(index, letters) is None
    assert index.build(TEXTS)
    assert nearest(index, letters) == key(ONE)


def test_damage_under_an_open_index_is_answered_or_healed(index, tmp_path, letters):
    index.build(TEXTS)
    assert nearest(index, letters) == key(ONE)
    for path in (tmp_path / "library").rglob("chroma.sqlite3"):
        garbage(path)
    assert nearest(index, letters) in (None, key(ONE))
    assert index.build(TEXTS)
    assert nearest(index, letters) == key(ONE)


def test_leftovers_of_a_build_that_was_killed_are_swept_away(index, tmp_path):
    index.build(TEXTS)
    left = tmp_path / "library" / "okr-library-0000-dead"
    left.mkdir()
    index.build(TEXTS | {key("a fresh text"): "a fresh text"})
    assert not left.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [("generation", None), ("generation", "../.."), ("size", "many"), ("files", []), ("embedder", 1)],
)
def test_a_pointer_that_says_something_odd_counts_as_none(index, tmp_path, letters, field, value):
    index.build(TEXTS)
    path = tmp_path / "library" / "current.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {field: value}))
    assert nearest(index, letters) is None
    assert index.build(TEXTS)
    assert nearest(index, letters) == key(ONE)


def test_a_folder_that_is_a_file_is_said_so(tmp_path, embedder):
    (tmp_path / "index").write_text("no folder")
    with pytest.raises(ConfigError, match="COACH_DATA"):
        Index(Folder(tmp_path / "index", "library"), embedder, Writer(tmp_path / "index")).build(TEXTS)
