"""Typographic characters as their plain look-alikes, where an encoding has none of its own."""

_ALIKE = str.maketrans({
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "…": "...", "·": "-", "•": "-",
    "→": "->", "←": "<-", "–": "-", "—": "-", "‑": "-", "−": "-", "─": "-", "×": "x", "≤": "<=", "≥": ">=",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ",
})  # fmt: skip


def fit(words: str, encoding: str | None) -> str:
    """The words, with look-alikes for what the encoding lacks; letters without one stay as they are."""
    if words.isascii() or _has(words, encoding):
        return words
    return "".join(char if _has(char, encoding) else char.translate(_ALIKE) for char in words)


def _has(words: str, encoding: str | None) -> bool:
    try:
        words.encode(encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True
