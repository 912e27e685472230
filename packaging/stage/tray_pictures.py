"""The tray on sheets: every state of its icon on panels of all colours, at the sizes of panels and magnified."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from tests.desktop.tray_desk import SAID, Desk, click_until_heard, panel
from tests.machine.buses import private_bus
from tests.machine.screen import private_screen
from thoracic_desktop.reminders.kinds import Blocker, Kind
from thoracic_desktop.reminders.status import Mood, Status
from thoracic_desktop.ui.tray.icon import tray_icon
from thoracic_desktop.ui.tray.menu import TrayMenu

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from PySide6.QtGui import QIcon, QPixmap

    from thoracic_desktop.ui.theme import Theme

PANELS = ("#ffffff", "#f0f0f0", "#dce4e0", "#5c6b66", "#202020", "#000000")
SHOWN_PX = (16, 22, 32, 64)
MAGNIFIED_PX = (16, 22)
ZOOM = 6
GAP = 12
CORNER_PX = (320, 520)
"""So much of the screen holds the panel and the menu."""
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


def paint_tray(out: Path) -> None:
    """Paint the icons, and the icon as it really stands in a panel."""
    icon_sheet().save(str(out / "05-tray-icons.png"))
    panel_picture(out)


def paint_menu(theme: Theme, choice: str, out: Path, now: dt.datetime) -> None:
    """Paint the menu while it waits, and while a break is due that was put off before."""
    waiting = Status(
        mood=Mood.WAITING,
        next_kind=Kind.POSTURE,
        next_in_s=24 * 60,
        interval_s=45 * 60,
        done_today=1,
        wished_today=5,
        session_minutes=17,
    )
    due = replace(waiting, mood=Mood.DUE, snoozes=1, snooze_minutes=15)
    menu = TrayMenu(theme)
    for name, status in (("menu", waiting), ("menu-due", due)):
        menu_picture(menu, status, now).save(str(out / f"05-tray-{name}-{choice}.png"))


def panel_picture(out: Path) -> None:
    """Take a picture of a real panel with the icon in it, on a screen in memory."""
    whole = out / "screen.png"
    with private_screen() as screen, private_bus() as bus:
        desk = Desk(screen, bus.address, out)
        with panel(desk), desk.program() as program:
            program.wait_for("tray", "True")
            program.order("mood due")
            click_until_heard(desk, program, "open")
            screen.hand("click", "3")
            program.wait_for("refresh_requested")
            program.order(f"picture {whole}")
            program.wait_for("picture")
    QImage(str(whole)).copy(0, 0, *CORNER_PX).save(str(out / "05-tray-in-a-panel.png"))
    whole.unlink()
    (out / SAID).unlink()
