from __future__ import annotations

from pathlib import Path

import pytest

from thoracic_desktop.content.errors import ResourcesMissingError
from thoracic_desktop.content.resources import MARKER, resource_path, resource_root


def a_resource_folder(path: Path) -> Path:
    path.mkdir(parents=True)
    (path / MARKER).touch()
    return path


def test_an_installed_package_brings_its_resources(tmp_path: Path) -> None:
    inside = a_resource_folder(tmp_path / "package" / "_resources")
    a_resource_folder(tmp_path / "resources")
    assert resource_root(tmp_path / "package") == inside


def test_a_checkout_has_them_beside_the_package(tmp_path: Path) -> None:
    beside = a_resource_folder(tmp_path / "resources")
    assert resource_root(tmp_path / "package") == beside


def test_a_folder_without_the_marker_is_somebody_elses(tmp_path: Path) -> None:
    (tmp_path / "resources").mkdir()
    with pytest.raises(ResourcesMissingError, match="Reinstall the program"):
        resource_root(tmp_path / "package")


def test_the_program_finds_its_own_exercises() -> None:
    assert resource_path("exercises", "cat_cow.toml").is_file()


@pytest.mark.parametrize("part", ["..", ".", "", "a/b", "/etc", "..\\a"])
def test_no_part_of_a_path_leads_out_of_the_folder(part: str) -> None:
    with pytest.raises(ValueError, match="Expected plain names"):
        resource_path("sounds", part)
