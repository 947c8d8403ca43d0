"""Opening a store: fresh, again, older, newer, by several at once, and where it cannot be."""

import os
import shutil
import sqlite3
import sys
import traceback
from contextlib import closing, contextmanager

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from coach.domain import Part, Viewer
from coach.errors import ConfigError
from coach.storage import address, open_store, opening
from coach.storage.tables import metadata

ANN = Viewer("ann", "acme")
SECRET = "s3cret"


def test_a_store_is_there_again_after_it_was_closed(url):
    for _ in range(2):
        with closing(open_store(url)) as store:
            store.keep_document(ANN, "a.md", b"kept", [Part("kept")])
            assert store.revision(ANN) == 1
            assert store.original(ANN, "a.md") == b"kept"


def test_the_folder_of_a_file_is_made_and_the_file_is_set_up(tmp_path):
    path = tmp_path / "new" / "folder with % and ü" / "okr-coach.db"
    store = open_store(f"sqlite:///{path}")
    engine = store._engine
    pragmas = ("journal_mode", "foreign_keys", "busy_timeout", "synchronous", "secure_delete")
    with closing(store), engine.connect() as connection:
        found = [connection.exec_driver_sql(f"pragma {pragma}").scalar() for pragma in pragmas]
    assert found == ["wal", 1, 5000, 1, 1]


OPEN = """
import sys
from coach.domain import Viewer
from coach.storage import open_store
store = open_store(sys.argv[1])
store.keep_document(Viewer("p", "acme"), sys.argv[2], b"", ())
store.close()
print("alembic" in sys.modules)
"""


def test_processes_that_open_a_fresh_store_at_once_all_get_it(together, url):
    together(OPEN, 3)
    with closing(open_store(url)) as store:
        assert [document.name for document in store.documents(ANN)] == ["0", "1", "2"]


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_alembic_is_loaded_only_for_an_upgrade(together):
    assert together(OPEN, 1) == ["True"]
    assert together(OPEN, 1) == ["False"]


@pytest.mark.usefixtures("store")
def test_the_migrations_lead_to_the_tables(reach):
    with reach() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, metadata) == []
        assert context.get_current_revision() == opening.revisions()[-1]
        script = ScriptDirectory.from_config(opening.configuration(connection))
    assert [step.revision for step in script.walk_revisions()] == opening.revisions()[::-1]


@pytest.mark.usefixtures("store")
def test_every_table_says_whose_each_row_is(reach):
    with reach() as connection:
        found = inspect(connection)
        tables = set(found.get_table_names()) - {"alembic_version"}
        assert tables == set(metadata.tables)
        for table in tables:
            required = {column["name"] for column in found.get_columns(table) if not column["nullable"]}
            assert required >= {"organisation_id", "owner_id"}
            assert found.get_pk_constraint(table)["constrained_columns"][0] == "organisation_id"


def test_the_migrations_can_be_taken_back_and_made_again(store, url, reach):
    with opening.upgrading(store._engine) as connection:
        command.downgrade(opening.configuration(connection), "base")
    with reach() as connection:
        assert inspect(connection).get_table_names() == ["alembic_version"]
    with closing(open_store(url)) as again:
        assert again.keep_document(ANN, "a.md", b"", [Part("p")]) is True
    with reach() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


@pytest.fixture
def later(monkeypatch, tmp_path):
    """A function that adds a migration, as a later version of the coach would bring it."""
    folder = tmp_path / "migrations"
    shutil.copytree(opening._MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))

    def add(upgrade: str) -> None:
        steps = f"def upgrade():\n    {upgrade}\n\n\ndef downgrade():\n    pass\n"
        head = "import sqlalchemy as sa\nfrom alembic import op\n\nrevision, down_revision = '0004', '0003'\n\n\n"
        (folder / "versions" / "0004_later.py").write_text(head + steps)
        monkeypatch.setattr(opening, "_MIGRATIONS", folder)

    return add


