"""Which nodes of a page are objectives and which are key results.

A page with several top headings is decided part by part. Where anything in a part is labelled, labels are trusted:
- a labelled key result belongs to the labelled objective or unlabelled item above it, else to the objective its
  number names, the last objective, or the heading; under another labelled key result it makes that one an
  objective too;
- unlabelled items are key results only under a labelled objective that has none of its own; all else is context.
Without labels structure decides:
- a heading that names a goal is the objective of the list below it, unless half or more of its items (and two fifths
  of the page's) have lists of their own; further indented text is then detail, kept as context;
- otherwise an item with childless items below it is an objective, those are its key results, and an item that has only
  items with lists below it is the parent of their sets;
- headings that name a team, a period or the page, and parts that explain (concepts, resources), are context.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby

from coach.domain.draft import KeyResult
from coach.intake import labels, tables, tree
from coach.intake.noise import clean, unmarked
from coach.intake.received import Builder
from coach.intake.tree import Node
from coach.text.spans import Span

_HALF = 0.5
_MANY = 0.4


@dataclass(slots=True)
class Plan:
    """What each node is: objectives with their parents, key results with the objective they belong to."""

    nodes: list[Node]
    objectives: dict[int, str | None] = field(default_factory=dict)
    results: dict[int, int] = field(default_factory=dict)
    promoted: set[int] = field(default_factory=set)


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
        _by_labels(plan, inside, set(outside_asides or named))
    else:
        _by_structure(plan, inside)


def title(node: Node) -> str:
    """A node's words as an objective."""
    shown = labels.unthemed(clean(labels.unthemed(node.text)))
    return shown[:-1].rstrip() if shown.endswith(":") else shown


def goal(node: Node) -> bool:
    """Whether a heading or lead-in can be an objective by itself."""
    if node.kind == "heading":
        return not (node.aside or node.bare or node.label == "context" or labels.generic(unmarked(node.text)))
    return node.kind == "para" and not node.bare and node.label is None and not _announcing(node.text)


def _announcing(text: str) -> bool:
    """Whether a lead-in talks about the list ("This quarter we will:") instead of naming a goal."""
    words = f" {text.lower().replace(':', ' ').replace(',', ' ')} "
    told = text.rstrip(" *_").endswith(":") and any(f" {word} " in words for word in _TELLING)
    return told or labels.generic(text) or len(text.split()) > 25 or text.count(". ") > 1


_TELLING = ("we", "we'll", "our", "following", "these", "this", "here", "below", "are", "i", "my", "include", "draft")


# --- by labels ---------------------------------------------------------------------------------------------------


def _by_labels(plan: Plan, inside: list[int], named: set[int]) -> None:
    nodes = plan.nodes
    finder = _Finder(plan, named)
    for at in inside:
        if at not in named and nodes[at].kind != "table":
            continue
        if nodes[at].label == "objective":
            finder.objective(at)
        elif nodes[at].label == "key result" or tables.lacks_objective(nodes[at].lines):
            plan.results[at] = finder.owner(at)
    owners = set(plan.results.values())
    for at in inside:
        if at in named and nodes[at].label == "objective" and at not in owners:
            _unlabelled_results(plan, at)
    owners = set(plan.results.values())
    plan.promoted |= {at for at in owners if at in plan.results}
    for at in inside:
        lone = at in named and nodes[at].label == "objective" and not _only_above(nodes, at)
        if lone or (at in owners and at not in plan.promoted):
            plan.objectives[at] = _parent(plan, at)
    bold = {nodes[at].parent for at in inside if at in plan.objectives and nodes[at].text.startswith("**")}
    for at in inside:
        if nodes[at].parent in bold and _bold_leaf(plan, at):
            plan.objectives[at] = _parent(plan, at)
    for at in plan.promoted:
        plan.objectives[at] = title(nodes[plan.results[at]])


