"""The way around: rows with an icon, and the sidebar that holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.divider import Divider
from thoracic_desktop.ui.widgets.logo import Logo
from thoracic_desktop.ui.widgets.paint import begin, line_of_text, rounded, square, text_width
from thoracic_desktop.ui.widgets.pressable import Pressable, State

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.next_break import NextBreak

ROW_HEIGHT = 42
ROW_RADIUS = 13.0
ICON = 20
ICON_AT = 12
TEXT_AT = 45
SIDEBAR_WIDTH, RAIL_WIDTH = 208, 64
SIDEBAR_MARGIN, RAIL_MARGIN = 16, 8


class NavRow(Pressable):
    """One row: an icon and a word; the chosen one is filled.

    Args:
        theme: Colours, type and icons.
        text: The word.
        icon: The icon before it.
        icon_checked: The icon while it is chosen, where it differs.
        quiet: The look of a list inside a page: white where the sidebar's is tinted.
        parent: The owner; the rows of one owner exclude each other.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        icon: str,
        *,
        icon_checked: str | None = None,
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, ROW_RADIUS, parent)
        self._icons = {False: icon, True: icon_checked or icon}
        self._quiet = quiet
        self._compact = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_compact(self, compact: bool) -> None:
        """Show the icon alone; the word becomes the tooltip."""
        self._compact = compact
        self.setToolTip(self.text() if compact else "")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        height = max(ROW_HEIGHT, round(self._theme.line_height("button")) + 16)
        if self._compact:
            return QSize(height, height)
        return QSize(round(TEXT_AT + text_width(self.text(), self._theme.font("strong")) + ICON_AT + 1), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        checked = self.isChecked()
        with begin(self) as painter:
            self._paint_ground(painter)
            name = ("ink" if self._quiet else "accentText") if checked else "ink2"
            colour = self._theme.colour(name)
            x = (self.width() - ICON) / 2 if self._compact else ICON_AT
            icon = square(QPointF(x + ICON / 2, self.height() / 2), ICON)
            self._theme.icons.paint(painter, self._icons[checked], icon, colour)
            if not self._compact:
                font = self._theme.font("strong" if checked else "body_medium")
                line_of_text(
                    painter, QRectF(TEXT_AT, 0, self.width() - TEXT_AT - 8, self.height()), self.text(), font, colour
                )

    def _paint_ground(self, painter: QPainter) -> None:
        area = QRectF(self.rect())
        colour = self._theme.colour
        if self.isChecked() and self._quiet:
            rounded(painter, area, ROW_RADIUS, colour("surface"), colour("line"), width=1.0)
        elif self.isChecked():
            rounded(painter, area, ROW_RADIUS, colour("accentSoft"))
        elif self.state is State.PRESSED:
            rounded(painter, area, ROW_RADIUS, colour("line"))
        elif self.state is State.HOVER:
            rounded(painter, area, ROW_RADIUS, colour("sunken"))


class Sidebar(QWidget):
    """The logo, the pages, and at the bottom the settings and whatever the owner puts there.

    Signals:
        page_requested: The person chose a row; carries its key.

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    page_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: dict[str, NavRow] = {}
        self._foot: NextBreak | None = None
        self._compact = False
        self.setAccessibleName(self.tr("Pages"))
        self._logo = Logo(theme)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._column.addWidget(self._logo)
        self._column.addSpacing(18)
        self._column.addStretch(1)
        self._top_end = self._column.count() - 1
        self.set_compact(False)

    def add_row(self, key: str, text: str, icon: str, icon_checked: str | None = None) -> NavRow:
        """Add a page to the upper list."""
        row = self._make_row(key, text, icon, icon_checked)
        self._column.insertWidget(self._top_end, row)
        self._top_end += 1
        return row

    def add_bottom_row(self, key: str, text: str, icon: str, icon_checked: str | None = None) -> NavRow:
        """Add a page to the lower list."""
        row = self._make_row(key, text, icon, icon_checked)
        self._column.addWidget(row)
        return row

    def add_foot(self, foot: NextBreak) -> None:
        """Put the reminders at the very bottom, below a fine line."""
        self._column.addSpacing(6)
        self._column.addWidget(Divider(self._theme))
        self._column.addSpacing(2)
        self._column.addWidget(foot)
        self._foot = foot
        self.set_compact(self._compact)

    def set_current(self, key: str) -> None:
        """Fill the row of the page that is shown."""
        self._rows[key].setChecked(True)

    def set_compact(self, compact: bool) -> None:
        """Become a rail of icons, for narrow windows, or a full sidebar again."""
        self._compact = compact
        margin = RAIL_MARGIN if compact else SIDEBAR_MARGIN
        self._column.setContentsMargins(margin, 22, margin - 1, 16 if self._foot is None else 10)
        if self._foot is not None:
            self._foot.set_compact(compact)
        self.setFixedWidth(RAIL_WIDTH if compact else self._full_width())
        self._logo.set_words_visible(not compact)
        for row in self._rows.values():
            row.set_compact(compact)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and not self._compact:
            self.setFixedWidth(self._full_width())  # the words at the foot change, and so does their longest one
        return super().event(event)

    def _full_width(self) -> int:
        parts = [row.sizeHint().width() for row in self._rows.values()]
        if self._foot is not None:
            parts.append(self._foot.minimumSizeHint().width())
        widest = max(parts, default=0)
        return max(SIDEBAR_WIDTH, widest + 2 * SIDEBAR_MARGIN + 1)

    def _make_row(self, key: str, text: str, icon: str, icon_checked: str | None) -> NavRow:
        row = NavRow(self._theme, text, icon, icon_checked=icon_checked, parent=self)
        row.clicked.connect(lambda: self.page_requested.emit(key))
        row.set_compact(self._compact)
        self._rows[key] = row
        if not self._compact:
            self.setFixedWidth(self._full_width())
        return row

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with begin(self) as painter:
            edge = self.width() - 1 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else 0
            painter.setPen(self._theme.colour("line"))
            painter.drawLine(QPointF(edge + 0.5, 0), QPointF(edge + 0.5, self.height()))