COPIED = """with op.batch_alter_table("documents") as table:
        table.add_column(sa.Column("extra", sa.Text()))
        table.alter_column("owner_id", type_=sa.String(99))"""


def test_an_older_store_is_upgraded_and_loses_nothing_not_even_where_a_table_is_copied(url, later, reach):
    with closing(open_store(url)) as store:
        store.keep_document(ANN, "a.md", b"kept", [Part("kept")])
        before = store.parts(ANN)
    later(COPIED)
    with closing(open_store(url)) as store:
        assert store.parts(ANN) == before
        store.remove_document(ANN, "a.md")
    with reach() as connection:
        assert connection.scalar(text("select version_num from alembic_version")) == "0004"
        assert connection.scalar(text("select count(*) from parts")) == 0


def test_an_upgrade_that_fails_leaves_the_store_as_it_was(url, later, monkeypatch, reach):
    with closing(open_store(url)) as store:
        store.keep_document(ANN, "a.md", b"kept", [Part("kept")])
    with monkeypatch.context() as attempt:
        later("op.create_table('half', sa.Column('id', sa.Integer()))\n    op.execute('select 1 from nowhere')")
        with pytest.raises(ConfigError, match=r"COACH_DATABASE_URL is .* cannot be used \(.*nowhere"):
            open_store(url)
        attempt.undo()
    monkeypatch.undo()
    with reach() as connection:
        assert not inspect(connection).has_table("half")
    with closing(open_store(url)) as store:
        assert store.original(ANN, "a.md") == b"kept"


def test_a_new_migration_is_written_by_alembic_from_the_tables(store, url, later, reach):
    later("pass")
    (opening._MIGRATIONS / "versions" / "0004_later.py").unlink()
    with opening.upgrading(store._engine) as connection:
        config = opening.configuration(connection)
        command.revision(config, "nothing new", autogenerate=True, rev_id="0004")
    written = (opening._MIGRATIONS / "versions" / "0004_nothing_new.py").read_text()
    assert 'revision = "0004"' in written.replace("'", '"')
    assert written.startswith('"""nothing new."""')
    assert written.count("pass") == 2
    with closing(open_store(url)), reach() as connection:
        assert connection.scalar(text("select version_num from alembic_version")) == "0004"


@pytest.mark.usefixtures("store")
def test_a_newer_database_is_left_alone(url, reach):
    with reach() as connection:
        connection.execute(text("update alembic_version set version_num = '9999'"))
    with pytest.raises(
        ConfigError, match=r"COACH_DATABASE_URL is .*version 9999.*up to 0003; please install the newer"
    ):
        open_store(url)
    with reach() as connection:
        assert connection.scalar(text("select version_num from alembic_version")) == "9999"


def _refused(url: str) -> str:
    """What is said of a URL; the password is not in it, nor anywhere below."""
    with pytest.raises(ConfigError, match=r"^COACH_DATABASE_URL is '") as told:
        open_store(url)
    assert SECRET not in "".join(traceback.format_exception(told.value))
    return str(told.value)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "okr-coach.db",
        "sqlite://",
        "sqlite:///",
        "sqlite:///:memory:",
        "sqlite://okr-coach.db",
        "sqlite:///okr-coach.db?mode=ro",
        "sqlite+aiosqlite:///okr-coach.db",
        f"mysql://ann:{SECRET}@db/coach",
        f"postgresql+asyncpg://ann:{SECRET}@db/coach",
        f"postgresql://ann:{SECRET}@db",
        f"postgresql://ann:{SECRET}@db:port/coach",
        f"nonsense ann:{SECRET}@db",
        f"https://ann:{SECRET}@db/coach?password={SECRET}",
    ],
)
def test_another_kind_of_url_is_answered_with_how_it_should_be(url):
    assert "it must be like sqlite:///folder/okr-coach.db or postgresql://user:password@host/database." in _refused(url)


