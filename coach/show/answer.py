"""What the library says to a question, free of any format: passages word for word, each with its sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from coach.show.phrases import phrases, sources
from coach.show.report import Line

if TYPE_CHECKING:
    from coach.domain import Passage
    from coach.retrieval.library import Answer

_NEAREST = 3


def answered(answer: Answer, tongue: str = "en") -> Iterator[Line]:
    """The passages found, or that there are none, with what came closest."""
    words = phrases(tongue, "library")
    for number, hit in enumerate(answer.hits, 1):
        yield from _passage(number, hit.passage, tongue)
    if not answer.hits:
        yield Line("note", words("nothing"))
        titles = dict.fromkeys(_titled(hit.passage) for hit in answer.nearest[:_NEAREST])
        if titles:
            yield Line("note", words("nothing-near", titles="; ".join(titles)))
        yield Line("note", words("nothing-try"))
    if answer.why:
        yield Line("close", words(f"by-words-{answer.why}"))


def _passage(number: int, passage: Passage, tongue: str) -> Iterator[Line]:
    words = phrases(tongue, "library")
    key = "hit-heading" if passage.heading else "hit"
    yield Line("section", words(key, number=str(number), title=passage.title, heading=passage.heading))
    yield from (Line("note", line) for line in passage.text.splitlines() if line.strip())
    if passage.sources:
        yield Line("source", words("sources", sources="; ".join(_cited(one, tongue) for one in passage.sources)))
    yield Line("source", _place(passage, tongue))


def _titled(passage: Passage) -> str:
    return f"{passage.title} · {passage.heading}" if passage.heading else passage.title


def _cited(name: str, tongue: str) -> str:
    source = sources()[name]
    key = "source-year" if "year" in source else "source"
    return phrases(tongue, "library")(
        key, **{field: str(source.get(field, "")) for field in ("author", "title", "year")}
    )


def _place(passage: Passage, tongue: str) -> str:
    words = phrases(tongue, "library")
    if not passage.document:
        return words("place", place=passage.place)
    return words("place-page" if passage.place else "place-own", document=passage.document, page=passage.place)
