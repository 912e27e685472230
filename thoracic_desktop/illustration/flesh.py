"""What a surface does besides following its bones: joints are filled, shoulders and blades slide, ribs breathe."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from thoracic_desktop.illustration.arrays import Floats, Ints, unit_rows
from thoracic_desktop.illustration.joints import CHEST, PELVIS, REST, SEVENTH, Joints, joint, joints_of
from thoracic_desktop.illustration.parts import Surface
from thoracic_desktop.illustration.people import Person
from thoracic_desktop.illustration.seams import Rod, Seam, Trunk
from thoracic_desktop.illustration.solids import melted
from thoracic_desktop.value import Value

_CM: Final = 0.01
_BREATH_M: Final = 0.020
_GIRDLE_FROM_M, _GIRDLE_TO_M = (0.36, 0.03), (0.46, 0.105)
"""Where on the trunk (level, distance from the middle) the shoulders begin to take the shirt along, and wholly do."""
_NECKLINE_M: Final = (0.50, 0.54)
"""Between these levels the shirt ceases to follow the shoulders, so that its neckline stays around the neck."""
_BLADE_M: Final = (0.098, -0.045)
"""Middle of the left shoulder blade at rest, from the upper chest's station: outward, up."""
_BLADE_SLIDE: Final = 0.8
_BLADE_INNER_M: Final = 0.030
_BLADE_OUTLINE_M: Final = ((-0.024, 0.052), (-0.012, -0.066), (0.034, 0.012), (0.040, 0.038))
"""Corners of a left blade from its middle (outward, up), counterclockwise for one who looks at the back's left half."""
_BLADE_ROUND_M: Final = 0.010
_HEM_OVER_M: Final = 0.006
_HEM_LIFT_M: Final = 0.014
_SMOOTH_ROUNDS: Final = 6
_LAP_M: Final = 0.10
"""The gap between two thighs over which cloth is stretched."""


