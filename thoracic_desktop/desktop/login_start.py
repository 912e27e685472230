"""Starting at login, on and off, in the way of each system."""

from __future__ import annotations

import os
import sys
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from thoracic_desktop.desktop.login_command import LoginCommand
from thoracic_desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SANDBOX_MARK = Path("/.flatpak-info")


class LoginStart:
    """What the settings are given.  Nothing is ever written but by `turn_on` and `turn_off`."""

    def is_on(self) -> bool:
        """Say whether this very program, with the data of this run, is started at login."""
        raise NotImplementedError

    def other(self) -> str:
        """Return the command that starts another copy of the program at login, or this one with other data.

        Empty where there is none.  `turn_on` would put this program in its place, so whoever offers that says first
        what stands there.
        """
        raise NotImplementedError

    def turn_on(self) -> str:
        """Have the program started at login; return an empty text, or in one sentence why that cannot be."""
        raise NotImplementedError

    def turn_off(self) -> str:
        """Have it started no more; return as `turn_on` does.  What starts another copy stays as it is."""
        raise NotImplementedError


class Place(Protocol):
    """Where a system keeps what it starts at login."""

    def command_for(self, arguments: Sequence[str]) -> str:
        """Return a command line as it stands there."""
        ...

    def command(self) -> str:
        """Return the command line of the program's entry; empty where there is none, or it is switched off.

        Raises:
            OSError: it cannot be read.
        """
        ...

    def write(self, arguments: Sequence[str]) -> None:
        """Write the entry.

        Raises:
            OSError: it cannot be written.
        """
        ...

    def remove(self) -> None:
        """Remove the entry; without one, nothing happens.

        Raises:
            OSError: it cannot be removed.
        """
        ...


class StartFromPlace(LoginStart):
    """An entry in a place of the system."""

    def __init__(self, place: Place, command: LoginCommand) -> None:
        """Look after the entry of this program in a place."""
        self._place = place
        self._command = command

    @override
    def is_on(self) -> bool:
        return self._stands() == self._ours and not self._command.trouble

    @override
    def other(self) -> str:
        command = self._stands()
        return "" if command == self._ours and not self._command.trouble else command

    @override
    def turn_on(self) -> str:
        if self._command.trouble:
            return self._command.trouble
        try:
            self._place.write(self._command.arguments)
        except OSError as error:
            return _("It could not be set: {reason}.").format(reason=error.strerror or error)
        return ""

    @override
    def turn_off(self) -> str:
        if self.other():
            return _("At login another copy is started. Switch that one off where it is at home.")
        try:
            self._place.remove()
        except OSError as error:
            return _("It could not be set: {reason}.").format(reason=error.strerror or error)
        return ""

    @property
    def _ours(self) -> str:
        return self._place.command_for(self._command.arguments)

    def _stands(self) -> str:
        try:
            return self._place.command()
        except OSError:  # what cannot be read starts nothing either; writing says what is wrong
            return ""


class NoLoginStart(LoginStart):
    """A system on which it cannot be set from here."""

    def __init__(self, reason: str) -> None:
        """Refuse with a sentence."""
        self._reason = reason

    @override
    def is_on(self) -> bool:
        return False

    @override
    def other(self) -> str:
        return ""

    @override
    def turn_on(self) -> str:
        return self._reason

    @override
    def turn_off(self) -> str:
        return self._reason


def login_start(
    data_dir: Path | None, *, environment: Mapping[str, str] = os.environ, sandbox_mark: Path = SANDBOX_MARK
) -> LoginStart:
    """Return what starts the program at login on this system.

    Args:
        data_dir: the folder of `--data-dir`.  The entry gets it too: it stands for this program as it runs now.
        environment: tells of a sandbox, and where settings lie.
        sandbox_mark: a file that every Flatpak sees.
    """
    if sandbox_mark.exists() or "FLATPAK_ID" in environment:
        # The portal org.freedesktop.portal.Background would have to be asked; a file would stay in the sandbox.
        return NoLoginStart(_("In a Flatpak the program cannot set this itself. Use the settings of your desktop."))
    if "SNAP" in environment:
        return NoLoginStart(_("In a Snap the program cannot set this itself. Use the settings of your desktop."))
    command = LoginCommand(data_dir)
    if sys.platform == "win32":
        from thoracic_desktop.desktop.login_run_key import Registry, RunKey  # noqa: PLC0415 - Windows alone

        return StartFromPlace(RunKey(Registry()), command)
    try:
        home = Path.home()
    except RuntimeError:
        return NoLoginStart(_("Your home folder is not known."))
    return StartFromPlace(_place_under(home, environment), command)


def _place_under(home: Path, environment: Mapping[str, str]) -> Place:
    if sys.platform == "darwin":
        from thoracic_desktop.desktop.login_launch_agent import LaunchAgent  # noqa: PLC0415 - macOS alone

        return LaunchAgent(home / "Library" / "LaunchAgents")
    else:  # noqa: RET505 - the type checkers read a platform switch only in this form
        from thoracic_desktop.desktop.login_desktop_entry import DesktopEntry  # noqa: PLC0415 - as above

        named = Path(environment.get("XDG_CONFIG_HOME", ""))
        return DesktopEntry((named if named.is_absolute() else home / ".config") / "autostart")
