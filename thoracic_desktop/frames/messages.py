"""What the program and the process that makes frames say to each other: a line of JSON, and after some, bytes."""

from __future__ import annotations

from msgspec import Struct

from thoracic_desktop.frames.keys import FrameKey


class Request(Struct, frozen=True):
    """Make a frame, or read it from the disk; `number` comes back with the answer."""

    number: int
    key: FrameKey
    keep: bool = True
    """Whether it is worth a file: a view that somebody drags around is not."""


class Reply(Struct, frozen=True, tag="frame"):
    """`size` bytes of a packed frame follow the line; with none, `trouble` says why there is no frame."""

    number: int
    size: int = 0
    trouble: str = ""


class DiskTrouble(Struct, frozen=True, tag="disk"):
    """Frames cannot be kept on the disk any more; they are still made."""

    reason: str
