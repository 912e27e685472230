"""Camera and microphone: real processes that hold a file of a test open, and folders like those of the kernel."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from thoracic_desktop.desktop.blockers.camera import Camera, Places
from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen
from thoracic_desktop.desktop.blockers.microphone import Microphone
from thoracic_desktop.desktop.blockers.pipewire import PipeWire

if TYPE_CHECKING:
    from collections.abc import Generator

    from thoracic_desktop.desktop.blockers.patience import Patience

HOLDER = "import sys; held = open(sys.argv[1]); print('open', flush=True); sys.stdin.read()"
RUNNING = "state: RUNNING\nowner_pid   : 1234\ntrigger_time: 1.2\n"
NOT_USED = Finding(Seen.NO, How.DEVICE_OPEN)


@pytest.fixture
def pipewire(patience: Patience, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PipeWire:
    """PipeWire's tool as a test writes it with `let_pipewire_say`; before that, there is none."""
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}/usr/bin{os.pathsep}/bin")
    return PipeWire(patience)


def let_pipewire_say(tmp_path: Path, dump: str) -> None:
    (tmp_path / "dump.json").write_text(dump, encoding="utf-8")
    tool = tmp_path / "bin" / "pw-dump"
    tool.write_text(f"#!/bin/sh\ncat {tmp_path / 'dump.json'}\n", encoding="utf-8")
    tool.chmod(0o755)


def node(media_class: str, state: str = "running", **props: str) -> str:
    named = "".join(f', "{name.replace("_", ".")}": "{value}"' for name, value in props.items())
    return f'{{"id": 7, "info": {{"state": "{state}", "props": {{"media.class": "{media_class}"{named}}}}}}}'


# Camera ---------------------------------------------------------------------------------------------------------------


def machine(tmp_path: Path, *cameras: str) -> Places:
    """A machine with these cameras and no process."""
    places = Places(
        processes=tmp_path / "proc",
        devices=tmp_path / "dev",
        names=tmp_path / "sys",
        sandbox=tmp_path / "flatpak-info",
    )
    for folder in (places.processes, places.devices, places.names):
        folder.mkdir()
    for camera in cameras:
        (places.devices / camera).touch()
    return places


def process(places: Places, number: int, name: str, *opened: Path) -> Path:
    """A process of that machine, which has files open."""
    files = places.processes / str(number) / "fd"
    files.mkdir(parents=True)
    (files.parent / "comm").write_text(f"{name}\n", encoding="utf-8")
    for index, target in enumerate([Path("/dev/null"), *opened]):
        (files / str(index)).symlink_to(target)
    return files


