"""The Settings screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.settings.choices import Choices
from thoracic_desktop.ui.settings.section_list import SectionList
from thoracic_desktop.ui.settings.sections import make_sections
from thoracic_desktop.ui.widgets.banner import Toast
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.exercise_thumb import INSET, TILE, ExerciseThumb
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.scroll_page import WIDEST, ScrollPage

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from thoracic_desktop.desktop.settings_store import Settings
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

SIDE, TOP, BOTTOM = 32, 30, 32
PORTRAIT = "warm_up"
"""The exercise in which the figure stands closest."""
PORTRAIT_SIZE = (TILE.width() - 2 * round(INSET), TILE.height() - 2 * round(INSET))
LIST_WIDTH, GAP = 186, 22
# The settings keep at least this much width, at normal text size; else the list makes room.
LEAST_WIDTH = 440


class SettingsPage(QWidget):
    """One row for each thing that can be chosen, and a list of sections beside them.

    Signals:
        changed: The person chose something; carries the new `Settings`.
        chime_trial_requested: The person wants to hear the chime.
        noticing_requested: The person wants to see what the program can notice on this machine.
        own_requested: The person wants to see their own exercises and routines.
        signs_requested: The person wants to answer the questions about warning signs anew.
        start_at_login_toggled: The person wants the program to start with the computer, or not.
        open_folder_requested: The person wants to see the folder with the data.
        removed: Something was taken away, and the toast that can bring it back is shown.

    Args:
        theme: Colours, type and icons.
        picture: Where pictures of the figure come from.
        data_folder: Where the history and the settings lie.
        parent: The owner.
    """

    changed = Signal(object)
    chime_trial_requested = Signal()
    noticing_requested = Signal()
    open_folder_requested = Signal()
    own_requested = Signal()
    removed = Signal()
    signs_requested = Signal()
    start_at_login_toggled = Signal(bool)

    def __init__(self, theme: Theme, picture: Picture, data_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bring_back: Callable[[], None] | None = None
        self._choices = Choices(theme, self)
        open_folder = Button(theme, self.tr("Open folder"), size="small", icon="folder-open")
        own = Button(theme, self.tr("Open"), size="small")
        own.setAccessibleName(self.tr("Open my exercises and routines"))
        signs = Button(theme, self.tr("Answer again"), size="small")
        signs.setAccessibleName(self.tr("Answer the questions about warning signs again"))
        portrait = ExerciseThumb(theme)
        portrait.setFixedSize(TILE)
        portrait.set_state(picture(PORTRAIT, "start", *PORTRAIT_SIZE), "", "stretch")
        portrait.setAccessibleName(self.tr("The figure, as chosen"))
        self._entries = make_sections(theme, self._choices, portrait, data_folder, open_folder, own=own, signs=signs)
        self._list = SectionList(theme)
        self._scroll = ScrollPage(theme, QMargins(0, 2, SIDE, BOTTOM), widest=WIDEST)
        self.setAccessibleName(self.tr("Settings"))
        for entry in self._entries:
            self._list.add(entry.title, entry.icon)
            self._scroll.column.addWidget(entry.section)
        self._scroll.column.setSpacing(13)
        self._scroll.column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._list)
        row.addWidget(self._scroll, 1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(18)
        self._column.addWidget(Label(theme, self.tr("Settings"), role="h1"))
        self._column.addLayout(row, 1)
        self._column.addLayout(self._make_below())
        self._list.set_current(0)
        self._list.chosen.connect(self._go_to)
        self._scroll.verticalScrollBar().valueChanged.connect(self._mark)
        self._choices.changed.connect(self.changed)
        self._choices.try_chime.clicked.connect(self.chime_trial_requested)
        reminders = self._choices.reminders
        reminders.removed.connect(self._on_removed)
        reminders.opened.connect(self._scroll.bring_into_sight)
        reminders.noticing_requested.connect(self.noticing_requested)
        reminders.start_at_login_toggled.connect(self.start_at_login_toggled)
        open_folder.clicked.connect(self.open_folder_requested)
        own.clicked.connect(self.own_requested)
        signs.clicked.connect(self.signs_requested)
        theme.changed.connect(self._arrange)

    def show_settings(self, settings: Settings) -> None:
        """Show these settings."""
        self._choices.show_settings(settings)

    def show_day(self, now: dt.datetime, done: Sequence[dt.datetime] = (), settled: int | None = None) -> None:
        """Show what the settings make of the day.

        Args:
            now: This moment, local.
            done: When breaks were done, local.
            settled: How many breaks of the day are over, whatever became of them, where that is known.
        """
        self._choices.reminders.show_day(now, done, settled)

    def show_start_at_login(self, is_on: bool, sentence: str) -> None:
        """Show whether the program starts with the computer, and a word about it where there is one to say."""
        self._choices.reminders.show_start_at_login(is_on=is_on, sentence=sentence)

    def hide_toast(self) -> None:
        """Offer no longer to bring back what was taken away."""
        self._bring_back = None
        self._toast.hide()
        self._leave_room(room=0)

    def _make_below(self) -> QVBoxLayout:
        self._toast = Toast(self._theme)
        self._toast.action_requested.connect(self._undo)
        self._below = QVBoxLayout()
        self._below.addWidget(self._toast)
        self._leave_room(room=0)
        return self._below

    def _leave_room(self, *, room: int) -> None:
        """Leave room below the page; it has none while there is nothing to say."""
        self._below.setContentsMargins(0, 0, SIDE, room)

    def _on_removed(self, what: str, bring_back: Callable[[], None]) -> None:
        self._bring_back = bring_back
        self._leave_room(room=16)
        self._toast.show_text(self.tr("{what} is removed.").format(what=what), self.tr("Undo"))
        self.removed.emit()

    def _undo(self) -> None:
        bring_back = self._bring_back
        self.hide_toast()
        if bring_back is not None:
            bring_back()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Stop growing and centre in a wide window; in a narrow one, or with large text, leave the list out."""
        spare = max(0, self.width() - 2 * SIDE - WIDEST)
        self._column.setContentsMargins(SIDE + spare // 2, TOP, spare - spare // 2, 0)
        list_width = max(LIST_WIDTH, self._list.widest())
        self._list.setFixedWidth(list_width)
        left = min(self.width() - 2 * SIDE, WIDEST) - list_width - GAP
        self._list.setVisible(left >= LEAST_WIDTH * self._theme.text_scale)

    def _go_to(self, index: int) -> None:
        self._scroll.verticalScrollBar().setValue(self._entries[index].section.y())
        self._list.set_current(index)

    def _mark(self, value: int) -> None:
        """Mark the last section that has reached the upper third of the page; at the end, the last one."""
        bar = self._scroll.verticalScrollBar()
        line = value + self._scroll.height() // 3
        reached = [index for index, entry in enumerate(self._entries) if entry.section.y() <= line]
        at_end = value == bar.maximum() and value > 0
        self._list.set_current(len(self._entries) - 1 if at_end else 0 if value == 0 else reached[-1])
