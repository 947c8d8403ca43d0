"""The known-good set in pyproject.toml: exact, complete, and the same for pip as for uv."""

import runpy
import tomllib
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
PROJECT = tomllib.loads(TEXT)
PINS = {pin.name: pin for pin in map(Requirement, PROJECT["tool"]["uv"]["constraint-dependencies"])}
GROUPS = [line for group in PROJECT["dependency-groups"].values() for line in group]
DIRECT = [Requirement(line) for line in PROJECT["project"]["dependencies"] + GROUPS if isinstance(line, str)]


def _asked(name: str, extras: set[str]) -> list[Requirement]:
    """What an installed distribution asks for here."""
    try:
        lines = map(Requirement, requires(name) or ())
    except PackageNotFoundError:
        return []
    return [r for r in lines if r.marker is None or any(r.marker.evaluate({"extra": e}) for e in {"", *extras})]


def _reached() -> set[str]:
    """Every distribution that the direct requirements bring along on this machine."""
    seen: set[str] = set()
    todo = list(DIRECT)
    while todo:
        requirement = todo.pop()
        name = canonicalize_name(requirement.name)
        if name not in seen:
            seen.add(name)
            todo += _asked(name, requirement.extras)
    return seen


def test_constraints_txt_says_what_pyproject_says():
    render = runpy.run_path(str(ROOT / ".ci/constraints"))["render"]
    assert (ROOT / "constraints.txt").read_text(encoding="utf-8") == render(TEXT), "run `python3 .ci/constraints`"


@pytest.mark.parametrize("pin", PINS.values(), ids=str)
def test_every_pin_is_one_exact_version(pin):
    assert [one.operator for one in pin.specifier] == ["=="]
    assert pin.url is None


@pytest.mark.parametrize("requirement", DIRECT, ids=str)
def test_every_requirement_is_a_bounded_range_with_its_pin_inside(requirement):
    assert {one.operator for one in requirement.specifier} == {">=", "<"}
    assert requirement.specifier.contains(next(iter(PINS[requirement.name].specifier)).version)


def test_everything_that_is_brought_along_is_pinned():
    assert _reached() <= PINS.keys()
