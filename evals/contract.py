"""`python -m evals.contract`: requests made up from the API's own document, and whether every answer keeps to it.

Schemathesis makes them up; it is no part of the project: `uv run --with "schemathesis>=4,<5" python -m evals.contract`.
A request that is well formed may still be refused for what it says (a picture as a draft), so that is no fault here.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import cycle
from pathlib import Path
from typing import Any

from coach.app import build
from coach.service.rehearsal import Rehearsal
from coach.settings import load
from coach.web.identity import ME
from coach.web.server import build_api

_DRAFT = "Objective: Drivers come home rested\n- Launch the rota app\n- Overtime from 90 to 30 h a month"
_HERE = {"host": "127.0.0.1"}
_ABSENT = 'Schemathesis is not installed here: uv run --with "schemathesis>=4,<5" python -m evals.contract\n'


def main(argv: list[str] | None = None) -> int:
    """Try every operation and print what does not keep to the document; 1 where anything does not."""
    parser = argparse.ArgumentParser(prog="python -m evals.contract", description="Try the API against its document.")
    parser.add_argument("--examples", type=int, default=30, help="requests an operation (default: 30)")
    given = parser.parse_args(argv)
    try:
        schemathesis = import_module("schemathesis")
    except ImportError:
        sys.stderr.write(_ABSENT)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        tried, faults = 0, list[str]()
        for name, found in _tried(schemathesis, Path(folder), given.examples):
            tried += 1
            faults += found
            print(f"{name:60} {len(found) or 'sound'}")
    print(f"{tried} operations, {len(faults)} faults", *faults, sep="\n")
    return 1 if faults else 0


def _tried(schemathesis: Any, data: Path, examples: int) -> Iterator[tuple[str, list[str]]]:
    """Each operation with what was wrong with its answers."""
    from hypothesis import HealthCheck, Phase, given, seed, settings

    app = build(load({"COACH_DATA": str(data), "COACH_EMBEDDER": "none"}))
    served = build_api(app.rehearsal(), app.guides(), app.review, app.settings, page=False)
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", served, headers=_HERE)
    quick = settings(
        max_examples=examples, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    for result in schema.get_all_operations():
        operation = result.ok()
        faults: dict[str, str] = {}
        seed(1)(quick(given(case=operation.as_strategy())(_asking(faults, app.rehearsal()))))()
        yield operation.label, list(faults.values())


def _asking(faults: dict[str, str], rehearsal: Rehearsal) -> Callable[[Any], None]:
    """Sends a request, every other one about something that is there, and remembers the first fault of each kind."""
    refused = import_module("schemathesis.openapi.checks").RejectedPositiveData
    several = import_module("schemathesis.core.failures").FailureGroup

    there = cycle((True, False))

    def ask(case: Any) -> None:
        if "id" in case.path_parameters and next(there):
            case.path_parameters["id"] = _known(rehearsal, case.operation.path)
        answer = case.call(headers=_HERE)
        try:
            case.validate_response(answer)
        except several as group:
            for fault in group.exceptions:
                if not isinstance(fault, refused):
                    faults.setdefault(fault.title, f"{case.operation.label}: {fault.title}: {case.as_curl_command()}")

    return ask


def _known(rehearsal: Rehearsal, path: str) -> str:
    """The id of something that an operation can be about: a turn, a passage, or a conversation with a draft."""
    if path.startswith("/library"):
        return rehearsal.search(ME, "baseline").hits[0].passage.id
    conversation = rehearsal.start(ME).id
    turn = rehearsal.receive(ME, conversation, _DRAFT, "m1").id
    list(rehearsal.answer(ME, turn))
    return turn if path.startswith("/turns") else conversation


if __name__ == "__main__":
    sys.exit(main())
