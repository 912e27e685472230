"""Two minutes with somebody who was dizzy: the figure shows what to tense, a ring counts, and help is one press away.

The session is over before this opens, and nothing here takes it up again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QRectF,
    Qt,
    QVariantAnimation,  # noqa: TID251 - it shows no time
    Signal,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.figure.scene import START
from thoracic_desktop.overriding import override
from thoracic_desktop.ui.figure.view import FigureView, Movement
from thoracic_desktop.ui.player.sheet_rows import marked, row, with_emergency_number
from thoracic_desktop.ui.widgets.announce import announce
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.card import HERO_RADIUS
from thoracic_desktop.ui.widgets.countdown_ring import CountdownRing
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.mark import Mark
from thoracic_desktop.ui.widgets.paint import begin, rounded
from thoracic_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.exercises.manoeuvre import Manoeuvre
    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.session.steadying import Steadying
    from thoracic_desktop.ui.figure.figures import Figures
    from thoracic_desktop.ui.theme import Theme

WIDTH = 860
STAGE_HEIGHT = 192
RING = 176
MOVE_MS = 1800
SECOND_MS = 1000
SECONDS_IN_A_MINUTE = 60


class SteadyingSheet(Sheet):
    """Leads through the manoeuvres, and then says whom to call.

    Signals:
        steady: the person feels steady, or has called for help.
        worse: it gets no better.
    """

    steady = Signal()
    worse = Signal()

    def __init__(self, theme: Theme, window: QWidget, figures: Figures) -> None:
        """Build the sheet over a window."""
        super().__init__(theme, window, name=self.tr("Stay down"), width=WIDTH)
        self.set_escapable(False)
        self._level: WordingLevel | None = None
        self._shown: Manoeuvre | None = None
        self._number = ""
        self._title = Label(theme, self.tr("Stay down"), role="title_l")
        self._sentence = Label(theme, role="body_l", colour="ink2")
        self._caution, self._stop = Mark(theme, "caution"), Mark(theme, "stop")
        self._stage = _Stage(theme, figures)
        self._ring = CountdownRing(theme, diameter=RING)
        self._ring.setFixedSize(RING, RING)
        self._name = Label(theme, role="side")
        self._words = Label(theme, role="body_l")
        self._help = Label(theme, role="body_l", colour="stopText")
        self._worse = Button(theme, self.tr("No better, or worse"), kind="danger", size="big")
        self._steady = Button(theme, self.tr("I feel steady"), kind="primary", size="big")
        self._worse.clicked.connect(self.worse)
        self._steady.clicked.connect(self.steady)
        self._lay_out()

    def begin(self, guided: Sequence[Manoeuvre], level: WordingLevel, number: str) -> None:
        """Make ready to lead through these manoeuvres, and to name that number."""
        self._level, self._shown = level, None
        self._number = number
        self._title.set_text(self.tr("Stay down"))
        self._sentence.set_text(self.tr("The session has ended. What you did is kept. Breathe normally."))
        self._help.set_text(
            with_emergency_number(self.tr("You fainted, or it gets worse or comes back: call {number}."), self._number)
        )
        self._show_help(on=False)
        self._stage.make_ready(guided)

    def show_steadying(self, now: Steadying, total_ms: int) -> None:
        """Show where somebody is; over, say that it is time for help."""
        if now.manoeuvre is None or self._level is None:
            self.call_for_help()
            return
        seconds = -(-now.left_ms // SECOND_MS)
        digits = f"{seconds // SECONDS_IN_A_MINUTE}:{seconds % SECONDS_IN_A_MINUTE:02d}"
        self._ring.set_state("solid", now.left_ms / total_ms, digits, self.tr("left"), group="posture")
        if now.manoeuvre != self._shown:
            self._shown = now.manoeuvre
            name = now.manoeuvre.name.at(self._level)
            words = " ".join(step.at(self._level) for step in now.manoeuvre.steps)
            self._name.set_text(name)
            self._words.set_text(words)
            self._stage.show_manoeuvre(now.manoeuvre.key)
            announce(self, f"{name}. {words}")

    def call_for_help(self) -> None:
        """Say whom to call; the manoeuvre stays in sight."""
        title = with_emergency_number(self.tr("Call {number} now"), self._number)
        sentence = self.tr("Say that you are dizzy and where you are. Stay down until help comes.")
        self._title.set_text(title)
        self._sentence.set_text(sentence)
        self._help.set_text(self.tr("Until then: keep tensing as far as you can, and keep breathing."))
        self._show_help(on=True)
        self._steady.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{title}. {sentence}")

    def _show_help(self, *, on: bool) -> None:
        self._stop.setVisible(on)
        self._caution.setVisible(not on)
        self._ring.setVisible(not on)
        self._worse.setVisible(not on)
        self._steady.setText(self.tr("Close") if on else self.tr("I feel steady"))

    def _lay_out(self) -> None:
        signs = QWidget()
        both = QVBoxLayout(signs)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(self._caution)
        both.addWidget(self._stop)
        self.body.addLayout(marked(signs, self._title, self._sentence))
        self.body.addSpacing(4)
        shown = QHBoxLayout()
        shown.setSpacing(28)
        shown.addWidget(self._stage, 1)
        shown.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(shown)
        self.body.addWidget(self._name)
        self.body.addWidget(self._words)
        self.body.addWidget(self._help)
        self.body.addSpacing(4)
        self.body.addLayout(row(self._steady, self._worse))


class _Stage(QWidget):
    """The figure that gets into a manoeuvre and stays in it."""

    def __init__(self, theme: Theme, figures: Figures) -> None:
        super().__init__()
        self._theme = theme
        self._scenes = figures.scenes
        self._movement: Movement | None = None
        self._figure = FigureView(figures)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(self._figure)
        self.setFixedHeight(STAGE_HEIGHT)
        self._way = QVariantAnimation(self)
        self._way.setStartValue(0.0)
        self._way.setEndValue(1.0)
        self._way.setDuration(MOVE_MS)
        self._way.valueChanged.connect(self._move)

    def make_ready(self, guided: Sequence[Manoeuvre]) -> None:
        """Have the figures drawn that will be shown."""
        self._figure.set_upcoming([self._to(manoeuvre.key) for manoeuvre in guided])

    def show_manoeuvre(self, key: str) -> None:
        """Go into a manoeuvre, or stand in it at once where motion is not wanted."""
        self._movement = self._to(key)
        self._way.stop()
        if self._theme.reduced_motion:
            self._move(1.0)
        else:
            self._way.start()

    def _to(self, key: str) -> Movement:
        return Movement(key, START, self._scenes[key].main.pose)

    def _move(self, progress: float) -> None:
        if self._movement is not None:
            self._figure.set_movement(self._movement, progress)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with begin(self) as painter:
            rounded(painter, QRectF(self.rect()), HERO_RADIUS, self._theme.colour("stagePosture"))
