"""How well intake recovers objectives and key results from pages: precision, recall and F1.

Data: a folder of pages, each with a `.json` file of the same stem beside it that says what a reader finds there,
`{"sets": [{"objective": "…", "key_results": ["…"]}]}`. A key result counts when its words and its objective's words
are both right; words are compared without case, punctuation at the ends and doubled spaces.
Pages in the folder `test` were written before the parser met them; what it gets wrong there is mended in general
or not at all.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.domain.draft import Draft
from coach.errors import InputError
from coach.intake import read_file
from evals.figures import Figure, Options, Report
from evals.intervals import resampled, wilson

DATA = Path(__file__).parent / "data" / "structure"
_NOTES = (
    "Pages made for this project in the shapes people paste; those of test were written before the parser met them.",
)
_SPACE = re.compile(r"\s+")
_ENDS = re.compile(r"^[\W_]+|[^\w%)+]+$")


@dataclass(frozen=True, slots=True)
class Count:
    """How many were found, how many are there, how many of the found are right."""

    found: int = 0
    there: int = 0
    right: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.found + other.found, self.there + other.there, self.right + other.right)

    @property
    def precision(self) -> float:
        """Share of the found that is right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found; 1 where nothing is there."""
        return self.right / self.there if self.there else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.found + self.there
        return 2 * self.right / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Page:
    """One page's counts, and what was missed or made up."""

    name: str
    objectives: Count
    key_results: Count
    missed: tuple[str, ...]
    surplus: tuple[str, ...]


def normalised(text: str) -> str:
    """Text as it is compared."""
    return _ENDS.sub("", _SPACE.sub(" ", text).strip()).casefold()


def measure(folder: Path = DATA) -> list[Page]:
    """Count every page of a folder, in order of name."""
    pages = [each for each in sorted(folder.iterdir()) if each.suffix != ".json" and each.with_suffix(".json").exists()]
    return [_page(each, json.loads(each.with_suffix(".json").read_text(encoding="utf-8"))) for each in pages]


def _page(path: Path, expected: dict[str, list[dict[str, object]]]) -> Page:
    try:
        draft = read_file(path).draft
    except InputError:
        draft = Draft()
    found = [(each.objective.text, [result.text for result in each.key_results]) for each in draft.sets]
    there = [(str(each["objective"]), [str(text) for text in _list(each["key_results"])]) for each in expected["sets"]]
    objectives, missed, surplus = _compare(_objectives(found), _objectives(there))
    results, lost, made = _compare(_results(found), _results(there))
    return Page(path.name, objectives, results, (*missed, *lost), (*surplus, *made))


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _objectives(sets: list[tuple[str, list[str]]]) -> Counter[str]:
    return Counter(normalised(objective) for objective, _ in sets if objective)


def _results(sets: list[tuple[str, list[str]]]) -> Counter[str]:
    return Counter(f"{normalised(objective)} <- {normalised(text)}" for objective, texts in sets for text in texts)


def _compare(found: Counter[str], there: Counter[str]) -> tuple[Count, list[str], list[str]]:
    right = (found & there).total()
    return (
        Count(found.total(), there.total(), right),
        list((there - found).elements()),
        list((found - there).elements()),
    )


def report(options: Options) -> Report:
    """How pages are read: those of a folder and those of each folder in it, such as the held-out `test`."""
    place = options.dataset or DATA
    parts = [place, *sorted(each for each in place.iterdir() if each.is_dir())] if place.is_dir() else []
    measured = [(part, pages) for part in parts if (pages := measure(part))]
    if not measured:
        raise InputError(f"there are no pages with a .json beside them in {place}.")
    figures: list[Figure] = []
    worst: list[str] = []
    for part, pages in sorted(measured, key=lambda one: one[0].name != "test"):
        group = "dev" if part == DATA else part.name
        options.step(group)
        figures += _figures(group, pages)
        worst += [f"{group}: {page.name}: missed {text}" for page in pages for text in page.missed]
        worst += [f"{group}: {page.name}: made up {text}" for page in pages for text in page.surplus]
    return Report("structure", tuple(figures), _NOTES, tuple(worst))


def _figures(group: str, pages: Sequence[Page]) -> Iterator[Figure]:
    for name, counts in (
        ("objectives", [page.objectives for page in pages]),
        ("key results", [page.key_results for page in pages]),
    ):
        whole = sum(counts, Count())
        low, high = resampled(counts, lambda rows: sum(rows, Count()).f1)
        aim = 0.95 if group == "test" else None
        yield Figure(group, name, "F1", whole.f1, whole.there, low, high, aim=aim)
        yield Figure(group, name, "precision", whole.precision, whole.found, *wilson(whole.right, whole.found))
        yield Figure(group, name, "recall", whole.recall, whole.there, *wilson(whole.right, whole.there))
