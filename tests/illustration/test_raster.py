"""The depth buffer against what it does all at once, done one sample and one triangle at a time."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from thoracic_desktop.illustration.raster import Corners, seen

WIDTH, HEIGHT = 12, 9

places = st.tuples(st.floats(-4, 16), st.floats(-4, 13), st.floats(0, 50))
triangles = st.lists(st.tuples(places, places, places), min_size=1, max_size=8)


def corners_of(shapes: list[tuple[tuple[float, float, float], ...]]) -> Corners:
    points = np.array([place for shape in shapes for place in shape], dtype=np.float32)
    corners = Corners.of(points, np.arange(len(points)).reshape(-1, 3))
    return corners.only(np.flatnonzero(np.abs(corners.area) > 1e-2))


def depth_there(corners: Corners, triangle: int, column: int, row: int) -> float | None:
    """The depth of a triangle in the middle of a sample; None where it is clearly outside, nan where on an edge."""
    x, y = corners.x[triangle].astype(float), corners.y[triangle].astype(float)
    at = (column + 0.5, row + 0.5)
    shares: list[float] = []
    for a, b in ((1, 2), (2, 0), (0, 1)):
        shares.append(((x[b] - x[a]) * (at[1] - y[a]) - (y[b] - y[a]) * (at[0] - x[a])) / corners.area[triangle])
    if min(shares) < -1e-3:
        return None
    if min(shares) < 1e-3:
        return float("nan")
    return float(np.dot(shares, corners.depth[triangle]))


@given(triangles)
def test_each_sample_shows_the_nearest_triangle(shapes: list[tuple[tuple[float, float, float], ...]]) -> None:
    corners = corners_of(shapes)
    found = seen(corners, (WIDTH, HEIGHT))
    shown = dict(
        zip(found.sample.tolist(), zip(found.triangle.tolist(), found.depth.tolist(), strict=True), strict=True)
    )
    for sample in range(WIDTH * HEIGHT):
        row, column = divmod(sample, WIDTH)
        depths = {number: depth_there(corners, number, column, row) for number in range(len(corners.area))}
        there = {number: depth for number, depth in depths.items() if depth is not None}
        if any(np.isnan(depth) for depth in there.values()):
            continue  # right on an edge either answer is right
        assert (sample in shown) == bool(there)
        if there:
            _, depth = shown[sample]
            assert abs(depth - min(there.values())) < 0.05 + 1e-3 * max(abs(d) for d in there.values())


def test_what_stands_before_hides() -> None:
    corners = corners_of([((0, 0, 10), (12, 0, 10), (0, 9, 10))])
    everywhere = np.full(WIDTH * HEIGHT, np.float32(5.0))
    assert len(seen(corners, (WIDTH, HEIGHT)).sample)
    assert not len(seen(corners, (WIDTH, HEIGHT), everywhere).sample)


def test_values_are_spread_evenly_over_a_triangle() -> None:
    corners = corners_of([((0, 0, 1), (12, 0, 1), (0, 9, 1))])
    found = seen(corners, (WIDTH, HEIGHT))
    values = found.at(corners.planes(np.array([[0.0, 12.0, 0.0]], dtype=np.float32)))
    assert np.allclose(values, found.column + 0.5, atol=1e-4)
