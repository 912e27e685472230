"""Buttons that show an icon alone: the round transport controls and the plain icon button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.button import LOOKS
from thoracic_desktop.ui.widgets.paint import begin, rounded, square
from thoracic_desktop.ui.widgets.pressable import Pressable

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.button import Kind

ICON_SIDE = 44
ICON_RADIUS = 14.0
SMALL_SIDE, SMALL_RADIUS = 36, 18.0
SQUARE_SIDE, SQUARE_RADIUS = 40, 12.0


class _IconOnly(Pressable):
    """A button without words on it; its name is spoken and shown as a tooltip."""

    def __init__(
        self, theme: Theme, name: str, icon: str, *, kind: Kind, side: int, radius: float, parent: QWidget | None
    ) -> None:
        super().__init__(theme, "", radius, parent)
        self._icon = icon
        self._kind: Kind = kind
        self._side = side
        self._radius = radius
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Change what it is called, for instance from Pause to Go on."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        if icon != self._icon:
            self._icon = icon
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _icon_side(self) -> float:
        return self._side * (0.44 if self._kind == "primary" else 0.4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = LOOKS[self._kind][self.state]
        middle = QPointF(self.width() / 2, self.height() / 2)
        side = min(self.width(), self.height())
        with begin(self) as painter:
            rounded(
                painter,
                square(middle, side),
                self._radius,
                self._theme.colour(look.fill) if look.fill else None,
                self._theme.colour(look.border) if look.border else None,
            )
            area: QRectF = square(middle, self._icon_side())
            self._theme.icons.paint(painter, self._icon, area, self._theme.colour(look.text))


class RoundButton(_IconOnly):
    """A round transport control.

    Args:
        theme: Colours and icons.
        name: What it does, for readers and the tooltip.
        icon: The icon on it.
        diameter: 60 for back and skip, 76 for pause.
        primary: Whether it is filled.
        parent: The owner.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        icon: str,
        *,
        diameter: int = 60,
        primary: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        kind: Kind = "primary" if primary else "secondary"
        super().__init__(theme, name, icon, kind=kind, side=diameter, radius=diameter / 2, parent=parent)


class IconButton(_IconOnly):
    """A 44 pixel button without an edge, such as full screen or close.

    Args:
        theme: Colours and icons.
        name: What it does, for readers and the tooltip.
        icon: The icon on it.
        parent: The owner.
    """

    def __init__(self, theme: Theme, name: str, icon: str, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, icon, kind="quiet", side=ICON_SIDE, radius=ICON_RADIUS, parent=parent)

    @override
    def _icon_side(self) -> float:
        return 22.0


class IconToggle(_IconOnly):
    """A 44 pixel button without an edge that stays on or off; on, it stands in the accent's colour.

    Args:
        theme: Colours and icons.
        name: What it does while it is on, for readers and the tooltip.
        icon_on: The icon while it is on.
        icon_off: The icon while it is off.
        parent: The owner.
    """

    def __init__(self, theme: Theme, name: str, *, icon_on: str, icon_off: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, icon_off, kind="quiet", side=ICON_SIDE, radius=ICON_RADIUS, parent=parent)
        self._icons = {True: icon_on, False: icon_off}
        self.setCheckable(True)
        self.toggled.connect(self._show)

    @override
    def _icon_side(self) -> float:
        return 22.0

    def _show(self, is_on: bool) -> None:
        self._kind = "text" if is_on else "quiet"
        self.set_icon(self._icons[is_on])


class SmallIconButton(_IconOnly):
    """A round button of 36 pixels without an edge, where a 44 pixel one would leave no room for words.

    Args:
        theme: Colours and icons.
        name: What it does, for readers and the tooltip.
        icon: The icon on it.
        parent: The owner.
    """

    def __init__(self, theme: Theme, name: str, icon: str, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, icon, kind="quiet", side=SMALL_SIDE, radius=SMALL_RADIUS, parent=parent)

    @override
    def _icon_side(self) -> float:
        return 18.0


class SquareButton(_IconOnly):
    """A 40 pixel button with an edge, such as the minus and the plus of a stepper.

    Args:
        theme: Colours and icons.
        name: What it does, for readers and the tooltip.
        icon: The icon on it.
        parent: The owner.
    """

    def __init__(self, theme: Theme, name: str, icon: str, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, icon, kind="secondary", side=SQUARE_SIDE, radius=SQUARE_RADIUS, parent=parent)

    @override
    def _icon_side(self) -> float:
        return 18.0
