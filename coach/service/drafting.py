"""The draft and its versions: edited by hand, taken back, put side by side."""

from collections.abc import Callable, Sequence

from coach.domain import Difference, Sheet, Version, Viewer, compare, without
from coach.domain.changes import Change, apply
from coach.errors import Conflict, InputError, NotFound
from coach.service.parts import Means

_STALE = "The draft was changed meanwhile; please look at it again and repeat your change."
_GONE = "What you wanted to change is no longer on the draft; please look at it again."
_NOTHING = "There is nothing left to take back."
_NO_VERSION = "The draft has no version {number}; it has {count}."


class Drafting:
    """What persons do to their drafts outside the talk."""

    def __init__(self, means: Means) -> None:
        self._means = means

    def edit(self, viewer: Viewer, id: str, base: int, change: Change) -> Version:
        """Make a change to the draft of version `base`; Conflict where that is not the newest."""
        number, sheet = self.current(viewer, id)
        if number != base:
            raise Conflict(_STALE)
        try:
            after = apply(change, sheet)
        except KeyError:
            raise InputError(_GONE) from None
        return self._keep(viewer, id, Version(number + 1, viewer.person, self._means.now(), "card", "", after))

    def undo(self, viewer: Viewer, id: str) -> Version:
        """Take back the newest version that was not taken back yet; Conflict where there is none."""
        self._means.talks().conversation(viewer, id)
        taken = self.taken(viewer, id, lambda _: True)
        if taken is None:
            raise Conflict(_NOTHING)
        return self._keep(viewer, id, taken)

    def versions(self, viewer: Viewer, id: str) -> tuple[Version, ...]:
        """Oldest first."""
        self._means.talks().conversation(viewer, id)
        return self._means.talks().versions(viewer, id)

    def compare(self, viewer: Viewer, id: str, old: int, new: int) -> tuple[Difference, ...]:
        """What changed from one version to another, card by card; version 0 is the empty draft."""
        versions = self.versions(viewer, id)
        return compare(_sheet(versions, old), _sheet(versions, new))

    def current(self, viewer: Viewer, id: str) -> tuple[int, Sheet]:
        """The number of the newest version and its draft."""
        self._means.talks().conversation(viewer, id)
        newest = self._means.talks().version(viewer, id)
        return (newest.number, newest.sheet) if newest else (0, Sheet())

    def taken(self, viewer: Viewer, id: str, which: Callable[[Version], bool]) -> Version | None:
        """The next version, without the last of those that was not taken back; None where there is none."""
        versions = self._means.talks().versions(viewer, id)
        back = {version.undoes for version in versions}
        open_ = [v for v in versions if not v.undoes and v.number not in back and which(v)]
        if not open_:
            return None
        last, now = open_[-1], versions[-1]
        sheet = without(_sheet(versions, last.number - 1), last.sheet, now.sheet)
        return Version(now.number + 1, viewer.person, self._means.now(), "undo", "", sheet, last.number)

    def _keep(self, viewer: Viewer, id: str, version: Version) -> Version:
        self._means.talks().keep(viewer, id, version)
        return version


def _sheet(versions: Sequence[Version], number: int) -> Sheet:
    if not 0 <= number <= len(versions):
        raise NotFound(_NO_VERSION.format(number=number, count=len(versions)))
    return versions[number - 1].sheet if number else Sheet()