def _bold_leaf(plan: Plan, at: int) -> bool:
    """An item set in bold with nothing below it; beside bold items that hold key results it is an objective too."""
    node = plan.nodes[at]
    bold = node.kind == "item" and node.text.startswith("**")
    return bold and not node.label and not node.children and at not in plan.results


def _only_above(nodes: list[Node], at: int) -> bool:
    """Whether a labelled objective has labelled objectives below it; it counts only without key results of its own."""
    return any(nodes[child].label == "objective" for child in _below(nodes, at))


def _below(nodes: list[Node], at: int) -> list[int]:
    found = list(nodes[at].children)
    for child in found:
        if nodes[child].bare or nodes[child].kind == "heading":
            found.extend(nodes[child].children)
    return found


def _parent(plan: Plan, at: int) -> str | None:
    """The nearest text above that states a goal."""
    above = plan.nodes[at].parent
    while above:
        node = plan.nodes[above]
        if node.label == "objective" or (node.kind == "item" and not node.label and not node.bare):
            return title(node)
        if node.kind == "heading" and goal(node) and above in plan.objectives:
            return title(node)
        above = node.parent
    return None


def _unlabelled_results(plan: Plan, at: int) -> None:
    nodes = plan.nodes
    for child in nodes[at].children:
        node = nodes[child]
        if node.label is None and not node.bare and (node.kind == "item" or (node.kind == "para" and node.tight)):
            plan.results[child] = at
        elif node.label is None and node.kind in ("para", "heading") and not node.aside:
            for item in node.children:
                if nodes[item].kind == "item" and nodes[item].label is None:
                    plan.results[item] = at


class _Finder:
    """Finds the objective that a labelled key result belongs to."""

    def __init__(self, plan: Plan, named: set[int]) -> None:
        self._plan = plan
        self._nodes = plan.nodes
        self._named = named
        self._last = 0
        self._numbers: dict[str, int] = {}

    def objective(self, at: int) -> None:
        self._last = at
        if self._nodes[at].number:
            self._numbers[self._nodes[at].number] = at

    def owner(self, at: int) -> int:
        above = self._above(at)
        number, dot, _ = self._nodes[at].number.partition(".")
        fits = bool(above) and self._nodes[above].number in ("", number)
        if dot and number in self._numbers and (not fits or self._nodes[above].kind == "heading"):
            return self._numbers[number]
        if above and self._nodes[above].kind != "heading":
            return above
        beside = self._beside(at)
        if max(beside, self._last) > above or self._nodes[above].label == "objective":
            return max(beside, self._last, above)
        while above and not goal(self._nodes[above]):
            above = self._nodes[above].parent
        return above or self._last

    def _above(self, at: int) -> int:
        """The nearest item, lead-in or heading above that may hold key results."""
        above = self._nodes[at].parent
        while above:
            node = self._nodes[above]
            if above in self._named or (node.kind == "heading" and not node.bare):
                return above
            if node.label is None and not node.bare and (node.kind == "item" or goal(node)):
                return above
            above = node.parent
        return 0

    def _beside(self, at: int) -> int:
        """The unlabelled item just before a run of labelled key results at the same indent."""
        before = self._nodes[at - 1]
        if before.kind != "item" or before.parent != self._nodes[at].parent:
            return 0
        if before.label is None and not before.bare:
            return at - 1
        return self._plan.results.get(at - 1, 0)


# --- by structure ------------------------------------------------------------------------------------------------


def _by_structure(plan: Plan, inside: list[int]) -> None:
    nodes = plan.nodes
    holders = [at for at in _tops(inside) if nodes[at].kind in ("root", "heading", "para") and not nodes[at].aside]
    nested = _nested_share(nodes, holders) >= _MANY
    for at in holders:
        _holder(plan, at, nested=nested)
    for at in inside:
        if nodes[at].kind == "table" and tables.lacks_objective(nodes[at].lines):
            _table(plan, at)
    beside = {nodes[at].parent for at in inside if at in plan.objectives and nodes[at].kind == "heading"}
    for at in inside:
        if nodes[at].parent in beside and _empty_goal(nodes[at]):
            plan.objectives[at] = _parent(plan, at)


