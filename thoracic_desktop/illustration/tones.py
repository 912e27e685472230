"""Light and shade of the samples that are seen: flat tones with crisp borders, as an illustrator lays them."""

from __future__ import annotations

from typing import Final

import numpy as np

from thoracic_desktop.illustration.arrays import Flags, Floats, Ints, unit_rows
from thoracic_desktop.illustration.materials import UNLIT, Material
from thoracic_desktop.illustration.palette import Tone
from thoracic_desktop.illustration.raster import Seen
from thoracic_desktop.illustration.view import View
from thoracic_desktop.value import Value

_LIGHT: Final = unit_rows(np.array((-0.45, 0.72, 0.53))).astype(np.float32)
"""Where light comes from, in the axes of the picture: from above, the left, and the eye's side."""
_SHADE_BELOW: Final = {Material.SKIN: -0.10, Material.FACE: -0.30, Material.EAR: -0.16}
_CLOTH_SHADE_BELOW: Final = -0.03
"""How little light is shade; skin is given more of it than cloth, so that a face stays clear."""
_LIMITS: Final = np.array([_SHADE_BELOW.get(material, _CLOTH_SHADE_BELOW) for material in Material], dtype=np.float32)
_IS_UNLIT: Final = np.array([material in UNLIT for material in Material])
_CAST_M: Final = ((-0.003, 0.006), (-0.006, 0.012), (-0.010, 0.019))
"""How far to the right and down a nearer part throws its shadow on what lies behind it: there it is looked for."""
_CAST_LEAST_M: Final = {Material.FACE: 0.03, Material.SHIRT: 0.014, Material.TROUSERS: 0.016}
"""What is no more than that before a face or clothes belongs to them: a nose, a seam.  Its shadow would be a stain."""
_CAST_DEPTHS_M: Final = (0.007, 0.16)
_CASTS: Final = np.array([_CAST_LEAST_M.get(material, _CAST_DEPTHS_M[0]) for material in Material], dtype=np.float32)
_FACE_DEPTH_M: Final = 0.05
"""A face has no lines within itself."""
_LINE_M: Final = 0.0035
_LINE_PIXELS: Final = 0.6
"""How wide a line is at least, or it would be lost in a small picture."""
_LINE_DEPTHS_M: Final = (0.02, 1.2)
"""Where something is this much nearer, what lies behind it gets a line along its edge: limbs do not melt together."""
_SMOOTH_M: Final = 0.005
"""Over how much the border of a shade is evened out, each way."""
_NEVER: Final = np.float32(1e9)


class Surfaces(Value, frozen=True, kw_only=True):
    """What the samples are part of.

    Attributes:
        depth: planes (3, triangles) of the depth of each triangle.
        light: planes (3, triangles) of the light that falls on it.
        material: of each triangle.
    """

    depth: Floats
    light: Floats
    material: Ints


def tones(view: View, found: Seen, surfaces: Surfaces, marked: Flags, fine: int) -> Ints:
    """Return the tone of each sample.

    Args:
        view: from where it is seen.
        found: the samples.
        surfaces: what they are part of.
        marked: whether each belongs to a shape that is drawn in the tone of shade.
        fine: samples in a pixel's width.
    """
    material = surfaces.material.take(found.triangle)
    shade = (found.at(surfaces.light) < _LIMITS.take(material)) | marked
    depths = _Depths(view, found, surfaces.depth)
    least = _CASTS.take(material)
    for across, up in _CAST_M:
        way = (round(across * view.scale), round(-up * view.scale))
        shade |= depths.covered(way, least, _CAST_DEPTHS_M[1])
    apart = np.where(material == Material.FACE, np.float32(_FACE_DEPTH_M), np.float32(_LINE_DEPTHS_M[0]))
    width = max(round(_LINE_M * view.scale), round(_LINE_PIXELS * fine))
    line = np.zeros(len(shade), dtype=np.bool_)
    for way in ((width, 0), (-width, 0), (0, width), (0, -width)):
        line |= depths.covered(way, apart, _LINE_DEPTHS_M[1])
    tone = np.where(_smoothed(view, found, shade), np.int32(Tone.SHADE), np.int32(Tone.LIT))
    tone[line] = Tone.LINE
    tone[_IS_UNLIT.take(material)] = Tone.LIT
    return tone


def light_on(view: View, normals: Floats) -> Floats:
    """Return how much light falls on surfaces that face that way, from -1 to 1."""
    return normals @ (_LIGHT @ view.axes)


class _Depths:
    """The depth buffer, asked whether something nearer lies beside a sample."""

    def __init__(self, view: View, found: Seen, planes: Floats) -> None:
        """Lay the depths that were found into a buffer with a border, so that nobody looks beyond its edge."""
        self._scale = view.scale
        self._found = found
        self._slopes = planes[1:]
        width, height = view.size
        farthest = max(abs(step) for way in _CAST_M for step in way)
        self._border = 4 + round(farthest * view.scale)
        self._width = width + 2 * self._border
        row = found.sample // width
        self._place = found.sample + (row * (2 * self._border) + self._border * (self._width + 1))
        self._buffer = np.full((height + 2 * self._border) * self._width, _NEVER)
        self._buffer[self._place] = found.depth

    def covered(self, way: tuple[int, int], least_m: Floats | float, most_m: float) -> Flags:
        """Tell for each sample whether what is seen beside it, so many samples right and down, is nearer by so much."""
        across, down = way
        if not across and not down:
            return np.zeros(len(self._place), dtype=np.bool_)
        slopes = np.array((across, down), dtype=np.float32) @ self._slopes
        nearer = self._found.depth + slopes.take(self._found.triangle)
        nearer -= self._buffer.take(self._place + (down * self._width + across))
        return (nearer > least_m * np.float32(self._scale)) & (nearer < np.float32(most_m * self._scale))


def _smoothed(view: View, found: Seen, shade: Flags) -> Flags:
    """Return the shade with specks gone and borders smooth: in shade is what most of the samples around it are."""
    width, height = view.size
    radius = max(1, round(_SMOOTH_M * view.scale))
    votes = np.zeros((height + 2 * radius, width + 2 * radius), dtype=np.int8)
    ballot = np.zeros(height * width, dtype=np.int8)
    ballot[found.sample] = np.where(shade, np.int8(1), np.int8(-1))
    votes[radius : radius + height, radius : radius + width] = ballot.reshape(height, width)
    rows = votes[:height].astype(np.int16)
    for shift in range(1, 2 * radius + 1):
        rows += votes[shift : shift + height]
    sums = rows[:, :width].copy()
    for shift in range(1, 2 * radius + 1):
        sums += rows[:, shift : shift + width]
    return sums.ravel().take(found.sample) > 0
