"""Where a body touches what it stands, sits, lies and leans on, as its surface has it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.figure.conftest import Move, all_moves, all_scenes
from thoracic_desktop.figure.motion import body_along
from thoracic_desktop.figure.scene import Chair, Roller, Wall
from thoracic_desktop.illustration.body import placed_body
from thoracic_desktop.illustration.contact import given_way
from thoracic_desktop.illustration.detail import Detail

if TYPE_CHECKING:
    from numpy.typing import NDArray

CONTACT_M = 0.01
GIVES_M = 0.022
"""Flesh and clothes give way by so much at the most where they are leaned on."""
STEPS = 6

HANDS, FEET, KNEES = ("hand left", "hand right"), ("foot left", "foot right"), ("leg left", "leg right")
ON_THE_FLOOR = [
    ("cat_cow", "start", (*HANDS, *KNEES, *FEET)),
    ("cat_cow", "cat", (*HANDS, *KNEES, *FEET)),
    ("cat_cow", "cow", (*HANDS, *KNEES, *FEET)),
    ("bird_dog", "start", (*HANDS, *KNEES, *FEET)),
    ("bird_dog", "reach", ("hand right", "leg left", "foot left")),
    ("bird_dog", "half_kneeling", ("foot left", "leg right")),
    ("prone_retraction", "start", (*HANDS, "shirt", "head")),
    ("prone_retraction", "squeezed", (*HANDS, "shirt", "head")),
    ("roller_extension", "sitting", (*HANDS, *FEET, "pelvis")),
    ("roller_extension", "leaning", (*HANDS, *FEET, "pelvis")),
    ("roller_extension", "start_upper", (*FEET, "pelvis")),
    ("roller_extension", "extended_middle", (*FEET, "pelvis")),
    ("seated_rotation", "start", FEET),
    ("seated_rotation", "turned", FEET),
    ("slow_breathing", "breath_in", FEET),
    ("wall_angels", "overhead", FEET),
    ("warm_up", "sway_left", FEET),
    ("legs_crossed_lying", "tensed", ("shirt", "pelvis", "foot right")),
    ("legs_crossed_standing", "tensed", FEET),
]


@cache
def surface(person: str, exercise: str, pose: str) -> dict[str, NDArray[np.floating]]:
    """The points of each part of a person in a pose."""
    return parts(person, exercise, pose, pose, 1.0)


def parts(person: str, exercise: str, a: str, b: str, share: float) -> dict[str, NDArray[np.floating]]:
    placed = placed_body(person, body_along(all_scenes()[exercise], a, b, share), Detail.COARSE)
    return {name: placed.points[span] for name, span in placed.surface.spans.items()}


@pytest.mark.parametrize("person", ["mira", "jon"])
@pytest.mark.parametrize(("exercise", "pose", "touching"), ON_THE_FLOOR)
def test_what_should_lie_on_the_floor_does(person: str, exercise: str, pose: str, touching: tuple[str, ...]) -> None:
    there = surface(person, exercise, pose)
    for part in touching:
        assert -GIVES_M < there[part][:, 1].min() < CONTACT_M, part


@pytest.mark.parametrize("person", ["mira", "jon"])
@pytest.mark.parametrize("pose", ["start", "half_way", "overhead"])
def test_back_head_arms_and_hands_stay_on_the_wall(person: str, pose: str) -> None:
    wall = next(prop for prop in all_scenes()["wall_angels"].props if isinstance(prop, Wall))
    there = surface(person, "wall_angels", pose)
    for part in ("shirt", "hair", "arm left", "arm right", *HANDS):
        assert -GIVES_M < there[part][:, 2].min() - wall.z < CONTACT_M, part


@pytest.mark.parametrize("person", ["mira", "jon"])
@pytest.mark.parametrize("place", ["upper", "middle", "lower"])
def test_the_back_lies_on_the_roller(person: str, place: str) -> None:
    roller = next(prop for prop in all_scenes()["roller_extension"].props if isinstance(prop, Roller))
    for pose in (f"start_{place}", f"extended_{place}"):
        back = surface(person, "roller_extension", pose)["shirt"]
        far = np.hypot(back[:, 1] - roller.at[1], back[:, 2] - roller.at[2]) - roller.radius
        assert -GIVES_M < far.min() < CONTACT_M


@pytest.mark.parametrize("person", ["mira", "jon"])
@pytest.mark.parametrize(("exercise", "pose"), [("seated_rotation", "turned"), ("slow_breathing", "breath_in")])
def test_who_sits_sits_on_the_seat(person: str, exercise: str, pose: str) -> None:
    chair = next(prop for prop in all_scenes()[exercise].props if isinstance(prop, Chair))
    assert -CONTACT_M < surface(person, exercise, pose)["pelvis"][:, 1].min() - chair.at[1] < CONTACT_M


@pytest.mark.parametrize("move", all_moves(), ids=lambda move: f"{move.exercise}-{move.pose_from}-{move.pose_to}")
def test_nothing_sinks_farther_than_flesh_gives_way_and_nothing_is_drawn_below_the_floor(move: Move) -> None:
    for step in range(STEPS + 1):
        there = parts("mira", move.exercise, move.pose_from, move.pose_to, step / STEPS)
        for part, points in there.items():
            assert points[:, 1].min() > -GIVES_M, part
        drawn = given_way(np.concatenate(list(there.values())), move.scene.props)
        assert drawn[:, 1].min() >= 0.0


def test_a_roller_pushes_out_what_is_in_it_and_nothing_beside_it() -> None:
    roller = Roller(at=(0.0, 0.1, 0.0), radius=0.1, length=0.4)
    points = np.array([(0.0, 0.15, 0.0), (0.0, 0.3, 0.0), (0.3, 0.15, 0.0)], dtype=np.float32)
    assert np.allclose(given_way(points, (roller,)), [(0.0, 0.2, 0.0), (0.0, 0.3, 0.0), (0.3, 0.15, 0.0)], atol=1e-6)
