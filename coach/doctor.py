"""`okr-coach doctor`: does everything that is configured, and everything that is shipped, work here?"""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from importlib import import_module, metadata
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from coach import resources
from coach.app import build, kept
from coach.domain import Viewer
from coach.embeddings import choose
from coach.errors import CoachError, ConfigError
from coach.review import CRITERIA
from coach.review.wording import wording
from coach.settings import SETTINGS, Settings, load, problems, unknown
from coach.show.phrases import phrases, sources
from coach.web import identity
from coach.web.identity import ME

_OLDEST = (3, 11)
_ANGLES = 3
_READERS = {
    "openpyxl": ".xlsx", "docx": ".docx", "pypdf": ".pdf", "charset_normalizer": "older encodings",
    "py3langid": "languages", "rich": "colour",
}  # fmt: skip


class Check(NamedTuple):
    """One thing looked at: whether it works, what there is to say, and whether that is a reason to do something."""

    name: str
    works: bool
    said: str
    warns: bool = False

    def __str__(self) -> str:
        return f"{'NOT OK' if not self.works else 'note' if self.warns else 'ok':7} {self.name}: {self.said}"


def examine(environ: Mapping[str, str]) -> tuple[Check, ...]:
    """Every check, in order; a fault in one leaves the others running."""
    return (
        _python(),
        _tried("texts", _texts),
        _tried("wordings", _wordings),
        _tried("sources", _sources),
        *_settings(environ),
        *_strays(environ),
        _readers(),
        _tried("review", lambda: _example(environ)),
        _tried("library", _knowledge),
        _tried("embedder", lambda: _embedder(_chosen(environ))),
        _tried("data", lambda: _kept(_chosen(environ))),
        _tried("talks", lambda: _talks(_chosen(environ))),
        _contacts(_chosen(environ)),
        _page(),
        _tried("server", lambda: _server(_chosen(environ))),
        Check("model", True, "none configured; the coach works without one"),
    )


def version() -> str:
    """The installed version; of a checkout that was never installed, there is none."""
    try:
        return metadata.version("okr-coach")
    except metadata.PackageNotFoundError:
        return "(not installed)"


def _tried(name: str, look: Callable[[], str]) -> Check:
    try:
        return Check(name, True, look())
    except CoachError as problem:
        return Check(name, False, str(problem))


def _python() -> Check:
    found = ".".join(map(str, sys.version_info[:3]))
    works = sys.version_info[:2] >= _OLDEST
    needed = "" if works else f"; {'.'.join(map(str, _OLDEST))} or later is needed"
    return Check("Python", works, f"{found}, okr-coach {version()}{needed}")


def _texts() -> str:
    return f"prompts and knowledge found in {resources.root()}"


def _wordings() -> str:
    poor = [c.id for c in CRITERIA if len(wording("criteria", c.id).angles) < _ANGLES]
    if poor:
        raise ConfigError(f"fewer than {_ANGLES} questions for {', '.join(poor)}; please install okr-coach again.")
    strengths = [wording("strengths", name) for name in resources.names("prompts/en/strengths")]
    lines = phrases().lines
    return f"{len(CRITERIA)} criteria, {len(strengths)} strengths and {len(lines)} phrases have their words"


def _sources() -> str:
    absent = sorted({criterion.source for criterion in CRITERIA} - set(sources()))
    if absent:
        raise ConfigError(f"cited but not listed: {', '.join(absent)}; please install okr-coach again.")
    return f"{len(sources())} listed, every cited one among them"


def _settings(environ: Mapping[str, str]) -> Iterator[Check]:
    wrong = problems(environ)
    yield from (Check("settings", False, problem) for problem in wrong)
    if not wrong:
        chosen = [row.name for row in SETTINGS if environ.get(row.name, "").strip()]
        yield Check("settings", True, f"valid; {', '.join(chosen)} set" if chosen else "all at their defaults")


def _strays(environ: Mapping[str, str]) -> Iterator[Check]:
    """A variable that looks like a setting and is none does not do what its owner thinks."""
    for name in unknown(environ):
        near = _near(name)
        hint = f"; did you mean {near}?" if near else ""
        yield Check(name, False, f"is set, but there is no such setting{hint}")


def warning(environ: Mapping[str, str]) -> str:
    """One line about the variables that look like settings and are none; "" where there are none."""
    names = [f"{name} (did you mean {near}?)" if (near := _near(name)) else name for name in unknown(environ)]
    return f"No such setting, so it changes nothing: {', '.join(names)}." if names else ""


def _near(name: str) -> str:
    return next(iter(get_close_matches(name, [row.name for row in SETTINGS], n=1)), "")


