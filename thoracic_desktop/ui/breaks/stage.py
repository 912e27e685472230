"""The stage of a break: the figure on the left, the countdown with the phase word on the right, the sides below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.breaks.room import Room
from thoracic_desktop.ui.playing.moment import phase_colour
from thoracic_desktop.ui.playing.posing import Posing
from thoracic_desktop.ui.playing.stage_figure import StageFigure
from thoracic_desktop.ui.playing.words import all_phase_words
from thoracic_desktop.ui.widgets.countdown_ring import CountdownRing
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import begin, rounded
from thoracic_desktop.ui.widgets.self_arranged import SelfArranged
from thoracic_desktop.ui.widgets.side_switch import SideSwitch

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.exercises.model import Exercise, WordingLevel
    from thoracic_desktop.ui.figure.figures import Figures
    from thoracic_desktop.ui.playing.moment import Moment
    from thoracic_desktop.ui.theme import Theme

RADIUS = 24.0
EDGE = 16
RING, LEAST_RING = 148, 104
RING_OF_WIDTH = 0.425
PHASE = "side"
PHASE_GAP = 10
SIDES_GAP = 12
LEAST_WIDTH = 300
FIGURE_REACH = 12
"""So far the figure may reach into the room around the ring: what is there of it is the point of an arrow."""


class BreakStage(SelfArranged):
    """Shows what is due now, how it is done, and how long it lasts."""

    def __init__(self, theme: Theme, figures: Figures, parent: QWidget | None = None) -> None:
        """Build an empty stage."""
        super().__init__(parent)
        self._theme = theme
        self._figures = figures
        self._group = "neutral"
        self._exercise = ""
        self._has_sides = False
        self._figure = StageFigure(figures, self)
        self._figure.set_hint(self.tr("Drag to look around"))
        self._pose = Posing(self._figure, figures)
        self._ring = CountdownRing(theme, diameter=RING, parent=self)
        self._phase = Label(theme, role=PHASE, align=Qt.AlignmentFlag.AlignHCenter, parent=self)
        self._phase_room = Room(theme, PHASE)
        self._sides = SideSwitch(theme, small=True, parent=self)
        self._sides.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def keep_room_for(self, exercise: Exercise, level: WordingLevel) -> None:
        """Get ready for all that is shown in an exercise."""
        self._exercise = exercise.key
        self._has_sides = exercise.dose.alternating_sides or bool(exercise.dose.positions)
        self._sides.setVisible(self._has_sides)
        self._phase_room.keep_for((word,) for word in all_phase_words(exercise, level))
        self.updateGeometry()
        self.arrange()

    def show_moment(self, moment: Moment) -> None:
        """Show a moment."""
        if moment.group != self._group:
            self._group = moment.group
            self.update()
        kind, left = moment.ring
        self._ring.set_state(kind, left, str(moment.shot.seconds_shown), group=moment.group)
        self._phase.set_text(moment.words.phase)
        self._phase.set_colour(phase_colour(moment))
        self._sides.set_sides(moment.sides, group=moment.group)
        self._pose.show_moment(moment)

    @override
    def sizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, self._least_height() + RING - LEAST_RING)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(max(LEAST_WIDTH, self._sides_width() + 2 * EDGE), self._least_height())

    @override
    def arrange(self) -> None:
        column = self._column_width()
        bottom = self.height() - self._below()
        phase = self._phase_room.height(column)
        ring = min(column, bottom - phase - PHASE_GAP - 2 * EDGE)
        left = self.width() - EDGE - column
        top = round((bottom - ring - PHASE_GAP - phase) / 2)
        self._ring.setGeometry(left + (column - ring) // 2, top, ring, ring)
        self._phase.setGeometry(left, top + ring + PHASE_GAP, column, phase)
        self._sides.setGeometry(EDGE, bottom, self.width() - 2 * EDGE, self._sides.sizeHint().height())
        self._figure.setGeometry(self._figure_place(left - FIGURE_REACH if self._is_cropped else left, bottom))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with begin(self) as painter:
            rounded(painter, QRectF(self.rect()), RADIUS, self._theme.group(self._group).stage)

    def _figure_place(self, right: int, bottom: int) -> QRect:
        """Give the figure its room; who is shown from the hip up stands on the edge of the stage."""
        room = QRect(EDGE, EDGE, right - EDGE, bottom - 2 * EDGE)
        if not self._is_cropped:
            return room
        room.setBottom(bottom - 1)
        scene = self._figures.scenes[self._figures.scene_key(self._exercise)]
        height = min(room.height(), round(room.width() / scene.camera.aspect))
        room.setTop(bottom - height)
        return room

    @property
    def _is_cropped(self) -> bool:
        scene = self._figures.scene_key(self._exercise) if self._exercise else ""
        return bool(scene) and self._figures.scenes[scene].camera.cropped

    def _column_width(self) -> int:
        return max(LEAST_RING, round(RING_OF_WIDTH * self.width()))

    def _least_height(self) -> int:
        column = self._column_width()
        return 2 * EDGE + LEAST_RING + PHASE_GAP + self._phase_room.height(column) + self._below()

    def _below(self) -> int:
        return self._sides.sizeHint().height() + SIDES_GAP if self._has_sides else 0

    def _sides_width(self) -> int:
        return self._sides.sizeHint().width() if self._has_sides else 0
