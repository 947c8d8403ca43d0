"""Numerals: digits in their many groupings, vulgar fractions, and number words.

How an ambiguous separator is read: a lone comma before exactly three digits groups thousands ("1,234"), unless the
number begins with 0. A lone dot before exactly three digits is a decimal point ("1.234" is a bit more than one),
unless the last digit is 0 and no scale follows ("30.000"), or a currency stands behind ("1.234 €"): then it groups
thousands. When both occur, the last one is the decimal sign. Spaces and apostrophes group thousands.
"""

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from text_to_num import find_numbers

from coach.text.language import telling
from coach.text.spans import Span

_LONGEST = 24  # digits; more is an identifier
# Chinese, Japanese and Korean are written without spaces: their letters may touch a number.
_LETTER = r"[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
_DIGITS = re.compile(
    rf"(?<!{_LETTER})(?<![\d][.,])(?:"
    r"\d{1,3}(?:[ \u00a0\u202f\u2009'’٬]\d{3}){1,6}(?:[.,]\d{1,6})?(?![\d])"
    r"|\d{1,3}(?:[.,]\d{3}){1,6}(?:[.,]\d{1,2})?(?!\d|[.,]\d)"
    r"|\d{1,2}(?:,\d{2}){1,4},\d{3}(?:\.\d{1,2})?(?!\d)"
    r"|\d+(?:[.,٫]\d+)?|[.]\d+"
    r")(?P<vulgar>\s?[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞])?|(?<![^\W_])[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[ \u00a0-]{1,2}")
_CURRENCY_BEHIND = re.compile(r"\s?(?:€|EUR\b|[Ee]uros?\b|CHF\b|TL\b|₺|kr\b|zł)")
_SCALE_BEHIND = re.compile(r"\s?(?:[kKMB]\b|bn\b|Mi[ol]|m\b|mil|bil)")
_LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt")
_TURKISH = dict(zip("sıfır bir iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen "
                    "doksan yüz".split(), [*range(10), *range(10, 101, 10)], strict=True))  # fmt: skip
# The library also reads the letter O, articles and vague plenties ("ones", "hundreds", "OS") as numbers.
_ENGLISH = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety hundred thousand million billion "
    "trillion and point".split()
)
_ARTICLES = frozenset("ein eine einen einer eines einem un une uno una um uma een neuf neuve".split())


class Numeral(NamedTuple):
    """A number as written: where, its value without unit or scale, and whether it is spelled out."""

    span: Span
    value: Decimal
    worded: bool


class _Token:
    """What text2num asks of a word."""

    __slots__ = ("apart", "barred", "end", "start", "word")

    def __init__(self, found: re.Match[str], apart: bool, barred: bool) -> None:
        self.word = found.group().casefold()
        self.start, self.end = found.span()
        self.apart = apart
        self.barred = barred

    def text(self) -> str:
        return self.word

    def nt_separated(self, previous: "_Token") -> bool:  # noqa: ARG002 -- the library's interface
        return self.apart

    def not_a_number_part(self) -> bool:
        return self.barred


def numerals(text: str) -> tuple[Numeral, ...]:
    """Every numeral of `text`, in order; number words are read in the language the text's commonest words give away."""
    found = [*_written(text), *_spelled(text)]
    return tuple(sorted(found, key=lambda numeral: numeral.span))


def _written(text: str) -> list[Numeral]:
    return [
        Numeral(Span(*match.span()), _value(text, match), False)
        for match in _DIGITS.finditer(text)
        if len(match.group()) <= _LONGEST
    ]


def _value(text: str, match: re.Match[str]) -> Decimal:
    digits = match.group()
    vulgar = Decimal(0)
    if not digits[-1].isdecimal():
        # Four digits are plenty for a third.
        vulgar = round(Decimal(str(unicodedata.numeric(digits[-1]))), 4).normalize()
        digits = digits[:-1].strip()
    plain = re.sub(r"[\s'’٬]", "", digits).replace("٫", ".")
    return (Decimal(_pointed(plain, text, match.end())) if plain else Decimal(0)) + vulgar


def _pointed(plain: str, text: str, end: int) -> str:
    """The digits with a dot for the decimal sign and no grouping; the module's docstring states the rule."""
    signs = re.findall(r"[.,]", plain)
    if not signs:
        return plain
    whole, _, decimals = plain.rpartition(signs[-1])
    if len(set(signs)) == 2:
        return re.sub(r"[.,]", "", whole) + "." + decimals
    if len(signs) > 1:
        return plain.replace(signs[0], "")
    if (
        len(decimals) == 3
        and not whole.startswith("0")
        and 1 <= len(whole) <= 3
        and _grouping(signs[0], plain, text, end)
    ):
        return whole + decimals
    return f"{whole or 0}.{decimals}"


def _grouping(sign: str, plain: str, text: str, end: int) -> bool:
    if sign == ",":
        return True
    return bool(_CURRENCY_BEHIND.match(text, end)) or (plain[-1] == "0" and not _SCALE_BEHIND.match(text, end))


def _spelled(text: str) -> list[Numeral]:
    code = telling(text)
    tokens = _tokens(text, code)
    if code == "tr":
        return [Numeral(Span(t.start, t.end), Decimal(_TURKISH[t.word]), True)
                for t in tokens if t.word in _TURKISH and not t.barred]  # fmt: skip
    found = []
    for seen in find_numbers(tokens, code if code in _LANGUAGES else "en", threshold=0):
        if not seen.is_ordinal:
            span = Span(tokens[seen.start].start, tokens[seen.end - 1].end)
            found.append(Numeral(span, Decimal(str(seen.value)).normalize() + 0, True))
    return found


def _tokens(text: str, code: str) -> list[_Token]:
    tokens: list[_Token] = []
    end = 0
    for found in _LETTERS.finditer(text):
        start = found.start()
        apart = not _GAP.fullmatch(text, end, start)
        glued = bool(start and (text[start - 1].isdigit() or text[start - 1] == "_"))
        said = found.group().casefold()
        barred = said in _ARTICLES if code in _LANGUAGES[1:] else said not in _ENGLISH and code != "tr"
        tokens.append(_Token(found, apart, glued or barred))
        end = found.end()
    return tokens
