"""How long a reply is, and how much of a draft is the person's own."""

from collections.abc import Iterable

from coach.language.observing.numbers import values
from coach.language.observing.reply import Reply, content, stem


def words(reply: Reply) -> int:
    """How many words of its own it has; quotations of cited passages are left out."""
    text = reply.text
    for passage in reply.cited:
        text = text.replace(passage, " ")
    return len(text.split())


def own_share(draft: Iterable[str], said: Iterable[str]) -> float:
    """The share of a draft's content words and numbers that the person wrote; 1 for an empty one."""
    given = list(said)
    known = {stem(word) for text in given for word in content(text)}
    numbers = {value for text in given for value in values(text)}
    texts = list(draft)
    mine = [stem(word) in known for text in texts for word in content(text)]
    mine += [value in numbers for text in texts for value in values(text)]
    return sum(mine) / len(mine) if mine else 1.0
