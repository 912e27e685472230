from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Signal

from tests.fakes import FakeClock, FakeTicker
from thoracic_desktop.desktop.clock import SystemClock
from thoracic_desktop.desktop.ticker import Delay, Ticker, TickSource, after_ms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from thoracic_desktop.desktop.clock import Clock

SOON_MS = 5
NEVER_MS = 3_600_000


class Listener(QObject):
    """Turns a call into a signal a test can wait for."""

    called = Signal()

    def call(self) -> None:
        self.called.emit()


class Deadlines(QObject):
    """Passes deadlines the way a controller is meant to: by the clock, with a tick as nothing but a reason to look."""

    passed = Signal(int)
    done = Signal()

    def __init__(self, ticker: TickSource, clock: Clock, deadlines_ms: list[int]) -> None:
        super().__init__()
        self._ticker = ticker
        self._clock = clock
        self._left_ms = deadlines_ms
        ticker.woke.connect(self.look)

    def look(self) -> None:
        at_ms = self._clock.monotonic_ms()
        while self._left_ms and self._left_ms[0] <= at_ms:
            self.passed.emit(self._left_ms.pop(0))
        if self._left_ms:
            self._ticker.wake_in_ms(self._left_ms[0] - at_ms)
        else:
            self.done.emit()


@pytest.fixture
def ticker(qtbot: QtBot) -> Iterator[Ticker]:
    del qtbot  # brings the application the timers need
    ticker = Ticker()
    yield ticker
    ticker.stop_frames()
    ticker.cancel()


def test_frames_come_until_they_are_stopped(ticker: Ticker, qtbot: QtBot) -> None:
    frames: list[int] = []
    ticker.frame.connect(lambda: frames.append(1))

    ticker.start_frames()
    qtbot.waitUntil(lambda: len(frames) >= 3)
    ticker.stop_frames()
    seen = len(frames)

    with qtbot.assertNotEmitted(ticker.frame, wait=40):
        pass
    assert len(frames) == seen


def test_starting_frames_twice_is_starting_them_once(ticker: Ticker, qtbot: QtBot) -> None:
    ticker.start_frames()
    ticker.start_frames()
    with qtbot.waitSignal(ticker.frame):
        pass

    ticker.stop_frames()

    with qtbot.assertNotEmitted(ticker.frame, wait=40):
        pass


def test_a_wake_up_comes_once(ticker: Ticker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ticker.woke):
        ticker.wake_in_ms(SOON_MS)

    with qtbot.assertNotEmitted(ticker.woke, wait=4 * SOON_MS):
        pass


@pytest.mark.parametrize("delay_ms", [0, -100])
def test_a_deadline_that_has_passed_wakes_from_the_event_loop(ticker: Ticker, qtbot: QtBot, delay_ms: int) -> None:
    woke: list[int] = []
    ticker.woke.connect(lambda: woke.append(1))

    ticker.wake_in_ms(delay_ms)

    assert woke == []
    qtbot.waitUntil(lambda: woke == [1])


def test_a_new_wake_up_replaces_the_old_one(ticker: Ticker, qtbot: QtBot) -> None:
    ticker.wake_in_ms(NEVER_MS)

    with qtbot.waitSignal(ticker.woke):
        ticker.wake_in_ms(SOON_MS)


def test_a_cancelled_wake_up_does_not_come(ticker: Ticker, qtbot: QtBot) -> None:
    ticker.wake_in_ms(SOON_MS)

    ticker.cancel()

    with qtbot.assertNotEmitted(ticker.woke, wait=4 * SOON_MS):
        pass


def test_wake_ups_go_on_without_frames(ticker: Ticker, qtbot: QtBot) -> None:
    ticker.start_frames()
    ticker.wake_in_ms(2 * SOON_MS)

    with qtbot.waitSignal(ticker.woke):
        ticker.stop_frames()


def test_deadlines_pass_in_order_and_none_before_its_time(ticker: Ticker, qtbot: QtBot) -> None:
    clock = SystemClock()
    start_ms = clock.monotonic_ms()
    planned_ms = [start_ms + 20 * number for number in range(1, 11)]
    passed: list[tuple[int, int]] = []
    deadlines = Deadlines(ticker, clock, list(planned_ms))

    def note(deadline_ms: int) -> None:
        passed.append((deadline_ms, clock.monotonic_ms()))

    deadlines.passed.connect(note)

    with qtbot.waitSignal(deadlines.done):
        deadlines.look()

    assert [deadline_ms for deadline_ms, _ in passed] == planned_ms
    assert all(at_ms >= deadline_ms for deadline_ms, at_ms in passed)


def test_an_event_loop_that_was_away_loses_no_deadline(ticker: Ticker, qtbot: QtBot) -> None:
    clock = SystemClock()
    start_ms = clock.monotonic_ms()
    planned_ms = [start_ms + 10 * number for number in range(1, 8)]
    passed: list[int] = []
    deadlines = Deadlines(ticker, clock, list(planned_ms))
    deadlines.passed.connect(passed.append)

    with qtbot.waitSignal(deadlines.done):
        deadlines.look()
        clock.sleep_ms(50)

    assert passed == planned_ms


def test_each_wake_up_is_asked_for_from_the_deadline_so_lateness_does_not_add_up() -> None:
    clock, ticker = FakeClock(monotonic_ms=0), FakeTicker()
    passed: list[int] = []
    deadlines = Deadlines(ticker, clock, [1000 * second for second in range(1, 61)])

    def note(_deadline_ms: int) -> None:
        passed.append(clock.monotonic_ms())

    deadlines.passed.connect(note)
    deadlines.look()

    while ticker.wake_ms is not None:
        clock.advance_ms(ticker.wake_ms + 9)  # every timer is 9 ms late
        ticker.fire_wake()

    assert passed[0] == 1009
    assert passed[-1] == 60_009


def test_a_delay_calls_back_once(qtbot: QtBot) -> None:
    listener = Listener()

    with qtbot.waitSignal(listener.called):
        delay = after_ms(SOON_MS, listener.call, listener)

    assert not delay.is_due()
    with qtbot.assertNotEmitted(listener.called, wait=4 * SOON_MS):
        pass


def test_a_cancelled_delay_does_not_call_back(qtbot: QtBot) -> None:
    listener = Listener()
    delay = after_ms(SOON_MS, listener.call, listener)

    delay.cancel()

    with qtbot.assertNotEmitted(listener.called, wait=4 * SOON_MS):
        pass


def test_a_delay_can_be_started_anew(qtbot: QtBot) -> None:
    listener = Listener()
    delay = Delay(listener.call, listener)
    delay.start_ms(NEVER_MS)

    with qtbot.waitSignal(listener.called):
        delay.start_ms(SOON_MS)


def test_a_delay_ends_with_its_owner(qtbot: QtBot) -> None:
    owner, listener = QObject(), Listener()
    after_ms(SOON_MS, listener.call, owner)

    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()

    with qtbot.assertNotEmitted(listener.called, wait=4 * SOON_MS):
        pass


def test_a_fake_ticker_fires_nothing_nobody_asked_for() -> None:
    ticker = FakeTicker()

    with pytest.raises(AssertionError, match="start_frames"):
        ticker.fire_frame()
    with pytest.raises(AssertionError, match="wake_in_ms"):
        ticker.fire_wake()
