"""`okr-coach search` and `okr-coach index`, as they are typed."""

import io
import json
import shutil
import sys

import pytest

from coach import cli

QUESTION = "How do I find a baseline?"


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return tmp_path_factory.mktemp("data")


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    """A function that runs the command with a data folder of its own and gives status, output and errors."""

    def call(*arguments, stdin=None, **environ):
        given = io.StringIO(stdin or "")
        monkeypatch.setattr(sys, "stdin", given)
        settings = {"COACH_DATA": str(tmp_path / "data"), **environ}
        status = cli.main([str(one) for one in arguments], settings)
        out, err = capsys.readouterr()
        return status, out, err

    return call


@pytest.fixture
def guide(tmp_path):
    path = tmp_path / "our way.md"
    path.write_text("# Our way\n\n## Dates\n\nThe quokka list is read on the last Friday.\n", encoding="utf-8")
    return path


def test_a_question_is_answered_with_passages_and_their_sources(run):
    status, out, err = run("search", QUESTION)
    assert (status, err) == (0, "")
    assert out.startswith("1. Baselines")
    assert "Rests on:" in out
    assert "knowledge/guides/baselines.md" in out
    assert max(map(len, out.splitlines())) <= 88


def test_the_answer_comes_as_json_too(run):
    status, out, _ = run("search", "--format", "json", "--limit", "2", *QUESTION.split())
    answer = json.loads(out)
    assert (status, answer["by"], len(answer["hits"])) == (0, "both", 2)
    assert answer["hits"][0]["sources"]
    assert answer["hits"][0]["place"] == "knowledge/guides/baselines.md"


def test_where_nothing_fits_it_says_so_with_a_status(run):
    status, out, _ = run("search", "how long do eggs boil")
    assert status == 1
    assert "found nothing on this" in out


def test_only_what_is_asked_for_is_searched(run):
    _, out, _ = run("search", "--format", "json", "--type", "example", "--function", "nursing", "falls at night")
    assert {hit["type"] for hit in json.loads(out)["hits"]} == {"example"}
    assert {hit["function"] for hit in json.loads(out)["hits"]} == {"nursing"}


