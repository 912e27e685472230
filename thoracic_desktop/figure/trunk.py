"""The trunk in the picture: trousers round the pelvis, a shirt along the bending spine, the neck, the blades."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from thoracic_desktop.figure.outline import Outline, Ring, ball_hull, hull, sweep
from thoracic_desktop.figure.projection import Projection
from thoracic_desktop.figure.shape import Fill, Layer, Shape
from thoracic_desktop.figure.skeleton import Body, Station
from thoracic_desktop.figure.vectors import between, dot, minus, pitched, plus, within

Profile = tuple[tuple[float, float, float, float], ...]
"""Place along the spine (m), half width, front, back."""

_PELVIS: Final = (
    (0.080, 0.010, 0.004, 0.090),
    (0.078, -0.030, -0.040, 0.078),
    (0.066, 0.085, 0.004, 0.088),
)
"""Balls of the left half of the pelvis: outward, up, forward, radius (m)."""
_SHIRT: Final[Profile] = (
    (0.040, 0.171, 0.103, 0.114),
    (0.085, 0.164, 0.104, 0.104),
    (0.139, 0.147, 0.101, 0.093),
    (0.193, 0.133, 0.096, 0.087),
    (0.247, 0.130, 0.096, 0.089),
    (0.322, 0.139, 0.105, 0.095),
    (0.397, 0.150, 0.110, 0.102),
    (0.445, 0.146, 0.094, 0.102),
    (0.490, 0.112, 0.074, 0.088),
    (0.520, 0.078, 0.042, 0.070),
)
_BREATH_FROM_M, _BREATH_TO_M = 0.15, 0.45
_BREATH_M: Final = 0.016
_NECK: Final[Profile] = (
    (0.560, 0.051, 0.049, 0.054),
    (0.587, 0.049, 0.047, 0.052),
    (0.627, 0.048, 0.046, 0.051),
    (0.667, 0.047, 0.044, 0.052),
)
_COLLAR_TILT_DEG: Final = 36.0
_COLLAR_M: Final = (0.061, 0.066, 0.052)
"""The neckline of the shirt: half width, front, back."""
_BLADE: Final = (
    (0.000, 0.045),
    (0.024, 0.060),
    (0.062, 0.052),
    (0.074, 0.034),
    (0.052, -0.030),
    (0.030, -0.088),
    (0.016, -0.094),
    (0.004, -0.050),
)
"""Outline of the left shoulder blade in the axes of the upper chest: outward from its inner edge, up (m)."""
_BLADE_AT_REST_M: Final = 0.052
_BLADE_SLIDE: Final = 0.5
"""How far a blade slides sideways for each metre that its shoulder goes forward."""
_BACK_SEEN: Final = 0.25


def trunk_shapes(view: Projection, body: Body) -> list[Shape]:
    """Return pelvis, shirt (with the blades where we see the back) and neck."""
    spine = body.spine
    pelvis = ball_hull(
        view,
        [
            (plus(body.pelvis.at, within(body.pelvis.frame, (x * side, y, z))), radius)
            for x, y, z, radius in _PELVIS
            for side in (1.0, -1.0)
        ],
    )
    shirt = sweep(view, _rings(spine, _SHIRT, body.breath), 0.0, 0.0)
    neck = (_collar(view, spine[-1]), sweep(view, _rings((*spine[-3:], *body.neck), _NECK), 0.0, 0.6))
    from_behind = view.nearness(spine[-1].frame[2]) < -_BACK_SEEN
    return [
        Shape(layer=Layer.PELVIS, fill=Fill.TROUSERS, outlines=(pelvis,)),
        Shape(layer=Layer.SHIRT, fill=Fill.SHIRT, outlines=(shirt, _yoke(view, body))),
        *_blades(view, body),
        Shape(layer=Layer.PELVIS if from_behind else Layer.NECK, fill=Fill.SKIN, outlines=neck, shade=0.3),
    ]


def _yoke(view: Projection, body: Body) -> Outline:
    """Return what joins neck and shoulders: the slope from the neck, the collar bones, the upper ribs."""
    seventh, chest = body.spine[-1], body.spine[-3]
    return ball_hull(
        view,
        (
            (plus(seventh.at, within(seventh.frame, (0.0, -0.028, -0.014))), 0.053),
            (body.arm_left.shoulder, 0.045),
            (body.arm_right.shoulder, 0.045),
            (chest.at, 0.092),
        ),
    )


def _collar(view: Projection, seventh: Station) -> Outline:
    """Return the bare neck inside the neckline, which hangs lower in front."""
    frame = pitched(seventh.frame, _COLLAR_TILT_DEG)
    half, front, back = _COLLAR_M
    points = [view.point(plus(seventh.at, seventh.frame[1], 0.040))]
    for k in range(14):
        c, s = math.cos(k * math.tau / 14), math.sin(k * math.tau / 14)
        points.append(view.point(plus(seventh.at, within(frame, (half * c, 0.0, (front if s > 0.0 else back) * s)))))
    return Outline(tuple(hull(points)), smooth=True)


def _blades(view: Projection, body: Body) -> list[Shape]:
    """Return the shoulder blades under the shirt, where we see the back: they slide as the shoulders do."""
    chest = body.chest
    seen = -view.nearness(chest.frame[2])
    if seen < _BACK_SEEN:
        return []
    outlines: list[Outline] = []
    for arm in (body.arm_left, body.arm_right):
        surface = within(chest.frame, (0.3 * arm.side, 0.0, -0.95))
        if view.nearness(surface) < _BACK_SEEN + 0.05:
            continue
        way = minus(arm.shoulder, chest.at)
        raised, forward = dot(way, chest.frame[1]), dot(way, chest.frame[2])
        inner = _BLADE_AT_REST_M + forward * _BLADE_SLIDE
        corners = [
            view.point(
                plus(chest.at, within(chest.frame, ((inner + x) * arm.side, y + raised - 0.04, x * 0.25 - 0.104)))
            )
            for x, y in _BLADE
        ]
        outlines.append(Outline(tuple(corners if arm.side < 0.0 else corners[::-1]), smooth=True))
    return [Shape(layer=Layer.SHIRT, fill=Fill.SHIRT, outlines=tuple(outlines), shade=min(1.0, seen) * 0.6)]


def _rings(stations: Sequence[Station], profile: Profile, breath: float = 0.0) -> list[Ring]:
    rings: list[Ring] = []
    index = 0
    for s, half, front, back in profile:
        while index < len(stations) - 2 and stations[index + 1].s < s:
            index += 1
        a, b = stations[index], stations[index + 1]
        share = (s - a.s) / (b.s - a.s)
        frame = a.frame if share < 0.5 else b.frame
        fuller = _BREATH_M * breath if _BREATH_FROM_M < s < _BREATH_TO_M else 0.0
        rings.append((between(a.at, b.at, share), frame[0], frame[2], half + fuller * 0.6, front + fuller, back))
    return rings
