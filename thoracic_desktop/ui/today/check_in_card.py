"""The check-in: how the mid-back feels, in one tap that can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.ui.moments import score_moment
from thoracic_desktop.ui.terms import intensity_word
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.rating_bar import RatingBar
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from thoracic_desktop.controllers.today_state import TodayState
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.banner import Toast

PADDING = 19
TITLE_ROW = 48


class CheckInCard(Card):
    """Asks on the scale of 0 to 10 and shows the newest answer.

    Signals:
        rated: The person chose a number.
        undo_requested: The person takes the last number back.

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    rated = Signal(int)
    undo_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        question = self.tr("How does your mid-back feel?")
        title = self._title = Label(theme, question, role="h3")
        title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._last = Label(theme, role="caption", colour="ink2", align=Qt.AlignmentFlag.AlignRight)
        self._bar = RatingBar(theme, question)
        self._toast: Toast | None = None
        self._bar.rated.connect(self.rated)
        line = self._line = WrapRow(theme, line_gap=4)
        line.add_part(title)
        line.add_part(self._last)
        height = QWidget()
        height.setFixedSize(0, TITLE_ROW)
        row = QHBoxLayout()
        row.setContentsMargins(RatingBar.MARGIN, 0, RatingBar.MARGIN, 0)
        row.setSpacing(0)
        row.addWidget(height)
        row.addWidget(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING - RatingBar.MARGIN, 4, PADDING - RatingBar.MARGIN, 14)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._bar)

    def show_state(self, state: TodayState) -> None:
        """Show the newest score, if there is one, and ask how a session of the days before has settled."""
        usual, settled = self.tr("How does your mid-back feel?"), self.tr("How is it since your last session?")
        self._title.set_text(settled if state.awaits_next_day else usual)
        if state.last_score is None:
            self._last.set_text(self.tr("One tap saves it"))
            return
        at = state.last_score.at.astimezone(state.now.tzinfo)
        text = self.tr("{moment}: {score}")
        self._last.set_text(text.format(moment=score_moment(at, state.now), score=state.last_score.score))

    def show_saved(self, score: int) -> None:
        """Report that a number was saved, and offer to take it back."""
        self._bar.set_value(score)
        self._last.hide()
        text = self.tr("Saved: {score}, {word}").format(score=score, word=intensity_word(score).lower())
        if self._toast is None:
            self._toast = self._make_toast()
        self._toast.show_text(text, self.tr("Undo"))

    def hide_saved(self) -> None:
        """Take the report away."""
        self._bar.set_value(None)
        if self._toast is not None:
            self._toast.hide()
        self._last.show()

    def _make_toast(self) -> Toast:
        from thoracic_desktop.ui.widgets.banner import Toast  # noqa: PLC0415 - the start shows none

        toast = Toast(self._theme)
        toast.action_requested.connect(self.undo_requested)
        self._line.add_part(toast)
        return toast
