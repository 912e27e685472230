"""The push button in its kinds, and the toggle button of the player's top bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, QSize

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.paint import begin, line_of_text, rounded, square, text_width
from thoracic_desktop.ui.widgets.pressable import Pressable, State
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.ui.theme import Theme

Kind = Literal["primary", "secondary", "soft", "text", "quiet", "danger", "on", "off", "text_caution", "text_stop"]
Size = Literal["small", "normal", "compact", "big", "player"]


class Look(Value, frozen=True):
    """Colour names of one state: the fill, the words, the border; None paints nothing."""

    fill: str | None
    text: str
    border: str | None = None


class Measure(Value, frozen=True):
    """The lengths of one size, in logical pixels."""

    height: int
    padding: int
    icon: int
    gap: int
    radius: float
    role: str


LOOKS: dict[Kind, dict[State, Look]] = {
    "primary": {
        State.NORMAL: Look("accent", "onAccent"),
        State.HOVER: Look("accentHover", "onAccent"),
        State.PRESSED: Look("accentPressed", "onAccent"),
        State.DISABLED: Look("line", "ink2"),
    },
    "secondary": {
        State.NORMAL: Look("surface", "ink", "controlBorder"),
        State.HOVER: Look("sunken", "ink", "controlBorder"),
        State.PRESSED: Look("line", "ink", "controlBorder"),
        State.DISABLED: Look("surface", "ink2", "line"),
    },
    "soft": {
        State.NORMAL: Look("accentSoft", "accentText"),
        State.HOVER: Look("accentSoft", "accentText", "accent"),
        State.PRESSED: Look("accent", "onAccent"),
        State.DISABLED: Look("sunken", "ink2"),
    },
    "text": {
        State.NORMAL: Look(None, "accentText"),
        State.HOVER: Look("accentSoft", "accentText"),
        State.PRESSED: Look("accentSoft", "ink"),
        State.DISABLED: Look(None, "ink2"),
    },
    "quiet": {
        State.NORMAL: Look(None, "ink"),
        State.HOVER: Look("sunken", "ink"),
        State.PRESSED: Look("line", "ink"),
        State.DISABLED: Look(None, "ink2"),
    },
    "danger": {
        State.NORMAL: Look("surface", "stopText", "stop"),
        State.HOVER: Look("stopSoft", "stopText", "stop"),
        State.PRESSED: Look("stop", "onAccent"),
        State.DISABLED: Look("surface", "ink2", "line"),
    },
    "on": {
        State.NORMAL: Look("accentSoft", "accentText"),
        State.HOVER: Look("accentSoft", "accentText", "accent"),
        State.PRESSED: Look("accent", "onAccent"),
        State.DISABLED: Look("sunken", "ink2"),
    },
    "off": {
        State.NORMAL: Look(None, "ink2", "line"),
        State.HOVER: Look("sunken", "ink2", "controlBorder"),
        State.PRESSED: Look("line", "ink", "controlBorder"),
        State.DISABLED: Look(None, "ink2", "line"),
    },
    "text_caution": {
        State.NORMAL: Look(None, "cautionText"),
        State.HOVER: Look("surface", "cautionText"),
        State.PRESSED: Look("surface", "ink"),
        State.DISABLED: Look(None, "ink2"),
    },
    "text_stop": {
        State.NORMAL: Look(None, "stopText"),
        State.HOVER: Look("surface", "stopText"),
        State.PRESSED: Look("surface", "ink"),
        State.DISABLED: Look(None, "ink2"),
    },
}
MEASURES: dict[Size, Measure] = {
    "small": Measure(36, 16, 18, 8, 12.0, "button_small"),
    "normal": Measure(44, 20, 20, 8, 14.0, "button"),
    "compact": Measure(44, 11, 20, 8, 14.0, "button_small"),
    "big": Measure(56, 28, 22, 8, 18.0, "button_big"),
    "player": Measure(60, 20, 22, 8, 20.0, "button_player"),
}
# Buttons without a visible edge sit closer to what is beside them.
BARE_PADDING = 12
BARE_KINDS = frozenset({"text", "quiet", "text_caution", "text_stop"})


class Button(Pressable):
    """A push button with words and, if wanted, an icon before or after them.

    Args:
        theme: Colours, type and icons.
        text: The words on it; an ampersand marks the shortcut letter as in every Qt button.
        kind: Which of the looks; each screen has one `primary`.
        size: `small` 36, `normal` 44, `compact` 44 but narrow, `big` 56 or `player` 60 pixels high.
        icon: The icon before the words.
        trailing_icon: The icon after the words.
        parent: The owner.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        kind: Kind = "secondary",
        size: Size = "normal",
        icon: str | None = None,
        trailing_icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._measure = MEASURES[size]
        super().__init__(theme, text, self._measure.radius, parent)
        self._kind: Kind = kind
        self._icon = icon
        self._trailing_icon = trailing_icon
        self._width_of_words: tuple[str, str, float] | None = None

    @property
    def kind(self) -> Kind:
        """Which of the looks it has."""
        return self._kind

    def set_kind(self, kind: Kind) -> None:
        """Take another of the looks."""
        self._kind = kind
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str | None) -> None:
        """Show another icon before the words, or none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def _words(self) -> str:
        return self.text().replace("&", "")

    def _icon_room(self) -> float:
        count = sum(icon is not None for icon in (self._icon, self._trailing_icon))
        return count * (self._measure.icon + self._measure.gap)

    def _content_width(self) -> float:
        words, font = self._words(), self._theme.font(self._measure.role)
        known = self._width_of_words
        if known is None or known[:2] != (words, font.key()):
            known = self._width_of_words = (words, font.key(), text_width(words, font))
        return self._icon_room() + known[2]

    @override
    def sizeHint(self) -> QSize:
        measure = self._measure
        padding = BARE_PADDING if self._kind in BARE_KINDS else measure.padding
        line = self._theme.line_height(measure.role)
        return QSize(round(self._content_width() + 2 * padding + 0.5), max(measure.height, round(line + 16)))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = LOOKS[self._kind][self.state]
        fill = self._theme.colour(look.fill) if look.fill else None
        border = self._theme.colour(look.border) if look.border else None
        with begin(self) as painter:
            rounded(painter, QRectF(self.rect()), self._measure.radius, fill, border)
            self._paint_content(painter, look)

    def _paint_content(self, painter: QPainter, look: Look) -> None:
        measure = self._measure
        colour = self._theme.colour(look.text)
        width = min(self._content_width(), self.width() - 8.0)
        x = (self.width() - width) / 2
        middle = self.height() / 2
        if self._icon:
            area = square(QPointF(x + measure.icon / 2, middle), measure.icon)
            self._theme.icons.paint(painter, self._icon, area, colour)
            x += measure.icon + measure.gap
        words = QRectF(x, 0, width - self._icon_room(), self.height())
        line_of_text(painter, words, self._words(), self._theme.font(measure.role), colour)
        if self._trailing_icon:
            area = square(QPointF((self.width() + width - measure.icon) / 2, middle), measure.icon)
            self._theme.icons.paint(painter, self._trailing_icon, area, colour)


class ToggleButton(Button):
    """A button that stays on or off, such as Voice and Chimes on the player.

    Args:
        theme: Colours, type and icons.
        text: The words on it.
        icon_on: The icon while it is on.
        icon_off: The icon while it is off.
        parent: The owner.
    """

    def __init__(self, theme: Theme, text: str, *, icon_on: str, icon_off: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, kind="off", size="compact", icon=icon_off, parent=parent)
        self._icons = {True: icon_on, False: icon_off}
        self.setCheckable(True)
        self.toggled.connect(self._show)

    def _show(self, checked: bool) -> None:
        self.set_icon(self._icons[checked])
        self.set_kind("on" if checked else "off")
