"""Where the shipped texts lie: `prompts/` and `knowledge/`, in a checkout or inside an installed package."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from coach.errors import ConfigError

_PACKAGE = Path(__file__).resolve().parent


@cache
def root() -> Path:
    """The folder that holds `prompts/` and `knowledge/`.

    A wheel carries both in `coach/shipped`; an editable checkout has them beside `coach`.
    """
    for folder in (_PACKAGE / "shipped", _PACKAGE.parent):
        if (folder / "prompts").is_dir() and (folder / "knowledge").is_dir():
            return folder
    raise ConfigError(f"prompts/ and knowledge/ are missing beside {_PACKAGE}; please install okr-coach again.")


@cache
def read(path: str) -> str:
    """The text of a shipped file, by its path from the top: `read("prompts/en/report.md")`."""
    file = root() / path
    if not file.is_file():
        raise ConfigError(f"{path} is missing from the installation; please install okr-coach again.")
    return file.read_text(encoding="utf-8")


@cache
def table(path: str) -> Mapping[str, Any]:
    """A shipped TOML file; ConfigError where it cannot be read."""
    try:
        return tomllib.loads(read(path))
    except tomllib.TOMLDecodeError as problem:
        raise ConfigError(f"{path} cannot be read ({problem}); please install okr-coach again.") from None


def names(folder: str, suffix: str = ".md") -> tuple[str, ...]:
    """The stems of a shipped folder's files, sorted."""
    return tuple(sorted(file.stem for file in (root() / folder).glob(f"*{suffix}")))
