"""The reminders on a machine: looked at in time, told of locks and calls, and never under way without a window."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.controllers.reminder_fakes import FakeDesk, FakeMachine
from tests.fakes import FakeClock, FakeTicker
from tests.reminders.desk import ALWAYS
from thoracic_desktop.controllers.desk_trouble import DeskTrouble
from thoracic_desktop.controllers.reminders_controller import RemindersController
from thoracic_desktop.reminders.kinds import Blocker, Kind, Outcome
from thoracic_desktop.reminders.state import Pause
from thoracic_desktop.reminders.status import Mood

MINUTE_MS = 60_000


class AtTheDesk:
    """Reminders with a clock that moves when told to, and what they ask for."""

    def __init__(self, desk: FakeDesk | None = None) -> None:
        self.clock, self.ticker, self.machine = FakeClock(), FakeTicker(), FakeMachine()
        self.desk = desk or FakeDesk()
        self.reminders = RemindersController(self.clock, self.ticker, self.desk, self.machine)
        self.offers: list[Kind] = []
        self.begun: list[Kind] = []
        self.withdrawn = self.questions = 0
        self.pauses: list[Pause | None] = []
        self.reminders.offered.connect(self._note_offer)
        self.reminders.begin_requested.connect(self.begun.append)
        self.reminders.withdrawn.connect(self._count_withdrawn)
        self.reminders.pause_changed.connect(self.pauses.append)
        self.reminders.start(None)

    @property
    def mood(self) -> Mood:
        assert self.reminders.status is not None
        return self.reminders.status.mood

    def pass_minutes(self, minutes: float) -> None:
        """Let time pass, and let the ticker wake the reminders whenever they asked for it."""
        left_ms = round(minutes * MINUTE_MS)
        while left_ms > 0:
            assert self.ticker.wake_ms is not None
            step_ms = min(left_ms, self.ticker.wake_ms)
            self.clock.advance_ms(step_ms)
            left_ms -= step_ms
            self.ticker.fire_wake()

    def _note_offer(self, kind: Kind, _snoozes: int) -> None:
        self.offers.append(kind)

    def _count_withdrawn(self) -> None:
        self.withdrawn += 1


@pytest.fixture
def at_the_desk(qapp: object) -> AtTheDesk:
    assert qapp is not None
    return AtTheDesk()


def test_a_break_is_offered_in_time_and_begun_when_it_is_wanted(at_the_desk: AtTheDesk) -> None:
    at_the_desk.pass_minutes(45)
    at_the_desk.reminders.begin()

    assert at_the_desk.offers == [Kind.POSTURE]
    assert at_the_desk.begun == [Kind.POSTURE]
    assert at_the_desk.withdrawn == 1
    assert at_the_desk.mood is Mood.RUNNING


def test_nothing_holds_a_break_until_it_is_due(at_the_desk: AtTheDesk) -> None:
    at_the_desk.pass_minutes(44)
    assert at_the_desk.machine.asked == 0

    at_the_desk.pass_minutes(1)

    assert at_the_desk.machine.asked == 1


def test_a_break_that_ended_is_counted_from_the_history(at_the_desk: AtTheDesk) -> None:
    at_the_desk.pass_minutes(45)
    at_the_desk.reminders.begin()
    reads = at_the_desk.desk.reads

    at_the_desk.reminders.end_session(Kind.POSTURE, Outcome.DONE)

    assert at_the_desk.desk.reads > reads
    assert at_the_desk.mood is Mood.WAITING
    assert at_the_desk.desk.records == []


def test_a_window_that_died_leaves_nothing_under_way(at_the_desk: AtTheDesk) -> None:
    at_the_desk.reminders.begin(Kind.POSTURE)
    at_the_desk.machine.has_window = False

    at_the_desk.pass_minutes(1)

    assert at_the_desk.mood is Mood.WAITING


def test_a_call_without_typing_is_work_and_no_rest(at_the_desk: AtTheDesk) -> None:
    at_the_desk.pass_minutes(20)
    at_the_desk.machine.holds = [Blocker.MICROPHONE]
    at_the_desk.machine.idle = 10 * MINUTE_MS

    at_the_desk.pass_minutes(30)

    assert at_the_desk.mood is Mood.HELD
    assert at_the_desk.desk.records == [(Kind.POSTURE, Outcome.HELD, "microphone")]


def test_an_absence_asks_once_whether_it_is_a_call(at_the_desk: AtTheDesk) -> None:
    at_the_desk.pass_minutes(10)
    for minutes in range(2, 30):
        at_the_desk.machine.idle = minutes * MINUTE_MS
        at_the_desk.pass_minutes(1)

    assert at_the_desk.machine.asked == 1


def test_nobody_works_at_a_locked_screen_whoever_moves_the_mouse(at_the_desk: AtTheDesk) -> None:
    at_the_desk.pass_minutes(40)
    at_the_desk.reminders.set_locked(is_locked=True)
    at_the_desk.pass_minutes(10)
    at_the_desk.reminders.set_locked(is_locked=False)

    at_the_desk.pass_minutes(40)

    assert at_the_desk.offers == []


def test_a_lock_counts_where_nobody_can_tell_who_types(at_the_desk: AtTheDesk) -> None:
    at_the_desk.machine.idle = None
    at_the_desk.pass_minutes(40)
    at_the_desk.reminders.set_locked(is_locked=True)
    at_the_desk.pass_minutes(10)
    at_the_desk.reminders.set_locked(is_locked=False)

    at_the_desk.pass_minutes(40)

    assert at_the_desk.offers == []


def test_a_pause_of_the_last_time_holds(qapp: object) -> None:
    assert qapp is not None
    somebody = AtTheDesk()

    somebody.reminders.start(Pause(somebody.clock.now() + dt.timedelta(hours=2)))
    somebody.pass_minutes(100)
    assert somebody.offers == []

    somebody.pass_minutes(30)
    assert len(somebody.offers) == 1
    assert somebody.pauses == [None]


def test_each_change_of_the_pause_is_told(at_the_desk: AtTheDesk) -> None:
    at_the_desk.reminders.pause_for(30)
    at_the_desk.reminders.resume()

    assert [pause is not None for pause in at_the_desk.pauses] == [True, False]


def test_a_session_that_was_reminded_of_and_not_done_is_written_down(qapp: object) -> None:
    assert qapp is not None
    somebody = AtTheDesk(FakeDesk(replace(ALWAYS, posture_after_ms=0, session_times=(dt.time(9, 30),))))
    somebody.pass_minutes(31)
    somebody.reminders.begin()

    somebody.reminders.end_session(Kind.SESSION, Outcome.SKIPPED)
    somebody.pass_minutes(60)

    assert somebody.desk.records == [(Kind.SESSION, Outcome.SKIPPED, "")]
    assert somebody.offers == [Kind.SESSION]


def test_heat_is_opened_and_nothing_is_under_way(qapp: object) -> None:
    assert qapp is not None
    rhythm = replace(ALWAYS, posture_after_ms=0, session_times=(dt.time(9, 40),), heat_before_ms=20 * MINUTE_MS)
    somebody = AtTheDesk(FakeDesk(rhythm))
    somebody.pass_minutes(21)

    somebody.reminders.begin()

    assert somebody.begun == [Kind.HEAT]
    assert somebody.mood is not Mood.RUNNING
    assert somebody.desk.records == [(Kind.HEAT, Outcome.PARTLY, "page_opened")]


def test_a_new_day_is_read(at_the_desk: AtTheDesk) -> None:
    reads = at_the_desk.desk.reads

    at_the_desk.pass_minutes(16 * 60)

    assert at_the_desk.desk.reads == reads + 1


def test_the_reminders_wake_up_once_a_minute_while_nothing_is_due(at_the_desk: AtTheDesk) -> None:
    assert at_the_desk.ticker.wake_ms == MINUTE_MS


def test_a_history_that_could_not_be_read_is_read_again_at_the_next_look(at_the_desk: AtTheDesk) -> None:
    reads = at_the_desk.desk.reads
    at_the_desk.desk.trouble = DeskTrouble.HISTORY_UNUSABLE

    at_the_desk.pass_minutes(2)

    assert at_the_desk.desk.reads == reads + 2


def test_what_the_window_never_began_is_under_way_for_two_minutes_and_no_longer(at_the_desk: AtTheDesk) -> None:
    at_the_desk.pass_minutes(45)
    at_the_desk.reminders.begin()
    at_the_desk.pass_minutes(1)
    moods = [at_the_desk.mood]
    at_the_desk.pass_minutes(2)

    assert [*moods, at_the_desk.mood] == [Mood.RUNNING, Mood.WAITING]
    assert at_the_desk.desk.records == []


def test_a_session_that_was_never_begun_is_not_asked_for_again(qapp: object) -> None:
    assert qapp is not None
    somebody = AtTheDesk(FakeDesk(replace(ALWAYS, posture_after_ms=0, session_times=(dt.time(9, 30),))))
    somebody.pass_minutes(31)
    somebody.reminders.begin()
    somebody.pass_minutes(60)

    assert somebody.desk.records == [(Kind.SESSION, Outcome.SKIPPED, "not_begun")]
    assert somebody.offers == [Kind.SESSION]


def test_a_window_that_says_it_began_is_believed_for_as_long_as_it_lives(at_the_desk: AtTheDesk) -> None:
    at_the_desk.reminders.begin(Kind.POSTURE)
    at_the_desk.reminders.begin_session(Kind.POSTURE)

    at_the_desk.pass_minutes(60)

    assert at_the_desk.mood is Mood.RUNNING


def test_a_session_of_ones_own_is_no_heat_that_was_used(qapp: object) -> None:
    assert qapp is not None
    rhythm = replace(ALWAYS, posture_after_ms=0, session_times=(dt.time(9, 40),), heat_before_ms=20 * MINUTE_MS)
    somebody = AtTheDesk(FakeDesk(rhythm))
    somebody.pass_minutes(21)
    somebody.reminders.begin_session(Kind.SESSION)
    somebody.reminders.end_session(Kind.SESSION, Outcome.DONE)

    assert (Kind.HEAT, Outcome.DONE, "") not in somebody.desk.records


def test_a_posture_set_is_not_the_session_that_was_reminded_of(qapp: object) -> None:
    assert qapp is not None
    somebody = AtTheDesk(FakeDesk(replace(ALWAYS, posture_after_ms=0, session_times=(dt.time(9, 30),))))
    somebody.pass_minutes(31)
    somebody.reminders.begin_session(Kind.SESSION)
    somebody.reminders.end_session(Kind.POSTURE, Outcome.DONE)

    assert somebody.desk.records == []
