"""The process that makes frames, without the process: requests in, frames out."""

from __future__ import annotations

import io
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from tests.figure.conftest import RESOURCES, all_scenes
from thoracic_desktop.frames.frame_folder import FOLDER_NAME, FrameFolder
from thoracic_desktop.frames.keys import FrameKey, MotionShot, StillShot
from thoracic_desktop.frames.messages import DiskTrouble, Reply, Request
from thoracic_desktop.frames.packed import Frame, packed, unpacked
from thoracic_desktop.making.maker import Maker, serve

SHOT = MotionShot(exercise="cat_cow", pose_from="start", pose_to="cat", step=1, steps=6)
KEY = FrameKey(shot=SHOT, person="mira", skin=2, theme="light", width=60, height=40)
STILL = replace(KEY, shot=StillShot(exercise="cat_cow"))


def maker(cache: Path) -> Maker:
    return Maker(all_scenes(), RESOURCES, FrameFolder(cache, "1"))


def answers(maker: Maker, *requests: Request) -> list[tuple[Reply | DiskTrouble, bytes]]:
    """What is said to some requests: each line, and the bytes after it."""
    said = io.BytesIO()
    serve(maker, io.BytesIO(b"".join(msgspec.json.encode(one) + b"\n" for one in requests)), said)
    said.seek(0)
    found: list[tuple[Reply | DiskTrouble, bytes]] = []
    while line := said.readline():
        reply = msgspec.json.decode(line, type=Reply | DiskTrouble)
        found.append((reply, said.read(reply.size) if isinstance(reply, Reply) else b""))
    return found


def test_each_request_is_answered_by_its_number(tmp_path: Path) -> None:
    found = answers(maker(tmp_path), Request(7, KEY), Request(9, STILL))
    assert [reply.number for reply, _ in found if isinstance(reply, Reply)] == [7, 9]
    for _, data in found:
        frame = unpacked(data)
        assert 0 < frame.width <= 60
        assert 0 < frame.height <= 40
        assert max(frame.pixels) == 255


def test_the_steps_of_a_movement_are_other_frames(tmp_path: Path) -> None:
    steps = [replace(KEY, shot=replace(SHOT, step=step)) for step in range(3)]
    frames = {maker(tmp_path).made(key).pixels for key in steps}
    assert len(frames) == 3


@pytest.mark.parametrize(
    "other",
    [
        replace(KEY, person="jon"),
        replace(KEY, skin=4),
        replace(KEY, theme="dark"),
        replace(KEY, shot=replace(SHOT, yaw_deg=30)),
        replace(KEY, shot=replace(SHOT, pitch_deg=20)),
    ],
)
def test_person_skin_theme_and_view_change_the_frame(tmp_path: Path, other: FrameKey) -> None:
    made = maker(tmp_path)
    assert made.made(KEY) != made.made(other)


def test_a_frame_that_was_kept_is_not_made_again(tmp_path: Path) -> None:
    kept = packed(Frame(0, 0, 1, 1, b"kept"))
    FrameFolder(tmp_path, "1").write(KEY.file_name, kept)
    assert maker(tmp_path).frame(KEY, keep=True) == kept


def test_a_damaged_frame_is_made_anew_and_put_right(tmp_path: Path) -> None:
    folder = FrameFolder(tmp_path, "1")
    folder.write(KEY.file_name, b"damaged")
    made = maker(tmp_path).frame(KEY, keep=True)
    assert unpacked(made).pixels
    assert folder.read(KEY.file_name) == made


def test_a_view_that_is_dragged_around_is_not_kept(tmp_path: Path) -> None:
    maker(tmp_path).frame(KEY, keep=False)
    assert not (tmp_path / FOLDER_NAME).exists()


def test_a_disk_that_takes_nothing_is_told_of_once_and_frames_go_on(tmp_path: Path) -> None:
    (tmp_path / FOLDER_NAME).write_bytes(b"a file is in the way")
    found = answers(maker(tmp_path), Request(1, KEY), Request(2, STILL), Request(3, KEY))
    assert [reply.number for reply, data in found if isinstance(reply, Reply) and data] == [1, 2, 3]
    assert len([reply for reply, _ in found if isinstance(reply, DiskTrouble)]) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        replace(KEY, person="nobody"),
        replace(KEY, shot=replace(SHOT, exercise="none")),
        replace(KEY, shot=replace(SHOT, pose_to="none")),
    ],
)
def test_what_cannot_be_drawn_is_answered_without_a_frame(tmp_path: Path, wrong: FrameKey) -> None:
    (first, _), (second, data) = answers(maker(tmp_path), Request(1, wrong), Request(2, KEY))
    assert isinstance(first, Reply)
    assert first.trouble
    assert isinstance(second, Reply)
    assert unpacked(data).pixels
