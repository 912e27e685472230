"""The two safety buttons of the player: always in the same place, always ready."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, QSize

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import begin, line_of_text, rounded, square, text_width
from thoracic_desktop.ui.widgets.pressable import Pressable, State
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.ui.theme import Theme

SafetyKind = Literal["stop", "caution"]

BORDER = 2.0


class _Measure(Value, frozen=True):
    """The lengths of the button in one of its sizes."""

    height: int
    radius: float
    padding: int
    icon: int
    gap: int
    role: str


NORMAL = _Measure(64, 20.0, 21, 30, 10, "safety")
LARGE = _Measure(96, 28.0, 28, 44, 14, "floor_safety")
SMALL = _Measure(52, 18.0, 11, 22, 6, "button_small")


class SafetyButton(Pressable):
    """A large button with a two-pixel border that turns solid when pressed.

    Args:
        theme: Colours, type and icons.
        text: The words on it: colour and icon never speak alone.
        icon: The icon before the words.
        kind: `stop` for pain, `caution` for dizziness.
        large: The size for the floor mode, readable from three metres.
        small: The size for the small window of a break.
        parent: The owner.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        icon: str,
        *,
        kind: SafetyKind = "stop",
        large: bool = False,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._measure = LARGE if large else SMALL if small else NORMAL
        super().__init__(theme, text, self._measure.radius, parent)
        self._icon = icon
        self._kind = kind

    @override
    def setEnabled(self, arg__1: bool, /) -> None:
        """Stay enabled: stopping is always in reach."""

    @override
    def setDisabled(self, arg__1: bool, /) -> None:
        """Stay enabled: stopping is always in reach."""

    @override
    def sizeHint(self) -> QSize:
        measure = self._measure
        line = self._theme.line_height(measure.role)
        return QSize(round(2 * measure.padding + self._content_width()), max(measure.height, round(line + 24)))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _content_width(self) -> float:
        measure = self._measure
        return measure.icon + measure.gap + text_width(self.text(), self._theme.font(measure.role)) + 1

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        solid = self._theme.colour(self._kind)
        text = self._theme.colour(f"{self._kind}Text")
        fill = self._theme.colour(f"{self._kind}Soft")
        if self.state is State.PRESSED:
            fill, text = solid, self._theme.colour("onAccent")
        elif self.state is State.HOVER:
            fill = self._theme.colour("surface")
        measure = self._measure
        width = min(self.width() - 8.0, self._content_width())
        x = (self.width() - width) / 2
        mark = square(QPointF(x + measure.icon / 2, self.height() / 2), measure.icon)
        words = QRectF(mark.right() + measure.gap, 0, width - measure.icon - measure.gap, self.height())
        with begin(self) as painter:
            rounded(painter, QRectF(self.rect()), measure.radius, fill, solid, width=BORDER)
            self._theme.icons.paint(painter, self._icon, mark, text)
            line_of_text(painter, words, self.text(), self._theme.font(measure.role), text)
