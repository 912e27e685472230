"""Pictures of the figure for tests, and how to compare and to keep them."""

from __future__ import annotations

import struct
import zlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from tests.figure.conftest import RESOURCES, all_scenes
from thoracic_desktop.cli.png import png
from thoracic_desktop.content.figure_colours import figure_colours
from thoracic_desktop.figure.scene import Scene, Still
from thoracic_desktop.illustration.illustrator import draw
from thoracic_desktop.illustration.moments import still_moment
from thoracic_desktop.illustration.palette import Look
from thoracic_desktop.illustration.picture import rgba

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

REFERENCES: Final = Path(__file__).parent / "references"
SIZE: Final = (128, 128)


@cache
def look(person: str = "mira", skin: int = 2, theme: str = "light") -> Look:
    """One of the looks that can be chosen."""
    return Look(person, skin, figure_colours(RESOURCES)[theme])


def key_poses(scene: Scene) -> list[str]:
    """The poses in which a figure comes to rest: all but those that only lie on the way of others."""
    passed = {pose for way in scene.ways for pose in way.via}
    held = {still.pose for still in (scene.main, *scene.steps)}
    return [pose for pose in scene.poses if pose not in passed - held]


def all_key_poses() -> Iterator[tuple[str, str, str]]:
    """Every key pose by exercise, pose and theme; each other one in the dark, by the other person."""
    places = [(key, pose) for key, scene in sorted(all_scenes().items()) for pose in key_poses(scene)]
    for number, (key, pose) in enumerate(places):
        yield key, pose, ("light", "dark")[number % 2]


def drawn(key: str, pose: str, theme: str) -> NDArray[np.uint8]:
    """The picture (rows, columns, 4) of a key pose as its reference has it."""
    scene = all_scenes()[key]
    who = look("mira", 2, "light") if theme == "light" else look("jon", 3, "dark")
    picture = draw(scene.props, still_moment(scene, Still(pose=pose)), who, SIZE)
    return np.frombuffer(rgba(picture, SIZE), dtype=np.uint8).reshape(SIZE[1], SIZE[0], 4)


def reference(key: str, pose: str) -> Path:
    """Where the reference of a key pose is kept."""
    return REFERENCES / f"{key}-{pose}.png"


def keep(key: str, pose: str, theme: str) -> None:
    """Make the picture as it is now the reference."""
    REFERENCES.mkdir(exist_ok=True)
    reference(key, pose).write_bytes(png(*SIZE, drawn(key, pose, theme).tobytes()))


def read_png(path: Path) -> NDArray[np.uint8]:
    """The pixels of a file that `png` has written: one chunk of data, rows without a filter."""
    data = path.read_bytes()
    at, pixels, size = 8, b"", (0, 0)
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        chunk = data[at + 8 : at + 8 + length]
        if kind == b"IHDR":
            size = struct.unpack(">II", chunk[:8])
        if kind == b"IDAT":
            pixels += chunk
        at += 12 + length
    width, height = size
    rows = np.frombuffer(zlib.decompress(pixels), dtype=np.uint8).reshape(height, 1 + 4 * width)
    return rows[:, 1:].reshape(height, width, 4)


if __name__ == "__main__":
    for place in all_key_poses():
        keep(*place)
