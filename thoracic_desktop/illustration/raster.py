"""Which triangle is seen at each sample of a grid: a depth buffer, with one vector operation for all triangles at once.

Sizes: T triangles, S spans (rows of samples within one triangle), F fragments (samples within spans).  Whatever others
are looked up by is kept in the machine's own integers and looked up with `take`: both together make it three times as
fast as indexing with 32 bits.
"""

from __future__ import annotations

import numpy as np

from thoracic_desktop.illustration.arrays import Floats, Ints
from thoracic_desktop.value import Value

HALF = np.float32(0.5)
_FINE = np.float32(1024.0)


class Corners(Value, frozen=True):
    """Triangles on the grid: x to the right, y down and depth away from the eye, all (T, 3) in samples."""

    x: Floats
    y: Floats
    depth: Floats
    area: Floats
    """Twice the signed area of each (T); negative where it turns counterclockwise for the eye."""

    @classmethod
    def of(cls, places: Floats, triangles: Ints) -> Corners:
        """Return the corners of triangles between places (points, 3) on the grid."""
        x, y, depth = (np.ascontiguousarray(places[:, axis])[triangles] for axis in range(3))
        return cls(x, y, depth, _cross(x, y))

    def only(self, wanted: Ints) -> Corners:
        """Return some of the triangles."""
        return Corners(self.x[wanted], self.y[wanted], self.depth[wanted], self.area[wanted])

    def planes(self, values: Floats) -> Floats:
        """Return what interpolates values (T, 3) at the corners: constant, by column and by row (3, T)."""
        first, second, third = values[:, 0], values[:, 1] - values[:, 0], values[:, 2] - values[:, 0]
        x, y = self.x, self.y
        across = (second * (y[:, 2] - y[:, 0]) - third * (y[:, 1] - y[:, 0])) / self.area
        down = (third * (x[:, 1] - x[:, 0]) - second * (x[:, 2] - x[:, 0])) / self.area
        return np.stack((first + across * (HALF - x[:, 0]) + down * (HALF - y[:, 0]), across, down))


class Seen(Value, frozen=True):
    """What is seen: the number of each covered sample, its row and column, its depth, and the triangle seen there.

    Rows and columns are floats, since they are only computed with: integers would make everything 64 bits wide.
    """

    sample: Ints
    row: Floats
    column: Floats
    depth: Floats
    triangle: Ints

    def only(self, wanted: Ints) -> Seen:
        """Return some of the samples."""
        return Seen(
            self.sample.take(wanted),
            self.row.take(wanted),
            self.column.take(wanted),
            self.depth.take(wanted),
            self.triangle.take(wanted),
        )

    def at(self, planes: Floats) -> Floats:
        """Return the value of each sample from the planes of its triangle."""
        constant, across, down = (row.take(self.triangle) for row in planes)
        values: Floats = constant + across * self.column + down * self.row
        return values


def seen(corners: Corners, size: tuple[int, int], before: Floats | None = None) -> Seen:
    """Return what is seen of triangles on a grid.

    Args:
        corners: the triangles.
        size: width and height of the grid in samples.
        before: depths (samples) of something that hides what lies behind it; nothing hides where they are infinite.
    """
    width, height = size
    constant, across, down = corners.planes(corners.depth)
    triangle, row, start, length = _spans(corners, width, height)
    base = constant.take(triangle) + down.take(triangle) * row.astype(np.float32)
    slope = across.take(triangle)
    span = np.repeat(np.arange(len(length)), length)
    count = np.arange(len(span))
    earlier = np.cumsum(length) - length
    column = (count + (start - earlier).take(span)).astype(np.float32)
    sample = count + (row * width + start - earlier).take(span)
    depth = base.take(span) + slope.take(span) * column
    nearest = np.full(width * height, np.float32(np.inf)) if before is None else before.copy()
    np.minimum.at(nearest, sample, depth)
    front = np.flatnonzero(depth == nearest.take(sample))
    winner = np.full(width * height, -1)
    winner[sample.take(front)] = front
    covered = np.flatnonzero(winner >= 0)
    won = winner.take(covered)
    spans = span.take(won)
    return Seen(covered, row.take(spans).astype(np.float32), column.take(won), depth.take(won), triangle.take(spans))


def _spans(corners: Corners, width: int, height: int) -> tuple[Ints, Ints, Ints, Ints]:
    """Return triangle, row, first column and length of every span that holds the middle of a sample."""
    # On a fine grid an edge is either level or leads somewhere; between the two a slope would have no number.
    x, y = _from_top_to_bottom(corners.x, np.rint(corners.y * _FINE) / _FINE)
    first = np.clip(np.ceil(y[0] - HALF), 0, height).astype(np.intp)
    count = np.clip(np.ceil(y[2] - HALF), 0, height).astype(np.intp) - first
    with np.errstate(divide="ignore", invalid="ignore"):  # a level edge holds no middle of a row, so nobody asks it
        long, upper, lower = ((x[b] - x[a]) / (y[b] - y[a]) for a, b in ((0, 2), (0, 1), (1, 2)))
    triangle = np.repeat(np.arange(len(first)), count)
    row = np.arange(len(triangle)) + (first - np.cumsum(count) + count).take(triangle)
    middle = row.astype(np.float32) + HALF
    one = x[0].take(triangle) + (middle - y[0].take(triangle)) * long.take(triangle)
    # Both shorter edges are kept in one table, the lower ones behind the upper ones.
    edge = triangle + len(first) * (middle >= y[1].take(triangle))
    from_x, from_y, steep = (np.concatenate(pair) for pair in ((x[0], x[1]), (y[0], y[1]), (upper, lower)))
    other = from_x.take(edge) + (middle - from_y.take(edge)) * steep.take(edge)
    start = np.clip(np.ceil(np.minimum(one, other) - HALF), 0, width).astype(np.intp)
    length = np.clip(np.ceil(np.maximum(one, other) - HALF), 0, width).astype(np.intp) - start
    kept = np.flatnonzero(length > 0)
    return triangle.take(kept), row.take(kept), start.take(kept), length.take(kept)


def _from_top_to_bottom(x: Floats, y: Floats) -> tuple[list[Floats], list[Floats]]:
    """Return the corners' columns, each triangle's uppermost corner first: a sorting network of three exchanges."""
    xs = [np.ascontiguousarray(column) for column in x.T]
    ys = [np.ascontiguousarray(column) for column in y.T]
    for a, b in ((0, 1), (1, 2), (0, 1)):
        swapped = ys[a] > ys[b]
        xs[a], xs[b] = np.where(swapped, xs[b], xs[a]), np.where(swapped, xs[a], xs[b])
        ys[a], ys[b] = np.where(swapped, ys[b], ys[a]), np.where(swapped, ys[a], ys[b])
    return xs, ys


def _cross(x: Floats, y: Floats) -> Floats:
    return (x[:, 1] - x[:, 0]) * (y[:, 2] - y[:, 0]) - (x[:, 2] - x[:, 0]) * (y[:, 1] - y[:, 0])
