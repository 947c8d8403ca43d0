"""The few ways of finding that criteria share."""

import re
from collections.abc import Callable, Iterable

from coach.review.criterion import Hit, Subject
from coach.review.statement import Statement
from coach.text.spans import Span

Finder = Callable[[Subject], Iterable[Hit]]


def whole(statement: Statement) -> Hit:
    """The statement as it stands, without scaffolding around it."""
    plain = statement.plain
    start = len(plain) - len(plain.lstrip())
    end = len(plain.rstrip())
    return Hit(Span(start, end)) if start < end else Hit(statement.whole)


def pattern(*expressions: str) -> Finder:
    """Finds the first place where one of the expressions matches, case ignored."""
    compiled = [re.compile(expression, re.IGNORECASE) for expression in expressions]

    def find(subject: Subject) -> Iterable[Hit]:
        found = (expression.search(subject.statement.plain) for expression in compiled)
        return [Hit(Span(*match.span())) for match in found if match][:1]

    return find


def of_set(holds: Callable[[Subject], bool]) -> Finder:
    """Finds the set itself when `holds` is true."""

    def find(subject: Subject) -> Iterable[Hit]:
        return [Hit(Span(0, 0))] if holds(subject) else []

    return find


def of_statement(holds: Callable[[Statement], bool]) -> Finder:
    """Finds the whole statement when `holds` is true."""

    def find(subject: Subject) -> Iterable[Hit]:
        return [whole(subject.statement)] if holds(subject.statement) else []

    return find
