"""Who is asking: without sign-in, one person, and only at this machine."""

from ipaddress import ip_address

from coach.domain import Viewer
from coach.errors import ConfigError

#: The one person there is where `COACH_IDENTITY` is `none`.
ME = Viewer("me", "local", frozenset({"employee", "lead", "coach", "champion", "admin"}))

_OPEN = (
    "COACH_HOST is {host!r}, and without sign-in (COACH_IDENTITY is none) everybody who reaches that address could "
    "read every conversation. Use 127.0.0.1; from another machine, come in through a tunnel: "
    "ssh -L {port}:127.0.0.1:{port} HOST"
)


def local(host: str) -> bool:
    """Whether a name or an address is this machine's own, reached by nobody else."""
    if host.rstrip(".").lower() == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def refuse(host: str, port: int) -> None:
    """ConfigError where others could reach the host."""
    if not local(host):
        raise ConfigError(_OPEN.format(host=host, port=port or 8321))
