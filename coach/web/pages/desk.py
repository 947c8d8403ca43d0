"""What the page asks for, one question after another: each is a use case of the rehearsal, answered with HTML."""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ValidationError

from coach.domain import Direction, Viewer
from coach.errors import InputError, NotFound
from coach.service.guides import Guides
from coach.service.rehearsal import Rehearsal
from coach.web import problems
from coach.web.pages import aims, chat, draft, frame, history, shelves
from coach.web.pages.templates import phrase, render
from coach.web.schemas.edit import Edit

Asked = Mapping[str, Any]
Told = dict[str, Any]
_UNKNOWN = "The page asked for something that this server does not know; please reload it."
_RECENT = 5


class Desk:
    """Answers the page. What it is asked is `{"do": name, …}`; what it says is a dict of HTML and values."""

    def __init__(self, rehearsal: Rehearsal, guides: Guides) -> None:
        self._rehearsal, self._guides = rehearsal, guides
        self._known: dict[str, Callable[[Viewer, Asked], Told]] = {
            name.removeprefix("do_").replace("_", "-"): getattr(self, name)
            for name in dir(self)
            if name.startswith("do_")
        }

    def ask(self, viewer: Viewer, asked: Asked) -> Told:
        """What is said to it; `error` with a sentence and `kind` where something went wrong."""
        try:
            return self._found(asked)(viewer, asked)
        except ValidationError:
            return {"error": _UNKNOWN, "kind": "invalid"}
        except Exception as problem:  # noqa: BLE001 - one of the outermost doors
            said = problems.described(problem)
            return {"error": said.detail, "kind": said.type.rpartition(":")[2]}

    def _found(self, asked: Asked) -> Callable[[Viewer, Asked], Told]:
        found = self._known.get(_text(asked, "do"))
        if found is None:
            raise InputError(_UNKNOWN)
        return found

    def titled(self, viewer: Viewer, id: str) -> str:
        """How a citation names a passage."""
        try:
            return shelves.titled(self._rehearsal.passage(viewer, id))
        except NotFound:
            return phrase("gone-passage")

    def view(self, viewer: Viewer, id: str) -> Told:
        """A conversation as it stands."""
        talk = self._rehearsal.talk(viewer, id)
        return {
            "conversation": id,
            "title": talk.conversation.title,
            "mode": talk.conversation.mode,
            "register": talk.conversation.register,
            "log": chat.log(talk, lambda passage: self.titled(viewer, passage)),
            "chips": list(talk.options) if talk.turns else [],
            "draft": draft.panel(talk),
            "fold": draft.fold(talk),
            "version": talk.version,
            "waiting": talk.waiting,
            "last": talk.turns[-1].id if talk.turns else "",
        }

    def do_home(self, viewer: Viewer, asked: Asked) -> Told:  # noqa: ARG002
        """Before anything is said: the starters, what was planned, and what there was."""
        planned = [one for one in self._rehearsal.commitments(viewer) if one.step and not one.settled]
        recent = self._rehearsal.conversations(viewer)[:_RECENT]
        return {"welcome": render("welcome", planned=planned[:3], recent=recent)}

    def do_open(self, viewer: Viewer, asked: Asked) -> Told:
        """A conversation."""
        return self.view(viewer, _text(asked, "conversation"))

    def do_start(self, viewer: Viewer, asked: Asked) -> Told:
        """A new conversation, with a starter or with nothing said."""
        mode, register = _text(asked, "mode"), _text(asked, "register")
        given: dict[str, Any] = {"mode": mode if mode in ("ask", "tell", "show") else "ask"}
        given |= {"register": register} if register in ("terse", "warm") else {}
        one = self._rehearsal.start(viewer, opening=_text(asked, "opening"), **given)
        return {"conversation": one.id, "waiting": self._rehearsal.talk(viewer, one.id).waiting}

    def do_conversations(self, viewer: Viewer, asked: Asked) -> Told:
        """The list of conversations."""
        every = self._rehearsal.conversations(viewer)
        return {"html": render("drawer", conversations=every, current=_text(asked, "conversation"))}

    def do_amend(self, viewer: Viewer, asked: Asked) -> Told:
        """Another title or manner."""
        given = {name: _text(asked, name) or None for name in ("title", "mode", "register")}
        one = self._rehearsal.amend(viewer, _text(asked, "conversation"), **given)  # type: ignore[arg-type]
        return {"title": one.title, "mode": one.mode, "register": one.register}

    def do_discard(self, viewer: Viewer, asked: Asked) -> Told:
        """Delete a conversation."""
        self._rehearsal.discard(viewer, _text(asked, "conversation"))
        return {}

    def do_edit(self, viewer: Viewer, asked: Asked) -> Told:
        """A change to the draft, in the shape the API takes."""
        id = _text(asked, "conversation")
        edit = Edit.model_validate({"base": asked.get("base"), "change": asked.get("change")})
        self._rehearsal.edit(viewer, id, edit.base, edit.change.change())
        return self.view(viewer, id)

    def do_undo(self, viewer: Viewer, asked: Asked) -> Told:
        """Take back the newest change."""
        id = _text(asked, "conversation")
        self._rehearsal.undo(viewer, id)
        return self.view(viewer, id)

    def do_versions(self, viewer: Viewer, asked: Asked) -> Told:
        """How the draft came to be."""
        return {"html": history.sheet(self._rehearsal.versions(viewer, _text(asked, "conversation")))}

    def do_export(self, viewer: Viewer, asked: Asked) -> Told:
        """What the draft can be taken along as."""
        one = _text(asked, "conversation")
        self._rehearsal.talk(viewer, one)
        return {"html": render("export", title=phrase("export-title"), api=frame.API, conversation=one)}

    def do_stop(self, viewer: Viewer, asked: Asked) -> Told:
        """End a reply where it is."""
        self._rehearsal.stop(viewer, _text(asked, "turn"))
        return {}

    def do_rate(self, viewer: Viewer, asked: Asked) -> Told:
        """What the person thinks of a reply."""
        self._rehearsal.rate(viewer, _text(asked, "turn"), asked.get("good") is True, _text(asked, "reason")[:2_000])
        return {}

    def do_pledge(self, viewer: Viewer, asked: Asked) -> Told:
        """Other words for what they leave with."""
        id = _text(asked, "conversation")
        self._rehearsal.recommit(viewer, id, {_text(asked, "name").replace("-", "_"): _text(asked, "text")})
        return self.view(viewer, id)

    def do_settle(self, viewer: Viewer, asked: Asked) -> Told:
        """Come back to a plan no more."""
        self._rehearsal.settle(viewer, _text(asked, "conversation"))
        return self.do_home(viewer, asked)

    def do_passage(self, viewer: Viewer, asked: Asked) -> Told:
        """A passage that is cited."""
        return {"html": shelves.passage(self._rehearsal.passage(viewer, _text(asked, "id")))}

    def do_search(self, viewer: Viewer, asked: Asked) -> Told:
        """What the library says."""
        return {"html": shelves.found(self._guides, viewer, _text(asked, "query")[:2_000], _text(asked, "only"))}

    def do_direction(self, viewer: Viewer, asked: Asked) -> Told:  # noqa: ARG002
        """What the organisation is after."""
        return _lines(self._rehearsal.direction(viewer))

    def do_set_direction(self, viewer: Viewer, asked: Asked) -> Told:
        """Put a text in its place."""
        return _lines(self._rehearsal.set_direction(viewer, _text(asked, "text")))

    def do_serves(self, viewer: Viewer, asked: Asked) -> Told:
        """What an objective can be said to serve."""
        return {"html": aims.choose(self._rehearsal.direction(viewer), _text(asked, "serves"))}

    def do_kinds(self, viewer: Viewer, asked: Asked) -> Told:  # noqa: ARG002
        """The kinds a goal can be of."""
        return {"html": aims.kinds(_text(asked, "kind"))}

    def do_forget(self, viewer: Viewer, asked: Asked) -> Told:  # noqa: ARG002
        """Delete everything of the person."""
        return {"rows": self._rehearsal.forget(viewer)}


def _lines(direction: tuple[Direction, ...]) -> Told:
    return {"html": aims.lines(direction)}


def _text(asked: Asked, name: str) -> str:
    found = asked.get(name, "")
    return found if isinstance(found, str) else ""
