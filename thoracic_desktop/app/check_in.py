"""The check-in on Today: one tap keeps a score, a tap beside it corrects it, and it can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.app.score_keeper import ScoreKeeper
from thoracic_desktop.desktop.ticker import Delay
from thoracic_desktop.history.records import Moment

if TYPE_CHECKING:
    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.ui.today.page import TodayPage

SAVED_SHOWN_MS = 8000


class CheckIn(QObject):
    """Keeps the answer of the check-in.

    Signals:
        changed: the history holds another score.
    """

    changed = Signal()

    def __init__(self, parts: Parts, page: TodayPage) -> None:
        """Listen to the Today page."""
        super().__init__()
        self._parts = parts
        self._page = page
        self._keeper: ScoreKeeper | None = None
        self._saved = Delay(page.hide_saved, self)
        page.rated.connect(self._on_rated)
        page.undo_rating_requested.connect(self._undo)

    def stop(self) -> None:
        """Let nothing be due any more."""
        self._saved.cancel()

    def _on_rated(self, score: int) -> None:
        if self._keeper is None or not self._saved.is_due():  # a tap beside the last one, just made, corrects it
            self._keeper = ScoreKeeper(self._parts.history, self._parts.clock, Moment.CHECK_IN)
        self._keeper.rate(score)
        self._page.show_saved(score)
        self._saved.start_ms(SAVED_SHOWN_MS)
        self.changed.emit()

    def _undo(self) -> None:
        if self._keeper is not None:
            self._keeper.take_back()
        self._page.hide_saved()
        self.changed.emit()
