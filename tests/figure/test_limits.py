"""Joint limits: kept in every frame of every movement, and noticed where a pose file goes beyond them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tests.figure.test_motion import frames
from thoracic_desktop.figure.limits import beyond_limits
from thoracic_desktop.figure.pose import Arm, Leg
from thoracic_desktop.figure.skeleton import solve
from thoracic_desktop.figure.stance import NEUTRAL, Stance

if TYPE_CHECKING:
    from tests.figure.conftest import Move

HANGING = Arm(shoulder_deg=(12.0, 9.0, 10.0))
STANDING = Leg(hip_deg=(0.0, 1.5, 8.0))


def complaints(stance: Stance) -> list[str]:
    return list(beyond_limits(solve(stance)))


def test_no_joint_is_bent_farther_than_it_goes_in_any_frame(move: Move) -> None:
    for body in frames(move):
        assert list(beyond_limits(body)) == []


def test_easy_standing_is_within_all_limits() -> None:
    assert complaints(NEUTRAL) == []


@pytest.mark.parametrize(
    ("joint", "stance"),
    [
        ("lumbar bend", replace(NEUTRAL, lumbar=(80.0, 0.0, 0.0))),
        ("thoracic lean", replace(NEUTRAL, thoracic=(0.0, 45.0, 0.0))),
        ("thoracic turn", replace(NEUTRAL, thoracic=(0.0, 0.0, 70.0))),
        ("neck and head bend", replace(NEUTRAL, neck=(-60.0, 0.0, 0.0), head=(-60.0, 0.0, 0.0))),
        ("left elbow", replace(NEUTRAL, arm_left=replace(HANGING, elbow_deg=170.0))),
        ("right shoulder", replace(NEUTRAL, arm_right=replace(HANGING, shoulder_deg=(-90.0, 75.0, 0.0)))),
        ("left knee", replace(NEUTRAL, leg_left=replace(STANDING, knee_deg=170.0))),
        ("right hip", replace(NEUTRAL, leg_right=replace(STANDING, hip_deg=(-60.0, 0.0, 0.0)))),
        ("left ankle", replace(NEUTRAL, leg_left=replace(STANDING, ankle_deg=50.0))),
    ],
)
def test_a_joint_that_is_bent_too_far_is_named(joint: str, stance: Stance) -> None:
    found = complaints(stance)
    assert any(f"expected the {joint} between" in complaint for complaint in found), found
