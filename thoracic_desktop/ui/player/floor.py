"""Floor mode: the whole screen, readable while lying three metres away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.player.bars import keep_keys_for_the_player, safety_buttons, signs_button
from thoracic_desktop.ui.player.floor_text import FloorText
from thoracic_desktop.ui.playing.moment import phase_colour
from thoracic_desktop.ui.playing.posing import Posing
from thoracic_desktop.ui.playing.stage_figure import StageFigure
from thoracic_desktop.ui.playing.words import place_in_session
from thoracic_desktop.ui.widgets.countdown_ring import CountdownRing
from thoracic_desktop.ui.widgets.paint import begin
from thoracic_desktop.ui.widgets.session_progress import SessionProgress
from thoracic_desktop.ui.widgets.side_switch import SideSwitch

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from thoracic_desktop.ui.figure.figures import Figures
    from thoracic_desktop.ui.playing.moment import Moment
    from thoracic_desktop.ui.theme import Theme

RING_DIAMETER = 496
FIGURE_SHARE = 65
TIME_SHARE = 35


class FloorMode(QWidget):
    """The same moment in very large type; any click pauses.

    Signals: each says what the person wishes for.
    """

    hurts_requested = Signal()
    dizzy_requested = Signal()
    signs_requested = Signal()
    pause_requested = Signal()

    def __init__(self, theme: Theme, figures: Figures, parent: QWidget | None = None) -> None:
        """Build an empty screen."""
        super().__init__(parent)
        self._theme = theme
        self._group = "neutral"
        right = Qt.AlignmentFlag.AlignRight
        centre = Qt.AlignmentFlag.AlignHCenter
        self._progress = SessionProgress(theme)
        self._title = FloorText(theme, "title_l", 72)
        self._sides = SideSwitch(theme, large=True)
        self._figure = StageFigure(figures)
        self._figure.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # any click pauses
        self._pose = Posing(self._figure, figures)
        self._cue = FloorText(theme, "step", 58, lines=2)
        self._place = FloorText(theme, "label_strong", 28, align=right)
        self._phase = FloorText(theme, "phase", 112, align=centre)
        self._ring = CountdownRing(theme, diameter=RING_DIAMETER)
        self._ring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._count = FloorText(theme, "title_l", 68, align=centre)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._progress)
        columns = QHBoxLayout()
        columns.setContentsMargins(64, 40, 64, 48)
        columns.setSpacing(24)
        columns.addLayout(self._figure_column(), FIGURE_SHARE)
        columns.addLayout(self._time_column(), TIME_SHARE)
        page.addLayout(columns, 1)

    def show_moment(self, moment: Moment) -> None:
        """Show a moment."""
        if moment.group != self._group:
            self._group = moment.group
            self.update()
        words = moment.words
        shot = moment.shot
        self._progress.set_group(moment.group)
        self._progress.set_parts([share for share, _ in shot.entry_shares])
        self._progress.set_progress(shot.place, shot.entry_shares[shot.place][1])
        place, left = place_in_session(shot, moment.exercises)
        self._place.set_text(f"{place}, {left}")
        self._title.set_text(words.title)
        self._sides.set_sides([chip for chip in moment.sides if chip[2] == "now"], group=moment.group)
        self._pose.show_moment(moment)
        self._cue.set_text(words.cue)
        self._phase.set_text(words.phase, colour=phase_colour(moment))
        kind, remaining = moment.ring
        self._ring.set_state(kind, remaining, str(shot.seconds_shown), group=moment.group)
        number, of = words.count
        self._count.set_text(f"{number} {of}" if number else words.caption)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pause_requested.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with begin(self) as painter:
            painter.fillRect(QRectF(self.rect()), self._theme.group(self._group).stage)

    def _figure_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addWidget(self._title)
        column.addWidget(self._sides, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._figure, 1)
        column.addWidget(self._cue)
        return column

    def _time_column(self) -> QVBoxLayout:
        hurts, dizzy = safety_buttons(self._theme, large=True)
        hurts.clicked.connect(self.hurts_requested)
        dizzy.clicked.connect(self.dizzy_requested)
        signs = signs_button(self._theme, large=True)
        signs.clicked.connect(self.signs_requested)
        keep_keys_for_the_player(hurts, dizzy, signs)
        above = QHBoxLayout()
        above.setSpacing(16)
        above.addWidget(signs)
        above.addWidget(self._place, 1)
        safety = QHBoxLayout()
        safety.setSpacing(16)
        safety.addStretch(1)
        safety.addWidget(hurts)
        safety.addWidget(dizzy)
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addLayout(above)
        column.addWidget(self._phase)
        column.addWidget(self._ring, 1)
        column.addWidget(self._count)
        column.addSpacing(8)
        column.addLayout(safety)
        return column
