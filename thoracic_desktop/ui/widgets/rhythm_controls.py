"""The controls that say when to remind somebody: days, hours, how often, where.

The first start and the settings arrange them, each in its own way; both hand on what was changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.reminders.kinds import BreakPlace
from thoracic_desktop.ui.widgets.day_circles import DayCircles
from thoracic_desktop.ui.widgets.hours_field import HoursField
from thoracic_desktop.ui.widgets.minute_segment import MinuteSegment
from thoracic_desktop.ui.widgets.segment import Segment
from thoracic_desktop.ui.widgets.stepper import Stepper
from thoracic_desktop.ui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from thoracic_desktop.desktop.settings_store import Settings
    from thoracic_desktop.ui.theme import Theme

BREAK_AFTER = (30, 45, 60, 90)
MOVE_AFTER = (60, 90, 120)
HEAT_BEFORE = (15, 20)
"""Minutes of heat before a session (C46)."""
MOST_BREAKS = 20


class RhythmControls(QObject):
    """All of them, not yet placed.

    Signals:
        changed: The person chose something; carries the changed fields of the settings, by name.

    Args:
        theme: Colours, type and icons.
        roomy: Whether they are the only thing on their page; else they stand in rows.
        parent: The owner.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, *, roomy: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.days = DayCircles(theme, self.tr("Days on which you work"), small=not roomy)
        self.hours = HoursField(theme, self.tr("Your work begins"), self.tr("Your work ends"))
        self.break_after = MinuteSegment(theme, self.tr("A break after"), self.tr("A break after {minutes} minutes"))
        self.break_after.add_minutes(*BREAK_AFTER)
        self.break_after.add("0", self.tr("Never"), self.tr("Never remind of breaks"))
        spoken = self.tr("Get up and move after {minutes} minutes")
        self.move_after = MinuteSegment(theme, self.tr("Get up and move after"), spoken)
        self.move_after.add_minutes(*MOVE_AFTER)
        self.move_after.add("0", self.tr("Never"), self.tr("Never remind of getting up"))
        self.most_breaks = Stepper(theme, self.tr("Most breaks in a day"), least=1, most=MOST_BREAKS)
        self.place = Segment(theme, self.tr("Where you make breaks"))
        self.place.add(BreakPlace.ANYWHERE, self.tr("Anywhere"))
        self.place.add(BreakPlace.SEATED, self.tr("Seated"))
        self.place.add(BreakPlace.UNNOTICED, self.tr("Unnoticed"), self.tr("Unnoticed, so that nobody sees it"))
        self.heat = MinuteSegment(theme, self.tr("Heat before the session"), self.tr("{minutes} minutes of heat"))
        self.heat.add("0", self.tr("Off"), self.tr("No heat before the session"))
        self.heat.add_minutes(*HEAT_BEFORE)
        self.holds = Toggle(theme, self.tr("Hold breaks during calls and full screen"))
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show these settings; nothing is reported."""
        self.days.set_days(settings.work_days)
        self.hours.set_hours(settings.work_from, settings.work_to)
        self.break_after.set_minutes(settings.break_after_minutes)
        self.move_after.set_minutes(settings.move_after_minutes)
        self.most_breaks.set_value(settings.most_breaks)
        self.place.set_current(settings.break_place)
        self.heat.set_minutes(settings.heat_before_minutes)
        self.holds.setChecked(settings.holds_breaks)

    def _connect(self) -> None:
        self.days.chosen.connect(self._set_days)
        self.hours.entered.connect(self._set_hours)
        self.break_after.chosen.connect(self._set_break_after)
        self.move_after.chosen.connect(self._set_move_after)
        self.most_breaks.changed.connect(self._set_most_breaks)
        self.place.chosen.connect(self._set_place)
        self.heat.chosen.connect(self._set_heat)
        self.holds.clicked.connect(self._set_holds)

    def _set_days(self, days: tuple[int, ...]) -> None:
        self.changed.emit({"work_days": tuple(days)})

    def _set_hours(self, start: str, end: str) -> None:
        self.changed.emit({"work_from": start, "work_to": end})

    def _set_break_after(self, minutes: str) -> None:
        self.changed.emit({"break_after_minutes": int(minutes)})

    def _set_move_after(self, minutes: str) -> None:
        self.changed.emit({"move_after_minutes": int(minutes)})

    def _set_most_breaks(self, breaks: int) -> None:
        self.changed.emit({"most_breaks": breaks})

    def _set_place(self, place: str) -> None:
        self.changed.emit({"break_place": BreakPlace(place)})

    def _set_heat(self, minutes: str) -> None:
        self.changed.emit({"heat_before_minutes": int(minutes)})

    def _set_holds(self, is_on: bool) -> None:
        self.changed.emit({"holds_breaks": is_on})