@pytest.mark.parametrize("password", [f"at@{SECRET}", f"{SECRET}@at", f"{SECRET}/@at"])
def test_a_password_that_cuts_the_url_short_is_not_told_to_anybody(password):
    assert "an @ in a name or a password must be written %40" in _refused(
        f"postgresql://ann:{password}@127.0.0.1/coach"
    )


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        (f"postgresql://ann:{SECRET}@h/coach", "postgresql://ann:***@h/coach"),
        (
            f"postgresql://ann:{SECRET}@h:5432/coach?sslmode=require",
            "postgresql://ann:***@h:5432/coach?sslmode=require",
        ),
        (f"postgresql://h/c?user=a&password={SECRET}&sslmode=x", "postgresql://h/c?user=a&password=***&sslmode=x"),
        (f"postgresql://h/c?sslpassword={SECRET}", "postgresql://h/c?sslpassword=***"),
        (f"postgresql://ann:{SECRET}@x@h/coach", "postgresql://ann:***@h/coach"),
        (f"postgresql://ann://{SECRET}:/@h/coach", "postgresql://ann:***@h/coach"),
        (f"postgresql:ann:{SECRET}@h/coach", "postgresql:***@h/coach"),
        ("postgresql://coach@/postgres?host=/run/pg", "postgresql://coach@/postgres?host=/run/pg"),
        ("postgresql://ann@h:5432/coach", "postgresql://ann@h:5432/coach"),
        ("sqlite:////var/lib/okr-coach.db", "sqlite:////var/lib/okr-coach.db"),
    ],
)
def test_an_address_is_shown_without_its_passwords(url, shown):
    assert address.masked(url) == shown


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_a_server_that_does_not_answer_is_named_without_the_password(scheme):
    said = _refused(f"{scheme}://ann:{SECRET}@127.0.0.1:1/coach")
    assert f"'{scheme}://ann:***@127.0.0.1:1/coach'; that database cannot be used (" in said
    assert "please check the address" in said


def test_a_database_that_the_server_does_not_have_is_said_to_be_missing(postgres):
    assert 'database "absent" does not exist' in _refused(postgres.replace("/postgres?", "/absent?"))


def test_postgresql_without_its_driver_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(
        ConfigError, match=r"^COACH_DATABASE_URL names a PostgreSQL .* install okr-coach\[postgres\]\.$"
    ):
        open_store(f"postgresql://ann:{SECRET}@h/coach")


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear team, " * 500)
    assert "file is not a database" in _refused(f"sqlite:///{path}")
    assert path.read_text() == "Dear team, " * 500


def test_a_database_with_other_tables_of_those_names_is_left_as_it_is(tmp_path):
    path = tmp_path / "archive.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table documents (title)")
    assert "table documents already exists" in _refused(f"sqlite:///{path}")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("select name from sqlite_master").fetchall() == [("documents",)]


def test_a_folder_is_no_database(tmp_path):
    assert "unable to open database file" in _refused(f"sqlite:///{tmp_path}")


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "file").write_text("")
    assert "its folder must be one that can be written (" in _refused(f"sqlite:///{tmp_path}/file/okr-coach.db")


@contextmanager
def _nobody():
    """As somebody without rights: root may write everywhere."""
    mine = os.geteuid()
    if mine == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(mine)


@pytest.mark.parametrize("below", ["okr-coach.db", "deeper/okr-coach.db"])
def test_a_folder_that_cannot_be_written_is_said_to_be(tmp_path, below):
    tmp_path.chmod(0o500)
    with _nobody():
        said = _refused(f"sqlite:///{tmp_path}/{below}")
    tmp_path.chmod(0o700)
    assert "its folder must be one that can be written (" in said
    assert "ermission denied" in said


def test_one_that_waits_too_long_for_another_says_so(monkeypatch, tmp_path):
    monkeypatch.setattr(opening, "_UPGRADING", 0)
    path = tmp_path / "okr-coach.db"
    with opening.FileLock(f"{path}.lock"):
        assert "another okr-coach has been preparing it for 0 seconds" in _refused(f"sqlite:///{path}")
