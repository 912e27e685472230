"""Parses the command line.  A wrong one ends in one line on stderr and exit code 2."""

from __future__ import annotations

import argparse
import datetime as dt
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from thoracic_desktop import EXIT_WRONG, PROGRAM, __version__
from thoracic_desktop.desktop.settings_store import SKINS, Person
from thoracic_desktop.overriding import override
from thoracic_desktop.reminders.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FASTEST = 100_000.0
SMALLEST, LARGEST = 16, 4096


class Options(argparse.Namespace):
    """The parsed command line; `verb` is None where the window is wanted."""

    verb: str | None
    data_dir: Path | None
    tray: bool
    page: str
    break_exercise: str | None
    break_kind: str
    opens_session: bool
    pause: str
    plan: str
    date: dt.date | None
    speed: float
    exercise: str
    step: int | None
    size: tuple[int, int]
    theme: str
    person: str
    skin: int | None
    out: Path


def parse(arguments: Sequence[str]) -> Options:
    """Return the options of a command line.

    Raises:
        SystemExit: with code 2 where it is wrong (one line said why), with 0 after `--help` or `--version`.
    """
    parser = _Parser(prog=PROGRAM, description=_("A guided routine for the mid-back. Without a verb the window opens."))
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help=_("keep everything of this run in DIR: history, settings, log")
    )
    parser.add_argument("--tray", action="store_true", help=_("remind quietly from the tray, without a window"))
    _opens(parser)
    verbs = parser.add_subparsers(dest="verb", metavar=_("VERB"), parser_class=_Parser)
    _prints_json(verbs.add_parser("exercises", help=_("print the catalogue of exercises")))
    plan = verbs.add_parser("plan", help=_("print a day's session, its length and the reasons"))
    _prints_json(plan)
    plan.add_argument("--plan", default="", metavar="PLAN", help=_("the plan; the chosen one by default"))
    plan.add_argument("--date", type=_date, metavar="D", help=_("the day, as 2026-11-25; today by default"))
    _prints_json(verbs.add_parser("history", help=_("print the history")))
    session = verbs.add_parser("session", help=_("run a session without a window or a person"))
    session.add_argument("--plan", default="", metavar="PLAN", help=_("the plan; the chosen one by default"))
    session.add_argument("--speed", type=_speed, default=1.0, metavar="N", help=_("run N times faster"))
    session.add_argument("--auto", action="store_true", required=True, help=_("do every repetition by itself"))
    _draws_figure(verbs.add_parser("figure", help=_("write a picture of an exercise to a file")))
    _speaks_to_the_running_program(verbs.add_parser)
    return parser.parse_args(arguments, namespace=Options())


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line; the usage is a `--help` away."""

    @override
    def error(self, message: str) -> NoReturn:
        self.exit(
            EXIT_WRONG, _("{program}: {message}. See {program} --help.\n").format(program=PROGRAM, message=message)
        )


def _opens(parser: argparse.ArgumentParser) -> None:
    """Take what the tray starts the window for; nobody else needs it, so `--help` leaves it out."""
    hidden = argparse.SUPPRESS
    parser.add_argument("--show", dest="page", default="", metavar="PAGE", help=hidden)
    parser.add_argument("--break", dest="break_exercise", metavar="EXERCISE", help=hidden)
    kinds = [kind.value for kind in Kind]
    parser.add_argument("--kind", dest="break_kind", choices=kinds, default=Kind.POSTURE.value, help=hidden)
    parser.add_argument("--session", dest="opens_session", action="store_true", help=hidden)


def _speaks_to_the_running_program(add_verb: Callable[..., argparse.ArgumentParser]) -> None:
    _prints_json(add_verb("status", help=_("print how things stand with the reminders")))
    add_verb("break", help=_("start a break now"))
    pause = add_verb("pause", help=_("pause the reminders"))
    length = _("30m, 2h, 1h30m, tomorrow, or a day as 2026-12-01; until you resume by default")
    pause.add_argument("pause", nargs="?", default="", metavar="LENGTH", help=length)
    add_verb("resume", help=_("go on with the reminders"))
    add_verb("quit", help=_("end the program"))


def _draws_figure(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("exercise", metavar="EXERCISE", help=_("such as bird-dog, or legs-crossed-lying"))
    verb.add_argument("--step", type=int, metavar="N", help=_("the picture of step N; the most telling one by default"))
    verb.add_argument("--size", type=_size, default=(480, 480), metavar="S", help=_("pixels, as 480 or 640x400"))
    verb.add_argument("--theme", choices=("light", "dark"), default="light", help=_("the colours; light by default"))
    people = [person.value for person in Person]
    verb.add_argument("--person", choices=people, default="", help=_("who shows it; as chosen by default"))
    verb.add_argument("--skin", type=int, choices=range(1, SKINS + 1), help=_("the tone of skin; as chosen by default"))
    verb.add_argument("--out", type=Path, required=True, metavar="FILE", help=_("where to: FILE.png or FILE.svg"))


def _prints_json(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--json", action="store_true", required=True, help=_("as JSON"))


def _size(text: str) -> tuple[int, int]:
    width, found, height = text.partition("x")
    try:
        size = (int(width), int(height if found else width))
    except ValueError:
        size = (0, 0)
    if not all(SMALLEST <= side <= LARGEST for side in size):
        message = _("expected pixels from {smallest} to {largest}, as 480 or 640x400, got {text}")
        raise argparse.ArgumentTypeError(message.format(smallest=SMALLEST, largest=LARGEST, text=text))
    return size


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        message = _("expected a day as 2026-11-25, got {text}").format(text=text)
        raise argparse.ArgumentTypeError(message) from error


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0 < speed <= FASTEST:
        message = _("expected a number above 0 and up to {fastest:.0f}, got {text}").format(fastest=FASTEST, text=text)
        raise argparse.ArgumentTypeError(message)
    return speed
