"""An exercise that is shown, with frames that come when they are told to."""

from __future__ import annotations

import pytest

from tests.fakes import FakeClock, FakeTicker
from thoracic_desktop.content.exercise_files import load_catalogue
from thoracic_desktop.content.resources import resource_path
from thoracic_desktop.controllers.demonstration_controller import DemonstrationController
from thoracic_desktop.session.compile import duration_ms
from thoracic_desktop.session.demonstration import Shown, demonstration_of

EXERCISE = load_catalogue(resource_path("exercises")).catalogue["chin_tuck"]
TOTAL_MS = duration_ms(demonstration_of(EXERCISE))


class Show:
    """A controller, and what it has said."""

    def __init__(self) -> None:
        self.clock, self.ticker = FakeClock(), FakeTicker()
        self.controller = DemonstrationController(clock=self.clock, ticker=self.ticker)
        self.moments: list[Shown] = []
        self.playing: list[bool] = []
        self.controller.changed.connect(self.moments.append)
        self.controller.playing_changed.connect(self.playing.append)

    def pass_ms(self, duration: int) -> None:
        self.clock.advance_ms(duration)
        self.ticker.fire_frame()


def test_it_plays_once_and_stops_at_its_end() -> None:
    show = Show()
    show.controller.show(EXERCISE, plays=True)
    show.pass_ms(TOTAL_MS // 2)
    assert show.moments[-1].share == pytest.approx(0.5, abs=0.01)
    show.pass_ms(TOTAL_MS)
    assert show.moments[-1].share == 1.0
    assert show.playing == [True, False]
    assert not show.ticker.frames_on
    show.controller.play()
    show.pass_ms(1)
    assert show.moments[-1].share < 0.01


def test_half_speed_begins_where_it_is() -> None:
    show = Show()
    show.controller.show(EXERCISE, plays=True)
    show.pass_ms(TOTAL_MS // 2)
    show.controller.set_half_speed(is_half=True)
    show.pass_ms(TOTAL_MS // 2)
    assert show.moments[-1].share == pytest.approx(0.75, abs=0.01)


def test_a_pause_keeps_the_place() -> None:
    show = Show()
    show.controller.show(EXERCISE, plays=True)
    show.pass_ms(TOTAL_MS // 4)
    show.controller.pause()
    show.clock.advance_ms(TOTAL_MS)
    show.controller.play()
    show.pass_ms(TOTAL_MS // 4)
    assert show.moments[-1].share == pytest.approx(0.5, abs=0.01)


def test_with_less_motion_it_waits_for_the_button() -> None:
    show = Show()
    show.controller.show(EXERCISE, plays=False)
    assert show.moments[-1].share == 0.0
    assert not show.ticker.frames_on
