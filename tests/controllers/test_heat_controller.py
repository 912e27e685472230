"""The time of warmth, with a clock that moves when it is told to."""

from __future__ import annotations

from tests.fakes import FakeChimes, FakeClock, FakeTicker
from thoracic_desktop.controllers.heat_controller import HeatController, HeatShown
from thoracic_desktop.session.segments import CueKind

MINUTE_MS = 60_000


class Warmth:
    """A controller, and what it has said."""

    def __init__(self) -> None:
        self.clock, self.ticker, self.chimes = FakeClock(), FakeTicker(), FakeChimes()
        self.heat = HeatController(clock=self.clock, ticker=self.ticker, chimes=self.chimes)
        self.said: list[HeatShown | None] = []
        self.heat.changed.connect(self.said.append)

    def pass_ms(self, duration_ms: int) -> None:
        self.clock.advance_ms(duration_ms)
        if self.ticker.wake_ms is not None:
            self.ticker.fire_wake()

    @property
    def last(self) -> HeatShown:
        assert self.said[-1] is not None
        return self.said[-1]


def test_it_says_each_second_what_is_left_and_chimes_once_at_the_end() -> None:
    warmth = Warmth()
    warmth.heat.begin(15)
    assert warmth.last.left_ms == 15 * MINUTE_MS
    warmth.pass_ms(1000)
    assert warmth.last.left_ms == 15 * MINUTE_MS - 1000
    assert warmth.chimes.heard == []
    warmth.pass_ms(15 * MINUTE_MS)  # the machine was asleep: noticed late, and over all the same
    assert warmth.last.is_over
    assert warmth.chimes.heard == [CueKind.DONE]
    assert warmth.ticker.wake_ms is None


def test_a_pause_stops_the_time_and_going_on_takes_up_what_was_left() -> None:
    warmth = Warmth()
    warmth.heat.begin(20)
    warmth.pass_ms(5 * MINUTE_MS)
    warmth.heat.pause()
    assert warmth.last.is_paused
    assert not warmth.heat.is_running
    assert warmth.ticker.wake_ms is None
    warmth.clock.advance_ms(60 * MINUTE_MS)
    warmth.heat.resume()
    assert warmth.last.left_ms == 15 * MINUTE_MS
    assert warmth.heat.is_running


def test_what_is_skipped_ends_without_a_sound() -> None:
    warmth = Warmth()
    warmth.heat.begin(15)
    warmth.heat.skip()
    assert warmth.said[-1] is None
    assert warmth.ticker.wake_ms is None
    assert warmth.chimes.heard == []
