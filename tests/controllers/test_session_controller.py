"""Playing a session: what is shown, heard and kept, with a clock and a ticker that move when told to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fakes import FakeChimes, FakeClock, FakeTicker
from tests.session_builders import a_plan, exercise
from thoracic_desktop.controllers.session_controller import LONGEST_SILENCE_MS, SessionController
from thoracic_desktop.session import events as ev
from thoracic_desktop.session.results import EntryResult, Outcome
from thoracic_desktop.session.segments import CueKind
from thoracic_desktop.session.snapshot import Snapshot
from thoracic_desktop.session.state import Session, State

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class KeptEffects:
    """A keeper that remembers what it was given."""

    def __init__(self) -> None:
        self.effects: list[ev.Effect] = []
        self.last: Session | None = None

    def keep(self, session: Session, effects: tuple[ev.Effect, ...]) -> None:
        assert effects
        self.last = session
        self.effects += effects


class Playing:
    """A controller with everything around it, and what came out of it."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.ticker = FakeTicker()
        self.chimes = FakeChimes()
        self.chimes.prepare()
        self.kept = KeptEffects()
        self.shown: list[Snapshot] = []
        self.over: list[tuple[EntryResult, ...]] = []
        self.controller = SessionController(clock=self.clock, ticker=self.ticker, chimes=self.chimes)
        self.controller.snapshot_changed.connect(self.shown.append)
        self.controller.over.connect(self._on_over)

    def begin(self) -> None:
        plan, catalogue = a_plan(exercise(reps=(1, 1)), exercise("other", reps=(1, 1)))
        self.controller.begin(plan, catalogue, self.kept)

    def _on_over(self, results: tuple[EntryResult, ...], _session: Session) -> None:
        self.over.append(results)

    def frames(self, count: int, each_ms: int = 16) -> None:
        for _ in range(count):
            self.clock.advance_ms(each_ms)
            self.ticker.fire_frame()

    def wake(self) -> None:
        assert self.ticker.wake_ms is not None
        self.clock.advance_ms(self.ticker.wake_ms)
        self.ticker.fire_wake()


@pytest.fixture
def playing(qapp: QApplication) -> Playing:
    assert qapp is not None
    return Playing()


def test_beginning_shows_the_first_segment_and_asks_for_frames_and_for_the_next_deadline(playing: Playing) -> None:
    playing.begin()
    assert playing.shown[-1].index == 0
    assert playing.ticker.frames_on
    assert playing.ticker.wake_ms == LONGEST_SILENCE_MS


def test_every_frame_shows_how_much_time_has_gone_by(playing: Playing) -> None:
    playing.begin()
    playing.frames(3)
    assert [shot.segment_elapsed_ms for shot in playing.shown[-3:]] == [16, 32, 48]


def test_hidden_nothing_is_shown_and_the_session_goes_on_by_its_deadlines(playing: Playing) -> None:
    playing.begin()
    playing.frames(1, each_ms=5000)
    playing.controller.set_visible(visible=False)
    before = len(playing.shown)
    for _ in range(30):
        playing.wake()
    assert not playing.ticker.frames_on
    assert len(playing.shown) == before
    assert playing.controller.session is not None
    assert playing.controller.session.segment.entry == 1
    assert CueKind.START in playing.chimes.heard


def test_coming_back_shows_the_present_moment_at_once(playing: Playing) -> None:
    playing.begin()
    playing.controller.set_visible(visible=False)
    playing.clock.advance_ms(4000)
    playing.controller.set_visible(visible=True)
    assert playing.shown[-1].segment_elapsed_ms == 4000
    assert playing.ticker.frames_on


def test_a_paused_session_asks_for_no_frames_and_no_wake_up(playing: Playing) -> None:
    playing.begin()
    playing.controller.press(ev.Pause())
    assert playing.shown[-1].state is State.PAUSED
    assert not playing.ticker.frames_on
    assert playing.ticker.wake_ms is None


def test_a_cue_that_comes_too_late_is_kept_out_of_the_loudspeaker(playing: Playing) -> None:
    playing.begin()
    playing.frames(2, each_ms=5000)
    heard = len(playing.chimes.heard)
    playing.clock.advance_ms(4900)  # past 3, 2, 1: only the 1 is fresh, 900 ms old it is not
    playing.ticker.fire_frame()
    assert playing.chimes.heard[heard:] == []


def test_a_wake_up_that_comes_early_asks_for_the_rest(playing: Playing) -> None:
    playing.begin()
    playing.frames(1, each_ms=5000)
    playing.frames(1, each_ms=4500)
    playing.clock.advance_ms(499)
    playing.ticker.fire_wake()
    assert playing.ticker.wake_ms == 1


def test_a_button_that_no_longer_means_anything_changes_nothing(playing: Playing) -> None:
    assert not playing.controller.press(ev.Pause())
    playing.begin()
    playing.controller.press(ev.End())
    assert not playing.controller.press(ev.Skip())
    assert len(playing.over) == 1


def test_the_end_stops_the_ticker_and_says_what_the_session_came_to(playing: Playing) -> None:
    playing.begin()
    while playing.controller.is_under_way:
        playing.clock.advance_ms(min(5000, playing.ticker.wake_ms or 0))
        playing.ticker.fire_wake()
    assert not playing.ticker.frames_on
    assert playing.ticker.wake_ms is None
    assert [result.outcome for result in playing.over[0]] == [Outcome.DONE, Outcome.DONE]
    assert playing.kept.effects[-1] == ev.Ended(ev.EndReason.FINISHED, playing.clock.monotonic_ms())
    assert playing.chimes.heard[-1] is CueKind.DONE


def test_sleep_in_the_middle_pauses_by_itself(playing: Playing) -> None:
    playing.begin()
    playing.frames(1, each_ms=2000)
    playing.clock.advance_ms(3_600_000)
    playing.ticker.fire_wake()
    assert playing.shown[-1].state is State.PAUSED
    assert playing.shown[-1].segment_elapsed_ms == 2000
    assert ev.PauseReason.GAP in {e.reason for e in playing.kept.effects if isinstance(e, ev.Paused)}
