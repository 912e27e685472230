"""The time of warmth: a deadline minus now."""

from __future__ import annotations

from thoracic_desktop.session.heat import heat_begun, heat_paused, heat_resumed


def test_what_is_left_is_the_end_minus_now_and_never_less_than_nothing() -> None:
    heat = heat_begun(15, 1000)
    assert heat.left_ms(1000) == 900_000
    assert heat.left_ms(601_000) == 300_000
    assert heat.left_ms(10_000_000) == 0
    assert heat.share_left(451_000) == 0.5


def test_a_pause_keeps_what_was_left() -> None:
    paused = heat_paused(heat_begun(20, 0), 300_000)
    assert paused.is_paused
    assert paused.left_ms(9_000_000) == 900_000
    assert heat_paused(paused, 5_000_000) == paused
    on = heat_resumed(paused, 2_000_000)
    assert on.left_ms(2_100_000) == 800_000
    assert heat_resumed(on, 2_100_000) == on
