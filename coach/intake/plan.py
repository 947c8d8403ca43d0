"""A page's plan: which nodes are objectives, which are key results, and what a goal looks like."""

from dataclasses import dataclass, field

from coach.intake import labels, manners
from coach.intake.noise import clean, unmarked
from coach.intake.tree import Node

_TELLING = ("we", "we'll", "our", "following", "these", "this", "here", "below", "are", "i", "my", "include", "draft")


@dataclass(slots=True)
class Plan:
    """What each node is: objectives with their parents, key results with the objective they belong to."""

    nodes: list[Node]
    objectives: dict[int, str | None] = field(default_factory=dict)
    results: dict[int, int] = field(default_factory=dict)
    promoted: set[int] = field(default_factory=set)


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
    if manners.greeting(text) or manners.telling(text):
        return True
    told = text.rstrip(" *_").endswith(":") and any(f" {word} " in words for word in _TELLING)
    return told or labels.generic(text) or len(text.split()) > 25 or text.count(". ") > 1


def told(nodes: list[Node], at: int) -> bool:
    """Whether a node is a table, and not one below a heading for notes, explanations or health metrics."""
    return nodes[at].kind == "table" and not nodes[at].aside and nodes[nodes[at].parent].opens != "context"


def parent(plan: Plan, at: int) -> str | None:
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
