"""Who may write an index: one process at a time, the holder of a lock in the data folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from filelock import FileLock, Timeout

from coach.errors import ConfigError

_NAME = "writer.lock"
_UNWRITABLE = "The index cannot be written in {folder} ({problem}); COACH_DATA must be a folder that can be written."


class Writer:
    """The lock of a folder of indexes; within one process its threads take turns, other processes are turned away.

    A server holds it while it runs (`hold`), a command for as long as it writes (`held`).
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._turn = RLock()
        self._lock = FileLock(folder / _NAME, thread_local=False)

    def hold(self) -> bool:
        """Take the lock for good; False where another process has it. ConfigError where the folder cannot be used."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        except OSError as problem:
            raise ConfigError(_UNWRITABLE.format(folder=self._folder, problem=problem.strerror)) from None
        return True

    def release(self) -> None:
        """Give back what `hold` took."""
        self._lock.release()

    @contextmanager
    def held(self) -> Iterator[bool]:
        """Whether this process may write for as long as the block runs."""
        with self._turn:
            if not self.hold():
                yield False
                return
            try:
                yield True
            finally:
                self.release()
