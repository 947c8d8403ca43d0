"""The programs beside Python that tests drive: Chromium on a page, and a PostgreSQL for as long as it is used."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

_QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)


class Browser(NamedTuple):
    """A Chromium with a fresh profile for every page, and no way out of this machine."""

    program: str
    page: Path

    def show(self, html: str) -> str:
        """The DOM of a page five seconds of its own time after it was opened."""
        self.page.write_text(html, encoding="utf-8-sig")  # the mark names the encoding where the page does not
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            flags = [*_QUIET, f"--user-data-dir={profile}", "--virtual-time-budget=5000", "--dump-dom"]
            command = [self.program, *flags, self.page.as_uri()]
            return subprocess.run(command, capture_output=True, timeout=60, check=True).stdout.decode()


def _owner() -> dict[str, Any]:
    """Whom to run PostgreSQL as: it refuses root."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name for entry in pwd.getpwall()}
    user = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


@contextmanager
def postgres(programs: Path) -> Iterator[str]:
    """A cluster of the `programs` folder's PostgreSQL, in a short path, because a socket's name is limited."""
    home, owner = Path(tempfile.mkdtemp(prefix="pg-")), _owner()
    environ = {name: value for name, value in os.environ.items() if not name.startswith("PG")} | {"LC_ALL": "C"}
    if owner:
        os.chown(home, owner["user"], owner["group"])

    def call(program: str, *arguments: str) -> None:
        with (home.parent / f"{home.name}.log").open("a+") as log:
            command = [programs / program, "-D", home / "data", *arguments]
            done = subprocess.run(command, stdout=log, stderr=log, cwd=home, env=environ, timeout=120, **owner)
            log.seek(0)
            assert done.returncode == 0, log.read()

    try:
        call("initdb", "-U", "coach", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
        call("pg_ctl", "start", "-w", "-l", f"{home}/log", "-o", f"-c listen_addresses= -c fsync=off -k {home}")
        yield f"postgresql://coach@/postgres?host={home}"
        call("pg_ctl", "stop", "-w", "-m", "immediate")
    finally:
        shutil.rmtree(home, ignore_errors=True)
        home.with_name(f"{home.name}.log").unlink(missing_ok=True)
