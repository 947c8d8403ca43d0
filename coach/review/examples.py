"""How criteria write down whole sets as examples."""

from coach.domain import KeyResult, Kind, Objective, OkrSet


def okrs(objective: str, *key_results: str | KeyResult, kind: Kind | None = None, parent: str | None = None) -> OkrSet:
    """A set from its words."""
    parts = tuple(kr if isinstance(kr, KeyResult) else KeyResult(kr) for kr in key_results)
    return OkrSet("example", Objective(objective), parts, kind, parent)
