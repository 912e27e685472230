"""The kinds of arrays that surfaces and pictures are made of."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.floating]
"""Metres, pixels or shares; 32 bits wherever a frame pays for them."""
Ints: TypeAlias = NDArray[np.integer]
Flags: TypeAlias = NDArray[np.bool_]

SMALL = 1e-9
OUTSIDE = -1.0
"""The depth within a shape of a point that is far outside it."""


def unit_rows(rows: Floats) -> Floats:
    """Return each row with length 1; a row without length stays as it is."""
    sizes = np.sqrt(np.einsum("...i,...i->...", rows, rows))
    units: Floats = rows / np.maximum(sizes, SMALL)[..., None]
    return units


def cross_rows(a: Floats, b: Floats) -> Floats:
    """Return the vector product row by row: on many short rows several times as fast as np.cross."""
    return np.stack(
        (
            a[..., 1] * b[..., 2] - a[..., 2] * b[..., 1],
            a[..., 2] * b[..., 0] - a[..., 0] * b[..., 2],
            a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0],
        ),
        axis=-1,
    )
