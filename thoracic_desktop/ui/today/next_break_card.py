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
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.live_picture import LivePicture
from thoracic_desktop.ui.widgets.wrap_row import WrapRow
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtCore import SignalInstance

    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.button import Kind
    from thoracic_desktop.ui.widgets.icon_tile import IconTile
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
        # What few states need is built for the first of them: the start pays for none of it.
        self._tile: IconTile | None = None
        self._second: _ChoiceButton | None = None
        self._corner: _ChoiceButton | None = None
        self._trouble: Label | None = None
        self._title = Label(theme, self.tr("Next break"), role="h3")
        self._when = Label(theme, role="label", wrap=False, align=Qt.AlignmentFlag.AlignRight)
        self._thumb = ExerciseThumb(theme, tile=TILE, inset=INSET)
        self._thumb.setFixedSize(TILE)
        self._name = Label(theme, role="button")
        self._line = Label(theme, role="caption", colour="ink2")
        self._first = _ChoiceButton(theme, "soft")
        self._first.offer(self._start())
        self._lay_out(theme)

    def show_coming(self, coming: Coming, now: dt.datetime) -> None:
        """Show what comes, and how the reminders stand at the local moment `now`."""
        status = coming.status
        name, line = break_lines(coming)
        first, second, corner = self._choices(coming, now)
        when = break_when(status, now) if coming.can_begin and corner is None else ""
        self._title.set_text(break_title(coming, now))
        self._when.set_text(when)
        self._when.setVisible(bool(when))
        self._name.set_text(name)
        self._name.setVisible(bool(name))
        self._line.set_text(line)
        self._show_trouble(status.trouble if status is not None else "")
        if self._shown is None or coming.picture_of != self._shown.picture_of:
            self._shown = coming
            self._show_picture()
        self._shown = coming
        self._first.offer(first)
        self._row.setVisible(first is not None)
        self._show_second(second)
        self._show_corner(corner)

    def show_pictures(self) -> None:
        """Draw the figure, from now on with whatever comes: the very first picture of the window goes without it."""
        self._has_pictures = True
        self._show_picture()

    # What can be done ---------------------------------------------------------------------------------------------

    def _choices(self, coming: Coming, now: dt.datetime) -> tuple[_Choice | None, _Choice | None, _Choice | None]:
        """Return what the two buttons offer, and the one beside the title."""
        status = coming.status
        if not coming.can_begin:
            return None, None, None
        start = self._start()
        if status is None:
            return start, self._turn_on() if coming.is_known else None, None
        if status.mood is Mood.DUE:
            snooze = snooze_label(status.snooze_minutes, status.snoozes + 1)
            begin = _Choice(self.tr("Start"), self.tr("Start"), self.start_requested, self.tr("Ctrl+B"))
            return begin, _Choice(snooze, snooze, self.snooze_requested), self._skip()
        if status.mood is Mood.PAUSED:
            end = break_when(status, now) or self.tr("Change")
            change = _Choice(end, self.tr("Change how long reminders pause"), self.pause_requested)
            resume = _Choice(self.tr("Resume"), self.tr("Resume reminders"), self.resume_requested)
            return resume, start, change
        pause = _Choice(self.tr("Pause"), self.tr("Pause reminders"), self.pause_requested)
        two: dict[Mood, tuple[_Choice | None, _Choice | None]] = {
            Mood.WAITING: (start, self._skip() if status.snoozes else pause),
            Mood.HELD: (start, self._skip()),
            Mood.RUNNING: (None, None),
            Mood.RESTING: (start, None),
            Mood.OFF: (start, self._turn_on()) if status.rest is RestReason.NONE_WISHED else (None, None),
        }
        return *two[status.mood], None

    def _start(self) -> _Choice:
        return _Choice(self.tr("Start now"), self.tr("Start now"), self.start_requested, self.tr("Ctrl+B"))

    def _skip(self) -> _Choice:
        return _Choice(skip_label(), skip_label(), self.skip_requested)

    def _turn_on(self) -> _Choice:
        return _Choice(self.tr("Turn on"), self.tr("Turn reminders on"), self.turn_on_requested)

    def _show_second(self, choice: _Choice | None) -> None:
        if self._second is None and choice is not None:
            self._second = _ChoiceButton(self._theme, "secondary")
            self._row.add_part(self._second)
        if self._second is not None:
            self._second.offer(choice)

    def _show_corner(self, choice: _Choice | None) -> None:
        """Show the third choice; its words end where the time does, and the line is as high with it as without."""
        if self._corner is None and choice is not None:
            self._corner = _ChoiceButton(self._theme, "text")
            self._head.add_part(self._corner)
        if self._corner is not None:
            self._corner.offer(choice)
        top, right, bottom = (HEAD, SIDE, 8) if choice is None else (HEAD_WITH_BUTTON, SIDE - BARE_PADDING, 2)
        self._head.setContentsMargins(SIDE, top, right, bottom)

    # What is seen -------------------------------------------------------------------------------------------------

    def _show_picture(self) -> None:
        """Show the exercise's figure, or the mark of what has none."""
        coming = self._shown
        if coming is None:
            return
        is_exercise = coming.exercise is not None and coming.can_begin
        self._thumb.setVisible(is_exercise)
        self._show_tile(coming.icon if coming.exercise is None and coming.can_begin else "")
        if coming.exercise is None:
            return
        width, height = TILE.width() - 2 * INSET, TILE.height() - 2 * INSET
        key = coming.exercise.key
        picture = self._picture(key, None, width, height) if self._has_pictures else LivePicture()
        self._thumb.set_state(picture, "", coming.exercise.group)
        self._thumb.setAccessibleName(coming.name)
        self._thumb.setToolTip(coming.exercise.aim.at(coming.level))

    def _show_tile(self, icon: str) -> None:
        if self._tile is None and icon:
            from thoracic_desktop.ui.widgets.icon_tile import IconTile  # noqa: PLC0415 - few starts show one

            self._tile = IconTile(self._theme, icon, side=TILE.height())
            self._middle.insertWidget(0, self._tile, 0, Qt.AlignmentFlag.AlignVCenter)
        if self._tile is not None:
            self._tile.setVisible(bool(icon))
            self._tile.set_look(icon or "clock", "accentSoft", "accentText")

    def _show_trouble(self, sentence: str) -> None:
        if self._trouble is None and sentence:
            self._trouble = Label(self._theme, role="caption", colour="cautionText")
            self._below.addWidget(self._trouble)
        if self._trouble is not None:
            self._trouble.set_text(sentence)
            self._trouble.setVisible(bool(sentence))
        self._below.setContentsMargins(SIDE, 10 if sentence else 0, SIDE, 0)

    def _lay_out(self, theme: Theme) -> None:
        self._head = WrapRow(theme, gap=8, line_gap=0)
        policy = self._title.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self._title.setSizePolicy(policy)
        self._head.add_part(self._title)
        self._head.add_part(self._when)
        self._head.setContentsMargins(SIDE, HEAD, SIDE, 8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._line)
        words.addStretch(1)
        self._middle = QHBoxLayout()
        self._middle.setContentsMargins(SIDE, 0, SIDE, 0)
        self._middle.setSpacing(14)
        self._middle.addWidget(self._thumb, 0, Qt.AlignmentFlag.AlignVCenter)
        self._middle.addLayout(words, 1)
        self._row = WrapRow(theme, gap=8, line_gap=8)
        self._row.setContentsMargins(SIDE, 0, SIDE, 0)
        self._row.add_part(self._first)
        self._below = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 17)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(self._middle)
        column.addSpacing(12)
        column.addWidget(self._row)
        column.addLayout(self._below)
        column.addStretch(1)


class _Choice(Value, frozen=True):
    """What a button offers: its words, what readers call it, the wish it is, and the key that does the same."""

    text: str
    name: str
    wish: SignalInstance
    key: str = ""


class _ChoiceButton(Button):
    """A button that offers one thing now and another later."""

    def __init__(self, theme: Theme, kind: Kind) -> None:
        super().__init__(theme, "", kind=kind, size="small")
        self._choice: _Choice | None = None
        if kind != "text":
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._wish)

    def offer(self, choice: _Choice | None) -> None:
        """Offer something, or go where there is nothing to offer."""
        self._choice = choice
        self.setVisible(choice is not None)
        if choice is not None and (choice.text, choice.name) != (self.text(), self.accessibleName()):
            self.setText(choice.text)
            self.setAccessibleName(choice.name)
            self.setToolTip(choice.key or (choice.name if choice.name != choice.text else ""))
            self.updateGeometry()

    def _wish(self) -> None:
        if self._choice is not None:
            self._choice.wish.emit()
