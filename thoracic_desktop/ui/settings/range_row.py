"""One stretch of the day among several: in words, and open with its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy

from thoracic_desktop.desktop.settings_store import TimeRange
from thoracic_desktop.ui.range_words import days_words, hours_words, range_words
from thoracic_desktop.ui.settings.fold_row import FoldRow
from thoracic_desktop.ui.widgets.day_circles import DayCircles
from thoracic_desktop.ui.widgets.field import TextField
from thoracic_desktop.ui.widgets.hours_field import HoursField
from thoracic_desktop.ui.widgets.round_button import IconButton
from thoracic_desktop.ui.widgets.wrap_row import WrapRow
from thoracic_desktop.ui.widgets.wrong_line import WrongLine
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.ui.theme import Theme

LONGEST_NAME = 40
NAME_WIDTH = 170


class RangeWords(Value, frozen=True):
    """What readers hear of the fields of a stretch.

    Attributes:
        begins, ends: what begins and ends at its times.
        days: what its days are for.
        each: what one of them is called, with `{day}` in it.
        name: what its name is; empty where it has none.
        example: a name as an example.
    """

    begins: str
    ends: str
    days: str
    each: str
    name: str = ""
    example: str = ""


def range_title(one: TimeRange) -> str:
    """Return what a stretch is called: its name, or its hours."""
    return one.name or hours_words(one.start, one.end)


class RangeRow(FoldRow):
    """Shows a stretch; each change holds at once.

    Signals:
        changed: The person changed it; carries the new `TimeRange`.
        remove_requested: The person wants it gone.

    Args:
        theme: Colours, type and icons.
        words: What readers hear.
        one: The stretch.
        parent: The owner.
    """

    changed = Signal(object)
    remove_requested = Signal()

    def __init__(self, theme: Theme, words: RangeWords, one: TimeRange, parent: QWidget | None = None) -> None:
        self._remove = IconButton(theme, "", "trash")
        super().__init__(theme, [self._remove], parent)
        self._range = one
        self._named = bool(words.name)
        self._field = TextField(theme, words.name)
        self._field.setPlaceholderText(words.example)
        self._field.setMaxLength(LONGEST_NAME)
        self._field.setFixedWidth(NAME_WIDTH)
        self._field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._field.setText(one.name)
        self._hours = HoursField(theme, words.begins, words.ends)
        self._hours.set_hours(one.start, one.end)
        self._days = DayCircles(theme, words.days, each=words.each, small=True)
        self._days.set_days(one.days)
        self._wrong = WrongLine(theme)
        fields = WrapRow(theme, line_gap=12)
        for part in (*([self._field] if self._named else []), self._hours, self._days):
            fields.add_part(part)
        self.body.addWidget(fields)
        self.body.addWidget(self._wrong)
        self._field.editingFinished.connect(self._report)
        self._hours.entered.connect(self._report)
        self._days.chosen.connect(self._report)
        self._remove.clicked.connect(self.remove_requested)
        self._show_words()

    def begin(self) -> None:
        """Open it, with the keys in its first field."""
        self.set_open(is_open=True)
        if self._named:
            self._field.setFocus()
        else:
            self._hours.take_focus()

    def _report(self) -> None:
        """Hand on what was entered; without a day it stays as it was, and the line below says why."""
        days = self._days.days
        self._wrong.show_text("" if days else self.tr("Choose at least one day."))
        start, end = self._hours.hours
        name = " ".join(self._field.text().split())
        entered = replace(self._range, start=start, end=end, days=days or self._range.days, name=name)
        if entered != self._range:
            self._range = entered
            self._show_words()
            self.changed.emit(entered)

    def _show_words(self) -> None:
        one, title = self._range, range_title(self._range)
        text = range_words(one) if one.name else days_words(one.days)
        self.set_words(title, text, _change(title))
        self._remove.set_name(_remove(title))


def _change(title: str) -> str:
    return QCoreApplication.translate("RangeRow", "Change {what}").format(what=title)


def _remove(title: str) -> str:
    return QCoreApplication.translate("RangeRow", "Remove {what}").format(what=title)
