"""The body of one person at one moment: where its surface is, and how it faces."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from msgspec.structs import replace

from thoracic_desktop.figure.skeleton import Body
from thoracic_desktop.illustration.areas import Areas
from thoracic_desktop.illustration.arrays import OUTSIDE, Floats
from thoracic_desktop.illustration.clothes import arm_parts, leg_parts, trunk_parts, yoke_part
from thoracic_desktop.illustration.detail import Detail
from thoracic_desktop.illustration.extremities import foot, hand
from thoracic_desktop.illustration.flesh import Flesh
from thoracic_desktop.illustration.head import head_parts
from thoracic_desktop.illustration.joints import HEAD, joint, joints_of
from thoracic_desktop.illustration.materials import Material
from thoracic_desktop.illustration.parts import Part, Surface, assembled, rigid
from thoracic_desktop.illustration.people import PEOPLE, Person
from thoracic_desktop.illustration.skull import oval_normals
from thoracic_desktop.value import Value


class Placed(Value, frozen=True):
    """A body in space: points and normals (points, 3) of its surface; lift and marked (points), see Mesh."""

    person: str
    detail: Detail
    surface: Surface
    points: Floats
    normals: Floats
    lift: Floats
    marked: Floats


def placed_body(person: str, body: Body, detail: Detail = Detail.FINE) -> Placed:
    """Return the surface of a person (a key of PEOPLE) over the joints of a body.

    Raises:
        KeyError: there is no such person.
    """
    flesh = _flesh(person, detail)
    joints = joints_of(body)
    surface = _with_hands(flesh.surface, PEOPLE[person], body, detail)
    points, normals = flesh.on(joints, surface.placed(joints), body.breath)
    # A face is shaded as one large round shape; its own small ones would only be stains at this size.
    normals[surface.spans["head"]] = _oval(person, detail) @ joints.axes[HEAD]
    marked = np.full(len(points), OUTSIDE, dtype=np.float32)
    shirt = surface.spans["shirt"]
    marked[shirt] = flesh.blade_shapes(joints, points[shirt])
    return Placed(person, detail, surface, points, normals, flesh.lift, marked)


@lru_cache(maxsize=4)
def areas_of(person: str, detail: Detail) -> Areas:
    """Return the areas of a person's surface that can be shown at work.

    Raises:
        KeyError: there is no such person.
    """
    return Areas(_flesh(person, detail).surface)


@lru_cache(maxsize=4)
def _flesh(key: str, detail: Detail) -> Flesh:
    person = PEOPLE[key]
    parts: list[Part] = [*trunk_parts(person, detail), *head_parts(person, detail)]
    for side in (1.0, -1.0):
        parts += [*arm_parts(person, side, detail), *leg_parts(person, side, detail), yoke_part(person, side, detail)]
        parts += [_hand_part(person, side, detail), _foot_part(side, detail)]
    return Flesh.of(person, assembled(parts))


def _hand_part(person: Person, side: float, detail: Detail) -> Part:
    points, triangles = hand(0.0, 0.0, person.hand_scale, side, detail)
    name = f"hand {'left' if side > 0.0 else 'right'}"
    return rigid(name, Material.SKIN, joint("wrist", side), points, triangles, side=side, turns=False)


def _foot_part(side: float, detail: Detail) -> Part:
    points, triangles = foot(side, detail)
    name = f"foot {'left' if side > 0.0 else 'right'}"
    return rigid(name, Material.SKIN, joint("ankle", side), points, triangles, side=side, turns=False)


@lru_cache(maxsize=4)
def _oval(key: str, detail: Detail) -> Floats:
    surface = _flesh(key, detail).surface
    return oval_normals(surface.local[surface.spans["head"]]).astype(np.float32)


def _with_hands(surface: Surface, person: Person, body: Body, detail: Detail) -> Surface:
    """Return the surface with the fingers as far bent and spread as the body holds them."""
    local = surface.local.copy()
    for name, arm in (("left", body.arm_left), ("right", body.arm_right)):
        points, _ = hand(round(arm.curl, 2), round(arm.spread, 2), person.hand_scale, arm.side, detail)
        local[surface.spans[f"hand {name}"]] = points
    return replace(surface, local=local)
