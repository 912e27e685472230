"""What there is to draw at a moment of an exercise: a body, where it works, arrows, a shadow, and the view."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from thoracic_desktop.figure.motion import body_along
from thoracic_desktop.figure.pose import Arrow, Camera, Highlight
from thoracic_desktop.figure.scene import Scene, Still
from thoracic_desktop.figure.skeleton import Body
from thoracic_desktop.figure.vectors import between
from thoracic_desktop.value import Value

_PITCH_DEG: Final = (1.0, 80.0)


class Moment(Value, frozen=True, kw_only=True):
    """What is to be drawn.

    Attributes:
        body: the joints.
        camera: the view.
        highlights: where it is felt; sides are those of the unmirrored pose.
        arrows: which way it moves; as above.
        ghost: two bodies: of the one what moves is shown as a shadow, the other is where it moves to or from.
        mirrored: whether the other side is shown.
    """

    body: Body
    camera: Camera
    highlights: tuple[Highlight, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    ghost: tuple[Body, Body] | None = None
    mirrored: bool = False


def still_moment(scene: Scene, still: Still, *, mirrored: bool = False) -> Moment:
    """Return what a picture shows that stands still.

    Raises:
        ValueError: the scene has no such pose.
    """
    pose = scene.poses[still.pose]
    is_start = scene.range_from(still.pose) == still.pose
    arrows, other = (() if is_start else pose.arrows), pose.ghost
    if still.toward is not None:
        arrows, other = scene.poses[still.toward].arrows, still.toward
    body = _body(scene, still.pose, mirrored=mirrored)
    return Moment(
        body=body,
        camera=scene.camera_of(still.pose),
        highlights=scene.highlights(still.toward or still.pose),
        arrows=arrows,
        ghost=None if other is None else (_body(scene, other, mirrored=mirrored), body),
        mirrored=mirrored,
    )


def moving_moment(
    scene: Scene, pose_from: str, pose_to: str, share: float, *, mirrored: bool = False, range_share: float = 1.0
) -> Moment:
    """Return what the figure shows on `share` of the way between two poses; arguments as in `body_along`.

    Raises:
        ValueError: the scene has no such pose.
    """
    first, last = scene.poses[pose_from], scene.poses[pose_to]
    if share in {0.0, 1.0}:
        arrows = tuple(arrow for arrow in (last if share else first).arrows if arrow.stays)
    else:  # on the way into position there are none: those of the start pose show how one comes back to it
        arrows = () if pose_from in scene.entry else last.arrows
    other = last.ghost or first.ghost
    if other == {0.0: pose_from, 1.0: pose_to}.get(share):
        other = None  # it would be right behind the body, and look out here and there
    body = body_along(scene, pose_from, pose_to, share, mirrored=mirrored, range_share=range_share)
    goal = pose_to if last.ghost is not None else pose_from
    return Moment(
        body=body,
        camera=_camera_between(scene.camera_of(pose_from), scene.camera_of(pose_to), share),
        highlights=_highlights_between(scene.highlights(pose_from), scene.highlights(pose_to), share),
        arrows=arrows,
        ghost=None
        if other is None
        else (_body(scene, other, mirrored=mirrored), _body(scene, goal, mirrored=mirrored)),
        mirrored=mirrored,
    )


def turned(camera: Camera, yaw_deg: float, pitch_deg: float) -> Camera:
    """Return a view that was dragged around by so much, never from below the floor nor beyond straight above."""
    lowest, highest = _PITCH_DEG
    return replace(
        camera,
        yaw_deg=camera.yaw_deg + yaw_deg,
        pitch_deg=min(max(camera.pitch_deg + pitch_deg, lowest), highest),
    )


def _body(scene: Scene, pose: str, *, mirrored: bool) -> Body:
    return body_along(scene, pose, pose, 1.0, mirrored=mirrored)


def _camera_between(a: Camera, b: Camera, share: float) -> Camera:
    if a == b:
        return a
    return Camera(
        yaw_deg=a.yaw_deg + (b.yaw_deg - a.yaw_deg) * share,
        pitch_deg=a.pitch_deg + (b.pitch_deg - a.pitch_deg) * share,
        target=between(a.target, b.target, share),
        height_m=a.height_m + (b.height_m - a.height_m) * share,
        aspect=a.aspect + (b.aspect - a.aspect) * share,
        cropped=a.cropped or b.cropped,
    )


def _highlights_between(a: tuple[Highlight, ...], b: tuple[Highlight, ...], share: float) -> tuple[Highlight, ...]:
    """Return the areas of both poses, each as strong as its pose is near."""
    strength: dict[tuple[str, str | None], tuple[Highlight, float]] = {}
    for highlights, part in ((a, 1.0 - share), (b, share)):
        for each in highlights:
            _, so_far = strength.get((each.area, each.side), (each, 0.0))
            strength[(each.area, each.side)] = (each, so_far + each.strength * part)
    return tuple(replace(each, strength=min(total, 1.0)) for each, total in strength.values() if total > 0.0)
