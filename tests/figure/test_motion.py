"""Where the body is, over every frame of every movement of every exercise."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.figure.conftest import all_scenes
from thoracic_desktop.figure.limbs import FOREARM_M, SHANK_M, THIGH_M, UPPER_ARM_M, ArmJoints, LegJoints
from thoracic_desktop.figure.motion import body_along, body_at, eased
from thoracic_desktop.figure.scene import START, Way
from thoracic_desktop.figure.skeleton import Body
from thoracic_desktop.figure.travel import farthest_m
from thoracic_desktop.figure.vectors import Vector, length, minus, plus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.figure.conftest import Move
    from thoracic_desktop.figure.scene import Scene

FRAMES = 40
STANDS_M = 0.005
"""What is no higher than this above the floor stands on it."""
PIN_M = 0.01
"""How far a pinned hand, knee or foot may slide, and how deep anything may sink."""
BALLS_OF_A_FOOT = ((0.033, -0.030, 0.033), (0.018, 0.120, 0.018), (0.013, 0.176, 0.013))
"""Up from the sole, forward from the ankle, radius."""


def frames(move: Move) -> Iterator[Body]:
    return (body_at(move.scene, move.pose_from, move.pose_to, frame / FRAMES) for frame in range(FRAMES + 1))


def joints(body: Body) -> dict[str, Vector]:
    found = {f"spine {number}": station.at for number, station in enumerate((*body.spine, *body.neck))}
    for side, arm, leg in (("left", body.arm_left, body.leg_left), ("right", body.arm_right, body.leg_right)):
        found |= {f"{side} shoulder": arm.shoulder, f"{side} elbow": arm.elbow, f"{side} wrist": arm.wrist}
        found |= {f"{side} fingers": plus(arm.wrist, arm.hand[1], -0.19 + 0.1 * arm.curl)}
        found |= {f"{side} hip": leg.hip, f"{side} knee": leg.knee, f"{side} ankle": leg.ankle}
        found |= {f"{side} toes": plus(leg.ankle, leg.foot[2], 0.19)}
    return found


def bones(body: Body) -> list[float]:
    arms = (body.arm_left, body.arm_right)
    legs = (body.leg_left, body.leg_right)
    spine = [length(minus(b.at, a.at)) for a, b in pairwise((*body.spine, *body.neck))]
    return [
        *(length(minus(arm.elbow, arm.shoulder)) for arm in arms),
        *(length(minus(arm.wrist, arm.elbow)) for arm in arms),
        *(length(minus(leg.knee, leg.hip)) for leg in legs),
        *(length(minus(leg.ankle, leg.knee)) for leg in legs),
        *spine,
    ]


def heights_above_the_floor(body: Body) -> dict[str, float]:
    heights: dict[str, float] = {}
    for arm in (body.arm_left, body.arm_right):
        side = "left" if arm.side > 0 else "right"
        heights |= {f"{side} elbow": arm.elbow[1] - 0.034, f"{side} wrist": arm.wrist[1] - 0.02}
        heights[f"{side} fingers"] = plus(arm.wrist, arm.hand[1], -0.16)[1] - 0.01
    for leg in (body.leg_left, body.leg_right):
        side = "left" if leg.side > 0 else "right"
        heights |= {f"{side} knee": leg.knee[1] - 0.05, f"{side} ankle": leg.ankle[1] - 0.034}
        for up, forward, radius in BALLS_OF_A_FOOT:
            place = plus(plus(leg.ankle, leg.foot[1], up - 0.068), leg.foot[2], forward)
            heights[f"{side} foot {forward}"] = place[1] - radius
    heights["pelvis"] = body.pelvis.at[1] - 0.12
    return heights


def slips(move: Move, body: Body) -> Iterator[tuple[str, float]]:
    """Tell for each place that both poses pin how far the body is from it."""
    a, b = move.scene.stance(move.pose_from), move.scene.stance(move.pose_to)
    arms = ((a.arm_left, b.arm_left, body.arm_left), (a.arm_right, b.arm_right, body.arm_right))
    for first, second, arm in arms:
        if first.wrist is not None and first.wrist == second.wrist and first.space == "world":
            yield "wrist", off(first.wrist, arm, arm.wrist)
    legs = ((a.leg_left, b.leg_left, body.leg_left), (a.leg_right, b.leg_right, body.leg_right))
    for one, two, leg in legs:
        if one.ankle is not None and one.ankle == two.ankle:
            yield "ankle", off(one.ankle, leg, leg.ankle)
        if one.knee is not None and one.knee == two.knee:
            yield "knee", off(one.knee, leg, leg.knee)


def contacts(body: Body) -> Iterator[tuple[str, Vector, float]]:
    """Yield what can stand on the floor: its name, where it is, and how thick it is."""
    for side, arm, leg in (("left", body.arm_left, body.leg_left), ("right", body.arm_right, body.leg_right)):
        yield f"{side} hand", arm.wrist, 0.02
        yield f"{side} knee", leg.knee, 0.055
        for up, forward, radius in BALLS_OF_A_FOOT:
            place = plus(plus(leg.ankle, leg.foot[1], up - 0.068), leg.foot[2], forward)
            yield f"{side} foot {forward}", place, radius


def standing_throughout(bodies: list[Body]) -> Iterator[tuple[str, list[Vector]]]:
    """Yield what never leaves the floor on the way, and all the places where it is."""
    for found in zip(*(contacts(body) for body in bodies), strict=True):
        if all(place[1] - thickness < STANDS_M for _, place, thickness in found):
            yield found[0][0], [place for _, place, _ in found]


def off(goal: Vector, limb: ArmJoints | LegJoints, there: Vector) -> float:
    return length(minus((goal[0] * limb.side, goal[1], goal[2]), there))


def mirror_image(places: dict[str, Vector]) -> dict[str, Vector]:
    swap = {"left": "right", "right": "left"}
    return {" ".join(swap.get(word, word) for word in name.split()): (-x, y, z) for name, (x, y, z) in places.items()}


def assert_same_places(found: dict[str, Vector], expected: dict[str, Vector]) -> None:
    for name, place in expected.items():
        assert found[name] == pytest.approx(place, abs=1e-9), name


def test_no_bone_changes_its_length(move: Move) -> None:
    first, *others = (bones(body) for body in frames(move))
    assert first[:8] == pytest.approx([UPPER_ARM_M] * 2 + [FOREARM_M] * 2 + [THIGH_M] * 2 + [SHANK_M] * 2)
    for lengths in others:
        assert lengths == pytest.approx(first)


def test_what_both_poses_pin_does_not_slide(move: Move) -> None:
    for body in frames(move):
        for name, distance in slips(move, body):
            assert distance < PIN_M, name


def test_what_stays_on_the_floor_does_not_slide(move: Move) -> None:
    for name, places in standing_throughout(list(frames(move))):
        first = places[0]
        for x, _, z in places:
            assert math.hypot(x - first[0], z - first[2]) < PIN_M, name


def test_what_stays_on_the_floor_is_found() -> None:
    """The two tests of contacts would pass on a body without any."""
    standing = [body_at(all_scenes()["cat_cow"], START, "cat", progress) for progress in (0.0, 0.5, 1.0)]
    found = {name for name, _ in standing_throughout(standing)}
    assert {"left hand", "right hand", "left knee", "right knee"} <= found


def test_nothing_sinks_into_the_floor(move: Move) -> None:
    for body in frames(move):
        for name, height in heights_above_the_floor(body).items():
            assert height > -PIN_M, name


def test_no_joint_jumps(move: Move) -> None:
    """Through other poses a joint may make its whole way in one part of the movement, as fast as the fastest one."""
    paths = [joints(body) for body in frames(move)]
    steps = {name: [length(minus(after[name], before[name])) for before, after in pairwise(paths)] for name in paths[0]}
    is_direct = len(move.scene.way(move.pose_from, move.pose_to)[0]) == 2
    longest = max(sum(each) for each in steps.values())
    for name, each in steps.items():
        # Eased, the fastest frame goes pi/2 times the mean; a bending limb may add as much again.
        assert max(each) <= math.pi * (sum(each) if is_direct else longest) / FRAMES + 1e-4, name


def test_the_poses_on_a_way_are_passed_at_one_speed() -> None:
    """The hands go far from the floor to the head, and the back only a little way before that."""
    scene = all_scenes()["roller_extension"]
    bodies = [body_along(scene, "leaning", "start_upper", part / FRAMES) for part in range(FRAMES + 1)]
    speeds = [farthest_m(pair) for pair in pairwise(bodies)]
    assert max(speeds) < 2.0 * sum(speeds) / FRAMES


def test_a_way_may_pass_a_pose_that_is_like_the_next_one() -> None:
    """Somebody who writes an exercise may name a pose twice."""
    scene = all_scenes()["cat_cow"]
    twice = replace(scene, ways=(Way(leave=START, reach="cat", via=("cat", "cat")),))
    for share in (0.0, 0.5, 1.0):
        assert_same_places(
            joints(body_along(twice, START, "cat", share)), joints(body_along(scene, START, "cat", share))
        )
        nowhere = body_along(twice, START, "cat", share, range_share=0.0)
        assert_same_places(joints(nowhere), joints(body_along(scene, START, START, share)))


def test_a_movement_starts_and_ends_exactly_in_its_poses(move: Move) -> None:
    for progress, pose in ((0.0, move.pose_from), (1.0, move.pose_to)):
        body = body_at(move.scene, move.pose_from, move.pose_to, progress)
        assert_same_places(joints(body), joints(body_at(move.scene, pose, pose, 0.5)))


@given(progress=st.floats(0.0, 1.0))
def test_the_other_side_is_the_mirror_image(move: Move, progress: float) -> None:
    body = body_at(move.scene, move.pose_from, move.pose_to, progress)
    other = body_at(move.scene, move.pose_from, move.pose_to, progress, mirrored=True)
    assert_same_places(joints(other), mirror_image(joints(body)))


def test_an_easier_form_goes_less_far_from_the_start(move: Move) -> None:
    def farthest(pose: str, share: float) -> float:
        start = move.scene.range_from(pose)
        near = joints(body_at(move.scene, start, start, 1.0))
        there = joints(body_at(move.scene, start, pose, 1.0, range_share=share))
        return max(length(minus(there[name], near[name])) for name in near)

    for pose in {move.pose_from, move.pose_to} - {move.scene.range_from(name) for name in move.scene.poses}:
        assert 0.3 * farthest(pose, 1.0) < farthest(pose, 0.6) < 0.9 * farthest(pose, 1.0)


@given(progress=st.floats(-1.0, 2.0))
def test_easing_is_symmetric_and_stays_between_start_and_end(progress: float) -> None:
    assert 0.0 <= eased(progress) <= 1.0
    assert eased(progress) + eased(1.0 - progress) == pytest.approx(1.0)


def test_a_pose_that_does_not_exist_is_refused(scenes: dict[str, Scene]) -> None:
    with pytest.raises(ValueError, match="nowhere"):
        body_at(scenes["cat_cow"], START, "nowhere", 0.5)
