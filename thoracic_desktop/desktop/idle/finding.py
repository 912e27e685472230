"""Finds something that knows how long nobody has typed, and says what became of each that was asked."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from thoracic_desktop.desktop.idle.source import IdleSource, Tried, Unavailable, WhyNot
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtDBus import QDBusConnection

    from thoracic_desktop.desktop.clock import Clock

    Opener = Callable[[], IdleSource]


class FoundIdle(Value, frozen=True):
    """What was found.

    Attributes:
        source: the first that tells; None where nothing does.
        tried: all that were asked, in order; the last one is the source, where there is one.
    """

    source: IdleSource | None
    tried: tuple[Tried, ...]


def find_idle_source(
    clock: Clock,
    *,
    environment: Mapping[str, str] | None = None,
    system: str = sys.platform,
    bus: QDBusConnection | None = None,
) -> FoundIdle:
    """Ask one after the other, until one tells; never raises for what the machine lacks.

    Where nothing is found, or where what was found knows nothing any longer, this can be called again: it takes a few
    milliseconds, and up to half a second for each that hangs.

    Args:
        clock: for those who do not count themselves.
        environment: where the session says what it is; this process's own by default.
        system: the kind of system, as in `sys.platform`.
        bus: the session's message bus; this process's own by default.
    """
    given = os.environ if environment is None else environment
    tried: list[Tried] = []
    for name, open_source in _in_order(clock, given, system, bus):
        try:
            source = open_source()
        except Unavailable as missing:
            tried.append(Tried(name=name, works=False, reason=missing.reason))
        else:
            return FoundIdle(source=source, tried=(*tried, Tried(name=name, works=True)))
    return FoundIdle(source=None, tried=tuple(tried))


def _in_order(
    clock: Clock, environment: Mapping[str, str], system: str, bus: QDBusConnection | None
) -> Iterable[tuple[str, Opener]]:
    """Return who is asked, under the name that people see: what knows best comes first."""
    if system == "win32":
        return [("Windows", _windows)]
    if system == "darwin":
        return [("macOS", _macos)]
    x11 = ("X11", lambda: _x11(environment))
    gnome = ("GNOME", lambda: _gnome(bus))
    freedesktop = ("KDE or freedesktop", lambda: _freedesktop(bus))
    if environment.get("WAYLAND_DISPLAY"):
        return [gnome, ("Wayland", lambda: _wayland(environment, clock)), freedesktop, x11]
    return [x11, gnome, freedesktop]


def _x11(environment: Mapping[str, str]) -> IdleSource:
    if environment.get("WAYLAND_DISPLAY"):
        # The X server inside a Wayland session hears only what is typed into its own windows.
        raise Unavailable(WhyNot.OTHER_SESSION)
    if not environment.get("DISPLAY"):
        raise Unavailable(WhyNot.NO_DISPLAY)
    from thoracic_desktop.desktop.idle.x11 import X11Idle  # noqa: PLC0415 - only what this session needs

    return X11Idle(environment["DISPLAY"])


def _gnome(bus: QDBusConnection | None) -> IdleSource:
    from thoracic_desktop.desktop.idle.gnome import GnomeIdle  # noqa: PLC0415 - only what this session needs

    return GnomeIdle(_session_bus() if bus is None else bus)


def _freedesktop(bus: QDBusConnection | None) -> IdleSource:
    from thoracic_desktop.desktop.idle.freedesktop import (  # noqa: PLC0415 - only what this session needs
        FreedesktopIdle,
    )

    return FreedesktopIdle(_session_bus() if bus is None else bus)


def _session_bus() -> QDBusConnection:
    from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - only what this session needs

    return QDBusConnection.sessionBus()


def _wayland(environment: Mapping[str, str], clock: Clock) -> IdleSource:
    # An absolute name stands for itself.
    path = Path(environment.get("XDG_RUNTIME_DIR", ""), environment["WAYLAND_DISPLAY"])
    if not path.is_absolute():
        raise Unavailable(WhyNot.NO_DISPLAY)
    from thoracic_desktop.desktop.idle.wayland import WaylandIdle  # noqa: PLC0415 - only what this session needs

    return WaylandIdle(path, clock)


def _windows() -> IdleSource:
    from thoracic_desktop.desktop.idle.windows import WindowsIdle  # noqa: PLC0415 - only on that system

    return WindowsIdle()


def _macos() -> IdleSource:
    from thoracic_desktop.desktop.idle.macos import MacIdle  # noqa: PLC0415 - only on that system

    return MacIdle()
