"""What the steps of a decision ask of the library: passages for each query; examples never from their own work."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from coach.dialogue.state import Step
from coach.domain import Passage, Sheet, Viewer
from coach.retrieval import shipped
from coach.retrieval.intent import intent
from coach.retrieval.lexical import words
from coach.retrieval.library import WANTED
from coach.retrieval.scope import Filter
from coach.service.parts import Searcher

_TYPES = {"": ("guide", "example", "pair"), "guide": ("guide", "pair"), "example": ("example",)}
_EXAMPLE = Filter(frozenset({"example"}))
_LIMIT, _SOME, _MANY = 5, 20, 60
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
#: Stems of what any measure may hold.
_ANY = frozenset(words("share rate number percent time average score hours days weeks per within every"))


def found(steps: Sequence[Step], sheet: Sheet, viewer: Viewer, guides: Searcher) -> tuple[Step, ...]:
    """The steps, each with the ids of at most five passages that its query brought, best first."""
    return tuple(_answered(step, sheet, viewer, guides) if step.query else step for step in steps)


def _answered(step: Step, sheet: Sheet, viewer: Viewer, guides: Searcher) -> Step:
    # Looked for among everything, unless examples are wanted: that is quicker, and surer of when nothing fits.
    wanted, most = (_EXAMPLE, _MANY) if step.wanted == "example" else (WANTED, _SOME)
    hits = guides.search(viewer, step.query, wanted, most).hits
    passages = [hit.passage for hit in hits if hit.passage.type in _TYPES[step.wanted]]
    if any(one.type != "guide" for one in passages):
        own = Own(sheet, viewer, guides)
        passages = [one for one in passages if one.type == "guide" or own.differs(one)]
    if step.wanted == "example":  # one that lacks nothing shows best what is meant
        passages.sort(key=lambda one: one.id not in _sound())
    return replace(step, passages=tuple(one.id for one in passages[:_LIMIT]))


class Own:
    """The person's own draft, as far as an example may not come near it."""

    def __init__(self, sheet: Sheet, viewer: Viewer, guides: Searcher) -> None:
        texts = [
            part for _, card in sheet.cards() for part in (card.text, *(one.text for _, one in card.slots.given()))
        ]
        text = " ".join((*texts, *(one.text for one in sheet.context)))
        self._numbers = frozenset(_NUMBER.findall(text))
        self._stems = frozenset(words(text))
        self._functions = _functions(texts, viewer, guides)

    def differs(self, passage: Passage) -> bool:
        """Whether an example is of another kind of work, and shares neither a number nor a measure."""
        shares = any(measure <= self._stems for measure in _measures().get(passage.id, ()))
        numbers = self._numbers.intersection(_NUMBER.findall(passage.text))
        return not (shares or numbers or (passage.function and passage.function in self._functions))


def _functions(texts: Sequence[str], viewer: Viewer, guides: Searcher) -> frozenset[str]:
    """The kinds of work that a draft names, and that of the example which is nearest to it."""
    if not texts:
        return frozenset()
    named = frozenset(function for text in texts for function in intent(text).functions)
    answer = guides.search(viewer, " ".join(texts), _EXAMPLE, 1)
    return named.union(hit.passage.function for hit in (answer.hits or answer.nearest)[:1])


@cache
def _sound() -> frozenset[str]:
    """The examples in which nothing is weak on purpose."""
    return frozenset(f"example:{one.id}" for one in shipped.examples() if not one.weaknesses)


@cache
def _measures() -> dict[str, tuple[frozenset[str], ...]]:
    """What the examples measure, by passage: the stems that tell one measure from another."""
    told = {f"example:{one.id}": one.metrics for one in shipped.examples()}
    stems = {id: [frozenset(words(metric)) - _ANY for metric in metrics] for id, metrics in told.items()}
    return {id: tuple(filter(None, measures)) for id, measures in stems.items()}
