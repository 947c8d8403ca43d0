"""`okr-coach chat`: the same coach in a terminal and in a pipe."""

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING
from uuid import uuid4

from coach import show
from coach.app import build
from coach.cli.output import put, say
from coach.cli.settled import settled
from coach.cli.typed import messages
from coach.domain import Conversation, Mode, Turn
from coach.errors import CoachError, InputError
from coach.settings import Settings
from coach.show.phrases import phrases
from coach.show.report import Line
from coach.show.talk import offered, on_table, spoken
from coach.web.identity import ME

if TYPE_CHECKING:
    from coach.service.rehearsal import Rehearsal

FORMS = ("markdown", "csv", "json", "page")
_COMMAND = re.compile(r"/(\w+)\b[ \t]*(.*)")
_PROMPT, _BELOW = "> ", "  "
_HELP = ("help-draft", "help-undo", "help-ask", "help-export", "help-quit")
_UNWRITTEN = "{file} cannot be written ({problem}); name another file."


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.description = (
        "Rehearse a draft in the terminal. In a pipe a blank line ends a message; /quit, or the end of input, ends the "
        "talk."
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--new", action="store_true", help="begin a new talk (default)")
    which.add_argument("--resume", action="store_true", help="go on with the last one")
    parser.add_argument("--lead", action="store_true", help="you lead the team whose goals these are")
    parser.set_defaults(run=_chat)


def _chat(given: argparse.Namespace, environ: Mapping[str, str]) -> int:
    app, screen = build(settled(environ)), Screen(environ)
    _introduce(app.settings, screen)
    with app.guides().kept():
        talk = _begun(app.rehearsal(), screen, given.resume, given.lead)
        return _held(talk, screen)


def _introduce(settings: Settings, screen: "Screen") -> None:
    screen.tell("coach", speaking=phrases("en", "server")("plain"))
    if settings.database_url:
        screen.tell("private-database")
    else:
        screen.tell("private-folder", place=str(settings.data.absolute()))


def _begun(rehearsal: "Rehearsal", screen: "Screen", resume: bool, lead: bool) -> "Talk":
    """A new talk, or the last one with the end of it shown."""
    earlier = rehearsal.conversations(ME) if resume else ()
    if not earlier:
        screen.tell("resumed-none" if resume else "begin")
        talk = Talk(rehearsal, rehearsal.start(ME, lead=lead), screen)
        talk.offer()
        return talk
    screen.tell("resumed", title=earlier[0].title, date=f"{earlier[0].started:%Y-%m-%d}")
    talk = Talk(rehearsal, earlier[0], screen)
    talk.repeat()
    return talk


def _held(talk: "Talk", screen: "Screen") -> int:
    """The talk from its first message to its end; 2 where something that was given could not be used."""
    status = 0
    for text in messages(_PROMPT):
        screen.echo(text)
        try:
            if not talk.take(text):
                break
        except CoachError as problem:
            say(str(problem))
            status = 0 if screen.asks else 2
    screen.tell("kept")
    return status


class Screen:
    """Where the talk is shown: a terminal, or a pipe, which gets no colour and hears the person's words again."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.asks = sys.stdin is not None and sys.stdin.isatty()
        terminal = sys.stdout.isatty()
        self._colour = terminal and not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"
        self._width = min(get_terminal_size().columns, show.WIDEST) if terminal else show.WIDTH

    def lines(self, lines: Iterable[Line], apart: bool = False) -> None:
        """Show lines, after an empty one where they stand `apart`."""
        laid = show.laid(lines, self._width, self._colour, sys.stdout.encoding)
        put(f"\n{laid}" if apart and laid else laid)

    def tell(self, key: str, **values: str) -> None:
        """Show a line of the program's own."""
        self.lines([Line("aside", phrases("en", "terminal")(key, **values))])

    def echo(self, text: str) -> None:
        """Show what came through a pipe: nobody saw it being typed."""
        if not self.asks:
            self.quote(text)

    def quote(self, text: str) -> None:
        """Show a message of the person's as it stands."""
        first, *more = map(show.clean, text.splitlines())
        put("\n" + "".join(f"{lead}{line}\n" for lead, line in [(_PROMPT, first), *((_BELOW, one) for one in more)]))


class Talk:
    """A conversation as it is held here: messages and commands in, lines out."""

    def __init__(self, rehearsal: "Rehearsal", conversation: Conversation, screen: Screen) -> None:
        self._rehearsal, self._id, self._screen = rehearsal, conversation.id, screen
        self._options: tuple[str, ...] = ()
        self._commands: dict[str, Callable[[str], None]] = {
            "draft": self._draft,
            "undo": self._undo,
            "export": self._export,
            "help": self._help,
            **{mode: self._meet(mode) for mode in ("ask", "tell", "show")},
        }

    def take(self, text: str) -> bool:
        """Do what a message or a command asks; False where it ends the talk."""
        command = _COMMAND.fullmatch(text.strip())
        if command is None:
            self._say(text)
        elif command[1] in ("quit", "exit"):
            return False
        elif command[1].isdigit():
            self._choose(int(command[1]))
        elif command[1] in self._commands:
            self._commands[command[1]](command[2].strip())
        else:
            self._screen.tell("unknown", name=command[1])
        return True

    def offer(self) -> None:
        """Show the quick answers there are."""
        self._options = self._rehearsal.talk(ME, self._id).options
        self._screen.lines(offered(self._options), apart=True)

    def repeat(self) -> None:
        """Show the last message and its reply again; one that was cut off is spoken to its end."""
        turns = self._rehearsal.talk(ME, self._id).turns
        if turns:
            self._screen.quote(turns[-1].text)
            self._answer(turns[-1])
        self.offer()

    def _say(self, text: str) -> None:
        self._answer(self._rehearsal.receive(ME, self._id, text, uuid4().hex))
        self.offer()

    def _answer(self, turn: Turn) -> None:
        """Show the reply part by part; Ctrl-C stops it."""
        try:
            for segment in self._rehearsal.answer(ME, turn.id):
                self._screen.lines(spoken(segment), apart=True)
        except KeyboardInterrupt:
            self._rehearsal.stop(ME, turn.id)
            self._screen.tell("stopped")

    def _choose(self, number: int) -> None:
        if not 0 < number <= len(self._options):
            self._screen.tell("option-none", number=str(number))
            return
        self._say(self._options[number - 1])

    def _draft(self, _: str) -> None:
        self._screen.lines(on_table(self._rehearsal.talk(ME, self._id).cards), apart=True)

    def _undo(self, _: str) -> None:
        self._rehearsal.undo(ME, self._id)
        self._screen.tell("undone")

    def _meet(self, mode: Mode) -> Callable[[str], None]:
        def meet(_: str) -> None:
            self._rehearsal.amend(ME, self._id, mode=mode)
            self._screen.tell(f"mode-{mode}")

        return meet

    def _export(self, wanted: str) -> None:
        form, _, name = wanted.partition(" ")
        if form not in FORMS or not name.strip():
            self._screen.tell("export-how", forms=", ".join(FORMS))
            return
        written(Path(name.strip()), self._rehearsal.export(ME, self._id, form).content)
        self._screen.tell("exported", file=name.strip())

    def _help(self, _: str) -> None:
        for key in _HELP:
            self._screen.tell(key, **({"forms": ", ".join(FORMS)} if key == "help-export" else {}))


def written(file: Path, content: bytes) -> None:
    """Write a file; InputError where that cannot be."""
    try:
        file.write_bytes(content)
    except OSError as problem:
        raise InputError(_UNWRITTEN.format(file=file, problem=problem.strerror)) from None
