"""A message on its way: what it was found to do, and which stretches of it are used up."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from coach.dialogue.acts import Act, ActKind
from coach.dialogue.state import Asked, State
from coach.domain import Sheet
from coach.text.spans import Span


@dataclass(slots=True)
class Message:
    """The text with the talk it comes in; `alike` compares meanings; `spent` says nothing more, `said` may still hold a value."""

    text: str
    state: State
    sheet: Sheet
    turn: str
    alike: Callable[[str, str], float] | None = None
    found: list[tuple[int, Act]] = field(default_factory=list)
    spent: list[Span] = field(default_factory=list)
    said: list[Span] = field(default_factory=list)

    @property
    def asked(self) -> Asked | None:
        """The open question."""
        return self.state.asked

    @property
    def topic(self) -> str:
        """What the open question is about; "" where none is open."""
        return self.state.asked.topic if self.state.asked else ""

    @property
    def acts(self) -> tuple[Act, ...]:
        """Everything found, in the order of the message."""
        return tuple(act for _, act in sorted(self.found, key=lambda one: one[0]))

    def has(self, *kinds: ActKind) -> bool:
        """Whether it does any of these."""
        return any(act.kind in kinds for _, act in self.found)

    def add(self, act: Act, at: int) -> None:
        """Something that the message does at a place."""
        self.found.append((at, act))

    def spend(self, span: Span) -> None:
        """A stretch that says nothing more."""
        self.spent.append(span)

    def free(self, span: Span) -> bool:
        """Whether nothing was found in a stretch yet."""
        return not any(span.overlaps(one) for one in (*self.spent, *self.said))

    def left(self) -> str:
        """The text with everything used blanked out, everything else where it was."""
        return blanked(self.text, (*self.spent, *self.said))

    def rest(self) -> Span:
        """From the first to the last that is not used."""
        left = self.left()
        start = len(left) - len(left.lstrip())
        return Span(start, max(start, len(left.rstrip())))

    def valued(self) -> str:
        """The text where values may stand."""
        return blanked(self.text, self.spent)


def blanked(text: str, spans: tuple[Span, ...] | list[Span]) -> str:
    """The text with stretches made blank."""
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def stretches(text: str) -> Iterator[Span]:
    """The stretches between what was blanked out (three blanks or more) and between lines."""
    at = 0
    for part in _split(text):
        if part.strip():
            left = len(part) - len(part.lstrip())
            yield Span(at + left, at + len(part.rstrip()))
        at += len(part)


def _split(text: str) -> Iterator[str]:
    start = 0
    run = 0
    for place, char in enumerate(text):
        run = run + 1 if char == " " else 0
        if char == "\n" or run == 3:
            yield text[start : place + 1]
            start, run = place + 1, 0
    yield text[start:]
