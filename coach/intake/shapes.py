"""Pages without labels: structure decides what is an objective and what is a key result.

- a heading that names a goal is the objective of the list below it, unless half or more of its items (and two fifths
  of the page's) have lists of their own; further indented text is then detail, kept as context;
- otherwise an item with childless items below it is an objective, those are its key results, and an item that has only
  items with lists below it is the parent of their sets;
- headings that name a team, a period or the page, and parts that explain (concepts, resources), are context.
"""

from coach.intake import tables
from coach.intake.noise import clean
from coach.intake.plan import Plan, goal, parent, title, told
from coach.intake.tree import Node

_HALF = 0.5
_MANY = 0.4


def decide(plan: Plan, inside: list[int]) -> None:
    """Decide the part of the page that `inside` names."""
    nodes = plan.nodes
    holders = [at for at in _tops(inside) if nodes[at].kind in ("root", "heading", "para") and not nodes[at].aside]
    nested = _nested_share(nodes, holders) >= _MANY
    for at in holders:
        _holder(plan, at, nested=nested)
    for at in inside:
        if told(nodes, at) and tables.lacks_objective(nodes[at].lines):
            _table(plan, at)
    beside = {nodes[at].parent for at in inside if at in plan.objectives and nodes[at].kind == "heading"}
    for at in inside:
        if nodes[at].parent in beside and _empty_goal(nodes[at]):
            plan.objectives[at] = parent(plan, at)


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
        plan.objectives[above] = parent(plan, above)


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
    plan.objectives[at] = parent(plan, at) or _heading_above(plan.nodes, at)
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
