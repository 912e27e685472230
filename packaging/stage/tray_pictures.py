"""The tray on sheets: every state of its icon on panels of all colours, at the sizes of panels and magnified."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from thoracic_desktop.reminders.kinds import Blocker
from thoracic_desktop.reminders.status import Mood
from thoracic_desktop.ui.tray.icon import tray_icon

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QIcon, QPixmap

    from thoracic_desktop.reminders.status import Status
    from thoracic_desktop.ui.tray.menu import TrayMenu

PANELS = ("#ffffff", "#f0f0f0", "#dce4e0", "#5c6b66", "#202020", "#000000")
SHOWN_PX = (16, 22, 32, 64)
MAGNIFIED_PX = (16, 22)
ZOOM = 6
GAP = 12
STATES: tuple[tuple[Mood, Blocker | None], ...] = (
    (Mood.WAITING, None),
    (Mood.DUE, None),
    (Mood.RUNNING, None),
    (Mood.HELD, Blocker.CAMERA),
    (Mood.HELD, Blocker.FULL_SCREEN),
    (Mood.PAUSED, None),
    (Mood.RESTING, None),
    (Mood.OFF, None),
)


def icon_sheet() -> QImage:
    """Return all states: a row for each panel, then a row for each size that is magnified, on light and on dark."""
    rows: list[tuple[str, tuple[int, ...], int]] = [(colour, SHOWN_PX, 1) for colour in PANELS]
    rows += [(colour, (size_px,), ZOOM) for colour in (PANELS[0], PANELS[-2]) for size_px in MAGNIFIED_PX]
    cells = [[_cell(tray_icon(*state), *row) for state in STATES] for row in rows]
    width = max(cell.width() for row in cells for cell in row)
    sheet = QImage(width * len(STATES), sum(row[0].height() for row in cells), QImage.Format.Format_RGB32)
    painter = QPainter(sheet)
    top = 0
    for row, (colour, _, _) in zip(cells, rows, strict=True):
        painter.fillRect(0, top, sheet.width(), row[0].height(), QColor(colour))
        for number, cell in enumerate(row):
            painter.drawImage(number * width, top, cell)
        top += row[0].height()
    painter.end()
    return sheet


def _cell(icon: QIcon, colour: str, sizes_px: tuple[int, ...], zoom: int) -> QImage:
    """Return one state at several sizes beside each other, on a panel of a colour."""
    cell = QImage(
        sum(size_px * zoom + GAP for size_px in sizes_px), max(sizes_px) * zoom + GAP, QImage.Format.Format_RGB32
    )
    cell.fill(QColor(colour))
    painter = QPainter(cell)
    left = GAP // 2
    for size_px in sizes_px:
        picture = icon.pixmap(QSize(size_px, size_px), 1.0).toImage()
        # Every pixel as a square of its own, which is what magnifying is for.
        shown = picture.scaled(picture.size() * zoom)
        painter.drawImage(left, (cell.height() - shown.height()) // 2, shown)
        left += shown.width() + GAP
    painter.end()
    return cell


def menu_picture(menu: TrayMenu, status: Status, now: dt.datetime) -> QPixmap:
    """Return the menu as Qt draws it under a panel, opened and with the pointer on its first offer."""
    menu.dress(drawn_here=True)
    # As Qt does before it shows a menu: from then on the texts count down.
    menu.aboutToShow.emit()
    menu.show_status(status, "Chin tucks", now)
    menu.resize(menu.sizeHint())
    first = next(action for action in menu.actions() if action.text() == "Start a break now")
    menu.setActiveAction(first)
    picture = menu.grab()
    menu.aboutToHide.emit()
    return picture