def _tops(inside: list[int]) -> list[int]:
    """The nodes of a part, and the root before the first."""
    return [0, *inside] if inside[0] == 1 else inside


def _nested_share(nodes: list[Node], holders: list[int]) -> float:
    """How many of the outermost list items of a page have lists of their own."""
    items = [item for at in holders for item in _items(nodes, at)]
    return sum(bool(_items(nodes, item)) for item in items) / len(items) if items else 0


def _table(plan: Plan, at: int) -> None:
    above = plan.nodes[at].parent
    while above and not goal(plan.nodes[above]):
        above = plan.nodes[above].parent
    plan.results[at] = above
    if above and above not in plan.objectives:
        plan.objectives[above] = _parent(plan, above)


def _empty_goal(node: Node) -> bool:
    """A heading with nothing under it; beside headings that hold key results, an objective still without any."""
    return node.kind == "heading" and not node.children and goal(node) and len(node.text.split()) > 2


def _items(nodes: list[Node], at: int) -> list[int]:
    """The list items directly under a node, and for a goal heading those under its lead-in lines."""
    found = []
    for child in nodes[at].children:
        if nodes[child].kind == "item" and _counts(nodes[child]):
            found.append(child)
        elif nodes[child].kind == "para" and nodes[at].kind == "heading" and goal(nodes[at]):
            found += [item for item in nodes[child].children if nodes[item].kind == "item" and _counts(nodes[item])]
    return found


def _counts(node: Node) -> bool:
    return node.label is None and not node.aside and not node.bare and bool(clean(node.text))


def _holder(plan: Plan, at: int, *, nested: bool) -> None:
    nodes = plan.nodes
    node = nodes[at]
    if node.kind == "para" and goal(nodes[node.parent]) and nodes[node.parent].kind == "heading":
        return
    items = _items(nodes, at)
    if not items:
        return
    inner = sum(bool(_items(nodes, item)) for item in items)
    if goal(node) and (inner < _HALF * len(items) or not nested):
        _hold(plan, at, items)
    elif inner:
        _trees(plan, items, title(node) if goal(node) and node.kind == "heading" else None)
    else:
        _flat(plan, items)


def _hold(plan: Plan, at: int, items: list[int]) -> None:
    plan.objectives[at] = _parent(plan, at) or _heading_above(plan.nodes, at)
    plan.results.update(dict.fromkeys(items, at))


def _heading_above(nodes: list[Node], at: int) -> str | None:
    above = nodes[at].parent
    while above and not (nodes[above].kind == "heading" and nodes[above].depth and goal(nodes[above])):
        above = nodes[above].parent
    return title(nodes[above]) if above else None


def _trees(plan: Plan, items: list[int], parent: str | None) -> None:
    waiting = [(item, parent) for item in reversed(items)]
    top = set(items)
    while waiting:
        at, above = waiting.pop()
        below = _items(plan.nodes, at)
        leaves = [each for each in below if not _items(plan.nodes, each)]
        if leaves or (at in top and not below):
            plan.objectives[at] = above
            plan.results.update(dict.fromkeys(leaves, at))
        inner = set(below).difference(leaves)
        waiting.extend((each, title(plan.nodes[at])) for each in reversed(below) if each in inner)


def _flat(plan: Plan, items: list[int]) -> None:
    """A list without anything above it: measures make it key results, the first line may be their objective."""
    measured = [_measured(plan.nodes[item].text) for item in items]
    if sum(measured) < _HALF * len(items):
        plan.objectives.update(dict.fromkeys(items))
    elif measured[0] or len(items) < 3:
        plan.results.update(dict.fromkeys(items, 0))
    else:
        plan.objectives[items[0]] = None
        plan.results.update(dict.fromkeys(items[1:], items[0]))


def _measured(text: str) -> bool:
    return any(char.isdigit() for char in clean(text))


# --- into the draft ----------------------------------------------------------------------------------------------


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
