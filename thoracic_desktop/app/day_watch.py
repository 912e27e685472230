"""What the clock on the wall asks for: another day's session after midnight, and the backup of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.desktop.ticker import Delay

if TYPE_CHECKING:
    from thoracic_desktop.app.parts import Parts

MIDNIGHT_CHECK_MS = 60_000
BACKUP_AFTER_START_MS = 5000


class DayWatch(QObject):
    """Looks at the day now and then.

    Signals:
        day_changed: it is another day than a minute ago.
        minute_passed: what shows the time of day may follow.
    """

    day_changed = Signal()
    minute_passed = Signal()

    def __init__(self, parts: Parts) -> None:
        """Note the day; `start` then begins to look."""
        super().__init__()
        self._parts = parts
        self._day = parts.clock.now().date()
        self._midnight = Delay(self._look_at_the_day, self)
        self._backup = Delay(self._back_up, self)

    def start(self) -> None:
        """Begin to look, and back up once the window stands."""
        self._midnight.start_ms(MIDNIGHT_CHECK_MS)
        self._backup.start_ms(BACKUP_AFTER_START_MS)

    def stop(self) -> None:
        """Let nothing be due any more."""
        self._midnight.cancel()
        self._backup.cancel()

    def _look_at_the_day(self) -> None:
        today = self._parts.clock.now().date()
        if today != self._day:
            self._day = today
            self.day_changed.emit()
        self.minute_passed.emit()
        self._midnight.start_ms(MIDNIGHT_CHECK_MS)

    def _back_up(self) -> None:
        today = self._parts.clock.now().date()
        self._parts.history.try_once(lambda history: history.back_up(today))
