"""A page to read: the way back and the switch of wording above, its content below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.scroll_page import ScrollPage
from thoracic_desktop.ui.widgets.wording_switch import WordingSwitch
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.ui.theme import Theme

MARGINS = QMargins(20, 26, 32, 28)
INDENT = 12
"""The text button at the upper left is so much wider than its words; they stand on the line of all else."""


class ReadingPage(ScrollPage):
    """What pages of guidance and the references share.

    Signals:
        back_requested: The person wants to see all pages again; so does Esc.
        wording_chosen: The person wants the other words (a WordingLevel's value).

    Args:
        theme: Colours, type and icons.
    """

    back_requested = Signal()
    wording_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, MARGINS)
        self._theme = theme
        self._content: QWidget | None = None
        self.back = Button(theme, self.tr("Guidance"), kind="text", icon="caret-left-bold")
        self.back.clicked.connect(self.back_requested)
        self.switch = WordingSwitch(theme)
        self.switch.chosen.connect(self.wording_chosen)
        head = WrapRow(theme, spread=True)
        head.add_part(self.back)
        head.add_part(self.switch)
        self._inset = QVBoxLayout()
        self._inset.setContentsMargins(INDENT, 0, 0, 0)
        self.column.addWidget(head)
        self.column.addSpacing(14)
        self.column.addLayout(self._inset)
        self.column.addStretch(1)

    def set_content(self, content: QWidget, level: WordingLevel) -> None:
        """Show something else below the head."""
        if self._content is not None:
            self._content.hide()
            self._inset.removeWidget(self._content)
            self._content.deleteLater()
        self._content = content
        self._inset.addWidget(content)
        content.show()  # a layout would wait for the event loop, and leave a blank page until then
        self.switch.set_level(level)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(arg__1)


def side_part() -> QWidget:
    """Return a widget that shares the width with another one, and wraps its texts."""
    part = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    part.setSizePolicy(policy)
    return part
