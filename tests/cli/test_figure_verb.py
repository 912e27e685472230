"""The verb that writes pictures of the figure, as a person or a script meets it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tests.cli.test_verbs import assert_refused, run
from tests.illustration.pictures import read_png
from thoracic_desktop.desktop.settings_store import FILE_NAME, Person, Settings, SettingsStore

if TYPE_CHECKING:
    from pathlib import Path
    from subprocess import CompletedProcess

    import numpy as np


def draw(folder: Path, *arguments: str, out: str = "figure.png") -> CompletedProcess[str]:
    return run("--data-dir", folder / "data", "figure", *arguments, "--out", folder / out)


def pixels(folder: Path, *arguments: str) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    assert draw(folder, *arguments).returncode == 0
    return read_png(folder / "figure.png")


def test_a_png_of_the_wanted_size_is_written_and_its_place_is_printed(tmp_path: Path) -> None:
    result = draw(tmp_path, "bird-dog", "--size", "120x80")
    assert result.returncode == 0, result.stderr
    assert result.stdout == f"{tmp_path / 'figure.png'}\n"
    found = read_png(tmp_path / "figure.png")
    assert found.shape == (80, 120, 4)
    assert found[0, 0, 3] == 0  # nothing behind the figure
    assert (found[..., 3] == 255).sum() > 500


def test_steps_themes_people_and_skins_are_other_pictures(tmp_path: Path) -> None:
    asked = [
        (),
        ("--step", "1"),
        ("--step", "4"),
        ("--theme", "dark"),
        ("--person", "jon"),
        ("--skin", "4"),
    ]
    found = {pixels(tmp_path, "cat-cow", "--size", "64", *arguments).tobytes() for arguments in asked}
    assert len(found) == len(asked)


def test_without_a_word_it_shows_whom_the_person_chose(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "data" / "config" / FILE_NAME)
    store.save(replace(Settings(), person=Person.JON, skin=4))
    chosen = pixels(tmp_path, "cat-cow", "--size", "64")
    assert (chosen == pixels(tmp_path, "cat-cow", "--size", "64", "--person", "jon", "--skin", "4")).all()


def test_an_svg_is_written_where_its_name_says_so(tmp_path: Path) -> None:
    assert draw(tmp_path, "legs-crossed-lying", "--size", "200", out="figure.SVG").returncode == 0
    root = ET.parse(tmp_path / "figure.SVG").getroot()  # noqa: S314 - our own file
    assert root.get("width") == root.get("height") == "200"


@pytest.mark.parametrize(
    ("arguments", "out", "said"),
    [
        (("nothing",), "a.png", "there is no exercise nothing. Choose one of: bird-dog"),
        (("bird-dog", "--step", "9"), "a.png", "bird-dog has no step 9. Choose one from 1 to 4"),
        (("bird-dog", "--step", "0"), "a.png", "bird-dog has no step 0"),
        (("bird-dog",), "a.jpg", "expected a file that ends with .png or .svg"),
        (("bird-dog", "--size", "big"), "a.png", "expected pixels from 16 to 4096, as 480 or 640x400, got big"),
        (("bird-dog", "--size", "9x900"), "a.png", "got 9x900"),
        (("bird-dog", "--theme", "blue"), "a.png", "invalid choice"),
        (("bird-dog",), "no/such/folder/a.png", "cannot be written: No such file or directory"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    tmp_path: Path, arguments: tuple[str, ...], out: str, said: str
) -> None:
    assert_refused(draw(tmp_path, *arguments, out=out), said)
    assert not (tmp_path / out).exists()
