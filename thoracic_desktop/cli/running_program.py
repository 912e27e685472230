"""The verbs that speak to the running program: each asks at a door and says what came of it."""

from __future__ import annotations

import datetime as dt
import shlex
from gettext import gettext as _
from typing import TYPE_CHECKING

import msgspec

from thoracic_desktop import PROGRAM
from thoracic_desktop.cli.errors import VerbError
from thoracic_desktop.cli.folders import open_folders
from thoracic_desktop.cli.json_text import as_json
from thoracic_desktop.cli.pause_length import pause_meant
from thoracic_desktop.desktop.clock import SystemClock
from thoracic_desktop.desktop.door_address import Door, NoDoor, door_address
from thoracic_desktop.desktop.knocking import knock
from thoracic_desktop.desktop.messages_between import AskStatus, Quit, Resume, StartBreak

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from thoracic_desktop.cli.parser import Options
    from thoracic_desktop.desktop.messages_between import Reply, Request


def status(options: Options) -> Iterator[str]:
    """Print how things stand with the reminders."""
    reply = _knock(options, Door.TRAY, AskStatus())
    if reply is None:
        yield as_json({"running": False})
    elif reply.ok:
        yield as_json({"running": True, **msgspec.to_builtins(reply.status)})
    else:
        raise VerbError(reply.error)


def start_break(options: Options) -> Iterator[str]:
    """Start a break now."""
    _ask_tray(options, StartBreak())
    yield _("A break begins.\n")


def pause(options: Options) -> Iterator[str]:
    """Pause the reminders."""
    now = SystemClock().now()
    reply = _ask_tray(options, pause_meant(options.pause, now))
    until = reply.status.paused_until if reply.status is not None else None
    if until is None:
        yield _("Reminders are paused.\n")
    else:
        yield _("Reminders are paused until {moment}.\n").format(moment=_moment(until.astimezone(now.tzinfo), now))


def resume(options: Options) -> Iterator[str]:
    """Have the reminders go on."""
    _ask_tray(options, Resume())
    yield _("Reminders go on.\n")


def quit_program(options: Options) -> Iterator[str]:
    """End the program, its window too; a session that is under way can be gone on with."""
    replies = [_knock(options, door, Quit()) for door in (Door.WINDOW, Door.TRAY)]
    if replies == [None, None]:
        raise _not_running(options)
    for reply in replies:
        if reply is not None and not reply.ok:
            raise VerbError(reply.error)
    yield _("The program has been asked to end.\n")


RUNNING_PROGRAM_VERBS: dict[str, Callable[[Options], Iterator[str]]] = {
    "status": status,
    "break": start_break,
    "pause": pause,
    "resume": resume,
    "quit": quit_program,
}


def _ask_tray(options: Options, request: Request) -> Reply:
    reply = _knock(options, Door.TRAY, request)
    if reply is None:
        raise _not_running(options)
    if not reply.ok:
        raise VerbError(reply.error)
    return reply


def _knock(options: Options, door: Door, request: Request) -> Reply | None:
    address = door_address(open_folders(options.data_dir).data, door)
    if isinstance(address, NoDoor):
        raise VerbError(address.reason)
    return knock(address, request)


def _not_running(options: Options) -> VerbError:
    folder = [] if options.data_dir is None else ["--data-dir", str(options.data_dir)]
    text = _("reminders are not running; start them with: {command}")
    return VerbError(text.format(command=shlex.join([PROGRAM, *folder, "--tray"])))


def _moment(moment: dt.datetime, now: dt.datetime) -> str:
    return f"{moment:%H:%M}" if moment.date() == now.date() else f"{moment:%Y-%m-%d %H:%M}"
