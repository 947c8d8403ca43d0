"""The review: every criterion asked of every part, then put in the order a coach would raise it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from zlib import crc32

from coach.domain import Draft, KeyResult, OkrSet
from coach.intake import Received, read_text
from coach.review import strengths
from coach.review.arrange import Placed, arrange, asks_baseline, patterns_of, raise_once
from coach.review.criteria import CRITERIA
from coach.review.criterion import Criterion, Hit, Judgement, Likeness, Subject
from coach.review.findings import Dismissal, Finding, Part, Pattern, Review, SetReview
from coach.review.statement import MOST, read
from coach.review.wording import Lines, Register, fill, spell, wording
from coach.text.language import language

_ORDER = {criterion.id: place for place, criterion in enumerate(CRITERIA)}
#: Weaknesses beside which nothing in the same sentence is named as a strength.
_CONTRADICTS = frozenset(
    f"{part}-{weakness}"
    for part in ("objective", "key-result")
    for weakness in ("is-vague", "is-a-metric", "is-business-as-usual", "has-a-placeholder")
) | {
    "direction-clash",
    "objective-is-a-task",
    "key-result-is-compound",
    "key-result-names-a-person",
    "key-result-is-outside-our-influence",
    "key-result-only-insiders-understand",
    "survey-without-response-rule",
}
_SLOTS = ("baseline", "target", "unit", "due", "owner", "kind")
_CUT = f"At least one objective or key result has more than {MOST} characters; only its beginning was looked at."
_ABRIDGED = "This draft is not in English, so only what its structure and numbers show was looked at."


@dataclass(frozen=True, slots=True)
class Options:
    """What may be handed to a review besides the draft; see `review`."""

    register: Register = "warm"
    dismissed: frozenset[Dismissal] = frozenset()
    likeness: Likeness | None = None
    judgement: Judgement | None = None
    imprecise: frozenset[str] = frozenset()


def review(
    source: str | Received | Draft,
    *,
    register: Register = "warm",
    dismissed: Iterable[Dismissal] = (),
    likeness: Likeness | None = None,
    judgement: Judgement | None = None,
    imprecise: Iterable[str] = (),
) -> Review:
    """Review a draft: text to be read first, what `intake` received, or a `Draft`.

    `likeness(text, text)` gives 0–1 and `judgement(criterion id, text)` the probability that a judged weakness is
    there, or None where it cannot say; criteria that need a likeness and have none are listed in `unavailable`. Those
    in `imprecise` are found but not shown. The outcome depends on nothing else, and not on the order of sets.
    Raises InputError for a text that cannot be read.
    """
    received = read_text(source) if isinstance(source, str) else source
    draft = received.draft if isinstance(received, Received) else received
    options = Options(
        register=register,
        dismissed=frozenset(Dismissal(*one) for one in dismissed),
        likeness=likeness,
        judgement=judgement,
        imprecise=frozenset(imprecise),
    )
    notices = received.notices if isinstance(received, Received) else ()
    return _Session(draft, options).review(notices)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A hit before it is worded: `part` is -1 for the objective, the key result's place, or None for the set."""

    criterion: Criterion
    hit: Hit
    text: str
    part: int | None


