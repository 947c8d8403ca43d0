"""The settings of a command, with a warning about variables that look like settings and are none."""

from collections.abc import Mapping
from importlib import import_module

from coach.cli.output import say
from coach.settings import Settings, load, unknown


def settled(environ: Mapping[str, str]) -> Settings:
    """The settings an environment asks for; ConfigError where one is wrong."""
    if unknown(environ):
        say(import_module("coach.doctor").warning(environ))
    return load(environ)
