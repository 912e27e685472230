"""What the table `[figure]` may say."""

from __future__ import annotations

import tomllib

import msgspec
import pytest

from thoracic_desktop.figure.scene import Scene

CAMERA = "camera = { yaw_deg = 0, pitch_deg = 0, target = [0, 1, 0], height_m = 2 }\n"


def scene(text: str) -> Scene:
    return msgspec.convert(tomllib.loads(CAMERA + text), Scene)


def test_a_pose_takes_what_it_does_not_say_from_its_base() -> None:
    found = scene(
        '[poses.start]\nlumbar = [5, 0, 0]\nneck = [1, 2, 3]\n[poses.other]\nbase = "start"\nneck = [9, 9, 9]'
    )
    assert found.stance("other").lumbar == (5.0, 0.0, 0.0)
    assert found.stance("other").neck == (9.0, 9.0, 9.0)
    assert found.stance("start").neck == (1.0, 2.0, 3.0)


def test_one_limb_may_differ_from_the_pair() -> None:
    found = scene(
        "[poses.start]\narms = { shoulder_deg = [0, 10, 0] }\narm_right = { shoulder_deg = [0, 80, 0] }\n"
        "blades = [1, 2]\nblade_left = [3, 4]"
    ).stance("start")
    assert found.arm_left.shoulder_deg == (0.0, 10.0, 0.0)
    assert found.arm_right.shoulder_deg == (0.0, 80.0, 0.0)
    assert (found.blade_left, found.blade_right) == ((3.0, 4.0), (1.0, 2.0))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[poses.other]", "Expected a pose `start`"),
        ('[poses.start]\nbase = "nobody"', "got `nobody`"),
        ('[poses.start]\n[poses.a]\nbase = "b"\n[poses.b]\nbase = "a"', "to lead to another pose"),
        ("[poses.start]\narms = {}", "either `shoulder_deg` or `wrist`"),
        ("[poses.start]\narms = { wrist = [0, 1, 0], hand = [0, 1, 0] }", "`hand` and `palm` together"),
        ("[poses.start]\nlegs = { knee = [0, 1, 0] }", "either `hip_deg` or `ankle`"),
        ("[poses.start]\nlegs = { hip_deg = [0, 0, 0], knee = [0, 1, 0] }", "`ankle` beside `knee`"),
        ("[poses.start]\nthumb = 1", "unknown field `thumb`"),
        ("[poses.start]\nbreath = 2", "<= 1.0"),
        ('props = [{ kind = "sofa" }]\n[poses.start]', "sofa"),
    ],
)
def test_a_wrong_scene_is_refused_with_what_was_expected(text: str, expected: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=expected):
        scene(text)
