"""The counterpressure manoeuvres that ship, and what is refused in their files."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.figure.conftest import RESOURCES
from thoracic_desktop.content.errors import ContentError
from thoracic_desktop.content.figure_colours import figure_colours
from thoracic_desktop.content.manoeuvre_files import load_manoeuvres

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of one manoeuvre with the postures that it may use."""
    shutil.copytree(RESOURCES / "figure", tmp_path / "figure")
    (tmp_path / "manoeuvres").mkdir()
    shutil.copy(RESOURCES / "manoeuvres" / "hands_pulled.toml", tmp_path / "manoeuvres")
    return tmp_path / "manoeuvres"


def change(folder: Path, old: str, new: str) -> None:
    path = folder / "hands_pulled.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_four_manoeuvres_of_the_source_ship_with_their_steps_cautions_and_review() -> None:
    found = load_manoeuvres(RESOURCES / "manoeuvres")
    assert list(found) == ["fists_clenched", "hands_pulled", "legs_crossed_lying", "legs_crossed_standing"]
    for manoeuvre, scene in found.values():
        assert manoeuvre.review.status == "not_reviewed"
        assert manoeuvre.source.facts
        assert any("call for help" in caution.plain for caution in manoeuvre.cautions)
        assert len(scene.steps) == len(manoeuvre.steps)


def test_a_good_copy_is_loaded(folder: Path) -> None:
    (manoeuvre, scene) = load_manoeuvres(folder)["hands_pulled"]
    assert manoeuvre.name.plain == "Grip and pull"
    assert scene.main.pose == "pulled"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('key = "hands_pulled"', 'key = "other"', "expected hands_pulled like the name of the file"),
        ('status = "not_reviewed"', 'status = "fine"', "review.status"),
        ("[figure.poses.pulled]", "[figure.poses.pulls]", "Expected a pose `pulled`".lower()),
        ('area = "forearm"', 'area = "elbow"', "figure"),
        ("steps = [{ pose", "steps = [{ position", "figure"),
    ],
)
def test_a_slip_is_refused_with_file_and_place(folder: Path, old: str, new: str, problem: str) -> None:
    change(folder, old, new)
    with pytest.raises(ContentError) as caught:
        load_manoeuvres(folder)
    assert str(caught.value).startswith("hands_pulled.toml: ")
    assert problem in str(caught.value)


def test_a_pose_that_no_joint_could_take_is_refused(folder: Path) -> None:
    change(folder, "thoracic = [-4, 0, 0]", "thoracic = [-90, 0, 0]")
    with pytest.raises(ContentError, match="expected the thoracic bend between"):
        load_manoeuvres(folder)


def test_both_themes_have_the_same_colours_by_name() -> None:
    colours = figure_colours(RESOURCES)
    assert set(colours) == {"light", "dark"}
    assert [token for token, _ in colours["light"]] == [token for token, _ in colours["dark"]]
    assert {"accent", "surface", "figSkin1", "figWarm"} <= {token for token, _ in colours["light"]}
