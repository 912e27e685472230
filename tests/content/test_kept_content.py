"""What is kept of the content between two starts is the content, and never older than the files."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from thoracic_desktop.content.errors import ContentError
from thoracic_desktop.content.exercise_files import load_catalogue
from thoracic_desktop.content.kept_content import FILE_NAME, load_content
from thoracic_desktop.content.manoeuvre_files import load_manoeuvres
from thoracic_desktop.content.programme_files import load_plans
from thoracic_desktop.content.resources import resource_root

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """A copy of the program's own exercises and plans that a test may change."""
    folder = tmp_path / "resources"
    for name in ("exercises", "programmes", "figure", "manoeuvres"):
        shutil.copytree(resource_root() / name, folder / name)
    return folder


def test_the_second_start_knows_exactly_what_the_files_say(resources: Path, tmp_path: Path) -> None:
    load_content(resources, tmp_path / "cache")
    kept = load_content(resources, tmp_path / "cache")
    loaded = load_catalogue(resources / "exercises")
    assert list(kept.catalogue) == list(loaded.catalogue)
    assert kept.plans == load_plans(resources / "programmes", loaded.catalogue)
    manoeuvres = load_manoeuvres(resources / "manoeuvres")
    assert kept.manoeuvres == tuple(manoeuvre for manoeuvre, _ in manoeuvres.values())
    assert dict(kept.scenes) == {**loaded.scenes, **{key: scene for key, (_, scene) in manoeuvres.items()}}


def test_a_changed_file_is_read_anew(resources: Path, tmp_path: Path) -> None:
    load_content(resources, tmp_path / "cache")
    file = resources / "exercises" / "bird_dog.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('aim.plain = "Steady spine"', 'aim.plain = "Calm spine"'), encoding="utf-8")
    assert load_content(resources, tmp_path / "cache").catalogue["bird_dog"].aim.plain == "Calm spine"


def test_a_file_changed_to_the_same_length_is_read_anew(resources: Path, tmp_path: Path) -> None:
    load_content(resources, tmp_path / "cache")
    file = resources / "exercises" / "bird_dog.toml"
    before = file.stat()
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('aim.plain = "Steady spine"', 'aim.plain = "Spine steady"'), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    assert load_content(resources, tmp_path / "cache").catalogue["bird_dog"].aim.plain == "Spine steady"


def test_a_file_that_has_become_wrong_is_refused_whatever_is_kept(resources: Path, tmp_path: Path) -> None:
    load_content(resources, tmp_path / "cache")
    file = resources / "exercises" / "bird_dog.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('group = "strength"', 'group = "magic"'), encoding="utf-8")
    with pytest.raises(ContentError, match=r"bird_dog\.toml: group"):
        load_content(resources, tmp_path / "cache")


def test_a_new_and_a_removed_file_are_noticed(resources: Path, tmp_path: Path) -> None:
    load_content(resources, tmp_path / "cache")
    (resources / "programmes" / "desk_only.toml").unlink()
    kept = [plan.key for plan in load_content(resources, tmp_path / "cache").plans]
    assert kept == ["faithful", "split", "alternate", "two_minutes"]


@pytest.mark.parametrize("content", [b"", b"{", b'{"of": 1}', b"\x00\xff"])
def test_a_damaged_keeping_place_is_passed_over(resources: Path, tmp_path: Path, content: bytes) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / FILE_NAME).write_bytes(content)
    assert len(load_content(resources, cache).catalogue) == 10


def test_without_a_place_to_keep_it_the_content_is_there_all_the_same(resources: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.write_text("a file where the folder should be", encoding="utf-8")
    assert len(load_content(resources, cache).catalogue) == 10
