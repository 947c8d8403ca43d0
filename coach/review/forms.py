"""Base forms of English words, as candidates to look up in a word list."""

from collections.abc import Iterable
from functools import lru_cache

_VOWELS = "aeiou"
#: Base form first, then the forms that no ending tells.
_FAMILIES = """
    be am are been being is was were; begin began begun; bring brought; build built; buy bought;
    choose chose chosen; come came; do did does done; draw drawn drew; fall fallen fell; feel felt; find found;
    get got gotten; give gave given; go gone went; grow grew grown; have had has having; hold held; keep kept;
    know knew known; lay laid; lead led; leave left; lose lost; make made; meet met; pay paid; rebuild rebuilt;
    rewrite rewritten; rise risen rose; run ran; say said; see saw seen; seek sought; sell sold; send sent;
    show shown; speak spoke spoken; spend spent; stand stood; take taken took; teach taught; tell told;
    think thought; understand understood; wake woke; win won; write written wrote; alumnus alumni;
    analysis analyses; child children; criterion criteria; man men; woman women
"""
_IRREGULAR = {form: base for base, *forms in map(str.split, _FAMILIES.split(";")) for form in forms}


@lru_cache(maxsize=16384)
def bases(word: str) -> frozenset[str]:
    """Every form that `word` (lower case) may be an inflection of, itself included; British -ise also as -ize."""
    found = {word, _IRREGULAR.get(word, word)}
    for ending, strip in (("'s", _cut), ("s", _plural), ("ed", _past), ("ing", _past)):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            found.update(strip(word, ending))
    return frozenset(found | {_american(form) for form in found})


def canonical(word: str) -> str:
    """One form for all inflections of a word (lower case): the shortest candidate."""
    return min(bases(word), key=lambda form: (len(form), form))


def telling(words: Iterable[str], small: frozenset[str]) -> frozenset[str]:
    """The canonical forms of words (lower case) that are not among the `small` ones."""
    return frozenset(canonical(word) for word in words if word not in small)


def among(word: str, lexicon: frozenset[str]) -> bool:
    """Whether any base form of `word` (lower case) stands in the lexicon."""
    return not lexicon.isdisjoint(bases(word))


def _cut(word: str, ending: str) -> Iterable[str]:
    return (word[: -len(ending)],)


def _plural(word: str, _ending: str) -> Iterable[str]:
    if word.endswith("ss"):
        return ()
    if word.endswith("ies"):
        return (word[:-3] + "y", word[:-1])
    return (word[:-1], word[:-2]) if word.endswith("es") else (word[:-1],)


def _past(word: str, ending: str) -> Iterable[str]:
    stem = word[: -len(ending)]
    yield stem
    yield stem + "e"
    if stem[-1] == "i":
        yield stem[:-1] + "y"
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        yield stem[:-1]


def _american(form: str) -> str:
    for british, american in (
        ("isation", "ization"),
        ("ising", "izing"),
        ("ise", "ize"),
        ("yse", "yze"),
        ("our", "or"),
    ):
        if form.endswith(british) and len(form) > len(british) + 2:
            return form[: -len(british)] + american
    return form
