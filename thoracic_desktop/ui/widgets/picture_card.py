"""A card that can be pressed: a picture on a tinted ground, and words below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.card import CARD_RADIUS
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import begin, rounded
from thoracic_desktop.ui.widgets.pressable import Pressable, State

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

PICTURE_HEIGHT = 148
MARGIN = 16
HOVER_LINE = 1.75


class PictureCard(Pressable):
    """Its accessible name is its title, and its description the line below it.

    Args:
        theme: Colours and type.
        picture: What is shown in its upper part.
        ground: The colour token of that part.
        parent: The owner.
    """

    def __init__(self, theme: Theme, picture: QWidget, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", CARD_RADIUS, parent)
        self._ground = ground
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)  # Qt's buttons would keep one height however many lines there are
        self.setSizePolicy(policy)
        picture.setFixedHeight(PICTURE_HEIGHT)
        self._upper = QWidget()
        framed = QVBoxLayout(self._upper)
        framed.setContentsMargins(8, 6, 8, 4)
        framed.addWidget(picture)
        self._title = Label(theme, role="h3")
        self._line = Label(theme, colour="ink2")
        self.words = QVBoxLayout()
        self.words.setContentsMargins(MARGIN, 13, MARGIN, 14)
        self.words.setSpacing(3)
        self.words.addWidget(self._title)
        self.words.addWidget(self._line)
        self.words.addStretch(1)
        column = self._layout = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._upper)
        column.addLayout(self.words, 1)
        for part in (self._upper, self._title, self._line):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_words(self, title: str, line: str) -> None:
        """Say what it leads to."""
        self._title.set_text(title)
        self._line.set_text(line)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)

    @override
    def sizeHint(self) -> QSize:
        return self._layout.minimumSize()  # how high it is follows from the width it is given

    @override
    def minimumSizeHint(self) -> QSize:
        return self._layout.minimumSize()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        calm = self.state is State.NORMAL
        with begin(self) as painter:
            rounded(painter, area, CARD_RADIUS, self._theme.colour("surface"))
            whole, upper = QPainterPath(), QPainterPath()
            whole.addRoundedRect(area, CARD_RADIUS, CARD_RADIUS)
            upper.addRect(QRectF(0, 0, area.width(), self._upper.geometry().bottom() + 1.0))
            painter.fillPath(whole.intersected(upper), self._theme.colour(self._ground))
            line = self._theme.colour("line" if calm else "accent")
            rounded(painter, area, CARD_RADIUS, None, line, width=1.0 if calm else HOVER_LINE)
