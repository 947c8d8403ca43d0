"""Everything that can go wrong, by who has to act.

CoachError
├── InputError    the person: what was given cannot be used; the text says what to do (exit 2, HTTP 422)
├── NotFound      the person: no such thing, or not theirs to see (HTTP 404)
├── Denied        the person: not allowed (HTTP 403)
├── Conflict      the person: somebody else changed it first (HTTP 409)
├── ModelError    nobody: the coach goes on without the model, no person ever meets it
└── ConfigError   the operator: names the setting and the value, raised at start (exit 2)
"""


class CoachError(Exception):
    """The root; its text is fit to be shown."""


class InputError(CoachError):
    """What was given cannot be used as it is."""


class NotFound(CoachError):
    """No such thing, or none that this viewer may see."""


class Denied(CoachError):
    """This viewer may not do that."""


class Conflict(CoachError):
    """The thing was changed meanwhile."""


class ModelError(CoachError):
    """A language model failed or answered out of bounds."""


class ConfigError(CoachError):
    """A setting or the installation is wrong."""
