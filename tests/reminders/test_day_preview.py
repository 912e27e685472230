"""Tests for what the settings make of a day."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from thoracic_desktop.reminders.day_preview import DAY_MIN, DayPreview, Stretch, preview, stretches_around
from thoracic_desktop.reminders.hours import EVERY_DAY, Span
from thoracic_desktop.reminders.rhythm import MINUTE_MS, Rhythm

HERE = dt.timezone(dt.timedelta(hours=2))
TUESDAY = dt.date(2026, 10, 13)
WEEKDAYS = frozenset(range(5))
OFFICE = Span(dt.time(9), dt.time(17, 30), WEEKDAYS)
LUNCH = Span(dt.time(12, 30), dt.time(13, 15))
NIGHT = Span(dt.time(22), dt.time(6), frozenset({0}))
PLAIN = Rhythm(work=(OFFICE,), move_after_ms=0, most_breaks=20)


def at(text: str, day: dt.date = TUESDAY) -> dt.datetime:
    return dt.datetime.combine(day, dt.time.fromisoformat(text), HERE)


def clock(minutes: tuple[int, ...]) -> list[str]:
    return [f"{minute // 60}:{minute % 60:02}" for minute in minutes]


def likely(rhythm: Rhythm, now: str, *done: str) -> list[str]:
    return clock(preview(rhythm, at(now), [at(one) for one in done]).likely_min)


def test_before_work_the_whole_day_is_to_come() -> None:
    assert likely(replace(PLAIN, posture_after_ms=90 * MINUTE_MS), "08:00") == [
        "10:30",
        "12:00",
        "13:30",
        "15:00",
        "16:30",
    ]


def test_breaks_that_would_have_come_are_past() -> None:
    assert likely(PLAIN, "15:10") == ["15:45", "16:30", "17:15"]


def test_after_a_break_that_was_done_the_count_begins_anew() -> None:
    assert likely(PLAIN, "11:05", "10:00")[:2] == ["11:30", "12:15"]


def test_a_quiet_time_is_neither_counted_nor_disturbed() -> None:
    quiet = replace(PLAIN, quiet=(LUNCH,))
    assert likely(quiet, "11:35", "11:30")[:2] == ["12:15", "13:45"]


def test_what_falls_due_in_a_quiet_time_comes_after_it() -> None:
    quiet = replace(PLAIN, quiet=(LUNCH,))
    assert likely(quiet, "11:50", "11:45")[:2] == ["13:15", "14:00"]


def test_no_more_breaks_come_than_are_wished() -> None:
    few = replace(PLAIN, most_breaks=3)
    assert len(likely(few, "08:00")) == 3
    assert len(likely(few, "11:05", "10:00")) == 2
    assert likely(few, "16:00", "10:00", "11:00", "12:00", "13:00") == []


def test_breaks_that_came_to_nothing_are_used_up_too() -> None:
    found = preview(replace(PLAIN, most_breaks=3), at("10:30"), [at("10:00")], settled=2)
    assert (clock(found.done_min), clock(found.likely_min)) == (["10:00"], ["10:45"])


def test_getting_up_is_a_break_as_well() -> None:
    both = replace(PLAIN, posture_after_ms=60 * MINUTE_MS, move_after_ms=90 * MINUTE_MS)
    assert likely(both, "08:00")[:4] == ["10:00", "10:30", "11:30", "12:00"]
    assert likely(replace(both, posture_after_ms=0), "08:00")[:2] == ["10:30", "12:00"]


def test_a_session_is_as_good_as_a_break() -> None:
    noon = replace(PLAIN, session_times=(dt.time(12, 10),))
    assert likely(noon, "11:35", "11:15")[:2] == ["12:00", "12:55"]


def test_where_none_are_wished_none_come() -> None:
    assert likely(replace(PLAIN, posture_after_ms=0), "08:00") == []


def test_time_off_between_hours_of_work_is_a_break() -> None:
    parted = replace(PLAIN, work=(Span(dt.time(9), dt.time(10)), Span(dt.time(14), dt.time(15))))
    assert likely(parted, "08:00") == ["9:45", "14:45"]


def test_hours_that_touch_are_one() -> None:
    touching = replace(PLAIN, work=(Span(dt.time(9), dt.time(10)), Span(dt.time(10), dt.time(11))))
    found = preview(touching, at("08:00"))
    assert found.work == (Stretch(540, 660),)
    assert clock(found.likely_min) == ["9:45", "10:30"]


def test_a_day_without_work_has_no_breaks() -> None:
    saturday = preview(PLAIN, at("11:00", dt.date(2026, 10, 17)))
    assert (saturday.work, saturday.likely_min) == ((), ())


def test_a_night_belongs_to_the_day_on_which_it_began() -> None:
    night = replace(PLAIN, work=(NIGHT,), posture_after_ms=120 * MINUTE_MS)
    found = preview(night, at("01:30"), [at("01:00")])
    assert found == DayPreview(
        day=dt.date(2026, 10, 12),
        work=(Stretch(22 * 60, 30 * 60),),
        now_min=25 * 60 + 30,
        done_min=(25 * 60,),
        likely_min=(27 * 60, 29 * 60),
        session_min=(),
    )


def test_a_session_after_midnight_stands_where_the_night_is_worked() -> None:
    night = replace(PLAIN, work=(NIGHT,), session_times=(dt.time(1),))
    assert preview(night, at("23:00", TUESDAY - dt.timedelta(days=1))).session_min == (25 * 60,)
    assert preview(night, at("23:00")).session_min == (60,)


def test_once_the_night_is_over_the_new_day_is_shown() -> None:
    night = replace(PLAIN, work=(NIGHT,))
    found = preview(night, at("06:00"), [at("23:30", TUESDAY - dt.timedelta(days=1))])
    assert (found.day, found.work, found.done_min) == (TUESDAY, (), ())


def test_a_night_that_is_quiet_reaches_into_both_days() -> None:
    quiet_night = Span(dt.time(22), dt.time(7))
    assert stretches_around(quiet_night, TUESDAY) == (
        Stretch(0, 7 * 60),
        Stretch(22 * 60, DAY_MIN + 7 * 60),
        Stretch(DAY_MIN + 22 * 60, 2 * DAY_MIN + 7 * 60),
    )
    assert stretches_around(Span(dt.time(22), dt.time(7), frozenset({0})), TUESDAY) == (Stretch(0, 7 * 60),)


def test_session_times_are_those_that_were_chosen() -> None:
    assert clock(preview(replace(PLAIN, session_times=(dt.time(7), dt.time(17))), at("11:00")).session_min) == [
        "7:00",
        "17:00",
    ]


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start, end = draw(st.times()), draw(st.times())
    days = draw(st.just(EVERY_DAY) | st.frozensets(st.integers(0, 6)))
    return Span(start.replace(second=0, microsecond=0), end.replace(second=0, microsecond=0), days)


@st.composite
def rhythms(draw: st.DrawFn) -> Rhythm:
    return Rhythm(
        work=tuple(draw(st.lists(spans(), max_size=3))),
        quiet=tuple(draw(st.lists(spans(), max_size=3))),
        posture_after_ms=draw(st.sampled_from((0, 30, 45, 90))) * MINUTE_MS,
        move_after_ms=draw(st.sampled_from((0, 60, 90))) * MINUTE_MS,
        most_breaks=draw(st.integers(1, 20)),
    )


minutes_of_the_day = st.integers(0, DAY_MIN - 1)


def moment(minute: int) -> dt.datetime:
    return dt.datetime.combine(TUESDAY, dt.time(minute // 60, minute % 60), HERE)


def wall(found: DayPreview, minute: int) -> dt.datetime:
    return dt.datetime.combine(found.day, dt.time(), HERE) + dt.timedelta(minutes=minute)


@given(rhythms(), minutes_of_the_day, st.lists(minutes_of_the_day, max_size=4))
def test_likely_breaks_keep_to_hours_and_number(rhythm: Rhythm, now: int, done: list[int]) -> None:
    found = preview(rhythm, moment(now), [moment(one) for one in done])
    for minute in found.likely_min:
        assert minute > found.now_min
        assert any(one.start_min <= minute < one.end_min for one in found.work)
        assert any(span.holds(wall(found, minute)) for span in rhythm.work)
        assert not any(span.holds(wall(found, minute)) for span in rhythm.quiet)
    assert len(found.likely_min) <= max(0, rhythm.most_breaks - len(found.done_min))
    assert list(found.likely_min) == sorted(set(found.likely_min))


@given(rhythms(), minutes_of_the_day)
def test_between_two_breaks_lies_so_much_work_as_was_asked_for(rhythm: Rhythm, now: int) -> None:
    rhythm = replace(rhythm, move_after_ms=0)
    found = preview(rhythm, moment(now))
    every_min = rhythm.posture_after_ms // MINUTE_MS
    for before, after in zip(found.likely_min, found.likely_min[1:], strict=False):
        between = [minute for minute in range(before, after) if _counts(rhythm, found, minute)]
        off = any(one.start_min > before and one.start_min <= after for one in found.work)
        assert len(between) == every_min or (off and len(between) >= every_min)


@given(rhythms(), minutes_of_the_day)
def test_a_larger_number_only_adds_breaks(rhythm: Rhythm, now: int) -> None:
    fewer = preview(rhythm, moment(now)).likely_min
    more = preview(replace(rhythm, most_breaks=rhythm.most_breaks + 1), moment(now)).likely_min
    assert more[: len(fewer)] == fewer
    assert len(more) - len(fewer) in {0, 1}


@pytest.mark.parametrize("day", range(7))
def test_every_moment_belongs_to_the_day_whose_hours_hold_it(day: int) -> None:
    today = TUESDAY + dt.timedelta(days=day)
    for hour in range(24):
        now = dt.datetime.combine(today, dt.time(hour), HERE)
        found = preview(replace(PLAIN, work=(OFFICE, NIGHT)), now)
        is_worked = any(one.start_min <= found.now_min < one.end_min for one in found.work)
        assert is_worked == (OFFICE.holds(now) or NIGHT.holds(now))


def _counts(rhythm: Rhythm, found: DayPreview, minute: int) -> bool:
    works = any(one.start_min <= minute < one.end_min for one in found.work)
    return works and not any(span.holds(wall(found, minute)) for span in rhythm.quiet)
