"""Gradio, loaded without what it does for its own developers.

For each of its components Gradio reads its source as it is loaded, and writes a file of type hints beside it. That
takes half of its loading, and is none of a server's business.
"""

import inspect
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_MAKER = "create_or_modify_pyi"


@contextmanager
def plainly() -> Iterator[None]:
    """A time in which that is left out: its maker finds no file, as for a component that has none."""
    kept = inspect.getfile

    def getfile(object: Any) -> str:
        if sys._getframe(1).f_code.co_name == _MAKER:
            raise OSError
        return kept(object)

    inspect.getfile = getfile
    try:
        yield
    finally:
        inspect.getfile = kept
