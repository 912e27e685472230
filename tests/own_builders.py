"""Own exercises, routines and small picture files, in few words."""

from __future__ import annotations

import struct
import zlib
from typing import Any, Final

from msgspec.structs import replace

from thoracic_desktop.exercises.model import Equipment, Position
from thoracic_desktop.exercises.own import OwnExercise, OwnKind, OwnRoutine, RigPose, RoutineItem, Sides

TURNED: Final = RigPose(exercise="seated_rotation", start="start", pose="turned")
LIFT: Final = OwnExercise(
    key="own_1",
    name="Side lift",
    kind=OwnKind.STRENGTH,
    position=Position.LYING_ON_BACK,
    equipment=(Equipment.MAT,),
    steps=("Lie on your side.", "Lift the upper arm.", "Stay there.", "Come back slowly."),
    reps=8,
    hold_s=5,
    sides=Sides.ALTERNATING,
    figure=TURNED,
)
EVENING: Final = OwnRoutine(
    key="own_2",
    name="Evening",
    items=(RoutineItem(exercise="cat_cow", reps=8, hold_s=5), RoutineItem(exercise="own_1", reps=8, hold_s=5)),
)


def lift(**changes: Any) -> OwnExercise:  # noqa: ANN401 - any field of the exercise
    """The side lift, with something else about it."""
    return replace(LIFT, **changes)


def png(width: int = 8, height: int = 6, *, said_width: int | None = None) -> bytes:
    """A grey PNG file; it may say another width than it has."""
    head = struct.pack(">IIBBBBB", said_width or width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + b"\x80" * width) * height
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        chunk(kind, content) for kind, content in ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    )


def chunk(kind: bytes, content: bytes) -> bytes:
    """One chunk of a PNG file."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def jpeg_head(width: int, height: int) -> bytes:
    """A JPEG file with a head and a scan, and no pixels worth the name."""
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00"
    scan = b"\x01\x01\x00\x00\x3f\x00"
    return (
        b"\xff\xd8\xff\xe0\x00\x04\x00\x00"
        b"\xff\xc0"
        + struct.pack(">H", 2 + len(frame))
        + frame
        + b"\xff\xda"
        + struct.pack(">H", 2 + len(scan))
        + scan
        + b"\x12\xff\x00\x34\xff\xd0\x56\xff\xd9"
    )
