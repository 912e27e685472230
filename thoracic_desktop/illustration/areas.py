"""Where muscles lie under the surface: ellipses on the rings of the parts, by the names that exercise files use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from thoracic_desktop.figure.pose import Area
from thoracic_desktop.illustration.arrays import OUTSIDE, Floats
from thoracic_desktop.illustration.joints import CHEST, REST, joints_of
from thoracic_desktop.illustration.parts import Surface
from thoracic_desktop.value import Value


class Patch(Value, frozen=True):
    """An ellipse on a part of the left half of the body, seen along the axes of its joint.

    `along` is the place along the part (m over the hips on the trunk, share of the bone on a limb) and `around` the
    angle from the left (0) over the front (90) to the back (-90); each with its half width.  `lean` moves the
    ellipse's middle around by so many degrees for each unit along, as a slanting muscle runs.
    """

    part: str
    along: tuple[float, float]
    around: tuple[float, float]
    lean: float = 0.0


ALL_AROUND: Final = 1e6
_PATCHES: Final[Mapping[Area, tuple[Patch, ...]]] = {
    "upper_back": (Patch("shirt", (0.43, 0.11), (-56.0, 52.0)),),
    "between_blades": (Patch("shirt", (0.405, 0.10), (-90.0, 34.0)),),
    "mid_back": (Patch("shirt", (0.33, 0.19), (-68.0, 34.0)),),
    "low_back": (Patch("shirt", (0.14, 0.13), (-68.0, 32.0)),),
    "ribs": (Patch("shirt", (0.25, 0.14), (26.0, 44.0)),),
    "abdomen": (Patch("shirt", (0.17, 0.12), (84.0, 24.0)),),
    "chest": (Patch("shirt", (0.42, 0.06), (62.0, 26.0)),),
    "front_of_neck": (Patch("neck", (0.59, 0.075), (60.0, 50.0)),),
    "back_of_neck": (Patch("neck", (0.60, 0.10), (-55.0, 80.0)),),
    "top_of_shoulder": (
        Patch("yoke", (0.38, 0.60), (0.0, ALL_AROUND)),
        Patch("sleeve", (-0.20, 0.13), (0.0, ALL_AROUND)),
        Patch("shirt", (0.505, 0.036), (0.0, 76.0)),
    ),
    "shoulder": (Patch("sleeve", (0.0, 0.34), (0.0, ALL_AROUND)),),
    "front_of_shoulder": (Patch("sleeve", (0.14, 0.28), (50.0, 85.0)),),
    "upper_arm": (Patch("arm", (0.62, 0.30), (60.0, 110.0)), Patch("sleeve", (0.62, 0.30), (60.0, 110.0))),
    "forearm": (Patch("arm", (1.36, 0.46), (0.0, ALL_AROUND)),),
    "buttock": (Patch("pelvis", (-0.035, 0.095), (-58.0, 44.0)), Patch("leg", (0.04, 0.18), (-80.0, 75.0))),
    "thigh": (Patch("leg", (0.48, 0.36), (80.0, 80.0)),),
    "calf": (Patch("leg", (1.36, 0.30), (-90.0, 85.0)),),
}
_TRUNK: Final = {"shirt", "neck", "pelvis"}


class Areas:
    """The areas of one person's surface, each worked out when it is first shown."""

    def __init__(self, surface: Surface) -> None:
        """Measure the surface in the rest posture."""
        self._surface = surface
        joints = joints_of(REST)
        self._points = surface.placed(joints)
        self._chest = (joints.places[CHEST], joints.axes[CHEST])
        self._kept: dict[tuple[Area, float], Floats] = {}

    def weights(self, area: Area, side: float) -> Floats:
        """Return how deep each point lies in an area of one side: 1 in its middle, 0 on its border, less outside."""
        key = (area, side)
        if key not in self._kept:
            weights = np.full(len(self._points), OUTSIDE, dtype=np.float32)
            for patch in _PATCHES[area]:
                name = patch.part if patch.part in _TRUNK else f"{patch.part} {'left' if side > 0.0 else 'right'}"
                span = self._surface.spans[name]
                weights[span] = np.maximum(weights[span], self._ellipse(patch, span, side))
            self._kept[key] = weights
        return self._kept[key]

    def _ellipse(self, patch: Patch, span: slice, side: float) -> Floats:
        local = self._surface.local[span]
        along = self._along_trunk(span) if patch.part in _TRUNK else self._along_limb(span)
        around = np.degrees(np.arctan2(local[:, 2], local[:, 0] * side))
        middle, reach = patch.around
        off = (around - middle - patch.lean * (along - patch.along[0]) + 180.0) % 360.0 - 180.0
        far = np.square((along - patch.along[0]) / patch.along[1]) + np.square(off / reach)
        inside: Floats = 1.0 - np.sqrt(far)
        return inside

    def _along_trunk(self, span: slice) -> Floats:
        levels: Floats = REST.spine[CHEST].s + (self._points[span] - self._chest[0]) @ self._chest[1][1]
        return levels

    def _along_limb(self, span: slice) -> Floats:
        """Return the share along the bones of each point: the weights of its ring say how near it is to which joint."""
        rings = self._surface.middles[self._surface.ring[span]]
        used = np.flatnonzero(rings.any(axis=0))
        shares: Floats = rings[:, used] @ np.arange(len(used), dtype=np.float32)
        return shares
