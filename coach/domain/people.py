"""Who is asking."""

from dataclasses import dataclass
from typing import Literal

Role = Literal["employee", "lead", "coach", "champion", "admin"]


@dataclass(frozen=True, slots=True)
class Viewer:
    """The person behind a call, their organisation and what they are in it; the first argument of every use case."""

    person: str
    organisation: str
    roles: frozenset[Role] = frozenset({"employee"})

    def may(self, *roles: Role) -> bool:
        """Whether the viewer has any of these roles."""
        return not self.roles.isdisjoint(roles)