@contextmanager
def holding(file: Path) -> Generator[None]:
    """A real process that has the file open."""
    with subprocess.Popen(  # noqa: S603 - fixed arguments
        [sys.executable, "-c", HOLDER, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        try:
            assert holder.stdout is not None
            assert holder.stdout.readline() == "open\n"
            yield
        finally:
            holder.kill()


def test_a_camera_that_a_running_program_holds_open_is_in_use(tmp_path: Path, pipewire: PipeWire) -> None:
    made = machine(tmp_path, "video0", "video1")
    places = Places(devices=made.devices, names=made.names, sandbox=made.sandbox)  # the real processes
    camera = Camera(pipewire, places)

    before = camera.look()
    with holding(places.devices / "video1"):
        meanwhile = camera.look()
    after = camera.look()

    assert (before, meanwhile, after) == (NOT_USED, Finding(Seen.YES, How.DEVICE_OPEN), NOT_USED)


def test_a_machine_without_a_camera_has_none_in_use(tmp_path: Path, pipewire: PipeWire) -> None:
    places = machine(tmp_path)

    assert Camera(pipewire, places).look() == Finding(Seen.NO, How.NO_CAMERA)


def test_other_devices_do_not_count(tmp_path: Path, pipewire: PipeWire) -> None:
    places = machine(tmp_path, "video0", "snd")
    process(places, 12, "player", places.devices / "snd", places.devices / "video01")

    assert Camera(pipewire, places).look() == NOT_USED


def test_a_process_that_ends_or_is_somebody_elses_disturbs_nothing(tmp_path: Path, pipewire: PipeWire) -> None:
    places = machine(tmp_path, "video0")
    (places.processes / "11").mkdir()
    (places.processes / "meminfo").touch()
    process(places, 13, "call", places.devices / "video0")

    assert Camera(pipewire, places).look().state is Seen.YES


@pytest.mark.parametrize("keeper", ["pipewire", "wireplumber", "pipewire-media-"])
def test_the_sound_servers_that_keep_cameras_open_all_day_are_no_use_of_it(
    tmp_path: Path, pipewire: PipeWire, keeper: str
) -> None:
    places = machine(tmp_path, "video0")
    process(places, 12, keeper, places.devices / "video0")
    let_pipewire_say(tmp_path, f"[{node('Video/Source', 'suspended', device_api='v4l2')}]")

    assert Camera(pipewire, places).look() == NOT_USED


def test_a_camera_that_is_used_through_pipewire_is_in_use(tmp_path: Path, pipewire: PipeWire) -> None:
    places = machine(tmp_path, "video0")
    process(places, 12, "pipewire", places.devices / "video0")
    let_pipewire_say(tmp_path, f"[{node('Video/Source', device_api='v4l2')}]")

    assert Camera(pipewire, places).look() == Finding(Seen.YES, How.PIPEWIRE)


def test_what_only_unpacks_films_is_no_camera(tmp_path: Path, pipewire: PipeWire) -> None:
    places = machine(tmp_path, "video0", "video10")
    (places.names / "video10").mkdir()
    (places.names / "video10" / "name").write_text("bcm2835-codec-decode\n", encoding="utf-8")
    process(places, 12, "browser", places.devices / "video10")

    assert Camera(pipewire, places).look() == NOT_USED


def test_in_a_sandbox_the_programs_of_the_desktop_cannot_be_seen(tmp_path: Path, pipewire: PipeWire) -> None:
    places = machine(tmp_path, "video0")
    places.sandbox.touch()

    assert Camera(pipewire, places).look() == Finding(Seen.UNKNOWN, How.SANDBOXED)


# Microphone -----------------------------------------------------------------------------------------------------------


def sound_input(cards: Path, state: str, card: int = 0, stream: str = "pcm0c") -> Path:
    status = cards / f"card{card}" / stream / "sub0" / "status"
    status.parent.mkdir(parents=True)
    status.write_text(state, encoding="ascii")
    return status


def test_a_microphone_that_is_recorded_from_is_in_use(tmp_path: Path, pipewire: PipeWire) -> None:
    sound_input(tmp_path, "closed\n")
    sound_input(tmp_path, RUNNING, card=2)

    assert Microphone(pipewire, tmp_path).look() == Finding(Seen.YES, How.RECORDING)


@pytest.mark.parametrize("state", ["closed\n", "state: PREPARED\n", "state: SUSPENDED\nowner_pid   : 3\n", ""])
def test_a_microphone_that_is_only_there_is_not(tmp_path: Path, pipewire: PipeWire, state: str) -> None:
    sound_input(tmp_path, state)

    assert Microphone(pipewire, tmp_path).look() == Finding(Seen.NO, How.RECORDING)


def test_music_is_no_recording(tmp_path: Path, pipewire: PipeWire) -> None:
    sound_input(tmp_path, RUNNING, stream="pcm0p")
    sound_input(tmp_path, "closed\n")

    assert Microphone(pipewire, tmp_path).look().state is Seen.NO


def test_a_machine_without_a_microphone_has_none_in_use(tmp_path: Path, pipewire: PipeWire) -> None:
    assert Microphone(pipewire, tmp_path / "nowhere").look() == Finding(Seen.NO, How.NO_MICROPHONE)


def test_an_input_that_cannot_be_read_holds_nothing_back(tmp_path: Path, pipewire: PipeWire) -> None:
    status = sound_input(tmp_path, RUNNING)
    status.unlink()
    status.mkdir()

    assert Microphone(pipewire, tmp_path).look() == Finding(Seen.UNKNOWN, How.UNREADABLE)


def test_the_microphone_of_wireless_headphones_is_known_to_pipewire(tmp_path: Path, pipewire: PipeWire) -> None:
    sound_input(tmp_path, "closed\n")
    let_pipewire_say(tmp_path, f"[{node('Audio/Source', api_bluez5_profile='headset-head-unit')}]")

    assert Microphone(pipewire, tmp_path).look() == Finding(Seen.YES, How.PIPEWIRE)
