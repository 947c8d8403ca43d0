"""A rehearsal of real parts on a store in memory."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from coach.service.rehearsal import Rehearsal
from coach.storage import Store, open_memory
from tests.service import scripted


@pytest.fixture
def store() -> Iterator[Store]:
    with closing(open_memory()) as opened:
        yield opened


@pytest.fixture
def rehearsal(store: Store) -> Rehearsal:
    return scripted.rehearsal(store)
