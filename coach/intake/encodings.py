"""Which encoding a file's bytes are in: a mark, UTF-8 or UTF-16 by their form, older ones by letter statistics.

Western text (cp1252) is by far the commonest of the older ones; another code page is taken only when the letters it
gives fit one language's alphabet clearly better.
"""

import re

from coach.errors import InputError

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{3,30})", re.IGNORECASE)
# What pages are written in; Python knows more codecs, and some of those are slow or read no text.
_CHARSET = re.compile(r"(?:windows|iso-?8859|iso-2022|cp125|koi8|shift|euc|gb|big5|macintosh|x-mac|ks_c|tis)[\w-]*$")
_HEAD = 4_096
_SAMPLE = 65_536
_TEXT_CONTROLS = frozenset(b"\t\n\r\x0b\x0c\x1b\x00")
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўјљњћђџ"
_ALPHABETS: dict[str, tuple[str, ...]] = {
    "cp1252": (
        "äöüßé",
        "àâçéèêëîïôùûüœæÿ",
        "áéíñóúü",
        "ãõáâàçéêíóôúü",
        "àèéìíòóù",
        "åäöéü",
        "åæøéó",
        "áðéíóúýþæö",
        "ëïéèöüóá",
    ),
    "cp1250": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîșțşţ", "čćđšž"),
    "iso8859_2": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áéíóöőúüű", "čćđšž"),
    "cp1254": ("çğıöşüâîİ",),
    "cp1251": (_CYRILLIC,),
    "koi8_r": (_CYRILLIC,),
    "cp1253": ("αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ",),
    "cp850": ("äöüßé", "àâçéèêëîïôùûü", "áéíñóúü", "åäöæø"),
}
_CLEARLY = 0.15
_KNOWN = 0.5
_HIGH = re.compile(r"[^\x00-\x7f]")
_FRAMED = re.compile(rb"[\xc4\xcd]{3}|\xb3[^\xb3\r\n]{1,80}\xb3")
_OPENING, _CLOSING = "“„«‘‚¿¡€£©§–—•…†·¬‹\xa0", "’”“»…–—€%°™®©‘›•·²³\xa0"


def decoded(data: bytes) -> tuple[str, str]:
    """The text, and a notice where its encoding had to be guessed; InputError for binary data."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), ""
    if encoding := _wide(data):
        return data.decode(encoding, errors="replace"), ""
    _check_binary(data)
    text = _utf8(data)
    return _legacy(data) if text is None else (text, "")


def declared(data: bytes) -> tuple[str, str]:
    """The text of a web page, and a notice where its encoding had to be guessed: it may say itself which one it is in.

    Many say so wrongly over UTF-8; what is UTF-8 by its form, is taken for it. InputError for binary data.
    """
    says = _DECLARED.search(data[:_HEAD])
    encoding = says[1].decode("ascii").lower() if says else ""
    marked = data.startswith(tuple(mark for mark, _ in _MARKS)) or _wide(data)
    if marked or not _CHARSET.match(encoding) or (not data.isascii() and _utf8(data) is not None):
        return decoded(data)
    try:
        return data.decode(encoding), ""
    except (UnicodeDecodeError, LookupError):
        return decoded(data)


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: in Latin text every other byte is zero."""
    head = data[:_SAMPLE]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if len(head) >= 4 and max(even, odd) > 0.4 * len(head) / 2 and min(even, odd) < 0.02 * len(head):
        return "utf-16-le" if odd > even else "utf-16-be"
    return ""


def _check_binary(data: bytes) -> None:
    head = data[:_SAMPLE]
    odd = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in head)
    if odd > 0.02 * len(head) or head.count(0) > 0.1 * len(head):
        raise InputError("This is not text but binary data; give a text, .docx, .xlsx, .pdf, .csv or .json file.")


def _legacy(data: bytes) -> tuple[str, str]:
    """Text in an older encoding, or in several: each line that is UTF-8 is read so, the others by guess."""
    lines = data.splitlines(keepends=True)
    if any(not line.isascii() and _utf8(line) is not None for line in lines):
        older = [line for line in lines if _utf8(line) is None]
        encoding = _guessed(b"".join(older))
        text = "".join(_utf8(line) or line.decode(encoding, errors="replace") for line in lines)
        return text, "The text mixes encodings; check accented letters."
    encoding = _guessed(data)
    text = data.decode(encoding, errors="replace")
    return text, f"The encoding was taken to be {encoding}; check accented letters."


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _guessed(data: bytes) -> str:
    head = b"\n".join(line for line in data.splitlines() if not line.isascii())[:_SAMPLE]
    fits = {name: _fit(head.decode(name, errors="replace"), _ALPHABETS[name]) for name in _ALPHABETS}
    if not _FRAMED.search(data[:_SAMPLE]):
        del fits["cp850"]
    best = max(fits, key=lambda name: fits[name])
    if fits[best] < _KNOWN:
        return _statistical(head)
    return best if fits[best] >= fits["cp1252"] + _CLEARLY else "cp1252"


def _statistical(head: bytes) -> str:
    """For scripts without an alphabet here: Hebrew, Arabic, Japanese."""
    import charset_normalizer

    best = charset_normalizer.from_bytes(head).best()
    known = best is not None and not best.encoding.startswith(("cp4", "cp7", "cp8", "mac", "ebcdic", "cp03", "cp5"))
    return best.encoding if best is not None and known else "cp1252"


def _fit(text: str, alphabets: tuple[str, ...]) -> float:
    """The share of the letters beyond ASCII that belong to the best alphabet, 1 where there are none; 0 to 1.

    Symbols glued to letters count as misread letters, and so does a capital after a small letter.
    """
    places = [match.start() for match in _HIGH.finditer(text)]
    found = [(text[at], text[at - 1 : at], text[at + 1 : at + 2]) for at in places]
    letters = [(char, before) for char, before, _ in found if char.isalpha()]
    glued = sum(not char.isalpha() and _glued(char, before, after) for char, before, after in found)
    if not letters and not glued:
        return 1.0
    swapped = sum(char.isupper() and before.islower() for char, before in letters)
    best = max(sum(char in alphabet or char.lower() in alphabet for char, _ in letters) for alphabet in alphabets)
    return max(0, best - swapped) / (len(letters) + glued)


def _glued(char: str, before: str, after: str) -> bool:
    into = after.isalpha() and char not in _OPENING
    onto = before.isalpha() and char not in _CLOSING
    return char == "\ufffd" or "\x80" <= char < "\xa0" or (char not in "’‘–—" and (into or onto))
