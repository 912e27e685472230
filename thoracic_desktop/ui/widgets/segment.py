"""The segmented control: a few words side by side, one of them chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.choice import ChoiceButton, choose, chosen
from thoracic_desktop.ui.widgets.paint import CENTRE, begin, line_of_text, rounded, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

INSET = 3
OPTION_HEIGHT = 32
OPTION_RADIUS = 11.0
PADDING = 15


class _Option(ChoiceButton):
    """One word."""

    def __init__(self, theme: Theme, text: str, parent: QWidget) -> None:
        super().__init__(theme, text, OPTION_RADIUS, parent)
        self._theme = theme

    @override
    def sizeHint(self) -> QSize:
        width = text_width(self.text(), self._theme.font("label_strong")) + 2 * PADDING
        return QSize(round(width + 0.5), max(OPTION_HEIGHT, round(self._theme.line_height("label")) + 8))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, arg__0: QPaintEvent) -> None:
        area = QRectF(self.rect())
        colour = self._theme.colour
        checked, enabled = self.isChecked(), self.isEnabled()
        with begin(self) as painter:
            if checked:
                ground = "raised" if enabled else "sunken"
                rounded(painter, area, OPTION_RADIUS, colour(ground), colour("line"), width=1.0)
            elif self.underMouse() and enabled:
                rounded(painter, area, OPTION_RADIUS, colour("line"))
            font = self._theme.font("label_strong" if checked else "label")
            words = colour("ink" if checked and enabled else "ink2")
            line_of_text(painter, area, self.text(), font, words, align=CENTRE)


class Segment(QWidget):
    """A choice of one among few.

    Signals:
        chosen: The person chose another word; carries its key.

    Args:
        theme: Colours and type.
        name: What is chosen, for readers.
        parent: The owner.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._options: dict[str, _Option] = {}
        self.setAccessibleName(name)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(INSET, INSET, INSET, INSET)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def current(self) -> str | None:
        """The key of the chosen word, if there is one."""
        return chosen(self._options)

    def set_text(self, key: str, text: str) -> None:
        """Say something else in the place of a word."""
        self._options[key].setText(text)
        self._options[key].updateGeometry()

    def add(self, key: str, text: str, name: str = "") -> None:
        """Add a word at the end; `name` is what readers hear where the word alone says too little."""
        option = _Option(self._theme, text, self)
        if name:
            option.setAccessibleName(name)
        option.clicked.connect(lambda: self.chosen.emit(key))
        self._options[key] = option
        self._row.addWidget(option)

    def set_current(self, key: str) -> None:
        """Choose a word without reporting it."""
        choose(self._options, key)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with begin(self) as painter:
            rounded(painter, QRectF(self.rect()), OPTION_RADIUS + INSET, self._theme.colour("sunken"))
