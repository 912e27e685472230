"""Starting at login: what is written, who reads it, and whose entry it is."""

from __future__ import annotations

import json
import plistlib
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.machine.waiting import LIMIT_S, wait_until
from thoracic_desktop.desktop.login_command import LoginCommand
from thoracic_desktop.desktop.login_desktop_entry import DesktopEntry
from thoracic_desktop.desktop.login_launch_agent import LaunchAgent
from thoracic_desktop.desktop.login_run_key import APPROVED, NAME, RUN, RunKey
from thoracic_desktop.desktop.login_start import LoginStart, Place, StartFromPlace, login_start

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# GLib, which GNOME and others start entries with, reads ours and starts what it says.
LAUNCH: Final = """
import ctypes, sys
gio = ctypes.CDLL("libgio-2.0.so.0")
gio.g_desktop_app_info_new_from_filename.restype = ctypes.c_void_p
gio.g_app_info_launch.argtypes = [ctypes.c_void_p] * 4
entry = gio.g_desktop_app_info_new_from_filename(sys.argv[1].encode())
sys.exit(0 if entry and gio.g_app_info_launch(entry, None, None, None) else "not launched")
"""
WRITES_ITS_ARGUMENTS: Final = """
import json, os, sys
with open(sys.argv[1] + ".new", "w") as file:
    json.dump(sys.argv[2:], file)
os.rename(sys.argv[1] + ".new", sys.argv[1])
"""
AWKWARD: Final = (
    "plain",
    "two words",
    'say "so"',
    "a\\b",
    "$HOME",
    "`id`",
    "100%",
    "%f",
    "~",
    "a;b|c&d",
    "#",
    "",
    "naïve",
)
HERE = ("/usr/bin/python3", "-m", "thoracic_desktop", "--tray")
ELSEWHERE = ("/opt/other/python", "-m", "thoracic_desktop", "--tray")


class SureCommand(LoginCommand):
    """A command of which it is known whether it would start this copy."""

    def __init__(self, arguments: Sequence[str] = HERE, trouble: str = "") -> None:
        super().__init__(None)
        self.arguments = tuple(arguments)
        self.trouble = trouble


class FakeValues:
    """A registry in memory."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], object] = {}

    def read(self, key: str, name: str) -> object:
        return self.values.get((key, name))

    def write(self, key: str, name: str, text: str) -> None:
        self.values[key, name] = text

    def remove(self, key: str, name: str) -> None:
        self.values.pop((key, name), None)


PLACES: Final[dict[str, Callable[[Path], Place]]] = {
    "linux": lambda folder: DesktopEntry(folder / "autostart"),
    "macos": lambda folder: LaunchAgent(folder / "LaunchAgents"),
    "windows": lambda _folder: RunKey(FakeValues()),
}


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Give a place of each system."""
    return PLACES[request.param](tmp_path)


def state(start: LoginStart) -> tuple[bool, str]:
    return start.is_on(), start.other()


# On every system ------------------------------------------------------------------------------------------------------


def test_it_is_off_until_it_is_turned_on_and_off_again_afterwards(place: Place) -> None:
    start = StartFromPlace(place, SureCommand())
    assert state(start) == (False, "")
    assert start.turn_off() == ""
    assert start.turn_on() == ""
    assert state(start) == (True, "")
    assert start.turn_on() == ""
    assert start.turn_off() == ""
    assert state(start) == (False, "")


def test_the_entry_of_another_copy_is_named_and_not_taken_away(place: Place) -> None:
    StartFromPlace(place, SureCommand(ELSEWHERE)).turn_on()
    start = StartFromPlace(place, SureCommand())
    is_on, other = state(start)
    assert not is_on
    assert "/opt/other/python" in other
    assert "another copy" in start.turn_off()
    assert state(start) == (False, other)
    assert start.turn_on() == ""
    assert state(start) == (True, "")


def test_a_copy_that_is_not_installed_claims_nothing(place: Place) -> None:
    not_installed = StartFromPlace(place, SureCommand(trouble="This copy is not installed."))
    assert not_installed.turn_on() == "This copy is not installed."
    assert place.command() == ""
    StartFromPlace(place, SureCommand()).turn_on()
    is_on, other = state(not_installed)
    assert not is_on
    assert "/usr/bin/python3" in other


