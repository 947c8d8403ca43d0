"""What intake hands on: the draft, and the text it came from, cut into segments."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from coach.domain.draft import Draft, KeyResult, Kind, Objective, OkrSet
from coach.intake.noise import plain
from coach.text.spans import Span

_JOINTS = frozenset(
    "and or but so then also that when if once by we it is as with to of the first firstly second secondly third "
    "thirdly fourth fourthly fifth finally lastly last next kr krs o key result results i ii iii iv v a b c d e".split()
)
_WORD = re.compile(r"[^\W_]+")
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
        self._notes: dict[int, list[str]] = {}

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

    @property
    def claims(self) -> int:
        """How many stretches have been claimed."""
        return len(self._claims)

    def skip(self, span: Span) -> None:
        """Count a stretch of text to nothing: a table's header."""
        self._claims.append(Segment(span, "blank"))

    def note(self, at: int, notes: Sequence[str]) -> None:
        """Keep words that were written in what was claimed from `at` on, and are not shown there, as context."""
        if notes:
            self._notes.setdefault(at, []).extend(notes)

    def finish(self, *, structured: bool = False, fields: bool = False) -> Received:
        """Everything collected; what nobody claimed becomes context, or blank where it holds no words.

        `fields`: the text around the claims is the format's own (JSON), and no context.
        """
        segments = tuple(self._tile(fields))
        draft = Draft(tuple(self._named()), tuple(self._context(segments, structured)))
        return Received(draft, self.text, segments, tuple(self.notices), structured)

    def _context(self, segments: tuple[Segment, ...], structured: bool) -> Iterator[str]:
        for each in segments:
            if each.role == "context":
                shown = plain(each.span.of(self.text))
                yield shown.strip(" ,;") if structured else shown
            yield from self._notes.get(each.span.start, ())

    def _named(self) -> list[OkrSet]:
        taken = {each.id for each in self.sets}
        names: set[str] = set()
        named = []
        for number, each in enumerate(self.sets, 1):
            name = each.id or _free(f"set-{number}", taken)
            if name in names:
                old, name = name, _free(name, taken)
                self.notices.append(f'The id "{old}" was given twice; the later set is now "{name}".')
            names.add(name)
            taken.add(name)
            named.append(OkrSet(name, Objective(each.text), tuple(each.key_results), each.kind, each.parent))
        return named

    def _tile(self, fields: bool) -> list[Segment]:
        tiles: list[Segment] = []
        at = 0
        for claim in sorted(self._claims, key=lambda each: each.span):
            if claim.span.start < at or claim.span.end <= claim.span.start:
                continue
            tiles += self._between(at, claim.span.start, fields)
            tiles.append(claim)
            at = claim.span.end
        return tiles + self._between(at, len(self.text), fields)

    def _between(self, start: int, end: int, fields: bool) -> list[Segment]:
        """The unclaimed stretch, a line a segment; neighbouring blank lines are one."""
        found: list[Segment] = []
        for line in self.text[start:end].splitlines(keepends=True):
            span = Span(start, start + len(line))
            start = span.end
            whole = span.start == 0 or self.text[span.start - 1] in _ENDS
            role: Role = "context" if not fields and _says(line, whole=whole) else "blank"
            if role == "blank" and found and found[-1].role == "blank":
                found[-1] = Segment(Span(found[-1].span.start, span.end), "blank")
            else:
                found.append(Segment(span, role))
        return found


def _says(line: str, *, whole: bool) -> bool:
    """Whether a line holds words; a scrap between two claims ("; second:") has to hold more than joints."""
    if whole or line.endswith(_ENDS) or line[:1].isupper():
        return bool(plain(line))
    return any(not word.isdigit() and word not in _JOINTS for word in _WORD.findall(line.lower()))


def _free(name: str, taken: set[str]) -> str:
    number = 2
    fresh = name
    while fresh in taken:
        fresh, number = f"{name}-{number}", number + 1
    return fresh