class Flesh(Value, frozen=True):
    """What the deformation of one person's surface needs to know beforehand."""

    surface: Surface
    shirt: Trunk
    pelvis: Trunk
    levels: Floats
    """Height of the shirt's points along the spine (m)."""
    follows: tuple[Floats, Floats]
    """How much each point of the shirt follows the left and the right shoulder."""
    corners: Ints
    """The numbers of the points of each triangle (3, triangles)."""
    lift: Floats
    """How far each point counts as nearer to the eye than it is (m): a hem lies over what it touches."""

    @classmethod
    def of(cls, person: Person, surface: Surface) -> Flesh:
        """Prepare the surface of a person."""
        rest = joints_of(REST)
        local = (surface.placed(rest)[surface.spans["shirt"]] - rest.places[CHEST]) @ rest.axes[CHEST].T
        levels = REST.spine[CHEST].s + local[:, 1]
        high = _smooth(levels, _GIRDLE_FROM_M[0], _GIRDLE_TO_M[0]) * (1.0 - _smooth(levels, *_NECKLINE_M))
        wide = [high * _smooth(local[:, 0] * side, _GIRDLE_FROM_M[1], _GIRDLE_TO_M[1]) for side in (1.0, -1.0)]
        lift = np.zeros(len(surface.local), dtype=np.float32)
        lift[surface.spans["shirt"]] = _HEM_LIFT_M * (1.0 - _smooth(levels, 0.10, 0.17))
        corners = np.ascontiguousarray(surface.triangles.T, dtype=np.intp)
        return cls(surface, Trunk.of(person.shirt), Trunk.of(person.pelvis), levels, (wide[0], wide[1]), corners, lift)

    def on(self, joints: Joints, points: Floats, breath: float) -> tuple[Floats, Floats]:
        """Return where the points are (points, 3) once flesh and cloth have given way, and how the surface faces."""
        points = points.copy()
        shirt = self.surface.spans["shirt"]
        points[shirt] += self._shoulders(joints)
        bare = normals_of(points, self.corners)
        swell = np.zeros(len(points), dtype=np.float32)
        swell[shirt] += self._breath(breath) + self._blades(joints, points[shirt])
        seams = [seam for side in (1.0, -1.0) for seam in self._seams(joints, points, side)]
        for seam in seams:
            swell[seam.span] = np.maximum(swell[seam.span], seam.swell())
        points += bare * swell[:, None]
        self._lift_hem(joints, points)
        normals = normals_of(points, self.corners)
        for seam in seams:
            seam.turn(normals, bare)
        for part in ("shirt", "pelvis", "leg left", "leg right"):
            self._smooth_cloth(normals, part)
        # Where it is seen between the thighs, the trunk's underside is shaded like them and not as a dark patch.
        underside = normals[self.surface.spans["pelvis"]]
        underside -= np.minimum(underside @ joints.axes[PELVIS][1], 0.0)[:, None] * joints.axes[PELVIS][1]
        return points, normals

    def _smooth_cloth(self, normals: Floats, part: str) -> None:
        """Even the normals of a part out over its rings, so that shade has long borders and no specks."""
        span = self.surface.spans[part]
        rings = normals[span].reshape(self.surface.rings[part], -1, 3)
        for _ in range(_SMOOTH_ROUNDS):
            along = np.concatenate((rings[:1], rings, rings[-1:]))
            rings = (
                2.0 * rings + along[:-2] + along[2:] + np.roll(rings, 1, axis=1) + np.roll(rings, -1, axis=1)
            ) / 6.0
        normals[span] = unit_rows(rings).reshape(-1, 3)

    def _shoulders(self, joints: Joints) -> Floats:
        way = np.zeros((len(self.levels), 3), dtype=np.float32)
        for side, follows in zip((1.0, -1.0), self.follows, strict=True):
            moved = _shoulder_way(joints, side) @ joints.axes[CHEST]
            way += follows[:, None] * moved[None, :]
        return way

    def _breath(self, breath: float) -> Floats:
        ribs = _smooth(self.levels, 0.12, 0.26) * (1.0 - _smooth(self.levels, 0.38, 0.47))
        return ribs * (_BREATH_M * breath)

    def _blades(self, joints: Joints, points: Floats) -> Floats:
        """Return how far the shoulder blades raise the shirt over the back: most along their inner border."""
        raised = np.zeros(len(points))
        for side in (1.0, -1.0):
            out, up, behind = self._from_blade(joints, points, side)
            out = out + _BLADE_INNER_M
            across = np.where(out < 0.0, np.exp(-np.square(out / 0.017)), np.exp(-np.square(out / 0.045)))
            high = 0.0045 + 0.10 * max(-float(_shoulder_way(joints, side)[2]), 0.0)
            raised += behind * high * across * np.exp(-np.square(up / 0.062))
        return raised

    def blade_shapes(self, joints: Joints, points: Floats) -> Floats:
        """Return how deep (m) each point of the shirt lies within the outline of a shoulder blade."""
        depth = np.full(len(points), -1.0)
        for side in (1.0, -1.0):
            out, up, behind = self._from_blade(joints, points, side)
            inside = np.full(len(points), np.inf)
            for a, b in zip(_BLADE_OUTLINE_M, (*_BLADE_OUTLINE_M[1:], _BLADE_OUTLINE_M[0]), strict=True):
                way = np.subtract(b, a)
                inside = np.minimum(inside, ((up - a[1]) * way[0] - (out - a[0]) * way[1]) / np.hypot(*way))
            depth = np.maximum(depth, np.where(behind > 0.5, inside + _BLADE_ROUND_M, -1.0))
        return depth

    def _from_blade(self, joints: Joints, points: Floats, side: float) -> tuple[Floats, Floats, Floats]:
        """Return how far points are outward and up from the middle of a blade, and whether they are on the back.

        A blade glides around the ribs: as far as its shoulder goes forward or back, it goes out or in.
        """
        local = (points - joints.places[CHEST]) @ joints.axes[CHEST].T
        way = _shoulder_way(joints, side)
        out = local[:, 0] * side - (_BLADE_M[0] + way[2] * _BLADE_SLIDE)
        return out, local[:, 1] - (_BLADE_M[1] + way[1]), _smooth(-local[:, 2], 0.03, 0.07)

    def _seams(self, joints: Joints, points: Floats, side: float) -> Iterator[Seam]:
        """Yield what flows into each other: arm and trunk at the shoulder, thigh and trunk at the hip."""
        spans, name = self.surface.spans, "left" if side > 0.0 else "right"
        shoulder, elbow, hip, knee = (joints.places[joint(part, side)] for part in ("shoulder", "elbow", "hip", "knee"))
        arm = Rod(shoulder, shoulder + (elbow - shoulder) * 0.6, 0.052, 0.050)
        yield Seam(spans["shirt"], *arm.outside(points[spans["shirt"]]), 0.075, 0.04)
        sleeve = spans[f"sleeve {name}"]
        yield Seam(sleeve, *self.shirt.outside(points[sleeve], joints, CHEST, REST.spine[CHEST].s), 0.045, 0.010)
        yoke = spans[f"yoke {name}"]
        slope = Rod(shoulder, _yoke_end(joints, side), 0.043, 0.036)
        yield Seam(spans["shirt"], *slope.outside(points[spans["shirt"]]), 0.040, 0.010)
        yield Seam(yoke, *self.shirt.outside(points[yoke], joints, CHEST, REST.spine[CHEST].s), 0.040, 0.0)
        yield Seam(yoke, *Rod(shoulder, elbow, 0.052, 0.050).outside(points[yoke]), 0.050, 0.012)
        yield Seam(sleeve, *slope.outside(points[sleeve]), 0.050, 0.012)
        thigh = Rod(hip + (knee - hip) * 0.12, hip + (knee - hip) * 0.8, 0.080, 0.062)
        for part in ("pelvis", "shirt"):
            yield Seam(spans[part], *thigh.outside(points[spans[part]]), 0.05, 0.012)
        leg = spans[f"leg {name}"]
        yield Seam(leg, *self.pelvis.outside(points[leg], joints, PELVIS, 0.0), 0.05, 0.012)

    def _lift_hem(self, joints: Joints, points: Floats) -> None:
        """Lay the lower part of the shirt over thighs that are raised, and across the lap between them."""
        span = self.surface.spans["shirt"]
        low = np.flatnonzero(self.levels < 0.16)
        cloth = points[span][low]
        for _ in range(2):
            distance, away = _from_thighs(cloth, joints)
            cloth = cloth + away * np.clip(_HEM_OVER_M - distance, 0.0, 0.12)[:, None]
        points[span.start + low] = cloth


