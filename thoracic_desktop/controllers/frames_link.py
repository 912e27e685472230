"""Frames for whoever shows the figure: from memory, from the disk, or from the process that makes them."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.frames.packed import DamagedFrameError, Frame, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from thoracic_desktop.desktop.figure_maker import FrameMaker
    from thoracic_desktop.frames.frame_folder import FrameFolder
    from thoracic_desktop.frames.keys import FrameKey

Kind = TypeVar("Kind")

MOST_PACKED_BYTES: Final = 24 * 1024 * 1024
MOST_UNPACKED_BYTES: Final = 16 * 1024 * 1024
IN_FLIGHT: Final = 2
"""One frame is being made and the next one waits: more could not be called back when something else becomes urgent."""


class FramesLink(QObject):
    """Keeps frames, and has those made that somebody wants; nobody ever waits for one.

    Signals:
        arrived: a frame is there now (its key).
        broke: no frames can be made any more.
    """

    arrived = Signal(object)
    broke = Signal()

    def __init__(self, maker: FrameMaker, folder: Callable[[], FrameFolder], parent: QObject | None = None) -> None:
        """Have frames made by `maker`; `folder` gives the frames on the disk when they are first asked for."""
        super().__init__(parent)
        self._maker = maker
        self._open_folder = folder
        self._folder: FrameFolder | None = None
        self._packed = _Kept[bytes](MOST_PACKED_BYTES, len)
        self._unpacked = _Kept[Frame](MOST_UNPACKED_BYTES, lambda frame: len(frame.pixels))
        self._wishes: dict[object, list[FrameKey]] = {}
        self._asked: dict[int, FrameKey] = {}
        self._passing: set[FrameKey] = set()
        self._refused: set[FrameKey] = set()
        self._number = 0
        self.is_broken = False
        """Whether no frames can be made any more; those that are there can still be shown."""
        maker.made.connect(self._on_made)
        maker.failed.connect(self._on_failed)
        maker.lost.connect(self._on_lost)

    @property
    def kept_bytes(self) -> int:
        """How much memory the frames take."""
        return self._packed.bytes + self._unpacked.bytes

    def frame(self, key: FrameKey) -> Frame | None:
        """Return a frame that is in memory, or None; it is then not made unless somebody wants it."""
        kept = self._unpacked.get(key)
        if kept is not None:
            return kept
        data = self._packed.get(key)
        return None if data is None else self._unpack(key, data)

    def from_disk(self, key: FrameKey) -> Frame | None:
        """Return a frame from memory or from the disk, which takes a millisecond, or None."""
        frame = self.frame(key)
        if frame is not None:
            return frame
        if self._folder is None:
            self._folder = self._open_folder()
        data = self._folder.read(key.file_name)
        return None if data is None else self._unpack(key, data)

    def want(self, owner: object, keys: Sequence[FrameKey], *, now: bool = False, keep: bool = True) -> None:
        """Have frames made in this order; replaces what the same owner wanted before.

        Args:
            owner: who wants them; owners that asked earlier are served earlier.
            keys: the frames, the most urgent first.
            now: before those of all other owners.
            keep: they are worth a place on the disk.
        """
        missing = [key for key in keys if key not in self._packed and key not in self._refused]
        self._wishes.pop(owner, None)
        if not keep:
            self._passing.update(missing)
        wishes = {owner: missing[::-1]}
        self._wishes = {**wishes, **self._wishes} if now else {**self._wishes, **wishes}
        self._go_on()

    def close(self) -> None:
        """End the process that makes frames."""
        self._wishes.clear()
        self._asked.clear()
        self._maker.close()

    def _go_on(self) -> None:
        while len(self._asked) < IN_FLIGHT:
            key = self._next()
            if key is None:
                return
            self._number += 1
            self._asked[self._number] = key
            if not self._maker.request(self._number, key, keep=key not in self._passing):
                del self._asked[self._number]
                self._give_up()
                return

    def _give_up(self) -> None:
        self._wishes.clear()
        if not self.is_broken:
            self.is_broken = True
            self.broke.emit()

    def _next(self) -> FrameKey | None:
        for owner in list(self._wishes):
            wishes = self._wishes[owner]
            while wishes:
                key = wishes.pop()
                if key not in self._packed and key not in self._asked.values() and key not in self._refused:
                    return key
            del self._wishes[owner]
        return None

    def _on_made(self, number: int, data: bytes) -> None:
        key = self._asked.pop(number, None)
        if key is None:
            return
        self._passing.discard(key)
        self._packed.put(key, data)
        self._go_on()
        self.arrived.emit(key)

    def _on_failed(self, number: int) -> None:
        key = self._asked.pop(number, None)
        if key is not None:
            self._refused.add(key)
        self._go_on()

    def _on_lost(self) -> None:
        """Ask again for what was being made; a maker that dies too often refuses."""
        asked, self._asked = list(self._asked.values()), {}
        self._wishes = {"lost": asked[::-1], **self._wishes}
        self._go_on()

    def _unpack(self, key: FrameKey, data: bytes) -> Frame | None:
        try:
            frame = unpacked(data)
        except DamagedFrameError:  # on the disk: whoever wants it has it made, which puts it right there
            return None
        self._packed.put(key, data)
        self._unpacked.put(key, frame)
        return frame


class _Kept(Generic[Kind]):
    """What was used last, up to a number of bytes."""

    def __init__(self, most_bytes: int, size: Callable[[Kind], int]) -> None:
        self._most_bytes = most_bytes
        self._size = size
        self.bytes = 0
        self._kept: OrderedDict[FrameKey, Kind] = OrderedDict()

    def __contains__(self, key: FrameKey) -> bool:
        return key in self._kept

    def get(self, key: FrameKey) -> Kind | None:
        if key not in self._kept:
            return None
        self._kept.move_to_end(key)
        return self._kept[key]

    def put(self, key: FrameKey, value: Kind) -> None:
        self.drop(key)
        self._kept[key] = value
        self.bytes += self._size(value)
        while self.bytes > self._most_bytes and len(self._kept) > 1:
            self.bytes -= self._size(self._kept.popitem(last=False)[1])

    def drop(self, key: FrameKey) -> None:
        if key in self._kept:
            self.bytes -= self._size(self._kept.pop(key))
