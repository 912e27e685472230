"""What runs in PipeWire, through which most Linux desktops share sound, cameras and the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec

from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen
from thoracic_desktop.desktop.blockers.tool import ask_tool

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from thoracic_desktop.desktop.blockers.patience import Patience

TOOL: Final = ("pw-dump",)
VIDEO_SOURCES: Final = frozenset({"Video/Source", "Stream/Output/Video"})
CAMERA_APIS: Final = frozenset({"v4l2", "libcamera"})


class Properties(msgspec.Struct, frozen=True):
    """What a node says of itself; the names are PipeWire's, and their values may be anything."""

    media_class: Any = msgspec.field(name="media.class", default=None)
    device_api: Any = msgspec.field(name="device.api", default=None)
    object_path: Any = msgspec.field(name="object.path", default=None)

    @property
    def is_camera(self) -> bool:
        """Whether pictures come from a device, and not from a screen."""
        comes_from = str(self.device_api or self.object_path or "").partition(":")[0]
        return comes_from in CAMERA_APIS


class Info(msgspec.Struct, frozen=True):
    """The changing part of an object."""

    state: Any = None
    props: Properties | None = None


class Node(msgspec.Struct, frozen=True):
    """An object in PipeWire; what else it may be has no state."""

    info: Info | None = None


def running_nodes(dump: bytes) -> list[Properties]:
    """Return what runs, out of what `pw-dump` says.

    Raises:
        msgspec.MsgspecError: that is no such list.
    """
    nodes = [node.info for node in msgspec.json.decode(dump, type=list[Node]) if node.info is not None]
    return [info.props for info in nodes if info.state == "running" and info.props is not None]


def shares_screen(running: Sequence[Properties]) -> bool:
    """Tell whether pictures run that come from no camera: a window or a screen is shared or recorded."""
    return any(one.media_class in VIDEO_SOURCES and not one.is_camera for one in running)


def uses_camera(running: Sequence[Properties]) -> bool:
    """Tell whether a camera's pictures run."""
    return any(one.media_class in VIDEO_SOURCES and one.is_camera for one in running)


def uses_microphone(running: Sequence[Properties]) -> bool:
    """Tell whether a microphone runs; those of wireless headphones are known to PipeWire alone."""
    return any(one.media_class == "Audio/Source" for one in running)


class PipeWire:
    """Asks PipeWire what runs, with the tool that comes with it."""

    def __init__(self, patience: Patience) -> None:
        """Ask with this patience."""
        self._patience = patience

    def look_for(self, is_running: Callable[[Sequence[Properties]], bool]) -> Finding:
        """Look once for one thing among what runs."""
        said = ask_tool(self._patience, TOOL)
        if said.trouble is not None:
            return Finding(Seen.UNKNOWN, said.trouble)
        try:
            running = running_nodes(said.output)
        except msgspec.MsgspecError:
            return Finding(Seen.UNKNOWN, How.UNREADABLE)
        return Finding(Seen.YES if is_running(running) else Seen.NO, How.PIPEWIRE)
