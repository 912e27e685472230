"""The sheet in which somebody says for how long reminders pause."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSizePolicy

from thoracic_desktop.desktop.messages_between import Pause
from thoracic_desktop.ui.moments import long_date
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.even_grid import EvenGrid
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.sheet import Sheet
from thoracic_desktop.ui.widgets.stepper import Stepper
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.ui.theme import Theme

LEAST_DAYS, MOST_DAYS, USUAL_DAYS = 2, 30, 7


def pause_sheet(theme: Theme, window: QWidget, now: dt.datetime, choose: Callable[[Pause], object]) -> Sheet:
    """Make the sheet; it calls `choose` with the pause and goes.  A pause until a day ends as that day begins."""
    title = QCoreApplication.translate("Reminders", "Pause reminders")
    sheet = Sheet(theme, window, name=title, width=520)
    sheet.body.addWidget(Label(theme, title, role="sheet_title"))
    text = QCoreApplication.translate("Reminders", "Nothing is offered until then. Breaks can be started as always.")
    sheet.body.addWidget(Label(theme, text, role="body_l", colour="ink2"))
    lengths = (
        (QCoreApplication.translate("Reminders", "30 min"), Pause(minutes=30)),
        (QCoreApplication.translate("Reminders", "1 hour"), Pause(minutes=60)),
        (QCoreApplication.translate("Reminders", "2 hours"), Pause(minutes=120)),
        (QCoreApplication.translate("Reminders", "Until tomorrow"), Pause(tomorrow=True)),
    )
    grid = EvenGrid(theme, basis=150, gap=8, line_gap=8)
    for words, pause in lengths:
        button = Button(theme, words)
        button.clicked.connect(lambda _checked=False, pause=pause: _answer(sheet, lambda: choose(pause)))
        grid.add_part(button)
    sheet.body.addWidget(grid)
    sheet.body.addWidget(_longer(theme, sheet, now, choose))
    close = Button(theme, QCoreApplication.translate("Reminders", "Back"), kind="quiet")
    close.clicked.connect(sheet.dismiss)
    sheet.body.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
    sheet.closed.connect(sheet.deleteLater)
    return sheet


def _longer(theme: Theme, sheet: Sheet, now: dt.datetime, choose: Callable[[Pause], object]) -> WrapRow:
    """Make the row for a pause of days: how many, and until which day that is."""
    unit = QCoreApplication.translate("Reminders", " days")
    name = QCoreApplication.translate("Reminders", "Days to pause")
    days = Stepper(theme, name, least=LEAST_DAYS, most=MOST_DAYS, unit=unit)
    days.set_value(USUAL_DAYS)
    until = Button(theme, "")
    until.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def end() -> dt.datetime:
        return dt.datetime.combine(now.date() + dt.timedelta(days=days.value), dt.time(), now.tzinfo)

    def show() -> None:
        words = QCoreApplication.translate("Reminders", "Until {day}")
        until.setText(words.format(day=long_date(end().date())))
        until.updateGeometry()

    days.changed.connect(show)
    until.clicked.connect(lambda: _answer(sheet, lambda: choose(Pause(until=end()))))
    show()
    row = WrapRow(theme, gap=12, line_gap=8)
    row.add_part(days)
    row.add_part(until)
    return row


def _answer(sheet: Sheet, act: Callable[[], object]) -> None:
    sheet.dismiss()
    act()
