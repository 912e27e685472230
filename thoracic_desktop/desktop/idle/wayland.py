"""How long nobody has typed, as a Wayland compositor says it that speaks ext-idle-notify: KDE, Sway, Hyprland, labwc.

The protocol has no question "how long?".  It tells when nobody has typed for so and so long, and when somebody does
again; between the two, this counts.  Any shorter time is told as 0.

The connection is its own.  Nothing waits for the compositor except setting up, and that not for long.
"""

from __future__ import annotations

import select
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier

from thoracic_desktop.desktop.idle.source import IdleSource, Unavailable, WhyNot
from thoracic_desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pywayland.client.display import Display

    from thoracic_desktop.desktop.clock import Clock

THRESHOLD_MS = 10_000
"""Each pause of that length wakes this process twice: a shorter one costs, a longer one hides a lull in typing."""
PATIENCE_MS = 500
MOST_READS = 16
INPUT_ALONE_SINCE = 2
"""From this version on input alone counts; before, a film that keeps the screen on counts as somebody's presence."""


class WaylandIdle(IdleSource):
    """Listens to a compositor; needs a running event loop."""

    name = "Wayland"

    def __init__(self, path: Path, clock: Clock, *, threshold_ms: int = THRESHOLD_MS) -> None:
        """Connect to the compositor and ask to be told.

        Args:
            path: the compositor's socket.
            clock: counts on from what it told.
            threshold_ms: the shortest time without input that it is to tell.

        Raises:
            Unavailable: it is not there, does not answer, or does not speak this protocol.
        """
        self.finest_ms = threshold_ms
        self._clock = clock
        self._idle_since_ms: int | None = None
        self._is_lost = False
        self._globals: dict[str, tuple[int, int]] = {}
        self._notifier: QSocketNotifier | None = None
        self._display = _connected(path)
        try:
            self._kept = self._ask_to_be_told()
            self._round_trip()
        except RuntimeError as error:
            self.close()
            raise Unavailable(WhyNot.NO_ANSWER) from error
        except Unavailable:
            self.close()
            raise
        self._notifier = QSocketNotifier(self._display.get_fd(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._hear)

    @override
    def idle_ms(self) -> int | None:
        if self._is_lost:
            return None
        if self._idle_since_ms is None:
            return 0
        return max(self.finest_ms, self._clock.monotonic_ms() - self._idle_since_ms)

    @override
    def close(self) -> None:
        self._is_lost = True
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier = None
        self._display.disconnect()

    def _ask_to_be_told(self) -> Sequence[object]:
        """Find the compositor's seat, which is what it calls the input devices, and ask to be told about it.

        Returns:
            What must be kept, because nothing is heard any longer of what Python forgets.
        """
        # Imported here, as they take 4 MB that only some desktops need; they are generated, and have no types.
        from pywayland.protocol.ext_idle_notify_v1 import (  # noqa: PLC0415 # pyright: ignore[reportMissingTypeStubs] - see above
            ExtIdleNotifierV1,
        )
        from pywayland.protocol.wayland import WlSeat  # noqa: PLC0415 # pyright: ignore[reportMissingTypeStubs] - see above

        registry = self._display.get_registry()
        registry.dispatcher["global"] = self._note_offer
        registry.dispatcher["global_remove"] = self._note_end_of_offer
        self._round_trip()
        if WlSeat.name not in self._globals or ExtIdleNotifierV1.name not in self._globals:
            raise Unavailable(WhyNot.NOT_OFFERED)
        number, offered = self._globals[ExtIdleNotifierV1.name]
        version = min(offered, ExtIdleNotifierV1.version)
        notifier = registry.bind(number, ExtIdleNotifierV1, version)
        seat = registry.bind(self._globals[WlSeat.name][0], WlSeat, 1)
        ask = notifier.get_input_idle_notification if version >= INPUT_ALONE_SINCE else notifier.get_idle_notification
        told_by = ask(self.finest_ms, seat)
        told_by.dispatcher["idled"] = self._note_idle
        told_by.dispatcher["resumed"] = self._note_input
        return registry, told_by

    def _round_trip(self) -> None:
        """Wait until the compositor has answered what was asked; libwayland itself would wait for ever.

        Raises:
            Unavailable: it has not answered in time.
            RuntimeError: the connection is broken.
        """
        is_done: list[int] = []
        callback = self._display.sync()

        def note_answer(_callback: object, serial: int) -> None:
            is_done.append(serial)

        callback.dispatcher["done"] = note_answer
        self._display.flush()
        readable = select.poll()
        readable.register(self._display.get_fd(), select.POLLIN)
        for _ in range(MOST_READS):
            if not readable.poll(PATIENCE_MS):
                break
            self._read()
            if is_done:
                return
        raise Unavailable(WhyNot.NO_ANSWER)

    def _read(self) -> None:
        self._display.read()
        self._display.dispatch()

    def _hear(self) -> None:
        """Take in what the compositor says, or that it is gone."""
        try:
            self._read()
        except RuntimeError:
            self.close()

    def _note_offer(self, _registry: object, number: int, interface: str, version: int) -> None:
        # Of several seats the first, which is everybody's but in a room of shared machines.
        self._globals.setdefault(interface, (number, version))

    def _note_end_of_offer(self, _registry: object, number: int) -> None:
        if number in {kept for kept, _ in self._globals.values()}:
            self._is_lost = True

    def _note_idle(self, _told_by: object) -> None:
        self._idle_since_ms = self._clock.monotonic_ms() - self.finest_ms

    def _note_input(self, _told_by: object) -> None:
        self._idle_since_ms = None


def _connected(path: Path) -> Display:
    """Connect to the compositor.

    Not by way of libwayland's own search for it, which complains on standard error.

    Raises:
        Unavailable: it is not there, or the library is not.
    """
    try:
        from pywayland.client.display import Display  # noqa: PLC0415 - 4 MB that only some desktops need
    except ImportError as error:
        raise Unavailable(WhyNot.NO_LIBRARY) from error
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(PATIENCE_MS / 1000)
    try:
        connection.connect(str(path))
    except OSError as error:
        connection.close()
        raise Unavailable(WhyNot.NO_DISPLAY) from error
    display = Display(connection.detach())
    display.connect()
    return display
