"""The house's rules hold in every module: which room may know which, and where each library has its door."""

import os
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from importlib.metadata import packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house import HEAVY, MODULES, OUTSIDE, ROOMS, ROOT, broad, crossed, cycle, environment, hidden, imports, room

TOP = {"coach", "prompts", "knowledge", "evals", "tests", ".ci", ".git"}
TOP |= {"pyproject.toml", "README.md", "LICENSE", "constraints.txt", ".gitignore", ".gitattributes"}
VAGUE = {"utils", "util", "helpers", "common", "misc", "base", "manager", "core"}

each = pytest.mark.parametrize(("module", "source"), MODULES.items(), ids=MODULES)


@each
def test_a_room_imports_only_rooms_to_its_left_and_libraries_at_home_in_it(module, source):
    assert room(module) in ROOMS.keys() | OUTSIDE, "a room that the table does not know"
    assert [why for target in imports(source) if (why := crossed(module, target))] == []


@each
def test_only_heavy_libraries_are_imported_inside_functions(module, source):
    assert hidden(module, source) == []


@each
def test_only_the_outermost_doors_catch_everything(module, source):
    assert broad(module, source) == []


@each
def test_the_environment_is_read_in_one_place(module, source):
    assert environment(module, source) == []


def test_no_module_has_a_vague_name():
    assert [name for name in MODULES if VAGUE & set(name.split("."))] == []


def test_every_dependency_is_imported_somewhere():
    lines = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    used = {target.split(".")[0] for source in MODULES.values() for target in imports(source)}
    homes = [name for package, names in packages_distributions().items() if package in used for name in names]
    assert {Requirement(line).name for line in lines} - set(map(canonicalize_name, homes)) == set()


def test_no_modules_import_each_other_in_a_circle():
    assert cycle(MODULES) == []


def test_the_top_of_the_repository_holds_only_what_the_house_names():
    ignored = [line.strip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").split()]
    names = {path.name for path in ROOT.iterdir()}
    assert {n for n in names - TOP if not any(fnmatch(n, pattern) for pattern in ignored)} == set()


@pytest.mark.parametrize(
    ("module", "statement"),
    [
        ("coach.domain.draft", "from coach.text import spans"),
        ("coach.domain.draft", "from coach.errors import InputError"),
        ("coach.domain.draft", "import rich"),
        ("coach.text.dates", "import coach.intake"),
        ("coach.intake.pages", "from coach import review"),
        ("coach.review.reviewer", "from coach.retrieval import library"),
        ("coach.review.reviewer", "from coach.language.model import speak"),
        ("coach.dialogue.policy", "from coach.embeddings import shipped"),
        ("coach.service.turns", "from coach.storage.tables import Turn"),
        ("coach.web.server", "from coach.storage import store"),
        ("coach.web.server", "from coach.app import build"),
        ("coach.storage.store", "from coach.intake import read"),
        ("coach.review.reviewer", "from coach.cli import main"),
        ("coach.errors", "from coach.settings import load"),
        ("coach", "from coach.review import review"),
        ("coach.review.reviewer", "from evals import report"),
        ("coach.cli", "import tests.needs"),
        ("coach.text.dates", "from . import spans"),
        ("coach.review.reviewer", "import openpyxl"),
        ("coach.cli", "import openpyxl.styles"),
        ("coach.review.reviewer", "from rich.console import Console"),
        ("coach.language.model", "from langchain_core.embeddings import Embeddings"),
        ("coach.embeddings.shipped", "from langchain_core.messages import HumanMessage"),
        ("coach.intake.pages", "import requests"),
    ],
)
def test_a_planted_breach_of_direction_or_home_is_seen(module, statement):
    assert [crossed(module, target) for target in imports(statement)] != [None]


@pytest.mark.parametrize(
    ("module", "statement"),
    [
        ("coach.domain.draft", "from dataclasses import dataclass"),
        ("coach.text.numbers", "from text_to_num import find_numbers"),
        ("coach.intake.sheets", "from openpyxl import load_workbook"),
        ("coach.review.reviewer", "from coach.text.spans import Span"),
        ("coach.review.reviewer", "from coach import resources"),
        ("coach.language.speaking", "from coach.retrieval import library"),
        ("coach.embeddings.shipped", "from langchain_core.embeddings import Embeddings"),
        ("coach.app", "from coach.storage import store"),
        ("coach.cli", "from coach.app import build"),
    ],
)
def test_what_the_house_allows_is_allowed(module, statement):
    assert [crossed(module, target) for target in imports(statement)] == [None]


def test_planted_breaches_inside_functions_are_seen():
    assert hidden("coach.text.dates", "def f():\n    import json")
    assert hidden("coach.text.dates", "class A:\n    async def f(self):\n        from coach.text import spans")
    assert not hidden("coach.intake.pages", "import json\ndef f():\n    import docx")


@pytest.mark.parametrize(
    "source",
    [
        "try: f()\nexcept: pass",
        "try: f()\nexcept Exception: pass",
        "try: f()\nexcept (OSError, BaseException) as e: raise",
        "with contextlib.suppress(Exception): f()",
    ],
)
def test_planted_broad_handlers_are_seen(source):
    assert broad("coach.review.reviewer", source)
    assert not broad("coach.cli", source)
    assert (
        not broad("coach.review.reviewer", source.replace("BaseException", "E").replace("except:", "except OSError:"))
        or "Exception" in source
    )


@pytest.mark.parametrize("source", ["import os\nos.environ['A']", "from os import environ", "os.getenv('A')"])
def test_planted_reads_of_the_environment_are_seen(source):
    assert environment("coach.review.reviewer", source)
    assert not environment("coach.app", source)


def test_a_planted_circle_is_seen():
    planted = {
        "coach.a": "from coach.b import x",
        "coach.b": "def f():\n    import coach.a",
        "coach.c": "import coach.a",
    }
    assert set(cycle(planted)) == {"coach.a", "coach.b"}


def _alone(code: str) -> list[str]:
    """The words that code prints in a Python of its own."""
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], env=environ, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_the_front_door_loads_nothing_heavy():
    loaded = _alone("import sys, coach; from coach.review import review; print(*sys.modules)")
    assert HEAVY & set(loaded) == set()


def test_importing_any_module_opens_nothing():
    # A library of a library looks whether there is IPv6, by binding a socket to this machine: that reaches nobody.
    reaches = ("socket.connect", "socket.getaddrinfo", "socket.send", "subprocess.", "sqlite3.")
    watch = f"lambda event, _: print(event) if event.startswith({reaches}) else None"
    names = [name for name in MODULES if not name.endswith("__main__")]
    code = f"import importlib, sys; sys.addaudithook({watch}); [importlib.import_module(name) for name in {names}]"
    assert _alone(code) == []
