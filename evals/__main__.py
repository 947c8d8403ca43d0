"""`python -m evals [TASK …]`: measure the coach, and hold what comes of it against `baseline.json`.

Exit status 0: nothing is worse than it was; 1: something is; 2: data that cannot be read.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

from rich.console import Console

from coach.errors import CoachError
from evals import baseline
from evals.figures import Options, Report, Task
from evals.pages import page
from evals.tables import table
from evals.tasks import TASKS

_NAMES = [task.name for task in TASKS]


def main(argv: list[str] | None = None) -> int:
    """Run tasks, all that can be unless some are named."""
    given = _parser().parse_args(argv)
    if unknown := [name for name in given.task if name not in _NAMES]:
        return _refused(f"No task is called {', '.join(unknown)}; there are {', '.join(_NAMES)}.")
    if given.dataset and len(given.task) != 1:
        return _refused("--dataset belongs to one task: name it, as in `python -m evals review --dataset FILE`.")
    wanted = [task for task in TASKS if not given.task or task.name in given.task]
    skipped = [_skips(task) for task in wanted if task.needs and not find_spec(task.needs)]
    try:
        reports = [_run(task, given) for task in wanted if not task.needs or find_spec(task.needs)]
        return _told(reports, skipped, given)
    except (CoachError, UnicodeDecodeError) as problem:
        return _refused(f"The data cannot be read: {problem}")
    except OSError as problem:
        return _refused(f"{problem.filename or 'The data'} cannot be used ({problem.strerror or problem}).")


def _parser() -> argparse.ArgumentParser:
    about = "\n".join(f"  {task.name:12}{task.about}" for task in TASKS)
    parser = argparse.ArgumentParser(
        prog="python -m evals",
        description=f"Measure the coach.\n\ntasks (default: all):\n{about}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("task", nargs="*", metavar="TASK")
    parser.add_argument("--dataset", type=Path, metavar="PATH", help="other data than the task's own")
    parser.add_argument("--seeds", type=int, default=0, metavar="N", help="how often whole talks are played")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures")
    parser.add_argument("--html", type=Path, metavar="OUT", help="write the report as a page")
    parser.add_argument("--worst", action="store_true", help="list the cases to look at too")
    parser.add_argument("--save", action="store_true", help="keep the figures as the baseline")
    return parser


def _skips(task: Task) -> str:
    return f"{task.name} needs {task.needs}: uv run --group {task.group} python -m evals {task.name}"


def _run(task: Task, given: argparse.Namespace) -> Report:
    """One task, with where it is on standard error."""
    with Console(stderr=True).status(task.name) as status:
        begun = perf_counter()
        options = Options(given.dataset, given.seeds, lambda at: status.update(f"{task.name}: {at}"))
        return replace(task.measure(options), took=perf_counter() - begun)


def _told(reports: Sequence[Report], skipped: Sequence[str], given: argparse.Namespace) -> int:
    kept = {} if given.dataset else baseline.load()
    for report in reports:
        sys.stdout.write("\n".join(table(report, kept)) + "\n")
        if given.worst:
            sys.stdout.writelines(f"- {line}\n" for line in report.worst)
        sys.stdout.write("\n")
    sys.stdout.writelines(f"Left out: {line}\n" for line in skipped)
    if given.json:
        written = {one.task: [figure.as_json() for figure in one.figures] for one in reports}
        given.json.write_text(json.dumps(written, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    if given.html:
        given.html.write_text(page(reports, skipped, kept, datetime.now(UTC)), encoding="utf-8")
    if given.save:
        baseline.save(reports)
        return 0
    lost = [line for report in reports for line in baseline.worse(report, kept)]
    sys.stdout.writelines(f"WORSE {line}\n" for line in lost)
    return 1 if lost else 0


def _refused(why: str) -> int:
    sys.stderr.write(f"{why}\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
