"""One way to go on after "it hurts": what happens, and what that means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import begin, disc, rounded, square
from thoracic_desktop.ui.widgets.pressable import Pressable, State

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

RADIUS = 18.0
HEIGHT = 76
DISC, DISC_CENTRE, ICON = 44.0, 42.0, 22.0
TEXT_AT = 80
CARET = 18.0
EDGE = 20


class WayButton(Pressable):
    """A whole row to press.

    Args:
        theme: Colours, type and icons.
        title: What happens.
        text: What that means.
        icon: Its sign.
        is_first: Whether it is the one to be chosen first.
        is_stop: Whether it ends the session.
        parent: The owner.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str,
        icon: str,
        *,
        is_first: bool = False,
        is_stop: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, RADIUS, parent)
        self._icon = icon
        self._is_first = is_first
        self._is_stop = is_stop
        self.setAccessibleDescription(text)
        self.setMinimumHeight(HEIGHT)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addStretch(1)
        column.addWidget(Label(theme, title, role="h3", colour="accentText" if is_first else "ink"))
        column.addWidget(Label(theme, text, role="body", colour="ink2"))
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(TEXT_AT, 10, EDGE + round(CARET) + 8, 10)
        row.addLayout(column, 1)
        for label in self.findChildren(Label):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._theme.colour
        fill, border, width = colour("surface"), colour("line"), 1.25
        if self._is_first:
            fill, border, width = colour("accentSoft"), colour("accent"), 2.0
        if self.state is State.HOVER:
            border = colour("accent" if self._is_first else "controlBorder")
            fill = fill if self._is_first else colour("sunken")
        elif self.state is State.PRESSED:
            fill = colour("line")
        tint, sign = ("stopSoft", "stopText") if self._is_stop else ("accentSoft", "accentText")
        if self._is_first:
            tint, sign = "accent", "onAccent"
        middle = self.height() / 2
        with begin(self) as painter:
            rounded(painter, QRectF(self.rect()), RADIUS, fill, border, width=width)
            disc(painter, QPointF(DISC_CENTRE, middle), DISC / 2, colour(tint))
            self._theme.icons.paint(painter, self._icon, square(QPointF(DISC_CENTRE, middle), ICON), colour(sign))
            caret = square(QPointF(self.width() - EDGE - CARET / 2, middle), CARET)
            self._theme.icons.paint(
                painter, "caret-right-bold", caret, colour("accentText" if self._is_first else "ink2")
            )
