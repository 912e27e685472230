"""One of the three answers of a safety sheet: colour, shape and word together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.mark import paint_mark
from thoracic_desktop.ui.widgets.paint import begin, rounded, square
from thoracic_desktop.ui.widgets.pressable import Pressable, State

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

AnswerKind = Literal["go", "caution", "stop"]

RADIUS = 20.0
HEIGHT = 96
MARK = 54.0
MARK_CENTRE = 50.0
TEXT_AT = 102
CARET = 18.0
BORDER = 2.0


class AnswerButton(Pressable):
    """A whole row to press: what it feels like, and what happens then.

    Args:
        theme: Colours, type and icons.
        title: The answer.
        text: What it means.
        action: What happens.
        kind: How serious it is.
        parent: The owner.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str,
        action: str,
        *,
        kind: AnswerKind,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, RADIUS, parent)
        self._kind: AnswerKind = kind
        self.setAccessibleName(f"{title}: {action}")
        self.setAccessibleDescription(text)
        self.setMinimumHeight(HEIGHT)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(Label(theme, title, role="side"))
        words.addWidget(Label(theme, text, role="body_l_dense"))
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(TEXT_AT, 12, 20 + round(CARET) + 8, 12)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(Label(theme, action, role="button_player", colour=f"{kind}Text", wrap=False))
        for label in self.findChildren(Label):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        solid = self._theme.colour(self._kind)
        text = self._theme.colour(f"{self._kind}Text")
        bordered = self._kind == "stop" or self.state in {State.HOVER, State.PRESSED}
        fill = self._theme.colour("surface" if self.state is State.PRESSED else f"{self._kind}Soft")
        with begin(self) as painter:
            rounded(painter, QRectF(self.rect()), RADIUS, fill, solid if bordered else None, width=BORDER)
            middle = self.height() / 2
            paint_mark(painter, self._theme, self._kind, QPointF(MARK_CENTRE, middle), MARK)
            caret = square(QPointF(self.width() - 20 - CARET / 2, middle), CARET)
            self._theme.icons.paint(painter, "caret-right-bold", caret, text)
