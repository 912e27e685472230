"""How the tray's menu looks, in the two places where it can be drawn.

A host draws it in colours of its own, and nobody knows which: its icons get a tone that stands out on white and on
nearly black.  Drawn by Qt, it takes the program's colours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from thoracic_desktop.ui.widgets.paint import ring, square

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from thoracic_desktop.ui.theme import Theme

HOST_ICON_PX = 16
"""The one size that Qt hands on to a host."""
ICON_PX = 22
RATIOS = (1.0, 2.0)
HEADING_ICON = "bell-simple-fill"
CHECKED_ICON = "check-circle-fill"
"""Stands in the place of an entry's icon while the entry holds."""
ON_ANY_GROUND = "controlBorder"
RING_PX = 2.5
BELL_PX = 11.0
RING_STEPS = 24
"""The ring around the bell moves in so many steps: a new picture only where one would see it."""
# The corners stay square: round ones would need a see-through window, which a panel's screen may not have.
STYLE = """
QMenu {{ background: {surface}; color: {ink}; border: 1px solid {line}; padding: 8px; }}
QMenu {{ menu-scrollable: 1; icon-size: 22px; }}
QMenu::item {{ padding: 9px 24px 9px 14px; border-radius: 10px; }}
QMenu::icon {{ padding-left: 12px; }}
QMenu::item:selected {{ background: {accentSoft}; color: {accentText}; }}
QMenu::item:disabled {{ background: transparent; color: {ink2}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 7px 10px; }}
"""
COLOURS = ("surface", "ink", "ink2", "line", "accentSoft", "accentText")


class MenuLook:
    """Dresses a menu and what hangs on it.

    Args:
        theme: colours, type and icons.
        menu: the menu.
    """

    def __init__(self, theme: Theme, menu: QMenu) -> None:
        self._theme = theme
        self._menu = menu
        self._submenus: list[QMenu] = []
        self._icons: list[tuple[QAction, str]] = []
        self._heading: QAction | None = None
        self._drawn_here = self._is_worn = False
        self._steps_shown: int | None = None

    def add_menu(self, submenu: QMenu) -> None:
        """Let a submenu look the same."""
        self._submenus.append(submenu)

    def add_icon(self, action: QAction, name: str) -> None:
        """Give an entry an icon."""
        self._icons.append((action, name))

    def make_heading(self, action: QAction) -> None:
        """Let an entry stand out, with a bell; where Qt draws the menu, a ring can be shown around that."""
        self.add_icon(action, HEADING_ICON)
        self._heading = action

    def dress(self, *, drawn_here: bool) -> None:
        """Take the look for a menu that Qt draws, or that a host does.

        A host asks for the entries when it likes, so they have their icons from now on.  Where Qt draws the menu, it is
        dressed when it is first opened: icons, fonts and a style sheet take 10 MB, and many menus are never opened.
        """
        self._drawn_here = drawn_here
        self._is_worn = False
        if not drawn_here:
            self.wear()

    def wear(self) -> None:
        """Put the look on, if that has not been done."""
        if self._is_worn:
            return
        self._is_worn = True
        self._steps_shown = None
        for action, name in self._icons:
            action.setIcon(self._icon(name))
        # Nothing else of it is seen where a host draws.
        if not self._drawn_here:
            return
        names = {name: self._theme.colour(name).name() for name in COLOURS}
        for menu in (self._menu, *self._submenus):
            menu.setFont(self._theme.font("body"))
            menu.setStyleSheet(STYLE.format(**names))
        if self._heading is not None:
            self._heading.setFont(self._theme.font("strong"))

    def show_share(self, share: float | None) -> None:
        """Show how much of the way is over as a ring around the heading's icon; None for no ring."""
        steps = None if share is None else round(share * RING_STEPS)
        if self._heading is None or not self._drawn_here or steps == self._steps_shown:
            return
        self._steps_shown = steps
        self._heading.setIcon(self._icon(HEADING_ICON) if steps is None else self._bell(steps / RING_STEPS))

    def follow_theme(self) -> None:
        """Take over the colours that the theme has now."""
        was_worn = self._is_worn
        self.dress(drawn_here=self._drawn_here)
        if was_worn:
            self.wear()

    def _icon(self, name: str) -> QIcon:
        icon = QIcon()
        if self._drawn_here:
            self._add_pictures(icon, name, "ink", ICON_PX)
            self._add_pictures(icon, name, "accentText", ICON_PX, mode=QIcon.Mode.Active)
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Active):
                self._add_pictures(icon, CHECKED_ICON, "accentText", ICON_PX, mode=mode, state=QIcon.State.On)
        else:
            self._add_pictures(icon, name, ON_ANY_GROUND, HOST_ICON_PX)
        return icon

    def _add_pictures(
        self,
        icon: QIcon,
        name: str,
        colour: str,
        size_px: int,
        *,
        mode: QIcon.Mode = QIcon.Mode.Normal,
        state: QIcon.State = QIcon.State.Off,
    ) -> None:
        for ratio in RATIOS:
            picture = self._theme.icons.pixmap(name, self._theme.colour(colour), size_px, ratio)
            icon.addPixmap(picture, mode, state)

    def _bell(self, share: float) -> QIcon:
        icon = QIcon()
        colour = self._theme.colour
        area = QRectF(0, 0, ICON_PX, ICON_PX)
        for ratio in RATIOS:
            pixmap = QPixmap(round(ICON_PX * ratio), round(ICON_PX * ratio))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ring(painter, area, RING_PX, track=colour("line"), fill=colour("accent"), share=share)
            self._theme.icons.paint(painter, HEADING_ICON, square(area.center(), BELL_PX), colour("accentText"))
            painter.end()
            icon.addPixmap(pixmap)
        return icon
