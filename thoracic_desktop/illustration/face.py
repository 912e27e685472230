"""The face: eyes, brows, nose and mouth as flat shapes, laid on the front of the head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from thoracic_desktop.illustration.arrays import Floats, Ints
from thoracic_desktop.illustration.curves import grid
from thoracic_desktop.illustration.joints import HEAD
from thoracic_desktop.illustration.materials import Material
from thoracic_desktop.illustration.parts import Part, rigid
from thoracic_desktop.illustration.skull import SCALE, Solid
from thoracic_desktop.value import Value

_EYE_M: Final = ((0.0305, 0.013), (0.0066, 0.0088))
"""Middle of the left eye (outward, up) and its half axes."""
_BROW: Final = np.array(
    ((0.019, 0.027, 0.036, 0.044), (0.0345, 0.0385, 0.0385, 0.034), (0.0022, 0.0028, 0.0024, 0.0012))
)
"""A brow: how far outward and up its points are, and its half width there (m)."""
_MOST_STEPS: Final = 60
_CLOSE_M: Final = 2e-5
_MOUTH_HALF_M: Final = np.array((0.0006, 0.0016, 0.0020, 0.0018, 0.0020, 0.0016, 0.0006))


class _Shape(Value, frozen=True):
    """A flat shape: points (points, 2) outward and up from the middle of the face (m), and its triangles."""

    name: str
    material: Material
    flat: Floats
    triangles: Ints


def face_parts(skin: Solid) -> Iterator[Part]:
    """Yield the features of a face on a head of that shape; of eyes and lids only the ones or the others are shown."""
    shapes = list(_shapes())
    flat = np.concatenate([shape.flat for shape in shapes])
    depth = _depth(skin, flat)
    first = 0
    for shape in shapes:
        last = first + len(shape.flat)
        points = np.column_stack((shape.flat, depth[first:last] + 0.0015)) * SCALE
        yield rigid(shape.name, shape.material, HEAD, points, _to_the_front(shape), turns=False)
        first = last


def _shapes() -> Iterator[_Shape]:
    angle = np.arange(12) / 12.0 * 2.0 * np.pi
    (out, up), (half_width, half_height) = _EYE_M
    lid = np.linspace(-1.0, 1.0, 7)
    for side in (1.0, -1.0):
        oval = np.stack((out * side + half_width * np.cos(angle), up + half_height * np.sin(angle)), -1)
        yield _oval(f"eye {side:+.0f}", Material.EYE, oval)
        line = ((0.0315 + 0.0105 * lid) * side, 0.0085 + 0.0042 * lid**2, 0.0017 - 0.0009 * lid**2)
        yield _stroke(f"lid {side:+.0f}", Material.LID, line)
        yield _stroke(f"brow {side:+.0f}", Material.BROW, (_BROW[0] * side, *_BROW[1:]))
    across = np.linspace(-1.0, 1.0, 7)
    line = (across * 0.0105, -0.0235 + 0.0035 * across**2, 0.0014 * (1.0 - 0.8 * across**2))
    yield _stroke("nose", Material.NOSE, line)
    yield _stroke("mouth", Material.LIPS, (across * 0.0185, -0.0545 + 0.0068 * across**2, _MOUTH_HALF_M))


def _oval(name: str, material: Material, outline: Floats) -> _Shape:
    corner = np.arange(len(outline))
    triangles = np.stack((0 * corner, 1 + corner, 1 + (corner + 1) % len(outline)), 1)
    return _Shape(name, material, np.concatenate((outline.mean(axis=0)[None], outline)), triangles)


def _stroke(name: str, material: Material, line: Sequence[Floats]) -> _Shape:
    """Return a stroke; `line` is how far across and up its points are, and its half width there (m)."""
    across, up, half = line
    flat = np.concatenate((np.stack((across, up + half), -1), np.stack((across, up - half), -1)))
    return _Shape(name, material, flat, grid(2, len(across), closed=False))


def _depth(skin: Solid, flat: Floats) -> Floats:
    """Return how far forward the skin is at points of the face: from the front, they are walked in by what is left."""
    depth: Floats = np.full(len(flat), 0.2)
    for _ in range(_MOST_STEPS):
        left = skin(np.column_stack((flat, depth)))
        depth = depth - 0.7 * left
        if np.abs(left).max() < _CLOSE_M:
            break
    return depth


def _to_the_front(shape: _Shape) -> Ints:
    a, b, c = (shape.flat[shape.triangles[:, corner]] for corner in range(3))
    facing = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    return np.where(facing[:, None] > 0.0, shape.triangles, shape.triangles[:, ::-1])
