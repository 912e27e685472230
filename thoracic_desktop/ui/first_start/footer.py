"""The buttons below every step: back, on, and past it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme

ON_WIDTH = 180


def left_words(count: int) -> str:
    """Return how many answers are missing."""
    if count == 1:
        return QCoreApplication.translate("FirstStart", "One answer left")
    return QCoreApplication.translate("FirstStart", "{count} answers left").format(count=count)


class Footer(QWidget):
    """Back, the one filled button, what is missing, and the way past this step.

    Signals:
        back_requested: To the page before.
        on_requested: To the next page.
        skip_requested: To the next step, leaving this one as it was.

    Args:
        theme: Colours and type.
        parent: The owner.
    """

    back_requested = Signal()
    on_requested = Signal()
    skip_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = Button(theme, self.tr("Back"), size="big")
        self.on = Button(theme, "", kind="primary", size="big")
        self.on.setMinimumWidth(ON_WIDTH)
        self._hint = Label(theme, role="label", colour="ink2", wrap=False)
        self._skip = Button(theme, self.tr("Skip this step"), kind="text")
        row = WrapRow(theme, gap=12, line_gap=8)
        for part in (self._back, self.on, self._hint, self._skip):
            row.add_part(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)
        self._back.clicked.connect(self.back_requested)
        self.on.clicked.connect(self.on_requested)
        self._skip.clicked.connect(self.skip_requested)

    def show_state(self, *, on: str, has_back: bool, can_skip: bool, left: int, note: str) -> None:
        """Show what can be done.

        Args:
            on: The words of the filled button.
            has_back: Whether there is a page before.
            can_skip: Whether this step may be left as it was.
            left: How many answers are missing; with any, there is no way on.
            note: What stands beside the buttons where nothing is missing.
        """
        self.on.setText(on)
        self.on.updateGeometry()
        self.on.setEnabled(left == 0)
        self._back.setVisible(has_back)
        self._skip.setVisible(can_skip)
        words = left_words(left) if left else note
        self._hint.set_text(words)
        self._hint.setVisible(bool(words))
