"""Arrows that show a direction: flat ribbons that always face the eye, all of one weight."""

from __future__ import annotations

from typing import Final

import numpy as np

from thoracic_desktop.figure.pose import Camera
from thoracic_desktop.illustration.arrays import Floats, Ints, cross_rows, unit_rows
from thoracic_desktop.illustration.curves import grid, through
from thoracic_desktop.illustration.materials import Material
from thoracic_desktop.illustration.mesh import Mesh, flat
from thoracic_desktop.illustration.view import View

_WEIGHT: Final = 0.0135
"""Width of an arrow's line as a share of the picture's height, or of its width where that is more."""
_HEAD_LENGTH: Final = 3.1
_HEAD_WIDTH: Final = 3.3
"""Length and width of its head, in widths of its line."""
_EDGE: Final = 0.42
"""Width of the light edge, in widths of the line."""
_STEPS: Final = 28


def arrow_meshes(view: View, path: Floats, camera: Camera) -> list[Mesh]:
    """Return an arrow along a smooth line through places (places, 3), and the light edge that sets it off."""
    width = _WEIGHT * camera.height_m * max(1.0, camera.aspect)
    line = _smooth(path)
    behind = view.axes[2] * width * 0.2
    arrow = _arrow(line, view.axes[2], width, 0.0, Material.ARROW)
    return arrow + _arrow(line - behind, view.axes[2], width, _EDGE * width, Material.ARROW_EDGE)


def _arrow(line: Floats, toward: Floats, width: float, edge: float, material: Material) -> list[Mesh]:
    """Return line, round end and head; all of them reach out by `edge` on every side."""
    lengths = _lengths(line)
    neck = float(np.interp(float(lengths[-1]) - _HEAD_LENGTH * width, lengths, np.arange(len(line))))
    body = np.concatenate((line[: int(neck) + 1], [_at(line, neck)]))
    tip, foot = line[-1], _at(line, neck)
    way = unit_rows(tip - foot)
    across = unit_rows(np.cross(way, toward))
    half = width * _HEAD_WIDTH / 2
    # A border of even width moves the tip farther out than the sides: by the slope of the head.
    sharp = edge * np.hypot(half, _HEAD_LENGTH * width) / half
    blunt = edge * (half / (_HEAD_LENGTH * width) + np.hypot(half, _HEAD_LENGTH * width) / (_HEAD_LENGTH * width))
    base = foot - way * (0.2 * width + edge)
    head = np.array((tip + way * sharp, base + across * (half + blunt), base - across * (half + blunt)))
    return [
        flat(*_ribbon(body, toward, width + 2.0 * edge), toward, material),
        flat(*_round_end(line[0], line[1] - line[0], toward, width / 2 + edge), toward, material),
        flat(head, np.array(((0, 1, 2),)), toward, material),
    ]


def _smooth(path: Floats) -> Floats:
    lengths = _lengths(path)
    table = np.column_stack((lengths, path))
    return through(table.tolist(), np.linspace(0.0, float(lengths[-1]), _STEPS))


def _lengths(path: Floats) -> Floats:
    """Return how far along a path each of its points is."""
    return np.concatenate((np.zeros(1), np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))))


def _at(line: Floats, place: float) -> Floats:
    low = min(int(place), len(line) - 2)
    point: Floats = line[low] + (line[low + 1] - line[low]) * (place - low)
    return point


def _ribbon(line: Floats, toward: Floats, width: float) -> tuple[Floats, Ints]:
    across = unit_rows(cross_rows(np.gradient(line, axis=0), np.broadcast_to(toward, line.shape))) * width / 2
    return np.stack((line + across, line - across), axis=1).reshape(-1, 3), grid(len(line), 2, closed=False)


def _round_end(at: Floats, way: Floats, toward: Floats, radius: float) -> tuple[Floats, Ints]:
    along = unit_rows(way)
    across = np.cross(along, toward)
    angle = np.linspace(0.0, 2.0 * np.pi, 17)[:, None]
    circle = at + (np.cos(angle) * along + np.sin(angle) * across) * radius
    corner = np.arange(16)
    return np.concatenate((at[None], circle)), np.stack((0 * corner, 1 + corner, 2 + corner), 1)
