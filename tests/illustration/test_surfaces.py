"""The surface of a body, and the pictures of it: smooth curves, both sides alike, areas where muscles are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.figure.conftest import all_scenes
from tests.illustration.pictures import look
from thoracic_desktop.figure.motion import body_along
from thoracic_desktop.figure.pose import Highlight
from thoracic_desktop.figure.scene import Still
from thoracic_desktop.illustration.body import areas_of, placed_body
from thoracic_desktop.illustration.curves import grid, outward, through
from thoracic_desktop.illustration.detail import Detail
from thoracic_desktop.illustration.flesh import normals_of
from thoracic_desktop.illustration.illustrator import draw, sampled
from thoracic_desktop.illustration.moments import Moment, moving_moment, still_moment, turned
from thoracic_desktop.illustration.people import PEOPLE
from thoracic_desktop.illustration.picture import rgba
from thoracic_desktop.illustration.solids import ball

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from thoracic_desktop.illustration.parts import Surface

heights = st.lists(st.floats(0.5, 9.5), min_size=2, max_size=8)


def opacity(moment: Moment, exercise: str, size: tuple[int, int] = (200, 200)) -> NDArray[np.uint8]:
    pixels = rgba(draw(all_scenes()[exercise].props, moment, look(), size), size)
    return np.frombuffer(pixels, dtype=np.uint8).reshape(size[1], size[0], 4)[..., 3]


@given(heights, st.floats(0.0, 1.0))
def test_a_curve_never_leaves_what_lies_between_its_neighbours(values: list[float], share: float) -> None:
    table = [(float(place), value) for place, value in enumerate(values)]
    at = share * (len(values) - 1)
    low = min(int(at), len(values) - 2)
    found = float(through(table, np.array([at]))[0, 0])
    assert min(values[low : low + 2]) - 1e-9 <= found <= max(values[low : low + 2]) + 1e-9


def test_a_curve_goes_through_its_table() -> None:
    table = [(0.0, 1.0), (1.0, 4.0), (2.0, 2.0)]
    assert np.allclose(through(table, np.array([0.0, 1.0, 2.0]))[:, 0], [1.0, 4.0, 2.0])


def test_a_closed_solid_faces_outward_whichever_way_it_was_given() -> None:
    points, triangles = ball((0.0, 0.0, 0.0), (1.0, 2.0, 3.0), (9, 12))
    for given_way in (triangles, triangles[:, ::-1]):
        normals = normals_of(points, outward(points, given_way).T)
        assert (np.einsum("ij,ij->i", normals, points)[12:-12] > 0.0).all()


def test_a_grid_joins_every_point_with_its_neighbours() -> None:
    assert len(grid(4, 5)) == 3 * 5 * 2
    assert len(grid(4, 5, closed=False)) == 3 * 4 * 2
    assert set(grid(4, 5).ravel()) == set(range(20))


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("detail", Detail)
def test_every_point_of_a_body_is_somewhere_and_faces_somewhere(person: str, detail: Detail) -> None:
    for exercise, pose in (("bird_dog", "reach"), ("roller_extension", "extended_lower")):
        placed = placed_body(person, body_along(all_scenes()[exercise], pose, pose, 1.0), detail)
        assert np.isfinite(placed.points).all()
        assert np.abs(placed.points).max() < 2.5
        assert np.linalg.norm(placed.normals, axis=1).max() < 1.001


def test_an_unknown_person_is_refused() -> None:
    body = body_along(all_scenes()["chin_tuck"], "start", "start", 1.0)
    with pytest.raises(KeyError):
        placed_body("nobody", body)


def mirrored_names(surface: Surface) -> list[tuple[slice, slice]]:
    pairs = [(name, name.replace("left", "right")) for name in surface.spans if name.endswith("left")]
    return [(surface.spans[left], surface.spans[right]) for left, right in pairs]


@pytest.mark.parametrize("person", PEOPLE)
def test_in_a_symmetric_pose_the_right_half_of_the_body_is_the_mirror_image_of_the_left(person: str) -> None:
    placed = placed_body(person, body_along(all_scenes()["warm_up"], "start", "start", 1.0), Detail.COARSE)
    for left, right in mirrored_names(placed.surface):
        one, other = placed.points[left] * np.array((-1.0, 1.0, 1.0)), placed.points[right]
        assert np.allclose(one.min(axis=0), other.min(axis=0), atol=0.002)
        assert np.allclose(one.max(axis=0), other.max(axis=0), atol=0.002)


@pytest.mark.parametrize("exercise", ["bird_dog", "seated_rotation"])
def test_the_other_side_is_the_mirror_image_where_it_is_looked_at_from_the_other_side(exercise: str) -> None:
    moment = still_moment(all_scenes()[exercise], Still(pose=all_scenes()[exercise].main.pose))
    other = still_moment(all_scenes()[exercise], Still(pose=all_scenes()[exercise].main.pose), mirrored=True)
    camera = moment.camera
    x, y, z = camera.target
    other = replace(other, camera=replace(camera, yaw_deg=-camera.yaw_deg, target=(-x, y, z)))
    one, twin = opacity(moment, exercise), opacity(other, exercise)[:, ::-1]
    # Soft shadows lean to one side, and the pixel in which an edge lies is another.
    solid, twin_solid = one > 200, twin > 200
    assert (solid != twin_solid).mean() < 0.02


def test_every_area_lies_on_its_side_of_the_body() -> None:
    areas = areas_of("mira", Detail.COARSE)
    body = placed_body("mira", body_along(all_scenes()["warm_up"], "start", "start", 1.0), Detail.COARSE)
    for area in ("forearm", "thigh", "calf", "shoulder", "upper_arm", "buttock", "ribs", "mid_back"):
        for side in (1.0, -1.0):
            inside = body.points[areas.weights(area, side) > 0.0]
            assert len(inside) > 10, area
            assert (inside[:, 0] * side > -0.03).all(), area


def test_a_weaker_highlight_is_a_smaller_area() -> None:
    scene = all_scenes()["cat_cow"]
    moment = still_moment(scene, Still(pose="cat"))

    def lit(strength: float) -> int:
        changed = replace(moment, highlights=(Highlight(area="mid_back", strength=strength),))
        plain = replace(moment, highlights=())
        one, other = (sampled(scene.props, each, "mira", (160, 160)).values for each in (changed, plain))
        return int((one != other).sum())

    assert lit(1.0) > lit(0.6) > 0


def test_closed_eyes_are_drawn_as_closed() -> None:
    scene = all_scenes()["slow_breathing"]
    moment = still_moment(scene, Still(pose="start"))
    awake = replace(moment, body=replace(moment.body, eyes=1.0))
    one, other = (draw(scene.props, each, look(), (480, 480)).pixels for each in (moment, awake))
    assert one.shape == other.shape
    assert (one != other).any()


def test_a_picture_holds_nothing_but_what_is_in_it() -> None:
    moment = still_moment(all_scenes()["bird_dog"], Still(pose="reach"))
    picture = draw(all_scenes()["bird_dog"].props, moment, look(), (480, 480))
    rows, columns = picture.pixels.shape[:2]
    assert (rows, columns) < (300, 480)
    border = np.concatenate((picture.pixels[0].ravel(), picture.pixels[-1].ravel()))
    assert border.max() == 0


@pytest.mark.parametrize("size", [(16, 16), (48, 32), (200, 90), (90, 200)])
def test_it_is_drawn_at_any_size(size: tuple[int, int]) -> None:
    moment = still_moment(all_scenes()["wall_angels"], Still(pose="start", toward="overhead"))
    picture = draw(all_scenes()["wall_angels"].props, moment, look(), size)
    assert picture.pixels.max() == 255
    assert len(rgba(picture, size)) == 4 * size[0] * size[1]


def test_a_view_that_is_dragged_stays_above_the_floor() -> None:
    camera = all_scenes()["cat_cow"].camera
    assert turned(camera, 30.0, -90.0).pitch_deg > 0.0
    assert turned(camera, 0.0, 170.0).pitch_deg < 90.0
    assert turned(camera, 30.0, 0.0).yaw_deg == camera.yaw_deg + 30.0


def test_arrows_show_while_it_moves_and_only_those_that_stay_while_it_rests() -> None:
    scene = all_scenes()["cat_cow"]
    assert moving_moment(scene, "start", "cat", 0.5).arrows == scene.poses["cat"].arrows
    assert moving_moment(scene, "start", "cat", 1.0).arrows == ()
    tuck = all_scenes()["chin_tuck"]
    assert moving_moment(tuck, "start", "tucked", 1.0).arrows == tuck.poses["tucked"].arrows


def test_on_the_way_into_position_no_arrow_of_the_exercise_shows() -> None:
    scene = all_scenes()["bird_dog"]
    assert moving_moment(scene, "kneeling", "start", 0.5).arrows == ()


def test_a_highlight_comes_with_its_pose() -> None:
    scene = all_scenes()["cat_cow"]
    strengths = [
        sum(each.strength for each in moving_moment(scene, "start", "cat", share).highlights)
        for share in (0.0, 0.3, 0.7, 1.0)
    ]
    assert strengths == sorted(strengths)
    assert strengths[0] == 0
    assert strengths[-1] == pytest.approx(1.8)
