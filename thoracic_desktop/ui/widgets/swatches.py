"""Colours side by side, one of them chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.focus import FocusRing
from thoracic_desktop.ui.widgets.paint import begin, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent

    from thoracic_desktop.ui.theme import Theme

SIZE = 36
RADIUS = 11.0
INSET = 4.0
GAP = 6


class _Swatch(QRadioButton):
    """One colour; a radio button to readers and to the arrow keys."""

    def __init__(self, theme: Theme, token: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._token = token
        self._ring = FocusRing(theme, self, RADIUS)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(QSize(SIZE, SIZE))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.focus_in(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.focus_out(event)

    @override
    def paintEvent(self, arg__0: QPaintEvent) -> None:
        area = QRectF(self.rect())
        colour = self._theme.colour
        with begin(self) as painter:
            if self.isChecked():
                edge = area.adjusted(1.0, 1.0, -1.0, -1.0)
                rounded(painter, edge, RADIUS, colour("surface"), colour("accent"), width=2.0)
            inner = area.adjusted(INSET, INSET, -INSET, -INSET)
            rounded(painter, inner, RADIUS - INSET, colour(self._token), colour("line"), width=1.0)


class Swatches(QWidget):
    """A choice of one among few colours.

    Signals:
        chosen: The person chose another colour; carries its key.

    Args:
        theme: Colours.
        name: What is chosen, for readers.
        parent: The owner.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._swatches: dict[int, _Swatch] = {}
        self.setAccessibleName(name)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def current(self) -> int | None:
        """The key of the chosen colour, if there is one."""
        return next((key for key, swatch in self._swatches.items() if swatch.isChecked()), None)

    def add(self, key: int, token: str, name: str) -> None:
        """Add a colour of the theme at the end."""
        swatch = _Swatch(self._theme, token, name, self)
        swatch.clicked.connect(lambda: self.chosen.emit(key))
        self._swatches[key] = swatch
        self._row.addWidget(swatch)

    def set_current(self, key: int) -> None:
        """Choose a colour without reporting it; Tab then lands on it, and the arrow keys go on from there."""
        self._swatches[key].setChecked(True)
        for other, swatch in self._swatches.items():
            is_stop = other == key
            swatch.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)
