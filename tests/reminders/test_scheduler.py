"""Breaks come at the right moment: after measured work, never into a call, never for time that was spent away."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.reminders.desk import ALWAYS, MONDAY, OFFICE, Desk
from thoracic_desktop.reminders import answers
from thoracic_desktop.reminders.hours import Span
from thoracic_desktop.reminders.kinds import Blocker, Kind, Outcome
from thoracic_desktop.reminders.rhythm import MINUTE_MS, Rhythm
from thoracic_desktop.reminders.state import Today
from thoracic_desktop.reminders.status import Mood, RestReason


def test_a_break_is_offered_after_so_much_work() -> None:
    desk = Desk()
    desk.work(44)
    assert desk.offers == []

    desk.work(2)

    assert [kind for _, kind in desk.offers] == [Kind.POSTURE]
    assert desk.status.mood is Mood.DUE


def test_having_been_away_for_lunch_is_a_rest_and_no_break_comes_after_it() -> None:
    desk = Desk()
    desk.work(40)
    desk.leave(45)

    desk.work(40)

    assert desk.offers == []


def test_an_absence_shorter_than_a_break_pauses_the_count() -> None:
    desk = Desk()
    desk.work(40)
    desk.leave(3)

    assert desk.worked_minutes == pytest.approx(40, abs=1)


def test_a_short_silence_is_work() -> None:
    desk = Desk()
    desk.work(30)
    desk.leave(1)
    desk.work(1)

    assert desk.worked_minutes == pytest.approx(32, abs=0.5)


def test_where_nobody_can_tell_who_types_plain_time_counts() -> None:
    desk = Desk()
    desk.last_input_ms = None

    desk.leave(46)

    assert len(desk.offers) == 1
    assert not desk.status.knows_idle


def test_a_break_waits_for_the_keyboard_to_pause() -> None:
    desk = Desk()
    desk.types = True
    desk.work(46)
    assert desk.offers == []

    desk.leave(0.1)

    assert len(desk.offers) == 1


def test_somebody_who_never_pauses_is_asked_after_three_minutes() -> None:
    desk = Desk()
    desk.types = True

    desk.work(49)

    assert len(desk.offers) == 1


@pytest.mark.parametrize("blocker", [one for one in Blocker if one is not Blocker.MEETING])
def test_a_break_is_held_with_its_reason_and_offered_once_when_it_is_over(blocker: Blocker) -> None:
    desk = Desk()
    desk.blockers = [blocker]
    desk.work(120)

    assert desk.offers == []
    assert [(one.outcome, one.reason) for one in desk.records] == [(Outcome.HELD, blocker.value)]
    assert (desk.status.mood, desk.status.blocker) == (Mood.HELD, blocker)

    desk.blockers = []
    desk.work(1)

    assert len(desk.offers) == 1


def test_calls_hold_nothing_where_that_is_not_wished_but_a_locked_screen_does() -> None:
    desk = Desk(replace(ALWAYS, holds=False))
    desk.blockers = [Blocker.LOCKED, Blocker.CAMERA]
    desk.work(50)
    assert desk.status.blocker is Blocker.LOCKED

    desk.blockers = [Blocker.CAMERA]
    desk.work(1)

    assert len(desk.offers) == 1


def test_a_notice_that_nobody_answers_goes_and_is_missed() -> None:
    desk = Desk()
    desk.work(45.5)
    desk.work(6)

    assert len(desk.offers) == 1

    assert not desk.is_shown
    assert desk.outcomes == [Outcome.MISSED]


def test_a_notice_goes_when_the_person_goes_and_the_break_was_rested_away() -> None:
    desk = Desk(replace(ALWAYS, absence=replace(ALWAYS.absence, rest_ms=3 * MINUTE_MS)))
    desk.work(45.5)

    desk.leave(4)

    assert not desk.is_shown
    assert desk.outcomes == [Outcome.RESTED_AWAY]


def test_nothing_comes_outside_working_hours_nor_in_a_quiet_time() -> None:
    lunch = Span(dt.time(12), dt.time(13))
    desk = Desk(replace(OFFICE, quiet=(lunch,), most_breaks=20))

    desk.work(10 * 60)

    assert desk.offers
    assert all(dt.time(9) <= at.time() < dt.time(17, 30) and not lunch.holds(at) for at, _ in desk.offers)
    assert desk.status.rest is RestReason.OUTSIDE_HOURS


def test_hours_over_midnight_hold_on_the_day_they_began() -> None:
    night = Rhythm(work=(Span(dt.time(22), dt.time(2), frozenset({0})),), move_after_ms=0, most_breaks=20)
    desk = Desk(night)

    desk.work(48 * 60)

    assert [at.weekday() for at, _ in desk.offers] == [0, 0, 1, 1][: len(desk.offers)]
    assert {at.weekday() for at, _ in desk.offers} == {0, 1}
    assert all(at.hour in (22, 23, 0, 1) for at, _ in desk.offers)


def test_what_is_typed_before_work_begins_is_not_work() -> None:
    desk = Desk(OFFICE, MONDAY - dt.timedelta(hours=1))

    desk.work(61)

    assert desk.worked_minutes < 3


def test_the_day_has_at_most_so_many_breaks() -> None:
    desk = Desk(replace(ALWAYS, most_breaks=2))

    desk.work(8 * 60)

    assert len(desk.offers) == 2
    assert desk.status.rest is RestReason.ENOUGH_TODAY


def test_getting_up_is_offered_after_its_own_time_and_not_right_after_a_break() -> None:
    desk = Desk(replace(ALWAYS, move_after_ms=50 * MINUTE_MS))
    desk.work(46)
    desk.make_the_break()

    desk.work(12)

    assert [kind for _, kind in desk.offers] == [Kind.POSTURE, Kind.MOVE]
    assert desk.offers[1][0] - desk.offers[0][0] >= dt.timedelta(minutes=10)


def test_a_session_is_reminded_of_at_its_time_with_heat_before_it() -> None:
    rhythm = replace(OFFICE, posture_after_ms=0, session_times=(dt.time(18),), heat_before_ms=20 * MINUTE_MS)
    desk = Desk(rhythm)

    desk.work(9 * 60 + 10)

    assert [(at.strftime("%H:%M"), kind) for at, kind in desk.offers] == [("17:40", Kind.HEAT), ("18:00", Kind.SESSION)]


def test_a_session_that_was_done_is_not_reminded_of() -> None:
    desk = Desk(replace(ALWAYS, posture_after_ms=0, session_times=(dt.time(18),)), today=Today(sessions=1))

    desk.work(12 * 60)

    assert desk.offers == []


def test_a_reminder_of_heat_that_was_missed_takes_no_work_off_the_count() -> None:
    desk = Desk(replace(ALWAYS, session_times=(dt.time(9, 50),), heat_before_ms=20 * MINUTE_MS))

    desk.work(46)

    assert [kind for _, kind in desk.offers] == [Kind.HEAT, Kind.POSTURE]


def test_a_session_is_not_reminded_of_hours_after_its_time() -> None:
    desk = Desk(replace(ALWAYS, posture_after_ms=0, session_times=(dt.time(6),)))

    desk.work(30)

    assert desk.offers == []


def test_nothing_comes_while_a_session_is_under_way() -> None:
    desk = Desk()
    desk.answer(answers.began(desk.state))

    desk.work(120)

    assert desk.offers == []
    assert desk.status.mood is Mood.RUNNING


def test_nothing_comes_while_exercise_is_closed() -> None:
    desk = Desk(replace(ALWAYS, session_times=(dt.time(10),)), today=Today(closed=RestReason.EXERCISE_CLOSED))

    desk.work(120)

    assert desk.offers == []
    assert desk.status.mood is Mood.OFF


def test_a_look_a_minute_is_enough_while_nothing_is_due() -> None:
    desk = Desk()
    desk.looks = 0

    desk.leave(600)

    assert desk.looks <= 601


def test_a_call_that_begins_under_a_notice_takes_it_back_and_its_end_brings_it_again() -> None:
    desk = Desk()
    desk.work(45.5)
    desk.blockers = [Blocker.SCREEN_SHARED]
    desk.work(0.5)
    assert desk.status.mood is Mood.HELD

    desk.blockers = []
    desk.work(1)

    assert len(desk.offers) == 2
    assert desk.outcomes == [Outcome.HELD]


def test_a_session_waits_for_somebody_who_is_away_at_its_time() -> None:
    desk = Desk(replace(ALWAYS, posture_after_ms=0, session_times=(dt.time(9, 30),)))
    desk.work(20)
    desk.leave(25)
    assert desk.offers == []

    desk.work(1)

    assert [kind for _, kind in desk.offers] == [Kind.SESSION]


def test_heat_does_not_come_after_its_session() -> None:
    rhythm = replace(ALWAYS, posture_after_ms=0, session_times=(dt.time(9, 40),), heat_before_ms=20 * MINUTE_MS)
    desk = Desk(rhythm)
    desk.blockers = [Blocker.CAMERA]
    desk.work(50)
    desk.blockers = []
    desk.work(2)

    assert [kind for _, kind in desk.offers] == [Kind.SESSION]


def test_what_is_under_way_is_named() -> None:
    desk = Desk()
    desk.answer(answers.began(desk.state, Kind.SESSION))

    assert (desk.status.mood, desk.status.next_kind, desk.status.exercise) == (Mood.RUNNING, Kind.SESSION, "")
