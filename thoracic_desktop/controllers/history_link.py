"""Brings what the history thread says into the GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from thoracic_desktop.history.recovery import open_history
from thoracic_desktop.history.worker import HistoryWorker

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from thoracic_desktop.history.repository import History
    from thoracic_desktop.history.trouble import HistoryTrouble
    from thoracic_desktop.history.worker import Answer

T = TypeVar("T")


class HistoryLink(QObject):
    """The history for objects of the GUI thread: nothing here ever waits for the disk.

    Signals:
        trouble_changed: what is wrong with writing (a HistoryTrouble), or None once all is written.

    Attributes:
        opening_trouble: what was wrong with the file when it was opened; settled once the first read is answered.
    """

    trouble_changed = Signal(object)
    _answered = Signal(object, object)

    def __init__(self, folder: Path, now: dt.datetime, *, on_error: Callable[[Exception], None]) -> None:
        """Begin to open the history of a folder, on its own thread."""
        super().__init__()
        self.opening_trouble: HistoryTrouble | None = None
        self._folder = folder
        self._now = now
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._worker = HistoryWorker(self._open, on_trouble=self.trouble_changed.emit, on_error=on_error)
        self._worker.start()

    def read(self, run: Callable[[History], T], on_result: Callable[[T], None]) -> None:
        """Have something read; `on_result` is called with it in the GUI thread."""
        self._worker.read(run, lambda result: self._answered.emit(on_result, result))

    def write(self, run: Callable[[History], T], on_result: Callable[[T], None] | None = None) -> Answer[T]:
        """Have something written, in order; `on_result` is called in the GUI thread once it is."""
        if on_result is None:
            return self._worker.write(run)
        return self._worker.write(run, lambda result: self._answered.emit(on_result, result))

    def try_once(self, run: Callable[[History], object]) -> None:
        """Have something done that nothing depends on."""
        self._worker.try_once(run)

    def retry(self) -> None:
        """Try again to write what is kept in memory."""
        self._worker.retry()

    def close(self, timeout_s: float) -> bool:
        """Write what is left and end the thread; say whether all of it was written."""
        return self._worker.close(timeout_s)

    def _open(self) -> History:
        opened = open_history(self._folder, self._now)
        self.opening_trouble = opened.trouble
        return opened.history

    @Slot(object, object)
    def _deliver(self, on_result: Callable[[object], None], result: object) -> None:
        on_result(result)
