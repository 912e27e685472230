"""What somebody who is dizzy is led through: legs, arms, and after two minutes help."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thoracic_desktop.content.manoeuvre_files import load_manoeuvres
from thoracic_desktop.exercises.manoeuvre import LONGEST_S
from thoracic_desktop.session.steadying import in_order, steadying_at, total_ms

RESOURCES = Path(__file__).parents[2] / "resources"
SHIPPED = tuple(manoeuvre for manoeuvre, _ in load_manoeuvres(RESOURCES / "manoeuvres").values())
GUIDED = in_order(SHIPPED)


def test_the_legs_come_before_the_arms_and_all_of_it_takes_two_minutes() -> None:
    assert [manoeuvre.key for manoeuvre in GUIDED] == ["legs_crossed_lying", "hands_pulled"]
    assert total_ms(GUIDED) == 1000 * LONGEST_S


def test_the_order_of_the_files_does_not_matter() -> None:
    assert in_order(reversed(SHIPPED)) == GUIDED


@pytest.mark.parametrize(
    ("elapsed_ms", "key", "left_ms"),
    [
        (0, "legs_crossed_lying", 120_000),
        (59_999, "legs_crossed_lying", 60_001),
        (60_000, "hands_pulled", 60_000),
        (119_999, "hands_pulled", 1),
        (120_000, None, 0),
        (9_000_000, None, 0),
    ],
)
def test_each_manoeuvre_has_its_minute_and_then_it_is_time_for_help(
    elapsed_ms: int, key: str | None, left_ms: int
) -> None:
    now = steadying_at(GUIDED, elapsed_ms)
    assert (now.manoeuvre.key if now.manoeuvre is not None else None, now.left_ms) == (key, left_ms)


@given(st.integers(0, 200_000), st.integers(0, 200_000))
def test_nothing_comes_back_that_was_over(one: int, other: int) -> None:
    earlier, later = (steadying_at(GUIDED, moment) for moment in sorted((one, other)))
    places = [*GUIDED, None]
    assert places.index(earlier.manoeuvre) <= places.index(later.manoeuvre)
    assert earlier.left_ms >= later.left_ms


def test_without_anything_to_do_it_is_time_for_help_at_once() -> None:
    assert steadying_at((), 0).manoeuvre is None
