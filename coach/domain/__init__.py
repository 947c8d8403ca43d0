"""The nouns of the field as frozen values; standard library only."""

from coach.domain.draft import Draft, KeyResult, Kind, Objective, OkrSet

__all__ = ["Draft", "KeyResult", "Kind", "Objective", "OkrSet"]
