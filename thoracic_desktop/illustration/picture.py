"""A picture of one moment as pixels, cropped to what is in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from thoracic_desktop.illustration.arrays import Flags, Floats, Ints
from thoracic_desktop.illustration.grounds import Grounds, shade, shadowed_area
from thoracic_desktop.illustration.mesh import Mesh
from thoracic_desktop.illustration.palette import LEVELS, far_step, ghostly, number
from thoracic_desktop.illustration.raster import Corners, Seen, seen
from thoracic_desktop.illustration.shadows import Shadow
from thoracic_desktop.illustration.tones import Surfaces, light_on, tones
from thoracic_desktop.illustration.view import View
from thoracic_desktop.value import Value

FADE: Final = 0.09
"""The share of the shorter side over which a picture fades out."""
_WEIGHTS: Final = {2: (1, 3, 3, 1), 3: (1, 2, 2, 2, 1), 4: (1, 3, 4, 4, 3, 1)}
"""How much the samples across a pixel count, and the nearest one on either side of it; the sums are powers of two."""
_STEEP: Final = 2.0
"""A muscle is wholly lit in the inner half of its width and fades towards its border."""
_OUTLINE_M: Final = 0.005
_TINY_AREA: Final = 1e-6
_MARGIN: Final = 2

Window = tuple[int, int, int, int]
"""Rows and columns: from, to, from, to."""


class Picture(Value, frozen=True):
    """Pixels (height, width, 4): blue, green, red, opacity, premultiplied; they stand at `left`, `top` in the whole."""

    left: int
    top: int
    pixels: Ints


class Numbers(Value, frozen=True):
    """The numbers of the colours (rows, columns) of samples, of which `fine` by `fine` make a pixel."""

    left: int
    top: int
    fine: int
    values: Ints


def fineness(size: tuple[int, int]) -> int:
    """Return how many samples a pixel is wide: in a small picture more of them gain more, and cost less."""
    longest = max(size)
    return 4 if longest <= 160 else 3 if longest <= 320 else 2


def numbers(ground: Grounds, mesh: Mesh, shadows: Sequence[Shadow], fine: int, ghost: Mesh | None = None) -> Numbers:
    """Return which colour every sample has.

    Args:
        ground: the view with what lies behind everything.
        mesh: what stands there.
        shadows: soft shadows on the grounds.
        fine: samples in a pixel's width.
        ghost: what is shown as a shadow behind everything, but before the grounds.
    """
    window = _window(ground, mesh, shadows, fine, ghost)
    top, bottom, left, right = window
    view = ground.view.within(left, top, right - left, bottom - top)
    values = ground.numbers[top:bottom, left:right].copy()
    shade(values, ground, (top, left), shadows)
    if ghost is not None:
        _lay_under(values, view, ghost, fine)
    if values.size:
        _lay_over(values, view, mesh, ground.depth[top:bottom, left:right], fine)
    return Numbers(left // fine, top // fine, fine, values)


def _window(ground: Grounds, mesh: Mesh, shadows: Sequence[Shadow], fine: int, ghost: Mesh | None) -> Window:
    """Return the part of the picture where something is; its edges are those of pixels."""
    parts = [_extent(ground.view.places(each.points)) for each in (mesh, ghost) if each is not None]
    parts += [area for area in (ground.area(), shadowed_area(ground, shadows)) if area is not None]
    edges: list[int] = []
    for index, size in ((0, ground.view.size[1]), (2, ground.view.size[0])):
        low = min(part[index] for part in parts) // fine - _MARGIN
        high = -(-max(part[index + 1] for part in parts) // fine) + _MARGIN
        edges += [min(max(edge * fine, 0), size) for edge in (low, high)]
    top, bottom, left, right = edges
    return top, max(bottom, top), left, max(right, left)


def _extent(places: Floats) -> Window:
    low, high = places.min(axis=0), places.max(axis=0)
    return int(low[1]), int(high[1]) + 1, int(low[0]), int(high[0]) + 1


def _lay_under(values: Ints, view: View, ghost: Mesh, fine: int) -> None:
    """Show a ghost wherever nothing is, or only ground."""
    corners = Corners.of(view.places(ghost.points), ghost.triangles)
    there = seen(corners.only(np.flatnonzero(corners.area < -_TINY_AREA)), view.size).sample
    values.reshape(-1)[there] = ghostly(values.reshape(-1)[there], _on_outline(view, there, fine))


def _on_outline(view: View, there: Ints, fine: int) -> Flags:
    """Tell which samples of a shape have none of it beside them, within the width of an outline."""
    width, height = view.size
    reach = max(fine, round(_OUTLINE_M * view.scale))
    stride = width + 2 * reach
    places = there + (there // width) * (2 * reach) + reach * (stride + 1)
    shape = np.zeros((height + 2 * reach) * stride, dtype=np.bool_)
    shape[places] = True
    inside = np.ones(len(there), dtype=np.bool_)
    for way in (-stride, -1, 1, stride):
        inside &= shape.take(places + way * reach)
    return ~inside


def _lay_over(values: Ints, view: View, mesh: Mesh, ground: Floats, fine: int) -> None:
    """Colour the samples at which the mesh is seen."""
    places = view.places(mesh.points)
    places[:, 2] -= mesh.lift * np.float32(view.scale)
    corners = Corners.of(places, mesh.triangles)
    kept = np.flatnonzero(corners.area < -_TINY_AREA)  # the others turn their backs on the eye
    corners = corners.only(kept)
    found = seen(corners, view.size, ground.reshape(-1))
    values.reshape(-1)[found.sample] = _coloured(view, mesh.only(kept), corners, found, fine)


def _coloured(view: View, mesh: Mesh, corners: Corners, found: Seen, fine: int) -> Ints:
    """Return the numbers of the colours of the samples where a mesh is seen; `corners` are those of its triangles."""
    triangles = mesh.triangles
    surfaces = Surfaces(
        depth=corners.planes(corners.depth),
        light=corners.planes(light_on(view, mesh.normals)[triangles]),
        material=mesh.material,
    )
    worked = np.zeros(len(found.triangle), dtype=np.int32)
    some, depth = _within(mesh.worked[triangles], corners, found)
    worked[some] = np.rint(np.clip(depth * _STEEP, 0.0, 1.0) * (LEVELS - 1))
    marked = np.zeros(len(found.triangle), dtype=np.bool_)
    some, depth = _within(mesh.marked[triangles], corners, found)
    marked[some] = (depth > 0.0) & (worked[some] == 0)
    tone = tones(view, found, surfaces, marked, fine)
    far = far_step(mesh.far).take(found.triangle)
    return number(surfaces.material.take(found.triangle), tone, far, worked)


def _within(values: Floats, corners: Corners, found: Seen) -> tuple[Ints, Floats]:
    """Return which samples may lie within a shape, and how deep; most triangles do not touch it."""
    some = np.flatnonzero((values.max(axis=1) > 0.0).take(found.triangle))
    return some, found.only(some).at(corners.planes(values))


def coloured(samples: Numbers, palette: Floats) -> Picture:
    """Return the pixels of samples: each the mean of the colours around it, the nearer ones counting more."""
    opacity = palette[:, 3:]
    premultiplied = np.concatenate((palette[:, 2::-1] * opacity, opacity), axis=1)
    lanes = np.ascontiguousarray(np.rint(premultiplied * 255.0).astype(np.uint16)).view(np.uint64).ravel()
    weights = _WEIGHTS[samples.fine]
    # Four colours of 16 bits stand in one number of 64 and are added at once.
    rows = _summed(lanes.take(samples.values), weights)
    cells = np.ascontiguousarray(_summed(rows.T, weights).T)
    sums = cells.view(np.uint16).reshape(*cells.shape, 4)
    shift = (sum(weights) ** 2).bit_length() - 1
    return Picture(samples.left, samples.top, ((sums + np.uint16(1 << shift - 1)) >> np.uint16(shift)).astype(np.uint8))


def _summed(packed: Ints, weights: tuple[int, ...]) -> Ints:
    """Return sums over the rows of each pixel and one row more on either side of it (at the border, its own)."""
    fine = len(weights) - 2
    total = packed[0::fine] * np.uint64(weights[1])
    for row in range(1, fine):
        total += packed[row::fine] * np.uint64(weights[row + 1])
    total[1:] += packed[fine - 1 : -1 : fine]
    total[:-1] += packed[fine::fine]
    total[0] += packed[0]
    total[-1] += packed[-1]
    return total


def faded(picture: Picture, size: tuple[int, int]) -> Picture:
    """Return a picture that fades out towards the lower edge of the whole, where a body would be cut off."""
    rows: int = picture.pixels.shape[0]
    down = picture.top + np.arange(rows) + 0.5
    opacity = np.clip((size[1] - down) / (FADE * min(size)), 0.0, 1.0)
    pixels = np.rint(picture.pixels * opacity[:, None, None]).astype(np.uint8)
    return Picture(picture.left, picture.top, pixels)


def rgba(picture: Picture, size: tuple[int, int]) -> bytes:
    """Return the whole picture of a size (width, height): red, green, blue, opacity, no more premultiplied."""
    width, height = size
    rows: int = picture.pixels.shape[0]
    columns: int = picture.pixels.shape[1]
    pixels = picture.pixels.astype(np.float32)
    opacity = pixels[..., 3:]
    colour = np.minimum(pixels[..., 2::-1] * (255.0 / np.maximum(opacity, 1.0)), 255.0)
    whole = np.zeros((height, width, 4), dtype=np.uint8)
    part = whole[picture.top : picture.top + rows, picture.left : picture.left + columns]
    part[:] = np.rint(np.concatenate((colour, opacity), axis=-1))
    return whole.tobytes()
