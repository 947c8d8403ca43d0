"""The library: passages, and what a search finds."""

from typing import Annotated, Literal

from pydantic import Field

from coach.domain import PassageType
from coach.web.schemas.shape import Out, example

_PASSAGE = {
    "id": "guide:baselines#before-you-count",
    "type": "guide",
    "title": "Baselines",
    "text": "Begin with what is counted already.",
    "heading": "Before you count",
    "place": "knowledge/guides/baselines.md",
    "document": "",
    "sources": ["doerr-2018"],
    "function": "",
}


class Passage(Out):
    """A piece of text that answers something by itself, and where it stands."""

    model_config = example(**_PASSAGE)

    id: str
    type: PassageType
    title: str
    text: str
    heading: str
    place: Annotated[str, Field(description="The shipped file, or the page of a company's document.")]
    document: Annotated[str, Field(description="A company's document; empty for what is shipped.")]
    sources: Annotated[list[str], Field(description="Ids of what it rests on.")]
    function: Annotated[str, Field(description="The kind of work it is from; empty: any.")]


class Hit(Out):
    """A passage that was found; scores compare within one answer only."""

    passage: Passage
    score: float


class Answer(Out):
    """What was found, best first; no `hits`: nothing fits, and `nearest` is what came closest."""

    model_config = example(hits=[{"passage": _PASSAGE, "score": 0.62}], nearest=[], by="both", why="")

    hits: list[Hit]
    nearest: list[Hit]
    by: Annotated[Literal["both", "words", "meaning"], Field(description="How was looked.")]
    why: Annotated[
        Literal["", "embedder", "failed", "index"], Field(description="Why it was by words only, where it was.")
    ]
