"""Chips to choose one word of several with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.choice import ChoiceButton, choose, chosen
from thoracic_desktop.ui.widgets.paint import CENTRE, begin, line_of_text, rounded, text_width
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

HEIGHT, PADDING, GAP = 36, 15, 8
ROLE, ROLE_CHOSEN = "label", "label_strong"


class _PickChip(ChoiceButton):
    """One of several: what is chosen has a fill, a stronger edge and heavier words."""

    def __init__(self, theme: Theme, text: str, parent: QWidget) -> None:
        super().__init__(theme, text, HEIGHT / 2, parent)
        self._theme = theme

    @override
    def sizeHint(self) -> QSize:
        width = text_width(self.text(), self._theme.font(ROLE_CHOSEN)) + 2 * PADDING
        return QSize(round(width + 0.5), max(HEIGHT, round(self._theme.line_height(ROLE)) + 12))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, arg__0: QPaintEvent) -> None:
        theme, area, is_on = self._theme, QRectF(self.rect()), self.isChecked()
        fill = "accentSoft" if is_on else "sunken" if self.underMouse() else "surface"
        with begin(self) as painter:
            edge = theme.colour("accent" if is_on else "controlBorder")
            rounded(painter, area, area.height() / 2, theme.colour(fill), edge, width=1.5 if is_on else 1.25)
            words = theme.colour("accentText" if is_on else "ink")
            line_of_text(painter, area, self.text(), theme.font(ROLE_CHOSEN if is_on else ROLE), words, align=CENTRE)


class PickChips(QWidget):
    """A choice of one among several words, in as many lines as they need.

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
        self._chips: dict[str, _PickChip] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._row = WrapRow(theme, gap=GAP, line_gap=GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        self.setAccessibleName(name)

    @property
    def current(self) -> str | None:
        """The key of the chosen word, if there is one."""
        return chosen(self._chips)

    def add(self, key: str, text: str) -> None:
        """Add a word at the end."""
        chip = _PickChip(self._theme, text, self._row)
        chip.clicked.connect(lambda: self.chosen.emit(key))
        self._chips[key] = chip
        self._row.add_part(chip)

    def set_current(self, key: str) -> None:
        """Choose a word without reporting it."""
        choose(self._chips, key)

    def clear(self) -> None:
        """Choose none; the first word is then the one that Tab lands on."""
        for number, chip in enumerate(self._chips.values()):
            chip.setAutoExclusive(False)  # Qt lets nobody take back the last choice of a group
            chip.setChecked(False)
            chip.setAutoExclusive(True)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if number == 0 else Qt.FocusPolicy.ClickFocus)
