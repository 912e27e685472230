"""What PipeWire says runs, as `pw-dump` of 0.3.65 wrote it here while a recorder ran, shortened; and the screen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen
from thoracic_desktop.desktop.blockers.pipewire import (
    PipeWire,
    running_nodes,
    shares_screen,
    uses_camera,
    uses_microphone,
)
from thoracic_desktop.desktop.blockers.screen_shared import ScreenShared

if TYPE_CHECKING:
    from pathlib import Path

    from thoracic_desktop.desktop.blockers.patience import Patience

CORE = {
    "id": 0,
    "type": "PipeWire:Interface:Core",
    "info": {"cookie": 4057, "name": "pipewire-0", "version": "0.3.65", "props": {"core.daemon": True, "object.id": 0}},
}
METADATA = {"id": 31, "type": "PipeWire:Interface:Metadata", "props": {"metadata.name": "settings"}, "metadata": None}
DRIVER = {"id": 28, "info": {"state": "suspended", "props": {"node.name": "Dummy-Driver", "priority.driver": 20000}}}


def node(media_class: str, state: str, **props: str) -> dict[str, Any]:
    named = {name.replace("_", "."): value for name, value in props.items()}
    return {
        "id": 36,
        "type": "PipeWire:Interface:Node",
        "version": 3,
        "info": {"n-input-ports": 0, "state": state, "error": None, "props": {"media.class": media_class, **named}},
    }


def dump(*nodes: dict[str, Any]) -> bytes:
    return json.dumps([CORE, METADATA, DRIVER, *nodes]).encode()


MICROPHONE = node("Audio/Source", "running", node_name="alsa_input.pci", device_api="alsa")
RECORDER = node("Stream/Input/Audio", "running", node_name="pw-record")
CAMERA = node("Video/Source", "running", node_name="v4l2_input.pci", device_api="v4l2")
CAMERA_BY_PATH = node("Video/Source", "running", object_path="libcamera:\\_SB_.LNK0")
GNOME_SCREEN = node("Stream/Output/Video", "running", node_name="gnome-shell", media_name="meta-screen-cast-src")
WLROOTS_SCREEN = node("Video/Source", "running", node_name="xdg-desktop-portal-wlr")
PLAYER = node("Stream/Output/Audio", "running", node_name="firefox")
SINK = node("Audio/Sink", "running", node_name="alsa_output.pci", device_api="alsa")


@pytest.mark.parametrize(
    ("nodes", "found"),
    [
        ([], (False, False, False)),
        ([PLAYER, SINK], (False, False, False)),
        ([MICROPHONE, RECORDER], (True, False, False)),
        ([RECORDER, SINK], (False, False, False)),
        ([CAMERA], (False, True, False)),
        ([CAMERA_BY_PATH], (False, True, False)),
        ([GNOME_SCREEN], (False, False, True)),
        ([WLROOTS_SCREEN], (False, False, True)),
        ([MICROPHONE, CAMERA, GNOME_SCREEN], (True, True, True)),
    ],
    ids=["nothing", "music", "a recording", "of the speakers", "camera", "libcamera", "gnome", "wlroots", "a call"],
)
def test_what_runs_is_told_apart(nodes: list[dict[str, Any]], found: tuple[bool, bool, bool]) -> None:
    running = running_nodes(dump(*nodes))

    assert (uses_microphone(running), uses_camera(running), shares_screen(running)) == found


@pytest.mark.parametrize("state", ["suspended", "idle", "creating", "error"])
def test_what_is_only_there_does_not_run(state: str) -> None:
    there = [{**one, "info": {**one["info"], "state": state}} for one in (MICROPHONE, CAMERA, GNOME_SCREEN)]

    assert running_nodes(dump(*there)) == []


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the tool of a test is found, and no other."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def let_say(folder: Path, said: bytes) -> None:
    (folder / "said").write_bytes(said)
    tool = folder / "pw-dump"
    tool.write_text(f'#!/bin/sh\nexec /bin/cat "{folder}/said"\n', encoding="utf-8")
    tool.chmod(0o755)


def test_a_shared_screen_is_noticed_on_either_kind_of_desktop(folder: Path, patience: Patience) -> None:
    let_say(folder, dump(GNOME_SCREEN))

    for is_wayland in (True, False):
        detector = ScreenShared(PipeWire(patience), is_wayland=is_wayland)
        assert detector.look() == Finding(Seen.YES, How.PIPEWIRE)


def test_only_on_wayland_is_silence_a_no(folder: Path, patience: Patience) -> None:
    let_say(folder, dump(CAMERA))
    pipewire = PipeWire(patience)

    assert ScreenShared(pipewire, is_wayland=True).look() == Finding(Seen.NO, How.PIPEWIRE)
    assert ScreenShared(pipewire, is_wayland=False).look() == Finding(Seen.UNKNOWN, How.X11_HIDES_SHARING)


def test_without_the_tool_it_cannot_be_told(folder: Path, patience: Patience) -> None:
    assert not list(folder.iterdir())
    assert ScreenShared(PipeWire(patience), is_wayland=True).look() == Finding(Seen.UNKNOWN, How.NO_TOOL)


@pytest.mark.parametrize("said", [b"", b"[", b"{}", b'[{"info": 3}]', b"\xff\xfe", b'[{"info": {"props": []}}]'])
def test_what_cannot_be_read_holds_nothing_back(folder: Path, patience: Patience, said: bytes) -> None:
    let_say(folder, said)

    assert ScreenShared(PipeWire(patience), is_wayland=True).look() == Finding(Seen.UNKNOWN, How.UNREADABLE)
