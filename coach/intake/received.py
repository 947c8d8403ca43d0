"""What intake hands on: the draft, and the text it came from, cut into segments."""

from dataclasses import dataclass, field
from typing import Literal

from coach.domain.draft import Draft, KeyResult, Kind, Objective, OkrSet
from coach.intake.noise import plain
from coach.text.spans import Span

_SCRAP = 8
_ENDS = ("\n", "\r", "\u2028", "\u2029")
Role = Literal["objective", "key result", "context", "blank"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text and what it was read as; `set` and `key_result` are positions in the draft."""

    span: Span
    role: Role
    set: int | None = None
    key_result: int | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """The draft, the text it was read from, segments that tile that text, and notices for the person.

    `structured` is true when the sets came from named fields or columns and were taken word for word.
    """

    draft: Draft
    text: str
    segments: tuple[Segment, ...]
    notices: tuple[str, ...] = ()
    structured: bool = False


@dataclass(slots=True)
class _Set:
    text: str
    parent: str | None
    id: str = ""
    kind: Kind | None = None
    key_results: list[KeyResult] = field(default_factory=list)


class Builder:
    """Collects sets and the stretches of text they were read from."""

    def __init__(self, text: str) -> None:
        """Begin with nothing claimed."""
        self.text = text
        self.sets: list[_Set] = []
        self.notices: list[str] = []
        self._claims: list[Segment] = []

    def objective(
        self, text: str, span: Span | None = None, parent: str | None = None, *, id: str = "", kind: Kind | None = None
    ) -> int:
        """Open a set and give its position."""
        self.sets.append(_Set(text, parent or None, id, kind))
        if span is not None:
            self._claims.append(Segment(span, "objective", len(self.sets) - 1))
        return len(self.sets) - 1

    def key_result(self, at: int, result: KeyResult, span: Span | None = None) -> int:
        """Add a key result to the set at `at` and give its position there."""
        results = self.sets[at].key_results
        results.append(result)
        if span is not None:
            self.claim(span, at, len(results) - 1)
        return len(results) - 1

    def claim(self, span: Span, at: int, result: int) -> None:
        """Count a stretch of text to a key result (`result` of the set at `at`)."""
        self._claims.append(Segment(span, "key result", at, result))

    def finish(self, *, structured: bool = False) -> Received:
        """Everything collected; what nobody claimed becomes context, or blank where it holds no words."""
        segments = tuple(self._tile(structured))
        context = () if structured else self._context(segments)
        draft = Draft(tuple(self._named()), context)
        return Received(draft, self.text, segments, tuple(self.notices), structured)

    def _context(self, segments: tuple[Segment, ...]) -> tuple[str, ...]:
        return tuple(plain(each.span.of(self.text)) for each in segments if each.role == "context")

    def _named(self) -> list[OkrSet]:
        taken = {each.id for each in self.sets}
        names: set[str] = set()
        named = []
        for number, each in enumerate(self.sets, 1):
            name = each.id or _free(f"set-{number}", taken)
            if name in names:
                self.notices.append(f"The id {name!r} was given twice; the later set was given another.")
                name = _free(name, taken)
            names.add(name)
            taken.add(name)
            named.append(OkrSet(name, Objective(each.text), tuple(each.key_results), each.kind, each.parent))
        return named

    def _tile(self, structured: bool) -> list[Segment]:
        tiles: list[Segment] = []
        at = 0
        for claim in sorted(self._claims, key=lambda each: each.span):
            if claim.span.start < at or claim.span.end <= claim.span.start:
                continue
            tiles += self._between(at, claim.span.start, structured)
            tiles.append(claim)
            at = claim.span.end
        return tiles + self._between(at, len(self.text), structured)

    def _between(self, start: int, end: int, structured: bool) -> list[Segment]:
        """The unclaimed stretch, a line a segment; neighbouring blank lines are one."""
        found: list[Segment] = []
        for line in self.text[start:end].splitlines(keepends=True):
            span = Span(start, start + len(line))
            start = span.end
            whole = span.start == 0 or self.text[span.start - 1] in _ENDS
            role: Role = "context" if not structured and _says(line, whole=whole) else "blank"
            if role == "blank" and found and found[-1].role == "blank":
                found[-1] = Segment(Span(found[-1].span.start, span.end), "blank")
            else:
                found.append(Segment(span, role))
        return found


def _says(line: str, *, whole: bool) -> bool:
    """Whether a line holds words; a scrap between two claims ("; second:") has to hold more than a word or two."""
    scrap = not (whole or line.endswith(_ENDS) or line[:1].isupper())
    return bool(plain(line)) and not (scrap and sum(map(str.isalpha, line)) <= _SCRAP)


def _free(name: str, taken: set[str]) -> str:
    number = 2
    fresh = name
    while fresh in taken:
        fresh, number = f"{name}-{number}", number + 1
    return fresh
