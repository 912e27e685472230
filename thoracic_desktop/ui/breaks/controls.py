"""The rows above and below the stage of a break: its name and the time, the repetitions, and what the hands need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from thoracic_desktop.session.state import State
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.rep_pills import RepPills
from thoracic_desktop.ui.widgets.round_button import IconToggle, RoundButton
from thoracic_desktop.ui.widgets.safety_button import SafetyButton

if TYPE_CHECKING:
    from thoracic_desktop.ui.playing.moment import Moment
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.pressable import Pressable

SIDE_MARGIN = 20
SKIP_DIAMETER, PAUSE_DIAMETER = 52, 60
SECOND_MS = 1000


class TitleRow(QWidget):
    """The exercise, what is left, and the pin.

    Signals:
        pinned: whether the window shall stay on top.
    """

    pinned = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the row."""
        super().__init__(parent)
        self._name = Label(theme, role="h3")
        self._left = Label(theme, role="caption", colour="ink2", wrap=False)
        self.pin = IconToggle(
            theme, self.tr("Stay on top of other windows (T)"), icon_on="push-pin-fill", icon_off="push-pin"
        )
        self.pin.setChecked(True)
        self.pin.toggled.connect(self.pinned)
        self.pin.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE_MARGIN, 6, 6, 6)
        row.setSpacing(10)
        row.addWidget(self._name)
        row.addWidget(self._left)
        row.addStretch(1)
        row.addWidget(self.pin, 0, Qt.AlignmentFlag.AlignTop)

    def show_moment(self, moment: Moment) -> None:
        """Show the name and the time that is left."""
        self._name.set_text(moment.words.title)
        seconds = -(-moment.shot.session_remaining_ms // SECOND_MS)
        self._left.set_text(self.tr("{seconds} s left").format(seconds=seconds))


class CountRow(QWidget):
    """The repetitions as pills and as a number."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the row."""
        super().__init__(parent)
        self._pills = RepPills(theme, centred=False)
        self._count = Label(theme, role="label_strong", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._pills)
        row.addStretch(1)
        row.addWidget(self._count)

    def show_moment(self, moment: Moment) -> None:
        """Show the repetition that is due, or comes next."""
        segment = moment.shot.segment
        number, total = segment.rep.number, segment.reps
        self._pills.set_state(number - 1, total, moment.shot.rep_progress, group=moment.group)
        self._count.set_text(self.tr("{number} of {count}").format(number=number, count=total))


class ControlRow(QWidget):
    """The safety buttons, skip, and pause.

    Signals:
        Each says what the person wishes for.
    """

    hurts_requested = Signal()
    dizzy_requested = Signal()
    skip_requested = Signal()
    pause_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the row."""
        super().__init__(parent)
        hurts = SafetyButton(theme, self.tr("Hurts"), "hand-palm", kind="stop", small=True)
        hurts.setToolTip(self.tr("Stops the clock and asks (H)"))
        hurts.setAccessibleName(self.tr("It hurts"))
        hurts.clicked.connect(self.hurts_requested)
        dizzy = SafetyButton(theme, self.tr("Dizzy"), "waves-bold", kind="caution", small=True)
        dizzy.setToolTip(self.tr("Stops the clock and says what to do (D)"))
        dizzy.clicked.connect(self.dizzy_requested)
        skip = RoundButton(theme, self.tr("Skip (K)"), "skip-forward-fill", diameter=SKIP_DIAMETER)
        skip.clicked.connect(self.skip_requested)
        self._pause = RoundButton(theme, "", "pause-fill", diameter=PAUSE_DIAMETER, primary=True)
        self._pause.clicked.connect(self.pause_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        buttons: tuple[Pressable, ...] = (hurts, dizzy, skip, self._pause)
        for button in buttons:
            row.addWidget(button)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Space after a click must pause, not click again
        row.insertStretch(2, 1)
        self._show_state(State.RUNNING)

    def show_moment(self, moment: Moment) -> None:
        """Show whether the large button pauses or goes on."""
        self._show_state(moment.shot.state)

    def _show_state(self, state: State) -> None:
        is_paused = state is State.PAUSED
        self._pause.set_icon("play-fill" if is_paused else "pause-fill")
        self._pause.set_name(self.tr("Go on (Space)") if is_paused else self.tr("Pause (Space)"))