def normals_of(points: Floats, corners: Ints) -> Floats:
    """Return the direction in which the surface faces at each point.

    Args:
        points: places (points, 3).
        corners: numbers of points (3, triangles); quickest where they are the machine's own integers.
    """
    x, y, z = (np.ascontiguousarray(axis) for axis in points.T)
    first, second, third = corners
    ux, uy, uz = (axis.take(second) - axis.take(first) for axis in (x, y, z))
    vx, vy, vz = (axis.take(third) - axis.take(first) for axis in (x, y, z))
    sums = np.empty_like(points)
    for axis, face in enumerate((uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx)):
        sums[:, axis] = sum(np.bincount(corner, face, len(points)) for corner in corners)
    return unit_rows(sums)


def _from_thighs(points: Floats, joints: Joints) -> tuple[Floats, Floats]:
    """Return how far points are outside both thighs, taken as one, and the way straight out of them."""
    distances: list[Floats] = []
    ways: list[Floats] = []
    for side in (1.0, -1.0):
        hip, knee = joints.places[joint("hip", side)], joints.places[joint("knee", side)]
        start, way = hip + (knee - hip) * 0.06, unit_rows(knee - hip)
        # What lies beside or behind the joint hangs down past it; only what lies along the thigh is carried.
        beside = 1.0 - _smooth((points - hip) @ way, 0.0, 0.06)
        distance, away = Rod(start, knee, 0.090, 0.058).outside(points)
        distances.append(distance + _LAP_M * beside)
        ways.append(away)
    share = np.clip(0.5 + 0.5 * (distances[1] - distances[0]) / _LAP_M, 0.0, 1.0)[:, None]
    return melted(distances[0], distances[1], _LAP_M), unit_rows(ways[0] * share + ways[1] * (1.0 - share))


def _yoke_end(joints: Joints, side: float) -> Floats:
    """Return where the middle of the yoke runs into the neck."""
    end: Floats = joints.places[SEVENTH] + np.array((0.044 * side, -0.040, -0.006)) @ joints.axes[CHEST]
    return end


def _shoulder_way(joints: Joints, side: float) -> Floats:
    """Return how far a shoulder is from where it is at rest, in the axes of the chest."""
    number = joint("shoulder", side)
    place: Floats = (joints.places[number] - joints.places[CHEST]) @ joints.axes[CHEST].T
    return place - _SHOULDER_AT_REST[side]


def _smooth(values: Floats, start: float, end: float) -> Floats:
    share: Floats = np.clip((values - start) / (end - start), 0.0, 1.0)
    return share * share * (3.0 - 2.0 * share)


def _at_rest(side: float) -> Floats:
    rest = joints_of(REST)
    place: Floats = (rest.places[joint("shoulder", side)] - rest.places[CHEST]) @ rest.axes[CHEST].T
    return place


_SHOULDER_AT_REST: Final = {side: _at_rest(side) for side in (1.0, -1.0)}
