from __future__ import annotations

from pathlib import Path

import pytest

from thoracic_desktop import PROGRAM
from thoracic_desktop.desktop.paths import FolderError, Folders

XDG = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in XDG:
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_the_standard_folders_lie_in_the_home(home: Path) -> None:
    assert Folders.standard() == Folders(
        data=home / ".local/share" / PROGRAM,
        config=home / ".config" / PROGRAM,
        cache=home / ".cache" / PROGRAM,
        log=home / ".cache" / PROGRAM / "log",
    )


def test_the_person_may_have_moved_them(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "elsewhere"))

    assert Folders.standard().data == home / "elsewhere" / PROGRAM


@pytest.mark.parametrize("value", ["", "relative/folder"])
def test_a_value_that_is_no_absolute_path_is_passed_over(
    home: Path, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    standard = Folders.standard()
    for name in XDG:
        monkeypatch.setenv(name, value)

    assert Folders.standard() == standard
    assert standard.data.is_relative_to(home)


def test_a_run_in_its_own_folder_leaves_nothing_anywhere_else(tmp_path: Path) -> None:
    folders = Folders.under(tmp_path / "run")

    assert folders.data == tmp_path / "run"
    for folder in (folders.config, folders.cache, folders.log):
        assert folder.is_relative_to(folders.data)


def test_a_relative_folder_stays_where_the_program_was_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folders = Folders.under(Path("run"))
    monkeypatch.chdir("/")

    assert folders.data == tmp_path / "run"


def test_a_person_nobody_knows_has_no_home(tmp_path: Path) -> None:
    with pytest.raises(FolderError):
        Folders.under(Path("~nobody-of-this-name") / tmp_path.name)
