"""Which language a text is in."""

import re
from functools import lru_cache
from typing import Any, NamedTuple

from coach.text.words import words

# Words that give a language away. Those shared by two languages stand in neither, or in the one meant far more often.
_TELLING = {
    "en": "the of and to for with from by our we that is are be their at on this all it as more new every each into "
    "increase reduce improve launch customers customer users team teams release ship build create deliver grow support "
    "make without than can have has will they how what when who up down over under between least most within per "
    "complete implement define update documentation test tests performance rate time week month quarter year",
    "de": "der die das und von mit für auf ist den dem ein eine einen einer im zu zur zum nicht bis wir unsere mehr "
    "als bei oder sind werden durch pro kunden steigern erhöhen senken verbessern ende um mindestens über unter",
    "fr": "le la les des et du pour dans une un est nos notre sur avec par plus que au aux d'ici nous ne pas sans "
    "augmenter réduire améliorer clients chaque leur ses",
    "es": "el los las y del para una con por más nuestros nuestra sin al se nuestro aumentar reducir mejorar "
    "clientes cada que su sus hasta lograr de",
    "it": "il gli di che per una con più nostri della dei delle nel alla aumentare ridurre migliorare clienti "
    "ogni sono",
    "pt": "o os da do das dos em para uma com mais nossos não ao aos aumentar reduzir melhorar clientes cada seus até",
    "nl": "het een van en voor met op is onze meer zijn naar dat niet wij klanten verhogen verbeteren tot bij elke",
    "tr": "ve bir için ile bu daha olarak kadar müşteri müşteriler oranını artırmak azaltmak yükseltmek her en olan "
    "çeyrek sonuna yüzde",
    "pl": "i w na z do się jest dla nie oraz przez klientów zwiększyć",
    "sv": "och att för med av till ett som är vi våra inte öka minska",
}
_TABLE = {code: frozenset(telling.split()) for code, telling in _TELLING.items()}
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", re.compile("[\u3400-\u9fff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("fa", re.compile("[\u067e\u0686\u0698\u06af\u06cc]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
)
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = ("en", "de", "fr", "es", "it", "pt", "nl", "tr", "pl", "sv", "da", "no", "fi", "cs", "ro", "hu")
_SLAVIC = ("ru", "uk", "bg", "sr")
_ENOUGH = 2000  # characters: a language shows itself early


class Language(NamedTuple):
    """An ISO 639-1 code, and whether the text leaves no doubt."""

    code: str
    sure: bool


def language(text: str) -> Language:
    """The language of `text`, by script, then by telling words, then by py3langid; short text is 'en', unsure."""
    return _language(text[:_ENOUGH])


@lru_cache(maxsize=1024)
def _language(text: str) -> Language:
    if script := _by_script(text):
        return script
    if _CYRILLIC.search(text):
        return _by_library(text, _SLAVIC)
    if told := _by_words(text):
        return told
    if len(words(text)) < 4 or (text.isascii() and len(words(text)) < 6):
        return Language("en", False)
    return _by_library(text, _LATIN)


def telling(text: str) -> str:
    """The language that its commonest words give away, 'en' when none do; costs no library."""
    told = _by_words(text[:_ENOUGH])
    return told.code if told else "en"


def _by_script(text: str) -> Language | None:
    letters = len(_LETTER.findall(text))
    for code, script in _SCRIPTS:
        found = len(script.findall(text))
        # One letter of Farsi or of kana decides within its script, which must itself carry the text.
        if found and code in ("fa", "ja") and (_carries(text, letters)):
            return Language(code, True)
        if found * 3 > letters:
            return Language(code, True)
    return None


def _carries(text: str, letters: int) -> bool:
    return sum(len(script.findall(text)) for code, script in _SCRIPTS if code in ("ja", "zh", "ar")) * 3 > letters


@lru_cache(maxsize=1024)
def _by_words(text: str) -> Language | None:
    """The language with most telling words, if it leads; sure when it leads by two, or the text is short."""
    said = [word.lower for word in words(text)]
    hits = sorted(((sum(word in table for word in said), code) for code, table in _TABLE.items()), reverse=True)
    (most, code), (second, _) = hits[0], hits[1]
    if most == second or most * 12 < len(said):
        return None
    if code != "en" and most < 2:
        return None
    return Language(code, most - second >= 2 or code == "en")


def _by_library(text: str, codes: tuple[str, ...]) -> Language:
    code, probability = _identifier(codes).classify(text)
    return Language(str(code), bool(probability > 0.9) and len(words(text)) >= 4)


@lru_cache(maxsize=2)
def _identifier(codes: tuple[str, ...]) -> Any:
    # Loading takes most of a second, so it waits until a text needs it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(codes)
    return identifier
