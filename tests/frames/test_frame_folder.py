"""Frames on the disk: kept whole, pruned, and never in the way."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from thoracic_desktop.frames.frame_folder import FOLDER_NAME, FrameFolder

if TYPE_CHECKING:
    from pathlib import Path


def files(cache: Path) -> list[str]:
    return sorted(path.name for path in (cache / FOLDER_NAME).rglob("*") if path.is_file())


def write_in_order(folder: FrameFolder, cache: Path, names: str, size: int) -> None:
    """Write files whose times are one second apart."""
    for second, name in enumerate(names):
        folder.write(name, bytes(size))
        (path,) = (cache / FOLDER_NAME).rglob(name)
        os.utime(path, (second, second))


def test_what_was_written_is_read(tmp_path: Path) -> None:
    FrameFolder(tmp_path, "1").write("a", b"frame")
    assert FrameFolder(tmp_path, "1").read("a") == b"frame"
    assert files(tmp_path) == ["a"]


def test_what_is_not_there_is_nothing(tmp_path: Path) -> None:
    assert FrameFolder(tmp_path, "1").read("a") is None
    assert not (tmp_path / FOLDER_NAME).exists()


def test_another_version_has_frames_of_its_own(tmp_path: Path) -> None:
    FrameFolder(tmp_path, "1").write("a", b"frame")
    assert FrameFolder(tmp_path, "2").read("a") is None


def test_frames_of_other_versions_are_taken_away(tmp_path: Path) -> None:
    FrameFolder(tmp_path, "1").write("a", b"frame")
    (tmp_path / FOLDER_NAME / "stray").write_bytes(b"")
    new = FrameFolder(tmp_path, "2")
    new.write("b", b"frame")
    new.prune()
    assert files(tmp_path) == ["b"]


def test_the_oldest_frames_go_first_and_a_little_room_is_made(tmp_path: Path) -> None:
    folder = FrameFolder(tmp_path, "1")
    write_in_order(folder, tmp_path, "abcdefghij", 100)
    folder.prune(most_bytes=999)
    assert files(tmp_path) == list("defghij")


def test_what_is_within_its_bounds_is_left_alone(tmp_path: Path) -> None:
    folder = FrameFolder(tmp_path, "1")
    write_in_order(folder, tmp_path, "abc", 100)
    folder.prune(most_bytes=300)
    assert files(tmp_path) == list("abc")


def test_nothing_to_prune_is_no_error(tmp_path: Path) -> None:
    FrameFolder(tmp_path / "nowhere", "1").prune()


def test_where_nothing_can_be_written_an_error_says_so_and_nothing_is_left_behind(tmp_path: Path) -> None:
    (tmp_path / FOLDER_NAME).write_bytes(b"a file is in the way")
    with pytest.raises(OSError, match=FOLDER_NAME):
        FrameFolder(tmp_path, "1").write("a", b"frame")
    assert FrameFolder(tmp_path, "1").read("a") is None


def test_a_frame_that_cannot_take_its_place_leaves_no_draft(tmp_path: Path) -> None:
    (tmp_path / FOLDER_NAME / "1" / "a" / "in the way").mkdir(parents=True)
    with pytest.raises(OSError, match="a"):
        FrameFolder(tmp_path, "1").write("a", b"frame")
    assert files(tmp_path) == []
