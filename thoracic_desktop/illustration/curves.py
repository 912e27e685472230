"""Smooth curves through short tables, rings with a front and a back, and the grids of triangles between them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from thoracic_desktop.illustration.arrays import Floats, Ints, cross_rows, unit_rows

Table = Sequence[Sequence[float]]
"""Rows of a place along a part and what holds there; the places rise."""


def through(table: Table, places: Floats) -> Floats:
    """Return what a table says at `places`: a smooth curve through its rows that never overshoots between two.

    The slopes are those of Fritsch and Carlson (1980): the harmonic mean of both neighbours, none at a turning point.
    """
    rows = np.asarray(table, dtype=float)
    x, y = rows[:, 0], rows[:, 1:]
    steps = np.diff(x)[:, None]
    rise = np.diff(y, axis=0) / steps
    slopes = np.concatenate((rise[:1], np.zeros_like(rise[1:]), rise[-1:]))
    before, after = rise[:-1], rise[1:]
    turns = before * after <= 0.0
    slopes[1:-1] = np.where(turns, 0.0, 2.0 * before * after / np.where(turns, 1.0, before + after))
    piece = np.clip(np.searchsorted(x, places) - 1, 0, len(x) - 2)
    h = steps[piece]
    t = np.clip((np.asarray(places)[:, None] - x[piece][:, None]) / h, 0.0, 1.0)
    values: Floats = (
        (2 * t**3 - 3 * t**2 + 1) * y[piece]
        + (t**3 - 2 * t**2 + t) * h * slopes[piece]
        + (3 * t**2 - 2 * t**3) * y[piece + 1]
        + (t**3 - t**2) * h * slopes[piece + 1]
    )
    return values


def turns(count: int) -> Floats:
    """Return the angles of `count` points around a ring: 0 to the left (x), a quarter turn to the front (z)."""
    return np.arange(count) * (2.0 * np.pi / count)


def rings(sides: tuple[Floats, Floats], depths: tuple[Floats, Floats], count: int, *, boxy: Floats) -> Floats:
    """Return rings as points (rings, count, 2) sideways and forward.

    Each quarter is that of a superellipse with its own half axes: left and right, front and back.  `boxy` is its
    exponent, 2 for an ellipse.
    """
    (left, right), (front, back) = sides, depths
    angle = turns(count)[None, :]
    c, s = np.cos(angle), np.sin(angle)
    power = 2.0 / boxy[:, None]
    across = np.sign(c) * np.abs(c) ** power * np.where(c > 0.0, left[:, None], right[:, None])
    along = np.sign(s) * np.abs(s) ** power * np.where(s > 0.0, front[:, None], back[:, None])
    return np.stack((across, along), axis=-1)


def grid(rows: int, columns: int, *, closed: bool = True) -> Ints:
    """Return the triangles between rows of points; `closed` also joins the last column to the first."""
    row = np.arange(rows - 1)[:, None] * columns
    column = np.arange(columns if closed else columns - 1)[None, :]
    following = (column + 1) % columns
    a, b, c, d = row + column, row + following, row + columns + following, row + columns + column
    halves = (np.stack((a, d, c), -1).reshape(-1, 3), np.stack((a, c, b), -1).reshape(-1, 3))
    return np.concatenate(halves).astype(np.int32)


def tube(path: Floats, radii: Floats, across: Floats, count: int = 10) -> Floats:
    """Return rings (points, count, 3) around a path; `across` is a direction that the path never takes."""
    way = unit_rows(np.gradient(path, axis=0))
    side = unit_rows(cross_rows(way, np.broadcast_to(across, way.shape)))
    other = cross_rows(way, side)
    angle = turns(count)[None, :, None]
    return path[:, None] + (np.cos(angle) * side[:, None] + np.sin(angle) * other[:, None]) * radii[:, None, None]


def rounded_tube(path: Floats, radii: Floats, across: Floats, count: int = 10) -> Floats:
    """Return a tube whose ends are half balls."""
    first, last = unit_rows(path[0] - path[1]), unit_rows(path[-1] - path[-2])
    bow = np.radians(np.array([20.0, 50.0, 78.0]))
    head = path[0] + first * radii[0] * np.sin(bow)[::-1, None]
    tail = path[-1] + last * radii[-1] * np.sin(bow)[:, None]
    ends = np.cos(bow)
    whole = np.concatenate((head, path, tail))
    return tube(whole, np.concatenate((radii[0] * ends[::-1], radii, radii[-1] * ends)), across, count)


def joined(grids: Sequence[Floats]) -> tuple[Floats, Ints]:
    """Return several closed solids, grids (rows, columns, 3), as one set of points and triangles turned outward."""
    points: list[Floats] = []
    triangles: list[Ints] = []
    so_far = 0
    for rows in grids:
        points.append(rows.reshape(-1, 3))
        triangles.append(outward(points[-1], grid(*rows.shape[:2])) + so_far)
        so_far += points[-1].shape[0]
    return np.concatenate(points), np.concatenate(triangles)


def outward(points: Floats, triangles: Ints) -> Ints:
    """Return the triangles of a closed solid so that all of them turn counterclockwise, seen from outside."""
    a, b, c = (points[triangles[:, corner]] - points.mean(axis=0) for corner in range(3))
    volume = float(np.einsum("ij,ij->", a, cross_rows(b, c)))
    return triangles if volume > 0.0 else triangles[:, ::-1]
