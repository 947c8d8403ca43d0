"""From several ways of looking to one order, and the line below which nothing fits: pure.

The numbers were chosen on the dev questions of `python -m evals retrieval`, by `python -m evals.tuning.weights`.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signals:
    """What is known of a passage for a question, each 0–1.

    `body` is the cosine of its text, `ask` that of the nearest question it answers, `asks` the mean of the three
    nearest, `words` the share of the question's words that it covers; `example` says whether it is an example where
    one is asked for (a before-and-after pair is half of one, and twice one where that is asked for), `function` whether
    it is of the kind of work that is named.
    """

    body: float = 0.0
    ask: float = 0.0
    asks: float = 0.0
    words: float = 0.0
    example: float = 0.0
    function: float = 0.0


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each signal counts, and `home`: how much the rest of what a passage stands in."""

    body: float
    ask: float
    asks: float
    words: float
    example: float = 0.075
    function: float = 0.125
    home: float = 0.9


# How much nearer a question has to be to what is answered than to what is not.
_LINE, _NARROWED, _ALONE, _WORDS_ALONE = 0.06, -0.1, 0.0, 0.25

FUSED = Weights(body=0.36, ask=0.14, asks=0.28, words=0.22)
DENSE = Weights(body=0.49, ask=0.17, asks=0.34, words=0.0)
WORDS = Weights(body=0.0, ask=0.0, asks=0.0, words=1.0)


def score(signals: Signals, weights: Weights) -> float:
    """The weighted sum, of a passage by itself."""
    return (
        weights.body * signals.body
        + weights.ask * signals.ask
        + weights.asks * signals.asks
        + weights.words * signals.words
        + weights.example * signals.example
        + weights.function * signals.function
    )


def answered(inside: float, outside: float, *, narrowed: bool = False) -> bool:
    """Whether a question is like those that some passage answers (`inside`), beside those that none does.

    Both are mean cosines of the five nearest. Who narrows a search down has said what is wanted: less will do.
    """
    return inside - outside >= (_NARROWED if narrowed else _LINE)


def answers(signals: Signals, outside: float) -> bool:
    """Whether a passage of which no asks are known answers, by its text alone."""
    return signals.body - outside >= _ALONE or covers(signals, _WORDS_ALONE)


def covers(signals: Signals, share: float = 0.3) -> bool:
    """Whether a passage covers that share of a question's words; one mention of every word is about 0.4."""
    return signals.words >= share


def order(signals: Mapping[int, Signals], weights: Weights, homes: Sequence[str]) -> Sequence[tuple[int, float]]:
    """Places with their scores, best first, ties in the order of the places.

    `homes` names what each place stands in: where two sections of a guide fit, the guide is about the question, and
    its other sections are worth more than a stranger that fits as well.
    """
    alone = {place: score(one, weights) for place, one in signals.items()}
    floor = min(alone.values(), default=0.0)
    together: dict[str, list[float]] = defaultdict(lambda: [floor])
    for place, value in alone.items():
        together[homes[place]].append(value)
    fits = {home: sum(sorted(values)[-2:]) / 2 for home, values in together.items()}
    scored = [(place, value + weights.home * fits[homes[place]]) for place, value in alone.items()]
    return sorted(scored, key=lambda pair: (-pair[1], pair[0]))
