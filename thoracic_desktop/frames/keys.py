"""The name of a frame: all that its pixels depend on, except the program itself."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec import Struct

from thoracic_desktop import __version__

PACKAGE = Path(__file__).resolve().parent.parent
Theme = Literal["light", "dark"]
_SOURCES = ("exercises/*.toml", "figure/*.toml", "guidance/*.toml", "manoeuvres/*.toml", "theme/*.json")
_CODE = ("figure/*.py", "illustration/*.py", "making/*.py")


class StillShot(Struct, frozen=True, kw_only=True, tag="still"):
    """A picture that stands still, as `Still` has it; without a pose the one that tells most about the exercise."""

    exercise: str
    pose: str | None = None
    toward: str | None = None
    mirrored: bool = False

    @property
    def name(self) -> str:
        """What it is called among all shots of its exercise."""
        return f"still-{self.pose}-{self.toward}-{self.mirrored:d}"


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

    @property
    def name(self) -> str:
        """What it is called among all shots of its exercise."""
        way = f"{self.pose_from}-{self.pose_to}-{self.step}-{self.steps}-{self.mirrored:d}-{self.range_share}"
        return f"{way}-{self.yaw_deg}-{self.pitch_deg}"


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
        look = f"{self.person}-{self.skin}-{self.theme}-{self.width}-{self.height}"
        return f"{self.shot.exercise}-{self.shot.name}-{look}"


def code_version(resources: Path, package: Path = PACKAGE) -> str:
    """Return what changes whenever the program would draw something else.

    Args:
        resources: the resource folder.
        package: the folder of the program's own package.
    """
    files = [
        path
        for root, patterns in ((resources, _SOURCES), (package, _CODE))
        for one in patterns
        for path in root.glob(one)
    ]
    stats = [path.stat() for path in files]
    size, time = sum(stat.st_size for stat in stats), sum(stat.st_mtime_ns for stat in stats)
    return f"{__version__}-{len(files)}-{size:x}-{time:x}"
