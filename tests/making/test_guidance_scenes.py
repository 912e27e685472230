"""The figures of guidance: drawn by the same process, and read only when one of them is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.figure.conftest import RESOURCES, all_scenes
from thoracic_desktop.content.guidance_files import load_guidance_scenes
from thoracic_desktop.frames.frame_folder import FrameFolder
from thoracic_desktop.frames.keys import FrameKey, StillShot
from thoracic_desktop.making.maker import Maker, ScenesOfAll

SCENES = sorted(load_guidance_scenes(RESOURCES / "guidance"))


@pytest.mark.parametrize("scene", SCENES)
def test_a_page_has_its_figure_drawn(tmp_path: Path, scene: str) -> None:
    maker = Maker(ScenesOfAll(all_scenes(), RESOURCES / "guidance"), RESOURCES, FrameFolder(tmp_path, "1"))
    key = FrameKey(shot=StillShot(exercise=scene), person="mira", skin=2, theme="dark", width=90, height=60)
    frame = maker.made(key)
    assert frame.width > 20
    assert frame.height > 20


def test_an_exercise_is_found_without_reading_guidance(tmp_path: Path) -> None:
    scenes = ScenesOfAll(all_scenes(), tmp_path / "nowhere")
    assert scenes["cat_cow"].poses


def test_all_scenes_are_listed_and_one_that_nobody_has_is_missing() -> None:
    scenes = ScenesOfAll(all_scenes(), RESOURCES / "guidance")
    assert set(SCENES) <= set(scenes)
    assert len(scenes) == len(set(scenes))
    with pytest.raises(KeyError):
        scenes["guidance_nothing"]
