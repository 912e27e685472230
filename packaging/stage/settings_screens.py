"""The settings, for the demonstration: the day as a line, and every row that opens."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from thoracic_desktop.desktop.settings_store import Settings, TimeRange
from thoracic_desktop.ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from stage.demonstration import Demonstration

    from thoracic_desktop.ui.settings.page import SettingsPage

WORKDAYS = (0, 1, 2, 3, 4)
LUNCH = TimeRange(start="12:30", end="13:15", days=WORKDAYS, name="Lunch")
CALL = TimeRange(start="14:00", end="15:00", days=(1,), name="Call")
SETTLED = Settings(minutes=30, quiet_times=(LUNCH, CALL), session_times=("17:00",))
"""Somebody with time for more than one place of the roller, and a day with two quiet times."""
MORNING_MS = 2 * 3_600_000 + 25 * 60_000
SMALLEST = (960, 660)


def settings_screens(shown: Demonstration) -> None:
    """Look at the settings in the middle of the morning, open what opens, and take something away."""
    window, flow = shown.running.parts.window, shown.running.program.settings
    window.show_page("settings")
    page = flow.page
    if page is None:
        message = "the settings are not shown"
        raise RuntimeError(message)
    now = shown.clock.now() + dt.timedelta(milliseconds=MORNING_MS)
    shown.settle()
    page.show_day(now, [now - dt.timedelta(minutes=65)])
    shown.shoot("08-settings")
    shown.shoot("08-settings-smallest-window", size=SMALLEST)
    shown.answer(page, "Add hours")
    shown.shoot("08-settings-hours")
    shown.answer(page, "Change Lunch")
    _scroll(page, "Name of the quiet time")
    shown.shoot("08-settings-quiet-time")
    shown.answer(page, "Change what time away counts as")
    for _ in range(7):
        shown.answer(page, "Ignored up to: more")
    shown.answer(page, "Remove 18:00 to 20:00")
    _scroll(page, "Start with the computer")
    shown.shoot("08-settings-away")
    window.show_page("today")


def _scroll(page: SettingsPage, name: str) -> None:
    """Bring the control that readers call by this name into sight."""
    for area in page.findChildren(ScrollPage):
        for control in area.findChildren(QWidget):
            if control.accessibleName() == name:
                area.bring_into_sight(control)
