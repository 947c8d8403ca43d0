"""The conversation as HTML: a turn is the person's message and what the coach said to it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from coach.domain import Hat, PartKind, Segment, Turn
from coach.service.views import Talk
from coach.web.pages.templates import render

#: The title of a passage by its id.
Titled = Callable[[str], str]
_OPEN = ("received", "decided")


@dataclass(frozen=True, slots=True)
class Cite:
    """A passage that a part rests on."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a reply; `quoted`: the words of a passage."""

    kind: PartKind
    text: str
    cites: tuple[Cite, ...] = ()
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A turn as it is shown; `hat` only where it changed, `undo` only where it can be taken back from here."""

    key: str
    id: str
    text: str
    open: bool
    last: bool
    hat: str
    noted: bool
    undo: bool
    stopped: bool
    parts: tuple[Part, ...]


def log(talk: Talk, titled: Titled) -> str:
    """All turns of a talk."""
    return render("log", turns=tuple(shown(talk.turns, talk.version, titled)))


def live(turn: Turn, before: Sequence[Turn], version: int, titled: Titled) -> str:
    """One turn that is being answered, after those `before` it."""
    return render("log", turns=tuple(shown((*before, turn), version, titled))[-1:])


def shown(turns: Sequence[Turn], version: int, titled: Titled) -> Iterator[Shown]:
    """The turns as they are shown, where `version` is that of the draft now."""
    worn: Hat = "coach"
    for turn in turns:
        hat = turn.hat or worn
        changed = turn.after != turn.before
        yield Shown(
            key=turn.message,
            id=turn.id,
            text=turn.text,
            open=turn.status in _OPEN,
            last=turn is turns[-1],
            hat=hat if hat != worn else "",
            noted=changed,
            undo=changed and turn.after == version,
            stopped=turn.status == "stopped",
            parts=tuple(_part(segment, titled) for segment in turn.segments),
        )
        worn = hat


def _part(segment: Segment, titled: Titled) -> Part:
    """A quotation ends with a line that names its source; the citation stands for that line."""
    text = segment.text
    if segment.citations and "\n\n" in text:
        text = text.rpartition("\n\n")[0]
    cites = tuple(Cite(id, titled(id)) for id in segment.citations)
    return Part(segment.kind, text, cites, quoted=bool(cites) and text.startswith("“"))
