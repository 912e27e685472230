"""The outlines of a picture's even areas, for formats that scale."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import numpy as np
from contourpy import FillType, contour_generator

from thoracic_desktop.illustration.arrays import Flags, Floats
from thoracic_desktop.illustration.palette import NOTHING, coarser
from thoracic_desktop.illustration.picture import Numbers
from thoracic_desktop.value import Value

_HALF: Final = 0.5
_BORDER: Final = 2
_EVENED: Final = ((0, 1), (1, 1), (2, 1), (1, 0), (1, 2))


class Area(Value, frozen=True):
    """What has one colour: its number, and closed outlines (points, 2) in pixels; holes turn the other way round."""

    number: int
    outlines: tuple[Floats, ...]


def areas(samples: Numbers, tolerance: float) -> Iterator[Area]:
    """Yield the areas of a picture; soft transitions are drawn in a few steps.

    Args:
        samples: the numbers of the colours of its samples.
        tolerance: how far an outline may be beside the true one (pixels).
    """
    values = np.pad(coarser(samples.values), _BORDER)
    corner = np.array((samples.left, samples.top)) + (0.5 - _BORDER) / samples.fine
    for number in np.unique(values):
        if number == NOTHING:
            continue
        outlines = [corner + line / samples.fine for line in _outlines(values == number, tolerance * samples.fine)]
        if outlines:
            yield Area(int(number), tuple(outlines))


def _outlines(mask: Flags, tolerance: float) -> Iterator[Floats]:
    """Yield the closed outlines of a mask: where the mean of a sample and its four neighbours is one half."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    top, left = int(rows[0]) - _BORDER, int(columns[0]) - _BORDER
    part = mask[top : int(rows[-1]) + 1 + _BORDER, left : int(columns[-1]) + 1 + _BORDER].astype(np.float32)
    height, width = part.shape[0] - 2, part.shape[1] - 2
    evened = sum((part[down : down + height, across : across + width] for down, across in _EVENED), np.float32(0.0))
    traced = contour_generator(z=evened / len(_EVENED), fill_type=FillType.OuterOffset).filled(_HALF, 2.0)
    for points, offsets in zip(*traced, strict=True):
        for start, stop in pairwise(offsets):
            line = _simplified(points[start:stop], tolerance)
            if len(line) > 3:
                yield line + np.array((left + 1, top + 1))


def _simplified(line: Floats, tolerance: float) -> Floats:
    """Return a closed line with the points that carry its shape (Douglas and Peucker, 1973)."""
    far = int(np.argmax(np.abs(line - line[0]).sum(axis=1)))
    kept = {0, far, len(line) - 1}
    pieces = [(0, far), (far, len(line) - 1)]
    while pieces:
        first, last = pieces.pop()
        if last - first < 2:
            continue
        way = line[last] - line[first]
        between = line[first + 1 : last] - line[first]
        off = np.abs(between[:, 0] * way[1] - between[:, 1] * way[0]) / max(float(np.hypot(*way)), 1e-9)
        worst = int(np.argmax(off))
        if off[worst] > tolerance:
            middle = first + 1 + worst
            kept.add(middle)
            pieces += [(first, middle), (middle, last)]
    return line[sorted(kept)]
