"""The tables of units, currencies and scales, and the patterns that read them at a place in a text."""

import re
from decimal import Decimal

# kind, unit as reported, ways to write it. `|` separates; a trailing `?` or `(…)` is a regular expression.
_UNITS = (
    ("percent", "pp", r"pp|p\.p\.|ppts?|%-?points?|percentage[ -]points?|percent points?|prozentpunkte?n?"),
    ("percent", "%", r"%|％|٪|percent|per cent|pct\.?|prozent|pour ?cent|por ?ciento|por cento|per cento|procent"),
    ("percent", "bp", r"bps?|basis points?"),
    ("percent", "‰", r"‰"),
    ("duration", "ns", r"ns|nanoseconds?"),
    ("duration", "µs", r"[µμ]s|microseconds?"),
    ("duration", "ms", r"ms|msecs?|milliseconds?|millisekunden?"),
    ("duration", "s", r"s|secs?\.?|seconds?|sekunden?|secondes?|segundos?|saniye"),
    ("duration", "min", r"min\.?|mins|minutes?|minuten?|minutos?|minuti|dakika|mn(?=\W*$)"),
    ("duration", "h", r"h|hrs?\.?|hours?|stunden?|std\.?|heures?|horas?|uur|saat"),
    ("duration", "day", r"(?:(?:working|business|calendar|work|week)[ -]?)?days?|d|tage?n?|werktage?n?|arbeitstage?n?|"
                        r"jours?|d[ií]as?|giorni|dagen|gün"),
    ("duration", "week", r"weeks?|wks?|w|wochen?|semaines?|semanas?|settimane|weken|hafta"),
    ("duration", "month", r"months?|mths?|mos?|monate?n?|mois|mes(?:es)?|mesi|maanden|ay"),
    ("duration", "quarter", r"quarters|quartale?n?|trimestres?|çeyrek"),
    ("duration", "year", r"years?|yrs?|jahre?n?|ans|années?|años?|anni|jaar|yıl"),
    ("multiple", "x", r"x|×|fold|times(?= (?:as|more|faster|fewer|less|higher|lower|larger|bigger|better|the)\b)"),
    ("number", "time", r"times|mal|fois|veces|kez"),
    ("number", "point", r"points?|pts?\.?|punkte?n?|puntos?|puan"),
    ("number", "star", r"stars?|★|⭐"),
    ("number", "bit/s", r"bps|bit/s"),
    ("number", "Mbit/s", r"mbps|mbit/s"),
    ("number", "Gbit/s", r"gbps|gbit/s"),
    *(("number", unit, unit.lower()) for unit in ("KB", "MB", "GB", "TB", "PB", "KiB", "MiB", "GiB", "TiB")),
    ("number", "km", r"kms?|kilomet(?:er|re)s?|kilometern|kilómetros"),
    ("number", "m", r"met(?:er|re)s?|metern|metros"),
    ("number", "cm", r"cm|centimet(?:er|re)s?"),
    ("number", "mm", r"mm|millimet(?:er|re)s?"),
    ("number", "mi", r"miles?"),
    ("number", "ft", r"ft|feet"),
    ("number", "m²", r"m²|m2|sqm|square met(?:er|re)s?"),
    ("number", "m³", r"m³|m3|cubic met(?:er|re)s?"),
    ("number", "kg", r"kgs?|kilos?|kilograms?|kilogramm"),
    ("number", "g", r"grams?|gramm"),
    ("number", "t", r"t|tons?|tonnes?|tonnen|toneladas"),
    ("number", "lb", r"lbs?"),
    ("number", "l", r"lit(?:er|re)s?|litern|litros"),
    ("number", "tCO2e", r"t ?co[2₂]e?|(?:tons?|tonnes?) (?:of )?co[2₂]e?"),
    *(("number", unit, unit.lower()) for unit in ("Wh", "kWh", "MWh", "GWh", "TWh", "kW", "MW", "GW", "kJ", "MJ")),
    ("number", "°C", r"°\s?c|degrees c(?:elsius)?"),
    ("number", "°F", r"°\s?f|degrees f(?:ahrenheit)?"),
    ("number", "rps", r"[rq]ps|(?:req(?:uest)?s?|quer(?:y|ies))/s"),
    ("number", "FTE", r"ftes?"),
)  # fmt: skip

_MONEY = (
    ("EUR", r"€|euros?|eur"),
    ("USD", r"us\$|\$|usd|us dollars?|dollars?|bucks"),
    ("GBP", r"£|gbp|pounds?(?: sterling)?"),
    ("CHF", r"chf|sfr\.?|(?:swiss )?francs|franken"),
    ("TRY", r"₺|try(?=\W|$)|tl|lira"),
    ("JPY", r"¥|jpy|yen"),
    ("CNY", r"cny|rmb|yuan"),
    ("INR", r"₹|inr|rs\.?|rupees?"),
    ("RUB", r"₽|rub|roubles?|rubles?"),
    ("KRW", r"₩|krw"),
    ("AUD", r"a\$|aud"),
    ("CAD", r"c\$|cad"),
    ("BRL", r"r\$|brl|reais"),
    ("SEK", r"sek"),
    ("NOK", r"nok"),
    ("DKK", r"dkk|kr\.?"),
    ("PLN", r"pln|zł"),
    ("CZK", r"czk|kč"),
    ("HUF", r"huf"),
    ("ZAR", r"zar"),
    ("NZD", r"nz\$|nzd"),
    ("SGD", r"s\$|sgd"),
    ("ILS", r"₪|ils|nis"),
    ("AED", r"aed"),
    ("SAR", r"sar"),
)

