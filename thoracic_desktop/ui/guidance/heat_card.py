"""The time of warmth as a card: to begin, while it runs, and at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from thoracic_desktop.ui.widgets.announce import announce
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.check_row import CheckRow
from thoracic_desktop.ui.widgets.countdown_ring import CountdownRing
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.segment import Segment
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from thoracic_desktop.controllers.heat_controller import HeatShown
    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.guidance.model import Heat
    from thoracic_desktop.ui.theme import Theme

RING = 104
SECONDS_PER_MINUTE, MS_PER_SECOND = 60, 1000


class HeatCard(Card):
    """Begins only once somebody has said that warmth does no harm to the skin there.

    Signals:
        start_requested: Warmth shall be on for so many minutes.
        pause_requested: The time shall stand still.
        resume_requested: It shall go on.
        skip_requested: It shall be forgotten.
        session_requested: The person wants to begin today's session.

    Args:
        theme: Colours, type and icons.
        heat: How long warmth may be on.
        level: In which words.
    """

    start_requested = Signal(int)
    pause_requested = Signal()
    resume_requested = Signal()
    skip_requested = Signal()
    session_requested = Signal()

    def __init__(self, theme: Theme, heat: Heat, level: WordingLevel) -> None:
        super().__init__(theme)
        self._theme = theme
        self._is_paused = False
        self._was_over = False
        self._is_under_way = False
        self._ring = CountdownRing(theme, diameter=RING)
        self._ring.setFixedSize(RING, RING)
        self._title = Label(theme, self.tr("Heat timer"), role="h3")
        self._line = Label(theme, colour="ink2")
        self._minutes = Segment(theme, self.tr("How long"))
        for minutes in (heat.least_min, heat.most_min):
            self._minutes.add(str(minutes), self.tr("{minutes} min").format(minutes=minutes))
        self._minutes.set_current(str(heat.least_min))
        self.confirmation = CheckRow(theme, heat.confirmation.at(level))
        self.confirmation.toggled.connect(self._show_ready)
        self._start = Button(theme, self.tr("Start"), kind="primary", icon="play-fill")
        self._start.clicked.connect(lambda: self.start_requested.emit(int(self._minutes.current or heat.least_min)))
        self._pause = Button(theme, self.tr("Pause"), kind="soft")
        self._pause.clicked.connect(self._pause_or_go_on)
        self._skip = Button(theme, self.tr("Skip"), kind="text")
        self._skip.clicked.connect(self.skip_requested)
        self._session = Button(theme, self.tr("Start the session"), kind="primary", icon="play-fill")
        self._session.clicked.connect(self.session_requested)
        self._arrange()
        self.show_heat(None)

    def show_heat(self, shown: HeatShown | None) -> None:
        """Show where the time is; None where nobody has one."""
        is_over = shown is not None and shown.is_over
        is_running = shown is not None and not shown.is_over
        self._ring.setVisible(is_running)
        for part in (self._minutes, self.confirmation, self._start):
            part.setVisible(shown is None)
        self._pause.setVisible(is_running)
        self._session.setVisible(is_over)
        self._skip.setVisible(shown is not None)
        self._skip.setText(self.tr("Not now") if is_over else self.tr("Skip"))
        self._is_paused = shown is not None and shown.is_paused
        self._pause.setText(self.tr("Go on") if self._is_paused else self.tr("Pause"))
        if is_running and shown is not None:
            self._ring.set_state("solid", shown.share_left, _clock_words(shown.left_ms), group="posture")
        self._line.set_text(self._words(shown))
        if is_over and not self._was_over:
            announce(self, self._line.text())
        self._was_over = is_over
        if self._is_under_way and shown is None:
            self.confirmation.setChecked(False)  # the next time it is asked anew
        self._is_under_way = shown is not None
        self._show_ready()

    def _words(self, shown: HeatShown | None) -> str:
        if shown is None:
            return self.tr("It goes on when you leave this page, and a chime says when it is over.")
        if shown.is_over:
            return self.tr("Time is up. Take the heat off, and begin while you are warm.")
        if shown.is_paused:
            return self.tr("Standing still. Take the heat off meanwhile.")
        return self.tr("Then your session can begin.")

    def _show_ready(self) -> None:
        is_ready = self.confirmation.isChecked()
        self._start.setEnabled(is_ready)
        self._hint.setVisible(not self._is_under_way and not is_ready)

    def _pause_or_go_on(self) -> None:
        (self.resume_requested if self._is_paused else self.pause_requested).emit()

    def _arrange(self) -> None:
        self._hint = Label(self._theme, self.tr("Tick the line above first."), role="caption", colour="ink2")
        buttons = WrapRow(self._theme, gap=10, line_gap=8)
        for button in (self._start, self._pause, self._session, self._skip):
            buttons.add_part(button)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._title)
        words.addWidget(self._line)
        words.addWidget(self._minutes)
        words.addWidget(self.confirmation)
        words.addSpacing(2)
        words.addWidget(buttons)
        words.addWidget(self._hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 18, 20, 18)
        row.setSpacing(20)
        row.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)


def _clock_words(left_ms: int) -> str:
    """Return minutes and seconds; a begun second counts until it is over."""
    seconds = -(-left_ms // MS_PER_SECOND)
    return f"{seconds // SECONDS_PER_MINUTE}:{seconds % SECONDS_PER_MINUTE:02d}"
