"""Two minutes by the clock: a change is heard, and a clock that was away is believed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fakes import FakeChimes, FakeClock, FakeTicker
from tests.session.test_steadying import SHIPPED
from thoracic_desktop.controllers.steadying_controller import SteadyingController
from thoracic_desktop.session.segments import CueKind

if TYPE_CHECKING:
    from thoracic_desktop.session.steadying import Steadying


class Led:
    """Somebody who is led, and what they were shown."""

    def __init__(self) -> None:
        self.clock, self.ticker, self.chimes = FakeClock(), FakeTicker(), FakeChimes()
        self.controller = SteadyingController(
            clock=self.clock, ticker=self.ticker, chimes=self.chimes, manoeuvres=SHIPPED
        )
        self.shown: list[Steadying] = []
        self.controller.changed.connect(self.shown.append)

    def let_seconds_pass(self, seconds: int) -> None:
        for _ in range(seconds):
            assert self.ticker.wake_ms is not None
            self.clock.advance_ms(self.ticker.wake_ms)
            self.ticker.fire_wake()

    @property
    def key(self) -> str | None:
        manoeuvre = self.shown[-1].manoeuvre
        return manoeuvre.key if manoeuvre is not None else None


@pytest.fixture
def led() -> Led:
    return Led()


def test_every_second_is_shown_and_each_change_is_heard(led: Led) -> None:
    led.controller.begin()
    led.let_seconds_pass(60)
    assert (len(led.shown), led.key, led.chimes.heard) == (61, "hands_pulled", [CueKind.CHANGE_SIDE])
    led.let_seconds_pass(60)
    assert (led.key, led.chimes.heard[-1], led.ticker.wake_ms) == (None, CueKind.DONE, None)


def test_a_wake_up_that_comes_late_is_caught_up_with(led: Led) -> None:
    led.controller.begin()
    led.clock.advance_ms(2350)
    led.ticker.fire_wake()
    assert (led.shown[-1].left_ms, led.ticker.wake_ms) == (117_650, 650)


def test_after_a_sleep_it_is_time_for_help(led: Led) -> None:
    led.controller.begin()
    led.clock.advance_ms(3_600_000)
    led.ticker.fire_wake()
    assert led.key is None


def test_who_feels_steady_hears_nothing_more(led: Led) -> None:
    led.controller.begin()
    led.controller.end()
    assert led.ticker.wake_ms is None
    led.ticker.woke.emit()
    assert len(led.shown) == 1


def test_a_second_time_begins_from_the_start(led: Led) -> None:
    led.controller.begin()
    led.let_seconds_pass(70)
    led.controller.end()
    led.controller.begin()
    assert (led.key, led.shown[-1].left_ms) == ("legs_crossed_lying", 120_000)
    assert led.chimes.heard == [CueKind.CHANGE_SIDE]
