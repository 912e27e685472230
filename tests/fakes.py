"""Stand-ins for the machine: each keeps the promises of the real one and does nothing by itself."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from thoracic_desktop.desktop.clock import Clock
from thoracic_desktop.desktop.figure_maker import FrameMaker
from thoracic_desktop.desktop.notice_messages import Way
from thoracic_desktop.desktop.notices import NoticeBoard
from thoracic_desktop.desktop.sound import ChimePlayer, NoSound
from thoracic_desktop.desktop.ticker import TickSource
from thoracic_desktop.frames.packed import Frame, packed
from thoracic_desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from thoracic_desktop.desktop.notice_messages import Notice
    from thoracic_desktop.frames.keys import FrameKey
    from thoracic_desktop.session.segments import CueKind

MORNING = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))


class FakeClock(Clock):
    """A clock that moves when it is told to; sleeping moves it too and takes no time."""

    def __init__(self, now: dt.datetime = MORNING, monotonic_ms: int = 1_000_000) -> None:
        """Start at an aware `now` and at an arbitrary monotonic moment."""
        self._now = now
        self._monotonic_ms = monotonic_ms

    @override
    def now(self) -> dt.datetime:
        return self._now

    @override
    def monotonic_ms(self) -> int:
        return self._monotonic_ms

    @override
    def sleep_ms(self, duration_ms: int) -> None:
        self.advance_ms(max(0, duration_ms))

    def advance_ms(self, duration_ms: int) -> None:
        """Let time pass on both clocks."""
        self._now += dt.timedelta(milliseconds=duration_ms)
        self._monotonic_ms += duration_ms

    def set_now(self, now: dt.datetime) -> None:
        """Set the time of day alone, as a person or a time server may; the monotonic clock does not notice."""
        self._now = now


class FakeTicker(TickSource):
    """A ticker without timers: a test fires the frames and the wake-ups.

    Attributes:
        frames_on: whether frames were asked for.
        wake_ms: the delay of the pending wake-up, None where none is pending.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with neither frames nor a wake-up asked for."""
        super().__init__(parent)
        self.frames_on = False
        self.wake_ms: int | None = None

    @override
    def start_frames(self) -> None:
        self.frames_on = True

    @override
    def stop_frames(self) -> None:
        self.frames_on = False

    @override
    def wake_in_ms(self, delay_ms: int) -> None:
        self.wake_ms = max(0, delay_ms)

    @override
    def cancel(self) -> None:
        self.wake_ms = None

    def fire_frame(self) -> None:
        """Emit one frame, as the real ticker would.

        Raises:
            AssertionError: no frames were asked for, so the real ticker would stay silent.
        """
        if not self.frames_on:
            message = "no frame can come: nobody called start_frames()"
            raise AssertionError(message)
        self.frame.emit()

    def fire_wake(self) -> None:
        """Emit the pending wake-up, which is then no longer pending.

        Raises:
            AssertionError: no wake-up is pending, so the real ticker would stay silent.
        """
        if self.wake_ms is None:
            message = "no wake-up can come: nobody called wake_in_ms()"
            raise AssertionError(message)
        self.wake_ms = None
        self.woke.emit()


class FakeMaker(FrameMaker):
    """A maker of frames that draws nothing: a test says when a frame is there.

    Attributes:
        asked: the frames that were asked for and not answered, by number.
        dropped: the keys that are not worth a file.
        is_there: whether a request is taken.
        is_closed: whether it was ended.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing asked for."""
        super().__init__(parent)
        self.asked: dict[int, FrameKey] = {}
        self.dropped: list[FrameKey] = []
        self.is_there = True
        self.is_closed = False

    @override
    def request(self, number: int, key: FrameKey, *, keep: bool) -> bool:
        if self.is_there:
            self.asked[number] = key
            if not keep:
                self.dropped.append(key)
        return self.is_there

    @override
    def close(self) -> None:
        self.is_closed = True

    def answer(self, frame: Frame | None = None) -> FrameKey:
        """Hand over the frame that was asked for first, a grey square of 2 x 2 pixels unless another is given."""
        number = min(self.asked)
        key = self.asked.pop(number)
        self.made.emit(number, packed(frame or Frame(1, 1, 2, 2, b"\x80\x80\x80\xff" * 4)))
        return key

    def answer_all(self) -> list[FrameKey]:
        """Hand over frames until no more are asked for, and return their keys in order."""
        keys: list[FrameKey] = []
        while self.asked:
            keys.append(self.answer())
        return keys

    def refuse(self) -> None:
        """Answer the first request without a frame."""
        number = min(self.asked)
        del self.asked[number]
        self.failed.emit(number)

    def die(self) -> None:
        """End without answering what was asked for."""
        self.asked.clear()
        self.lost.emit()


class FakeChimes(ChimePlayer):
    """Chimes that write down what would be heard.

    Attributes:
        heard: the cues that would have sounded, in order.
        prepared: whether sound was loaded, by `prepare` or by the first cue.
        on: whether chimes are switched on.
        volume: 0 to 100.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Start switched on, at a middle volume, with nothing heard."""
        super().__init__(parent)
        self.heard: list[CueKind] = []
        self.prepared = False
        self.on = True
        self.volume = 70

    @override
    def prepare(self) -> None:
        self.prepared = self.prepared or self.on

    @override
    def set_on(self, on: bool) -> None:
        self.on = on

    @override
    def set_volume(self, volume: int) -> None:
        self.volume = volume

    @override
    def play(self, kind: CueKind) -> None:
        self.prepare()
        if self.on:
            self.heard.append(kind)

    def lose_sound(self, reason: NoSound = NoSound.NO_OUTPUT) -> None:
        """Say that the machine has no sound, as the real chimes do once."""
        self.unavailable.emit(reason.value)


class FakeNotices(NoticeBoard):
    """A board that shows nothing: a test says how a notice is shown and what is answered.

    Attributes:
        current: the notice that is shown, None where there is none.
        all: every notice that was shown, in order.
        withdrawn: how many of them were taken away before they were answered.
        is_closed: whether it was closed.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing shown."""
        super().__init__(parent)
        self.current: Notice | None = None
        self.all: list[Notice] = []
        self.withdrawn = 0
        self.is_closed = False

    @override
    def show_notice(self, notice: Notice) -> None:
        self.withdraw()
        self.current = notice
        self.all.append(notice)

    @override
    def withdraw(self) -> None:
        if self.current is not None:
            self.current = None
            self.withdrawn += 1

    @override
    def close(self) -> None:
        self.withdraw()
        self.is_closed = True

    def appear(self, way: Way = Way.NATIVE) -> None:
        """Say how the notice is shown; one without buttons is gone with that."""
        notice = self._take()
        self.current = None if way is Way.WITHOUT_BUTTONS else notice
        self.shown.emit(way.value)

    def answer(self, key: str) -> None:
        """Answer with the key of a button, `dismissed` or `expired`."""
        self._take()
        self.answered.emit(key)

    def fail(self, reason: str = "it was ended") -> None:
        """End without an answer."""
        self._take()
        self.failed.emit(reason)

    def _take(self) -> Notice:
        notice = self.current
        if notice is None:
            message = "no notice is shown that anything could happen to"
            raise AssertionError(message)
        self.current = None
        return notice