@pytest.mark.parametrize("system", ["linux", "macos"])
def test_a_folder_that_cannot_be_written_is_told(system: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    start = StartFromPlace(PLACES[system](tmp_path / "file"), SureCommand())
    assert start.turn_on().startswith("It could not be set: ")
    assert state(start) == (False, "")


# Linux ----------------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform != "linux", reason="GLib starts programs at login on Linux")
def test_glib_starts_what_the_entry_says_with_every_awkward_argument(tmp_path: Path) -> None:
    heard = tmp_path / "it's 100% heard $HERE"
    script = tmp_path / "its own script.py"
    script.write_text(WRITES_ITS_ARGUMENTS, encoding="utf-8")
    entry = DesktopEntry(tmp_path / "autostart")
    entry.write([sys.executable, str(script), str(heard), *AWKWARD])

    launched = subprocess.run(  # noqa: S603 - fixed arguments
        [sys.executable, "-c", LAUNCH, str(entry.file)], capture_output=True, text=True, check=False, timeout=LIMIT_S
    )
    assert launched.returncode == 0, launched.stderr
    wait_until(heard.exists, "the entry's command has run")
    assert heard.read_text() == json.dumps(list(AWKWARD))


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), min_size=1))
def test_an_entry_stays_in_its_line_and_two_commands_are_never_one(arguments: list[str]) -> None:
    entry = DesktopEntry(Path("/nowhere"))
    command = entry.command_for(arguments)
    assert "\n" not in command
    assert command != entry.command_for([*arguments, ""])
    assert command.replace("%%", "").count("%") == 0


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-utils is not installed")
def test_the_entry_is_valid(tmp_path: Path) -> None:
    entry = DesktopEntry(tmp_path)
    entry.write([*HERE, *AWKWARD])
    checked = subprocess.run(  # noqa: S603 - fixed arguments
        [shutil.which("desktop-file-validate") or "", str(entry.file)], capture_output=True, text=True, check=False
    )
    assert (checked.returncode, checked.stdout) == (0, "")


def test_the_entry_is_whole(tmp_path: Path) -> None:
    entry = DesktopEntry(tmp_path)
    entry.write(HERE)
    lines = entry.file.read_text().splitlines()
    assert entry.file.name == "thoracic-desktop.desktop"
    assert lines[0] == "[Desktop Entry]"
    assert {
        "Type=Application",
        "Exec=/usr/bin/python3 -m thoracic_desktop --tray",
        "X-GNOME-Autostart-enabled=true",
    } <= set(lines)
    assert not any(line.startswith("OnlyShowIn") for line in lines)


@pytest.mark.parametrize("switch", ["Hidden=true", "X-GNOME-Autostart-enabled = false"])
def test_what_the_desktop_has_switched_off_is_off(switch: str, tmp_path: Path) -> None:
    start = StartFromPlace(DesktopEntry(tmp_path), SureCommand())
    start.turn_on()
    file = tmp_path / "thoracic-desktop.desktop"
    kept = file.read_text().replace("X-GNOME-Autostart-enabled=true\n", "")
    file.write_text(f"{kept}{switch}\n")
    assert state(start) == (False, "")
    start.turn_on()
    assert state(start) == (True, "")


def test_a_file_that_is_no_entry_starts_nothing(tmp_path: Path) -> None:
    (tmp_path / "thoracic-desktop.desktop").write_bytes(b"\xff\x00 nothing of the kind")
    assert state(StartFromPlace(DesktopEntry(tmp_path), SureCommand())) == (False, "")


# macOS and Windows, as far as they can be tried elsewhere -------------------------------------------------------------


def test_the_launch_agent_has_the_arguments_one_by_one(tmp_path: Path) -> None:
    agent = LaunchAgent(tmp_path)
    agent.write(AWKWARD)
    read = plistlib.loads(agent.file.read_bytes())
    assert (read["ProgramArguments"], read["RunAtLoad"]) == (list(AWKWARD), True)
    assert agent.command() == agent.command_for(AWKWARD)


@pytest.mark.parametrize("content", [b"", b"nonsense", plistlib.dumps([]), plistlib.dumps({"Label": "x"})])
def test_a_file_that_is_no_agent_starts_nothing(content: bytes, tmp_path: Path) -> None:
    agent = LaunchAgent(tmp_path)
    agent.file.write_bytes(content)
    assert agent.command() == ""


def test_what_the_task_manager_has_switched_off_is_off() -> None:
    values = FakeValues()
    start = StartFromPlace(RunKey(values), SureCommand())
    start.turn_on()
    assert values.values == {(RUN, NAME): "/usr/bin/python3 -m thoracic_desktop --tray"}
    values.values[APPROVED, NAME] = b"\x03\x00\x00\x00"
    assert state(start) == (False, "")
    values.values[APPROVED, NAME] = b"\x02\x00\x00\x00"
    assert state(start) == (True, "")


# Where ----------------------------------------------------------------------------------------------------------------


def test_the_folder_of_settings_is_that_of_the_person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    nowhere = tmp_path / "no mark"
    for config, folder in (("", ".config"), ("relative", ".config"), (str(tmp_path / "mine"), "mine")):
        start = login_start(None, environment={"XDG_CONFIG_HOME": config}, sandbox_mark=nowhere)
        file = tmp_path / folder / "autostart" / "thoracic-desktop.desktop"
        DesktopEntry(file.parent).write(ELSEWHERE)
        assert "/opt/other/python" in start.other()
        file.unlink()


def test_in_a_sandbox_it_says_that_it_cannot(tmp_path: Path) -> None:
    mark = tmp_path / ".flatpak-info"
    mark.touch()
    flatpak = login_start(None, environment={}, sandbox_mark=mark)
    snap = login_start(None, environment={"SNAP": "/snap/x"}, sandbox_mark=tmp_path / "no mark")
    assert (flatpak.is_on(), flatpak.other()) == (False, "")
    assert "Flatpak" in flatpak.turn_on()
    assert "Snap" in snap.turn_off()
