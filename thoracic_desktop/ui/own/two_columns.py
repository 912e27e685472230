"""A page with a form on the left and what comes of it on the right; below each other where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.button import BARE_PADDING, Button
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.scroll_page import BAR_WIDTH, WIDEST, ScrollPage

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thoracic_desktop.ui.theme import Theme

SIDE, TOP, BOTTOM, GAP = 32, 22, 32, 20
ASIDE_WIDTH = 286
LEAST_WIDTH = 430
"""The form keeps at least this much width, at normal text size; else what stands aside goes below."""


class TwoColumns(QWidget):
    """The page; put the form into `form` and the rest into `aside`.

    Signals:
        back_requested: The person wants to go back.

    Args:
        theme: Colours, type and icons.
        back: The words of the way back.
        parent: The owner.
    """

    back_requested = Signal()

    def __init__(self, theme: Theme, back: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_narrow: bool | None = None
        self.title = Label(theme, role="h1")
        way_back = Button(theme, back, kind="text", size="small", icon="caret-left")
        way_back.clicked.connect(self.back_requested)
        self._scroll = ScrollPage(theme, QMargins(0, 2, BAR_WIDTH, BOTTOM), widest=WIDEST)
        self._scroll.column.setSpacing(GAP)
        self.form = QVBoxLayout()
        self._scroll.column.addLayout(self.form)
        self._scroll.column.addStretch(1)
        self._aside = QWidget()
        self.aside = QVBoxLayout(self._aside)
        self.aside.setContentsMargins(0, 2, 0, 0)
        self.aside.setSpacing(12)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addSpacing(-BARE_PADDING)
        head.addWidget(way_back)
        head.addStretch(1)
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP - BAR_WIDTH)
        self._row.addWidget(self._scroll, 1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(6)
        self._column.addLayout(head)
        self._column.addWidget(self.title)
        self._column.addSpacing(8)
        self._column.addLayout(self._row, 1)
        theme.changed.connect(self._arrange)

    def scroll_to_top(self) -> None:
        """Show the beginning of the form."""
        self._scroll.verticalScrollBar().setValue(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        spare = max(0, self.width() - 2 * SIDE - WIDEST)
        self._column.setContentsMargins(SIDE + spare // 2, TOP, SIDE - BAR_WIDTH + spare - spare // 2, 0)
        inner = min(self.width() - 2 * SIDE, WIDEST)
        scale = self._theme.text_scale
        is_narrow = inner - GAP - ASIDE_WIDTH * scale < LEAST_WIDTH * scale
        self._aside.setFixedWidth(inner if is_narrow else round(ASIDE_WIDTH * scale))
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        self._row.removeWidget(self._aside)
        self._scroll.column.removeWidget(self._aside)
        if is_narrow:
            self._scroll.column.insertWidget(1, self._aside)
        else:
            self._row.addWidget(self._aside)
        self._row.setContentsMargins(0, 0, 0 if is_narrow else BAR_WIDTH, 0)
        self._aside.show()
