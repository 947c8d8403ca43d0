"""Pages on which objectives and key results are labelled: labels are trusted.

- a labelled key result belongs to the labelled objective or unlabelled item above it, else to the objective its
  number names, the last objective, or the heading; under another labelled key result it makes that one an
  objective too;
- unlabelled items are key results only under a labelled objective that has none of its own, or beside labelled ones
  in the same list; all else is context.
"""

from collections.abc import Iterator
from itertools import groupby

from coach.intake import tables
from coach.intake.plan import Plan, goal, parent, title, told
from coach.intake.tree import Node


def decide(plan: Plan, inside: list[int], named: set[int]) -> None:
    """Decide the part of the page that `inside` names; `named` are its labelled objectives and key results."""
    _results(plan, inside, named)
    _objectives(plan, inside, named)
    _bold(plan, inside)
    for at in plan.promoted:
        plan.objectives[at] = title(plan.nodes[plan.results[at]])


def _results(plan: Plan, inside: list[int], named: set[int]) -> None:
    nodes = plan.nodes
    finder = _Finder(plan, named)
    for at in inside:
        if at not in named and nodes[at].kind != "table":
            continue
        if nodes[at].label == "objective":
            finder.objective(at)
        elif nodes[at].label == "key result" or (told(nodes, at) and tables.lacks_objective(nodes[at].lines)):
            plan.results[at] = finder.owner(at)
    owners = set(plan.results.values())
    for at in inside:
        if at in named and nodes[at].label == "objective" and at not in owners:
            _unlabelled_results(plan, at)
        elif at in owners and (nodes[at].label == "objective" or nodes[at].kind == "heading"):
            _beside_labelled(plan, at)


def _objectives(plan: Plan, inside: list[int], named: set[int]) -> None:
    nodes = plan.nodes
    owners = set(plan.results.values())
    plan.promoted |= {at for at in owners if at in plan.results}
    for at in inside:
        lone = at in named and nodes[at].label == "objective" and not _only_above(nodes, at)
        if lone or (at in owners and at not in plan.promoted):
            plan.objectives[at] = parent(plan, at)


def _bold(plan: Plan, inside: list[int]) -> None:
    nodes = plan.nodes
    beside = {nodes[at].parent for at in inside if at in plan.objectives and nodes[at].text.startswith("**")}
    for at in inside:
        if nodes[at].parent in beside and _bold_leaf(plan, at):
            plan.objectives[at] = parent(plan, at)


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


def _beside_labelled(plan: Plan, at: int) -> None:
    """Items in the same list as key results of which only some are labelled are key results too."""
    nodes = plan.nodes
    items = [child for child in nodes[at].children if nodes[child].kind == "item"]
    if any(nodes[child].label == "key result" for child in items):
        plan.results.update(dict.fromkeys(_plain(nodes, items), at))
    elif len(runs := list(_runs(nodes, nodes[at].children))) == 1:
        plan.results.update(dict.fromkeys(runs[0], at))


def _plain(nodes: list[Node], items: list[int]) -> list[int]:
    return [each for each in items if nodes[each].label is None and not nodes[each].bare]


def _runs(nodes: list[Node], children: list[int]) -> Iterator[list[int]]:
    """The runs of unlabelled items after labelled lines, items with another bullet at the same indent included.

    Where several labelled lines have such a list below them, each list is about its line.
    """
    after = False
    for label, group in groupby(children, key=lambda at: (nodes[at].kind == "item", nodes[at].label)):
        after = after or label[1] == "key result"
        if after and label == (True, None):
            found = _plain(nodes, list(group))
            for each in found:
                found += [below for below in _plain(nodes, nodes[each].children) if _level(nodes, below, each)]
            yield sorted(found)


def _level(nodes: list[Node], one: int, other: int) -> bool:
    return nodes[one].kind == "item" and int(nodes[one].depth) == int(nodes[other].depth)


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
        if self._nodes[self._nodes[at].parent].label == "objective":
            return 0
        if before.kind != "item" or before.parent != self._nodes[at].parent:
            return 0
        if before.label is None and not before.bare:
            return at - 1
        return self._plan.results.get(at - 1, 0)
