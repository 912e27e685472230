"""The numbers of colours, the colours for them, and what is made of both: pixels and outlines."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import product

import numpy as np
import pytest

from tests.figure.conftest import all_scenes
from tests.illustration.pictures import look
from thoracic_desktop.figure.scene import Still
from thoracic_desktop.illustration.arrays import Floats
from thoracic_desktop.illustration.illustrator import colours, sampled
from thoracic_desktop.illustration.materials import Material
from thoracic_desktop.illustration.moments import still_moment
from thoracic_desktop.illustration.palette import LEVELS, NOTHING, Tone, coarser, ghostly, number, palette
from thoracic_desktop.illustration.picture import Numbers, coloured
from thoracic_desktop.illustration.svg import svg
from thoracic_desktop.illustration.tracing import areas

TRACK = "stretch"


def test_every_combination_has_a_number_of_its_own() -> None:
    numbers = [
        int(number(np.array(material), tone, far, worked))
        for material, tone, far, worked in product(Material, Tone, range(4), range(LEVELS))
    ]
    assert len(set(numbers)) == len(numbers)
    assert NOTHING not in numbers
    assert max(numbers) < len(palette(look(), TRACK))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("person", ["mira", "jon"])
@pytest.mark.parametrize("skin", [1, 2, 3, 4])
def test_every_look_has_all_its_colours(person: str, skin: int, theme: str) -> None:
    table = palette(look(person, skin, theme), TRACK)
    assert ((table >= 0.0) & (table <= 1.0)).all()
    assert table[NOTHING].sum() == 0.0


def test_shade_is_darker_than_light_and_a_line_darker_than_shade() -> None:
    table = palette(look(), TRACK)
    for material in (Material.SKIN, Material.SHIRT, Material.TROUSERS):
        lit, shade, line = (table[int(number(np.array(material), tone, 0, 0)), :3].sum() for tone in Tone)
        assert lit > shade > line


def test_four_tones_of_skin_grow_darker() -> None:
    place = int(number(np.array(Material.SKIN), Tone.LIT, 0, 0))
    light = [palette(look("mira", skin), TRACK)[place, :3].sum() for skin in (1, 2, 3, 4)]
    assert light == sorted(light, reverse=True)


def test_the_mat_has_the_colour_of_the_kind_of_exercise() -> None:
    place = int(number(np.array(Material.MAT), 0, 0, 0))
    found = {tuple(palette(look(), track)[place, :3]) for track in ("stretch", "strength", "posture")}
    assert len(found) == 3


def test_a_ghost_on_nothing_can_be_seen_through_and_one_on_a_mat_is_part_of_it() -> None:
    table = palette(look(), TRACK)
    mat = number(np.array(Material.MAT), 0, 0, 0)
    numbers = np.array([NOTHING, int(mat)])
    inside, outline = (table[ghostly(numbers, np.full(2, is_line))] for is_line in (False, True))
    assert inside[0, 3] < outline[0, 3] < 1.0
    assert inside[1, 3] == outline[1, 3] == 1.0
    assert not np.allclose(inside[1], table[int(mat)])


def test_a_pixel_is_the_mean_of_its_samples() -> None:
    shirt = int(number(np.array(Material.SHIRT), Tone.LIT, 0, 0))
    values = np.full((8, 8), shirt, dtype=np.uint16)
    values[:, 4:] = NOTHING
    picture = coloured(Numbers(0, 0, 2, values), palette(look(), TRACK))
    opacity = picture.pixels[..., 3]
    assert opacity[1, 0] == 255
    assert opacity[1, 3] == 0
    assert 0 < opacity[1, 2] < opacity[1, 1] <= 255


def test_coarser_numbers_are_few_and_close() -> None:
    table = palette(look(), TRACK)
    numbers = np.arange(len(table))
    coarse = coarser(numbers)
    assert len(np.unique(coarse)) < len(numbers) / 2
    assert (coarser(coarse) == coarse).all()
    assert np.abs(table[coarse] - table[numbers]).max() < 0.25


def enclosed(line: Floats) -> float:
    """The area within an outline, negative where it turns clockwise."""
    x, y = line[:, 0], line[:, 1]
    return float(np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1])) / 2


def test_outlines_enclose_what_has_the_colour() -> None:
    scene = all_scenes()["bird_dog"]
    samples = sampled(scene.props, still_moment(scene, Still(pose="reach")), "mira", (300, 150), 4)
    values = coarser(samples.values)
    compared = 0
    for area in areas(samples, 0.05):
        pixels = float((values == area.number).sum()) / samples.fine**2
        if pixels > 300:
            compared += 1
            assert abs(sum(enclosed(line) for line in area.outlines)) == pytest.approx(pixels, rel=0.04)
    assert compared > 8


def test_an_svg_is_well_formed_and_names_what_it_shows() -> None:
    scene = all_scenes()["chin_tuck"]
    moment = still_moment(scene, scene.main)
    samples = sampled(scene.props, moment, "mira", (120, 120), 4)
    text = svg(samples, colours(scene.props, look()), (120, 120), "Chin <tuck>", is_faded=True)
    root = ET.fromstring(text)  # noqa: S314 - our own text
    space = {"svg": "http://www.w3.org/2000/svg"}
    assert root.findtext("svg:title", namespaces=space) == "Chin <tuck>"
    assert root.get("viewBox") == "0 0 120 120"
    paths = root.findall(".//svg:path", space)
    assert len(paths) > 15
    assert all(re.fullmatch(r"(M[-\d.]+ [-\d.]+l[-\d. ]+z)+", path.get("d", "")) for path in paths)
    assert root.find(".//svg:mask", space) is not None
