"""The bar above the stage and the one below it: everything the hands need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.session.state import State
from thoracic_desktop.ui.playing.words import place_in_session
from thoracic_desktop.ui.widgets.button import Button, ToggleButton
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.round_button import IconButton, RoundButton
from thoracic_desktop.ui.widgets.safety_button import SafetyButton
from thoracic_desktop.ui.widgets.session_progress import SessionProgress

if TYPE_CHECKING:
    from thoracic_desktop.ui.playing.moment import Moment
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.button import Size

PAUSE_DIAMETER = 76
PROGRESS_WIDTH = 448


class TopBar(QWidget):
    """End, the warning signs, where the session stands, chimes and floor mode.

    Signals:
        end_requested: to stop here.
        signs_requested: to see the warning signs.
        chimes_toggled: whether chimes shall sound.
        floor_mode_requested: to fill the screen with large type.
    """

    end_requested = Signal()
    signs_requested = Signal()
    chimes_toggled = Signal(bool)
    floor_mode_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the bar."""
        super().__init__(parent)
        end = Button(theme, self.tr("End"), kind="quiet", icon="x-bold")
        end.setToolTip(self.tr("End the session (Esc)"))
        end.clicked.connect(self.end_requested)
        signs = signs_button(theme)
        signs.clicked.connect(self.signs_requested)
        self.chimes = ToggleButton(theme, self.tr("Chimes"), icon_on="bell-simple-fill", icon_off="bell-simple-slash")
        self.chimes.setToolTip(self.tr("Chimes on or off (C)"))
        self.chimes.toggled.connect(self.chimes_toggled)
        floor = IconButton(theme, self.tr("Floor mode, full screen (F)"), "corners-out")
        floor.clicked.connect(self.floor_mode_requested)
        self._progress = SessionProgress(theme)
        self._progress.setFixedWidth(PROGRESS_WIDTH)
        self._place = Label(theme, role="label", colour="ink2", wrap=False, align=Qt.AlignmentFlag.AlignHCenter)
        middle = QVBoxLayout()
        middle.setSpacing(6)
        middle.addStretch(1)
        middle.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addWidget(self._place)
        middle.addStretch(1)
        right = QHBoxLayout()
        right.setSpacing(8)
        right.addStretch(1)
        right.addWidget(self.chimes)
        right.addWidget(floor)
        row = QGridLayout(self)
        row.setContentsMargins(20, 16, 20, 16)
        row.addLayout(_group(end, signs, spacing=4), 0, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(middle, 0, 1)
        row.addLayout(right, 0, 2)
        row.setColumnStretch(0, 1)
        row.setColumnStretch(2, 1)
        keep_keys_for_the_player(end, signs, self.chimes, floor)

    def show_moment(self, moment: Moment) -> None:
        """Show where the session stands."""
        shot = moment.shot
        self._progress.set_parts([share for share, _ in shot.entry_shares])
        self._progress.set_progress(shot.place, shot.entry_shares[shot.place][1])
        place, left = place_in_session(shot, moment.exercises)
        self._place.set_text(f"{place}, {left}", strong=place)


class Controls(QWidget):
    """The safety buttons, the transport, and what makes it easier or longer.

    Signals: each says what the person wishes for.
    """

    hurts_requested = Signal()
    dizzy_requested = Signal()
    back_requested = Signal()
    pause_requested = Signal()
    skip_requested = Signal()
    ease_requested = Signal()
    extend_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the bar."""
        super().__init__(parent)
        hurts, dizzy = safety_buttons(theme)
        hurts.clicked.connect(self.hurts_requested)
        dizzy.clicked.connect(self.dizzy_requested)
        back = RoundButton(theme, self.tr("Back (Left)"), "skip-back-fill")
        back.clicked.connect(self.back_requested)
        self._pause = RoundButton(theme, "", "pause-fill", diameter=PAUSE_DIAMETER, primary=True)
        self._pause.clicked.connect(self.pause_requested)
        skip = RoundButton(theme, self.tr("Skip (Right)"), "skip-forward-fill")
        skip.clicked.connect(self.skip_requested)
        ease = Button(theme, self.tr("Easier"), size="player", icon="leaf")
        ease.setToolTip(self.tr("Smaller movement, fewer repetitions (E)"))
        ease.clicked.connect(self.ease_requested)
        extend = Button(theme, self.tr("5 s more"), size="player", icon="plus-bold")
        extend.setToolTip(self.tr("Five more seconds (+)"))
        extend.clicked.connect(self.extend_requested)
        row = QGridLayout(self)
        row.setContentsMargins(28, 6, 28, 14)
        row.addLayout(_group(hurts, dizzy, spacing=12), 0, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(_group(back, self._pause, skip, spacing=18), 0, 1)
        row.addLayout(_group(ease, extend, spacing=12), 0, 2, Qt.AlignmentFlag.AlignRight)
        row.setColumnStretch(0, 1)
        row.setColumnStretch(2, 1)
        keep_keys_for_the_player(hurts, dizzy, back, self._pause, skip, ease, extend)
        self._show_state(State.RUNNING)

    def show_moment(self, moment: Moment) -> None:
        """Show whether the large button pauses or goes on."""
        self._show_state(moment.shot.state)

    def _show_state(self, state: State) -> None:
        is_paused = state is State.PAUSED
        self._pause.set_icon("play-fill" if is_paused else "pause-fill")
        self._pause.set_name(self.tr("Go on (Space)") if is_paused else self.tr("Pause (Space)"))


def safety_buttons(theme: Theme, *, large: bool = False) -> tuple[SafetyButton, SafetyButton]:
    """Return the two buttons that are always in reach; large ones can be read from the floor."""
    translate = QCoreApplication.translate
    hurts = SafetyButton(theme, translate("Player", "It hurts"), "hand-palm", kind="stop", large=large)
    hurts.setToolTip(translate("Player", "Stops the clock and asks (H)"))
    dizzy = SafetyButton(theme, translate("Player", "Dizzy"), "waves-bold", kind="caution", large=large)
    dizzy.setToolTip(translate("Player", "Stops the clock and says what to do (D)"))
    return hurts, dizzy


def signs_button(theme: Theme, *, large: bool = False) -> Button:
    """Return the way to the warning signs that is always in reach."""
    translate = QCoreApplication.translate
    size: Size = "normal" if large else "compact"
    signs = Button(theme, translate("Player", "Warning signs"), kind="quiet", size=size, icon="first-aid-kit")
    signs.setToolTip(translate("Player", "Stops the clock and shows the warning signs (W)"))
    return signs


def keep_keys_for_the_player(*buttons: QAbstractButton) -> None:
    """Let a mouse click leave the focus where it is: Space after a click must pause, not click again."""
    for button in buttons:
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def _group(*children: QWidget, spacing: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for child in children:
        row.addWidget(child, 0, Qt.AlignmentFlag.AlignVCenter)
    return row