def test_every_line_of_standard_input_is_a_question(run):
    status, out, _ = run(
        "search", "--format", "json", stdin=f"{QUESTION}\n\nhow long do eggs boil\n", COACH_EMBEDDER="none"
    )
    assert status == 0
    assert [bool(json.loads(line)["hits"]) for line in out.splitlines()] == [True, False]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("search", " "), "Nothing was asked"),
        (("search", "--limit", "0", "x"), "--limit"),
        (("index", "add", "absent.md"), "There is no file or folder absent.md"),
        (("index", "remove", "absent.md"), "absent.md"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(run, arguments, said):
    status, out, err = run(*arguments, COACH_EMBEDDER="none")
    assert (status, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


def test_an_own_guide_is_added_found_first_listed_and_removed(run, guide):
    status, out, err = run("index", "add", guide)
    assert (status, err) == (0, "")
    assert "our way.md: added, one passage." in out
    assert "index is up to date" in out
    _, out, _ = run("search", "when is the quokka list read")
    assert out.startswith("1. our way.md · Our way > Dates")
    assert "Found in our way.md" in out
    assert "unchanged" in run("index", "add", guide)[1]
    assert "our way.md · one passage" in run("index", "list")[1]
    assert "own" in run("index", "list", "--org", "other")[1]
    assert run("index", "remove", "our way.md")[0] == 0
    assert "quokka" not in run("search", "when is the quokka list read")[1]


def test_an_own_guide_that_does_not_fit_stays_behind(run, tmp_path):
    path = tmp_path / "canteen.md"
    path.write_text("Soup is served at noon on the second floor, and every Friday there is fish.\n", encoding="utf-8")
    run("index", "add", path)
    hits = json.loads(run("search", "--format", "json", QUESTION)[1])["hits"]
    assert hits[0]["title"].startswith("Baselines")
    assert "canteen.md" not in {hit["document"] for hit in hits}


def test_a_folder_is_added_with_its_folders_and_a_bad_file_stops_nothing(run, guide, tmp_path):
    folder = tmp_path / "guides"
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "way.md").write_bytes(guide.read_bytes())
    (folder / "bad.pdf").write_bytes(b"no pdf")
    (folder / ".hidden.md").write_text("hidden")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    status, out, err = run("index", "add", folder, COACH_EMBEDDER="none")
    assert status == 2
    assert "deep/way.md: added" in out
    assert "bad.pdf" in err
    assert "hidden" not in out + err
    assert "deep/way.md" in run("index", "list", COACH_EMBEDDER="none")[1]


def test_an_empty_folder_says_what_is_read(run, tmp_path):
    (tmp_path / "empty").mkdir()
    status, _, err = run("index", "add", tmp_path / "empty")
    assert status == 2
    assert ".pdf" in err


def test_a_wrong_embedder_is_named(run):
    status, _, err = run("search", QUESTION, COACH_EMBEDDER="nobody")
    assert status == 2
    assert "COACH_EMBEDDER" in err


def test_a_wrong_database_is_named_without_its_password(run):
    status, _, err = run("index", "list", COACH_DATABASE_URL="mysql://me:hush@host/db")
    assert status == 2
    assert "COACH_DATABASE_URL" in err
    assert "hush" not in err


def test_the_index_can_be_built_anew(run):
    status, out, _ = run("index", "rebuild", COACH_EMBEDDER="none")
    assert (status, out) == (0, "The index was built anew.\n")


def test_a_data_folder_of_any_name_keeps_its_guides_together(run, guide, tmp_path):
    data = tmp_path / "d?q#é %20"
    run("index", "add", guide, COACH_DATA=str(data), COACH_EMBEDDER="none")
    assert (data / "okr-coach.db").is_file()
    out = run("search", "quokka list last Friday", COACH_DATA=str(data), COACH_EMBEDDER="none")[1]
    assert out.startswith("1. our way.md")


def test_two_files_of_one_name_are_refused_before_either_is_kept(run, guide, tmp_path):
    other = tmp_path / "other" / guide.name
    other.parent.mkdir()
    other.write_text("Something else altogether.", encoding="utf-8")
    status, out, err = run("index", "add", guide, other, COACH_EMBEDDER="none")
    assert (status, out) == (2, "")
    assert "would both be called our way.md" in err


def test_a_changed_guide_is_said_to_be_brought_up_to_date(run, guide):
    run("index", "add", guide, COACH_EMBEDDER="none")
    guide.write_text("# Our way\n\nThe quokka list is read on Mondays.\n", encoding="utf-8")
    assert "our way.md: brought up to date" in run("index", "add", guide, COACH_EMBEDDER="none")[1]


def test_with_its_index_damaged_an_own_guide_is_still_found_and_the_reason_said(run, guide, tmp_path):
    run("index", "add", guide)
    for generation in (tmp_path / "data" / "index").glob("own-*/okr-*"):
        shutil.rmtree(generation)
    status, out, _ = run("search", "when is the quokka list read")
    assert status == 0
    assert out.startswith("1. our way.md")
    assert "missing or damaged" in out
    assert run("search", QUESTION)[1].startswith("1. Baselines")
    assert "not built, or damaged" in run("doctor")[1]
    assert run("index", "rebuild")[0] == 0
    assert "damaged" not in run("search", "when is the quokka list read")[1]


def test_an_index_that_cannot_be_built_leaves_the_guide_kept_and_a_status(run, guide):
    dead = {"COACH_EMBEDDER": "openai:some-model", "COACH_EMBEDDER_URL": "http://127.0.0.1:9/v1"}
    status, out, err = run("index", "add", guide, **dead)
    assert (status, out) == (1, "our way.md: added, one passage.\n")
    assert "could not be built" in err
    out = run("search", "when is the quokka list read", **dead)[1]
    assert out.startswith("1. our way.md")
    assert "embedder does not answer" in out


@pytest.mark.parametrize(
    ("setting", "value"),
    [("COACH_CHROMA_URL", "http://127.0.0.1:9"), ("COACH_CHROMA_URL", "foo"), ("COACH_CHROMA_URL", "http://a:99999")],
)
def test_a_chroma_server_that_cannot_be_had_is_named(run, setting, value):
    status, _, err = run("index", "rebuild", **{setting: value})
    assert status == 2
    assert setting in err


def test_an_unknown_kind_of_work_is_answered_with_the_known_ones(run):
    status, _, err = run("search", "--function", "juggling", "falls", COACH_EMBEDDER="none")
    assert status == 2
    assert "nursing" in err


def test_names_cannot_steer_the_terminal(run, tmp_path):
    path = tmp_path / "red\x1b[31m\nnew: removed..md"
    path.write_text("The quokka list is read on the last Friday.", encoding="utf-8")
    out = run("index", "add", path, COACH_EMBEDDER="none")[1] + run("index", "list", COACH_EMBEDDER="none")[1]
    assert "\x1b" not in out
    assert len(out.splitlines()) == 3


def test_a_file_beyond_the_limit_is_not_read_to_its_end(run, tmp_path):
    path = tmp_path / "sparse.md"
    with path.open("wb") as file:
        file.truncate(10_000_000_000)
    status, _, err = run("index", "add", path, COACH_EMBEDDER="none", COACH_INPUT_LIMIT_MB="1")
    assert status == 2
    assert "more than 1 MB" in err


def test_a_link_out_of_a_folder_is_not_followed(run, guide, tmp_path):
    folder = tmp_path / "guides"
    folder.mkdir()
    (folder / "link.md").symlink_to(guide)
    status, _, err = run("index", "add", folder, COACH_EMBEDDER="none")
    assert status == 2
    assert "There is no guide in" in err


@pytest.mark.parametrize("name", ["z" * 400, "\udcff"])
def test_paths_and_organisations_that_cannot_be_are_said_so(run, guide, name):
    given = ("index", "add", name) if len(name) > 1 else ("index", "add", "--org", name, guide)
    status, out, err = run(*given, COACH_EMBEDDER="none")
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
