"""The frame of all tests: what a few of them need beyond Python (`tests/needs.py`), and no network."""

import sys

import pytest

pytest_plugins = ["tests.needs"]

_LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0")


def _host(event: str, args: tuple[object, ...]) -> object:
    """The host that an audited call of `socket` reaches for; None where it names none."""
    if event in ("socket.getaddrinfo", "socket.gethostbyname"):
        return args[0]
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg") and isinstance(args[1], tuple):
        return args[1][0]
    return None


def _guard(event: str, args: tuple[object, ...]) -> None:
    """Refuse the network below every library; `pytest.fail` is not caught by an `except Exception`."""
    if event.startswith("socket.") and (host := _host(event, args)):
        host = host.decode() if isinstance(host, bytes) else str(host)
        if not host.startswith(_LOOPBACK):
            pytest.fail(f"a test reached for the network: {event} to {host}")


sys.addaudithook(_guard)
