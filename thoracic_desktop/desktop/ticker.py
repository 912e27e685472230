"""The one owner of QTimer.

Time itself is never derived from ticks.  An event loop that was away loses ticks for good, and a re-armed single
shot gathers half a second of lateness in a minute; so a tick only says "look at the clock", and whoever hears it
derives everything from a deadline.  Then ten ticks and one late tick lead to the same state.

QTimer stands still while the machine sleeps: after waking, a deadline is noticed late, never missed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from thoracic_desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable

FRAME_MS = 16


class TickSource(QObject):
    """What a controller is given: frames for painting, and one wake-up for the next deadline.

    The two are independent: a hidden window stops the frames, and the wake-ups go on, so chimes and journal need
    no painting.  A class and not a Protocol, because signals only exist on QObjects; tests hand in another one.

    Signals:
        frame: about every 16 ms between `start_frames` and `stop_frames`.
        woke: the requested delay is over.  It may come late, or a millisecond early: look at the clock and, if
            there is time left, call `wake_in_ms` again with the remainder.
    """

    frame = Signal()
    woke = Signal()

    def start_frames(self) -> None:
        """Let `frame` be emitted; without effect while it already is."""
        raise NotImplementedError

    def stop_frames(self) -> None:
        """Emit no further `frame`."""
        raise NotImplementedError

    def wake_in_ms(self, delay_ms: int) -> None:
        """Ask for one `woke` after `delay_ms`; from the event loop's next turn where it is 0 or less.

        It replaces an earlier request.
        """
        raise NotImplementedError

    def cancel(self) -> None:
        """Forget the request for `woke`."""
        raise NotImplementedError


class Ticker(TickSource):
    """The real ticker, with two precise timers."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Create both timers, neither of them running."""
        super().__init__(parent)
        self._frames = _precise_timer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self.frame)
        self._wake = _precise_timer(self)
        self._wake.setSingleShot(True)
        self._wake.timeout.connect(self.woke)

    @override
    def start_frames(self) -> None:
        if not self._frames.isActive():
            self._frames.start()

    @override
    def stop_frames(self) -> None:
        self._frames.stop()

    @override
    def wake_in_ms(self, delay_ms: int) -> None:
        self._wake.start(max(0, delay_ms))

    @override
    def cancel(self) -> None:
        self._wake.stop()


class Delay(QObject):
    """Calls back once, some time after `start_ms`; can be started anew or cancelled, and ends with its owner.

    For what nobody measures: hiding a toast, trying a write again.  It may come 5 % early or late.
    """

    def __init__(self, callback: Callable[[], object], owner: QObject) -> None:
        """Prepare a call of `callback`; `owner` is the object whose deletion cancels it."""
        super().__init__(owner)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(callback)

    def start_ms(self, delay_ms: int) -> None:
        """Call back in `delay_ms`; a call that was still due is replaced."""
        self._timer.start(max(0, delay_ms))

    def cancel(self) -> None:
        """Do not call back."""
        self._timer.stop()

    def is_due(self) -> bool:
        """Say whether a call is still to come."""
        return self._timer.isActive()


def after_ms(delay_ms: int, callback: Callable[[], object], owner: QObject) -> Delay:
    """Call `callback` once in about `delay_ms`, unless `owner` is deleted before.

    Args:
        delay_ms: how long to wait.
        callback: what to call in the GUI thread.
        owner: the object the call belongs to.

    Returns:
        The pending call, to cancel it or to start it anew.
    """
    delay = Delay(callback, owner)
    delay.start_ms(delay_ms)
    return delay


def _precise_timer(parent: QObject) -> QTimer:
    """Return a timer that is exact to a millisecond: the default may be off by 5 %."""
    timer = QTimer(parent)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    return timer
