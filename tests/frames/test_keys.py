"""The names of frames: another for whatever changes a pixel."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from thoracic_desktop.frames.keys import FrameKey, MotionShot, StillShot, code_version

if TYPE_CHECKING:
    from pathlib import Path

SHOT = MotionShot(exercise="cat_cow", pose_from="start", pose_to="cat", step=2, steps=9)
KEY = FrameKey(shot=SHOT, person="mira", skin=2, theme="light", width=480, height=300)
OTHERS = [
    replace(KEY, person="jon"),
    replace(KEY, skin=3),
    replace(KEY, theme="dark"),
    replace(KEY, width=481),
    replace(KEY, height=301),
    replace(KEY, shot=replace(SHOT, exercise="bird_dog")),
    replace(KEY, shot=replace(SHOT, pose_to="cow")),
    replace(KEY, shot=replace(SHOT, step=3)),
    replace(KEY, shot=replace(SHOT, steps=10)),
    replace(KEY, shot=replace(SHOT, mirrored=True)),
    replace(KEY, shot=replace(SHOT, range_share=0.6)),
    replace(KEY, shot=replace(SHOT, yaw_deg=10)),
    replace(KEY, shot=replace(SHOT, pitch_deg=10)),
    replace(KEY, shot=StillShot(exercise="cat_cow")),
    replace(KEY, shot=StillShot(exercise="cat_cow", pose="cat")),
    replace(KEY, shot=StillShot(exercise="cat_cow", pose="cat", toward="cow")),
]


def test_whatever_changes_the_picture_changes_the_name() -> None:
    names = [key.file_name for key in (KEY, *OTHERS)]
    assert len(set(names)) == len(names)


def test_the_same_frame_has_the_same_name() -> None:
    assert replace(KEY).file_name == KEY.file_name


def program(root: Path) -> tuple[Path, Path]:
    resources, package = root / "resources", root / "package"
    for path in (resources / "exercises" / "a.toml", resources / "theme" / "tokens.json", package / "figure" / "a.py"):
        path.parent.mkdir(parents=True)
        path.write_text("1", encoding="utf-8")
    return resources, package


@pytest.mark.parametrize("file", ["resources/exercises/a.toml", "resources/theme/tokens.json", "package/figure/a.py"])
def test_another_program_draws_other_frames(tmp_path: Path, file: str) -> None:
    resources, package = program(tmp_path)
    before = code_version(resources, package)
    assert code_version(resources, package) == before
    os.utime(tmp_path / file, (1, 1))
    assert code_version(resources, package) != before
