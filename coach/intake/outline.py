"""A page of prose, lists, headings and tables, read into sets.

A page with several top headings is decided part by part: by its labels where anything in the part is labelled, else
by its structure.
"""

from collections.abc import Callable
from itertools import groupby

from coach.domain.draft import KeyResult
from coach.intake import labelled, shapes, tables, tree
from coach.intake.noise import clean
from coach.intake.plan import Plan, title
from coach.intake.received import Builder
from coach.text.spans import Span


def read(builder: Builder) -> None:
    """Add the sets of `builder.text` to `builder`."""
    nodes = tree.read(builder.text)
    plan = Plan(nodes)
    for _, inside in groupby(range(1, len(nodes)), key=lambda at: nodes[at].region):
        _decide(plan, list(inside))
    _emit(plan, builder)


def _decide(plan: Plan, inside: list[int]) -> None:
    named = [at for at in inside if plan.nodes[at].label in ("objective", "key result")]
    outside_asides = [at for at in named if not plan.nodes[at].aside]
    if named:
        labelled.decide(plan, inside, set(outside_asides or named))
    else:
        shapes.decide(plan, inside)


def _emit(plan: Plan, builder: Builder) -> None:
    places: dict[int, int] = {}

    def place(owner: int) -> int:
        if owner not in places:
            places[owner] = builder.objective("")
        return places[owner]

    for at, node in enumerate(plan.nodes):
        span = Span(node.start, node.end)
        if at in plan.results and node.kind != "table":
            owner = place(_key(plan, at))
            builder.key_result(owner, KeyResult(clean(node.text, owned=False)), span)
            if at in plan.promoted:
                places[at] = builder.objective(title(node), None, plan.objectives[at])
        elif at in plan.objectives:
            places[at] = builder.objective(title(node), span, plan.objectives[at])
        elif node.kind == "table":
            _emit_table(plan, at, builder, place)


def _key(plan: Plan, at: int) -> int:
    """Where a key result belongs; without any objective, one unnamed set for each heading (negative keys)."""
    owner = plan.results[at]
    if owner:
        return owner
    above = plan.nodes[at].parent
    while above and plan.nodes[above].kind != "heading":
        above = plan.nodes[above].parent
    return -above - 1


def _emit_table(plan: Plan, at: int, builder: Builder, place: Callable[[int], int]) -> None:
    grid = tables.cells(plan.nodes[at].lines)
    if at in plan.results:
        tables.read(grid, builder, under=lambda: place(_key(plan, at)))
    else:
        tables.read(grid, builder)
