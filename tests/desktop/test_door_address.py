"""Where the doors are, and who may not have put them there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.door_keeping import address_in, sockets_of_their_own
from thoracic_desktop.desktop.door import DoorServer
from thoracic_desktop.desktop.door_address import LONGEST_ADDRESS, Door, NoDoor, door_address, folder_trouble
from thoracic_desktop.desktop.knocking import knock
from thoracic_desktop.desktop.messages_between import Quit, Reply, read_tray_request

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def _own_sockets(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with sockets_of_their_own(monkeypatch):
        yield


def test_each_process_of_each_data_folder_has_an_address_of_its_own(tmp_path: Path) -> None:
    addresses = {door_address(tmp_path / name, who) for name in ("one", "two") for who in Door}

    assert len(addresses) == 4
    assert all(isinstance(address, str) and len(address) <= LONGEST_ADDRESS for address in addresses)


def test_two_names_of_one_folder_lead_to_one_door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "data")
    monkeypatch.chdir(tmp_path)

    assert address_in(Path("data")) == address_in(tmp_path / "data") == address_in(tmp_path / "link")


def test_the_socket_lies_in_a_folder_for_this_user_alone(tmp_path: Path) -> None:
    folder = Path(address_in(tmp_path)).parent

    assert folder == Path(os.environ["XDG_RUNTIME_DIR"]) / "thoracic-desktop"
    assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("runtime", ["", "relative", "/nowhere/at/all"])
def test_without_a_runtime_folder_it_is_in_the_systems_temporary_one(
    runtime: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)

    assert Path(address_in(tmp_path)).parent.name == f"thoracic-desktop-{os.getuid()}"


def test_a_runtime_folder_that_others_may_enter_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tmp_path.chmod(0o755)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))

    assert not address_in(tmp_path).startswith(str(tmp_path))


def test_a_runtime_folder_with_too_long_a_name_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    long = tmp_path / ("long" * 25)
    long.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(long))

    assert not address_in(tmp_path).startswith(str(long))


def test_the_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "sockets"

    assert not folder_trouble(folder, os.getuid())
    assert folder_trouble(folder, os.getuid() + 1) == f"The folder {folder} belongs to somebody else."


def test_a_folder_that_others_may_enter_or_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "open").mkdir()
    (tmp_path / "open").chmod(0o750)
    (tmp_path / "link").symlink_to(tmp_path / "open")

    assert "is open to others" in folder_trouble(tmp_path / "open", os.getuid())
    assert "is a link" in folder_trouble(tmp_path / "link", os.getuid())


def test_where_there_can_be_no_door_opening_says_why_and_knocking_finds_nobody(qtbot: QtBot) -> None:
    del qtbot
    nowhere = NoDoor("The folder /sockets belongs to somebody else.")

    assert DoorServer(read_tray_request, lambda _request: Reply()).open(nowhere) == nowhere.reason
    assert knock(nowhere, Quit()) is None
