"""How long nobody has typed, as a Wayland compositor says it that speaks ext-idle-notify: KDE, Sway, Hyprland, labwc.

The protocol has no question "how long?".  It tells when nobody has typed for so and so long, and when somebody does
again; between the two, this counts.  Any shorter time is told as 0.

The connection is its own.  Nothing waits for the compositor except setting up, and that not for long.
"""

from __future__ import annotations

import socket
import struct
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier

from thoracic_desktop.desktop.idle.source import IdleSource, Unavailable, WhyNot
from thoracic_desktop.desktop.idle.wayland_wire import Event, Wire
from thoracic_desktop.overriding import override

if TYPE_CHECKING:
    from pathlib import Path

    from thoracic_desktop.desktop.clock import Clock

THRESHOLD_MS = 10_000
"""Each pause of that length wakes this process twice: a shorter one costs, a longer one hides a lull in typing."""
PATIENCE_S = 0.5
MOST_READS = 16
SEAT = "wl_seat"
"""What the protocol calls a set of input devices."""
NOTIFIER = "ext_idle_notifier_v1"
INPUT_ALONE_SINCE = 2
"""From this version on input alone counts; before, a film that keeps the screen on counts as somebody's presence."""

# The numbers of this client's objects: the first is given, the others must follow one after the other.
DISPLAY, REGISTRY, FIRST_ANSWER, BOUND_SEAT, BOUND_NOTIFIER, NOTIFICATION, SECOND_ANSWER = range(1, 8)
# Requests, by the object they are made of.
DISPLAY_SYNC, DISPLAY_GET_REGISTRY = 0, 1
REGISTRY_BIND = 0
NOTIFIER_GET_IDLE, NOTIFIER_GET_INPUT_IDLE = 1, 2
# Events, by the object they are told of.
DISPLAY_ERROR = (DISPLAY, 0)
REGISTRY_GLOBAL, REGISTRY_GLOBAL_REMOVE = (REGISTRY, 0), (REGISTRY, 1)
ANSWER_DONE = 0
NOTIFICATION_IDLED, NOTIFICATION_RESUMED = (NOTIFICATION, 0), (NOTIFICATION, 1)


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
        self._offers: dict[str, tuple[int, int]] = {}
        self._answered: set[int] = set()
        # Nothing else matters: not what the seat can do, nor which numbers are free again.
        self._notes = {
            DISPLAY_ERROR: self._note_error,
            REGISTRY_GLOBAL: self._note_offer,
            REGISTRY_GLOBAL_REMOVE: self._note_end_of_offer,
            NOTIFICATION_IDLED: self._note_idle,
            NOTIFICATION_RESUMED: self._note_input,
            (FIRST_ANSWER, ANSWER_DONE): self._note_answer,
            (SECOND_ANSWER, ANSWER_DONE): self._note_answer,
        }
        self._wire = Wire(_connected(path))
        try:
            self._ask_to_be_told()
        except OSError as error:
            self._wire.close()
            raise Unavailable(WhyNot.NO_ANSWER) from error
        except Unavailable:
            self._wire.close()
            raise
        self._wire.without_waiting()
        self._notifier: QSocketNotifier | None = QSocketNotifier(self._wire.fileno(), QSocketNotifier.Type.Read)
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
        self._wire.close()

    def _ask_to_be_told(self) -> None:
        self._wire.send(DISPLAY, DISPLAY_GET_REGISTRY, REGISTRY)
        self._wait_for_answer(FIRST_ANSWER)
        if SEAT not in self._offers or NOTIFIER not in self._offers:
            raise Unavailable(WhyNot.NOT_OFFERED)
        seat, _ = self._offers[SEAT]
        notifier, offered = self._offers[NOTIFIER]
        version = min(offered, INPUT_ALONE_SINCE)
        self._wire.send(REGISTRY, REGISTRY_BIND, seat, SEAT, 1, BOUND_SEAT)
        self._wire.send(REGISTRY, REGISTRY_BIND, notifier, NOTIFIER, version, BOUND_NOTIFIER)
        ask = NOTIFIER_GET_INPUT_IDLE if version >= INPUT_ALONE_SINCE else NOTIFIER_GET_IDLE
        self._wire.send(BOUND_NOTIFIER, ask, NOTIFICATION, self.finest_ms, BOUND_SEAT)
        self._wait_for_answer(SECOND_ANSWER)

    def _wait_for_answer(self, number: int) -> None:
        """Wait until the compositor has done all that was asked before.

        Raises:
            OSError: the connection is broken, or there was no answer in time.
            Unavailable: the compositor finds fault with what was asked, or talks without end.
        """
        self._wire.send(DISPLAY, DISPLAY_SYNC, number)
        for _ in range(MOST_READS):
            self._take_in()
            if self._is_lost:
                break
            if number in self._answered:
                return
        raise Unavailable(WhyNot.NO_ANSWER)

    def _hear(self) -> None:
        """Take in what the compositor says, or that it is gone."""
        try:
            self._take_in()
        except BlockingIOError:
            return
        except OSError:
            self._is_lost = True
        if self._is_lost:
            self.close()

    def _take_in(self) -> None:
        """Hear what has come.

        Raises:
            OSError: nothing has, or what came is no Wayland.
        """
        try:
            for event in self._wire.hear():
                note = self._notes.get((event.number, event.opcode))
                if note is not None:
                    note(event)
        except struct.error as error:
            raise ConnectionAbortedError from error

    def _note_idle(self, _: Event) -> None:
        self._idle_since_ms = self._clock.monotonic_ms() - self.finest_ms

    def _note_input(self, _: Event) -> None:
        self._idle_since_ms = None

    def _note_offer(self, event: Event) -> None:
        number, interface, version = event.number_text_number()
        # Of several seats the first, which is the only one but in a room of shared machines.
        self._offers.setdefault(interface, (number, version))

    def _note_end_of_offer(self, event: Event) -> None:
        if event.numbers()[0] in self._needed():
            self._is_lost = True

    def _note_error(self, _: Event) -> None:
        self._is_lost = True

    def _note_answer(self, event: Event) -> None:
        self._answered.add(event.number)

    def _needed(self) -> set[int]:
        """Return the numbers of the two offers that this lives on."""
        return {self._offers[name][0] for name in (SEAT, NOTIFIER) if name in self._offers}


def _connected(path: Path) -> socket.socket:
    """Connect to the compositor's socket.

    Raises:
        Unavailable: it is not there.
    """
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(PATIENCE_S)
    try:
        connection.connect(str(path))
    except OSError as error:
        connection.close()
        raise Unavailable(WhyNot.NO_DISPLAY) from error
    return connection
