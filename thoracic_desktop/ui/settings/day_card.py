"""What the settings make of today, drawn as a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.controllers.rhythm_from_settings import rhythm_of, span_of
from thoracic_desktop.reminders.day_preview import DayPreview, Stretch, preview, stretches_around
from thoracic_desktop.ui.moments import weekday
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.day_line import DayLine, DayLineView, NamedStretch
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from thoracic_desktop.desktop.settings_store import Settings
    from thoracic_desktop.ui.theme import Theme

PADDING = 20


class DayCard(Card):
    """The name of the day, how many breaks and sessions it has, and the line.

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._title = Label(theme, role="h3", wrap=False)
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._number = Label(theme, role="label", colour="ink2", wrap=False)
        self._line = DayLineView(theme)
        head = WrapRow(theme, line_gap=4)
        head.add_part(self._title)
        head.add_part(self._number)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, 16, PADDING, 18)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(self._line)

    def show_day(
        self, settings: Settings, now: dt.datetime, done: Sequence[dt.datetime], settled: int | None = None
    ) -> None:
        """Show the day of a local moment.

        Args:
            settings: The settings.
            now: This moment.
            done: When breaks were done, local.
            settled: How many breaks are over, whatever became of them, where that is known.
        """
        found = preview(rhythm_of(settings), now, done, settled)
        self._title.set_text(self.tr("Your {day}").format(day=weekday(found.day)))
        self._number.set_text(self._counted(found))
        self._line.show_day(
            DayLine(
                work=found.work,
                quiet=tuple(sorted(_quiet(settings, found), key=lambda one: one.stretch.start_min)),
                now_min=found.now_min,
                done_min=found.done_min,
                likely_min=found.likely_min,
                session_min=found.session_min,
            )
        )

    def _counted(self, found: DayPreview) -> str:
        breaks, sessions = len(found.done_min) + len(found.likely_min), len(found.session_min)
        break_words = {0: self.tr("no breaks"), 1: self.tr("1 break")}.get(breaks) or self.tr("{count} breaks")
        session_words = {0: "", 1: self.tr("1 main session")}.get(sessions, self.tr("{count} main sessions"))
        words = [break_words.format(count=breaks), session_words.format(count=sessions)]
        said = ", ".join(word for word in words if word)
        return said[:1].upper() + said[1:]


def _quiet(settings: Settings, found: DayPreview) -> Iterator[NamedStretch]:
    """Go through the quiet times of a day as far as they lie in its working hours."""
    for one in settings.quiet_times:
        for quiet in stretches_around(span_of(one), found.day):
            for work in found.work:
                start, end = max(quiet.start_min, work.start_min), min(quiet.end_min, work.end_min)
                if start < end:
                    yield NamedStretch(Stretch(start, end), one.name)
