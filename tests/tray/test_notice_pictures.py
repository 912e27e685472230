"""The figure on a notice: drawn once by the program's own verb, kept, and never waited for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.__main__ import main
from thoracic_desktop.desktop.settings_store import Person, Settings, Theme
from thoracic_desktop.tray.notice_pictures import NoticePictures

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SETTINGS = Settings()


class Drawing:
    """Starts the program as the tray does, in this process and at once."""

    def __init__(self) -> None:
        self.started = 0

    def __call__(self, arguments: Sequence[str], data_dir: Path | None) -> str:
        self.started += 1
        assert main(["--data-dir", str(data_dir), *arguments]) == 0
        return ""


def test_a_picture_is_drawn_once_and_is_there_from_then_on(tmp_path: Path) -> None:
    drawing = Drawing()
    pictures = NoticePictures(tmp_path / "cache", tmp_path, drawing)
    assert pictures.of("chin_tuck", SETTINGS) == ""

    pictures.prepare("chin_tuck", SETTINGS)
    pictures.prepare("chin_tuck", SETTINGS)
    NoticePictures(tmp_path / "cache", tmp_path, drawing).prepare("chin_tuck", SETTINGS)

    assert drawing.started == 1
    assert (tmp_path / "cache" / "notices").is_dir()
    assert pictures.of("chin_tuck", SETTINGS).endswith(".png")


def test_another_person_or_theme_has_another_picture(tmp_path: Path) -> None:
    asked: list[tuple[str, ...]] = []

    def note(arguments: Sequence[str], _data_dir: Path | None) -> str:
        asked.append(tuple(arguments))
        return ""

    pictures = NoticePictures(tmp_path, tmp_path, note)
    for settings in (SETTINGS, Settings(person=Person.JON), Settings(theme=Theme.DARK)):
        pictures.prepare("chin_tuck", settings)

    assert len({arguments[-1] for arguments in asked}) == 3
    assert ["dark" in arguments for arguments in asked] == [False, False, True]


def test_a_folder_that_cannot_be_made_costs_a_line_in_the_log(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    pictures = NoticePictures(tmp_path / "cache", tmp_path, lambda _arguments, _folder: "never asked")

    pictures.prepare("chin_tuck", SETTINGS)

    assert pictures.of("chin_tuck", SETTINGS) == ""


def test_a_break_without_an_exercise_has_no_picture(tmp_path: Path) -> None:
    drawing = Drawing()
    pictures = NoticePictures(tmp_path, tmp_path, drawing)
    pictures.prepare("", SETTINGS)

    assert (drawing.started, pictures.of("", SETTINGS)) == (0, "")