_SCALES = (
    (Decimal(1000), r"k|thousand|tsd\.?|tausend|mille|milliers|bin"),
    (Decimal(10) ** 6, r"mm|mn|mio\.?|mill\.?|millions?|millionen|millones|milhões|milioni|miljoen|milyon"),
    (Decimal(10) ** 9, r"bn|billions?|mrd\.?|mia\.?|milliarden?|milliards?|miljard|milyar"),
    (Decimal(10) ** 12, r"trillions?|tn|billionen"),
    (Decimal(100), r"hundred"),
    (Decimal(12), r"dozen"),
    (Decimal(10) ** 5, r"lakhs?"),
    (Decimal(10) ** 7, r"crores?"),
)


def _alternatives(rows: list[tuple[str, str]]) -> str:
    return "|".join(f"(?P<{name}>{forms})" for name, forms in rows)


_TOUCHING = r"[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"  # touching a number; see `numbers`
_UNIT = re.compile(
    rf"[ \t\u00a0\u202f-]?(?:{_alternatives([(f'u{i}', row[2]) for i, row in enumerate(_UNITS)])})"
    rf"(?!{_TOUCHING}|-free)",
    re.IGNORECASE,
)
_CURRENCY = _alternatives([(code, forms) for code, forms in _MONEY])
_MONEY_BEHIND = re.compile(rf"[ \t\u00a0\u202f-]?(?:{_CURRENCY})(?![^\W_])", re.IGNORECASE)
_MONEY_BEFORE = re.compile(rf"(?<![^\W_])(?:{_CURRENCY})[ \t\u00a0\u202f]?$", re.IGNORECASE)
_NEVER = "%,;:()/!?\n0123456789"
_SCALE = re.compile(
    rf"[ \t\u00a0\u202f]?(?:{_alternatives([(f's{i}', row[1]) for i, row in enumerate(_SCALES)])})"
    rf"(?![^\W_]|(?<=k)/)(?!\s?%)|[ ]?(?P<k>k)(?=\s?[€$£])",
    re.IGNORECASE,
)
# A lone letter: 'M' and 'B' are millions and billions, 'm' only with money or before a counted thing ("10m users").
_LETTER = re.compile(r"[ ]?(?P<big>[MBT])(?![^\W_])|(?P<small>[mb])(?![^\W_])")
_COUNTED = re.compile(r" (?!(?:to|per|by|in|on|for|and|or|at|of|from|with|a|the|until|before|after|each)\b)[a-z]{3,}")
_METRES = re.compile(r" m(?![^\W_])")
_MINUTES = re.compile(r"m(?![^\W_])")
_LETTERS = {"m": Decimal(10) ** 6, "b": Decimal(10) ** 9, "t": Decimal(10) ** 12}


def unit(text: str, place: int) -> tuple[str, str, int] | None:
    """The unit written at `place`: its kind, its normal name and where it ends; None if there is none."""
    if found := _UNIT.match(text, place):
        kind, name, _ = _UNITS[int(str(found.lastgroup)[1:])]
        return kind, name, found.end()
    if found := _METRES.match(text, place):
        return "number", "m", found.end()
    if found := _MINUTES.match(text, place):
        return "duration", "min", found.end()
    return None


def currency(text: str, place: int) -> tuple[str, int] | None:
    """The currency written at `place`: its code and where it ends."""
    found = _MONEY_BEHIND.match(text, place)
    return (str(found.lastgroup), found.end()) if found else None


def currency_before(text: str, floor: int, place: int) -> tuple[str, int] | None:
    """The currency that ends at `place` (not reaching back before `floor`): its code and where it starts."""
    floor = max(floor, place - 14)
    window = text[floor:place]
    # A look at the last sign spares the search at most numbers.
    if window.rstrip()[-1:] in _NEVER:
        return None
    found = _MONEY_BEFORE.search(window)
    # The window may cut a longer word in two: its tail is no currency.
    if not found or (found.start() == 0 and floor and text[floor - 1].isalnum() and found.group()[0].isalpha()):
        return None
    return str(found.lastgroup), floor + found.start()


def scale(text: str, place: int, money: bool) -> tuple[Decimal, int] | None:
    """The factor written at `place` (k, M, bn, Mio., million …) and where it ends; `money` lets 'm' mean million."""
    if found := _SCALE.match(text, place):
        group = str(found.lastgroup)
        return (Decimal(1000) if group == "k" else _SCALES[int(group[1:])][0]), found.end()
    if found := _LETTER.match(text, place):
        letter = found.group().strip()
        if letter.isupper() or money or currency(text, found.end()) or _COUNTED.match(text, found.end()):
            return _LETTERS[letter.lower()], found.end()
    return None