class _Session:
    """One pass over a draft; counts which angles were used so that none comes twice before all have come."""

    def __init__(self, draft: Draft, options: Options) -> None:
        self._draft = draft
        self._options = options
        self._used: Counter[str] = Counter()
        # The draft's words choose the angles: the same for the same draft in any order, others for another draft.
        self._seed = sum(crc32(repr(_content(okrs)).encode()) for okrs in draft.sets)
        self._baseline_asked = False
        self._foreign = False

    def review(self, notices: tuple[str, ...]) -> Review:
        sets = self._draft.sets
        # In the order of their words, not of the page: what is asked of a set must not depend on where it stands.
        order = sorted(range(len(sets)), key=lambda place: _content(sets[place]))
        done = {place: self._set(sets[place], leads=rank == 0) for rank, place in enumerate(order)}
        absent = tuple(c.id for c in CRITERIA if c.needs_likeness and self._options.likeness is None)
        said = (*notices, *self._remarks())
        return Review(tuple(done[place] for place in range(len(sets))), absent, self._draft.context, said)

    def _remarks(self) -> Iterator[str]:
        """What has to be said of the reading itself."""
        if self._foreign:
            yield _ABRIDGED
        texts = (text for okrs in self._draft.sets for text in _texts(okrs))
        if any(len(text) > MOST for text in texts):
            yield _CUT

    def _set(self, okrs: OkrSet, leads: bool) -> SetReview:
        """One set; the one that leads also carries what is said of the whole draft."""
        placed: list[Placed] = [(one.part, self._word(one)) for one in self._look(okrs, leads)]
        placed = arrange(placed, self._options.dismissed, self._options.imprecise, self._baseline_asked)
        self._baseline_asked |= asks_baseline(placed)
        patterns, placed = self._patterns(placed, len(okrs.key_results))
        shown = [finding for _, finding in placed if finding.shown]
        return SetReview(
            okrs.id,
            Part(okrs.objective.text, _of(placed, -1)),
            tuple(Part(kr.text, _of(placed, place), _slots(kr)) for place, kr in enumerate(okrs.key_results)),
            _of(placed, None),
            strengths.find(okrs, self._options.register, _doubted(placed)),
            patterns,
            min((finding.id for finding in shown), key=_ORDER.__getitem__, default=None),
        )

    def _look(self, okrs: OkrSet, leads: bool) -> Iterator[_Seen]:
        foreign = self._is_foreign(okrs)
        for criterion in CRITERIA:
            absent = criterion.needs_likeness and self._options.likeness is None
            if absent or (foreign and not criterion.structural) or (criterion.about == "draft" and not leads):
                continue
            for part, subject in self._subjects(criterion, okrs):
                for hit in self._ask(criterion, subject):
                    yield _Seen(criterion, hit, subject.statement.text, part)

    def _subjects(self, criterion: Criterion, okrs: OkrSet) -> Iterator[tuple[int | None, Subject]]:
        objective = read(okrs.objective.text)
        if criterion.about == "key result":
            for place, key_result in enumerate(okrs.key_results):
                statement = read(key_result.text)
                yield place, Subject(statement, okrs, self._draft, key_result, self._options.likeness)
        elif criterion.about != "objective" or objective.text.strip():
            part = -1 if criterion.about == "objective" else None
            yield part, Subject(objective, okrs, self._draft, None, self._options.likeness)

    def _ask(self, criterion: Criterion, subject: Subject) -> list[Hit]:
        """What the finder sees, overruled by the learned judgement where it has an opinion."""
        hits = list(criterion.find(subject))
        judge = self._options.judgement
        if judge is None or not criterion.judged or criterion.about not in ("objective", "key result"):
            return hits
        sure = judge(criterion.id, subject.statement.text)
        if sure is None:
            return hits
        return (hits or [Hit(subject.statement.whole)]) if sure >= 0.5 else []

    def _is_foreign(self, okrs: OkrSet) -> bool:
        tongue = language("\n".join(_texts(okrs)))
        foreign = tongue.sure and tongue.code != "en"
        self._foreign |= foreign
        return foreign

    def _word(self, seen: _Seen) -> Finding:
        words = wording("criteria", seen.criterion.id)
        span = seen.hit.span
        quote = span.of(seen.text)
        lines = words.occasions.get(seen.hit.variant or "") or self._angle(seen.criterion.id, words.angles)
        values = {"quote": quote, **seen.hit.blanks}
        return Finding(
            id=seen.criterion.id,
            level=seen.hit.level or seen.criterion.level,
            heading=words.heading,
            quote=quote,
            start=span.start,
            end=span.end,
            question=fill(lines[self._options.register], values),
            reason=fill(words.reason, values),
            source=seen.criterion.source,
            about=seen.hit.about,
        )

    def _angle(self, name: str, angles: tuple[Lines, ...]) -> Lines:
        place = (self._seed + crc32(name.encode()) + self._used[name]) % len(angles)
        self._used[name] += 1
        return angles[place]

    def _patterns(self, placed: list[Placed], total: int) -> tuple[tuple[Pattern, ...], list[Placed]]:
        patterns = []
        for name, count in patterns_of(placed, total):
            lines = wording("criteria", name).occasions.get("when most share it")
            if lines is None:
                continue
            pattern = Pattern(name, count, total, fill(lines[self._options.register], {"share": _share(count, total)}))
            patterns.append(pattern)
            placed = raise_once(placed, pattern)
        return tuple(patterns), placed


def _doubted(placed: list[Placed]) -> frozenset[int]:
    """Parts about which a question stands that praise would contradict."""
    return frozenset(part for part, finding in placed if part is not None and finding.id in _CONTRADICTS)


def _of(placed: list[Placed], part: int | None) -> tuple[Finding, ...]:
    return tuple(finding for place, finding in placed if place == part)


def _slots(key_result: KeyResult) -> tuple[tuple[str, str], ...]:
    """What was given beside the words, name and value."""
    given = ((name, getattr(key_result, name)) for name in _SLOTS)
    return tuple((name, value) for name, value in given if value and value.strip())


def _texts(okrs: OkrSet) -> tuple[str, ...]:
    return (okrs.objective.text, *(key_result.text for key_result in okrs.key_results))


def _content(okrs: OkrSet) -> tuple[str, ...]:
    """All that is said in a set but its id, to sort by."""
    return (okrs.objective.text, *map(repr, okrs.key_results), str(okrs.kind), str(okrs.parent))


def _share(count: int, total: int) -> str:
    """How many share it, for a sentence: "Three of your four", "Both of your", "All three of your"."""
    if count < total:
        return f"{spell(count).capitalize()} of your {spell(total)}"
    return "Both of your" if total == 2 else f"All {spell(total)} of your"
