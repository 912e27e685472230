"""The whole figure as an ordered list of pieces, from the farthest to the nearest."""

from __future__ import annotations

from typing import Final

from thoracic_desktop.figure.head import head_shapes
from thoracic_desktop.figure.limb_shapes import bare_foot, forearm, sleeve, trouser_leg, upper_arm
from thoracic_desktop.figure.limbs import ArmJoints, LegJoints
from thoracic_desktop.figure.projection import Projection
from thoracic_desktop.figure.shape import Fill, Layer, Shape
from thoracic_desktop.figure.skeleton import Body
from thoracic_desktop.figure.trunk import trunk_shapes
from thoracic_desktop.figure.vectors import Vector, between, dot, length, minus, plus

_BESIDE_M: Final = -0.035
"""An arm that hangs at the side counts as near, even where it is a little farther than the spine."""
_AT_HEAD_M: Final = 0.24


def figure_shapes(view: Projection, body: Body) -> list[Shape]:
    """Return all pieces in the order in which they are painted."""
    shapes = [*trunk_shapes(view, body), *head_shapes(view, body.head)]
    for arm in _far_hand_first(view, body):
        shapes += _arm_shapes(view, body, arm, _far_shade(view, body.chest.frame[0], arm.side))
    for leg in _far_first(view, body):
        shapes += _leg_shapes(view, body, leg, _far_shade(view, body.pelvis.frame[0], leg.side))
    return sorted(shapes, key=lambda shape: shape.layer)


def _far_shade(view: Projection, sideways: Vector, side: float) -> float:
    """Return how much a limb is darkened because its twin is nearer to the eye; nothing in a view from the front."""
    return min(max((-view.nearness(sideways) * side - 0.4) * 2.5, 0.0), 1.0)


def _far_first(view: Projection, body: Body) -> tuple[LegJoints, LegJoints]:
    left, right = body.leg_left, body.leg_right
    way = minus(between(left.hip, left.knee, 0.5), between(right.hip, right.knee, 0.5))
    return (right, left) if view.nearness(way) > 0.0 else (left, right)


def _far_hand_first(view: Projection, body: Body) -> tuple[ArmJoints, ArmJoints]:
    left, right = body.arm_left, body.arm_right
    return (right, left) if view.nearness(minus(left.wrist, right.wrist)) > 0.0 else (left, right)


def _leg_shapes(view: Projection, body: Body, leg: LegJoints, shade: float) -> list[Shape]:
    near = view.nearness(minus(between(leg.hip, leg.knee, 0.3), body.pelvis.at)) > -0.02
    layer = Layer.NEAR_LEG if near else Layer.FAR_LEG
    return [
        Shape(layer=layer, fill=Fill.SKIN, outlines=bare_foot(view, leg), shade=shade),
        Shape(layer=layer, fill=Fill.TROUSERS, outlines=trouser_leg(view, leg), shade=shade),
    ]


def _arm_shapes(view: Projection, body: Body, arm: ArmJoints, shade: float) -> list[Shape]:
    upper = _arm_layer(view, body, between(arm.shoulder, arm.elbow, 0.6))
    lower = _arm_layer(view, body, plus(arm.wrist, arm.hand[1], -0.06))
    if lower is Layer.NEAR_ARM and dot(minus(arm.wrist, body.chest.at), body.chest.frame[0]) * arm.side < 0.0:
        lower = Layer.CROSSED_FOREARM  # the hand lies on the other arm
    cloth = Shape(
        layer=upper, fill=Fill.SHIRT, outlines=(sleeve(view, arm),), shade=shade, casts=upper is not Layer.FAR_ARM
    )
    if upper is lower:
        whole = (upper_arm(view, arm), *forearm(view, arm))
        return [Shape(layer=upper, fill=Fill.SKIN, outlines=whole, shade=shade, casts=cloth.casts), cloth]
    return [
        Shape(layer=upper, fill=Fill.SKIN, outlines=(upper_arm(view, arm),), shade=shade),
        cloth,
        Shape(layer=lower, fill=Fill.SKIN, outlines=forearm(view, arm), shade=shade, casts=True),
    ]


def _arm_layer(view: Projection, body: Body, place: Vector) -> Layer:
    """Return where a piece of an arm belongs: beyond the trunk, before it, or between trunk and head."""
    to_head = minus(place, body.head.at)
    if length(to_head) < _AT_HEAD_M and view.nearness(to_head) < 0.0:
        return Layer.MIDDLE_ARM if view.nearness(minus(place, body.chest.at)) > _BESIDE_M else Layer.FAR_ARM
    nearest = min(body.spine, key=lambda station: length(minus(place, station.at)))
    return Layer.NEAR_ARM if view.nearness(minus(place, nearest.at)) > _BESIDE_M else Layer.FAR_ARM
