"""What the reminders bring next, with its picture, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.reminders.status import Mood, RestReason
from thoracic_desktop.ui.notice_words import skip_label, snooze_label
from thoracic_desktop.ui.today.break_words import Coming, break_lines, break_title, break_when
from thoracic_desktop.ui.widgets.button import BARE_PADDING, Button
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.exercise_thumb import ExerciseThumb
from thoracic_desktop.ui.widgets.icon_tile import IconTile
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.live_picture import LivePicture
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtCore import SignalInstance

    from thoracic_desktop.reminders.status import Status
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

TILE, INSET = QSize(68, 60), 1
SIDE = 19
HEAD, HEAD_WITH_BUTTON = 12, 6
"""Above the title, and as much less where a button beside it makes its line higher."""


class NextBreakCard(Card):
    """The next break.

    Signals:
        start_requested: It is to begin now, whatever the clock says.
        snooze_requested: What is due is to come later.
        skip_requested: What is due is to be left out.
        pause_requested: The person wants to say for how long reminders pause.
        resume_requested: The pause is over.
        turn_on_requested: Reminders shall run; now they do not.

    Args:
        theme: Colours, type and icons.
        picture: Where the figures come from.
        parent: The owner.
    """

    start_requested = Signal()
    snooze_requested = Signal()
    skip_requested = Signal()
    pause_requested = Signal()
    resume_requested = Signal()
    turn_on_requested = Signal()

    def __init__(self, theme: Theme, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._picture = picture
        self._has_pictures = False
        self._shown: Coming | None = None
        self._corner_wish: SignalInstance = self.skip_requested
        self._title = Label(theme, self.tr("Next break"), role="h3")
        self._when = Label(theme, role="label", wrap=False, align=Qt.AlignmentFlag.AlignRight)
        self._corner = Button(theme, "", kind="text", size="small")
        self._thumb = ExerciseThumb(theme, tile=TILE, inset=INSET)
        self._thumb.setFixedSize(TILE)
        self._tile = IconTile(theme, "person-simple-walk-bold", side=TILE.height(), ground="postureSoft")
        self._name = Label(theme, role="button")
        self._line = Label(theme, role="caption", colour="ink2")
        self._trouble = Label(theme, role="caption", colour="cautionText")
        self._start = self._button(theme, self.tr("Start now"), self.start_requested, soft=True)
        self._start.setToolTip(self.tr("Ctrl+B"))
        self._snooze = self._button(theme, "", self.snooze_requested)
        self._skip = self._button(theme, skip_label(), self.skip_requested)
        self._pause = self._button(theme, self.tr("Pause"), self.pause_requested)
        self._resume = self._button(theme, self.tr("Resume"), self.resume_requested)
        self._turn_on = self._button(theme, self.tr("Turn on"), self.turn_on_requested)
        self._pause.setAccessibleName(self.tr("Pause reminders"))
        self._resume.setAccessibleName(self.tr("Resume reminders"))
        self._turn_on.setAccessibleName(self.tr("Turn reminders on"))
        self._corner.clicked.connect(self._press_corner)
        self._lay_out(theme)
        self._show_choices(self._start)
        self._set_corner("", self.skip_requested)

    def show_coming(self, coming: Coming, now: dt.datetime) -> None:
        """Show what comes, and how the reminders stand at the local moment `now`."""
        status = coming.status
        name, line = break_lines(coming)
        self._title.set_text(break_title(coming, now))
        self._when.set_text(break_when(status, now))
        self._when.setVisible(bool(self._when.text()))
        self._name.set_text(name)
        self._line.set_text(line)
        self._trouble.set_text(status.trouble if status is not None else "")
        self._below.setVisible(bool(self._trouble.text()))
        self._start.setText(self.tr("Start") if self._is_due(status) else self.tr("Start now"))
        if self._shown is None or coming.picture_of != self._shown.picture_of:
            self._shown = coming
            self._show_picture()
        self._shown = coming
        if status is not None:
            self._snooze.setText(snooze_label(status.snooze_minutes, status.snoozes + 1))
        self._show_choices(*self._choices(coming))
        self._show_corner(status, now)

    def show_pictures(self) -> None:
        """Draw the figure, from now on with whatever comes: the very first picture of the window goes without it."""
        self._has_pictures = True
        self._show_picture()

    def _choices(self, coming: Coming) -> tuple[Button, ...]:
        """Return what can be done, the most likely first."""
        status = coming.status
        if not coming.can_begin:
            return ()
        if not coming.is_known:
            return (self._start,)
        if status is None:
            return self._start, self._turn_on
        if status.mood is Mood.WAITING:
            return self._start, (self._skip if status.snoozes else self._pause)
        return {
            Mood.DUE: (self._start, self._snooze),
            Mood.RUNNING: (),
            Mood.HELD: (self._start, self._skip),
            Mood.PAUSED: (self._resume, self._start),
            Mood.RESTING: (self._start,),
            Mood.OFF: (self._start, self._turn_on) if status.rest is RestReason.NONE_WISHED else (),
        }[status.mood]

    def _show_choices(self, *shown: Button) -> None:
        for button in self._buttons:
            button.setVisible(button in shown)
        self._row.setVisible(bool(shown))
        self._resume.set_kind("soft")
        self._start.set_kind("secondary" if self._resume in shown else "soft")

    def _show_corner(self, status: Status | None, now: dt.datetime) -> None:
        """Put the third choice beside the title: the end of a pause can be moved, and what is due be left out."""
        if self._is_due(status):
            self._set_corner(skip_label(), self.skip_requested)
        elif status is not None and status.mood is Mood.PAUSED:
            self._set_corner(break_when(status, now) or self.tr("Change"), self.pause_requested)
            self._corner.setAccessibleName(self.tr("Change how long reminders pause"))
            self._corner.setToolTip(self.tr("Change how long reminders pause"))
            self._when.hide()
        else:
            self._set_corner("", self.skip_requested)

    @staticmethod
    def _is_due(status: Status | None) -> bool:
        return status is not None and status.mood is Mood.DUE

    def _set_corner(self, text: str, wish: SignalInstance) -> None:
        self._corner_wish = wish
        self._corner.setText(text)
        self._corner.setAccessibleName(text)
        self._corner.setToolTip("")
        self._corner.setVisible(bool(text))
        # The words of the button end where the time does, and the line is as high with it as without.
        top, right, bottom = (HEAD_WITH_BUTTON, SIDE - BARE_PADDING, 2) if text else (HEAD, SIDE, 8)
        self._head.setContentsMargins(SIDE, top, right, bottom)

    def _press_corner(self) -> None:
        self._corner_wish.emit()

    def _show_picture(self) -> None:
        """Show the exercise's figure, or the mark of what has none."""
        coming = self._shown
        if coming is None:
            self._tile.hide()
            return
        is_exercise = coming.exercise is not None and coming.can_begin
        self._thumb.setVisible(is_exercise)
        self._tile.setVisible(not is_exercise and bool(coming.icon) and coming.can_begin)
        if coming.exercise is None:
            self._tile.set_look(coming.icon or "clock", "accentSoft", "accentText")
            return
        width, height = TILE.width() - 2 * INSET, TILE.height() - 2 * INSET
        key = coming.exercise.key
        picture = self._picture(key, None, width, height) if self._has_pictures else LivePicture()
        self._thumb.set_state(picture, "", coming.exercise.group)
        self._thumb.setAccessibleName(coming.name)
        self._thumb.setToolTip(coming.exercise.aim.at(coming.level))

    def _button(self, theme: Theme, text: str, wish: SignalInstance, *, soft: bool = False) -> Button:
        button = Button(theme, text, kind="soft" if soft else "secondary", size="small")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(wish)
        return button

    @property
    def _buttons(self) -> tuple[Button, ...]:
        return self._resume, self._start, self._snooze, self._skip, self._pause, self._turn_on

    def _lay_out(self, theme: Theme) -> None:
        head = self._head = WrapRow(theme, gap=8, line_gap=0)
        self._title.setSizePolicy(_growing(self._title))
        head.add_part(self._title)
        head.add_part(self._when)
        head.add_part(self._corner)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._line)
        words.addStretch(1)
        middle = QHBoxLayout()
        middle.setContentsMargins(SIDE, 0, SIDE, 0)
        middle.setSpacing(14)
        middle.addWidget(self._thumb, 0, Qt.AlignmentFlag.AlignVCenter)
        middle.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignVCenter)
        middle.addLayout(words, 1)
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(SIDE, 10, SIDE, 0)
        below.addWidget(self._trouble)
        self._below.hide()
        self._row = WrapRow(theme, gap=8, line_gap=8)
        self._row.setContentsMargins(SIDE, 0, SIDE, 0)
        for button in self._buttons:
            self._row.add_part(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 17)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(middle)
        column.addSpacing(12)
        column.addWidget(self._row)
        column.addWidget(self._below)
        column.addStretch(1)


def _growing(label: Label) -> QSizePolicy:
    policy = label.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
    return policy
