"""The shipped knowledge, read from `knowledge/` once, on first use."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import yaml

from coach import resources
from coach.domain import Example, Pair, Passage, Question
from coach.errors import ConfigError

_HEAD = re.compile(r"\A---\n(.*?)\n---\n(.*)\Z", re.DOTALL)
_SECTION = re.compile(r"^(?=##? )", re.MULTILINE)
_ASKED = "> "
_CITED = re.compile(r" ?\[([a-z0-9-]+(?:, [a-z0-9-]+)*)\]$", re.MULTILINE)
_UNREADABLE = "{path} cannot be read ({problem}); please install okr-coach again."


@cache
def passages() -> tuple[Passage, ...]:
    """Everything that can be found, in the order of its files, with what people ask when they want it."""
    told = (*guides(), *map(_example, examples()), *map(_pair, pairs()), *map(_question, questions()))
    return tuple(replace(one, asks=tuple(dict.fromkeys((*one.asks, *asked().get(one.id, ()))))) for one in told)


@cache
def guides() -> tuple[Passage, ...]:
    """The sections of the guides, one passage each; ids are `guide:<file>#<heading>`, the opening's without heading."""
    return tuple(section for name in resources.names("knowledge/guides") for section in _guide(name))


@cache
def examples() -> tuple[Example, ...]:
    """The example OKRs."""
    return tuple(Example(**_tuples(row)) for _, row in _rows("examples", "example"))


@cache
def pairs() -> tuple[Pair, ...]:
    """The before-and-after pairs."""
    return tuple(Pair(**row) for _, row in _rows("pairs", "pair"))


@cache
def questions() -> tuple[Question, ...]:
    """The bank of questions."""
    return tuple(Question(**row) for _, row in _rows("questions", "question"))


@cache
def asked() -> dict[str, tuple[str, ...]]:
    """Further words that people use when they want a passage, by its id: they serve the search and are not shown."""
    tables = [resources.table(f"knowledge/asks/{name}.toml") for name in resources.names("knowledge/asks", ".toml")]
    return {name: tuple(asked) for table in tables for name, asked in table.items()}


@cache
def functions() -> dict[str, tuple[str, ...]]:
    """What people call each kind of work, by the function of the examples."""
    table = resources.table("knowledge/functions.toml")
    return {function: tuple(name.strip() for name in names.split(",")) for function, names in table.items()}


@cache
def outside() -> dict[str, tuple[str, ...]]:
    """What people ask that no passage answers, by topic: it shows the search where the library ends."""
    return {topic["name"]: tuple(topic["asked"]) for topic in resources.table("knowledge/outside.toml")["topic"]}


def _guide(name: str) -> Iterator[Passage]:
    path = f"knowledge/guides/{name}.md"
    written = _HEAD.match(resources.read(path))
    if written is None:
        raise ConfigError(_UNREADABLE.format(path=path, problem="it has no front matter"))
    head, body = yaml.safe_load(written[1]), written[2]
    for section in filter(str.strip, _SECTION.split(body)):
        first, *lines = section.strip().splitlines()
        heading = first.lstrip("# ") if first.startswith("## ") else ""
        text = "\n".join(line for line in lines if not line.startswith(">")).strip()
        yield Passage(
            id=f"guide:{name}#{slug(heading)}" if heading else f"guide:{name}",
            type="guide",
            title=head["title"],
            heading=heading,
            text=_CITED.sub("", text),
            place=path,
            asks=tuple(line.removeprefix(_ASKED) for line in lines if line.startswith(_ASKED)),
            sources=tuple(dict.fromkeys(one for found in _CITED.findall(text) for one in found.split(", "))),
            stages=tuple(head["stage"]),
        )


def _example(example: Example) -> Passage:
    work = f"{_words(example.function)}, {example.industry}"
    results = "\n".join(f"- {key_result}" for key_result in example.key_results)
    said = [f"{example.objective}\n{results}", f"What is good: {example.good}"]
    if example.lacks:
        said.append(f"What it lacks: {example.lacks}")
    return Passage(
        id=f"example:{example.id}",
        type="example",
        title=f"An example: {work}",
        heading=example.kind,
        text="\n\n".join(said),
        place=f"knowledge/examples/{example.function}.toml",
        asks=(f"{example.kind} okr example for {work}: {', '.join(example.metrics)}",),
        sources=("okr-coach-method",),
        function=example.function,
    )


def _pair(pair: Pair) -> Passage:
    about = _words(pair.about)
    told = (f"Before: {pair.before}", f"Asked: {pair.question}", f"Answered: {pair.answer}", f"After: {pair.after}")
    return Passage(
        id=f"pair:{pair.id}",
        type="pair",
        title=f"Before and after: {about}",
        heading=_words(pair.function),
        text="\n".join((*told, "", pair.changed)),
        place="knowledge/pairs",
        asks=(f"before and after example where the {about}, {_words(pair.function)}: {pair.before}",),
        sources=("okr-coach-method",),
        function=pair.function,
    )


def _question(question: Question) -> Passage:
    return Passage(
        id=f"question:{slug(question.text)}",
        type="question",
        title=f"A question to ask: {_words(question.stage)}",
        heading=question.move,
        text=question.text,
        place=f"knowledge/questions/{question.stage}.toml",
        sources=("okr-coach-method",),
        stages=(question.stage,),
    )


def _rows(folder: str, table: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for name in resources.names(f"knowledge/{folder}", ".toml"):
        for row in resources.table(f"knowledge/{folder}/{name}.toml")[table]:
            yield name, row


def _tuples(row: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}


def slug(text: str) -> str:
    """Words in small letters with hyphens between."""
    return "-".join(re.findall(r"[a-z0-9]+", text.lower().replace("'", "").replace("’", "")))


def _words(slugged: str) -> str:
    return slugged.replace("-", " ")
