"""A draft as Markdown, with every word of the person's as plain text."""

import re
from collections.abc import Iterator, Sequence

from coach.domain import Goal
from coach.language.wordings import keyed
from coach.review.wording import fill
from coach.service.files.summary import Summary, slots

_MARKUP = re.compile(r"[\\`*_{}\[\]<>|~]|&(?=[#\w]+;)")
_BLOCK = re.compile(r"^(?:[-+=#]|\d{1,9}(?=[.)]))")


def write(found: Summary) -> str:
    """A heading an objective, a list of its key results with their slots, and what comes next."""
    return "\n".join(_lines(found)).strip() + "\n"


def escape(words: str) -> str:
    """Words on one line that no reader of Markdown takes for markup."""
    return _BLOCK.sub(_guarded, _MARKUP.sub(r"\\\g<0>", " ".join(words.split())))


def _lines(found: Summary) -> Iterator[str]:
    words = keyed("summary")
    for goal in found.goals:
        yield from _goal(goal)
    yield from _section(words["notes"], [f"- {escape(note)}" for note in found.notes])
    yield from _section(words["next"], [f"- {words[name]}: {escape(said)}" for name, said in found.left])
    yield from ("---", "", f"_{fill(words['made'], {'date': found.on.isoformat()})}_")


def _goal(goal: Goal) -> Iterator[str]:
    words = keyed("summary")
    yield from (f"# {escape(goal.objective.text) or words['no-objective']}", "")
    told = (("serves", goal.serves.text if goal.serves else ""), ("kind", goal.kind or ""))
    for name, said in told:
        if said:
            yield from (f"{words[name]}: {escape(said)}", "")
    for number, card in enumerate(goal.key_results, 1):
        yield f"{number}. {escape(card.text)}"
        yield from (f"   - {words[name]}: {escape(said)}" for name, said in slots(card))
    yield ""


def _section(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield from (f"**{title}**", "", *(f"> {line}" for line in lines), "")


def _guarded(found: re.Match[str]) -> str:
    start = found[0]
    return f"{start}\\" if start.isdigit() else f"\\{start}"