def _readers() -> Check:
    absent = [f"{name} (for {what})" for name, what in _READERS.items() if not _loads(name)]
    if absent:
        return Check("readers", False, f"cannot be loaded: {', '.join(absent)}; please install okr-coach again.")
    return Check("readers", True, ", ".join(what for what in _READERS.values()))


def _loads(name: str) -> bool:
    try:
        import_module(name)
    except ImportError:
        return False
    return True


def _chosen(environ: Mapping[str, str]) -> Settings:
    """The settings; where one is wrong, which is told elsewhere, the defaults."""
    try:
        return load(environ)
    except ConfigError:
        return load({})


def _example(environ: Mapping[str, str]) -> str:
    app = build(_chosen(environ))
    review = app.review(app.example())
    if not any(okrs.first for okrs in review.sets):
        raise ConfigError("the example brought no question; please install okr-coach again.")
    return f"the example was read and brought {sum(f.shown for okrs in review.sets for f in okrs.every)} questions"


def _knowledge() -> str:
    shipped = import_module("coach.retrieval.shipped")
    cited = {one for passage in shipped.passages() for one in passage.sources}
    if absent := sorted(cited - set(sources())):
        raise ConfigError(f"cited but not listed: {', '.join(absent)}; please install okr-coach again.")
    guides = {passage.place for passage in shipped.guides()}
    kinds = (
        (shipped.examples(), "examples"),
        (shipped.pairs(), "before-and-after pairs"),
        (shipped.questions(), "questions"),
    )
    return f"{len(guides)} guides, " + ", ".join(f"{len(found)} {what}" for found, what in kinds)


def _embedder(settings: Settings) -> str:
    embedder = choose(settings.embedder, settings.embedder_url, settings.embedder_key_file)
    if embedder is None:
        return "none; the library is searched by words only"
    return f"{embedder.name} answers with {len(embedder.query('Where does it stand today?'))} numbers a text"


def _kept(settings: Settings) -> str:
    """Whether what is kept can be opened; nothing is made that is not there yet."""
    if settings.chroma_url:
        import_module("coach.retrieval.collection").served(settings.chroma_url)
    if not kept(settings):
        _writable(settings.data)
        return f"nothing is kept yet; it will be in {_shown(settings.data)}"
    guides = build(settings).guides()
    viewer = Viewer("operator", "local", frozenset({"admin"}))
    index = "up to date" if guides.ready(viewer) else "not built, or damaged (okr-coach index rebuild)"
    count = len(guides.list(viewer))
    own = "1 guide" if count == 1 else f"{count} guides"
    return f"in {_shown(settings.data)}: {own} of your own; the index is {index}"


def _talks(settings: Settings) -> str:
    """Whether the conversations can be read."""
    if not kept(settings):
        return "none yet"
    count = len(build(settings).rehearsal().conversations(ME))
    return "1 conversation" if count == 1 else f"{count} conversations"


def _contacts(settings: Settings) -> Check:
    """Whom the coach can name where it is not the one to help."""
    named = {
        "COACH_CRISIS_CONTACT (distress)": settings.crisis_contact,
        "COACH_HR_CONTACT (harassment, pay, appraisal)": settings.hr_contact,
    }
    absent = [name for name, contact in named.items() if not contact]
    if not absent:
        return Check("contacts", True, "set, for distress and for harassment, pay, appraisal")
    said = f"nobody to name is set in {' nor in '.join(absent)}; the coach can then only say where one might ask"
    return Check("contacts", True, said, warns=True)


def _page() -> Check:
    """Whether the page's library is there; it is loaded by `serve` only, because that takes seconds."""
    if not find_spec("gradio"):
        return Check("page", False, "Gradio is not installed; please install okr-coach again.")
    return Check("page", True, f"Gradio {metadata.version('gradio')}")


def _server(settings: Settings) -> str:
    """Whether `serve` could listen; a coach that does so already is no fault."""
    identity.refuse(settings.host, settings.port)
    serving = import_module("coach.web.serving")
    where = f"{settings.host}:{settings.port}"
    if settings.port and serving.answers(settings.host, settings.port):
        return f"a coach is served at {where}"
    serving.listen(settings.host, settings.port).close()
    return f"{where} is free" if settings.port else "any free port will be taken"


def _writable(data: Path) -> None:
    """ConfigError where the data folder could not be made or written."""
    try:
        above = next(folder for folder in (data.absolute(), *data.absolute().parents) if folder.exists())
        if not above.is_dir() or not os.access(above, os.W_OK):
            raise ConfigError(f"COACH_DATA is {data}; {above} must be a folder that can be written to.")
    except OSError as problem:
        raise ConfigError(f"COACH_DATA is {data}; it cannot be used ({problem.strerror}).") from None


def _shown(folder: Path) -> str:
    return str(folder.absolute())
