"""The library as HTML: what was found, and a passage with its sources."""

from typing import Any

from coach.domain import Passage, Viewer
from coach.language.citing import cited
from coach.language.filling import cut
from coach.service.guides import Filter, Guides
from coach.web.pages.templates import phrase, render

_ONLY = {"all": ("guide", "example", "pair"), "guides": ("guide",), "examples": ("example", "pair")}
_MOST, _LONG = 8, 420
_TRY = ("try-first", "try-second", "try-third", "try-fourth")


def found(guides: Guides, viewer: Viewer, query: str, only: str) -> str:
    """What the library says to a query; without one, what could be asked, and the organisation's own guides."""
    if not query.strip():
        names = [document.name for document in guides.list(viewer)]
        return render("found", asked=False, asks=tuple(map(phrase, _TRY)), guides=names)
    answer = guides.search(viewer, query, Filter(frozenset(_ONLY.get(only, _ONLY["all"]))), _MOST)
    return render(
        "found",
        asked=True,
        hits=[_hit(hit.passage) for hit in answer.hits],
        nearest=[_hit(hit.passage) for hit in answer.nearest[:3]],
        by_words=answer.why in ("index", "failed"),
    )


def passage(one: Passage) -> str:
    """A passage, word for word."""
    return render(
        "passage",
        title=one.title,
        one=one,
        kind=kind(one),
        pieces=[piece for piece in one.text.split("\n\n") if piece.strip()],
        sources=_sources(one),
    )


def titled(one: Passage) -> str:
    """How a passage is named in a citation."""
    return f"{one.title} · {one.heading}" if one.heading and one.heading != one.title else one.title


def kind(one: Passage) -> str:
    """What kind of passage it is, in plain words."""
    return phrase("type-own" if one.document else f"type-{one.type}")


def _hit(one: Passage) -> dict[str, Any]:
    text = cut(one.text.strip(), _LONG)
    return {"id": one.id, "kind": kind(one), "title": titled(one), "text": text, "sources": _sources(one)}


def _sources(one: Passage) -> str:
    return "; ".join(map(cited, one.sources))
