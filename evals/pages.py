"""The report as one page of HTML that needs nothing else: figures with their intervals drawn, and the worst cases."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from evals.baseline import Kept, change
from evals.figures import Report
from evals.tables import shown

_WORST = 40


def page(reports: Sequence[Report], skipped: Sequence[str], kept: Kept, at: datetime) -> str:
    """The page."""
    folder = FileSystemLoader(Path(__file__).parent)
    jinja = Environment(loader=folder, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return jinja.get_template("report.html.j2").render(
        reports=reports,
        skipped=skipped,
        at=at,
        shown=shown,
        most=_WORST,
        moved=lambda task, one: change(task, one, kept),
    )
