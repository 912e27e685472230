from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thoracic_desktop.desktop.settings_store import (
    Settings,
    SettingsProblem,
    SettingsStore,
    Theme,
    WindowGeometry,
)
from thoracic_desktop.exercises.model import WordingLevel

if TYPE_CHECKING:
    from pathlib import Path

CHOSEN = Settings(
    theme=Theme.DARK,
    wording=WordingLevel.CLINICAL,
    plan="desk_only",
    cool_down=True,
    chimes=False,
    chime_volume=30,
    reduced_motion=True,
    window=WindowGeometry(x=-10, y=20, width=900, height=700, maximised=True),
    emergency_number="112",
)

some_settings = st.builds(
    Settings,
    theme=st.sampled_from(Theme),
    wording=st.sampled_from(WordingLevel),
    chime_volume=st.integers(0, 100),
    window=st.none() | st.builds(WindowGeometry, width=st.integers(1, 9999), height=st.integers(1, 9999)),
    emergency_number=st.text(max_size=40),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def loaded(file: Path) -> Settings:
    store = SettingsStore(file)
    assert store.load() is None
    return store.settings


def test_without_a_file_the_defaults_hold(file: Path) -> None:
    assert loaded(file) == Settings()


def test_what_was_saved_is_loaded_again(file: Path) -> None:
    assert SettingsStore(file).save(CHOSEN) is None

    assert loaded(file) == CHOSEN


@given(settings=some_settings)
def test_all_settings_survive_being_kept(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> None:
    file = tmp_path_factory.mktemp("settings") / "settings.json"

    assert SettingsStore(file).save(settings) is None

    assert loaded(file) == settings


def test_the_file_is_for_this_person_and_leaves_no_draft(file: Path) -> None:
    store = SettingsStore(file)
    store.save(CHOSEN)
    store.save(Settings())

    assert [entry.name for entry in file.parent.iterdir()] == ["settings.json"]
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_setting_that_is_missing_has_its_default(file: Path) -> None:
    write(file, b'{"theme": "dark"}')

    assert loaded(file) == Settings(theme=Theme.DARK)


def test_a_setting_of_a_newer_version_is_passed_over(file: Path) -> None:
    write(file, b'{"theme": "dark", "voice": "anna"}')

    assert loaded(file) == Settings(theme=Theme.DARK)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\x00",
        b'{"theme": ',
        b"\xff\xfe",
        b"[]",
        b'{"theme": "purple"}',
        b'{"chime_volume": 101}',
        b'{"chimes": "yes"}',
        b'{"plan": "../../etc"}',
        b'{"window": {"x": 1, "y": 2, "width": 0, "height": 5}}',
    ],
)
def test_a_damaged_file_is_set_aside_and_told_about(file: Path, content: bytes) -> None:
    write(file, content)
    store = SettingsStore(file)

    trouble = store.load()

    assert store.settings == Settings()
    assert trouble is not None
    assert trouble.problem is SettingsProblem.DAMAGED
    set_aside = file.with_name("settings.damaged-1.json")
    assert trouble.set_aside == set_aside
    assert set_aside.read_bytes() == content
    assert trouble.reason
    assert not file.exists()


def test_the_reason_names_the_setting_that_is_wrong(file: Path) -> None:
    write(file, b'{"chime_volume": 101}')

    trouble = SettingsStore(file).load()

    assert trouble is not None
    assert "chime_volume" in trouble.reason


def test_no_damaged_file_replaces_an_earlier_one(file: Path) -> None:
    for content in (b"first", b"second"):
        write(file, content)
        SettingsStore(file).load()

    assert file.with_name("settings.damaged-1.json").read_bytes() == b"first"
    assert file.with_name("settings.damaged-2.json").read_bytes() == b"second"


def test_a_file_that_cannot_be_read_is_set_aside_whole(file: Path) -> None:
    (file / "inside").mkdir(parents=True)  # a folder: even root cannot read it as a file
    store = SettingsStore(file)

    trouble = store.load()

    assert trouble is not None
    assert trouble.problem is SettingsProblem.UNREADABLE
    assert trouble.set_aside is not None
    assert (trouble.set_aside / "inside").is_dir()


def test_settings_that_cannot_be_written_hold_for_this_run_and_are_told_about_once(file: Path) -> None:
    write(file.parent.parent / "blocker", b"")
    store = SettingsStore(file.parent.parent / "blocker" / "settings.json")

    first, second = store.save(CHOSEN), store.save(Settings(theme=Theme.LIGHT))

    assert first is not None
    assert first.problem is SettingsProblem.UNWRITABLE
    assert first.reason == "File exists"
    assert second is None
    assert store.settings == Settings(theme=Theme.LIGHT)


def test_a_second_failure_after_a_success_is_told_again(file: Path) -> None:
    store = SettingsStore(file)
    write(file.parent.parent / "config", b"")
    assert store.save(CHOSEN) is not None
    (file.parent.parent / "config").unlink()
    assert store.save(CHOSEN) is None
    file.unlink()
    file.parent.rmdir()
    write(file.parent.parent / "config", b"")

    assert store.save(CHOSEN) is not None


def test_a_write_that_fails_leaves_the_old_file_whole(file: Path) -> None:
    store = SettingsStore(file)
    store.save(CHOSEN)
    file.unlink()
    (file / "in the way").mkdir(parents=True)

    trouble = store.save(Settings())

    assert trouble is not None
    assert [entry.name for entry in file.parent.iterdir()] == ["settings.json"]


def test_a_value_that_could_not_be_loaded_again_is_not_saved(file: Path) -> None:
    store = SettingsStore(file)

    with pytest.raises(msgspec.ValidationError, match="chime_volume"):
        store.save(Settings(chime_volume=101))

    assert store.settings == Settings()
    assert not file.exists()


def test_the_file_can_be_read_by_a_person(file: Path) -> None:
    SettingsStore(file).save(CHOSEN)

    content: dict[str, Any] = json.loads(file.read_text())

    assert content["emergency_number"] == "112"
    assert len(file.read_text().splitlines()) > len(content)
