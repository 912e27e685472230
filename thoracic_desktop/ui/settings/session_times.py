"""The times of day at which somebody wants to be reminded of the main session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thoracic_desktop.ui.settings.row import PADDING
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.tab_order import tab_on
from thoracic_desktop.ui.widgets.time_field import TimeField, read_time
from thoracic_desktop.ui.widgets.wrap_row import WrapRow
from thoracic_desktop.ui.widgets.wrong_line import WrongLine

if TYPE_CHECKING:
    from thoracic_desktop.desktop.settings_store import Settings
    from thoracic_desktop.ui.theme import Theme


class SessionTimes(QWidget):
    """Each time is a chip that a press takes away; a field and a button add one.

    Signals:
        changed: The person added or removed a time; carries all of them, in order.
        removed: One is gone; carries the time, and what brings it back.

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    changed = Signal(object)
    removed = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._times: tuple[str, ...] = ()
        self._planned = ""
        self._plan = Label(theme, role="caption", colour="ink2")
        self._field = TimeField(theme, self.tr("Another time for the session"), optional=True)
        self._field.setPlaceholderText(self.tr("hh:mm"))
        self._add = Button(theme, self.tr("Add"), size="small", icon="plus")
        self._add.setAccessibleName(self.tr("Add this time for the session"))
        self._wrong = WrongLine(theme)
        self._chips: list[Button] = []
        self._row = WrapRow(theme, gap=8, line_gap=8)
        self._row.add_part(self._field)
        self._row.add_part(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, 12, PADDING, 14)
        column.setSpacing(0)
        column.addWidget(Label(theme, self.tr("Remind me of the session at"), role="strong"))
        column.addWidget(self._plan)
        column.addSpacing(8)
        column.addWidget(self._row)
        column.addSpacing(4)
        column.addWidget(self._wrong)
        self._field.returnPressed.connect(self._add_time)
        self._field.textEdited.connect(self._say_nothing)
        self._add.clicked.connect(self._add_time)
        self._show()

    def show_settings(self, settings: Settings) -> None:
        """Show the times, and that of the person's own plan; nothing is reported."""
        planned = settings.intention.at if settings.intention else ""
        if (settings.session_times, planned) != (self._times, self._planned):
            self._times, self._planned = settings.session_times, planned
            self._show()

    def _show(self) -> None:
        for old in self._chips:
            self._row.remove_part(old)
        self._chips = []
        for time in sorted(set(self._times)):
            chip = Button(self._theme, time, kind="soft", size="small", trailing_icon="x")
            chip.setAccessibleName(self.tr("Remove the session at {time}").format(time=time))
            chip.setToolTip(chip.accessibleName())
            chip.clicked.connect(lambda _checked=False, time=time: self._remove(time))
            self._chips.append(chip)
            self._row.add_part(chip)
            chip.show()
        self._row.arrange()
        tab_on(self._add, self._chips)
        planned = self.tr("Your plan adds {time}.").format(time=self._planned)
        self._plan.set_text(planned if self._planned else self.tr("Your plan, if you make one, adds its own time."))

    def _add_time(self) -> None:
        time = read_time(self._field.text())
        if time is None:
            self._wrong.show_text(self.tr("Enter a time of day, such as 17:00."))
        elif time in self._times or time == self._planned:
            self._wrong.show_text(self.tr("{time} is there already.").format(time=time))
        else:
            self._field.set_time("")
            self._say_nothing()
            self._change((*self._times, time))

    def _remove(self, time: str) -> None:
        self._field.setFocus()
        self._change(tuple(one for one in self._times if one != time))
        self.removed.emit(time, lambda: self._change((*self._times, time)))

    def _change(self, times: tuple[str, ...]) -> None:
        self._times = tuple(sorted(set(times)))
        self._show()
        self.changed.emit(self._times)

    def _say_nothing(self) -> None:
        self._wrong.show_text("")
