from __future__ import annotations

import datetime as dt
import sys
import time

import pytest

from tests.fakes import FakeClock
from thoracic_desktop.desktop.clock import Clock, SystemClock


def test_the_time_of_day_is_aware_and_local() -> None:
    now = SystemClock().now()

    assert now.utcoffset() is not None
    assert now.utcoffset() == now.astimezone().utcoffset()


def test_monotonic_time_never_goes_back() -> None:
    clock = SystemClock()

    moments = [clock.monotonic_ms() for _ in range(1000)]

    assert moments == sorted(moments)


@pytest.mark.skipif(sys.platform != "linux", reason="the other systems name their clocks differently")
def test_monotonic_time_counts_the_sleep_of_the_machine() -> None:
    # CLOCK_BOOTTIME is CLOCK_MONOTONIC plus the time spent suspended.
    before = time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000  # noqa: TID251 - compared with the very clock
    moment = SystemClock().monotonic_ms()
    after = time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000  # noqa: TID251 - compared with the very clock

    assert before <= moment <= after


def test_sleeping_takes_at_least_its_time() -> None:
    clock = SystemClock()
    started_ms = clock.monotonic_ms()

    clock.sleep_ms(2)

    assert clock.monotonic_ms() - started_ms >= 1  # two milliseconds, cut to whole ones at both ends


def test_sleeping_less_than_nothing_does_not_wait() -> None:
    clock = SystemClock()
    started_ms = clock.monotonic_ms()

    clock.sleep_ms(-1000)

    assert clock.monotonic_ms() - started_ms < 1000


def test_a_fake_clock_moves_only_when_it_is_told_to() -> None:
    clock = FakeClock()
    now, moment = clock.now(), clock.monotonic_ms()

    clock.sleep_ms(1500)

    assert clock.now() - now == dt.timedelta(milliseconds=1500)
    assert clock.monotonic_ms() - moment == 1500


def test_setting_a_fake_clock_does_not_move_its_monotonic_time() -> None:
    clock = FakeClock()
    moment = clock.monotonic_ms()

    clock.set_now(clock.now() - dt.timedelta(hours=1))

    assert clock.monotonic_ms() == moment


def test_the_fake_clock_is_a_clock() -> None:
    clocks: list[Clock] = [SystemClock(), FakeClock()]

    assert all(clock.now().tzinfo is not None for clock in clocks)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no TZ")
def test_a_journey_to_another_time_zone_is_noticed_by_a_process_that_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SystemClock()
    offsets: list[dt.timedelta | None] = []
    for zone in ("Hither-1", "Yon+6"):  # in the notation of POSIX, which counts west of Greenwich
        monkeypatch.setenv("TZ", zone)
        offsets.append(clock.now().utcoffset())
    monkeypatch.undo()
    clock.now()

    assert offsets == [dt.timedelta(hours=1), dt.timedelta(hours=-6)]
