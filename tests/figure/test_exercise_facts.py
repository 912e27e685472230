"""Each figure does what the source says about its exercise."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest

from thoracic_desktop.exercises.model import RollerPosition
from thoracic_desktop.figure.motion import body_at
from thoracic_desktop.figure.scene import Roller, Wall
from thoracic_desktop.figure.vectors import dot, length, minus

if TYPE_CHECKING:
    from collections.abc import Callable

    from thoracic_desktop.figure.scene import Scene
    from thoracic_desktop.figure.skeleton import Body, Station

    Posed = Callable[[str, str], Body]

TOP_OF_THE_LOW_BACK_M = 0.085 + 0.162
PROGRESSES = (0.0, 0.25, 0.5, 0.75, 1.0)


@pytest.fixture
def posed(scenes: dict[str, Scene]) -> Posed:
    return lambda exercise, pose: body_at(scenes[exercise], pose, pose, 1.0)


def test_the_cat_arches_up_and_the_cow_sags(posed: Posed) -> None:
    cat, flat, cow = (posed("cat_cow", pose).spine[6].at[1] for pose in ("cat", "start", "cow"))
    assert cat > flat + 0.05
    assert cow < flat - 0.03


def test_over_the_roller_the_upper_back_arches_while_pelvis_and_feet_stay_down(
    posed: Posed, scenes: dict[str, Scene]
) -> None:
    roller = next(prop for prop in scenes["roller_extension"].props if isinstance(prop, Roller))
    for place in RollerPosition:
        start, extended = (posed("roller_extension", f"{pose}_{place}") for pose in ("start", "extended"))
        assert extended.head.at[1] < start.head.at[1] - 0.06
        assert _bend_deg(extended.spine[6], extended.spine[-1]) < _bend_deg(start.spine[6], start.spine[-1]) - 15.0
        assert abs(_bend_deg(extended.spine[-1], extended.head) - _bend_deg(start.spine[-1], start.head)) < 12.0
        assert extended.leg_left.ankle == start.leg_left.ankle
        for body in (start, extended):
            assert body.pelvis.at[1] == pytest.approx(0.12, abs=0.01)
            clear = min(math.hypot(s.at[1] - roller.at[1], s.at[2] - roller.at[2]) for s in body.spine[7:])
            assert clear == pytest.approx(roller.radius + 0.085, abs=0.02)
            assert body.leg_left.knee[1] > 0.35
            for arm in (body.arm_left, body.arm_right):
                assert length(minus(arm.wrist, body.head.at)) < 0.16


def _bend_deg(low: Station, high: Station) -> float:
    """Return how far forward one station of the spine is bent against a lower one."""
    return math.degrees(math.atan2(dot(high.frame[1], low.frame[2]), dot(high.frame[1], low.frame[1])))


def test_the_roller_lies_under_the_upper_the_middle_and_the_lower_ribs_and_never_under_the_low_back(
    posed: Posed, scenes: dict[str, Scene]
) -> None:
    roller = next(prop for prop in scenes["roller_extension"].props if isinstance(prop, Roller))
    under: list[float] = []
    for place in RollerPosition:
        spine = posed("roller_extension", f"extended_{place}").spine
        under.append(min(spine, key=lambda s: math.hypot(s.at[1] - roller.at[1], s.at[2] - roller.at[2])).s)
    upper, middle, lower = under
    assert upper > middle > lower > TOP_OF_THE_LOW_BACK_M


def test_seated_the_trunk_turns_while_hips_and_feet_stay_and_the_arms_stay_crossed(posed: Posed) -> None:
    start, turned = posed("seated_rotation", "start"), posed("seated_rotation", "turned")
    assert turned.pelvis == start.pelvis
    assert turned.leg_left.ankle == start.leg_left.ankle
    assert math.degrees(math.atan2(turned.chest.frame[2][0], turned.chest.frame[2][2])) > 30.0
    for body in (start, turned):
        for arm, other in ((body.arm_left, body.arm_right), (body.arm_right, body.arm_left)):
            assert dot(minus(arm.wrist, body.chest.at), body.chest.frame[0]) * arm.side < 0.0
            assert length(minus(arm.wrist, other.shoulder)) < 0.22


def test_wall_angels_keep_back_elbows_and_wrists_on_the_wall(scenes: dict[str, Scene]) -> None:
    scene = scenes["wall_angels"]
    wall = next(prop for prop in scene.props if isinstance(prop, Wall))
    for progress in PROGRESSES:
        body = body_at(scene, "start", "overhead", progress)
        assert body.chest.at[2] - 0.102 == pytest.approx(wall.z, abs=0.015)
        for arm in (body.arm_left, body.arm_right):
            for place in (arm.elbow, arm.wrist):
                assert wall.z < place[2] < wall.z + 0.05
    assert body_at(scene, "overhead", "overhead", 1.0).arm_left.wrist[1] > 1.7


def test_prone_arms_lie_at_the_sides_with_the_palms_in_while_the_blades_close(posed: Posed) -> None:
    rest, squeezed = posed("prone_retraction", "start"), posed("prone_retraction", "squeezed")
    for body in (rest, squeezed):
        for arm in (body.arm_left, body.arm_right):
            assert abs(arm.wrist[0]) < 0.27
            assert arm.wrist[2] < body.pelvis.at[2]
            assert arm.hand[0][0] > 0.9  # the left palm faces -x of its hand, the right one +x: both inward
    assert squeezed.arm_left.shoulder[0] < rest.arm_left.shoulder[0] - 0.02


def test_bird_dog_lifts_the_left_arm_and_the_right_leg_with_level_hips_and_a_still_spine(posed: Posed) -> None:
    start, reach = posed("bird_dog", "start"), posed("bird_dog", "reach")
    assert reach.spine == start.spine
    assert reach.leg_left.hip[1] == reach.leg_right.hip[1]
    assert reach.arm_left.wrist[1] > reach.arm_left.shoulder[1]
    assert reach.leg_right.ankle[1] == pytest.approx(reach.leg_right.hip[1], abs=0.06)
    assert reach.arm_right.wrist == start.arm_right.wrist
    assert reach.leg_left.knee == start.leg_left.knee


def test_the_chin_glides_straight_back_without_nodding(scenes: dict[str, Scene]) -> None:
    bodies = [body_at(scenes["chin_tuck"], "start", "tucked", progress) for progress in PROGRESSES]
    gaze = bodies[0].head.frame[2]
    for body in bodies:
        assert body.head.frame[2] == pytest.approx(gaze, abs=1e-6)
        assert body.head.at[1] == pytest.approx(bodies[0].head.at[1], abs=0.025)
    assert bodies[-1].head.at[2] < bodies[0].head.at[2] - 0.04


def test_squeezed_blades_draw_the_shoulders_back_with_the_arms_at_the_sides(posed: Posed) -> None:
    rest, squeezed = posed("blade_squeeze", "start"), posed("blade_squeeze", "squeezed")
    assert squeezed.arm_left.shoulder[2] < rest.arm_left.shoulder[2] - 0.05
    assert squeezed.arm_left.shoulder[0] < rest.arm_left.shoulder[0] - 0.02
    assert squeezed.arm_left.wrist[1] < 0.95


def test_a_breath_widens_the_chest_and_moves_nothing_far(posed: Posed) -> None:
    for exercise in ("slow_breathing", "warm_up"):
        assert posed(exercise, "breath_in").breath == 1.0
        assert posed(exercise, "start").breath == 0.0
