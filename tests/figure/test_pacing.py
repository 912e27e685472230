"""How a movement is cut into frames, and how getting into position is spread over its time."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thoracic_desktop.figure.pacing import entry_at, in_order_of_need, step_count

if TYPE_CHECKING:
    from thoracic_desktop.figure.scene import Scene

ENTRY = ("standing", "kneeling")


@given(st.integers(1, 80))
def test_every_step_is_made_once_and_both_ends_first(steps: int) -> None:
    order = in_order_of_need(steps)
    assert sorted(order) == list(range(steps + 1))
    assert order[:2] == [0, steps]


@given(st.integers(4, 80))
def test_the_first_few_steps_are_spread_over_the_whole_way(steps: int) -> None:
    few = sorted(in_order_of_need(steps)[:4])
    gaps = [after - before for before, after in pairwise(few)]
    assert max(gaps) <= steps // 2 + 1


def test_a_large_movement_has_more_steps_than_a_small_one_and_a_large_picture_more_than_a_small_one(
    scenes: dict[str, Scene],
) -> None:
    def count(exercise: str, a: str, b: str, samples_per_m: float) -> int:
        return step_count(scenes[exercise], a, b, samples_per_m)

    assert count("bird_dog", "start", "reach", 400) > count("slow_breathing", "start", "breath_in", 400)
    assert count("bird_dog", "start", "reach", 400) >= count("bird_dog", "start", "reach", 60)
    assert count("slow_breathing", "start", "breath_in", 40) >= 6


def test_getting_into_position_rests_in_each_pose_and_then_goes_on() -> None:
    assert entry_at(ENTRY, "start", 0.0) == ("standing", "kneeling", 0.0)
    assert entry_at(ENTRY, "start", 0.1) == ("standing", "kneeling", 0.0)
    assert entry_at(ENTRY, "start", 0.5) == ("kneeling", "start", 0.0)
    *poses, progress = entry_at(ENTRY, "start", 1.0)
    assert poses == ["kneeling", "start"]
    assert progress == pytest.approx(1.0)


def test_whoever_is_in_position_already_stays_there() -> None:
    assert entry_at((), "start", 0.3) == ("start", "start", 1.0)


@given(st.floats(-0.5, 1.5), st.floats(0.0, 0.2))
def test_getting_into_position_never_goes_back(progress: float, later: float) -> None:
    def place(at: float) -> float:
        pose_from, _, share = entry_at(ENTRY, "start", at)
        return ENTRY.index(pose_from) + share

    assert place(progress) <= place(progress + later) + 1e-9
