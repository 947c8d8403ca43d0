"""A page of prose, lists, headings and tables, read into sets.

A page with several top headings is decided part by part: by its labels where anything in the part is labelled, else
by its structure.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from coach.domain.draft import KeyResult
from coach.intake import cells, labelled, shapes, slots, tables, tree
from coach.intake.noise import clean
from coach.intake.plan import Plan, title, told
from coach.intake.received import Builder
from coach.intake.remains import remains
from coach.intake.slots import Slot
from coach.intake.tree import Node
from coach.text.spans import Span

_FIGURES = ("baseline", "current", "target", "unit")


def read(builder: Builder) -> None:
    """Add the sets of `builder.text` to `builder`."""
    nodes = tree.read(builder.text)
    plan = Plan(nodes)
    for _, inside in groupby(range(1, len(nodes)), key=lambda at: nodes[at].region):
        _decide(plan, list(inside))
    _Emitter(plan, builder).emit()


def _decide(plan: Plan, inside: list[int]) -> None:
    named = [at for at in inside if plan.nodes[at].label in ("objective", "key result")]
    outside_asides = [at for at in named if not plan.nodes[at].aside]
    if named:
        labelled.decide(plan, inside, set(outside_asides or named))
    else:
        shapes.decide(plan, inside)


class _Emitter:
    """Hands the plan to the builder, in the order of the page."""

    def __init__(self, plan: Plan, builder: Builder) -> None:
        self._plan, self._builder = plan, builder
        self._places: dict[int, int] = {}

    def emit(self) -> None:
        plan = self._plan
        for at, node in enumerate(plan.nodes):
            if node.kind == "table":
                self._table(at, node)
            elif at in plan.results:
                self._key_result(at, node)
            elif at in plan.objectives:
                self._objective(at, node)

    def _objective(self, at: int, node: Node) -> None:
        parent = self._plan.objectives[at]
        text = title(node)
        self._places[at] = self._builder.objective(text, _span(node), parent, kind=node.commitment)
        self._note(node, text)
        self._builder.note(node.start, [f"{each.name.capitalize()}: {each.value}" for each in node.given])

    def _note(self, node: Node, shown: str, values: Sequence[str] = ()) -> None:
        """Keep what was cut from a node's words, and the name before its label, as context."""
        before = (node.said,) if node.said else ()
        self._builder.note(node.start, (*before, *remains(node.text, shown, values)))

    def _place(self, owner: int) -> int:
        if owner not in self._places:
            self._places[owner] = self._builder.objective("")
        return self._places[owner]

    def _key_result(self, at: int, node: Node) -> None:
        builder = self._builder
        place = self._place(_key(self._plan, at))
        words, given = slots.trailing(node.text)
        below = [(each, found) for each in _small_print(self._plan.nodes, at) if (found := _slot(each))]
        text = clean(words, owned=False)
        result = slots.filled(
            KeyResult(text, kind=node.commitment), [*node.given, *given] + [found for _, found in below]
        )
        number = builder.key_result(place, result, _span(node))
        self._note(node, text, [each.value for each in given])
        for each, _ in below:
            builder.claim(_span(each), place, number)
        if at in self._plan.promoted:
            self._places[at] = builder.objective(title(node), None, self._plan.objectives[at])

    def _table(self, at: int, node: Node) -> None:
        grid = cells.read(node.lines)
        if at in self._plan.results:
            tables.read(grid, self._builder, under=lambda: self._place(_key(self._plan, at)))
        elif told(self._plan.nodes, at) or not tables.lacks_objective(node.lines):
            tables.read(grid, self._builder)


def _span(node: Node) -> Span:
    return Span(node.start, node.end)


def _small_print(nodes: list[Node], at: int) -> Iterator[Node]:
    """The slots under a key result, and the figures on unindented lines right after it.

    An unindented owner or due date may be everybody's: it counts only after such a figure.
    """
    yield from (nodes[child] for child in nodes[at].children if nodes[child].slot)
    inner = set(nodes[at].children)
    figures = False
    for follower in range(at + 1, len(nodes)):
        node = nodes[follower]
        if follower in inner:
            continue
        if not (node.slot and node.kind == "para" and node.tight):
            return
        figures = figures or node.slot in _FIGURES
        if figures:
            yield node


def _slot(node: Node) -> Slot | None:
    return slots.slot(node.slot, node.text)


def _key(plan: Plan, at: int) -> int:
    """Where a key result belongs; without any objective, one unnamed set for each heading (negative keys)."""
    owner = plan.results[at]
    if owner:
        return owner
    above = plan.nodes[at].parent
    while above and plan.nodes[above].kind != "heading":
        above = plan.nodes[above].parent
    return -above - 1
