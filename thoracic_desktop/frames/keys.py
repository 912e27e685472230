"""The name of a frame: all that its pixels depend on, except the program itself."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from thoracic_desktop import __version__

PACKAGE = Path(__file__).resolve().parent.parent
Theme = Literal["light", "dark"]
_SOURCES = ("exercises/*.toml", "figure/*.toml", "manoeuvres/*.toml", "theme/*.json")
_CODE = ("figure/*.py", "illustration/*.py", "making/*.py")


class StillShot(Struct, frozen=True, kw_only=True, tag="still"):
    """A picture that stands still, as `Still` has it; without a pose the one that tells most about the exercise."""

    exercise: str
    pose: str | None = None
    toward: str | None = None
    mirrored: bool = False


class MotionShot(Struct, frozen=True, kw_only=True, tag="motion"):
    """The figure after `step` of `steps` even parts of the way between two poses, seen `yaw_deg`, `pitch_deg` aside."""

    exercise: str
    pose_from: str
    pose_to: str
    step: int
    steps: int
    mirrored: bool = False
    range_share: float = 1.0
    yaw_deg: int = 0
    pitch_deg: int = 0


Shot = StillShot | MotionShot


class FrameKey(Struct, frozen=True, kw_only=True):
    """One frame: what it shows, of whom, in which theme, and the size of the whole picture in device pixels."""

    shot: Shot
    person: str
    skin: int
    theme: Theme
    width: int
    height: int

    @property
    def file_name(self) -> str:
        """The name of the file that keeps it."""
        return hashlib.blake2b(msgspec.json.encode(self), digest_size=12).hexdigest()


def code_version(resources: Path, package: Path = PACKAGE) -> str:
    """Return what changes whenever the program would draw something else.

    Args:
        resources: the resource folder.
        package: the folder of the program's own package.
    """
    digest = hashlib.blake2b(__version__.encode(), digest_size=8)
    for root, patterns in ((resources, _SOURCES), (package, _CODE)):
        for pattern in patterns:
            for path in sorted(root.glob(pattern)):
                status = path.stat()
                digest.update(f"{path.name}:{status.st_size}:{status.st_mtime_ns} ".encode())
    return digest.hexdigest()
