"""What touches gives way: flesh and cloth lie on floor, wall and roller, and are nowhere within them."""

from __future__ import annotations

import numpy as np

from thoracic_desktop.figure.scene import Prop, Roller, Wall
from thoracic_desktop.illustration.arrays import SMALL, Floats


def given_way(points: Floats, props: tuple[Prop, ...]) -> Floats:
    """Return points (points, 3) pushed out of the floor and of the props that somebody leans or lies on."""
    free = points.copy()
    for prop in props:
        if isinstance(prop, Wall):
            np.maximum(free[:, 2], np.float32(prop.z), out=free[:, 2])
        elif isinstance(prop, Roller):
            _push_out(free, prop)
    np.maximum(free[:, 1], np.float32(0.0), out=free[:, 1])
    return free


def _push_out(points: Floats, roller: Roller) -> None:
    middle = np.array(roller.at, dtype=np.float32)
    off = points - middle
    far = np.hypot(off[:, 1], off[:, 2])
    within = np.flatnonzero((far < roller.radius) & (np.abs(off[:, 0]) < roller.length / 2))
    points[within, 1:] = middle[1:] + off[within, 1:] * (roller.radius / np.maximum(far[within], SMALL))[:, None]
