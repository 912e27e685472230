"""The pieces of the drawn figure."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from thoracic_desktop.figure.drawing import figure_shapes
from thoracic_desktop.figure.motion import body_at
from thoracic_desktop.figure.projection import projection_of
from thoracic_desktop.figure.shape import Fill, Layer

if TYPE_CHECKING:
    from tests.figure.conftest import Move
    from thoracic_desktop.figure.scene import Scene
    from thoracic_desktop.figure.shape import Shape


def drawn(scene: Scene, pose: str, *, mirrored: bool = False) -> list[Shape]:
    return figure_shapes(projection_of(scene.camera), body_at(scene, pose, pose, 1.0, mirrored=mirrored))


def test_pieces_come_from_far_to_near_and_all_lie_somewhere(move: Move) -> None:
    for mirrored in (False, True):
        shapes = drawn(move.scene, move.pose_to, mirrored=mirrored)
        assert [shape.layer for shape in shapes] == sorted(shape.layer for shape in shapes)
        points = [point for shape in shapes for outline in shape.outlines for point in outline.points]
        assert all(math.isfinite(x) and math.isfinite(y) for x, y in points)
        assert {Fill.SKIN, Fill.SHIRT, Fill.TROUSERS, Fill.HAIR} <= {shape.fill for shape in shapes}


def test_the_limbs_that_are_farther_away_are_darker(scenes: dict[str, Scene]) -> None:
    trousers = [s for s in drawn(scenes["cat_cow"], "start") if s.fill is Fill.TROUSERS and s.layer != Layer.PELVIS]
    assert [shape.shade for shape in trousers] == [1.0, 0.0]


def test_from_the_front_both_legs_are_alike(scenes: dict[str, Scene]) -> None:
    assert {shape.shade for shape in drawn(scenes["seated_rotation"], "start") if shape.fill is Fill.TROUSERS} == {0.0}


def test_crossed_hands_lie_over_the_arms(scenes: dict[str, Scene]) -> None:
    assert any(shape.layer is Layer.CROSSED_FOREARM for shape in drawn(scenes["seated_rotation"], "turned"))


def test_the_blades_show_where_we_see_the_back(scenes: dict[str, Scene]) -> None:
    def shirt_pieces(exercise: str) -> int:
        shapes = drawn(scenes[exercise], "start")
        return sum(shape.fill is Fill.SHIRT and shape.layer is Layer.SHIRT for shape in shapes)

    assert shirt_pieces("blade_squeeze") == 2
    assert shirt_pieces("warm_up") == 1
