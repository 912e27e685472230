"""Colours side by side, one of them chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.choice import ChoiceButton, choose, chosen
from thoracic_desktop.ui.widgets.paint import begin, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

SIZE = 36
RADIUS = 11.0
INSET = 4.0
GAP = 6


class _Swatch(ChoiceButton):
    """One colour."""

    def __init__(self, theme: Theme, token: str, name: str, parent: QWidget) -> None:
        super().__init__(theme, "", RADIUS, parent)
        self._theme = theme
        self._token = token
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(QSize(SIZE, SIZE))

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
        return chosen(self._swatches)

    def add(self, key: int, token: str, name: str) -> None:
        """Add a colour of the theme at the end."""
        swatch = _Swatch(self._theme, token, name, self)
        swatch.clicked.connect(lambda: self.chosen.emit(key))
        self._swatches[key] = swatch
        self._row.addWidget(swatch)

    def set_current(self, key: int) -> None:
        """Choose a colour without reporting it."""
        choose(self._swatches, key)
