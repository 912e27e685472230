"""Makes frames in a process of its own: `python -m thoracic_desktop.making.maker RESOURCES CACHE`.

Reads requests from standard input until it ends, one line each, and answers each on standard output; what the lines
hold is in frames/messages.py.
Why another process: drawing a frame takes tens of milliseconds, in which nobody could press a button, and numpy would
stay in the program's memory for good.  Whatever happens here, the session goes on.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import BinaryIO

import msgspec

from thoracic_desktop.content.figure_colours import figure_colours
from thoracic_desktop.content.kept_content import load_content
from thoracic_desktop.figure.scene import Scene, Still
from thoracic_desktop.frames.frame_folder import FrameFolder
from thoracic_desktop.frames.keys import FrameKey, StillShot, code_version
from thoracic_desktop.frames.messages import DiskTrouble, Reply, Request
from thoracic_desktop.frames.packed import DamagedFrameError, Frame, packed, unpacked
from thoracic_desktop.illustration.illustrator import draw
from thoracic_desktop.illustration.moments import Moment, moving_moment, still_moment, turned
from thoracic_desktop.illustration.palette import Look
from thoracic_desktop.overriding import override

_LOWER_PRIORITY = 10
_BELOW_NORMAL = 0x4000
"""BELOW_NORMAL_PRIORITY_CLASS of Windows."""
_PRUNE_EVERY = 200


class Maker:
    """Makes frames, and keeps them on the disk as long as that works."""

    def __init__(self, scenes: Mapping[str, Scene], resources: Path, folder: FrameFolder) -> None:
        """Draw these scenes in the colours of `resources`."""
        self._scenes = scenes
        self._colours = figure_colours(resources)
        self._folder = folder
        self._written = 0
        self.disk_trouble: str | None = None

    def frame(self, key: FrameKey, *, keep: bool) -> bytes:
        """Return a packed frame from the disk, or make it.

        Raises:
            KeyError: there is no such exercise, pose or person.
        """
        kept = self._folder.read(key.file_name) if keep else None
        if kept is not None and _is_whole(kept):
            return kept
        data = packed(self.made(key))
        if keep and self.disk_trouble is None:
            self._write(key.file_name, data)
        return data

    def made(self, key: FrameKey) -> Frame:
        """Return a frame that is drawn afresh.

        Raises:
            KeyError: there is no such exercise, pose or person.
        """
        scene = self._scenes[key.shot.exercise]
        look = Look(key.person, key.skin, self._colours[key.theme])
        picture = draw(scene.props, _moment(scene, key), look, (key.width, key.height))
        height, width = picture.pixels.shape[:2]
        return Frame(picture.left, picture.top, width, height, picture.pixels.tobytes())

    def _write(self, name: str, data: bytes) -> None:
        try:
            if self._written % _PRUNE_EVERY == 0:
                self._folder.prune()
            self._folder.write(name, data)
        except OSError as error:
            self.disk_trouble = str(error)
        self._written += 1


class ScenesOfAll(Mapping[str, Scene]):
    """The scenes of exercises and manoeuvres, and those of the guidance, read when the first of them is asked for."""

    def __init__(self, scenes: Mapping[str, Scene], guidance: Path) -> None:
        """Begin with `scenes`; `guidance` is the folder with the pages."""
        self._scenes = scenes
        self._folder = guidance
        self._guidance: Mapping[str, Scene] | None = None

    @override
    def __getitem__(self, key: str) -> Scene:
        return self._scenes[key] if key in self._scenes else self._of_guidance()[key]

    @override
    def __iter__(self) -> Iterator[str]:
        return chain(self._scenes, self._of_guidance())

    @override
    def __len__(self) -> int:
        return len(self._scenes) + len(self._of_guidance())

    def _of_guidance(self) -> Mapping[str, Scene]:
        if self._guidance is None:
            from thoracic_desktop.content.guidance_files import load_guidance_scenes  # noqa: PLC0415 - seldom needed

            self._guidance = load_guidance_scenes(self._folder)
        return self._guidance


def _is_whole(data: bytes) -> bool:
    """Tell whether bytes from the disk are a frame; what is damaged there is made and written anew."""
    try:
        unpacked(data)
    except DamagedFrameError:
        return False
    return True


def _moment(scene: Scene, key: FrameKey) -> Moment:
    shot = key.shot
    if isinstance(shot, StillShot):
        still = scene.main if shot.pose is None else Still(pose=shot.pose, toward=shot.toward)
        return still_moment(scene, still, mirrored=shot.mirrored)
    share = shot.step / shot.steps
    moment = moving_moment(
        scene, shot.pose_from, shot.pose_to, share, mirrored=shot.mirrored, range_share=shot.range_share
    )
    if not shot.yaw_deg and not shot.pitch_deg:
        return moment
    return msgspec.structs.replace(moment, camera=turned(moment.camera, shot.yaw_deg, shot.pitch_deg))


def serve(maker: Maker, requests: BinaryIO, replies: BinaryIO) -> None:
    """Answer requests until there are no more."""
    decode = msgspec.json.Decoder(Request).decode
    told = False
    for line in requests:
        request = decode(line)
        try:
            data = maker.frame(request.key, keep=request.keep)
            reply = Reply(request.number, len(data))
        except (KeyError, ValueError) as error:
            data, reply = b"", Reply(request.number, trouble=f"{type(error).__name__}: {error}")
        replies.write(msgspec.json.encode(reply) + b"\n" + data)
        if maker.disk_trouble is not None and not told:
            told = True
            replies.write(msgspec.json.encode(DiskTrouble(maker.disk_trouble)) + b"\n")
        replies.flush()


def main(resources: Path, cache: Path) -> int:
    """Serve on standard input and output until nobody is there any more."""
    _step_back()
    folder = FrameFolder(cache, code_version(resources))
    maker = Maker(ScenesOfAll(load_content(resources, cache).scenes, resources / "guidance"), resources, folder)
    with suppress(BrokenPipeError):  # the program has ended: what is left to make is wanted by nobody
        serve(maker, sys.stdin.buffer, sys.stdout.buffer)
    return 0


def _step_back() -> None:
    """Let the program itself go first: frames can wait, a button cannot."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - needed nowhere else

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        os.nice(_LOWER_PRIORITY)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
