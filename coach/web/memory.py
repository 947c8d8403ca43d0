"""Memory that loading and building left behind, given back to the system: glibc keeps it, a pool for every thread.

Elsewhere there is nothing to be done, and nothing is.
"""

import ctypes
from functools import cache
from typing import Any

# How glibc names the number of its pools; two are enough for threads that take turns at one interpreter.
_POOLS, _FEW = -8, 2


def spare() -> None:
    """Keep few pools; to be called before there are threads."""
    if hasattr(_libc(), "mallopt"):
        _libc().mallopt(_POOLS, _FEW)


def give_back() -> None:
    """Give back what is free."""
    if hasattr(_libc(), "malloc_trim"):
        _libc().malloc_trim(0)


@cache
def _libc() -> Any:
    try:
        return ctypes.CDLL(None)
    except (OSError, TypeError):
        return None
