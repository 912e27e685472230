"""Draws a moment: puts body, props, arrows and shadows together and hands them to the picture."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
from msgspec.structs import replace

from thoracic_desktop.figure.pose import Arrow
from thoracic_desktop.figure.scene import Chair, Mat, Prop, Wall
from thoracic_desktop.figure.skeleton import Body, spaces_of
from thoracic_desktop.figure.vectors import length, minus, within
from thoracic_desktop.illustration.arrays import OUTSIDE, Floats
from thoracic_desktop.illustration.arrows import arrow_meshes
from thoracic_desktop.illustration.body import Placed, areas_of, placed_body
from thoracic_desktop.illustration.contact import given_way
from thoracic_desktop.illustration.detail import Detail, detail_for
from thoracic_desktop.illustration.grounds import GROUND_PROPS, grounds
from thoracic_desktop.illustration.joints import CHEST, PELVIS, joints_of
from thoracic_desktop.illustration.materials import Material
from thoracic_desktop.illustration.mesh import Mesh, merged
from thoracic_desktop.illustration.moments import Moment
from thoracic_desktop.illustration.palette import Look, palette
from thoracic_desktop.illustration.picture import Numbers, Picture, coloured, faded, fineness, numbers
from thoracic_desktop.illustration.props import prop_mesh
from thoracic_desktop.illustration.shadows import Ground, Shadow, shadow_on
from thoracic_desktop.illustration.view import View

_FAR_FROM, _FAR_RISE = 0.4, 2.5
_HALF_OPEN: Final = 0.5
_MOVED_M: Final = 0.02
_CLOSED: Final = 0.3
"""A hand that closes by more than this has moved, though its wrist has not."""

Props = tuple[Prop, ...]


def draw(props: Props, moment: Moment, look: Look, size: tuple[int, int], fine: int = 0) -> Picture:
    """Return the picture of a moment.

    Args:
        props: what stands around.
        moment: what is to be drawn.
        look: who is shown, in which colours.
        size: width and height of the whole picture (pixels).
        fine: how many samples a pixel is wide; as many as suit the size where it is 0.
    """
    picture = coloured(sampled(props, moment, look.person, size, fine), colours(props, look))
    return faded(picture, size) if moment.camera.cropped else picture


def sampled(props: Props, moment: Moment, person: str, size: tuple[int, int], fine: int = 0) -> Numbers:
    """Return the numbers of the colours of all samples; arguments as in `draw`."""
    fine = fine or fineness(size)
    ground = grounds(props, moment.camera, (size[0] * fine, size[1] * fine))
    view = ground.view
    placed = _placed(person, moment.body, detail_for(view.scale), props)
    meshes = [_body_mesh(placed, view, moment)]
    furniture = prop_mesh(tuple(prop for prop in props if not isinstance(prop, GROUND_PROPS)))
    if furniture is not None:
        meshes.append(furniture)
    for arrow in moment.arrows:
        for path in _paths(arrow, moment):
            meshes += arrow_meshes(view, path, moment.camera)
    ghost = None if moment.ghost is None else _ghost(*moment.ghost, person, props)
    return numbers(ground, merged(meshes), _shadows(props, placed), fine, ghost)


def colours(props: Props, look: Look) -> Floats:
    """Return the palette for a look; the mat among the props says which kind of exercise it is."""
    tracks = [prop.track for prop in props if isinstance(prop, Mat)]
    return palette(look, tracks[0] if tracks else "stretch")


def _placed(person: str, body: Body, detail: Detail, props: Props) -> Placed:
    placed = placed_body(person, body, detail)
    return replace(placed, points=given_way(placed.points, props))


def _body_mesh(placed: Placed, view: View, moment: Moment) -> Mesh:
    surface = placed.surface
    shows_blades = any(highlight.area == "between_blades" for highlight in moment.highlights)
    shown = np.flatnonzero(surface.material != (Material.LID if moment.body.eyes > _HALF_OPEN else Material.EYE))
    return Mesh(
        points=placed.points,
        normals=placed.normals,
        worked=_worked(placed, moment),
        marked=placed.marked if shows_blades else np.full(len(placed.points), OUTSIDE, dtype=np.float32),
        lift=placed.lift,
        triangles=surface.triangles[shown],
        material=surface.material[shown],
        far=_far(placed, view, moment.body)[shown],
    )


def _far(placed: Placed, view: View, body: Body) -> Floats:
    """Return how much each triangle is darkened because its twin of the other side is nearer to the eye."""
    surface, joints = placed.surface, joints_of(body)
    far = np.zeros(len(surface.triangles), dtype=np.float32)
    for station, is_arm in ((CHEST, True), (PELVIS, False)):
        sideways = float(joints.axes[station][0] @ view.axes[2])
        shade = np.clip((-sideways * surface.side - _FAR_FROM) * _FAR_RISE, 0.0, 1.0)
        far = np.where((surface.side != 0) & (surface.is_arm == is_arm), shade, far)
    return far


def _worked(placed: Placed, moment: Moment) -> Floats:
    """Return how deep each point lies within a muscle that works; a weaker highlight is a smaller area."""
    areas = areas_of(placed.person, placed.detail)
    worked = np.full(len(placed.points), OUTSIDE, dtype=np.float32)
    for highlight in moment.highlights:
        for side in (1.0, -1.0):
            if highlight.side is None or (highlight.side == "left") == (side > 0.0):
                weights = areas.weights(highlight.area, -side if moment.mirrored else side)
                worked = np.maximum(worked, weights - np.float32(1.0 - highlight.strength))
    return worked


def _paths(arrow: Arrow, moment: Moment) -> list[Floats]:
    """Return the places (places, 3) that an arrow runs through, and those of its mirror image."""
    origin, frame = spaces_of(moment.body)[arrow.space]
    turned = -1.0 if moment.mirrored else 1.0
    paths: list[Floats] = []
    for side in (1.0, -1.0) if arrow.both else (1.0,):
        local = [(x * side * turned, y, z) for x, y, z in arrow.path]
        paths.append(np.array(origin) + np.array([within(frame, place) for place in local]))
    return paths


@lru_cache(maxsize=8)
def _ghost(ghost: Body, other: Body, person: str, props: Props) -> Mesh:
    """Return what differs between two bodies, as it is in the first."""
    placed = _placed(person, ghost, Detail.COARSE, props)
    surface = placed.surface
    first = surface.triangles[:, 0]
    wanted = np.zeros(len(first), dtype=np.bool_)
    for name in _moved(ghost, other):
        if name in surface.spans:
            wanted |= (first >= surface.spans[name].start) & (first < surface.spans[name].stop)
    count = int(wanted.sum())
    nowhere = np.full(len(placed.points), OUTSIDE, dtype=np.float32)
    return Mesh(
        points=placed.points,
        normals=placed.normals,
        worked=nowhere,
        marked=nowhere,
        lift=placed.lift,
        triangles=surface.triangles[wanted],
        material=np.full(count, Material.GHOST, dtype=np.int32),
        far=np.zeros(count, dtype=np.float32),
    )


def _moved(a: Body, b: Body) -> list[str]:
    """Return the names of the parts that are not in the same place in two bodies."""
    names: list[str] = []
    if length(minus(a.head.at, b.head.at)) > _MOVED_M:
        names += ["head", "hair", "bun", "neck"]
    if length(minus(a.chest.at, b.chest.at)) > _MOVED_M:
        names += ["shirt", "collar"]
    for side, one, other in (("left", a.arm_left, b.arm_left), ("right", a.arm_right, b.arm_right)):
        if length(minus(one.wrist, other.wrist)) > _MOVED_M:
            names += [f"{part} {side}" for part in ("arm", "hand", "sleeve")]
        elif abs(one.curl - other.curl) > _CLOSED:
            names.append(f"hand {side}")
    for side, leg, twin in (("left", a.leg_left, b.leg_left), ("right", a.leg_right, b.leg_right)):
        if length(minus(leg.ankle, twin.ankle)) > _MOVED_M:
            names += [f"{part} {side}" for part in ("leg", "shin", "foot")]
    return names


def _shadows(props: Props, placed: Placed) -> list[Shadow]:
    found = [shadow_on(Ground(2, prop.z), placed.points) for prop in props if isinstance(prop, Wall)]
    chairs = prop_mesh(tuple(prop for prop in props if isinstance(prop, Chair)))
    points = placed.points if chairs is None else np.concatenate((placed.points, chairs.points))
    found.append(shadow_on(Ground(1, 0.0), points))
    return [shadow for shadow in found if shadow is not None]
