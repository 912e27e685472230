"""Outlines in the picture."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thoracic_desktop.figure.outline import Outline, Ring, ball_hull, capsule, hull, sweep
from thoracic_desktop.figure.projection import Point, projection_of
from thoracic_desktop.figure.scene import Camera

angles = st.floats(-180.0, 180.0)
numbers = st.floats(-1.0, 1.0)
X, Z = (1.0, 0.0, 0.0), (0.0, 0.0, 1.0)


def camera(yaw_deg: float, pitch_deg: float = 0.0) -> Camera:
    return Camera(yaw_deg=yaw_deg, pitch_deg=pitch_deg, target=(0.0, 0.0, 0.0), height_m=2.0)


def area(points: tuple[Point, ...]) -> float:
    following = (*points[1:], points[0])
    return 0.5 * sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, following, strict=True))


def width(outline: Outline) -> float:
    across = [x for x, _ in outline.points]
    return max(across) - min(across)


def post() -> list[Ring]:
    """An upright post, wider than it is deep, fuller in front than behind."""
    return [((0.0, y, 0.0), X, Z, 0.3, 0.2, 0.1) for y in (0.0, 0.5, 1.0)]


def test_a_post_is_seen_in_its_width_from_the_front_and_in_its_depth_from_the_side() -> None:
    assert width(sweep(projection_of(camera(0.0)), post())) == pytest.approx(0.6)
    side = sweep(projection_of(camera(-90.0)), post())
    assert max(x for x, _ in side.points) == pytest.approx(0.2)  # facing right, its front is on the right
    assert min(x for x, _ in side.points) == pytest.approx(-0.1)


@given(yaw=angles, pitch=st.floats(-60.0, 60.0))
def test_closed_outlines_turn_counterclockwise_from_every_side(yaw: float, pitch: float) -> None:
    view = projection_of(camera(yaw, pitch))
    balls = (((0.0, 0.0, 0.0), 0.1), ((0.3, 0.2, 0.1), 0.2))
    for outline in (sweep(view, post()), ball_hull(view, balls), capsule((0.0, 0.0, 0.2), (*view.point(X), 0.1))):
        assert area(outline.points) > 0.0


@given(st.lists(st.tuples(numbers, numbers), min_size=3, max_size=30, unique=True))
def test_no_point_lies_outside_the_hull(points: list[Point]) -> None:
    corners = hull(points)
    following = (*corners[1:], corners[0])
    for a, b in zip(corners, following, strict=True):
        for x, y in points:
            assert (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) >= -1e-9


def test_a_capsule_whose_one_end_swallows_the_other_is_a_circle() -> None:
    outline = capsule((0.0, 0.0, 0.5), (0.1, 0.0, 0.1))
    assert all(math.hypot(x, y) == pytest.approx(0.5) for x, y in outline.points)


def test_left_is_on_the_right_of_a_picture_from_the_front_and_the_right_side_is_near_when_facing_right() -> None:
    assert projection_of(camera(0.0)).point(X)[0] == pytest.approx(1.0)
    facing_right = projection_of(camera(-90.0))
    assert facing_right.point(Z)[0] == pytest.approx(1.0)
    assert facing_right.nearness((-1.0, 0.0, 0.0)) > 0.0
