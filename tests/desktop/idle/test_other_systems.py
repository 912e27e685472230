"""What is reckoned with the answers of Windows and macOS, which is all of them that can be tried here."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thoracic_desktop.desktop.idle.macos import idle_from
from thoracic_desktop.desktop.idle.windows import LONGEST_MS, TICKS, idle_since


@given(last=st.integers(0, TICKS - 1), idle_ms=st.integers(0, LONGEST_MS - 1))
def test_the_tick_counter_of_windows_may_begin_anew_in_between(last: int, idle_ms: int) -> None:
    assert idle_since(last, (last + idle_ms) % TICKS) == idle_ms


@pytest.mark.parametrize(("last", "now"), [(16, 0), (0, TICKS - 16), (1000, 985)])
def test_an_input_that_is_stamped_after_now_is_input_just_now(last: int, now: int) -> None:
    assert idle_since(last, now) == 0


@pytest.mark.parametrize("tick", [-1, TICKS - 1])
def test_a_counter_that_comes_as_a_signed_number_is_the_same(tick: int) -> None:
    assert idle_since(tick, 99) == 100


@pytest.mark.parametrize(
    ("seconds", "expected_ms"),
    [(0.0, 0), (1.5, 1500), (86_400.25, 86_400_250), (-1.0, None), (math.inf, None), (math.nan, None)],
)
def test_the_seconds_of_macos_become_milliseconds_or_unknown(seconds: float, expected_ms: int | None) -> None:
    assert idle_from(seconds) == expected_ms
