"""Numbers in a reply that nobody gave: not the person, not a cited passage, not counting or plain arithmetic."""

import re
from collections.abc import Iterator
from itertools import combinations, permutations

from coach.language.observing.reply import Reply

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_GERMAN = {
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
    "zehn": 10,
    "zwölf": 12,
    "fünfzehn": 15,
    "zwanzig": 20,
    "dreißig": 30,
    "fünfzig": 50,
    "hundert": 100,
}
_SPANISH = {
    "dos": 2,
    "tres": 3,
    "cuatro": 4,
    "cinco": 5,
    "seis": 6,
    "siete": 7,
    "ocho": 8,
    "nueve": 9,
    "diez": 10,
    "doce": 12,
    "quince": 15,
    "veinte": 20,
    "veinticinco": 25,
    "treinta": 30,
    "cincuenta": 50,
    "cien": 100,
}
_PLAIN = (
    {word: value for value, word in enumerate(_ONES) if word != "one"}
    | _TENS
    | _GERMAN
    | _SPANISH
    | {"dozen": 12, "fortnight": 2, "fortnightly": 2, "thrice": 3, "handful": 5}
)
_PARTS = {
    "half": 0.5,
    "halve": 0.5,
    "halves": 0.5,
    "halved": 0.5,
    "halving": 0.5,
    "third": 1 / 3,
    "thirds": 2 / 3,
    "quarter": 0.25,
    "fifth": 0.2,
    "sixth": 1 / 6,
    "tenth": 0.1,
    "double": 2.0,
    "doubled": 2.0,
    "doubling": 2.0,
    "twice": 2.0,
    "triple": 3.0,
    "tripled": 3.0,
    "hälfte": 0.5,
    "drittel": 1 / 3,
    "sechstel": 1 / 6,
    "mitad": 0.5,
    "doppelt": 2.0,
    "every second": 0.5,
    "every other": 0.5,
}
_TIMES = {"hundred": 100.0, "thousand": 1000.0, "million": 1e6, "k": 1000.0, "m": 1e6}
_WORDS = "|".join(sorted((re.escape(word) for word in _PLAIN), key=len, reverse=True))
_FOUND = re.compile(
    rf"(?P<digits>\d+(?:[.,]\d+)*)\s?(?P<scale>k|m|thousand|million)?(?![\w])|(?P<digits2>\d+(?:[.,]\d+)*)"
    rf"|\b(?:(?P<tens>{'|'.join(_TENS)})[- ](?P<ones>{'|'.join(_ONES[1:10])})|(?P<word>{_WORDS}|a|one)(?:\s(?P<times>hundred|thousand|million))|(?P<plain>{_WORDS})|(?P<part>{'|'.join(_PARTS)})|(?P<pair>couple))\b",
    re.IGNORECASE,
)
#: Words that only look like numbers.
_IDIOMS = re.compile(
    r"\b(?:at one|no one|any one|one (?:more|another|thing|day|of|by|question|line|word|point|last|objective)|which one|this one|that one|the one|every one|each one|one['’]s|oneself|second (?:half|part|one|line|sentence|reason|look|thought|key|is|sounds|takes)|the second|a second|first|half (?:a (?:sentence|line|step)|way|know|ready|done|sure)|second[- ]hand|two (?:lines|things|goals|parts|questions|sides|halves|of (?:you|them|these|those)|different)|the two|between two|both|three (?:short )?(?:questions|words)|day one|quarter(?:ly|s)?(?= (?:end|is|are|was|begins|starts|ends|plan|goal|review|over|a success))|(?:this|next|last|the|per|each|every|of|a good|end of) quarter|third (?:party|parties)|one or two)\b"
    r"|(?<=\()\d(?=\))|^\s*\d[.)]\s|\b(?:Q[1-4]|p\d\d|H[12]|v?\d+(?:\.\d+){2,})\b|\[(?:N+|X+)\b|KR ?\d\b",
    re.IGNORECASE | re.MULTILINE,
)
_SCALE = re.compile(
    r"\b0\s*(?:to|–|-|bis)\s*10\b|\b(?:from|between) 0\b[^.?!]{0,24}\b10\b|\bout of (?:10|ten)\b", re.IGNORECASE
)
_NEAR = 0.03


def unprovided(reply: Reply) -> bool:
    """Whether a number of the reply comes from nowhere."""
    text = _IDIOMS.sub(" ", _SCALE.sub(" ", reply.text))
    given = [value for source in (*reply.said, *reply.cited) for value in values(source)]
    known = [*given, *_derived(given), *_counted(reply)]
    return any(not _among(value, known) for value in values(text))


def values(text: str) -> Iterator[float]:
    """Every number of a text: digits, words, and shares such as a third."""
    for found in _FOUND.finditer(text):
        yield _value(found)


def _value(found: re.Match[str]) -> float:
    groups = {name: text.casefold() for name, text in found.groupdict().items() if text}
    if digits := groups.get("digits") or groups.get("digits2"):
        return _digits(digits) * _TIMES.get(groups.get("scale", ""), 1.0)
    if "tens" in groups:
        return float(_TENS[groups["tens"]] + _ONES.index(groups["ones"]))
    if "word" in groups:
        return {"a": 1, "one": 1, **_PLAIN}[groups["word"]] * _TIMES[groups["times"]]
    if "part" in groups:
        return _PARTS[groups["part"]]
    return 2.0 if "pair" in groups else float(_PLAIN[groups["plain"]])


def _digits(text: str) -> float:
    """1,200 and 1.200 are thousands, 1.5 and 1,5 are not."""
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", text):
        return float(re.sub(r"[.,]", "", text))
    return float(re.sub(r"[.,](?=.*[.,])", "", text).replace(",", "."))


def _derived(given: list[float]) -> Iterator[float]:
    """What plain arithmetic makes of the given: sums, differences, products, shares, changes; other units of time."""
    for one in given:
        yield from (100 * one, one / 100, 1 - one, 100 - one, one / 2, one * 2, 1 / one if one else 0.0)
        yield from (
            one * 24,
            one * 60,
            one * 7,
            one / 7,
            one / 30,
            one / 60,
            one / 1000,
            one * 1000,
            one / 12,
            one * 12,
        )
    for one, other in permutations(given[:14], 2):
        yield from (one - other, one * other, one * other / 100)
        if other:
            yield from (one / other, 100 * one / other, 1 - one / other, 100 - 100 * one / other)
    if len(given) > 1:
        yield sum(given)
    for one, other in combinations(given[:14], 2):
        yield one + other


def _counted(reply: Reply) -> Iterator[float]:
    """How many lines, messages or listed things there are to count, and the first of each."""
    lines = sum(text.count("\n") + 1 for text in reply.said)
    listed = max((len(re.split(r",|\band\b|;|\n|\bkr\b", text, flags=re.IGNORECASE)) for text in reply.said), default=0)
    yield from range(1, 1 + max(1, min(lines, 9), min(listed, 6) if lines > 1 or listed > 2 else 1))


def _among(value: float, known: list[float]) -> bool:
    return any(abs(value - one) <= max(_NEAR * abs(one), 1e-9) for one in known)
