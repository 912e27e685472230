"""Tests for the rhythm as set by somebody."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from thoracic_desktop.controllers.rhythm_from_settings import rhythm_of
from thoracic_desktop.desktop.settings_store import Intention, Settings, TimeRange
from thoracic_desktop.reminders.hours import Span
from thoracic_desktop.reminders.rhythm import MINUTE_MS, SECOND_MS, Absence, Rhythm

USUAL = Span(dt.time(9), dt.time(17, 30), frozenset(range(5)))


def test_settings_nobody_touched_are_the_rhythm_meant() -> None:
    assert rhythm_of(Settings()) == Rhythm(work=(USUAL,))


def test_every_figure_arrives_in_its_unit() -> None:
    settings = Settings(
        break_after_minutes=30,
        move_after_minutes=120,
        most_breaks=4,
        heat_before_minutes=15,
        away_ignored_seconds=60,
        away_rest_minutes=8,
        away_restart_minutes=40,
        holds_breaks=False,
    )
    assert rhythm_of(settings) == Rhythm(
        work=(USUAL,),
        posture_after_ms=30 * MINUTE_MS,
        move_after_ms=120 * MINUTE_MS,
        most_breaks=4,
        heat_before_ms=15 * MINUTE_MS,
        absence=Absence(60 * SECOND_MS, 8 * MINUTE_MS, 40 * MINUTE_MS),
        holds=False,
    )


def test_never_is_none() -> None:
    rhythm = rhythm_of(Settings(break_after_minutes=0, move_after_minutes=0))
    assert not rhythm.reminds


def test_further_hours_of_work_come_after_the_usual_ones() -> None:
    late = TimeRange(start="22:00", end="02:00", days=(5,))
    rhythm = rhythm_of(Settings(more_work_hours=(late,)))
    assert rhythm.work == (USUAL, Span(dt.time(22), dt.time(2), frozenset({5})))
    assert rhythm.work[1].is_over_midnight


def test_quiet_times_lose_their_name_alone() -> None:
    lunch = TimeRange(start="12:30", end="13:15", days=(0, 1), name="Lunch")
    assert rhythm_of(Settings(quiet_times=(lunch,))).quiet == (
        Span(dt.time(12, 30), dt.time(13, 15), frozenset({0, 1})),
    )


def test_hours_without_a_day_are_no_hours() -> None:
    nobody = TimeRange(start="12:00", end="13:00", days=())
    rhythm = rhythm_of(Settings(work_days=(), more_work_hours=(nobody,), quiet_times=(nobody,)))
    assert rhythm.work == ()
    assert rhythm.quiet == ()


def test_the_time_of_the_plan_is_one_of_the_session_times() -> None:
    settings = Settings(session_times=("17:30", "08:00"), intention=Intention(at="12:15"))
    assert rhythm_of(settings).session_times == (dt.time(8), dt.time(12, 15), dt.time(17, 30))


def test_a_session_time_set_twice_counts_once() -> None:
    settings = Settings(session_times=("17:30", "17:30"), intention=Intention(at="17:30"))
    assert rhythm_of(settings).session_times == (dt.time(17, 30),)
    assert rhythm_of(replace(settings, session_times=())).session_times == (dt.time(17, 30),)
