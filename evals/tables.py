"""Reports as tables of text: a line for each name, a column for each measure, and how far it moved."""

from collections.abc import Iterator

from evals.baseline import Kept, change
from evals.figures import Figure, Report

_SMALL = 5e-4


def table(report: Report, kept: Kept) -> Iterator[str]:
    """The lines of a report."""
    yield f"# {report.task} ({report.took:.0f} s)"
    for group, figures in report.groups():
        names = list(dict.fromkeys(figure.name for figure in figures))
        measures = list(dict.fromkeys(figure.measure for figure in figures))
        cells = {(figure.name, figure.measure): figure for figure in figures}
        rows = [["", "n", *measures]]
        for name in names:
            found = [cells.get((name, measure)) for measure in measures]
            n = next(str(figure.n) for figure in found if figure)
            rows.append([name, n, *(_cell(report.task, figure, kept) for figure in found)])
        yield f"\n{group}"
        yield from _laid(rows)
    yield from (f"  {note}" for note in report.notes)


def _cell(task: str, figure: Figure | None, kept: Kept) -> str:
    if figure is None:
        return "–"
    span = "" if figure.low is None or figure.high is None else f" ({shown(figure.low)}–{shown(figure.high)})"
    moved = change(task, figure, kept)
    aim = "" if figure.reached is not False else f" aim {shown(figure.aim or 0)}"
    return shown(figure.value) + span + (f" {moved:+.2f}" if moved is not None and abs(moved) > _SMALL else "") + aim


def shown(value: float) -> str:
    """Two decimals; a count as it is."""
    return str(value) if isinstance(value, int) else f"{value:.2f}"


def _laid(rows: list[list[str]]) -> Iterator[str]:
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    for row in rows:
        first, *rest = (
            cell.ljust(width) if not place else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join([first, *rest]).rstrip()
